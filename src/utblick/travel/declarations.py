"""What the travel room declares to the house."""

from collections.abc import Collection, Mapping
from datetime import date

from django.utils.translation import gettext_lazy as _

from utblick.conduct.acknowledging import ask
from utblick.core import doors, navigation, things
from utblick.core.audit.reading import tell
from utblick.core.documents.kinds import DocumentKind, offer
from utblick.core.inventing import scenes
from utblick.core.packs.schema import sections
from utblick.core.permissions import Permission, declare
from utblick.core.things import Kind, Part, texts_of
from utblick.participation import answered, homecoming
from utblick.people.roles import INSIDE, Role
from utblick.travel import (
    documents,
    holding,  # noqa: F401 -- it tells participation what keeps a meeting from being taken away
    inventing,
    limiting,
    packs,
    queries,
    queries_meetings,  # noqa: F401 -- it tells participation what journeys to meetings gave off
    telling,  # noqa: F401 -- it tells the board of journeys without a meeting
)
from utblick.travel.models import EmissionBudget, Journey, Leg, TravelGuideline, Traveller

declare(
    Permission("travel.view", _("See journeys, and what they give off"), INSIDE),
    Permission(
        "travel.propose",
        _("Propose journeys"),
        INSIDE - {Role.AUDITOR, Role.ADMINISTRATOR},
        by_unit=True,
    ),
    Permission(
        "travel.approve_deviation",
        _("Approve that a journey departs from the travel guideline"),
        frozenset({Role.DIRECTOR, Role.HEAD_OF_ADMINISTRATION, Role.INTERNATIONAL_FUNCTION}),
        by_unit=True,
    ),
    Permission(
        "travel.deviations_of_director",
        _("Answer departures from the travel guideline, where it leaves them to the chief executive"),
        frozenset({Role.DIRECTOR}),
    ),
    Permission(
        "travel.deviations_of_head",
        _(
            "Answer departures from the travel guideline, where it leaves them to the head of the administration"
        ),
        frozenset({Role.HEAD_OF_ADMINISTRATION}),
        by_unit=True,
    ),
    Permission(
        "travel.deviations_of_function",
        _("Answer departures from the travel guideline, where it leaves them to the international function"),
        frozenset({Role.INTERNATIONAL_FUNCTION}),
    ),
    Permission(
        "travel.take_out",
        _("Take out all journeys of a year with who travelled, for the expense system"),
        frozenset({Role.INTERNATIONAL_FUNCTION, Role.DIRECTOR, Role.AUDITOR}),
    ),
    Permission(
        "travel.manage",
        _("Set emission budgets, and reckon journeys anew"),
        frozenset({Role.INTERNATIONAL_FUNCTION}),
    ),
    Permission(
        limiting.SET_LIMITS,
        _("Set the limits of the travel guideline"),
        frozenset({Role.INTERNATIONAL_FUNCTION, Role.ADMINISTRATOR}),
    ),
)

things.register(
    Kind(
        "journey",
        Journey,
        _("journey"),
        _("journeys"),
        "travel.view",
        texts=lambda journey: texts_of(journey, "title", "purpose", "why_needed"),
        parts=(Part(Leg, "journey"), Part(Traveller, "journey", about="person")),
        changes="travel.propose",
    ),
    Kind(
        "travel-guideline",
        TravelGuideline,
        _("limits of the travel guideline"),
        _("limits of the travel guideline"),
        "travel.view",
    ),
    Kind("emission-budget", EmissionBudget, _("emission budget"), _("emission budgets"), "travel.view"),
)

offer(
    DocumentKind(
        "journey",
        _("Journey proposal"),
        documents.journey_proposal,
        "travel.view",
        "travel.propose",
        about="journey",
    )
)

sections(*packs.SECTIONS)
scenes(*inventing.SCENES)

navigation.add(navigation.Entry(20, _("Journeys"), "journeys", "travel.view", ("/resor/",), group="journeys"))


@homecoming.tell
def came_home(meetings: Collection[int]) -> Mapping[int, date]:
    """The day when the last one came home from each meeting, by the journeys to it."""
    home = queries.homecomings()
    return {pk: home[pk] for pk in meetings if pk in home}


@answered.tell
def answered_with_journeys() -> Collection[int]:
    """Who takes part in a meeting that they travel to: a yes to the journey says yes to that."""
    return queries.answered_with_journeys()


@doors.offer
def journeys_to(kind: str, thing: object, reader: object) -> list[doors.Door]:
    """The journeys to an international meeting, on its page."""
    return queries.doors_of(kind, thing, reader)


tell(
    {
        "travel.propose": _("Proposed a journey"),
        "travel.change": _("Changed a journey"),
        "travel.acknowledge_guideline": _("Acknowledged the travel guideline for a journey"),
        "travel.approve_deviation": _("Approved that a journey departs from the travel guideline"),
        "travel.approve": _("Approved a journey"),
        "travel.decline": _("Declined a journey"),
        "travel.reopen": _("Opened an approved journey again"),
        "travel.cancel": _("Cancelled a journey"),
        "travel.finish": _("Said that a journey had been made"),
        "travel.tie": _("Tied a journey to an international meeting"),
        "travel.excuse": _("Said why a journey gives nothing to feed back"),
        "travel.reckon_anew": _("Reckoned a journey anew"),
        "travel.save_budget": _("Saved an emission budget"),
        "travel.set_limits": _("Set the limits of the travel guideline"),
        "travel.take_back_limits": _("Took back limits of the travel guideline"),
        "travel.delete_budget": _("Took away an emission budget"),
    }
)

ask("journey", queries.travellers_of)
