"""What calendar feeds declare to the house."""

from django.utils.translation import gettext_lazy as _

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
