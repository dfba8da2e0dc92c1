"""What calendar feeds declare to the house."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from utblick.core import doors
from utblick.core.audit import reading
from utblick.core.permissions import Permission, declare
from utblick.people.roles import INSIDE

declare(Permission("yearwheel.use_calendars", _("Have calendar addresses of one's own"), INSIDE))
reading.tell(
    {
        "yearwheel.make_calendar": _("Made a calendar address"),
        "yearwheel.withdraw_calendar": _("Withdrew a calendar address"),
    }
)


@doors.offer
def on_the_account(kind: str, thing: Any, reader: Any) -> Iterator[doors.Door]:
    """The way from one's own account to one's calendar addresses."""
    if kind == "account" and reader.has_perm("yearwheel.use_calendars"):
        yield (
            str(_("My calendar addresses")),
            reverse("calendar_feeds"),
            str(_("Days and meetings in your calendar")),
        )
