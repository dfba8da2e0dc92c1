"""What pages, documents and other rooms read of the sets of factors: one place for each."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import QuerySet

from utblick.core.dates import today
from utblick.core.once import once
from utblick.emissions.models import DistanceRule, Factor, FactorSet
from utblick.emissions.rules import DistanceRow, FactorRow


@dataclass(frozen=True)
class Held:
    """A set as it is reckoned with, read once: its factors and distance rules by mode."""

    pk: int
    key: str
    edition: str
    title: str
    factors: dict[str, tuple[FactorRow, ...]] = field(repr=False)
    ways: dict[str, DistanceRow] = field(repr=False)


def sets() -> QuerySet[FactorSet]:
    """All sets, the default first."""
    return FactorSet.objects.all()


def sets_in_use() -> QuerySet[FactorSet]:
    """The sets that journeys may be reckoned by now, the default first."""
    return FactorSet.objects.filter(in_use_from__lte=today(), retired_on=None)


def default_set() -> FactorSet | None:
    """The set that is used where nobody says otherwise; None where the organisation has chosen none."""
    return FactorSet.objects.filter(is_default=True).first()


@once
def held_in_use() -> tuple[Held, ...]:
    """All sets in use, read whole in three queries, the default first."""
    return tuple(hold(sets_in_use()))


def held(found: FactorSet) -> Held:
    """A set read whole, in two queries. What has been reckoned stays as it was: this is for new reckoning."""
    return hold([found])[0]


def hold(found: Iterable[FactorSet]) -> list[Held]:
    """Sets read whole, with two queries beside their own."""
    listed = list(found)
    factors: dict[int, list[Factor]] = {}
    for factor in Factor.objects.filter(factor_set__in=listed).order_by("id"):
        factors.setdefault(factor.factor_set_id, []).append(factor)
    ways: dict[int, list[DistanceRule]] = {}
    for way in DistanceRule.objects.filter(factor_set__in=listed):
        ways.setdefault(way.factor_set_id, []).append(way)
    return [gather(each, factors.get(each.pk, []), ways.get(each.pk, [])) for each in listed]


def gather(found: FactorSet, factors: Iterable[Factor], ways: Iterable[DistanceRule]) -> Held:
    """A set with its factors and distance rules, as it is reckoned with. No query."""
    by_mode: dict[str, list[FactorRow]] = {}
    for factor in factors:
        by_mode.setdefault(factor.mode, []).append(_factor(factor))
    rules = {
        way.mode: DistanceRow(way.mode, way.coefficient, way.constant_km, way.speed_kmh, way.wait_minutes)
        for way in ways
    }
    return Held(
        found.pk,
        found.key,
        found.edition,
        str(found),
        {mode: tuple(rows) for mode, rows in by_mode.items()},
        rules,
    )


def _factor(factor: Factor) -> FactorRow:
    return FactorRow(
        factor.pk,
        factor.mode,
        factor.variant,
        factor.grams_best,
        factor.grams_low,
        factor.grams_high,
        factor.usual,
        frozenset(factor.countries),
        factor.domestic,
        factor.min_km,
        factor.max_km,
        factor.per_vehicle,
        factor.grams_wtt,
        factor.with_wtt,
        factor.with_rf,
        ", ".join(filter(None, [factor.origin, factor.origin_year])),
    )
