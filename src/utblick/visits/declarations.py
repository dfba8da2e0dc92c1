"""What the visits room declares to the house."""

from django.utils.translation import gettext_lazy as _

from utblick.conduct.acknowledging import ask
from utblick.core import navigation, things
from utblick.core.audit.reading import tell
from utblick.core.documents.kinds import DocumentKind, offer
from utblick.core.inventing import scenes
from utblick.core.packs.schema import sections
from utblick.core.permissions import Permission, declare
from utblick.core.things import Kind, Part, texts_of
from utblick.people.roles import INSIDE, Role
from utblick.strategy.contributions import contributor
from utblick.strategy.coverage import contribute
from utblick.visits import documents, forgetting, inventing, packs, queries, telling
from utblick.visits.models import Guest, Host, Meal, ProgrammeItem, Retention, Visit, VisitState

OF_UNITS = frozenset({Role.INTERNATIONAL_FUNCTION, Role.DIRECTOR, Role.HEAD_OF_ADMINISTRATION, Role.OFFICER})
__all__ = ["forgetting", "telling"]  # what they register is registered when they are read

declare(
    Permission(queries.VIEW, _("See visits here"), INSIDE),
    Permission(
        queries.EDIT,
        _("Plan the unit's visits here, and see who comes and what they eat"),
        OF_UNITS,
        by_unit=True,
    ),
    Permission(
        queries.RETENTION,
        _("Say how long details of guests are kept"),
        frozenset({Role.INTERNATIONAL_FUNCTION, Role.ADMINISTRATOR}),
    ),
)

things.register(
    Kind(
        queries.KIND,
        Visit,
        _("visit here"),
        _("visits here"),
        queries.VIEW,
        # Guests are not found by name, and nobody by what they eat.
        texts=lambda visit: texts_of(visit, "title", "what", "guest_text", "venue"),
        parts=(
            Part(Host, "visit", about="person"),
            Part(Guest, "visit"),
            Part(ProgrammeItem, "visit"),
            Part(Meal, "visit"),
        ),
        changes=queries.EDIT,
    ),
    Kind(
        "visit-retention",
        Retention,
        _("retention of guests' details"),
        _("retention of guests' details"),
        queries.VIEW,
    ),
)

offer(
    DocumentKind(
        "delegation-programme",
        _("Delegation programme"),
        documents.delegation_programme,
        queries.VIEW,
        queries.EDIT,
        about=queries.KIND,
    ),
    DocumentKind(
        "host-briefing",
        _("Briefing for the hosts"),
        documents.host_briefing,
        queries.EDIT,
        queries.EDIT,
        about=queries.KIND,
    ),
)

# A visit that does not come off serves nothing.
contribute(
    contributor(
        "visits",
        _("Visits here"),
        Visit,
        "visits",
        name="title",
        only=lambda visits: visits.exclude(state=VisitState.CANCELLED),
    )
)

sections(*packs.SECTIONS)
scenes(*inventing.SCENES)

navigation.add(navigation.Entry(25, _("Visits here"), "visits", queries.VIEW, ("/besok/",), group="journeys"))

tell(
    {
        "visits.plan": _("Planned or changed a visit here"),
        "visits.confirm": _("Confirmed a visit here"),
        "visits.cancel": _("Cancelled a visit here"),
        "visits.hold": _("Said that a visit here had been held"),
        "visits.delete": _("Took away a visit here"),
        "visits.tell_outcome": _("Told what came of a visit here"),
        "visits.save_part": _("Saved a part of a visit here"),
        "visits.delete_part": _("Took away a part of a visit here"),
        "visits.save_guest": _("Saved a guest of a visit here"),
        "visits.save_diet": _("Saved a dietary need of a visit here"),
        "visits.delete_diet": _("Deleted a dietary need of a visit here"),
        "visits.save_retention": _("Said how long details of guests are kept"),
    }
)

ask(queries.KIND, queries.persons_hosting)
