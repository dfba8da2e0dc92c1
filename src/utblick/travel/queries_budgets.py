"""How much units may give off in a year, and what is left: a unit is counted together with all units below it."""

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Sum

from utblick.core.stamp import stamped
from utblick.people.models import OWN_UNITS, Organization, with_all_below
from utblick.travel.models import EmissionBudget, Journey, Leg
from utblick.travel.models.journeys import COUNTED
from utblick.travel.queries_figures import used_by_unit

ZERO = Decimal(0)


@dataclass(frozen=True)
class Budget:
    """What the journeys of a unit and all units below it may give off in a year, and what approved ones do: kg CO2e.

    `units` are the ids that are counted: the unit itself and those below it. `kg` None: no budget is set.
    """

    unit: Organization
    year: int
    kg: Decimal | None
    used: Decimal
    units: frozenset[int]

    @property
    def left(self) -> Decimal | None:
        """What is left; below zero where more has been approved than the budget."""
        return None if self.kg is None else self.kg - self.used


@stamped
def _tree() -> dict[int, frozenset[int]]:
    """Return, by the id of each of our units, that id and those of all units below it. Two queries."""
    ids = list(Organization.objects.filter(classification__in=OWN_UNITS).values_list("pk", flat=True))
    return {pk: frozenset(below) for pk, below in with_all_below(ids).items()}


@stamped
def _set() -> tuple[EmissionBudget, ...]:
    """Return all budgets with their units. One query."""
    return tuple(EmissionBudget.objects.select_related("unit").order_by("pk"))


def counted_in(unit: int) -> frozenset[int]:
    """Return the ids of the units whose journeys are counted in a unit's budget: it and all below it."""
    return _tree().get(unit, frozenset({unit}))


def budgets_of(journey: Journey) -> list[Budget]:
    """Return the budgets that a journey is counted in: its unit's, and those of the units above, the nearest first.

    Where there is none, one for the unit itself with `kg` None. One query.
    """
    year = journey.begins.year
    above = [pk for pk, below in _tree().items() if journey.unit_id in below] or [journey.unit_id]
    found: list[tuple[Organization, Decimal | None]] = [
        (each.unit, each.kg) for each in _set() if each.year == year and each.unit_id in above
    ]
    found = found or [(journey.unit, None)]
    counted = {pk for unit, _kg in found for pk in counted_in(unit.pk)}
    legs = Leg.objects.filter(
        journey__unit__in=counted, journey__begins__year=year, journey__state__in=COUNTED
    )
    sums = dict(legs.order_by().values_list("journey__unit").annotate(Sum("kg_best")))
    told = []
    for unit, kg in found:
        units = counted_in(unit.pk)
        used = sum((sums.get(pk, ZERO) for pk in units), ZERO)
        told.append(Budget(unit, year, kg, used, units))
    return sorted(told, key=lambda each: (len(each.units), each.unit.pk))


def budgets_by_year() -> dict[int, Decimal]:
    """Return the sum of all budgets by year. One within that of a unit above is part of it. Two queries."""
    found: dict[int, dict[int, Decimal]] = {}
    for year, unit, kg in EmissionBudget.objects.order_by("year").values_list("year", "unit", "kg"):
        found.setdefault(year, {})[unit] = kg
    return {
        year: sum(
            (
                kg
                for unit, kg in budgets.items()
                if not any(unit in counted_in(other) for other in budgets if other != unit)
            ),
            ZERO,
        )
        for year, budgets in found.items()
    }


def budgets() -> list[tuple[EmissionBudget, Budget, list[str]]]:
    """Return all budgets with what is used of each, and the names of the units below it. Three queries."""
    used = used_by_unit()
    found = []
    rows = list(EmissionBudget.objects.select_related("unit"))
    wanted = {pk for each in rows for pk in counted_in(each.unit_id)}
    names = {pk: str(each) for pk, each in Organization.objects.in_bulk(wanted).items()}
    for each in rows:
        units = counted_in(each.unit_id)
        spent = sum((used.get((pk, each.year), ZERO) for pk in units), ZERO)
        below = sorted(names[pk] for pk in units if pk != each.unit_id and pk in names)
        found.append((each, Budget(each.unit, each.year, each.kg, spent, units), below))
    return found
