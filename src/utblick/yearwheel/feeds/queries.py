"""What the pages read about calendar addresses."""

from typing import Any

from django.db.models import QuerySet

from utblick.people.models import OWN_UNITS, Classification, Organization
from utblick.yearwheel.feeds.events import covers
from utblick.yearwheel.models import CalendarFeed

OURS = (*OWN_UNITS, Classification.ASSEMBLY, Classification.BOARD, Classification.COMMITTEE)


def feeds_of(account: Any) -> QuerySet[CalendarFeed]:
    """Return an account's calendar addresses that have not been withdrawn."""
    return CalendarFeed.objects.filter(account=account, revoked_on=None).select_related("unit")


def units_of(account: Any) -> list[Organization]:
    """Return the units and bodies of our own that an account may have a calendar of, by name."""
    ours = Organization.objects.filter(classification__in=OURS, dissolved="").order_by("name")
    return [unit for unit in ours if covers(account, unit)]


def feed_at(token: str) -> CalendarFeed | None:
    """Return the calendar at an address; None for one that is not, or of an account that may not sign in."""
    found = CalendarFeed.objects.filter(token=token, revoked_on=None, account__is_active=True)
    return found.select_related("account", "account__person", "unit").first()
