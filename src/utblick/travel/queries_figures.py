"""The figures of the rebound monitor: the one place where meetings, journeys and emissions are counted together.

Counted are journeys that have been approved, in the year they begin, and meetings in the year they begin. Kilometres
and kg CO2e are of all who travel together. What the reader may not see is not counted.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db.models import Count, Q

from utblick.core import things
from utblick.core.once import once
from utblick.emissions.places import Place
from utblick.emissions.rules import great_circle_km
from utblick.participation.models import InternationalMeeting, Mode
from utblick.participation.queries import WENT
from utblick.people.models import Organization
from utblick.travel import rules
from utblick.travel.models import Leg
from utblick.travel.models.journeys import COUNTED
from utblick.travel.queries import guideline_at
from utblick.travel.rules import Counted, Figures

ZERO = Decimal(0)
Purpose = tuple[str, int | None]
READ = (
    "journey_id",
    "journey__begins",
    "journey__unit_id",
    "journey__meeting__about_kind",
    "journey__meeting__about_id",
    "mode",
    "distance_km",
    "travellers",
    "kg_best",
    "lowest_kg",
    "from_latitude",
    "from_longitude",
    "to_latitude",
    "to_longitude",
    "to_text",
    "to_key",
)


@dataclass(frozen=True, slots=True)
class LegRow:
    """A leg as it is counted."""

    journey: int
    year: int
    unit: int
    purpose: Purpose
    mode: str
    km: Decimal
    kg: Decimal
    lowest: Decimal | None
    own_km: Decimal
    start: tuple[float, float] | None
    end: tuple[float, float] | None
    to: str
    to_key: str


@once
def legs() -> tuple[LegRow, ...]:
    """Return all legs of journeys that count. One query, however many."""
    rows = Leg.objects.filter(journey__state__in=COUNTED).order_by("journey", "position", "id")
    return tuple(_row(*each) for each in rows.values_list(*READ))


def _row(*read: Any) -> LegRow:
    journey, begins, unit, kind, about, mode, km, travellers, kg, lowest, *places, to, to_key = read
    start, end = places[:2], places[2:]
    return LegRow(
        journey,
        begins.year,
        unit,
        (kind or "", about),
        mode,
        km * travellers,
        kg,
        lowest,
        km,
        None if None in start else (start[0], start[1]),
        None if None in end else (end[0], end[1]),
        to,
        to_key,
    )


def _at(spot: tuple[float, float]) -> Place:
    return Place("", "", "", spot[0], spot[1], "")


@once
def reaches() -> dict[int, Decimal]:
    """Return how far each journey goes one way, in km: as the crow flies, else the longest leg."""
    first: dict[int, tuple[float, float]] = {}
    found: dict[int, Decimal] = defaultdict(Decimal)
    circles: dict[Any, Decimal] = {}
    for leg in legs():
        origin = first.setdefault(leg.journey, leg.start) if leg.start else first.get(leg.journey)
        if origin is not None and leg.end is not None:
            way = (origin, leg.end)
            if way not in circles:
                circles[way] = great_circle_km(_at(origin), _at(leg.end))
            km = circles[way]
        else:
            km = leg.own_km
        found[leg.journey] = max(found[leg.journey], km)
    return dict(found)


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting as it is counted, with how many of ours took part."""

    year: int
    unit: int | None
    purpose: Purpose
    mode: str
    persons: int


@once
def meetings() -> tuple[MeetingRow, ...]:
    """Return all meetings that some of ours go or went to. One query."""
    went = Count("participants", filter=Q(participants__state__in=WENT))
    rows = InternationalMeeting.objects.order_by().annotate(went=went).filter(went__gt=0)
    read = rows.values_list("begins", "unit_id", "about_kind", "about_id", "mode", "went")
    return tuple(
        MeetingRow(begins.year, unit, (kind or "", about), mode, went)
        for begins, unit, kind, about, mode, went in read
    )


def _counted(key: Any, rail_limit: int) -> Iterable[Counted]:
    """Legs and meetings as the rule counts them; `key(row)` is what each is counted under."""
    reach = reaches()
    for leg in legs():
        short = reach[leg.journey] <= rail_limit and leg.mode != rules.REMOTE
        yield Counted(
            key(leg),
            leg.journey,
            leg.km,
            leg.kg,
            rail_km=leg.km if short and leg.mode in rules.RAIL else ZERO,
            short_km=leg.km if short else ZERO,
            gap_kg=None if leg.lowest is None else max(ZERO, leg.kg - leg.lowest),
        )
    for row in meetings():
        yield Counted(
            key(row),
            on_site=row.mode == Mode.ON_SITE,
            hybrid=row.mode == Mode.HYBRID,
            remote=row.mode == Mode.REMOTE,
            persons=row.persons,
        )


def rail_limit(today: Any) -> int:
    """Return the km within which the share of rail is counted; nothing counts where no limit is set."""
    found = guideline_at(today)
    return found.rail_km if found else 0


def by_year(today: Any) -> dict[int, Figures]:
    """Return the figures of each year, the earliest first."""
    found = rules.counted_by_year(_counted(lambda row: row.year, rail_limit(today)))
    return dict(sorted(found.items()))  # type: ignore[arg-type]


def by_purpose(today: Any) -> dict[tuple[int, Purpose], Figures]:
    """Return the figures by year and by what the meetings serve."""
    return _keyed(rules.counted_by_year(_counted(lambda row: (row.year, row.purpose), rail_limit(today))))


def by_unit(today: Any) -> dict[tuple[int, int | None], Figures]:
    """Return the figures by year and unit."""
    return _keyed(rules.counted_by_year(_counted(lambda row: (row.year, row.unit), rail_limit(today))))


def _keyed(found: dict[Hashable, Figures]) -> Any:
    return found


@dataclass(frozen=True)
class Line:
    """The figures of something in a year, with those of the year before, and the flag where there is one."""

    name: str
    url: str
    now: Figures
    before: Figures | None
    flag: rules.Rebound | None

    @property
    def compared(self) -> bool:
        """Whether there is an earlier year to compare with."""
        return rules.comparable(self.before, self.now)


def lines_by_year(today: Any) -> list[tuple[int, Line]]:
    """Return a line for each year, the latest first."""
    found = by_year(today)
    return [
        (
            year,
            Line(
                str(year),
                "",
                found[year],
                found.get(year - 1),
                rules.rebound(found.get(year - 1), found[year]),
            ),
        )
        for year in sorted(found, reverse=True)
    ]


def lines_by_purpose(year: int, today: Any, reader: Any, without: str, hidden: str) -> list[Line]:
    """Return a line for each thing that meetings served in a year, most emissions first.

    `without` names what served nothing that is stated, `hidden` what the reader may not see. A query for each kind.
    """
    found = by_purpose(today)
    keys = [purpose for of, purpose in found if of == year]
    names = _names(keys, reader)
    told = []
    for purpose in keys:
        thing = names.get(purpose)
        name = str(thing) if thing is not None else (hidden if purpose[1] is not None else without)
        url = thing.get_absolute_url() if thing is not None else ""
        told.append(_line(found, year, purpose, name, url))
    return sorted(told, key=lambda each: (-each.now.kg, each.name))


def lines_by_unit(year: int, today: Any, without: str) -> list[Line]:
    """Return a line for each unit in a year, most emissions first. One query."""
    found = by_unit(today)
    keys = [unit for of, unit in found if of == year]
    names = Organization.objects.in_bulk([each for each in keys if each is not None])
    told = [_line(found, year, unit, str(names[unit]) if unit else without, "") for unit in keys]
    return sorted(told, key=lambda each: (-each.now.kg, each.name))


def _line(found: Any, year: int, key: Any, name: str, url: str) -> Line:
    now, before = found[(year, key)], found.get((year - 1, key))
    return Line(name, url, now, before, rules.rebound(before, now))


def _names(keys: Sequence[Purpose], reader: Any) -> dict[Purpose, Any]:
    wanted: dict[str, set[int]] = defaultdict(set)
    for kind, pk in keys:
        if pk is not None and kind in things.KINDS and reader.has_perm(things.KINDS[kind].permission):
            wanted[kind].add(pk)
    return {
        (kind, pk): thing
        for kind, ids in wanted.items()
        for pk, thing in things.KINDS[kind].model._default_manager.in_bulk(ids).items()
    }


def kg_by_mode() -> dict[int, dict[str, Decimal]]:
    """Return kg CO2e by year and mode. No query of its own."""
    found: dict[int, dict[str, Decimal]] = {}
    for leg in legs():
        year = found.setdefault(leg.year, {})
        year[leg.mode] = year.get(leg.mode, ZERO) + leg.kg
    return dict(sorted(found.items()))


@dataclass
class ModeFigures:
    """What a mode came to in a year: which journeys went by it, and their km and kg CO2e."""

    journeys: set[int] = field(default_factory=set)
    km: Decimal = ZERO
    kg: Decimal = ZERO


def by_mode() -> dict[int, dict[str, ModeFigures]]:
    """Return the figures of journeys by year and mode, the earliest year first. No query of its own."""
    found: dict[int, dict[str, ModeFigures]] = {}
    for leg in legs():
        figures = found.setdefault(leg.year, {}).setdefault(leg.mode, ModeFigures())
        figures.journeys.add(leg.journey)
        figures.km += leg.km
        figures.kg += leg.kg
    return dict(sorted(found.items()))


@dataclass(frozen=True)
class Destination:
    """A place that journeys went to in a year: kg CO2e of the journeys there, and how many."""

    name: str
    spot: tuple[float, float] | None
    kg: Decimal
    journeys: int
    start: tuple[float, float] | None


def destinations(year: int) -> list[Destination]:
    """Return where journeys of a year went, one for each journey's farthest place, most emissions first.

    All that a journey gives off is counted at its farthest place.
    """
    of: dict[int, list[LegRow]] = defaultdict(list)
    for leg in legs():
        if leg.year == year and leg.mode != rules.REMOTE:
            of[leg.journey].append(leg)
    found: dict[str, Destination] = {}
    for rows in of.values():
        origin = next((each.start for each in rows if each.start), None)
        farthest = max(rows, key=lambda each: _far(origin, each))
        name = farthest.to_key or farthest.to
        before = found.get(name)
        kg = sum((each.kg for each in rows), ZERO)
        found[name] = Destination(
            farthest.to,
            farthest.end,
            kg + (before.kg if before else ZERO),
            1 + (before.journeys if before else 0),
            before.start if before else origin,
        )
    return sorted(found.values(), key=lambda each: (-each.kg, each.name))


def _far(origin: tuple[float, float] | None, leg: LegRow) -> Decimal:
    if origin is None or leg.end is None:
        return leg.own_km
    return great_circle_km(_at(origin), _at(leg.end))


def used_by_unit() -> dict[tuple[int, int], Decimal]:
    """Return kg CO2e of approved journeys by unit and year, of the unit alone. No query of its own."""
    found: dict[tuple[int, int], Decimal] = {}
    for leg in legs():
        key = leg.unit, leg.year
        found[key] = found.get(key, ZERO) + leg.kg
    return found
