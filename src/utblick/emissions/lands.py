"""Which places have a way by land between them, and how long it is at least. No Django, no database.

The lands stand in `data/lands.csv`: a country, or the part of one within degrees (WGS 84), the first row that holds a
place. Between two lands there is a way where a bridge, a tunnel or a ferry that trains or coaches cross on is known;
between others there is none. A country that the table does not know is a land of its own: what is not known is never
offered. The points are where the roads and railways cross; the table and they are geography, drawn coarsely.
"""

import csv
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import pairwise
from pathlib import Path

from utblick.emissions.places import Place
from utblick.emissions.rules import Located, Mode, great_circle_km

DATA = Path(__file__).parent / "data" / "lands.csv"
BY_LAND = frozenset({Mode.BICYCLE, Mode.TRAIN, Mode.COACH, Mode.CAR, Mode.TAXI})
WINDS = Decimal("1.15")
"""A way through the crossings that is longer than the straight one by more than this goes round the water."""
NEAR_KM = 30  # a place so near a port is of its town


@dataclass(frozen=True, slots=True)
class Point:
    """Where a way must pass, in degrees (WGS 84)."""

    latitude: float
    longitude: float


ORESUND = Point(55.57, 12.82)
GREAT_BELT = Point(55.34, 11.03)
FEHMARN = Point(54.58, 11.29)  # by ferry or round by the Great Belt, which is longer
LUBECK = Point(53.87, 10.69)
TUNNEL = Point(51.01, 1.5)
TORNIO = Point(65.84, 24.15)
TRIESTE = Point(45.65, 13.77)
VENTIMIGLIA = Point(43.79, 7.6)
PERPIGNAN = Point(42.6, 2.9)
IRUN = Point(43.34, -1.79)

WAYS: dict[tuple[str, str], tuple[tuple[Point, ...], ...]] = {
    ("scandinavia", "zealand"): ((ORESUND,),),
    ("scandinavia", "jutland"): ((ORESUND, GREAT_BELT),),
    ("scandinavia", "continent"): ((ORESUND, FEHMARN, LUBECK),),
    ("zealand", "jutland"): ((GREAT_BELT,),),
    ("zealand", "continent"): ((FEHMARN, LUBECK),),
    ("jutland", "continent"): ((),),
    ("britain", "continent"): ((TUNNEL,),),
    ("continent", "italy"): ((),),
    ("continent", "balkan"): ((),),
    ("italy", "balkan"): ((TRIESTE,),),
    ("continent", "iberia"): ((IRUN,), (PERPIGNAN,)),
    ("ireland", "northern ireland"): ((),),
    ("scandinavia", "finland"): ((TORNIO,),),
}
"""How one comes from one land to the next: each a way through its points, the shortest counts."""
NO_TRAIN = frozenset({("scandinavia", "finland")})
"""There is no train through: the gauges differ, and one changes to a bus."""
CHAINS = (
    ("britain", "continent", "jutland"),
    ("britain", "continent", "zealand"),
    ("britain", "continent", "scandinavia"),
    ("britain", "continent", "italy"),
    ("britain", "continent", "balkan"),
    ("britain", "continent", "iberia"),
    ("scandinavia", "continent", "italy"),
    ("scandinavia", "continent", "balkan"),
    ("scandinavia", "continent", "iberia"),
    ("zealand", "continent", "italy"),
    ("zealand", "continent", "balkan"),
    ("zealand", "continent", "iberia"),
    ("jutland", "continent", "italy"),
    ("jutland", "continent", "balkan"),
    ("jutland", "continent", "iberia"),
    ("iberia", "continent", "balkan"),
)
OVER_RIVIERA = (("iberia", "italy"), (PERPIGNAN, VENTIMIGLIA))

FERRIES = (
    ("Karlskrona", "Gdynia"),
    ("Stockholm", "Helsingfors"),
    ("Stockholm", "Tallinn"),
    ("Stockholm", "Riga"),
    ("Helsingfors", "Tallinn"),
)
"""Coasts that lie opposite each other over the Baltic Sea; whether a line runs is for the shipping company to say."""


@dataclass(frozen=True, slots=True)
class _Row:
    land: str
    country: str
    box: tuple[float, float, float, float] | None
    apart_km: int | None


@cache
def _rows() -> tuple[_Row, ...]:
    with DATA.open(encoding="utf-8", newline="") as file:
        return tuple(_row(each) for each in csv.DictReader(file))


def _row(told: dict[str, str]) -> _Row:
    edges = [told[name] for name in ("south", "north", "west", "east")]
    box = None
    if all(edges):
        south, north, west, east = map(float, edges)
        box = (south, north, west, east)
    apart = told["apart_km"]
    return _Row(told["land"], told["country"], box, int(apart) if apart else None)


def _land(place: Place) -> tuple[str, int | None]:
    """The land of a place; for an archipelago also how many km there may be between two places of one island."""
    for row in _rows():
        if row.country != place.country:
            continue
        if row.box is None:
            return row.land, row.apart_km
        south, north, west, east = row.box
        if south <= place.latitude <= north and west <= place.longitude <= east:
            return row.land, row.apart_km
    return place.country, None


def land_of(place: Place) -> str:
    """Return the land that a place lies on, such as `continent` or `gotland`."""
    return _land(place)[0]


def land_km(origin: Place, destination: Place, mode: str = Mode.CAR) -> Decimal | None:
    """Return the km between two places, straight or through the crossings where the straight way lies over water.

    Each stretch is a great circle, as `great_circle_km` between places on one land is. None: there is no way by land
    for the mode that we know of.
    """
    (start, apart), (end, _apart) = _land(origin), _land(destination)
    straight = great_circle_km(origin, destination)
    if start == end:
        return straight if apart is None or straight <= apart else None
    if mode == Mode.TRAIN and ((start, end) in NO_TRAIN or (end, start) in NO_TRAIN):
        return None
    found = [_through(origin, points, destination) for points in _between(start, end)]
    if not found:
        return None
    shortest = min(found)
    return straight if shortest <= WINDS * straight else shortest


def _through(origin: Place, points: tuple[Point, ...], destination: Place) -> Decimal:
    stops: list[Located] = [origin, *points, destination]
    return sum((great_circle_km(a, b) for a, b in pairwise(stops)), Decimal(0))


@cache
def _between(start: str, end: str) -> tuple[tuple[Point, ...], ...]:
    """The ways from one land to another, each as the points that it passes in order; none where there is none."""
    if (start, end) == OVER_RIVIERA[0]:
        return (OVER_RIVIERA[1],)
    if (start, end) in WAYS:
        return WAYS[start, end]
    for chain in CHAINS:
        if chain[0] == start and chain[-1] == end:
            return tuple(
                first + second for first in _between(start, chain[1]) for second in _between(chain[1], end)
            )
    known = (end, start) in WAYS or (end, start) == OVER_RIVIERA[0]
    if known or any((each[0], each[-1]) == (end, start) for each in CHAINS):
        return tuple(tuple(reversed(points)) for points in _between(end, start))
    return ()


@cache
def _ports() -> tuple[tuple[Place, Place], ...]:
    from utblick.emissions import places

    found = [(places.resolve(a, (places.TOWN,)), places.resolve(b, (places.TOWN,))) for a, b in FERRIES]
    return tuple((a, b) for a, b in found if a is not None and b is not None)


def by_ferry(origin: Place, destination: Place) -> bool:
    """Whether two places lie on opposite coasts that a ferry may go between."""
    return any(
        (_is_at(origin, a) and _is_at(destination, b)) or (_is_at(origin, b) and _is_at(destination, a))
        for a, b in _ports()
    )


def _is_at(place: Place, port: Place) -> bool:
    return great_circle_km(place, port) <= NEAR_KM
