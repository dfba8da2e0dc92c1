"""What the same journey would give off in other ways, and about how long each takes: plain values for a page."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from utblick.emissions import lands
from utblick.emissions.places import Place
from utblick.emissions.queries import Held
from utblick.emissions.reckoning import NO_LAND_WAY, CannotReckon, Given, Reckoned, reckon_many
from utblick.emissions.rules import WITHOUT_DISTANCE, Mode, hours

SHARED, ALONE = "shared", "alone"
USUAL = (Mode.REMOTE, Mode.TRAIN, Mode.COACH, Mode.CAR, Mode.FLIGHT)
"""What one weighs before a journey; a car counts twice, shared and alone."""
ALL = (Mode.REMOTE, Mode.BICYCLE, Mode.TRAIN, Mode.COACH, Mode.CAR, Mode.TAXI, Mode.FERRY, Mode.FLIGHT)
ON_LAND = frozenset({Mode.TRAIN, Mode.COACH, Mode.CAR, Mode.TAXI})
NO_TIME = Decimal("0.0")
SEATS = 4  # as many as share a car where nobody says how many


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way to take part. `sharing` is "shared" or "alone" for a car, else "".

    `answer` is what it gives off for all travellers, one way, or why that cannot be told. `hours` is about how long it
    takes from door to door, by the set's assumed speeds; None where it states none.
    """

    mode: str
    sharing: str
    occupants: int | None
    answer: Reckoned | CannotReckon
    hours: Decimal | None

    @property
    def reckoned(self) -> Reckoned | None:
        """The answer where there is one."""
        return self.answer if isinstance(self.answer, Reckoned) else None


def alternatives(
    origin: Place,
    destination: Place,
    travellers: int,
    by: Held,
    *,
    occupants: int | None = None,
    land_km: Decimal | None = None,
    modes: Iterable[str] = USUAL,
) -> list[Alternative]:
    """Return each way between two places, one way, in the order of `modes`; a car first shared, then alone.

    `occupants` share the car, else up to four of those who travel, two where one travels alone. `land_km` is the
    distance on land where it is known. A flight is reckoned between the places themselves: the ways to and from the
    airports are not in it. What goes by land is left out where no such way is known (`lands`); a ferry is among the
    usual ways between coasts that one may go between, where the set has a factor for it.
    """
    if modes is USUAL and Mode.FERRY in by.factors and lands.by_ferry(origin, destination):
        modes = [*USUAL[:-1], Mode.FERRY, USUAL[-1]]
    shared = occupants or max(2, min(travellers, SEATS))
    ways: list[tuple[str, str, int | None]] = []
    for mode in modes:
        ways += [(mode, SHARED, shared), (mode, ALONE, 1)] if mode == Mode.CAR else [(mode, "", None)]
    given = [
        Given(
            mode,
            origin=origin,
            destination=destination,
            entered_km=land_km if mode in ON_LAND else None,
            travellers=travellers,
            occupants=number,
        )
        for mode, _sharing, number in ways
    ]
    return [
        Alternative(mode, sharing, number, answer, _hours(mode, answer, by))
        for (mode, sharing, number), answer in zip(ways, reckon_many(given, by), strict=True)
        if not (isinstance(answer, CannotReckon) and answer.reason == NO_LAND_WAY)
    ]


def lowest(found: Iterable[Alternative]) -> Alternative | None:
    """Return the way to travel that gives off the least, not counting to take part at a distance; None without any."""
    told = [each for each in found if each.reckoned is not None and each.mode not in WITHOUT_DISTANCE]
    return min(told, key=lambda each: each.reckoned.kg_best if each.reckoned else Decimal(0), default=None)


def _hours(mode: str, answer: Reckoned | CannotReckon, by: Held) -> Decimal | None:
    if mode in WITHOUT_DISTANCE:
        return NO_TIME
    return hours(by.ways.get(mode), answer.distance_km) if isinstance(answer, Reckoned) else None
