"""What people do with their calendar addresses: make one, withdraw one."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

from utblick.core.actions import action
from utblick.core.dates import today
from utblick.people.models import Account
from utblick.yearwheel.feeds.events import covers
from utblick.yearwheel.models import CalendarFeed

MOST = 20
"""So many addresses an account may have at once."""


@action("yearwheel.use_calendars")
def make_calendar(account: Any, feed: CalendarFeed) -> CalendarFeed:
    """Make a calendar address, of the account's own duties or of a unit that its roles reach."""
    if feed.pk or (feed.unit is not None and not covers(account, feed.unit)):
        raise PermissionDenied
    Account.objects.select_for_update().get(pk=account.pk)  # so that they are counted one at a time
    if CalendarFeed.objects.filter(account=account, revoked_on=None).count() >= MOST:
        raise ValidationError(
            _("You have %(count)s calendar addresses already. Withdraw one that you no longer use.")
            % {"count": MOST}
        )
    feed.account, feed.made_on = account, today()
    feed.save()
    return feed


@action("yearwheel.use_calendars")
def withdraw_calendar(account: Any, feed: CalendarFeed) -> CalendarFeed:
    """Withdraw a calendar address for ever. What was published there is forgotten."""
    found = CalendarFeed.objects.select_for_update().get(pk=feed.pk)
    if found.account_id != account.pk:
        raise PermissionDenied
    if found.revoked_on is None:
        found.revoked_on = today()
        found.save()
        found.events.all().delete()
    return found
