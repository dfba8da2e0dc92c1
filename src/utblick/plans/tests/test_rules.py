"""What the strategy demands of plans: each rule kept and broken, named by its row, and what holds of every figure."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from utblick.plans import rules
from utblick.plans.models import Progress

pytestmark = pytest.mark.once
GOAL = rules.Goal(kind="number", indicator="Möten", target=Decimal(12), due=True, owner=True)
WHOLE = rules.Stated(focus_point=True, responsible=True, resources=1, goals=[GOAL])
FIGURES = st.decimals(min_value=-10_000, max_value=10_000, places=2)
SAID = st.sampled_from(Progress.values)


def keys(stated: rules.Stated) -> list[str]:
    return [each.rule for each in rules.missing(stated)]


def test_nothing_is_missing_where_all_is_stated() -> None:
    assert keys(WHOLE) == []


@pytest.mark.row("R3")
@pytest.mark.rule("plans.one_plan_a_year")
def test_a_year_has_one_plan() -> None:
    assert rules.may_be_started(2027, [2025, 2026])
    assert not rules.may_be_started(2027, iter([2026, 2027]))


@pytest.mark.row("R3")
@pytest.mark.rule("plans.life_of_a_plan")
@pytest.mark.parametrize(
    ("status", "year", "expected"),
    [
        ("draft", 2027, "draft"),
        ("prepared", 2027, "prepared"),
        ("decided", 2026, "decided"),
        ("decided", 2027, "in_force"),
        ("decided", 2028, "in_force"),
        ("followed_up", 2028, "followed_up"),
    ],
)
def test_a_decided_plan_is_in_force_once_its_year_has_begun(status: str, year: int, expected: str) -> None:
    assert rules.state(status, 2027, year) == expected


@pytest.mark.row("R4", "R13")
@pytest.mark.rule("plans.part_of_operational_plan")
def test_the_operational_plan_of_the_year_is_named() -> None:
    assert rules.part_of_operational_plan(2027, 2027) is None
    none, another = rules.part_of_operational_plan(2027, None), rules.part_of_operational_plan(2027, 2026)
    assert none is not None
    assert another is not None
    assert "not named" in none.what
    assert "another year" in another.what


@pytest.mark.row("R4", "R31")
@pytest.mark.rule("plans.decided_the_year_before")
@pytest.mark.parametrize(
    ("decided", "expected"),
    [
        (date(2025, 12, 31), "too_early"),
        (date(2026, 1, 1), "in_time"),
        (date(2026, 11, 24), "in_time"),
        (date(2026, 12, 31), "in_time"),
        (date(2027, 1, 1), "late"),
        (date(2027, 2, 9), "late"),
        (date(2029, 2, 9), "late"),
    ],
)
def test_a_plan_is_decided_the_year_before_it_begins(decided: date, expected: str) -> None:
    assert rules.timing(2027, decided.year) == expected


@pytest.mark.row("R1")
@pytest.mark.rule("plans.serves_a_focus_point")
def test_an_activity_serves_a_focus_point() -> None:
    assert keys(replace(WHOLE, focus_point=False)) == ["plans.serves_a_focus_point"]


@pytest.mark.row("R36")
@pytest.mark.rule("plans.somebody_is_responsible")
def test_an_activity_has_somebody_responsible() -> None:
    assert keys(replace(WHOLE, responsible=False)) == ["plans.somebody_is_responsible"]


@pytest.mark.row("R5")
@pytest.mark.rule("plans.goal_is_measurable")
@pytest.mark.parametrize(
    ("goals", "what"),
    [
        ([], "No activity goal"),
        ([replace(GOAL, target=None)], "no target"),
        ([replace(GOAL, kind="share", target=None)], "no target"),
        ([replace(GOAL, indicator="  ")], "no indicator"),
        ([replace(GOAL, due=False)], "no day"),
        ([replace(GOAL, owner=False)], "Nobody"),
        ([GOAL, replace(GOAL, owner=False)], "Nobody"),
    ],
)
def test_a_goal_that_cannot_be_measured_is_told(goals: list[rules.Goal], what: str) -> None:
    (found,) = rules.missing(replace(WHOLE, goals=goals))
    assert (found.rule, what in found.what) == ("plans.goal_is_measurable", True)


@pytest.mark.row("R5")
@pytest.mark.rule("plans.goal_is_measurable")
@pytest.mark.parametrize("kind", ["yes_no", "milestone"])
def test_what_is_reached_or_not_needs_no_target(kind: str) -> None:
    assert keys(replace(WHOLE, goals=[replace(GOAL, kind=kind, target=None)])) == []


def test_a_target_of_nought_is_a_target() -> None:
    assert keys(replace(WHOLE, goals=[replace(GOAL, target=Decimal(0))])) == []


@pytest.mark.row("R6")
@pytest.mark.rule("plans.resources_set_aside")
def test_resources_are_set_aside() -> None:
    assert keys(replace(WHOLE, resources=0)) == ["plans.resources_set_aside"]


@pytest.mark.row("R13")
@pytest.mark.rule("plans.ordinary_budget")
@pytest.mark.parametrize(
    ("organ", "line", "expected"),
    [(True, "Konto 7110", True), (True, " ", False), (False, "Konto 7110", False)],
)
def test_resources_lie_in_somebodys_ordinary_budget(organ: bool, line: str, expected: bool) -> None:
    assert rules.in_an_ordinary_budget(organ, line) is expected


def test_all_that_is_missing_is_told_at_once() -> None:
    nothing = rules.Stated(focus_point=False, responsible=False, resources=0, goals=[])
    assert keys(nothing) == [
        "plans.serves_a_focus_point",
        "plans.somebody_is_responsible",
        "plans.goal_is_measurable",
        "plans.resources_set_aside",
    ]


@pytest.mark.parametrize(
    ("amount", "share", "expected"),
    [(None, None, False), (0, 0, False), (1, None, True), (None, "0.5", True), (0, 1, True)],
)
def test_a_row_of_resources_sets_something_aside(amount: object, share: object, expected: bool) -> None:
    figures = [None if each is None else Decimal(str(each)) for each in (amount, share)]
    assert rules.sets_something_aside(*figures) is expected


def test_what_deviates_needs_a_reason_and_nothing_else_does() -> None:
    assert {each for each in Progress.values if rules.needs_a_reason(each)} == {
        "at_risk",
        "off_track",
        "stopped",
    }


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ("on_track", "at_risk", "worse"),
        ("at_risk", "off_track", "worse"),
        ("off_track", "on_track", "better"),
        ("not_started", "on_track", "better"),
        ("on_track", "on_track", "same"),
        ("", "on_track", ""),
        ("on_track", "", ""),
    ],
)
def test_the_trend_is_between_two_follow_ups(before: str, now: str, expected: str) -> None:
    assert rules.trend(before, now) == expected


@given(SAID, SAID)
def test_the_trend_turned_round_is_its_opposite(one: str, other: str) -> None:
    opposite = {"better": "worse", "worse": "better", "same": "same"}
    assert rules.trend(other, one) == opposite[rules.trend(one, other)]


@pytest.mark.parametrize(
    ("kind", "baseline", "target", "value", "expected"),
    [
        ("number", 2, 12, 2, 0),
        ("number", 2, 12, 7, 50),
        ("number", 2, 12, 12, 100),
        ("number", 2, 12, 22, 200),
        ("number", 2, 12, 1, 0),  # worse than at the start is no less than nothing reached
        ("number", None, 12, 6, 50),
        ("number", 40, 10, 25, 50),  # less is better
        ("number", 40, 10, 10, 100),
        ("number", 40, 10, 50, 0),
        ("share", 5, 5, 5, 100),  # to stay where it is
        ("share", 5, 5, 6, 100),
        ("share", 5, 5, 4, 0),
        ("number", 0, 1000, 999, 99),  # not reached is not said to be
        ("number", None, 0, 0, 100),  # none is the target
        ("number", None, 0, 5, 0),
        ("number", 0, None, 5, None),
        ("number", 0, 10, None, None),
        ("yes_no", None, None, 1, 100),
        ("yes_no", None, None, 0, 0),
        ("milestone", None, None, 1, 100),
        ("milestone", None, None, None, None),
    ],
)
def test_how_far_a_goal_is_reached(
    kind: str, baseline: object, target: object, value: object, expected: object
) -> None:
    figures = [None if each is None else Decimal(str(each)) for each in (baseline, target, value)]
    assert rules.attainment(kind, *figures) == expected


@given(FIGURES, FIGURES, FIGURES, FIGURES)
def test_what_comes_nearer_the_target_has_reached_no_less(
    baseline: Decimal, target: Decimal, one: Decimal, other: Decimal
) -> None:
    nearer, farther = sorted((one, other), reverse=target >= baseline)
    reached = rules.attainment("number", baseline, target, nearer)
    less = rules.attainment("number", baseline, target, farther)
    assert reached is not None
    assert less is not None
    assert reached >= less >= 0


@given(FIGURES, FIGURES, FIGURES)
@example(Decimal(40), Decimal(0), Decimal("0.01"))
def test_nothing_is_reached_at_the_baseline_and_all_at_the_target_and_not_before(
    baseline: Decimal, target: Decimal, value: Decimal
) -> None:
    if baseline == target:
        return
    assert rules.attainment("number", baseline, target, baseline) == 0
    assert rules.attainment("number", baseline, target, target) == 100
    there = value >= target if target > baseline else value <= target
    reached = rules.attainment("share", baseline, target, value)
    assert reached is not None
    assert (reached >= 100) is there
