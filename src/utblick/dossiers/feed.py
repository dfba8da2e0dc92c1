"""The days of dossiers in calendars: of one as a file, of all that somebody follows at an address of their own."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from utblick.core import outgoing
from utblick.core.actions import action
from utblick.core.dates import today
from utblick.core.days import shifted
from utblick.dossiers import queries, shown
from utblick.dossiers.models import Dossier, DossierDate, DossierFeed, Status
from utblick.people.models import Account

KEPT = timedelta(days=90)
"""So long what is past stays in the calendar, as in the house's own."""


def feed_of(account: Any) -> DossierFeed | None:
    """Return an account's address, None where it has none in use. One query."""
    return DossierFeed.objects.filter(account=account.pk, revoked_on=None).first()


def feed_at(token: str) -> DossierFeed | None:
    """Return the feed at an address; None for one that is not, or of an account that may no longer read dossiers."""
    rows = DossierFeed.objects.filter(token=token, revoked_on=None, account__is_active=True)
    found: DossierFeed | None = rows.select_related("account").first()
    return found if found is not None and found.account.has_perm(queries.VIEW) else None


@action(queries.FOLLOW)
def make_dossier_feed(account: Any) -> DossierFeed:
    """Make the account's address, or return the one that it has: a double click makes one."""
    Account.objects.select_for_update().get(pk=account.pk)
    found = feed_of(account)
    if found is None:
        found = DossierFeed(account=account, made_on=today())
        found.save()
    return found


@action(queries.FOLLOW)
def withdraw_dossier_feed(account: Any) -> DossierFeed | None:
    """Withdraw the account's address for ever. Returns it; None where there is none in use."""
    found = DossierFeed.objects.select_for_update().filter(account=account.pk, revoked_on=None).first()
    if found is not None:
        found.revoked_on = today()
        found.save()
    return found


def calendar(feed: DossierFeed, day: date) -> bytes:
    """Return the days of what the account follows, as iCalendar (RFC 5545). Two queries."""
    account = feed.account
    with outgoing.for_account(account):
        rows = DossierDate.objects.filter(dossier__follows__account=account.pk, day__gte=day - KEPT).exclude(
            dossier__status=Status.CLOSED
        )
        name = _("%(organisation)s: dossiers that I follow") % {"organisation": outgoing.house_name()}
        return _calendar(name, rows.select_related("dossier").order_by("day", "pk"))


def dates_file(dossier: Dossier) -> bytes:
    """Return all days of one dossier, as iCalendar (RFC 5545). One query."""
    rows = DossierDate.objects.filter(dossier=dossier).select_related("dossier").order_by("day", "pk")
    return _calendar(str(dossier), rows)


def _calendar(name: str, days: Iterable[DossierDate]) -> bytes:
    made = Calendar()
    made.add("prodid", "-//Utblick//SV")
    made.add("version", "2.0")
    made.add("x-wr-calname", name)
    for each in days:
        made.add_component(_event(each))
    return bytes(made.to_ical())


def _event(each: DossierDate) -> Event:
    event, address = Event(), outgoing.address(each.dossier.get_absolute_url())
    event.add("uid", f"dossier-{each.key}@{outgoing.house_key()}.utblick")
    event.add("dtstamp", timezone.now())
    event.add("dtstart", each.day)
    event.add("dtend", shifted(each.day, timedelta(days=1)))
    event.add("summary", f"{each.dossier}: {shown.with_certainty(each)}")
    event.add("transp", "TRANSPARENT")
    event.add("url", address)
    event.add("description", f"{shown.date_kind(each)}\n{address}")
    return event
