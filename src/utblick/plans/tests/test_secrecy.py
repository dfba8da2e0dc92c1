"""What is under secrecy is in no sum, list or document, and is as closed as anything else."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from utblick.core import secrecy
from utblick.people.roles import Role
from utblick.plans import actions, building, queries, whole
from utblick.plans.models import (
    ActionPlan,
    Activity,
)
from utblick.plans.sums import added
from utblick.plans.tests.conftest import House

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
D = date


def test_a_secret_activity_is_in_no_sum_list_or_document(house: House) -> None:
    plan = house.plan()
    house.whole(plan, "Öppen")
    secret = house.whole(plan, "Zebran", secret=True)
    secret.areas.set(_areas())
    with secrecy.in_the_open():
        assert [each.title for each in queries.activities_of(plan)] == ["Öppen"]
        assert queries.sums(plan).kronor == Decimal(100_000)
        assert [sums.kronor for _organ, sums in queries.sums_by_organ(plan)] == [Decimal(100_000)]
        assert [(each.activities, each.sums.kronor) for each in queries.sums_by_clause(plan)] == [
            (1, Decimal(100_000))
        ]
        assert queries.matrix(plan) == {}
        assert queries.plans().get().activity_count == 1
        assert not queries.goals_of([secret.pk])
        next_year = whole.read(house.plan(2028))
        assert [each.activity.title for each in whole.changes(next_year)] == ["Öppen"]
        assert added(next_year.rows(next_year.earlier)) == queries.sums(plan)
    assert queries.sums(plan).kronor == Decimal(200_000)


def _areas() -> list[Any]:
    from utblick.decisions.models import PolicyArea

    return list(PolicyArea.objects.all()[:1])


def test_a_secret_plan_is_as_closed_as_any_to_who_may_not_see_it(house: House, account: Any) -> None:
    plan = house.ready()
    activity = plan.activities.get()
    plan.status, plan.secret = "decided", True
    plan.save()
    officer = account(Role.OFFICER, house.unit)
    with secrecy.in_the_open(), pytest.raises(ValidationError):
        actions.save_activity(officer, activity, {})
    with secrecy.in_the_open(), pytest.raises(ValidationError):
        building.split_activity(officer, activity, ["Ny"])


def test_the_activities_of_a_secret_plan_are_secret_with_it(house: House, function: Any) -> None:
    from utblick.documents.actions import lift_secrecy, mark_secret
    from utblick.documents.models import SecrecyMark

    plan = house.ready()
    mark = SecrecyMark(
        kind="action-plan", object_id=plan.pk, ground="OSL 15:1", set_on=D(2026, 11, 23), set_by="RS"
    )
    mark_secret(function, mark)
    added = actions.save_activity(
        function,
        Activity(
            plan=ActionPlan.objects.get(),
            title="Ny",
            unit=house.unit,
            starts=D(2027, 1, 1),
            ends=D(2027, 2, 1),
        ),
        {},
    )
    assert {each.secret for each in Activity.objects.all()} == {True}
    mark.lifted_on, mark.reason = D(2026, 11, 23), "Klart"
    lift_secrecy(function, mark)
    added.refresh_from_db()
    assert {each.secret for each in Activity.objects.all()} == {False}


def test_saving_what_one_sees_keeps_what_one_does_not_see(house: House, account: Any) -> None:
    plan = house.plan()
    activity, open_, hidden = (
        house.activity(plan),
        house.activity(plan, "Ett"),
        house.activity(plan, "Zebran"),
    )
    hidden.secret = True
    hidden.save()
    activity.after.set([open_, hidden])
    with secrecy.in_the_open():
        actions.save_activity(account(Role.OFFICER, house.unit), activity, {"after": []})
    assert list(activity.after.all()) == [hidden]
