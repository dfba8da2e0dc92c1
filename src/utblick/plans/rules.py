"""What the strategy demands of action plans, read on plain values. Pure functions: today is an argument, no Django."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal

from utblick.core.rules import gettext_noop, rule

PLAN = "action_plans"
DEVIATING = frozenset({"at_risk", "off_track", "stopped"})
OVER = frozenset({"done", "stopped"})
MAY_BE_DECIDED = "prepared"


@dataclass(frozen=True)
class Goal:
    """An activity goal as the rules read it."""

    kind: str
    indicator: str
    target: Decimal | None
    due: bool
    owner: bool


@dataclass(frozen=True)
class Stated:
    """An activity as the rules read it: what is stated, and its goals."""

    focus_point: bool
    responsible: bool
    resources: int
    goals: Sequence[Goal]
    beneficiary: bool = True


@dataclass(frozen=True)
class Missing:
    """Something that must be there before a plan is prepared: the rule that asks for it, and what it is."""

    rule: str
    what: str


@rule(
    "plans.one_plan_a_year", gettext_noop("There is one action plan for each calendar year"), "R3", page=PLAN
)
def may_be_started(year: int, taken: Iterable[int]) -> bool:
    """Whether a plan for a year may be started: there is none yet."""
    return year not in set(taken)


@rule(
    "plans.life_of_a_plan",
    gettext_noop(
        "A plan is a draft, prepared, decided, in force, followed up; only a decision makes it decided"
    ),
    "R3",
    page=PLAN,
)
def state(status: str, plan_year: int, year: int) -> str:
    """Return where a plan is in its life in a year: what is decided is in force once its year has begun."""
    return "in_force" if status == "decided" and plan_year <= year else status


@rule(
    "plans.part_of_operational_plan",
    gettext_noop("An action plan is decided together with the operational plan of its year"),
    "R4",
    "R13",
    page=PLAN,
)
def part_of_operational_plan(plan_year: int, operational_year: int | None) -> Missing | None:
    """The plan names the operational plan of its own year."""
    if operational_year == plan_year:
        return None
    what = gettext_noop("The operational plan of the year is not named")
    if operational_year is not None:
        what = gettext_noop("The operational plan that is named is of another year")
    return Missing("plans.part_of_operational_plan", what)


@rule(
    "plans.decided_the_year_before",
    gettext_noop("An action plan is decided the year before it begins"),
    "R4",
    "R31",
    page=PLAN,
)
def timing(plan_year: int, decided_year: int) -> str:
    """Return how the year of a decision stands to the plan's: `in_time`, `late`, or `too_early`, which is refused."""
    if decided_year >= plan_year:
        return "late"
    return "in_time" if decided_year == plan_year - 1 else "too_early"


@rule("plans.serves_a_focus_point", gettext_noop("Every activity serves a focus point"), "R1", page=PLAN)
def serves_a_focus_point(stated: Stated) -> Missing | None:
    """At least one clause is served."""
    if stated.focus_point:
        return None
    return Missing("plans.serves_a_focus_point", gettext_noop("Not stated which focus point it serves"))


@rule(
    "plans.somebody_is_responsible",
    gettext_noop("Every activity has a responsible person"),
    "R36",
    page=PLAN,
)
def somebody_is_responsible(stated: Stated) -> Missing | None:
    """A responsible person is named."""
    if stated.responsible:
        return None
    return Missing("plans.somebody_is_responsible", gettext_noop("Responsible person not stated"))


@rule(
    "plans.goal_is_measurable",
    gettext_noop("Every activity has a goal that can be measured: indicator, target, owner and day"),
    "R5",
    page=PLAN,
)
def goal_is_measurable(stated: Stated) -> Missing | None:
    """There is a goal, and each has an indicator, a target where it is counted, an owner and a day."""
    key = "plans.goal_is_measurable"
    if not stated.goals:
        return Missing(key, gettext_noop("No activity goal"))
    if any(goal.kind in ("number", "share") and goal.target is None for goal in stated.goals):
        return Missing(key, gettext_noop("A goal has no target"))
    if any(not goal.indicator.strip() for goal in stated.goals):
        return Missing(key, gettext_noop("A goal has no indicator"))
    if any(not goal.due for goal in stated.goals):
        return Missing(key, gettext_noop("A goal has no day to be reached by"))
    if any(not goal.owner for goal in stated.goals):
        return Missing(key, gettext_noop("Nobody answers for a goal"))
    return None


@rule(
    "plans.resources_set_aside",
    gettext_noop("Resources are set aside for every activity"),
    "R6",
    page=PLAN,
)
def resources_set_aside(stated: Stated) -> Missing | None:
    """There is at least one row of resources."""
    if stated.resources:
        return None
    return Missing("plans.resources_set_aside", gettext_noop("No resources set aside"))


@rule(
    "plans.ordinary_budget",
    gettext_noop("Resources lie in the ordinary budget of an organ"),
    "R13",
    page=PLAN,
)
def in_an_ordinary_budget(organ: bool, budget_line: str) -> bool:
    """Whether a row of resources names the organ and the line of its ordinary budget."""
    return organ and bool(budget_line.strip())


CONDITIONS = (serves_a_focus_point, somebody_is_responsible, goal_is_measurable, resources_set_aside)


def missing(stated: Stated) -> list[Missing]:
    """Return what an activity lacks before its plan can be prepared."""
    return [found for found in (condition(stated) for condition in CONDITIONS) if found]


def sets_something_aside(amount: Decimal | None, staff_share: Decimal | None) -> bool:
    """Whether a row of resources (SEK, per cent of one full-time post) sets anything aside."""
    return bool(amount) or bool(staff_share)


def needs_a_reason(progress: str) -> bool:
    """Whether a follow-up that says this must say why."""
    return progress in DEVIATING


RANK = {"off_track": 0, "stopped": 0, "at_risk": 1, "not_started": 2, "on_track": 3, "done": 4}


def trend(before: str, now: str) -> str:
    """Return how an activity has moved between two follow-ups: better, worse, same; "" where one is missing."""
    if not before or not now:
        return ""
    moved = RANK[now] - RANK[before]
    return "better" if moved > 0 else "worse" if moved < 0 else "same"


def attainment(
    kind: str, baseline: Decimal | None, target: Decimal | None, value: Decimal | None
) -> Decimal | None:
    """Return how far a goal has been reached, in per cent from 0 up; None where it cannot be told.

    Counted from the baseline (nought where none is stated) to the target, also where less is better, and rounded down:
    what is not reached is never said to be. A goal that is to stay where it is is reached at its target or beyond; one
    that is to come to nought, from nobody has said where, at nought. Yes-or-no goals and milestones are reached or not.
    """
    if value is None:
        return None
    if kind in ("yes_no", "milestone"):
        return Decimal(100) if value else Decimal(0)
    if target is None:
        return None
    start = baseline or Decimal(0)
    if target == start:
        reached = value == target if baseline is None else value >= target
        return Decimal(100) if reached else Decimal(0)
    return max(Decimal(0), (100 * (value - start) / (target - start)).quantize(Decimal(1), ROUND_DOWN))
