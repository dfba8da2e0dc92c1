"""What is told when somebody has failed too often: what happened, until when, and what one can do."""

from datetime import UTC, datetime
from math import ceil
from typing import Any

from allauth.core.internal import ratelimit
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

RULE: dict[str, Any] = {"app": "allauth.account", "action": "login_failed"}


def told(request: HttpRequest, key: str) -> str:
    """Return the sentence for a sign-in that was refused; `key` is what the failures are counted under."""
    until, whose = 0.0, "ip"
    for rate in ratelimit.get_rates(**RULE):
        failures = cache.get(ratelimit.get_cache_key(request, **RULE, rate=rate, key=key), [])
        if len(failures) >= rate.amount:
            # Newest first: one more try is let in when the oldest that counts has grown old enough.
            until, whose = max((until, whose), (failures[rate.amount - 1] + rate.duration, rate.per))
    if not until:
        return _("Too many attempts at once. Wait a minute and try again.")
    clock = {"time": _clock(until)}
    if whose == "key":
        return (
            _(
                "Signing in to this account has failed too many times, so it is locked until %(time)s. Try again "
                "then, or choose a new password under “Forgotten the password?”."
            )
            % clock
        )
    return _("Signing in from your network has failed too many times. Try again at %(time)s.") % clock


def _clock(moment: float) -> str:
    """A time of day in whole minutes, never earlier than the moment."""
    minute = datetime.fromtimestamp(ceil(moment / 60) * 60, tz=UTC)
    return date_format(localtime(minute), "TIME_FORMAT")


def longest_wait() -> int:
    """Return how many minutes at most one waits after too many wrong codes."""
    return ceil(max(rate.duration for rate in ratelimit.get_rates(**RULE)) / 60)
