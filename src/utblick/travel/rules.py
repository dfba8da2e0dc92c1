"""What the strategy and the travel guideline demand of journeys, on plain values. Pure functions: no Django, no clock.

Kilometres, kg CO2e and hours are Decimal, days are dates; `today` is never asked for, since nothing here depends on it.
"""

from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from utblick.core.rules import gettext_noop, rule

JOURNEY_PAGE, FIGURES_PAGE = "journeys", "travel_monitor"
STOP, WARNING = "stop", "warning"
FLIGHT, REMOTE = "flight", "remote"
RAIL = frozenset({"train"})
ZERO = Decimal(0)

NEED = "travel.need_is_weighed"
FLIGHT_REASON = "travel.flight_has_a_reason"
GUIDELINE = "travel.guideline_acknowledged"
DEVIATION = "travel.deviation_is_approved_by_somebody_else"
EACH_ACKNOWLEDGED = "travel.each_traveller_has_acknowledged"
REBOUND = "travel.rebound"
COUNTED = "travel.counted_by_year"


@dataclass(frozen=True)
class Finding:
    """What a rule says of a journey. `where` is the field it is about; `what` takes `values` by name."""

    rule: str
    severity: str
    what: str
    where: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Way:
    """A leg as the guideline reads it. `train_hours` is about how long the train takes, None where nobody can tell."""

    mode: str
    name: str = ""
    train_hours: Decimal | None = None


@rule(
    "travel.need_is_weighed",
    gettext_noop(
        "Before a journey one says why it is needed, and why it is not enough to take part at a distance"
    ),
    "R77",
    page=JOURNEY_PAGE,
)
def need_is_weighed(why_needed: str, why_not_remote: str) -> list[Finding]:
    """Return a stop for each of the two reasons that is not given."""
    found = []
    if not why_needed.strip():
        found.append(Finding(NEED, STOP, gettext_noop("Say why the journey is needed"), "why_needed"))
    if not why_not_remote.strip():
        what = gettext_noop("Say why it is not enough to take part at a distance")
        found.append(Finding(NEED, STOP, what, "why_not_remote"))
    return found


@rule(
    "travel.flight_has_a_reason",
    gettext_noop("Who flies where the train takes no longer than the limit gives a reason"),
    "R77",
    page=JOURNEY_PAGE,
)
def flight_has_a_reason(ways: Iterable[Way], limit_hours: Decimal | None, reason: str) -> list[Finding]:
    """Return a stop where a leg is flown that the train takes at most `limit_hours` for, and no reason is given.

    None: the organisation has set no limit. A leg whose time by train nobody can tell is not asked about.
    """
    if limit_hours is None or reason.strip():
        return []
    what = gettext_noop(
        "Say why you fly %(name)s: the train takes about %(hours)s h, within the limit of %(limit)s h"
    )
    return [
        Finding(
            FLIGHT_REASON,
            STOP,
            what,
            "flight_reason",
            {"name": each.name, "hours": each.train_hours, "limit": limit_hours},
        )
        for each in ways
        if each.mode == FLIGHT and each.train_hours is not None and each.train_hours <= limit_hours
    ]


@rule(
    "travel.guideline_acknowledged",
    gettext_noop("No journey is approved before the travel guideline has been acknowledged for it"),
    "R78",
    page=JOURNEY_PAGE,
)
def guideline_acknowledged(acknowledged: bool) -> list[Finding]:
    """Return a stop where nobody has acknowledged the guideline for the journey."""
    if acknowledged:
        return []
    what = gettext_noop("The travel guideline has not been acknowledged for the journey")
    return [Finding(GUIDELINE, STOP, what, "guideline")]


@dataclass(frozen=True)
class Deviation:
    """A departure from the guideline: what, why, and who approved it, by the id of the account (None: nobody yet)."""

    what: str = ""
    reason: str = ""
    approved_by: int | None = None


@rule(
    "travel.deviation_is_approved_by_somebody_else",
    gettext_noop(
        "A departure from the guideline has a reason, and is approved by somebody who has no part in it"
    ),
    "R78",
    page=JOURNEY_PAGE,
)
def deviation_is_approved_by_somebody_else(deviation: Deviation, own: Collection[int]) -> list[Finding]:
    """Return what is wrong with a deviation; `own` are the accounts of the proposer and of those who travel."""
    if not deviation.what.strip():
        return []
    if not deviation.reason.strip():
        what = gettext_noop("Say why the journey departs from the travel guideline")
        return [Finding(DEVIATION, STOP, what, "deviation_reason")]
    if deviation.approved_by is None:
        what = gettext_noop("The departure from the travel guideline has not been approved")
        return [Finding(DEVIATION, STOP, what, "deviation")]
    if deviation.approved_by in own:
        what = gettext_noop("Nobody approves a departure from the guideline on a journey of their own")
        return [Finding(DEVIATION, STOP, what, "deviation")]
    return []


@rule(
    "travel.each_traveller_has_acknowledged",
    gettext_noop("No journey is approved before each traveller has acknowledged the code of conduct for it"),
    "R80",
    page=JOURNEY_PAGE,
)
def each_traveller_has_acknowledged(travellers: Collection[int], lacking: Collection[int]) -> list[Finding]:
    """Return a stop where nobody travels, or where some of those who travel are `lacking`."""
    if not travellers:
        return [Finding(EACH_ACKNOWLEDGED, STOP, gettext_noop("State who travels"), "travellers")]
    left = [each for each in travellers if each in set(lacking)]
    if not left:
        return []
    what = gettext_noop(
        "Not all who travel have acknowledged the code of conduct for this journey: %(count)s left"
    )
    return [Finding(EACH_ACKNOWLEDGED, STOP, what, "travellers", {"count": len(left)})]


def in_order(begins: date | None, ends: date | None, days: Iterable[date | None] = ()) -> list[Finding]:
    """Return what is wrong with the days of a journey: return before departure, a leg outside it."""
    if begins is None or ends is None:
        return []
    if ends < begins:
        what = gettext_noop("The return cannot be before the departure")
        return [Finding(NEED, STOP, what, "ends")]
    if any(day is not None and not begins <= day <= ends for day in days):
        what = gettext_noop("A leg lies outside the days of the journey")
        return [Finding(NEED, STOP, what, "day")]
    return []


@dataclass(frozen=True)
class Stay:
    """That a person is on a journey or takes part in something in place: its days, both counted, and its name."""

    person: int
    begins: date
    ends: date
    what: int
    name: str = ""


def in_two_places(stays: Iterable[Stay], others: Iterable[Stay]) -> list[tuple[Stay, Stay]]:
    """Return each pair of `stays` and `others` where one person is in two places for some whole day between.

    Days that only touch are no clash: one may come home from one journey and leave for another on the same day.
    """
    by_person: dict[int, list[Stay]] = {}
    for each in others:
        by_person.setdefault(each.person, []).append(each)
    return [
        (mine, other)
        for mine in stays
        for other in by_person.get(mine.person, ())
        if mine.what != other.what and _meet(mine, other)
    ]


def _meet(mine: Stay, other: Stay) -> bool:
    first, last = max(mine.begins, other.begins), min(mine.ends, other.ends)
    if first != last:
        return first < last
    same_day = mine.begins == mine.ends and other.begins == other.ends
    return same_day or not (mine.ends == other.begins or other.ends == mine.begins)


# --- What is counted


@dataclass(frozen=True)
class Counted:
    """A leg or a meeting as it is counted. `key` is the year with what it is counted under, such as a unit.

    `persons` are participations on the spot or at a distance; `lowest_kg` what the lowest way would have given off,
    None where nobody can tell. `short` is whether the journey lies within the km that the share of rail is counted in.
    """

    key: Hashable
    journey: int | None = None
    km: Decimal = ZERO
    kg: Decimal = ZERO
    rail_km: Decimal = ZERO
    short_km: Decimal = ZERO
    gap_kg: Decimal | None = None
    on_site: int = 0
    hybrid: int = 0
    remote: int = 0
    persons: int = 0


@dataclass
class Figures:
    """The figures of a year, in all or of something. km and kg CO2e are of all travellers together."""

    journeys: int = 0
    km: Decimal = ZERO
    kg: Decimal = ZERO
    short_km: Decimal = ZERO
    rail_km: Decimal = ZERO
    gap_kg: Decimal = ZERO
    on_site: int = 0
    hybrid: int = 0
    remote: int = 0
    persons: int = 0

    @property
    def meetings(self) -> int:
        """Meetings in all, however they were held."""
        return self.on_site + self.hybrid + self.remote

    @property
    def at_a_distance(self) -> int:
        """Meetings that one could take part in at a distance."""
        return self.hybrid + self.remote

    @property
    def kg_per_person(self) -> Decimal | None:
        """kg CO2e per participation with one decimal; None without any participation."""
        return (self.kg / self.persons).quantize(Decimal("0.1"), ROUND_HALF_UP) if self.persons else None

    @property
    def share_of_rail(self) -> Decimal | None:
        """Per cent of the short km that went by rail, without decimals; None without short journeys."""
        if not self.short_km:
            return None
        return (100 * self.rail_km / self.short_km).quantize(Decimal(1), ROUND_HALF_UP)


@rule(
    "travel.counted_by_year",
    gettext_noop("Journeys, kilometres and emissions are followed by year and by collaboration"),
    "R75",
    page=FIGURES_PAGE,
)
def counted_by_year(rows: Iterable[Counted]) -> dict[Hashable, Figures]:
    """Return the figures by key; a journey with several legs is counted once."""
    found: dict[Hashable, Figures] = {}
    seen: set[tuple[Hashable, int]] = set()
    for row in rows:
        figures = found.setdefault(row.key, Figures())
        figures.km += row.km
        figures.kg += row.kg
        figures.rail_km += row.rail_km
        figures.short_km += row.short_km
        figures.gap_kg += row.gap_kg or ZERO
        figures.on_site += row.on_site
        figures.hybrid += row.hybrid
        figures.remote += row.remote
        figures.persons += row.persons
        if row.journey is not None and (row.key, row.journey) not in seen:
            seen.add((row.key, row.journey))
            figures.journeys += 1
    return found


@dataclass(frozen=True)
class Rebound:
    """That meetings at a distance and travel rose together. `kg` and `km` say which of the two rose."""

    remote_before: int
    remote: int
    kg: bool
    km: bool


@rule(
    "travel.rebound",
    gettext_noop("It is told when meetings at a distance and travel rise together"),
    "R76",
    page=FIGURES_PAGE,
)
def rebound(before: Figures | None, year: Figures | None) -> Rebound | None:
    """Return a flag where meetings at a distance became more while emissions or kilometres rose, else None.

    Nothing is said where one of the years has no figures: what is not known cannot have risen.
    """
    if before is None or year is None or year.at_a_distance <= before.at_a_distance:
        return None
    kg, km = year.kg > before.kg, year.km > before.km
    return Rebound(before.at_a_distance, year.at_a_distance, kg, km) if kg or km else None


def severest(found: Sequence[Finding]) -> list[Finding]:
    """Return only what stops, of what was found."""
    return [each for each in found if each.severity == STOP]
