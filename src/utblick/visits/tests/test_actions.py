"""What people do with visits: plan, confirm, hold, cancel, tell, each with what stops it."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from utblick.decisions.actions import register_decision
from utblick.decisions.models import Decision
from utblick.participation import besides, reporting
from utblick.people.roles import Role
from utblick.visits import actions, actions_parts, obligations, queries, shown
from utblick.visits.models import Diet, Host, Meal, ProgrammeItem, Visit
from utblick.visits.tests.conftest import House

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
OVER = date(2026, 12, 16)


def told(error: Any) -> str:
    return " ".join(error.value.messages)


@pytest.mark.row("R80")
def test_a_visit_is_confirmed_when_it_lacks_nothing(house: House) -> None:
    made = house.visit()
    with pytest.raises(ValidationError) as lacks:
        actions.confirm(house.officer, made)
    assert "at least one host" in told(lacks)
    house.received(made, acknowledged=False)
    with pytest.raises(ValidationError) as lacks:
        actions.confirm(house.officer, made)
    assert "not acknowledged the code of conduct for the visit: 1" in told(lacks)
    Host.objects.all().delete()
    house.received(made)
    assert actions.confirm(house.officer, made).state == "confirmed"
    assert actions.confirm(house.officer, made).state == "confirmed"  # twice is once


@pytest.mark.row("R81")
def test_another_venue_needs_a_reason_before_the_visit_is_confirmed(house: House) -> None:
    made = house.visit(venue_kind="other", venue="Ett hotell")
    house.received(made)
    with pytest.raises(ValidationError) as lacks:
        actions.confirm(house.officer, made)
    assert "neither an own venue nor one with a contract" in told(lacks)
    made.venue_reason = "Fullt hos oss"
    actions.plan(house.officer, made)
    actions.confirm(house.officer, made)


@pytest.mark.row("R82")
def test_a_dear_meal_is_saved_and_wants_a_reason(house: House) -> None:
    made = house.visit()
    house.received(made)
    meal = actions_parts.save_part(house.officer, house.meal(made, price=190))
    with pytest.raises(ValidationError) as lacks:
        actions.confirm(house.officer, made)
    assert "say why it departs" in told(lacks)
    assert isinstance(meal, Meal)
    meal.reason = "Enda stället med plats"
    actions_parts.save_part(house.officer, meal)
    actions.confirm(house.function, made)


@pytest.mark.row("R83")
@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"alcohol": ["wine"], "in_working_hours": True}, "alcohol"),
        ({"alcohol": ["spirits"]}, "alcohol"),
        ({"alcohol": ["beer"], "alcohol_free_offered": False}, "alcohol_free_offered"),
    ],
)
def test_the_three_hard_rules_of_alcohol_refuse(house: House, values: dict[str, Any], field: str) -> None:
    made = house.visit()
    with pytest.raises(ValidationError) as refused:
        actions_parts.save_part(house.officer, house.meal(made, kind="dinner", reason="Tradition", **values))
    assert list(refused.value.message_dict) == [field]
    assert not Meal.objects.exists()


@pytest.mark.row("R83")
def test_wine_with_lunch_on_a_working_day_is_refused_whatever_the_box_says(house: House) -> None:
    made = house.visit()  # on a Monday
    meal = house.meal(made, alcohol=["wine"], in_working_hours=False)
    with pytest.raises(ValidationError) as refused:
        actions_parts.save_part(house.officer, meal)
    assert "begins at 12:00 on a working day" in told(refused)
    on_sunday = house.visit(begins=date(2026, 12, 13), ends=date(2026, 12, 13))
    actions_parts.save_part(house.officer, house.meal(on_sunday, alcohol=["wine"]))


@pytest.mark.row("R83")
def test_wine_with_dinner_in_free_time_is_fine(house: House) -> None:
    made = house.visit()
    actions_parts.save_part(house.officer, house.meal(made, kind="dinner", price=300, alcohol=["wine"]))
    assert queries.read(made).meals[0].settled


def test_a_confirmed_visit_goes_on_lacking_nothing(house: House) -> None:
    made = house.visit()
    host = house.received(made)
    actions.confirm(house.officer, made)
    made.refresh_from_db()
    with pytest.raises(ValidationError) as refused:
        actions_parts.delete_part(house.officer, host)
    assert "is confirmed" in told(refused)
    with pytest.raises(ValidationError):
        actions_parts.save_part(house.officer, house.meal(made, price=500))
    late = Host(visit=made, person=house.director.person)
    actions_parts.save_part(house.officer, late)  # is asked to acknowledge, and stops nothing
    made.venue_kind, made.venue = "", ""
    with pytest.raises(ValidationError):
        actions.plan(house.officer, made)


def test_what_is_planned_lies_within_the_days(house: House) -> None:
    made = house.visit()
    with pytest.raises(ValidationError) as refused:
        actions_parts.save_part(
            house.officer,
            ProgrammeItem(visit=made, day=date(2026, 12, 16), begins="09:00", title="För sent"),
        )
    assert "day" in refused.value.message_dict
    house.item(made, day=made.ends)
    made.ends = made.begins
    with pytest.raises(ValidationError) as refused:
        actions.plan(house.officer, made)
    assert "Move that first" in told(refused)


def test_only_those_of_the_unit_change_a_visit(house: House) -> None:
    made = house.visit()
    for account in (house.outsider, house.host):
        with pytest.raises(PermissionDenied):
            actions.confirm(account, made)
        with pytest.raises(PermissionDenied):
            actions_parts.save_diet(account, made, Diet(what="Nötter"))
    made.unit = house.other_unit
    made.save()
    stale = Visit(pk=made.pk, unit=house.unit)
    with pytest.raises(PermissionDenied):
        actions.cancel(house.officer, stale, "Fel")


def test_a_visit_is_held_after_its_last_day_and_then_closed(house: House, on_day: Any) -> None:
    made = house.visit(state="confirmed")
    house.received(made)
    with pytest.raises(ValidationError, match="not over yet"):
        actions.hold(house.officer, made)
    on_day(OVER)
    assert actions.hold(house.officer, made).state == "held"
    for deed in (actions.plan, actions.confirm):
        with pytest.raises(ValidationError, match="stays as it is"):
            deed(house.officer, Visit.objects.get(pk=made.pk))


def test_a_visit_is_cancelled_with_a_reason_and_taken_away_only_when_planned(house: House) -> None:
    made = house.visit(state="confirmed")
    with pytest.raises(ValidationError, match="why the visit is cancelled"):
        actions.cancel(house.officer, made, " ")
    with pytest.raises(ValidationError, match="Cancel it instead"):
        actions.delete(house.officer, made)
    assert actions.cancel(house.officer, made, "Snöstorm").cancelled_because == "Snöstorm"
    planned = house.visit()
    actions.delete(house.officer, planned)
    assert not Visit.objects.filter(pk=planned.pk).exists()


@pytest.mark.row("R34")
def test_what_came_of_a_visit_reaches_the_board_with_the_other_international_work(
    house: House, account: Any, on_day: Any
) -> None:
    made = house.visit(state="confirmed")
    on_day(OVER)
    (asked,) = obligations.outcome(OVER)
    # The agenda had closed before the visit was over: it is told orally, or as an addition, at the meeting.
    assert (asked.due, asked.opens) == (date(2026, 12, 18), date(2026, 12, 15))
    with pytest.raises(ValidationError) as empty:
        actions.tell_outcome(house.officer, made, actions.Told(" ", hand_in=True))
    assert "outcome" in empty.value.message_dict
    actions.tell_outcome(house.officer, made, actions.Told("Utkast"))
    (entry,) = besides.entries_at(house.meeting)
    assert (entry.answers, entry.state) == ((), "waiting")
    found = actions.tell_outcome(house.officer, made, actions.Told("En ansökan", hand_in=True))
    assert (found.state, found.told_on) == ("held", OVER)
    assert list(obligations.outcome(OVER)) == []
    (entry,) = besides.entries_at(house.meeting)
    assert entry.answers == (("What came of the visit", "En ansökan"),) and entry.state == "addition"
    secretary = account(Role.BOARD_SECRETARY, name="Sek Reterare")
    on_day(date(2026, 12, 18))
    item = reporting.put_on_agenda(secretary, house.meeting)
    decision = Decision(
        body=house.board,
        manner="body",
        meeting=house.meeting,
        item=item,
        matter=item.matter,
        title=item.title,
        decided_on=house.meeting.date,
        outcome="noted",
        text="Noteras",
        paragraph="1",
    )
    register_decision(secretary, decision)
    found.refresh_from_db()
    assert found.presented_at == house.meeting
    with pytest.raises(ValidationError, match="before it"):
        actions.tell_outcome(house.officer, found, actions.Told("Annat"))


def test_what_is_asked_for_next(house: House) -> None:
    made = house.visit()
    house.received(made, acknowledged=False)
    (confirm,) = obligations.to_confirm(date(2026, 11, 23))
    assert (confirm.due, confirm.opens) == (made.begins, date(2026, 11, 23))
    (code,) = obligations.code(date(2026, 11, 23))
    assert (code.person_id, code.url) == (house.host.person_id, shown.acknowledge_url(made))
    made.state = "cancelled"
    made.save()
    assert [*obligations.to_confirm(OVER), *obligations.code(OVER), *obligations.outcome(OVER)] == []
