"""From idea to decision, renewal and end: what each step takes, and what no decision gets past."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext

from utblick.collaborations import actions, analysing, living
from utblick.collaborations.models import Engagement, Goal, Period
from utblick.collaborations.tests.conftest import bare, decide, evaluated
from utblick.people.models import Organization
from utblick.people.roles import Role
from utblick.strategy.models import OperationalPlan
from utblick.sustainability.models import StopChoice

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg", "november")]
Whole = Callable[..., Period]


@pytest.fixture
def function(account: Any) -> Any:
    return account(Role.INTERNATIONAL_FUNCTION)


@pytest.fixture
def secretary(account: Any) -> Any:
    return account(Role.BOARD_SECRETARY)


def again(period: Period) -> Period:
    return Period.objects.get(pk=period.pk)


@pytest.mark.row("R32", "R61")
@pytest.mark.rule("collaborations.board_decides_new")
def test_a_proposal_becomes_active_by_the_boards_decision(
    whole: Whole, function: Any, secretary: Any
) -> None:
    period = living.make_ready(function, whole())
    assert again(period).stage == "ready"
    decision = decide(secretary, period)
    period = again(period)
    assert (period.stage, period.decided_on, period.paragraph) == (
        "decided",
        date(2026, 11, 24),
        decision.paragraph,
    )
    assert {each["number"] for each in period.as_decided} == {1, 2, 3, 4, 5, 6, 7}
    assert all(each["met"] for each in period.as_decided)


@pytest.mark.row("R32")
@pytest.mark.rule("collaborations.board_decides_new")
@pytest.mark.parametrize("stage", ["proposed", "appraisal", "withdrawn", "declined"])
def test_what_is_not_ready_is_not_decided(whole: Whole, secretary: Any, stage: str) -> None:
    period = whole(stage)
    with pytest.raises(ValidationError):
        decide(secretary, period)
    assert again(period).stage == stage


def test_what_is_lacking_is_told_by_name_and_nothing_is_taken(function: Any) -> None:
    period = bare(stage="appraisal")
    with pytest.raises(ValidationError) as error:
        living.make_ready(function, period)
    told = error.value.messages[0]
    lacking = {lack.what for each in living.lacks(period) for lack in each.lacking}
    assert len(lacking) > 10 and all(gettext(each) in told for each in lacking)
    assert again(period).stage == "appraisal"


HOLLOW: dict[str, Callable[[Period], Any]] = {
    "goal_linked": lambda period: period.goals.all().delete(),
    "beneficiary_named": lambda period: period.engagement.beneficiaries.clear(),
    "contributes": lambda period: period.engagement.steering_documents.clear(),
    "best_suited": lambda period: period.alternative.analysis.alternatives.create(
        name="Annan", kind="network"
    ),
    "sustainability_first": lambda period: None,
    "resources_set_aside": lambda period: period.engagement.costs.all().delete(),
    "fixed_period": lambda period: None,
    "results_spread": lambda period: None,
    "others_take_part": lambda period: None,
}


@pytest.mark.row("R32", "R61", "R62", "R67", "R68", "R69", "R71", "R72")
@pytest.mark.rule("collaborations.board_decides_new")
@pytest.mark.parametrize("condition", HOLLOW)
def test_a_condition_that_is_unmet_on_the_day_stops_the_decision(
    whole: Whole, function: Any, secretary: Any, condition: str
) -> None:
    """Whatever was met when the case was made ready is read anew when the board decides."""
    period = living.make_ready(function, whole())
    blank = {"fixed_period": "ends", "results_spread": "spread_plan", "others_take_part": "taking_part"}
    HOLLOW[condition](period)
    if condition in blank:
        setattr(period, blank[condition], "")
    if condition == "sustainability_first":
        period.sustainability = None
    if condition == "best_suited":
        analysis = period.alternative.analysis
        analysis.chosen = analysis.alternatives.get(name="Annan")
        analysis.save()
    period.save()
    with pytest.raises(ValidationError) as error:
        decide(secretary, period)
    lacking = {lack.what for each in living.lacks(period) for lack in each.lacking}
    assert lacking and all(gettext(each) in error.value.messages[0] for each in lacking)
    assert again(period).stage == "ready"


@pytest.mark.row("R67")
@pytest.mark.rule("collaborations.sustainability_first")
def test_an_analysis_that_was_ended_at_its_stop_is_none_to_decide_on(whole: Whole, function: Any) -> None:
    """It may be completed by its judgement alone, with questions unanswered: it does not carry a decision."""
    period = whole()
    part = period.sustainability.question_set.parts.get(stop_after=True)
    end = StopChoice(
        analysis=period.sustainability, part=part, choice="end", reason="Nej", on=date(2026, 10, 1)
    )
    end.save()
    with pytest.raises(ValidationError):
        living.make_ready(function, period)
    StopChoice.objects.create(
        analysis=period.sustainability, part=part, choice="go_on", reason="Ändå", on=date(2026, 10, 2)
    )
    assert living.make_ready(function, period).stage == "ready"


@pytest.mark.row("R62", "R67")
@pytest.mark.rule("collaborations.best_suited", "collaborations.sustainability_first")
@pytest.mark.parametrize("which", ["alternative", "sustainability"])
def test_an_analysis_dated_after_the_decision_stops_it(
    whole: Whole, function: Any, secretary: Any, which: str
) -> None:
    period = living.make_ready(function, whole())
    analysis = period.alternative.analysis if which == "alternative" else period.sustainability
    analysis.completed_on = date(2026, 11, 20)
    analysis.save()
    with pytest.raises(ValidationError):
        decide(secretary, period, day=date(2026, 11, 3))
    assert again(period).stage == "ready"


@pytest.mark.row("R32")
@pytest.mark.rule("collaborations.decided_with_the_plan")
def test_outside_november_the_case_says_why(whole: Whole, function: Any, secretary: Any) -> None:
    period = living.make_ready(function, whole())
    with pytest.raises(ValidationError) as error:
        decide(secretary, period, day=date(2026, 10, 13))
    assert list(error.value.message_dict) == ["meeting"]
    living.take_back(function, period)
    period = again(period)
    period.why_now = "Nätverket tar in nya medlemmar i oktober."
    living.save_period(function, period)
    living.make_ready(function, period)
    decide(secretary, period, day=date(2026, 10, 13))
    assert again(period).stage == "decided"


@pytest.mark.row("R63")
@pytest.mark.rule("collaborations.theme_and_unit")
def test_an_exception_from_what_is_recommended_is_shown_to_the_board(
    whole: Whole, function: Any, secretary: Any
) -> None:
    period = whole()
    period.engagement.areas.clear()
    with pytest.raises(ValidationError):
        living.make_ready(function, period)
    with pytest.raises(ValidationError):
        living.make_exception(function, period, "collaborations.fixed_period", "Vi vill inte")
    living.make_exception(function, period, "collaborations.theme_and_unit", "Nätverket är brett.")
    decide(secretary, living.make_ready(function, period))
    kept = {each["rule"]: each for each in again(period).as_decided}["collaborations.theme_and_unit"]
    assert (kept["required"], kept["met"], kept["exception"]) == (False, False, "Nätverket är brett.")


@pytest.mark.parametrize(("outcome", "stage"), [("rejected", "declined"), ("returned", "appraisal")])
def test_the_board_may_say_no(whole: Whole, function: Any, secretary: Any, outcome: str, stage: str) -> None:
    period = living.make_ready(function, whole())
    decide(secretary, period, outcome=outcome)
    assert again(period).stage == stage


def test_what_was_declined_is_proposed_again_as_something_new(
    whole: Whole, function: Any, secretary: Any
) -> None:
    period = living.make_ready(function, whole())
    decide(secretary, period, outcome="rejected")
    new = living.propose_again(function, period.engagement)
    assert (new.number, new.stage, new.renews, new.current) == (2, "proposed", None, True)
    assert not again(period).current


def test_a_correction_changes_what_stands(whole: Whole, function: Any, secretary: Any) -> None:
    period = living.make_ready(function, whole())
    first = decide(secretary, period)
    decide(secretary, period, corrects=first, outcome="rejected")
    assert again(period).stage == "declined"
    with pytest.raises(ValidationError):
        decide(secretary, period)
    decide(secretary, period, corrects=first, outcome="approved")
    assert again(period).stage == "decided"


def test_it_is_not_decided_twice(whole: Whole, function: Any, secretary: Any) -> None:
    period = living.make_ready(function, whole())
    decide(secretary, period)
    with pytest.raises(ValidationError):
        decide(secretary, period)


@pytest.mark.row("R70")
@pytest.mark.rule("collaborations.evaluated_before_renewal")
def test_nothing_is_renewed_before_it_is_evaluated(whole: Whole, function: Any, secretary: Any) -> None:
    period = living.make_ready(function, whole())
    decide(secretary, period)
    engagement = period.engagement
    with pytest.raises(ValidationError):
        living.propose_renewal(function, engagement)
    review = evaluated(period)
    new = living.propose_renewal(function, engagement)
    assert living.propose_renewal(function, engagement) == new  # a double click
    assert (new.renews, new.current, new.starts, new.goals.count()) == (period, False, "2029-01-01", 1)
    new.alternative, new.sustainability, new.ends = period.alternative, period.sustainability, "2030-12-31"
    living.save_period(function, new)
    with pytest.raises(ValidationError):  # the goal is to be part of an operational plan of the new period
        living.make_ready(function, living.appraise(function, new))
    goal = new.goals.get()
    goal.operational_plan = OperationalPlan.objects.first()
    living.save_goal(function, goal, {})
    engagement.costs.create(
        year=2029, estimate=1, staff_share=1, organ=engagement.costs.get().organ, budget_line="x"
    )
    living.make_ready(function, living.appraise(function, new))
    review.completed_on = None
    review.save()
    with pytest.raises(ValidationError):
        decide(secretary, new, "collaborations.renew")
    assert again(period).current and again(period).stage == "decided"
    review.completed_on = date(2026, 11, 1)
    review.save()
    with pytest.raises(ValidationError):
        decide(secretary, new, "collaborations.enter")
    decide(secretary, new, "collaborations.renew")
    assert (again(period).stage, again(period).current) == ("renewed", False)
    assert (again(new).stage, again(new).current) == ("decided", True)


def test_the_board_decides_that_we_leave(whole: Whole, function: Any, secretary: Any) -> None:
    period = living.make_ready(function, whole())
    decide(secretary, period)
    period = again(period)
    with pytest.raises(ValidationError):
        decide(secretary, period, "collaborations.end")
    living.propose_end(function, period, date(2027, 6, 30), "Det ger för lite.")
    decide(secretary, period, "collaborations.end", outcome="rejected", day=date(2026, 11, 20))
    assert (again(period).stage, again(period).leaves_on) == ("decided", None)
    living.propose_end(function, period, date(2027, 6, 30), "Det ger för lite.")
    with pytest.raises(ValidationError, match="efter det sammanträdet"):
        decide(secretary, period, "collaborations.end", day=date(2026, 11, 19))
    decide(secretary, period, "collaborations.end")
    assert again(period).stage == "ended"


@pytest.mark.row("R32")
def test_nobody_registers_something_new_as_if_it_had_always_been_there(function: Any) -> None:
    new = Engagement(kind="network", name="Nytt nät", member_since="2026")
    with pytest.raises(ValidationError) as error:
        actions.save_engagement(function, new, {}, inherited=True)
    assert list(error.value.message_dict) == ["member_since"]
    old = Engagement(kind="network", name="Gammalt nät", member_since="2019")
    made = actions.save_engagement(function, old, {}, inherited=True)
    assert made.periods.get().stage == "inherited"


@pytest.mark.row("F20", "R60")
def test_an_assignment_never_turns_into_a_collaboration(function: Any) -> None:
    made = actions.save_engagement(function, Engagement(kind="programme_assignment", name="Uppdrag"), {})
    living.take_on(function, made.periods.get())
    assert made.periods.get().stage == "inherited"
    made.kind = "network"
    with pytest.raises(ValidationError) as error:
        actions.save_engagement(function, made, {})
    assert list(error.value.message_dict) == ["kind"]


@pytest.mark.row("R69", "R70")
def test_an_end_is_never_moved_later_without_renewal(function: Any, whole: Whole) -> None:
    period = whole("inherited")
    for ends in ("2029", ""):
        period.ends = ends
        with pytest.raises(ValidationError) as error:
            living.save_period(function, period)
        assert list(error.value.message_dict) == ["ends"]
    period.ends = "2028-06-30"
    living.save_period(function, period)


@pytest.mark.parametrize("stage", ["ready", "decided", "declined", "renewed", "ended", "withdrawn"])
def test_what_the_board_sees_is_not_changed(whole: Whole, function: Any, stage: str) -> None:
    period = whole(stage)
    for deed in (
        lambda: living.save_period(function, period),
        lambda: living.save_goal(function, Goal(period=period, text="x"), {}),
        lambda: living.delete_goal(function, period.goals.get()),
        lambda: analysing.choose_alternative(function, period, None),
        lambda: analysing.choose_sustainability_analysis(function, period, None),
        lambda: analysing.begin_stakeholder_analysis(function, period),
        lambda: living.make_exception(function, period, "collaborations.theme_and_unit", "x"),
    ):
        with pytest.raises(ValidationError):
            deed()


def test_each_step_takes_its_permission(account: Any, whole: Whole) -> None:
    unit = Organization.objects.get(key="regional-utveckling")
    officer, elsewhere = (
        account(Role.OFFICER, unit),
        account(
            Role.HEAD_OF_ADMINISTRATION,
            Organization.objects.filter(classification="administration").exclude(pk=unit.pk)[0],
        ),
    )
    period = whole("proposed")
    with pytest.raises(PermissionDenied):
        living.appraise(officer, period)
    with pytest.raises(PermissionDenied):
        living.appraise(elsewhere, period)
    with pytest.raises(PermissionDenied):
        living.save_period(account(Role.ELECTED), period)
    living.save_period(officer, period)
    living.appraise(account(Role.HEAD_OF_ADMINISTRATION, unit), period)


def test_analyses_are_begun_once_and_carry_what_is_known(whole: Whole, function: Any) -> None:
    period = whole()
    analysing.choose_alternative(function, period, None)
    first = analysing.begin_stakeholder_analysis(function, again(period))
    assert analysing.begin_stakeholder_analysis(function, again(period)) == first
    assert first.goal == "Lära av andra" and first.alternatives.first().name == "Nytt nät"
    assert again(period).alternative.analysis == first


def test_a_double_click_takes_a_step_once(whole: Whole, function: Any) -> None:
    period = whole("proposed")
    living.appraise(function, period)
    assert living.appraise(function, period).stage == "appraisal"
    living.withdraw(function, period, "Inte nu")
    with pytest.raises(ValidationError):
        living.make_ready(function, period)
    with pytest.raises(ValidationError):
        living.withdraw(function, whole(), "  ")
