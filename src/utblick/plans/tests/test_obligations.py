"""What the year asks of plans: of whom, when, by which key; the same however many there are and whenever one looks."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from utblick.core import secrecy
from utblick.core.obligations import Obligation, derive
from utblick.people.models import Organization
from utblick.people.roles import Role
from utblick.plans import obligations
from utblick.plans.models import ActionPlan, Activity, Attestation, FollowUp
from utblick.plans.tests.conftest import House
from utblick.strategy.models import Clause

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
D = date


def asked(source: Callable[[date], Any], day: date) -> dict[str, Obligation]:
    """What a source asks for on a day, by key; each key once."""
    found = list(source(day))
    by_key = {each.key: each for each in found}
    assert len(by_key) == len(found)
    return by_key


def questions(source: Callable[[date], Any], day: date) -> int:
    with CaptureQueriesContext(connection) as queries:
        list(source(day))
    return len(queries)


def said(activity: Activity, tertial: int, progress: str = "on_track") -> None:
    FollowUp.objects.create(
        activity=activity,
        tertial=tertial,
        progress=progress,
        comment="x",
        deviation="y",
        said_on=D(2026, 5, 2),
    )


# Plans and reports


@pytest.mark.row("R31", "R35")
@pytest.mark.rule("plans.next_plan_is_due")
def test_the_next_plan_is_asked_for_by_what_it_takes_next(house: House) -> None:
    house.plan(2026, "decided")
    house.meeting(D(2026, 11, 24))
    day = D(2026, 11, 23)
    (due,) = asked(obligations.plans_and_reports, day).values()
    assert (due.key, due.due, due.opens) == ("action-plan-2027", D(2026, 11, 24), D(2026, 9, 1))
    assert (due.state(day), due.permission, due.url) == (
        "now",
        "plans.edit_plan",
        "/handlingsplan/ny/?ar=2027",
    )
    plan = house.plan(2027)
    titles = [due.title]
    for status in ("draft", "prepared"):
        plan.status = status
        plan.save()
        (again,) = asked(obligations.plans_and_reports, day).values()
        assert (again.key, again.due, again.url) == (due.key, due.due, plan.get_absolute_url())
        titles.append(again.title)
    assert len(set(titles)) == 3
    plan.status = "decided"
    plan.save()
    assert asked(obligations.plans_and_reports, day) == {}
    assert asked(obligations.plans_and_reports, D(2026, 8, 31)) == {}


@pytest.mark.row("R31")
@pytest.mark.rule("plans.next_plan_is_due")
def test_what_is_overdue_stays_overdue(house: House) -> None:
    house.plan(2026, "decided")
    house.meeting(D(2026, 11, 24))
    for day in (D(2026, 11, 25), D(2026, 12, 31), D(2027, 1, 1), D(2027, 8, 31)):
        due = asked(obligations.plans_and_reports, day)["action-plan-2027"]
        assert (due.due, due.state(day)) == (D(2026, 11, 24), "overdue")


@pytest.mark.row("R31")
@pytest.mark.rule("plans.next_plan_is_due")
def test_a_calendar_without_a_november_meeting_is_told_to_who_can_mend_it(house: House, account: Any) -> None:
    house.plan(2026, "decided")
    house.meeting(D(2026, 10, 27))
    house.meeting(D(2026, 11, 10), house.assembly)
    cancelled = house.meeting(D(2026, 11, 24))
    cancelled.status = "cancelled"
    cancelled.save()
    found = asked(obligations.plans_and_reports, D(2026, 11, 23))
    assert set(found) == {"action-plan-2027", "no-meeting-2026-11-30"}
    fault = found["no-meeting-2026-11-30"]
    assert (fault.fault, fault.state(D(2026, 11, 23)), fault.permission) == (
        True,
        "fault",
        "plans.mend_calendar",
    )
    assert f"body={house.board.pk}" in fault.url
    assert account(Role.ADMINISTRATOR).has_perm(fault.permission)
    assert not account(Role.OFFICER).has_perm(fault.permission)
    cancelled.status = "planned"
    cancelled.save()
    assert set(asked(obligations.plans_and_reports, D(2026, 11, 23))) == {"action-plan-2027"}


@pytest.mark.row("R33")
@pytest.mark.rule("plans.report_in_april")
def test_the_year_is_reported_in_april_until_the_board_has_been_told(house: House) -> None:
    house.plan(2027, "decided")
    plan = house.plan(2026, "decided")
    assert asked(obligations.plans_and_reports, D(2027, 1, 31)) == {}
    found = asked(obligations.plans_and_reports, D(2027, 2, 1))
    assert set(found) == {"report-of-2026", "no-meeting-2027-04-30"}
    house.meeting(D(2027, 4, 20))
    (due,) = asked(obligations.plans_and_reports, D(2027, 5, 3)).values()
    assert (due.key, due.due, due.opens) == ("report-of-2026", D(2027, 4, 20), D(2027, 2, 1))
    plan.status = "followed_up"
    plan.save()
    assert asked(obligations.plans_and_reports, D(2027, 5, 3)) == {}


def test_an_empty_house_is_asked_for_this_years_plan(house: House) -> None:
    found = asked(obligations.plans_and_reports, D(2026, 3, 1))
    assert set(found) == {"action-plan-2026", "no-meeting-2025-11-30"}


# Follow-ups


@pytest.mark.row("R36")
@pytest.mark.rule("plans.followed_up_each_tertial")
def test_the_earliest_follow_up_that_is_missing_is_asked_for(house: House) -> None:
    activity = house.whole(house.plan(2026, "decided"))
    house.whole(house.plan(2027), "Utkast")
    assert asked(obligations.follow_ups, D(2026, 4, 29)) == {}
    for day in (D(2026, 4, 30), D(2026, 11, 23), D(2027, 3, 1)):
        (due,) = asked(obligations.follow_ups, day).values()
        assert (due.key, due.due) == (f"follow-up-{activity.key}-1", D(2026, 5, 30))
        assert (due.unit_id, due.person_id) == (house.unit.pk, house.person.pk)
        assert due.url == f"/aktiviteter/{activity.pk}/uppfoljning/1/"
        assert due.about == ("activity", activity.pk)
    said(activity, 1)
    (due,) = asked(obligations.follow_ups, D(2026, 11, 23)).values()
    assert (due.key, due.opens, due.due) == (f"follow-up-{activity.key}-2", D(2026, 8, 31), D(2026, 9, 30))
    said(activity, 2)
    assert asked(obligations.follow_ups, D(2026, 11, 23)) == {}


@pytest.mark.rule("plans.followed_up_each_tertial")
def test_nothing_is_asked_of_what_is_over_until_it_is_taken_up_again(house: House) -> None:
    activity = house.whole(house.plan(2026, "decided"))
    said(activity, 1, "stopped")
    assert asked(obligations.follow_ups, D(2027, 1, 1)) == {}
    said(activity, 2)
    assert list(asked(obligations.follow_ups, D(2027, 1, 1))) == [f"follow-up-{activity.key}-3"]


@pytest.mark.parametrize("status", ["draft", "prepared", "followed_up"])
def test_only_plans_that_run_are_followed_up(house: House, status: str) -> None:
    house.whole(house.plan(2026, status))
    assert asked(obligations.follow_ups, D(2026, 11, 23)) == {}


def test_a_secret_activity_is_asked_for_of_those_who_may_know(house: House) -> None:
    plan = house.plan(2026, "decided")
    hidden, open_ = house.whole(plan, "Zebran", secret=True), house.whole(plan, "Öppen")
    day = D(2026, 11, 23)
    with secrecy.in_the_open():
        assert [each.title for each in obligations.follow_ups(day)] == [f"Follow up {open_.title}"]
    with secrecy.sight(lambda: True):
        assert len(asked(obligations.follow_ups, day)) == 2
    told = [each for each in derive(day) if "Zebran" in each.title]
    assert [shown.pk for each in told for shown in each.shows] == [hidden.pk]


# Attestations


@pytest.fixture
def came(house: House) -> Callable[[date], None]:
    """Let all administrations and companies have come into the register on a day."""

    def on(day: date) -> None:
        at = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
        Organization.history.update(history_date=at)

    return on


@pytest.mark.row("R42", "R20")
@pytest.mark.rule("plans.monitoring_is_attested")
def test_each_administration_is_asked_each_half_year(house: House, came: Callable[[date], None]) -> None:
    came(D(2026, 2, 1))
    units = Organization.objects.filter(classification__in=("administration", "company"), dissolved="")
    assert asked(obligations.attestations, D(2026, 5, 30)) == {}
    found = asked(obligations.attestations, D(2026, 7, 15))
    assert {each.unit_id for each in found.values()} == {unit.pk for unit in units}
    key = f"attestation-{house.unit.key}-2026-06-30"
    assert (found[key].due, found[key].permission) == (D(2026, 6, 30), "plans.attest")
    assert asked(obligations.attestations, D(2027, 3, 1)) == found
    Attestation.objects.create(unit=house.unit, until=D(2026, 6, 30), goes_on=True, said_on=D(2026, 7, 15))
    still = asked(obligations.attestations, D(2026, 7, 15))
    assert set(found) - set(still) == {key}
    assert f"attestation-{house.unit.key}-2026-12-31" in asked(obligations.attestations, D(2026, 12, 1))


def test_who_is_dissolved_is_asked_for_nothing(house: House, came: Callable[[date], None]) -> None:
    came(D(2026, 2, 1))
    house.other.dissolved = "2026-03"
    house.other.save()
    assert house.other.pk not in {
        each.unit_id for each in asked(obligations.attestations, D(2026, 7, 15)).values()
    }


# Only what the strategy asks for


def test_what_the_strategy_in_force_does_not_ask_for_is_not_asked(
    house: House, came: Callable[[date], None]
) -> None:
    came(D(2025, 2, 1))
    house.whole(house.plan(2026, "decided"))
    for clause in Clause.objects.exclude(rules=[]):
        clause.rules = [rule for rule in clause.rules if not rule.startswith("plans.")]
        clause.save()
    for source in (obligations.plans_and_reports, obligations.follow_ups, obligations.attestations):
        assert asked(source, D(2026, 11, 23)) == {}


# The same however many


def test_many_take_no_more_questions_than_few(house: House, came: Callable[[date], None]) -> None:
    came(D(2025, 2, 1))
    sources = (obligations.plans_and_reports, obligations.follow_ups, obligations.attestations)
    plan = house.plan(2026, "decided")
    house.whole(plan)
    day = D(2026, 11, 23)
    few = [questions(source, day) for source in sources]
    for number in range(12):
        said(house.activity(plan, f"Nr {number}"), 1)
        house.plan(2000 + number, "decided")
        house.meeting(D(2026, 11, number + 1))
        Organization.objects.create(name=f"Förvaltning {number}", classification="administration")
    assert [questions(source, day) for source in sources] == few
    assert max(few) <= 5
    assert ActionPlan.objects.count() == 13
