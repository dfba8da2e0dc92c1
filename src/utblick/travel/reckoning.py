"""From a leg to what it gives off and back: what a leg keeps of an answer, and the ways side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils import timezone

from utblick.emissions import alternatives as ways
from utblick.emissions import lands
from utblick.emissions.places import AIRPORT, TOWN, Place
from utblick.emissions.queries import Held
from utblick.emissions.reckoning import CannotReckon, Given, Reckoned, reckon, reckon_many
from utblick.emissions.rules import Mode, great_circle_km, hours
from utblick.emissions.words import TrainClass
from utblick.travel import rules
from utblick.travel.models import Leg

HOME_KM = Decimal(60)
"""A journey that ends so near where it began has come home: an airport lies some way from its town."""
ZERO = Decimal(0)


def put_place(leg: Leg, end: str, place: Place | None) -> None:
    """Write a place into one `end` ("from" or "to") of a leg; None: there is none, as where one takes part at home."""
    setattr(leg, f"{end}_key", place.key if place else "")
    setattr(leg, f"{end}_text", str(place) if place else "")
    setattr(leg, f"{end}_country", place.country if place else "")
    setattr(leg, f"{end}_latitude", place.latitude if place else None)
    setattr(leg, f"{end}_longitude", place.longitude if place else None)


def place_of(leg: Any, end: str) -> Place | None:
    """Return a place as the leg keeps it, so that it stays where it was; None where it was not known."""
    latitude, longitude = getattr(leg, f"{end}_latitude"), getattr(leg, f"{end}_longitude")
    if latitude is None or longitude is None:
        return None
    key, text = getattr(leg, f"{end}_key"), getattr(leg, f"{end}_text")
    name, country = text.rpartition(" (")[0] or text, getattr(leg, f"{end}_country")
    kind, _colon, code = key.partition(":")
    if kind == AIRPORT:
        return Place(key, name, country, latitude, longitude, AIRPORT, codes=(code,))
    return Place(key or text, name, country, latitude, longitude, TOWN)


def tells_class(by: Held | None, train_class: str = "") -> bool:
    """Whether a set has a factor for a class on trains, or for any; none of those that come with the system has."""
    wanted = {train_class} if train_class else set(TrainClass.values)
    return by is not None and any(each.variant in wanted for each in by.factors.get(Mode.TRAIN, ()))


def given(leg: Leg, by: Held) -> Given:
    """Return a leg as the emissions room reckons it: its class on a train is its variant where the set tells it."""
    of_class = leg.mode == Mode.TRAIN and leg.train_class and tells_class(by, leg.train_class)
    return Given(
        leg.mode,
        leg.variant or (leg.train_class if of_class else ""),
        place_of(leg, "from"),
        place_of(leg, "to"),
        entered_km=leg.entered_km,
        travellers=leg.travellers,
        occupants=leg.occupants,
    )


Lowest = tuple[str, Decimal | None]
Known = dict[tuple[str, str, int], Lowest]


def fill(leg: Leg, by: Held, because: str = "", known: Known | None = None) -> Leg:
    """Write into a leg what it gives off by a set, with all that it was made of. Raises CannotReckon.

    `known` remembers the lowest way between places, where many legs are reckoned by the same set.
    """
    answer = reckon(given(leg, by), by)
    keep(leg, answer)
    leg.lowest_mode, leg.lowest_kg = _lowest(leg, by, {} if known is None else known)
    leg.reckoned_at, leg.reckoned_because = timezone.now(), because
    return leg


def keep(leg: Leg, answer: Reckoned) -> None:
    """Write an answer of the emissions room into a leg."""
    leg.distance_km, leg.method, leg.great_circle_km = (
        answer.distance_km,
        answer.method,
        answer.great_circle_km,
    )
    leg.factor_id, leg.set_key, leg.set_edition = answer.factor_id, answer.set_key, answer.set_version
    leg.grams_best, leg.grams_low, leg.grams_high = answer.grams_best, answer.grams_low, answer.grams_high
    leg.with_rf, leg.with_wtt, leg.factor_source = answer.with_rf, answer.with_wtt, answer.source
    leg.kg_best, leg.kg_low, leg.kg_high = answer.kg_best, answer.kg_low, answer.kg_high


def _lowest(leg: Leg, by: Held, known: Known) -> Lowest:
    """The way to travel between a leg's places that gives off the least, with its kg; blank where nobody can tell."""
    origin, destination = place_of(leg, "from"), place_of(leg, "to")
    if leg.mode == Mode.REMOTE or origin is None or destination is None or origin.key == destination.key:
        return "", None
    asked = (origin.key, destination.key, leg.travellers)
    if asked not in known:
        found = ways.lowest(ways.alternatives(origin, destination, leg.travellers, by))
        known[asked] = (found.mode, found.reckoned.kg_best) if found and found.reckoned else ("", None)
    return known[asked]


def as_ways(legs: Sequence[Leg], by: Held | None) -> list[rules.Way]:
    """Return legs as the guideline reads them, each with about how long the train would take."""
    return [rules.Way(leg.mode, str(leg), _train_hours(leg, by)) for leg in legs]


def as_stretches(legs: Sequence[Leg]) -> list[rules.Stretch]:
    """Return legs as they are checked for what is odd; who takes part at a distance travels no way."""
    return [
        rules.Stretch(str(leg), leg.entered_km, leg.great_circle_km, leg.travellers)
        for leg in legs
        if leg.mode != Mode.REMOTE
    ]


def _train_hours(leg: Leg, by: Held | None) -> Decimal | None:
    origin, destination = place_of(leg, "from"), place_of(leg, "to")
    if by is None or leg.mode != Mode.FLIGHT or origin is None or destination is None:
        return None
    way = by.ways.get(Mode.TRAIN)
    if way is None:
        return None
    km = lands.land_km(origin, destination, Mode.TRAIN)
    return None if km is None else hours(way, way.coefficient * km + way.constant_km)


@dataclass(frozen=True)
class Reach:
    """Where a journey goes: from, to the farthest place, and whether it comes home again (`times` 2)."""

    origin: Place
    destination: Place
    times: int
    travellers: int


def reach(legs: Sequence[Leg]) -> Reach | None:
    """Return where a journey goes; None where its places are not known or all the same."""
    origin = place_of(legs[0], "from") if legs else None
    if origin is None:
        return None
    ends = [place for leg in legs if (place := place_of(leg, "to")) is not None]
    if not ends:
        return None
    farthest = max(ends, key=lambda each: great_circle_km(origin, each))
    if great_circle_km(origin, farthest) == 0:
        return None
    last = place_of(legs[-1], "to")
    home = last is not None and len(legs) > 1 and great_circle_km(origin, last) <= HOME_KM
    return Reach(origin, farthest, 2 if home else 1, max(leg.travellers for leg in legs))


@dataclass(frozen=True)
class Side:
    """One way to take part: what it gives off for the whole journey, all travellers, and hours one way."""

    found: ways.Alternative
    kg_best: Decimal | None
    kg_low: Decimal | None
    kg_high: Decimal | None


def sides(legs: Sequence[Leg], by: Held) -> tuple[Reach | None, list[Side]]:
    """Return where a journey goes and the usual ways there side by side, for all the journey; [] where unknown."""
    where = reach(legs)
    if where is None:
        return None, []
    found = ways.alternatives(where.origin, where.destination, where.travellers, by)
    told = []
    for each in found:
        answer, times = each.reckoned, where.times
        if answer is None:
            told.append(Side(each, None, None, None))
        else:
            told.append(Side(each, answer.kg_best * times, answer.kg_low * times, answer.kg_high * times))
    return where, told


@dataclass(frozen=True)
class UnderSet:
    """A journey under one set: kg CO2e, and how many of its legs the set cannot reckon."""

    title: str
    kg_best: Decimal
    kg_low: Decimal
    kg_high: Decimal
    without: int


def under_each(legs: Sequence[Leg], held: Sequence[Held]) -> list[UnderSet]:
    """Return what the same legs would give off by each set, for a comparison; nothing is kept of it. No query."""
    found = []
    for each in held:
        answers = reckon_many([given(leg, each) for leg in legs], each)
        told = [answer for answer in answers if isinstance(answer, Reckoned)]
        without = sum(isinstance(answer, CannotReckon) for answer in answers)
        best, low, high = (
            sum((getattr(a, name) for a in told), ZERO) for name in ("kg_best", "kg_low", "kg_high")
        )
        found.append(UnderSet(each.title, best, low, high, without))
    return found
