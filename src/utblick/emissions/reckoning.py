"""What a leg gives off by a set of factors: what other rooms call, and keep the answer of.

The answer holds all that it was made of, so that a report stays as it was when new factors come.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from utblick.core import formats
from utblick.emissions import lands, places, queries
from utblick.emissions.models import FactorSet
from utblick.emissions.places import Place
from utblick.emissions.queries import Held
from utblick.emissions.rules import (
    MODES,
    WITHOUT_DISTANCE,
    choose_factor,
    distance_rule,
    emission,
    great_circle_km,
    is_too_short,
)
from utblick.emissions.words import ModeChoice, variant_in_words

ENTERED, GREAT_CIRCLE, NONE = "entered", "great_circle", "none"
NO_LAND_WAY = "no_land_way"
TENTH = Decimal("0.1")
MOST_TRAVELLERS = 100_000
LONGEST_KM = Decimal(100_000)
ZERO = Decimal("0.0")


@dataclass(frozen=True, slots=True)
class Given:
    """A leg, one way. `variant` "" is the set's usual one; `occupants` is how many share a car, 1 where not said.

    `countries` are those of the leg, by ISO 3166; left out, they are those of its two places, and for a train between
    two countries the one where the middle of the way lies. `entered_km` is the way that was travelled and goes before
    what is reckoned from the places.
    """

    mode: str
    variant: str = ""
    origin: Place | None = None
    destination: Place | None = None
    countries: frozenset[str] = frozenset()
    entered_km: Decimal | None = None
    travellers: int = 1
    occupants: int | None = None


@dataclass(frozen=True, slots=True)
class Reckoned:
    """What a leg gives off, and what it was made of.

    Distances are km with one decimal; kg are CO2e with two, of all travellers together, made of the distance to the
    metre. `method` is "entered", "great_circle" or, at a distance, "none". `with_rf` None: the source does not say.
    """

    distance_km: Decimal
    method: str
    great_circle_km: Decimal | None
    factor_id: int
    set_key: str
    set_version: str
    grams_best: Decimal
    grams_low: Decimal
    grams_high: Decimal
    with_rf: bool | None
    with_wtt: bool
    source: str
    kg_best: Decimal
    kg_low: Decimal
    kg_high: Decimal


class CannotReckon(Exception):
    """A leg that cannot be reckoned: `reason` by a stable word, `field` of `Given`, and a message of what to do."""

    def __init__(self, reason: str, field: str, message: Any, **values: Any) -> None:
        super().__init__(reason)
        self.reason, self.field, self.message, self.values = reason, field, message, values

    def __str__(self) -> str:
        """The message in the reader's language."""
        return str(self.message) % {name: _told(value) for name, value in self.values.items()}


def _told(value: Any) -> Any:
    if isinstance(value, Decimal):
        return formats.number(value)
    return str(value) if isinstance(value, Promise) else value


def reckon(given: Given, by: FactorSet | Held) -> Reckoned:
    """Return what a leg gives off by a set. Raises CannotReckon, which tells what is missing.

    Two queries for a set, none for one that is held already.
    """
    return _reckon(given, by if isinstance(by, Held) else queries.held(by))


def reckon_many(given: Iterable[Given], by: FactorSet | Held) -> list[Reckoned | CannotReckon]:
    """Return the answer of each leg in order, the factors read once; one that cannot be reckoned gives the reason."""
    found = by if isinstance(by, Held) else queries.held(by)
    answers: list[Reckoned | CannotReckon] = []
    for each in given:
        try:
            answers.append(_reckon(each, found))
        except CannotReckon as reason:
            answers.append(reason)
    return answers


def under_each_set(
    given: Sequence[Given], by: Sequence[Held] | None = None
) -> list[tuple[Held, list[Reckoned | CannotReckon]]]:
    """Return the same legs by each set in use (or those given), the default first, for a comparison."""
    found = queries.held_in_use() if by is None else by
    return [(each, reckon_many(given, each)) for each in found]


def _reckon(given: Given, by: Held) -> Reckoned:
    _check(given)
    circle = None
    if given.mode in WITHOUT_DISTANCE:
        km, method = ZERO, NONE
    else:
        circle = _circle(given)
        _refuse_shorter(given, circle)
        km = _distance(given, by, _along(given, circle))
        method = GREAT_CIRCLE if given.entered_km is None else ENTERED
    countries = given.countries or _countries(given)
    factor = choose_factor(
        by.factors.get(given.mode, ()), given.mode, given.variant, countries, km if circle is None else circle
    )
    if factor is None:
        raise _no_factor(given, by, countries)
    amount = emission(km, factor, given.travellers, given.occupants)
    return Reckoned(
        km.quantize(TENTH, ROUND_HALF_UP),
        method,
        None if circle is None else circle.quantize(TENTH, ROUND_HALF_UP),
        factor.id,
        by.key,
        by.edition,
        factor.best,
        factor.low,
        factor.high,
        factor.with_rf,
        factor.with_wtt,
        factor.source,
        *amount,
    )


def _check(given: Given) -> None:
    """Refuse what no set could reckon."""
    if given.mode not in MODES:
        raise CannotReckon("unknown_mode", "mode", _("Choose a mode of travel."))
    if not 1 <= given.travellers <= MOST_TRAVELLERS:
        raise CannotReckon("no_travellers", "travellers", _("Write how many travel: 1 or more."))
    if given.occupants is not None and given.occupants < 1:
        raise CannotReckon("no_occupants", "occupants", _("Write how many share the car: 1 or more."))
    if given.entered_km is not None and not 0 <= given.entered_km <= LONGEST_KM:
        message = _("Write the distance as a number of km, 0 or more, or leave it blank.")
        raise CannotReckon("wrong_distance", "entered_km", message)


def _circle(given: Given) -> Decimal | None:
    """The great circle between the places, None where they are not both known but a distance is entered."""
    if given.origin is None or given.destination is None:
        if given.entered_km is not None:
            return None
        field = "origin" if given.origin is None else "destination"
        raise CannotReckon(
            "unknown_place", field, _("Choose a place that we know, or write the distance in km.")
        )
    if given.origin.key == given.destination.key and given.entered_km is None:
        message = _(
            "The journey begins and ends in the same place. Choose another, or write the distance in km."
        )
        raise CannotReckon("same_place", "destination", message)
    return great_circle_km(given.origin, given.destination)


def _refuse_shorter(given: Given, circle: Decimal | None) -> None:
    """Refuse a distance that is shorter than the way between the places can be, since nothing travels so."""
    if circle is None or not is_too_short(given.entered_km, circle):
        return
    message = _(
        "It is %(circle)s km between the places as the crow flies, so the way cannot be %(km)s km. Write the "
        "distance one way, or leave it blank."
    )
    values = {"circle": circle.quantize(TENTH, ROUND_HALF_UP), "km": given.entered_km}
    raise CannotReckon("too_short", "entered_km", message, **values)


def _along(given: Given, circle: Decimal | None) -> Decimal | None:
    """The km that a set's detour is put on: straight, or round the water for what goes by land."""
    if circle is None or given.mode not in lands.BY_LAND or given.entered_km is not None:
        return circle
    if given.origin is None or given.destination is None:
        return circle
    found = lands.land_km(given.origin, given.destination, given.mode)
    if found is None:
        message = _(
            "We know no way by land for %(mode)s between these places. Choose another way, split the leg where "
            "the ferry goes, or write the distance in km."
        )
        raise CannotReckon(NO_LAND_WAY, "mode", message, mode=_mode(given.mode))
    return found


def _distance(given: Given, by: Held, circle: Decimal | None) -> Decimal:
    km = distance_rule(by.ways.get(given.mode), circle, given.entered_km)
    if km is None:
        if given.mode not in by.factors:
            raise _no_factor(given, by, frozenset())
        message = _("%(set)s does not say how to reckon the distance for %(mode)s. Write the distance in km.")
        raise CannotReckon("no_distance", "entered_km", message, set=by.title, mode=_mode(given.mode))
    return km


def _mode(mode: str) -> str:
    return str(ModeChoice(mode).label).lower()


def _countries(given: Given) -> frozenset[str]:
    """The countries of a leg: those of its places; a train that crosses a border counts as where most of its way is."""
    ends = [place for place in (given.origin, given.destination) if place is not None]
    found = frozenset(place.country for place in ends)
    if given.mode == ModeChoice.TRAIN and len(found) > 1:
        start, end = ends
        return frozenset(
            {places.country_between(start.latitude, start.longitude, end.latitude, end.longitude)}
        )
    return found


def _no_factor(given: Given, by: Held, countries: frozenset[str]) -> CannotReckon:
    """Why there is no factor: none for the mode, for the variant, or for where and how far the leg goes."""
    values = {"set": by.title, "mode": _mode(given.mode)}
    rows = by.factors.get(given.mode, ())
    if not rows:
        message = _("%(set)s has no factor for %(mode)s. Choose another set or mode of travel.")
        return CannotReckon("no_factor", "mode", message, **values)
    if given.variant and not any(each.variant in ("", given.variant) for each in rows):
        message = _("%(set)s has no factor for %(mode)s, %(variant)s. Choose another set or variant.")
        return CannotReckon(
            "no_factor", "variant", message, variant=variant_in_words(given.variant), **values
        )
    message = _(
        "%(set)s has no factor for %(mode)s between these places (%(countries)s). Choose another set."
    )
    where = ", ".join(sorted(countries)) or "–"
    return CannotReckon("no_factor", "mode", message, countries=where, **values)
