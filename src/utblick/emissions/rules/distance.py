"""How far it is: along the earth's surface, and as one travels."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from math import asin, cos, radians, sin, sqrt
from typing import Protocol

from utblick.core.rules import gettext_noop, rule
from utblick.emissions.rules.modes import PAGE

EARTH_RADIUS_KM = 6371.0088
"""The mean radius of the earth (IUGG)."""
METRE = Decimal("0.001")
MINUTES = Decimal(60)


class Located(Protocol):
    """Something that lies somewhere, in degrees (WGS 84)."""

    @property
    def latitude(self) -> float:
        """Degrees north of the equator."""

    @property
    def longitude(self) -> float:
        """Degrees east of Greenwich."""


@dataclass(frozen=True, slots=True)
class DistanceRow:
    """How a set makes the way that is travelled of the great circle: `coefficient` × it + `constant_km`.

    `speed_kmh` and `wait_minutes` make a rough time from door to door; None where the set states no speed.
    """

    mode: str
    coefficient: Decimal
    constant_km: Decimal
    speed_kmh: Decimal | None = None
    wait_minutes: int = 0


def great_circle_km(a: Located, b: Located) -> Decimal:
    """Return the great-circle distance in km by the haversine formula, to the metre; the same in both directions."""
    south, north = radians(a.latitude), radians(b.latitude)
    across = sin((north - south) / 2) ** 2
    along = sin((radians(b.longitude) - radians(a.longitude)) / 2) ** 2
    half_chord = across + cos(south) * cos(north) * along
    km = 2 * EARTH_RADIUS_KM * asin(sqrt(min(1.0, half_chord)))
    return Decimal(km).quantize(METRE, ROUND_HALF_UP)


@rule(
    "emissions.distance",
    gettext_noop("The distance that was travelled goes before one that is reckoned by the set's own rule"),
    "R77",
    page=PAGE,
)
def distance_rule(
    row: DistanceRow | None, great_circle: Decimal | None, entered_km: Decimal | None = None
) -> Decimal | None:
    """Return the km that are counted: those entered, else the set's own detour on the great circle.

    Each set has a detour of its own, since a factor may have one in it already: it must never be counted twice.
    None where there is neither a distance nor a rule for one. Raises ValueError for an entered distance below zero.
    """
    if entered_km is not None:
        if entered_km < 0:
            raise ValueError("a distance below zero")
        return entered_km
    if row is None or great_circle is None:
        return None
    return row.coefficient * great_circle + row.constant_km


SHORTEST = Decimal("0.95")
"""What lies between two places may be so much shorter than we reckon: towns are wide, and the earth is no sphere."""


def is_too_short(entered_km: Decimal | None, great_circle: Decimal) -> bool:
    """Whether a distance that was entered is shorter than any way between its places (R77)."""
    return entered_km is not None and entered_km < SHORTEST * great_circle


def hours(row: DistanceRow | None, km: Decimal) -> Decimal | None:
    """Return about how long a way takes from door to door, in hours with one decimal; None where no speed is stated."""
    if row is None or not row.speed_kmh:
        return None
    return (km / row.speed_kmh + row.wait_minutes / MINUTES).quantize(Decimal("0.1"), ROUND_HALF_UP)
