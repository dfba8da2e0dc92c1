"""What is done with a draft: activities, goals and resources changed, it is prepared; what is refused, and to whom."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from utblick.people.roles import Role
from utblick.plans import actions, building
from utblick.plans.models import (
    ActionPlan,
    Activity,
    Goal,
    Resource,
)
from utblick.plans.tests.conftest import House, decide, fields

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
D = date


@pytest.mark.row("R4")
@pytest.mark.rule("plans.part_of_operational_plan")
def test_without_the_operational_plan_nothing_is_prepared(house: House, function: Any) -> None:
    plan = house.plan(operational_plan=None)
    house.whole(plan)
    with pytest.raises(ValidationError, match="operational plan"):
        actions.prepare(function, plan)
    plan.operational_plan = house.plan(2026).operational_plan
    plan.save()
    with pytest.raises(ValidationError, match="another year"):
        actions.prepare(function, plan)
    plan.refresh_from_db()
    assert plan.status == "draft"


@pytest.mark.row("R5", "R6")
def test_all_that_activities_lack_is_told_by_name(house: House, function: Any) -> None:
    plan = house.ready()
    bare = house.activity(plan, "Bar")
    with pytest.raises(ValidationError) as error:
        actions.prepare(function, plan)
    (message,) = error.value.messages
    for what in ("focus point", "Responsible", "No activity goal", "No resources"):
        assert f"Bar: {what}" in message or what in message
    assert "Nätverk:" not in message
    actions.delete_activity(function, bare)
    assert actions.prepare(function, plan).status == "prepared"


def test_a_plan_without_activities_is_not_prepared(house: House, function: Any) -> None:
    with pytest.raises(ValidationError, match="no activities"):
        actions.prepare(function, house.plan())


@pytest.mark.row("R35")
@pytest.mark.parametrize(
    "role", [Role.OFFICER, Role.HEAD_OF_ADMINISTRATION, Role.BOARD_SECRETARY, Role.ELECTED]
)
def test_others_than_the_director_and_the_function_do_not_prepare(
    house: House, account: Any, role: str
) -> None:
    plan = house.ready()
    with pytest.raises(PermissionDenied):
        actions.prepare(account(role), plan)
    assert actions.prepare(account(Role.DIRECTOR), plan).status == "prepared"


def test_a_plan_is_opened_with_a_reason_and_no_decision_stands_any_longer(
    house: House, function: Any, secretary: Any
) -> None:
    plan = actions.prepare(function, house.ready())
    decide(secretary, house.meeting(), plan)
    with pytest.raises(ValidationError) as error:
        actions.reopen(function, plan, "  ")
    assert fields(error) == ["reason"]
    opened = actions.reopen(function, plan, "Budgeten ändrades")
    assert (opened.status, opened.decided_on, opened.paragraph) == ("draft", None, "")
    assert opened.reopened_because == "Budgeten ändrades"
    with pytest.raises(ValidationError):
        actions.reopen(function, opened, "En gång till")


@pytest.mark.parametrize("outcome", ["rejected", "returned"])
def test_what_the_board_sends_back_is_a_draft(
    house: House, function: Any, secretary: Any, outcome: str
) -> None:
    plan = actions.prepare(function, house.ready())
    decide(secretary, house.meeting(), plan, outcome=outcome)
    plan.refresh_from_db()
    assert (plan.status, plan.decided_on) == ("draft", None)


def test_a_plan_that_was_read_while_it_was_decided_is_not_decided_again_by_being_saved(
    house: House, function: Any, secretary: Any
) -> None:
    plan = actions.prepare(function, house.ready())
    decide(secretary, house.meeting(), plan)
    stale = ActionPlan.objects.get(pk=plan.pk)
    actions.reopen(function, plan, "Budgeten")
    with pytest.raises(ValidationError):
        actions.save_plan(function, stale)
    plan.refresh_from_db()
    assert plan.status == "draft"


def test_who_saves_while_another_prepares_is_told_why(house: House, function: Any) -> None:
    plan = house.ready()
    activity = Activity.objects.select_related("plan").get()
    actions.prepare(function, plan)
    with pytest.raises(ValidationError, match="prepared for decision"):
        actions.save_activity(function, activity, {})


@pytest.mark.parametrize("status", ["prepared", "decided", "followed_up"])
def test_nothing_of_a_plan_that_is_no_draft_is_changed(house: House, function: Any, status: str) -> None:
    plan = house.ready()
    activity, goal, resource = plan.activities.get(), Goal.objects.get(), Resource.objects.get()
    draft = house.plan(2028)
    plan.status = status
    plan.save()
    moved = Activity.objects.get(pk=activity.pk)
    moved.plan = draft
    deeds: list[Callable[[], Any]] = [
        lambda: actions.save_plan(function, plan),
        lambda: actions.save_activity(function, activity, {}),
        lambda: actions.save_activity(function, moved, {}),
        lambda: actions.save_activity(function, Activity(plan=plan, title="Ny", unit=house.unit), {}),
        lambda: actions.delete_activity(function, activity),
        lambda: actions.save_part(function, goal),
        lambda: actions.save_part(function, resource),
        lambda: actions.save_part(function, Goal(activity=activity, indicator="Ny")),
        lambda: actions.delete_part(function, goal),
        lambda: actions.delete_part(function, resource),
        lambda: building.split_activity(function, activity, ["Ny"]),
        lambda: actions.prepare(function, plan),
    ]
    for deed in deeds:
        with pytest.raises(ValidationError) as error:
            deed()
        assert all(error.value.messages)
    assert (plan.activities.count(), Goal.objects.count(), Resource.objects.count()) == (1, 1, 1)


def test_activities_do_not_wait_for_each_other_in_a_circle(house: House, function: Any) -> None:
    plan = house.plan()
    one, two, three = (house.activity(plan, title) for title in ("Ett", "Två", "Tre"))
    actions.save_activity(function, two, {"after": [one]})
    actions.save_activity(function, three, {"after": [two, one]})
    for wrong in ([three], [one], [two]):
        with pytest.raises(ValidationError) as error:
            actions.save_activity(function, one, {"after": wrong})
        assert fields(error) == ["after"]
    assert not one.after.exists()


@pytest.mark.parametrize("role", [Role.OFFICER, Role.HEAD_OF_ADMINISTRATION])
def test_a_role_for_a_unit_holds_for_that_unit(house: House, account: Any, role: str) -> None:
    plan = house.plan()
    own, others = house.whole(plan, "Egen"), house.whole(plan, "Andras", unit=house.other)
    someone = account(role, house.unit)
    own.title = "Ändrad"
    actions.save_activity(someone, own, {})
    taken = Activity.objects.get(pk=others.pk)
    taken.unit = house.unit  # to take what is another's
    given = Activity.objects.get(pk=own.pk)
    given.unit = house.other
    deeds: list[Callable[[], Any]] = [
        lambda: actions.save_activity(someone, others, {}),
        lambda: actions.save_activity(someone, taken, {}),
        lambda: actions.save_activity(someone, given, {}),
        lambda: actions.delete_activity(someone, others),
        lambda: actions.save_part(someone, others.goals.get()),
        lambda: actions.delete_part(someone, others.resources.get()),
        lambda: actions.save_part(someone, Resource(activity=others, organ=house.unit, budget_line="x")),
    ]
    for deed in deeds:
        with pytest.raises(PermissionDenied):
            deed()
    assert (others.goals.count(), others.resources.count()) == (1, 1)


@pytest.mark.parametrize("role", sorted(set(Role.values) - {"international_function", "director", "officer",
                                                            "head_of_administration"}))  # fmt: skip
def test_other_roles_change_no_activity(house: House, account: Any, role: str) -> None:
    activity = house.whole(house.plan())
    with pytest.raises(PermissionDenied):
        actions.save_activity(account(role), activity, {})
