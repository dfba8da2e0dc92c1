"""What the board decides of a plan, and of the follow-up of its year; what is opened, sent back and corrected."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from utblick.decisions.actions import register_decision
from utblick.decisions.models import Decision
from utblick.people.roles import Role
from utblick.plans import actions
from utblick.plans.models import (
    Activity,
)
from utblick.plans.tests.conftest import House, decide, fields

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
D = date


@pytest.fixture
def running(house: House) -> Activity:
    """An activity of the plan that runs, 2026."""
    return house.whole(house.plan(2026, "decided"))


@pytest.mark.row("R4", "R31")
@pytest.mark.rule("plans.decided_the_year_before", "plans.life_of_a_plan")
def test_the_board_decides_a_prepared_plan(house: House, function: Any, secretary: Any) -> None:
    plan = house.ready()
    with pytest.raises(ValidationError, match="not prepared"):
        decide(secretary, house.meeting(), plan)
    actions.prepare(function, plan)
    decision = decide(secretary, house.meeting(D(2026, 11, 17)), plan)
    plan.refresh_from_db()
    assert (plan.status, plan.decided_on, plan.paragraph) == ("decided", D(2026, 11, 17), decision.paragraph)


def correct(secretary: Any, earlier: Decision, **values: Any) -> Decision:
    """Register a decision that corrects an earlier one, at the same meeting."""
    kept = ("body", "manner", "meeting", "matter", "object_id", "title", "decided_on", "outcome", "text")
    given = {name: getattr(earlier, name) for name in kept} | {"paragraph": "999", "corrects": earlier}
    return register_decision(secretary, Decision(**{**given, **values}))


@pytest.mark.rule("plans.life_of_a_plan")
def test_a_decision_on_a_plan_is_corrected_and_no_second_one_is_made(
    house: House, function: Any, secretary: Any, on_day: Callable[[date], None]
) -> None:
    plan = actions.prepare(function, house.ready())
    first = decide(secretary, house.meeting(), plan)
    on_day(D(2026, 12, 15))
    with pytest.raises(ValidationError) as error:
        decide(secretary, house.meeting(D(2026, 12, 15)), plan)
    assert fields(error) == ["outcome"]
    second = correct(secretary, first)
    plan.refresh_from_db()
    assert (plan.status, plan.paragraph) == ("decided", "999")
    correct(secretary, second, outcome="rejected", paragraph="1000")
    plan.refresh_from_db()
    assert (plan.status, plan.decided_on) == ("draft", None)


def test_the_decision_on_a_year_that_is_followed_up_is_corrected_and_the_year_stays_followed_up(
    house: House, function: Any, secretary: Any, on_day: Callable[[date], None]
) -> None:
    plan = actions.prepare(function, house.ready())
    first = decide(secretary, house.meeting(), plan)
    on_day(D(2028, 4, 20))
    report = decide(secretary, house.meeting(D(2028, 4, 20)), plan, matter="plans.report", outcome="noted")
    correct(secretary, first)
    correct(secretary, report, paragraph="1000")
    plan.refresh_from_db()
    assert (plan.status, plan.paragraph) == ("followed_up", "999")
    on_day(D(2028, 5, 16))
    with pytest.raises(ValidationError) as error:
        decide(secretary, house.meeting(D(2028, 5, 16)), plan, matter="plans.report", outcome="approved")
    assert fields(error) == ["outcome"]


@pytest.mark.row("R4")
@pytest.mark.rule("plans.decided_the_year_before")
def test_a_plan_is_not_decided_two_years_before(house: House, function: Any, secretary: Any) -> None:
    plan = actions.prepare(function, house.ready(2028))
    with pytest.raises(ValidationError) as error:
        decide(secretary, house.meeting(), plan)
    assert fields(error) == ["meeting"]
    plan.refresh_from_db()
    assert plan.status == "prepared"


def test_another_body_does_not_decide_a_plan(house: House, function: Any, account: Any) -> None:
    plan = actions.prepare(function, house.ready())
    with pytest.raises(ValidationError) as error:
        decide(account(Role.ASSEMBLY_SECRETARY), house.meeting(body=house.assembly), plan)
    assert fields(error) == ["meeting"]
    plan.refresh_from_db()
    assert plan.status == "prepared"


@pytest.mark.row("R33")
def test_the_year_is_followed_up_when_the_board_has_been_told(
    house: House, running: Activity, secretary: Any, on_day: Callable[[date], None]
) -> None:
    on_day(D(2027, 4, 20))
    decide(secretary, house.meeting(D(2027, 4, 20)), running.plan, matter="plans.report", outcome="noted")
    running.plan.refresh_from_db()
    assert running.plan.status == "followed_up"


@pytest.mark.row("R33")
@pytest.mark.parametrize("outcome", ["approved", "noted"])
@pytest.mark.parametrize("status", ["draft", "prepared"])
def test_a_plan_that_was_never_decided_is_not_followed_up(
    house: House, secretary: Any, outcome: str, status: str
) -> None:
    plan = house.plan(2025, status)
    with pytest.raises(ValidationError):
        decide(secretary, house.meeting(), plan, matter="plans.report", outcome=outcome)
    plan.refresh_from_db()
    assert plan.status == status


@pytest.mark.row("R33")
def test_a_year_that_has_not_ended_is_not_reported(house: House, running: Activity, secretary: Any) -> None:
    with pytest.raises(ValidationError) as error:
        decide(secretary, house.meeting(), running.plan, matter="plans.report", outcome="noted")
    assert fields(error) == ["meeting"]
    running.plan.refresh_from_db()
    assert running.plan.status == "decided"


@pytest.mark.row("R33")
def test_a_followed_up_year_is_undone_by_its_own_report_only(
    house: House, running: Activity, secretary: Any, on_day: Callable[[date], None]
) -> None:
    on_day(D(2027, 4, 20))
    meeting, plan = house.meeting(D(2027, 4, 20)), running.plan
    decide(secretary, meeting, plan, matter="plans.report", outcome="noted")
    with pytest.raises(ValidationError) as error:
        decide(secretary, meeting, plan, outcome="rejected")
    assert fields(error) == ["outcome"]
    on_day(D(2027, 5, 18))
    decide(secretary, house.meeting(D(2027, 5, 18)), plan, matter="plans.report", outcome="returned")
    plan.refresh_from_db()
    assert plan.status == "decided"
