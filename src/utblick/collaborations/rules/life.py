"""The life of a collaboration: its steps, who may take each, and what state it is in on a day."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from utblick.core.days import shifted
from utblick.core.partial_dates import first_day, last_day
from utblick.core.rules import gettext_noop, rule

DECIDING_MONTH = 11
"""November, when the action plan is decided, and new collaborations with it (row R32)."""
NOTICE_MONTHS = 9
"""How long before the end the evaluation is asked for (row R70)."""


@dataclass(frozen=True)
class Step:
    """A step in the life of a collaboration: from which stages, to which, and whether it takes a decision."""

    key: str
    before: frozenset[str]
    after: str
    by_decision: bool = False


def _step(key: str, before: str, after: str, *, by_decision: bool = False) -> Step:
    return Step(key, frozenset(before.split()), after, by_decision)


STEPS = {
    each.key: each
    for each in (
        _step("appraise", "proposed", "appraisal"),
        _step("make_ready", "appraisal", "ready"),
        _step("take_back", "ready", "appraisal"),
        _step("withdraw", "proposed appraisal ready", "withdrawn"),
        _step("enter", "ready", "decided", by_decision=True),
        _step("decline", "ready", "declined", by_decision=True),
        _step("return", "ready", "appraisal", by_decision=True),
        _step("end", "decided inherited", "ended", by_decision=True),
        _step("renew", "decided inherited", "renewed", by_decision=True),
    )
}
"""The life of a collaboration. Only a body's decision enters, renews or ends one."""

ASSIGNMENT_STEPS = {
    each.key: each
    for each in (
        _step("take_on", "proposed", "inherited"),
        _step("withdraw", "proposed", "withdrawn"),
        _step("finish", "inherited", "ended"),
    )
}
"""The shorter life of a programme assignment, which is no collaboration (trap: F20)."""

APPRAISED = frozenset({"ready", "decided", "declined", "renewed"})
"""Stages that a period reaches only after its conditions have been met."""


@rule(
    "collaborations.programme_assignment_exempt",
    gettext_noop("A programme assignment is not a collaboration, and the guidelines do not apply to it"),
    "R60",
    "F20",
    page="engagements",
)
def guidelines_apply(kind: str) -> bool:
    """Whether the guidelines for collaborations apply to an engagement of this kind."""
    return kind != "programme_assignment"


@rule(
    "collaborations.board_decides_new",
    gettext_noop("A new collaboration is active only when the board has decided on it"),
    "R32",
    page="engagements",
)
def step(key: str, kind: str, stage: str) -> str | None:
    """Return the stage that a step leads to; None where it cannot be taken from `stage`, or not by this kind at all."""
    found = (STEPS if guidelines_apply(kind) else ASSIGNMENT_STEPS).get(key)
    return found.after if found and stage in found.before else None


def leads_to(key: str, kind: str) -> str:
    """Return the stage that a step leads to for an engagement of a kind; blank where its life has no such step."""
    found = (STEPS if guidelines_apply(kind) else ASSIGNMENT_STEPS).get(key)
    return found.after if found else ""


@rule(
    "collaborations.decided_with_the_plan",
    gettext_noop(
        "New collaborations are decided in November, with next year's action plan, or the reason is given"
    ),
    "R32",
    page="engagements",
)
def may_be_decided(renewal: bool, decided_on: date, why_now: str) -> bool:
    """Whether a case may be decided on a day: in November, at any time with a reason, and a renewal at any time."""
    return renewal or decided_on.month == DECIDING_MONTH or bool(why_now.strip())


@dataclass(frozen=True)
class Standing:
    """What the state of a period follows from. `evaluation` is none, begun or done."""

    stage: str
    starts: str = ""
    ends: str = ""
    renewal: bool = False
    egtc: bool = False
    approved_on: date | None = None
    evaluation: str = "none"
    leaves_on: date | None = None


STATES = (
    "proposed",
    "appraisal",
    "ready",
    "decided",
    "awaits_approval",
    "active",
    "under_evaluation",
    "evaluated",
    "run_out",
    "leaving",
    "renewed",
    "ended",
    "declined",
    "withdrawn",
)
ACTIVE = frozenset({"active", "under_evaluation", "evaluated", "leaving"})


@rule(
    "collaborations.egtc_is_approved",
    gettext_noop("A grouping (EGTC) is active only from the day when the Government has approved it"),
    "F14",
    page="engagements",
)
def awaits_approval(egtc: bool, approved_on: date | None, today: date) -> bool:
    """Whether a grouping has to wait for the Government's approval (lag 2009:704, 2 §)."""
    return egtc and (approved_on is None or approved_on > today)


def state(standing: Standing, today: date) -> str:
    """Return the state of a period at `today`, one of STATES: what people did, and what follows from the day."""
    if standing.stage == "ended" and standing.leaves_on and standing.leaves_on > today:
        return "leaving"
    if standing.stage not in ("decided", "inherited"):
        return standing.stage
    if standing.ends and last_day(standing.ends) < today:
        return "run_out"
    if awaits_approval(standing.egtc, standing.approved_on, today):
        return "awaits_approval"
    if standing.starts and first_day(standing.starts) > today and not standing.renewal:
        return "decided"
    return {"begun": "under_evaluation", "done": "evaluated"}.get(standing.evaluation, "active")


@dataclass(frozen=True)
class Leaving:
    """Why we may not leave on a day: at which field it is told, and in words."""

    field: str
    what: str


def may_leave(
    leaves_on: date, starts: str, decided_on: date, prepared_on: date | None = None
) -> Leaving | None:
    """Return what is wrong with leaving on a day that is decided on another; None where nothing is (our reading).

    Nobody leaves before the body has decided, nor before the period begins; what is decided was prepared by then.
    """
    if prepared_on is not None and prepared_on > decided_on:
        what = gettext_noop("The leaving was prepared after that meeting. Decide it at a later one.")
        return Leaving("meeting", what)
    if leaves_on < decided_on:
        what = gettext_noop("We cannot leave before it has been decided. Choose a later day.")
        return Leaving("leaves_on", what)
    if starts and leaves_on < first_day(starts):
        what = gettext_noop("We cannot leave before the period begins. Choose a later day.")
        return Leaving("leaves_on", what)
    return None


@rule(
    "collaborations.evaluated_before_end",
    gettext_noop("A collaboration is evaluated before it is renewed: asked for nine months before the end"),
    "R70",
    page="overview",
)
def evaluation_opens(ends: str) -> date | None:
    """Return the day when the evaluation of what ends on the partial date `ends` is asked for; None without an end."""
    if not ends:
        return None
    end = last_day(ends)
    months = end.year * 12 + end.month - 1 - NOTICE_MONTHS
    # 30 November less nine months is 30 February: counted from the first, which every month has, it is early in March.
    first = date(months // 12, months % 12 + 1, 1) if months >= 12 else date.min
    return shifted(first, timedelta(days=end.day - 1))


def evaluation_due(
    ends: str, evaluate_by: date | None, strategy_ends: date | None, inherited: bool = False
) -> date | None:
    """Return the day when a period has to be evaluated: the day set for it, its end, or the end of the strategy.

    What was there before the strategy is brought under the conditions while the strategy holds: no later day that is
    set puts that off.
    """
    days = [day for day in (evaluate_by, last_day(ends) if ends else None) if day]
    if inherited and strategy_ends:
        days.append(strategy_ends)
    return min(days) if days else strategy_ends


def follow_up_due(year: int) -> date:
    """Return when the follow-up of a year is due: before its report is drafted in February (our reading)."""
    return date(year + 1, 1, 31)


def first_year_of(entered: date | None, starts: str = "") -> int:
    """Return the first year that there is anything to follow up of: when it was entered, or begins if that is later.

    `starts` is a partial date, blank where it is not stated; 0 where neither is.
    """
    return max(entered.year if entered else 0, first_day(starts).year if starts else 0)


def has_begun(starts: str, today: date) -> bool:
    """Whether a period that begins on the partial date `starts` has begun; one without a stated day has."""
    return not starts or first_day(starts) <= today


@rule(
    "collaborations.followed_up_yearly",
    gettext_noop(
        "Each collaboration is followed up every year: goals, benefit, and to whom its results were passed on"
    ),
    "R71",
    "R72",
    page="overview",
)
def years_to_follow(entered: date | None, today: date, done: Collection[int], starts: str = "") -> list[int]:
    """Return the years to follow up at `today`: last year and this one, where it had begun by then and is not done.

    `entered` None: since before anybody noted it. `starts` is when the first period begins, a partial date. Earlier
    years are past mending and are not asked for.
    """
    first = first_year_of(entered, starts)
    return [year for year in (today.year - 1, today.year) if year >= first and year not in done]
