"""Which of a set's factors holds for a leg."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from utblick.core.rules import gettext_noop, rule
from utblick.emissions.rules.modes import PAGE


@dataclass(frozen=True, slots=True)
class FactorRow:
    """A factor as the rules read it: grams CO2e a km, of a passenger or (`per_vehicle`) of a vehicle.

    `variant` "" holds whatever the class or fuel; `usual` is the variant that is meant where none is said. `countries`
    empty holds everywhere, else only for legs that lie in them; `domestic` only within one country. The span is
    more than `min_km` and at most `max_km`, of the great circle where it is known. `with_rf` is whether the effect at
    high altitude is in the grams, None where the source does not say or it has no meaning.
    """

    id: int
    mode: str
    variant: str
    best: Decimal
    low: Decimal
    high: Decimal
    usual: bool = False
    countries: frozenset[str] = frozenset()
    domestic: bool = False
    min_km: Decimal | None = None
    max_km: Decimal | None = None
    per_vehicle: bool = False
    wtt: Decimal | None = None
    with_wtt: bool = False
    with_rf: bool | None = None
    source: str = ""

    def holds(self, variant: str, countries: frozenset[str], km: Decimal | None) -> bool:
        """Whether it may be used for a leg of its mode."""
        if self.variant and (self.variant != variant if variant else not self.usual):
            return False
        if self.domestic and len(countries) != 1:
            return False
        if self.countries and not (countries and countries <= self.countries):
            return False
        if km is None:
            return self.min_km is None and self.max_km is None
        return (self.min_km is None or km > self.min_km) and (self.max_km is None or km <= self.max_km)


@rule(
    "emissions.factor",
    gettext_noop(
        "The factor that says the most about the leg is used, and flights count the effect at high altitude"
    ),
    "R77",
    page=PAGE,
)
def choose_factor(
    factors: Iterable[FactorRow],
    mode: str,
    variant: str = "",
    countries: frozenset[str] = frozenset(),
    km: Decimal | None = None,
    *,
    rf: bool = True,
) -> FactorRow | None:
    """Return the factor for a leg of `km` between places in `countries`, None where the set has none: never zero.

    One for journeys within a country goes before one for some countries, that before one that holds everywhere, and the
    very variant before any. `rf` False asks for the row without the effect at high altitude where there are both.
    """
    fits = [each for each in factors if each.mode == mode and each.holds(variant, countries, km)]

    def merit(row: FactorRow) -> tuple[object, ...]:
        altitude = 1 if row.with_rf is None else (0 if row.with_rf is rf else 2)
        return (not row.domestic, not row.countries, len(row.countries), not row.variant, altitude, row.id)

    return min(fits, key=merit, default=None)
