"""What a leg gives off: kilometres × travellers × grams, with the span of the factor."""

from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from utblick.core.rules import gettext_noop, rule
from utblick.emissions.rules.factors import FactorRow
from utblick.emissions.rules.modes import PAGE

CENTI = Decimal("0.01")
GRAMS = Decimal(1000)


class Exact(NamedTuple):
    """kg CO2e before rounding: sums are made of these."""

    best: Decimal
    low: Decimal
    high: Decimal


class Amount(NamedTuple):
    """kg CO2e with two decimals."""

    best: Decimal
    low: Decimal
    high: Decimal


def exact_emission(km: Decimal, factor: FactorRow, travellers: int, occupants: int | None = None) -> Exact:
    """Return what all `travellers` give off together, before rounding.

    The factor of a vehicle is shared by its `occupants`, 1 where not said. The grams are taken as they stand: a row
    with the effect at high altitude has it in it, and is never multiplied by it again. Raises ValueError for km below
    zero and for fewer than one traveller or occupant.
    """
    shared = 1 if occupants is None else occupants
    if km < 0 or travellers < 1 or shared < 1:
        raise ValueError("a distance below zero, or nobody who travels")
    amount = km * travellers / GRAMS
    if factor.per_vehicle:
        amount /= shared
    return Exact(amount * factor.best, amount * factor.low, amount * factor.high)


@rule(
    "emissions.of_a_leg",
    gettext_noop("What a journey gives off is told with its span, for all who travel"),
    "R77",
    page=PAGE,
)
def emission(km: Decimal, factor: FactorRow, travellers: int, occupants: int | None = None) -> Amount:
    """Return kg CO2e of all `travellers` together with two decimals, best and the span low to high.

    Raises ValueError as `exact_emission` does.
    """
    exact = exact_emission(km, factor, travellers, occupants)
    return Amount(*(each.quantize(CENTI, ROUND_HALF_UP) for each in exact))
