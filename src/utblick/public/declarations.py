"""What the public room declares to the house."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.core import navigation, things
from utblick.core.audit.reading import tell
from utblick.core.packs.schema import sections
from utblick.core.permissions import Permission, declare
from utblick.core.things import Kind
from utblick.people.roles import Role
from utblick.public import letters, packs, queries, shown
from utblick.public.models import PublicSite, Remark
from utblick.publishing.queries import VIEW

__all__ = ["letters", "shown"]  # what they declare and offer is there when they are read
KEEPERS = frozenset({Role.COMMUNICATIONS, Role.INTERNATIONAL_FUNCTION})

declare(
    Permission(queries.SETTINGS, _("State what is said of the public site"), KEEPERS),
    Permission(queries.READ_REMARKS, _("Read remarks on the public site and deal with them"), KEEPERS),
)

things.register(
    Kind("public-site", PublicSite, _("public site"), _("public sites"), VIEW),
    Kind(queries.KIND, Remark, _("remark"), _("remarks"), queries.READ_REMARKS),
)

sections(*packs.SECTIONS)

navigation.add(
    navigation.Entry(20, pgettext_lazy("navigation", "The public site"), "public_settings", VIEW, group="web")
)

tell(
    {
        "public.send_remark": _("Sent a remark from the public site"),
        "public.save_site": _("Stated what is said of the public site"),
        "public.deal": _("Said what was done about a remark"),
    }
)
