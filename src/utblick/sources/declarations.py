"""What the sources room declares to the house."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.core import navigation, things
from utblick.core.audit.reading import tell
from utblick.core.packs.schema import sections
from utblick.core.permissions import Permission, declare
from utblick.core.things import Kind
from utblick.people.roles import INSIDE, Role
from utblick.sources import packs, queries, working
from utblick.sources.models import Source

__all__ = ["working"]

declare(
    Permission(queries.VIEW, _("See the sources that are fetched from"), INSIDE),
    Permission(
        queries.EDIT,
        _("Add and change sources, and fetch from them"),
        frozenset({Role.INTERNATIONAL_FUNCTION, Role.ADMINISTRATOR}),
    ),
)

things.register(
    Kind(
        "fetch-source",
        Source,
        pgettext_lazy("elsewhere", "source"),
        pgettext_lazy("elsewhere", "sources"),
        queries.VIEW,
    )
)

navigation.gather(navigation.Group("funding", 67, pgettext_lazy("navigation", "Funding")))
navigation.add(
    navigation.Entry(
        50, pgettext_lazy("navigation", "Sources"), "fetch_sources", queries.VIEW, group="funding"
    ),
    navigation.Entry(
        60,
        pgettext_lazy("navigation", "Sources to monitor"),
        "news_sources",
        queries.VIEW,
        group="monitoring",
    ),
)

sections(*packs.SECTIONS)

tell(
    {
        "sources.save_source": _("Saved a source that is fetched from"),
        "sources.ask": _("Asked for a source to be fetched"),
        "sources.turn_on": _("Turned several sources on"),
        "sources.add_feeds": _("Added sources from a list of feeds"),
        "sources.follow_move": _("Took over the new address of a source"),
        "sources.read_again": _("Read the kept answers of a source again"),
    }
)
