"""The life of a collaboration: which step leads where, and what state a period is in on a day."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from utblick.collaborations import rules
from utblick.collaborations.models import Stage
from utblick.collaborations.rules import life

NOW = date(2026, 11, 26)
DECIDED = life.Standing("decided", "2026-01-01", "2027-12-31")


@pytest.mark.row("R32")
@pytest.mark.rule("collaborations.board_decides_new")
def test_only_a_decision_leads_into_what_is_decided() -> None:
    into = [each for each in life.STEPS.values() if each.after == "decided"]
    assert into and all(each.by_decision for each in into)
    assert rules.step("enter", "network", "ready") == "decided"
    for stage in set(Stage.values) - {"ready"}:
        assert rules.step("enter", "network", stage) is None


@pytest.mark.row("F20", "R60")
def test_an_assignment_has_a_shorter_life_of_its_own() -> None:
    assert rules.step("take_on", "programme_assignment", "proposed") == "inherited"
    assert rules.step("make_ready", "programme_assignment", "proposed") is None
    assert rules.step("take_on", "network", "proposed") is None


@pytest.mark.row("R32")
@pytest.mark.rule("collaborations.decided_with_the_plan")
@pytest.mark.parametrize(
    ("renewal", "day", "why", "may"),
    [
        (False, date(2026, 11, 24), "", True),
        (False, date(2026, 9, 29), "", False),
        (False, date(2026, 9, 29), "  ", False),
        (False, date(2026, 9, 29), "Nätverket tar bara in medlemmar i september.", True),
        (True, date(2026, 9, 29), "", True),
    ],
)
def test_what_is_new_is_decided_in_november_or_says_why_not(
    renewal: bool, day: date, why: str, may: bool
) -> None:
    assert rules.may_be_decided(renewal, day, why) is may


@pytest.mark.parametrize(
    ("values", "state"),
    [
        ({}, "active"),
        ({"starts": "2027-01-01"}, "decided"),
        ({"starts": "2027-01-01", "renewal": True}, "active"),
        ({"ends": "2026-11-25"}, "run_out"),
        ({"ends": "2026-11"}, "active"),
        ({"ends": "2026"}, "active"),
        ({"evaluation": "begun"}, "under_evaluation"),
        ({"evaluation": "done"}, "evaluated"),
        ({"stage": "inherited", "starts": "", "ends": ""}, "active"),
        ({"stage": "ended", "leaves_on": date(2026, 12, 31)}, "leaving"),
        ({"stage": "ended", "leaves_on": date(2026, 11, 26)}, "ended"),
        ({"stage": "ready"}, "ready"),
    ],
)
def test_the_state_follows_from_what_was_done_and_the_day(values: dict[str, object], state: str) -> None:
    assert rules.state(replace(DECIDED, **values), NOW) == state  # type: ignore[arg-type]


@pytest.mark.row("F14")
@pytest.mark.rule("collaborations.egtc_is_approved")
@pytest.mark.parametrize(
    ("approved_on", "state"),
    [(None, "awaits_approval"), (date(2026, 12, 1), "awaits_approval"), (NOW, "active")],
)
def test_a_grouping_is_active_only_when_the_government_has_approved_it(
    approved_on: date | None, state: str
) -> None:
    assert rules.state(replace(DECIDED, egtc=True, approved_on=approved_on), NOW) == state


@given(
    st.sampled_from(Stage.values),
    st.dates(date(2020, 1, 1), date(2030, 12, 31)),
    st.booleans(),
    st.sampled_from(["none", "begun", "done"]),
)
def test_every_period_is_in_one_known_state_and_only_what_was_entered_is_active(
    stage: str, today: date, egtc: bool, evaluation: str
) -> None:
    found = rules.state(life.Standing(stage, "2022", "2028", False, egtc, None, evaluation), today)
    assert found in life.STATES
    if found in rules.ACTIVE:
        assert stage in ("decided", "inherited") and not egtc


@pytest.mark.row("R70")
@pytest.mark.rule("collaborations.evaluated_before_end")
def test_an_evaluation_is_due_at_the_end_or_the_day_set_or_with_the_strategy() -> None:
    strategy_ends = date(2028, 12, 31)
    assert rules.evaluation_due("2027", None, strategy_ends) == date(2027, 12, 31)
    assert rules.evaluation_due("2027", date(2027, 3, 1), strategy_ends) == date(2027, 3, 1)
    assert rules.evaluation_due("", None, strategy_ends) == strategy_ends
    assert rules.evaluation_due("", None, None) is None


@pytest.mark.row("R71", "R72")
@pytest.mark.rule("collaborations.followed_up_yearly")
def test_last_year_and_this_are_followed_up_where_it_was_entered_by_then() -> None:
    assert rules.years_to_follow(None, NOW, ()) == [2025, 2026]
    assert rules.years_to_follow(date(2026, 11, 1), NOW, ()) == [2026]
    assert rules.years_to_follow(date(2025, 11, 1), NOW, (), "2026") == [2026]
    assert rules.years_to_follow(date(2025, 11, 1), NOW, (), "2027-01-01") == []
    assert rules.years_to_follow(None, NOW, {2025, 2026}) == []
    assert rules.follow_up_due(2026) == date(2027, 1, 31)
