"""What a journey gives off, as pure functions over plain values: no Django, no database, no clock.

Kilometres, grams and kilograms are Decimal. Emissions are CO2 equivalents (CO2e).
"""

from utblick.emissions.rules.distance import (
    EARTH_RADIUS_KM,
    DistanceRow,
    Located,
    distance_rule,
    great_circle_km,
    hours,
    is_too_short,
)
from utblick.emissions.rules.emission import Amount, Exact, emission, exact_emission
from utblick.emissions.rules.factors import FactorRow, choose_factor
from utblick.emissions.rules.modes import MODES, WITHOUT_DISTANCE, Mode

__all__ = [
    "EARTH_RADIUS_KM",
    "MODES",
    "WITHOUT_DISTANCE",
    "Amount",
    "DistanceRow",
    "Exact",
    "FactorRow",
    "Located",
    "Mode",
    "choose_factor",
    "distance_rule",
    "emission",
    "exact_emission",
    "great_circle_km",
    "hours",
    "is_too_short",
]
