"""What the publishing room declares to the house."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.core import navigation, things
from utblick.core.audit.reading import tell
from utblick.core.packs.schema import sections
from utblick.core.permissions import Permission, declare
from utblick.core.things import Kind, Part, texts_of
from utblick.people.roles import INSIDE, Role
from utblick.publishing import packs, queries, shown, telling
from utblick.publishing.models import FormerAddress, Publication, PublicationVersion

__all__ = ["shown", "telling"]  # what they offer is offered when they are read

declare(
    Permission(queries.VIEW, _("See what is and is to be on the web"), INSIDE),
    Permission(
        queries.WRITE,
        _("Describe the unit's collaborations and projects for the web"),
        frozenset({Role.INTERNATIONAL_FUNCTION, Role.HEAD_OF_ADMINISTRATION, Role.OFFICER}),
        by_unit=True,
    ),
    Permission(
        queries.PUBLISH,
        _("Publish descriptions on the web, and take them down"),
        frozenset({Role.COMMUNICATIONS}),
    ),
)

things.register(
    Kind(
        queries.KIND,
        Publication,
        _("publication"),
        _("publications"),
        queries.VIEW,
        texts=lambda publication: texts_of(publication, "title"),
        parts=(Part(PublicationVersion, "publication"), Part(FormerAddress, "publication")),
    )
)

sections(*packs.SECTIONS)

navigation.gather(navigation.Group("web", 72, pgettext_lazy("navigation", "On the web")))
navigation.add(
    navigation.Entry(
        10, pgettext_lazy("navigation", "Descriptions"), "publications", queries.VIEW, group="web"
    )
)

tell(
    {
        "publishing.begin": _("Began a description for the web"),
        "publishing.save_publication": _("Changed who is responsible for a description"),
        "publishing.write": _("Wrote a version of a description"),
        "publishing.send": _("Sent a description for review"),
        "publishing.send_back": _("Returned a description to be changed"),
        "publishing.publish": _("Published a description"),
        "publishing.take_down": _("Took a description down from the web"),
    }
)
