"""From places on the earth to places on a map: Lambert's azimuthal equal-area projection around 10° E 52° N.

The projection of European statistics (EPSG:3035, ellipsoid GRS 80) without its false origin: countries keep their
true size against each other, which a web map's do not. Formulae: IOGP guidance note 7-2, "Lambert Azimuthal Equal
Area". Pure: no Django, no files.
"""

import math
from dataclasses import dataclass
from decimal import Decimal

Degrees = float | Decimal
LATITUDE, LONGITUDE = 52.0, 10.0
"""The centre, in degrees."""
AXIS = 6378137.0
"""Half the major axis of GRS 80, in metres."""
FLATTENING = 1 / 298.257222101
_E2 = 2 * FLATTENING - FLATTENING**2
_E = math.sqrt(_E2)


def _q(sine: float) -> float:
    """The measure of the area from the equator to a latitude, given as its sine."""
    return (1 - _E2) * (sine / (1 - _E2 * sine**2) - math.log((1 - _E * sine) / (1 + _E * sine)) / (2 * _E))


_POLE = _q(1.0)
_RADIUS = AXIS * math.sqrt(_POLE / 2)  # of the sphere with the area of the ellipsoid


def _authalic(latitude: float) -> tuple[float, float]:
    """Sine and cosine of the latitude on that sphere."""
    sine = max(-1.0, min(1.0, _q(math.sin(math.radians(latitude))) / _POLE))
    return sine, math.sqrt(1 - sine**2)


_SINE, _COSINE = _authalic(LATITUDE)
_STRETCH = (
    AXIS
    * math.cos(math.radians(LATITUDE))
    / math.sqrt(1 - _E2 * math.sin(math.radians(LATITUDE)) ** 2)
    / (_RADIUS * _COSINE)
)


def check_place(latitude: Degrees, longitude: Degrees) -> None:
    """Raise ValueError unless the latitude is within ±90 and the longitude within ±180 degrees."""
    if not (-90 <= float(latitude) <= 90 and -180 <= float(longitude) <= 180):  # not-a-number fails as well
        raise ValueError(f"no place on earth: latitude {latitude}, longitude {longitude}")


def project(latitude: Degrees, longitude: Degrees) -> tuple[float, float] | None:
    """Metres east and north of the centre; None on the other half of the earth, which no map of Europe shows.

    Degrees in, north and east positive. Raises ValueError for degrees that are no place.
    """
    check_place(latitude, longitude)
    turn = math.radians(float(longitude) - LONGITUDE)
    sine, cosine = _authalic(float(latitude))
    near = _SINE * sine + _COSINE * cosine * math.cos(turn)  # cosine of the angle to the centre
    if near < 0:
        return None
    scale = _RADIUS * math.sqrt(2 / (1 + near))
    east = scale * _STRETCH * cosine * math.sin(turn)
    north = scale / _STRETCH * (_COSINE * sine - _SINE * cosine * math.cos(turn))
    return east, north


@dataclass(frozen=True)
class Frame:
    """A rectangle of the projected plane, in metres, and the size of one unit of its picture in metres."""

    west: float
    south: float
    east: float
    north: float
    unit: float

    @property
    def width(self) -> float:
        """Width in units."""
        return (self.east - self.west) / self.unit

    @property
    def height(self) -> float:
        """Height in units."""
        return (self.north - self.south) / self.unit

    def place(self, latitude: Degrees, longitude: Degrees) -> tuple[float, float] | None:
        """Where a place is in the picture: units from its left and upper edge; None where it is outside."""
        found = project(latitude, longitude)
        if found is None:
            return None
        east, north = found
        if not (self.west <= east <= self.east and self.south <= north <= self.north):
            return None
        return (east - self.west) / self.unit, (self.north - north) / self.unit


EUROPE = Frame(west=-1_900_000, south=-1_980_000, east=2_320_000, north=2_260_000, unit=2_500)
"""From Iceland to the east of Ukraine, from the North Cape to Crete and Cyprus."""
