"""Writing the digests of a day or week: one account after another, each in one transaction with how far it has come."""

import logging
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from utblick.core import stamp
from utblick.core.periodic import Turn, periodic
from utblick.decisions.holidays import is_holiday
from utblick.outbox import writing
from utblick.outbox.models import Letter
from utblick.people.models import Account
from utblick.yearwheel.digests import days
from utblick.yearwheel.digests.text import compose
from utblick.yearwheel.models import Frequency

log = logging.getLogger(__name__)

KIND = "digest"
DONE = "done"


def readers(frequency: str) -> QuerySet[Account]:
    """Return the accounts that want a digest so often. Who has not chosen gets one a week; who is closed, none."""
    chosen = Q(digest_choice__frequency=frequency)
    if frequency == Frequency.WEEKLY:
        chosen |= Q(digest_choice=None)
    found = Account.objects.filter(chosen, is_active=True)
    return found if settings.DEMONSTRATION else found.filter(demonstration=False)


def write(account: Any, period: str, now: datetime) -> Letter | None:
    """Return an account's digest, not yet saved; None when there is nothing to say."""
    told = compose(account, now.date())
    if told is None:
        return None
    return writing.letter(
        KIND,
        period,
        account.email,
        told.subject,
        told.text,
        language=told.language,
        account=account,
        now=now,
    )


def make(frequency: str, turn: Turn, now: datetime) -> bool:
    """Write the digests that are due and not yet written. Returns whether some are left, because it was stopped.

    `turn.progress` is the period and the last account that has been looked at, so that who had nothing to be told
    when it was their turn is not looked at again.
    """
    period = days.period(frequency, now, is_holiday)
    begun, _space, after = turn.progress.partition(" ")
    if not period or turn.progress == f"{period} {DONE}":
        return False
    passed = int(after) if begun == period else 0
    wrote, failed = 0, 0
    for pk in list(readers(frequency).filter(pk__gt=passed).order_by("pk").values_list("pk", flat=True)):
        if turn.stopping:
            return True
        account = readers(frequency).filter(pk=pk).first()  # as they are now
        try:
            digest = write(account, period, now) if account else None
        except Exception:
            log.exception("The digest of account %s could not be written", pk)
            failed += 1
            continue
        with transaction.atomic():
            if digest is not None:
                writing.post([digest])
            turn.keep(f"{period} {pk}")
        wrote += 1
    if failed and not wrote:
        raise RuntimeError(f"none of {failed} digests could be written")
    turn.keep(f"{period} {DONE}")
    stamp.forget()  # what was remembered of so many readers is not needed again before the next digest
    return False


def _make_now(frequency: str, turn: Turn) -> bool:
    return make(frequency, turn, timezone.localtime())


for _frequency in (Frequency.DAILY, Frequency.WEEKLY):
    periodic(f"digests.{_frequency}", every=timedelta(minutes=1))(partial(_make_now, str(_frequency)))
