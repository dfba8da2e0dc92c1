"""What is counted of journeys and meetings by year, and whether both rise. Pure functions: no Django, no clock.

Kilometres and kg CO2e are Decimal, of all who travel together.
"""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from utblick.core.rules import gettext_noop, rule

FIGURES_PAGE = "travel_monitor"
RAIL = frozenset({"train"})
ZERO = Decimal(0)
REBOUND = "travel.rebound"
COUNTED = "travel.counted_by_year"


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


def comparable(before: Figures | None, year: Figures | None) -> bool:
    """Whether there is an earlier year to compare with: one whose meetings were counted, however they were held.

    A year without any meeting has not been kept account of, so that meetings at a distance went from none to some tells
    nothing.
    """
    return before is not None and year is not None and before.meetings > 0


@rule(
    "travel.rebound",
    gettext_noop("It is told when meetings at a distance and travel rise together"),
    "R76",
    page=FIGURES_PAGE,
)
def rebound(before: Figures | None, year: Figures | None) -> Rebound | None:
    """Return a flag where meetings at a distance became more while emissions or kilometres rose, else None.

    Nothing is said where there is no earlier year to compare with: what is not known cannot have risen.
    """
    if before is None or year is None or not comparable(before, year):
        return None
    if year.at_a_distance <= before.at_a_distance:
        return None
    kg, km = year.kg > before.kg, year.km > before.km
    return Rebound(before.at_a_distance, year.at_a_distance, kg, km) if kg or km else None
