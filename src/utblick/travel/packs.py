"""The sections of a pack that the travel room owns: the guideline's limits, budgets, and journeys for demonstration."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, Literal

from pydantic import Field

from utblick.core.packs.schema import Item, Key, KeyedItem, Path, Ref, Row, Section, own_values, ref
from utblick.emissions import places
from utblick.emissions.models import Factor
from utblick.emissions.packs import held_from_file
from utblick.emissions.places import AIRPORT, Place
from utblick.emissions.reckoning import CannotReckon
from utblick.emissions.words import ModeChoice, TrainClass
from utblick.participation.models import InternationalMeeting
from utblick.people.models import Account, Organization, Person
from utblick.travel import reckoning
from utblick.travel.models import (
    DeviationRole,
    EmissionBudget,
    Journey,
    JourneyState,
    Leg,
    TravelGuideline,
    Traveller,
)
from utblick.travel.models.journeys import COUNTED


class GuidelineItem(KeyedItem):
    """Limits of the travel guideline, from a day. A new limit is a new item, from its own day."""

    train_hours: Decimal = Field(ge=0, description="a flight needs a reason within so many hours by train")
    rail_km: int = Field(
        ge=0, description="the share of rail is counted among journeys of at most so many km"
    )
    deviations_by: Literal[tuple(DeviationRole.values)]  # type: ignore[valid-type]
    valid_from: date
    basis: str = Field(min_length=1)


class BudgetItem(KeyedItem):
    """How many kg CO2e a unit's journeys may give off in a year."""

    unit: Key
    year: int = Field(ge=2000, le=2100)
    kg: Decimal = Field(ge=0)


class LegItem(Item):
    """A leg, its places as people write them; airports by their code."""

    day: date | None = None
    mode: Literal[tuple(ModeChoice.values)]  # type: ignore[valid-type]
    variant: str = ""
    origin: str = Field(min_length=1)
    destination: str = Field(min_length=1)
    km: Decimal | None = Field(None, ge=0)
    travellers: int | None = Field(None, ge=1)
    occupants: int | None = Field(None, ge=1)
    train_class: Literal[("", *TrainClass.values)] = ""  # type: ignore[valid-type]


class JourneyItem(KeyedItem):
    """A journey, for demonstration. `by` is the set that comes with the system by which its legs are reckoned."""

    title: str = Field(min_length=1)
    purpose: str = Field(min_length=1)
    meeting: Key | None = None
    unit: Key
    begins: date
    ends: date
    state: Literal[tuple(JourneyState.values)] = JourneyState.PROPOSED.value  # type: ignore[valid-type]
    why_needed: str = ""
    why_not_remote: str = ""
    flight_reason: str = ""
    deviation: str = ""
    deviation_reason: str = ""
    proposed_by: Key | None = None
    approved_by: Key | None = None
    approved_on: date | None = None
    guideline: Key | None = None
    no_feedback_because: str = ""
    travellers: list[Key] = Field(min_length=1)
    by: str = "se-2026"
    back: bool = Field(False, description="true where the way home is the same, on the last day")
    legs: list[LegItem] = Field(min_length=1)


def _guidelines(item: GuidelineItem) -> Iterator[Row]:
    yield Row(TravelGuideline, item.key, own_values(item))


def _budgets(item: BudgetItem) -> Iterator[Row]:
    yield Row(
        EmissionBudget,
        item.key,
        own_values(item, "unit") | {"unit": Ref(Organization, item.unit, ("unit",))},
    )


def _journeys(item: JourneyItem) -> Iterator[Row]:
    links = ("meeting", "unit", "proposed_by", "approved_by", "guideline", "travellers", "legs", "by", "back")
    values = own_values(item, *links) | {
        "meeting": ref(InternationalMeeting, item.meeting, "meeting"),
        "unit": Ref(Organization, item.unit, ("unit",)),
        "proposed_by": ref(Account, item.proposed_by, "proposed_by"),
        "approved_by": ref(Account, item.approved_by, "approved_by"),
        "guideline": ref(TravelGuideline, item.guideline, "guideline"),
        "no_feedback_on": item.ends if item.no_feedback_because else None,
        "guideline_acknowledged_by": ref(Account, item.proposed_by, "proposed_by")
        if item.guideline
        else None,
        "guideline_acknowledged_at": _noon(item.begins) if item.guideline else None,
    }
    yield Row(Journey, item.key, values)
    of = Ref(Journey, item.key)
    for place, person in enumerate(item.travellers):
        who = Ref(Person, person, ("travellers", place))
        said = _shared(item) | {"journey": of, "person": who}
        if item.state in COUNTED:  # whoever approved the journey approved each who travels
            said |= {"approved_by": values["approved_by"], "approved_on": item.approved_on}
        yield Row(Traveller, f"{item.key}-{person}", said)
    for position, leg in enumerate(all_legs(item.legs, item.back, item.ends), start=1):
        yield Row(Leg, f"{item.key}-{position}", _leg(item, leg, position) | {"journey": of})


def all_legs(legs: list[LegItem], back: bool, ends: date) -> list[LegItem]:
    """Return the legs, and the same way home on the last day where `back` says so."""
    home = [
        each.model_copy(update={"origin": each.destination, "destination": each.origin, "day": ends})
        for each in reversed(legs)
    ]
    return [*legs, *(home if back else [])]


def _shared(item: JourneyItem) -> dict[str, Any]:
    kept = own_values(item)
    return {name: kept[name] for name in ("assumed", "facts", "source")} | {"note": "", "note_en": ""}


def place_in_words(text: str, mode: str) -> Place | None:
    """Return a place as it is written; what flies goes between airports."""
    kinds = (AIRPORT,) if mode == "flight" else places.KINDS
    return places.resolve(text, kinds) or places.resolve(text)


def _made(item: JourneyItem, each: LegItem) -> Leg:
    """A leg with what it gives off. Raises CannotReckon, and LookupError for a place that is not known."""
    leg = Leg(
        day=each.day or item.begins,
        mode=each.mode,
        variant=each.variant,
        entered_km=each.km,
        travellers=each.travellers or len(item.travellers),
        occupants=each.occupants,
        train_class=each.train_class,
    )
    for end, text in (("from", each.origin), ("to", each.destination)):
        found = place_in_words(text, each.mode)
        if found is None:
            raise LookupError(text)
        reckoning.put_place(leg, end, found)
    return reckoning.fill(leg, held_from_file(item.by))


KEPT = tuple(
    field.name
    for field in Leg._meta.concrete_fields
    if field.name
    not in (
        "id", "key", "source", "assumed", "facts", "note", "note_en", "version", "journey", "factor", "position",
        "reckoned_at",
    )
)  # fmt: skip


def _leg(item: JourneyItem, each: LegItem, position: int) -> dict[str, Any]:
    made = _made(item, each)
    values = {name: getattr(made, name) for name in KEPT}
    factor = Ref(
        Factor, f"{item.by}-{made.factor_id}"
    )  # the file numbers its factors from 1, as their keys do
    return (
        _shared(item)
        | values
        | {
            "position": position,
            "factor": factor,
            "reckoned_at": _noon(item.begins),
        }
    )


def _noon(day: date) -> datetime:
    """Noon of a day, so that the same pack always says the same."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def _check(item: JourneyItem) -> list[tuple[Path, str]]:
    """Refuse a return before departure, unknown places, and legs that the set cannot reckon."""
    wrong: list[tuple[Path, str]] = []
    if item.ends < item.begins:
        wrong.append((("ends",), "the return cannot be before the departure"))
    for number, leg in enumerate(item.legs):
        try:
            _made(item, leg)
        except LookupError as unknown:
            wrong.append((("legs", number), f"no place is called {unknown}"))
        except CannotReckon as reason:
            wrong.append((("legs", number), str(reason)))
    return wrong


SECTIONS = (
    Section("travel_guidelines", "travel.yaml", GuidelineItem, _guidelines),
    Section("emission_budgets", "travel.yaml", BudgetItem, _budgets, demonstration_only=True),
    Section("journeys", "travel.yaml", JourneyItem, _journeys, demonstration_only=True, check=_check),
)
