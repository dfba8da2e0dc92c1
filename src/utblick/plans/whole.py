"""A plan read whole, as its document tells it beside the plan before: five questions, however much it holds."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from utblick.plans import linked, queries
from utblick.plans.models import ActionPlan, Goal, Resource

WAYS = ("serves", "beneficiaries", "steering_documents", "follows")


@dataclass(frozen=True)
class Whole:
    """A plan with its activities and what belongs to them by activity; and the plan of the latest year before."""

    plan: ActionPlan
    before: ActionPlan | None
    activities: list[Any]
    earlier: list[Any]
    links: dict[int, linked.Links]
    resources: dict[int, list[Resource]]
    goals: dict[int, list[Goal]]

    def rows(self, activities: list[Any]) -> list[Resource]:
        """All rows of resources of some activities."""
        return [row for each in activities for row in self.resources.get(each.pk, ())]


def read(plan: ActionPlan) -> Whole:
    """Return a plan whole."""
    years = (
        ActionPlan.objects.select_related("operational_plan").filter(year__lte=plan.year).order_by("-year")
    )
    nearest = list(years[:2])
    plan = next((each for each in nearest if each.pk == plan.pk), plan)
    before = next((each for each in nearest if each.year < plan.year), None)
    both = [each for each in (plan, before) if each is not None]
    listed = list(queries.activities().filter(plan__in=both).order_by("starts", "title", "pk"))
    resources: dict[int, list[Resource]] = defaultdict(list)
    for row in queries.resources(*both):
        resources[row.activity_id].append(row)
    goals: dict[int, list[Goal]] = defaultdict(list)
    for goal in Goal.objects.filter(activity__plan=plan).select_related("owner"):
        goals[goal.activity_id].append(goal)
    return Whole(
        plan,
        before,
        [each for each in listed if each.plan_id == plan.pk],
        [each for each in listed if each.plan_id != plan.pk],
        linked.of_plan(plan, WAYS),
        resources,
        goals,
    )


@dataclass(frozen=True)
class Change:
    """What became of an activity between two plans: new, continues or ended, with those that it goes on from."""

    what: str
    activity: Any
    earlier: list[Any] = field(default_factory=list)


def changes(found: Whole) -> list[Change]:
    """Return what a plan has that the one before had not, what goes on, and what has ended."""
    earlier = {each.pk: each for each in found.earlier}
    listed, gone_on = [], set()
    for activity in found.activities:
        behind = [earlier[each.pk] for each in found.links[activity.pk]["follows"] if each.pk in earlier]
        gone_on |= {each.pk for each in behind}
        listed.append(Change("continues" if behind else "new", activity, behind))
    return listed + [Change("ended", each) for pk, each in earlier.items() if pk not in gone_on]
