"""What pages, documents and other rooms read of action plans: one place for each set of figures."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import (
    CharField,
    Count,
    Exists,
    Min,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
)
from django.db.models.functions import Coalesce
from django.utils.timezone import localtime

from utblick.core.once import built_once
from utblick.core.secrecy import open_only, tells_of
from utblick.people.models import Classification, Organization, with_all_below
from utblick.plans import linked, rules
from utblick.plans.models import (
    ActionPlan,
    Activity,
    Attestation,
    FollowUp,
    FundingSource,
    Goal,
    LogbookEntry,
    Measurement,
    Participants,
    PlanStatus,
    Resource,
)
from utblick.plans.sums import ClauseSums, Sums, by_clause, by_organ

SETTLED = (PlanStatus.DECIDED, PlanStatus.FOLLOWED_UP)


def plans() -> QuerySet[ActionPlan]:
    """All plans, the latest year first, each with how many activities it has."""
    count = Count("activities", filter=Q(activities__secret=False))
    return ActionPlan.objects.select_related("operational_plan").annotate(activity_count=count)


@tells_of
def of_plan(kind: str, thing: Any) -> Iterator[Activity]:
    """The activities of a plan: they tell what it holds."""
    if kind == "action-plan":
        yield from Activity.objects.filter(plan=thing.pk)


@tells_of
def of_its_origin(kind: str, thing: Any) -> Iterator[LogbookEntry]:
    """Good practice that came up in a project tells of it."""
    if kind == "project":
        yield from LogbookEntry.objects.filter(arose_kind=kind, arose_id=thing.pk)


def _progress_of(name: str) -> Subquery:
    return Subquery(FollowUp.objects.filter(activity=OuterRef("pk")).order_by("-tertial").values(name)[:1])


def _sum_of(name: str) -> Any:
    rows = Resource.objects.filter(activity=OuterRef("pk")).order_by().values("activity")
    return Subquery(rows.annotate(sum=Sum(name)).values("sum"))


@built_once
def activities() -> QuerySet[Any]:
    """All activities, each with its latest follow-up, what is set aside for it, and how many goals it has."""
    goals = Goal.objects.filter(activity=OuterRef("pk")).order_by().values("activity")
    return Activity.objects.select_related("plan", "unit", "responsible").annotate(
        progress=_progress_of("progress"),
        progress_tertial=_progress_of("tertial"),
        said_on=_progress_of("said_on"),
        kronor=_sum_of("amount"),
        share=_sum_of("staff_share"),
        goal_count=Coalesce(Subquery(goals.annotate(n=Count("pk")).values("n")), Value(0)),
        has_clause=Exists(Activity.serves.through.objects.filter(activity=OuterRef("pk"))),
        has_beneficiary=Exists(Activity.beneficiaries.through.objects.filter(activity=OuterRef("pk"))),
        resource_count=Coalesce(
            Subquery(
                Resource.objects.filter(activity=OuterRef("pk"))
                .order_by()
                .values("activity")
                .annotate(n=Count("pk"))
                .values("n")
            ),
            Value(0),
        ),
    )


def activities_of(plan: ActionPlan) -> QuerySet[Any]:
    """The activities of a plan as `activities` gives them, in order of when they start."""
    return activities().filter(plan=plan).order_by("starts", "title", "pk")


@dataclass(frozen=True)
class Lack:
    """What is missing before a plan can be prepared: of the plan itself (no activity), or of one activity."""

    missing: rules.Missing
    activity: Any = None


def stated(activity: Any, goals: Iterable[Goal]) -> rules.Stated:
    """Return one of `activities()` with its goals as the rules read it."""
    return rules.Stated(
        focus_point=activity.has_clause,
        responsible=activity.responsible_id is not None,
        resources=activity.resource_count,
        goals=[
            rules.Goal(
                goal.kind, goal.indicator, goal.target, goal.due is not None, goal.owner_id is not None
            )
            for goal in goals
        ],
        beneficiary=activity.has_beneficiary,
    )


def lacks(plan: ActionPlan) -> list[Lack]:
    """Return all that a plan lacks before it can be prepared, in two queries."""
    operational = plan.operational_plan
    own = rules.part_of_operational_plan(plan.year, operational.year if operational else None)
    found = [Lack(own)] if own else []
    listed = list(activities_of(plan))
    goals: dict[int, list[Goal]] = defaultdict(list)
    for goal in Goal.objects.filter(activity__plan=plan):
        goals[goal.activity_id].append(goal)
    for activity in listed:
        found += [Lack(each, activity) for each in rules.missing(stated(activity, goals[activity.pk]))]
    return found


def resources(*plans: ActionPlan) -> list[Resource]:
    """Return the rows of resources of plans, each with its organ, in one query."""
    found = Resource.objects.filter(activity__plan__in=plans).select_related("organ")
    return list(found.order_by("activity", "pk"))


def sums(plan: ActionPlan) -> Sums:
    """Return what is set aside for a plan (R6), in one query: added up by the database, for plans of thousands."""
    found = Sums()
    rows = Resource.objects.filter(activity__plan=plan).order_by()
    for funding, kronor, share in rows.values_list("funding").annotate(Sum("amount"), Sum("staff_share")):
        found.add(funding, kronor, share)
    return found


def sums_by_organ(plan: ActionPlan) -> list[tuple[Organization, Sums]]:
    """Return what each organ sets aside for a plan, the most kronor first, in one query."""
    return by_organ(resources(plan))


def sums_by_clause(plan: ActionPlan) -> list[ClauseSums]:
    """Return what is set aside for each clause that a plan serves, in the strategy's order; two queries."""
    links = linked.of_plan(plan, ("serves",))
    return by_clause(resources(plan), {activity: each["serves"] for activity, each in links.items()})


def funding_labels() -> dict[str, str]:
    """Return what each kind of funding is called."""
    return {key: str(label) for key, label in FundingSource.choices}


@dataclass(frozen=True)
class GoalView:
    """A goal with its values, the latest, and how far it has been reached in per cent."""

    goal: Goal
    values: list[Measurement]
    latest: Measurement | None
    attained: Decimal | None


def goals_of(ids: Iterable[int]) -> dict[int, list[GoalView]]:
    """Return the goals of activities with their values, by activity, in two queries."""
    values = Prefetch("measurements", queryset=Measurement.objects.order_by("measured_on", "pk"))
    found: dict[int, list[GoalView]] = defaultdict(list)
    for goal in Goal.objects.filter(activity__in=list(ids)).select_related("owner").prefetch_related(values):
        measured = list(goal.measurements.all())
        latest = measured[-1] if measured else None
        reached = rules.attainment(goal.kind, goal.baseline, goal.target, latest.value if latest else None)
        found[goal.activity_id].append(GoalView(goal, measured, latest, reached))
    return found


def previous_plan(plan: ActionPlan) -> ActionPlan | None:
    """Return the plan of the latest year before, None where there is none."""
    found: ActionPlan | None = ActionPlan.objects.filter(year__lt=plan.year).order_by("-year").first()
    return found


@dataclass(frozen=True)
class LogbookYear:
    """What the logbook holds of a year: how many entries of each kind, and participants by kind of actor."""

    entries: dict[str, int]
    participants: dict[str, int]


def logbook_year(year: int) -> LogbookYear:
    """Return what the logbook holds of what happened in a year, in one query. What has no day is of no year."""
    told = LogbookEntry.objects.filter(on__year=year).order_by()
    entries = told.annotate(what=_word("entries")).values_list("what", "kind").annotate(number=Count("pk"))
    counted = Participants.objects.filter(entry__in=told.values("pk")).order_by()
    actors = (
        counted.annotate(what=_word("participants"))
        .values_list("what", "actor")
        .annotate(number=Sum("count"))
    )
    found: dict[str, dict[str, int]] = {"entries": {}, "participants": {}}
    for what, key, number in entries.union(actors, all=True):
        found[what][key] = number
    return LogbookYear(**found)


def _word(word: str) -> Value:
    return Value(word, output_field=CharField())


def administrations() -> QuerySet[Organization]:
    """The administrations and companies that the work is to run through (R12, R17), by name."""
    kinds = (Classification.ADMINISTRATION, Classification.COMPANY)
    return Organization.objects.filter(classification__in=kinds, dissolved="").order_by("name")


def units_below(units: Iterable[Organization]) -> dict[int, set[int]]:
    """Return for each unit the ids of itself and all below it. One query."""
    return with_all_below(unit.pk for unit in units)


def units_with_activities(plan: ActionPlan) -> list[int]:
    """Return the units that have an activity in a plan (R19). One query."""
    return list(Activity.objects.filter(plan=plan).order_by().values_list("unit", flat=True).distinct())


def attestations() -> QuerySet[Attestation]:
    """All attestations of monitoring, the latest half-year first."""
    return Attestation.objects.select_related("unit", "said_by")


def latest_attestations() -> dict[int, date]:
    """Return the last day of the latest half-year that each unit's monitoring was attested for. One query."""
    rows = Attestation.objects.order_by("until").values_list("unit", "until")
    return dict(rows)


def since_when(units: Iterable[Organization]) -> dict[int, date]:
    """Return the day when each unit came into the register here. One query."""
    history: Any = Organization.history
    rows = history.filter(id__in=[each.pk for each in units]).order_by().values_list("id")
    return {pk: localtime(first).date() for pk, first in rows.annotate(Min("history_date"))}


def latest_follow_ups(plan: ActionPlan) -> list[FollowUp]:
    """Return the latest follow-up of each of a plan's activities, in one query."""
    newest = FollowUp.objects.filter(activity=OuterRef("activity")).order_by("-tertial").values("pk")[:1]
    rows = FollowUp.objects.filter(activity__plan=plan, pk=Subquery(newest))
    return list(rows.select_related("said_by"))


def matrix(plan: ActionPlan) -> dict[tuple[int, int], int]:
    """Return how many of a plan's activities each policy area has in each unit (R12), in one query."""
    links = open_only(Activity.areas.through.objects.filter(activity__plan=plan), "activity__secret")
    counted = links.order_by().values_list("policyarea", "activity__unit").annotate(n=Count("pk"))
    return {(area, unit): n for area, unit, n in counted}
