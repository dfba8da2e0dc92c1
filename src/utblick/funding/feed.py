"""The calendar of the calls that somebody follows, for calendar programs: its personal address, and what it says."""

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils import timezone
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from utblick.core import outgoing
from utblick.core.actions import action
from utblick.core.dates import today
from utblick.core.days import shifted
from utblick.funding import queries
from utblick.funding.models import Call, FundingFeed
from utblick.people.models import Account


def feed_of(account: Any) -> FundingFeed | None:
    """Return an account's address, None where it has none in use. One query."""
    return FundingFeed.objects.filter(account=account.pk, revoked_on=None).first()


def feed_at(token: str) -> FundingFeed | None:
    """Return the feed at an address; None for one that is not, or of an account that may no longer read calls."""
    rows = FundingFeed.objects.filter(token=token, revoked_on=None, account__is_active=True)
    found: FundingFeed | None = rows.select_related("account").first()
    return found if found is not None and found.account.has_perm(queries.VIEW) else None


@action(queries.FOLLOW)
def make_funding_feed(account: Any) -> FundingFeed:
    """Make the account's address, or return the one that it has: a double click makes one."""
    Account.objects.select_for_update().get(pk=account.pk)
    found = feed_of(account)
    if found is None:
        found = FundingFeed(account=account, made_on=today())
        found.save()
    return found


@action(queries.FOLLOW)
def withdraw_funding_feed(account: Any, feed: FundingFeed) -> FundingFeed:
    """Withdraw an address for ever."""
    found: FundingFeed = FundingFeed.objects.select_for_update().get(pk=feed.pk)
    if found.account_id != account.pk:
        raise PermissionDenied
    if found.revoked_on is None:
        found.revoked_on = today()
        found.save()
    return found


def calendar(feed: FundingFeed, day: date) -> bytes:
    """Return the deadlines and openings of what the account follows, as iCalendar (RFC 5545). Three queries."""
    account = feed.account
    with outgoing.for_account(account):
        made = Calendar()
        made.add("prodid", "-//Utblick//SV")
        made.add("version", "2.0")
        name = _("%(organisation)s: calls that I follow") % {"organisation": outgoing.house_name()}
        made.add("x-wr-calname", name)
        for call in queries.followed_calls(account, day):
            for event in _events(call):
                made.add_component(event)
        return bytes(made.to_ical())


def _events(call: Call) -> list[Event]:
    found = [
        _event(call, each.day, _("Deadline: %(call)s") % {"call": call}, f"deadline-{each.key}", each.what)
        for each in call.deadlines.all()
    ]
    if call.opens:
        found.append(_event(call, call.opens, _("Opens: %(call)s") % {"call": call}, f"opens-{call.key}", ""))
    return found


def _event(call: Call, day: date, title: str, key: str, what: str) -> Event:
    event = Event()
    event.add("uid", f"{key}@{outgoing.house_key()}.utblick")
    event.add("dtstamp", timezone.now())
    event.add("dtstart", day)
    event.add("dtend", shifted(day, timedelta(days=1)))
    event.add("summary", title)
    event.add("transp", "TRANSPARENT")
    address = outgoing.address(call.get_absolute_url())
    event.add("url", address)
    event.add("description", "\n".join(filter(None, (what, str(call.programme or ""), address))))
    return event
