"""The sections of a pack that the visits room owns: how long details of guests are kept, and visits to try with.

A pack holds no dietary needs: it would keep them. The guests that it names are invented.
"""

from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal
from typing import Any, Literal

from django.utils.translation import gettext as _
from pydantic import Field

from utblick.core.packs.schema import Item, Key, KeyedItem, Path, Ref, Row, Section, own_values, ref, refs
from utblick.people.models import Organization, Person
from utblick.strategy.models import Clause
from utblick.visits.models import (
    Guest,
    GuestDetails,
    Host,
    Meal,
    MealKind,
    ProgrammeItem,
    Retention,
    VenueKind,
    Visit,
    VisitState,
)
from utblick.visits.models.settings import MOST_DAYS, MOST_MONTHS


class RetentionItem(KeyedItem):
    """How long details of guests are kept after the last day of a visit."""

    diet_days: int = Field(ge=0, le=MOST_DAYS)
    name_months: int = Field(ge=0, le=MOST_MONTHS)
    basis: str = Field(min_length=1)


class GuestItem(Item):
    """A guest, invented; or so many of one kind, without a name."""

    name: str = ""
    title: str = ""
    languages: str = ""
    organization: str = ""
    country: str = Field("", pattern=r"^([A-Z]{2})?$")
    count: int = Field(1, ge=1)


class HostItem(Item):
    """One of ours who receives the guests."""

    person: Key
    task: str = ""
    task_en: str = ""


class ProgrammeEntry(Item):
    """An item of the programme."""

    day: date
    begins: time
    ends: time | None = None
    title: str = Field(min_length=1)
    title_en: str = ""
    place: str = ""
    leader: str = ""


class MealEntry(Item):
    """A meal."""

    kind: Literal[tuple(MealKind.values)]  # type: ignore[valid-type]
    day: date
    at: time | None = None
    place: str = ""
    guests: int = Field(ge=1)
    hosts: int = Field(ge=0)
    purpose: str = Field(min_length=1)
    price: Decimal | None = Field(None, ge=0)
    with_vat: bool = True
    dish_of_the_day: bool = False
    in_working_hours: bool = False
    alcohol: list[str] = []
    alcohol_free_offered: bool = True
    reason: str = ""


class VisitItem(KeyedItem):
    """A visit, for demonstration."""

    title: str = Field(min_length=1)
    title_en: str = ""
    what: str = Field(min_length=1)
    what_en: str = ""
    begins: date
    ends: date
    guest_organization: Key | None = None
    guest_text: str = ""
    country: str = Field(pattern=r"^[A-Z]{2}$")
    unit: Key
    state: Literal[tuple(VisitState.values)] = VisitState.PLANNED.value  # type: ignore[valid-type]
    serves: list[Key] = []
    venue_kind: Literal[("", *VenueKind.values)] = ""  # type: ignore[valid-type]
    venue: str = ""
    venue_reason: str = ""
    linked: bool | None = None
    message: str = ""
    agreed: str = ""
    outcome: str = ""
    outcome_en: str = ""
    told_on: date | None = None
    guests: list[GuestItem] = []
    hosts: list[HostItem] = []
    programme: list[ProgrammeEntry] = []
    meals: list[MealEntry] = []


def _retention(item: RetentionItem) -> Iterator[Row]:
    yield Row(Retention, item.key, own_values(item))


def _visits(item: VisitItem) -> Iterator[Row]:
    parts = ("guest_organization", "unit", "serves", "guests", "hosts", "programme", "meals")
    values = own_values(item, *parts) | {
        "guest_organization": ref(Organization, item.guest_organization, "guest_organization"),
        "unit": Ref(Organization, item.unit, ("unit",)),
        "serves": refs(Clause, item.serves, "serves"),
    }
    yield Row(Visit, item.key, values)
    of = {"visit": Ref(Visit, item.key)}
    for place, guest in enumerate(item.guests):
        yield from _guest(item.key, guest, place, of)
    for place, host in enumerate(item.hosts):
        at: Path = ("hosts", place)
        said = own_values(host, "person") | of | {"person": Ref(Person, host.person, (*at, "person"))}
        yield Row(Host, f"{item.key}-{host.person}", said, at)
    for place, entry in enumerate(item.programme):
        said = own_values(entry) | of
        yield Row(ProgrammeItem, f"{item.key}-program-{place + 1}", said, ("programme", place))
    for place, meal in enumerate(item.meals):
        yield Row(Meal, f"{item.key}-maltid-{place + 1}", own_values(meal) | of, ("meals", place))


def _guest(key: str, item: GuestItem, place: int, of: dict[str, Any]) -> Iterator[Row]:
    key, at = f"{key}-gast-{place + 1}", ("guests", place)
    yield Row(Guest, key, own_values(item, "name", "title", "languages") | of, at)
    who = {"name": item.name, "title": item.title, "languages": item.languages}
    if any(who.values()):
        yield Row(GuestDetails, key, {**who, "guest": Ref(Guest, key)}, at)


def _check(item: VisitItem) -> list[tuple[Path, str]]:
    wrong: list[tuple[Path, str]] = []
    if item.ends < item.begins:
        wrong.append((("ends",), _("The last day cannot be before the first.")))
    for name in ("programme", "meals"):
        for place, each in enumerate(getattr(item, name)):
            if not item.begins <= each.day <= item.ends:
                wrong.append(((name, place, "day"), _("The day lies outside the visit.")))
    return wrong


SECTIONS = (
    Section("visit_retention", "visits.yaml", RetentionItem, _retention),
    Section("visits", "visits.yaml", VisitItem, _visits, demonstration_only=True, check=_check),
)
