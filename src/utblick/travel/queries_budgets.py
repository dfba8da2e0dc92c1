"""How much units may give off in a year, and what is left: a unit is counted together with all units below it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import OuterRef, Subquery, Sum, Value
from django.db.models.functions import Coalesce

from utblick.core.stamp import stamped
from utblick.people.models import OWN_UNITS, Organization, with_all_below
from utblick.travel.models import EmissionBudget, Journey, Leg
from utblick.travel.models.journeys import COUNTED
from utblick.travel.queries import KG
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


def counted_in(unit: int) -> frozenset[int]:
    """Return the ids of the units whose journeys are counted in a unit's budget: it and all below it."""
    return _tree().get(unit, frozenset({unit}))


def budgets_of(journey: Journey) -> list[Budget]:
    """Return the budgets that a journey is counted in: its unit's, and those of the units above, the nearest first.

    Where there is none, one for the unit itself with `kg` None. One query.
    """
    year = journey.begins.year
    units = {each.pk: each for each in _units(year)}
    below: dict[int, set[int]] = {pk: {pk} for pk in units}
    for pk in units:
        for above in _above(pk, units):
            below[above].add(pk)
    own = [each for each in _above(journey.unit_id, units) if units[each].budget_kg is not None]
    if journey.unit_id in units and units[journey.unit_id].budget_kg is not None:
        own.insert(0, journey.unit_id)
    told = []
    for pk in own or [journey.unit_id]:
        counted = frozenset(below.get(pk, {pk}))
        used = sum((units[each].used_kg for each in counted if each in units), ZERO)
        unit = units.get(pk, journey.unit)
        told.append(Budget(unit, year, getattr(unit, "budget_kg", None), used, counted))
    return told


def _units(year: int) -> list[Any]:
    """Our units, each with `budget_kg` and `used_kg` of its own in a year: tree, budgets and sums in one query."""
    budget = EmissionBudget.objects.filter(unit=OuterRef("pk"), year=year).order_by().values("kg")[:1]
    legs = Leg.objects.filter(
        journey__unit=OuterRef("pk"), journey__begins__year=year, journey__state__in=COUNTED
    )
    used = legs.order_by().values("journey__unit").annotate(total=Sum("kg_best")).values("total")
    rows = Organization.objects.filter(classification__in=OWN_UNITS).annotate(
        budget_kg=Subquery(budget, output_field=KG),
        used_kg=Coalesce(Subquery(used, output_field=KG), Value(ZERO), output_field=KG),
    )
    return list(rows)


def _above(pk: int, units: Mapping[int, Any]) -> list[int]:
    """The units above one, the nearest first; a ring, which nobody should have made, is gone round once."""
    found: list[int] = []
    here: Any = units[pk].parent_id if pk in units else None
    while here in units and here != pk and here not in found:
        found.append(here)
        here = units[here].parent_id
    return found


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
