"""What people say of how it goes: follow-ups, values, comments and attestations; when, and who may."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from utblick.people.roles import Role
from utblick.plans import following
from utblick.plans.models import (
    Activity,
    Attestation,
    Comment,
    FollowUp,
    Measurement,
)
from utblick.plans.tests.conftest import House, fields

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
D = date


@pytest.fixture
def running(house: House) -> Activity:
    """An activity of the plan that runs, 2026."""
    return house.whole(house.plan(2026, "decided"))


@pytest.mark.row("R36")
def test_an_activity_is_followed_up_when_its_tertial_has_begun(
    running: Activity, function: Any, on_day: Callable[[date], None]
) -> None:
    on_day(D(2026, 8, 31))
    said = following.save_follow_up(
        function, FollowUp(activity=running, tertial=2, progress="on_track", comment="Går")
    )
    assert (said.said_by, said.said_on) == (function, D(2026, 8, 31))
    with pytest.raises(ValidationError, match="not begun"):
        following.save_follow_up(
            function, FollowUp(activity=running, tertial=3, progress="on_track", comment="Går")
        )
    on_day(D(2026, 9, 1))
    following.save_follow_up(
        function, FollowUp(activity=running, tertial=3, progress="done", comment="Klart")
    )
    with pytest.raises(ValidationError):
        following.save_follow_up(
            function, FollowUp(activity=running, tertial=3, progress="done", comment="x")
        )


@pytest.mark.parametrize("status", ["draft", "prepared", "followed_up"])
def test_only_a_decided_plan_is_followed_up_and_measured(
    house: House, running: Activity, function: Any, status: str
) -> None:
    goal = running.goals.get()
    value = following.save_measurement(function, Measurement(goal=goal, measured_on=D(2026, 5, 1), value=3))
    running.plan.status = status
    running.plan.save()
    goal.refresh_from_db()
    deeds: list[Callable[[], Any]] = [
        lambda: following.save_follow_up(
            function, FollowUp(activity=running, tertial=1, progress="on_track", comment="Går")
        ),
        lambda: following.save_measurement(
            function, Measurement(goal=goal, measured_on=D(2026, 6, 1), value=9)
        ),
        lambda: following.delete_measurement(function, value),
    ]
    for deed in deeds:
        with pytest.raises(ValidationError):
            deed()
    assert list(goal.measurements.all()) == [value]


def test_a_value_is_of_a_day_that_has_come_and_has_none(running: Activity, function: Any) -> None:
    goal = running.goals.get()
    with pytest.raises(ValidationError) as error:
        following.save_measurement(function, Measurement(goal=goal, measured_on=D(2026, 11, 24), value=3))
    assert fields(error) == ["measured_on"]
    following.save_measurement(function, Measurement(goal=goal, measured_on=D(2026, 11, 23), value=3))
    with pytest.raises(ValidationError):
        following.save_measurement(function, Measurement(goal=goal, measured_on=D(2026, 11, 23), value=4))
    assert goal.measurements.get().value == 3


@pytest.mark.parametrize("role", [Role.OFFICER, Role.HEAD_OF_ADMINISTRATION])
def test_a_unit_follows_up_and_measures_its_own(
    house: House, running: Activity, account: Any, role: str
) -> None:
    own, other = account(role, house.unit), account(role, house.other)
    goal = running.goals.get()
    with pytest.raises(PermissionDenied):
        following.save_follow_up(
            other, FollowUp(activity=running, tertial=1, progress="on_track", comment="Går")
        )
    with pytest.raises(PermissionDenied):
        following.save_measurement(other, Measurement(goal=goal, measured_on=D(2026, 5, 1), value=3))
    following.save_follow_up(own, FollowUp(activity=running, tertial=1, progress="on_track", comment="Går"))
    value = following.save_measurement(own, Measurement(goal=goal, measured_on=D(2026, 5, 1), value=3))
    with pytest.raises(PermissionDenied):
        following.delete_measurement(other, value)
    following.delete_measurement(own, value)


def test_all_within_the_house_but_auditors_comment(running: Activity, account: Any) -> None:
    said = following.comment(account(Role.ELECTED), Comment(activity=running, text="Bra."))
    assert said.said_by.name.startswith("Test")
    for role in (Role.AUDITOR, Role.PARTNER):
        with pytest.raises(PermissionDenied):
            following.comment(account(role), Comment(activity=running, text="Nej"))


@pytest.mark.row("R42")
@pytest.mark.rule("plans.monitoring_is_attested")
def test_the_head_attests_in_the_last_month_of_the_half_year(
    house: House, account: Any, on_day: Callable[[date], None]
) -> None:
    head = account(Role.HEAD_OF_ADMINISTRATION, house.unit)
    said = {"unit": house.unit, "until": D(2026, 12, 31), "goes_on": True, "watched": "AI-förordningen"}
    on_day(D(2026, 11, 30))
    with pytest.raises(ValidationError, match="from"):
        following.attest(head, Attestation(**said))
    on_day(D(2026, 12, 1))
    made = following.attest(head, Attestation(**said))
    assert (made.said_by, made.said_on) == (head, D(2026, 12, 1))
    with pytest.raises(ValidationError):
        following.attest(head, Attestation(**said))


@pytest.mark.row("R42")
def test_nobody_but_the_units_own_head_attests(
    house: House, account: Any, on_day: Callable[[date], None]
) -> None:
    on_day(D(2026, 12, 15))
    others = [account(role, house.unit) for role in Role.values if role != Role.HEAD_OF_ADMINISTRATION]
    others.append(account(Role.HEAD_OF_ADMINISTRATION, house.other))
    for someone in others:
        with pytest.raises(PermissionDenied):
            following.attest(
                someone, Attestation(unit=house.unit, until=D(2026, 12, 31), goes_on=True, watched="x")
            )
    assert not Attestation.objects.exists()
