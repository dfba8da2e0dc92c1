"""What is asked next: of each who took part, of the one who approves, of the secretary whose calendar lacks a day."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from utblick.core import things
from utblick.core.obligations import SOURCES, derive
from utblick.decisions.models import Meeting
from utblick.participation import actions, homecoming, obligations, queries, shown
from utblick.participation.models import FeedbackRule, NextStep
from utblick.participation.tests.conftest import TODAY, House, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def asked(function: Any, today: date = TODAY) -> list[Any]:
    """What one of the room's functions asks for."""
    return derive(today, [each for each in SOURCES if each.derive is function])


def test_that_the_secretary_has_been_told_is_said_only_where_it_is_so(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting = house.meeting()
    house.went(meeting)
    house.first.delete()
    house.second.delete()
    at = queries.due_of(meeting)
    assert at.due.none and "has been told" in shown.when_due(at)
    monkeypatch.setattr("utblick.participation.shown.clauses_by_rule", lambda day: {})
    assert "Ask the secretary to enter one" in shown.when_due(at)


@pytest.mark.row("R34")
def test_each_who_took_part_is_asked_until_it_is_handed_in(house: House) -> None:
    meeting = house.meeting(ends=date(2026, 11, 19))
    house.went(meeting, house.officer, house.member)
    house.went(meeting, house.colleague, state="did_not_attend")
    found = asked(obligations.feedback)
    assert {each.person_id for each in found} == {house.officer.person_id, house.member.person_id}
    assert {each.due for each in found} == {
        house.first.date
    }  # the agenda had closed: it is told orally there
    assert all("orally" in each.title for each in found)
    house.feedback(meeting)
    assert asked(obligations.feedback) == []


@pytest.mark.row("R34")
def test_it_is_due_when_the_agenda_closes_and_overdue_from_then(house: House) -> None:
    meeting = house.meeting(begins=date(2026, 11, 25), ends=date(2026, 11, 26))
    house.went(meeting)
    assert asked(obligations.feedback) == []  # it has not been yet
    (found,) = asked(obligations.feedback, date(2026, 12, 1))
    assert (found.due, found.state(date(2026, 12, 1))) == (date(2026, 12, 4), "now")
    assert found.state(date(2026, 12, 5)) == "overdue"  # and so goes on to the next in line
    assert found.unit_id == house.unit.pk


@pytest.mark.row("R34")
def test_without_a_meeting_to_come_the_duty_stays_and_the_secretary_is_told(house: House) -> None:
    Meeting.objects.filter(body=house.board, date__gte=TODAY).delete()
    house.went(house.meeting(), house.officer)
    house.went(house.meeting("Ett till"), house.member)
    duties = [each for each in asked(obligations.feedback) if each.person_id]
    assert len(duties) == 2 and all(each.due is None for each in duties)
    (fault,) = [each for each in asked(obligations.feedback) if each.fault]  # once, not once a meeting
    assert fault.permission == obligations.MEND and fault.state(TODAY) == "fault"
    assert fault.url == f"{reverse('meeting_new')}?body={house.board.pk}"
    Meeting.objects.create(body=house.board, date=date(2027, 1, 26), cutoff=date(2027, 1, 15))
    assert not any(each.fault for each in asked(obligations.feedback))


@pytest.mark.row("R34")
def test_it_counts_from_the_day_that_the_last_one_came_home(house: House, monkeypatch: Any) -> None:
    meeting = house.meeting(ends=date(2026, 11, 20))
    house.went(meeting)
    assert queries.due_of(meeting).meeting == house.first
    monkeypatch.setattr(homecoming, "_TELLERS", [lambda ids: dict.fromkeys(ids, date(2026, 11, 25))])
    at = queries.due_of(meeting)
    assert (at.meeting, at.came_home, at.due.oral) == (house.second, date(2026, 11, 25), False)


@pytest.mark.row("R34")
def test_a_pack_may_let_a_committee_have_the_feedback_of_its_unit(house: House) -> None:
    from utblick.people.models import Organization

    committee = Organization.objects.filter(classification="committee").order_by("pk")[0]
    Meeting.objects.filter(body=committee).delete()
    own = Meeting.objects.create(body=committee, date=date(2026, 12, 1))
    FeedbackRule.objects.create(body=committee, unit=house.unit)
    assert queries.due_of(house.meeting()).meeting == own
    assert queries.due_of(house.meeting(unit=None)).meeting == house.first


@pytest.mark.row("R34")
def test_whether_the_same_day_counts_is_said_by_the_organisation(house: House) -> None:
    meeting = house.meeting(ends=house.first.date)
    assert queries.due_of(meeting).meeting == house.first
    rule = FeedbackRule.objects.get()
    rule.same_day = False
    rule.save()
    assert queries.due_of(meeting).meeting == house.second


def test_next_steps_are_asked_of_who_has_taken_them_on(house: House) -> None:
    meeting = house.meeting()
    told = house.feedback(meeting, handed_in_on=None)
    step = NextStep.objects.create(
        feedback=told, what="Ringa", responsible=house.colleague.person, due=date(2026, 12, 1)
    )
    assert asked(obligations.next_steps) == []  # a draft asks nothing of anybody
    told.handed_in_on = TODAY
    told.save()
    (found,) = asked(obligations.next_steps)
    assert (found.title, found.person_id, found.due) == ("Ringa", house.colleague.person_id, step.due)
    step.done_on = TODAY
    step.save()
    assert asked(obligations.next_steps) == []


@pytest.mark.row("R43")
def test_who_waits_for_a_yes_is_asked_of_the_one_who_may(house: House) -> None:
    meeting = house.meeting(begins=date(2027, 1, 1), ends=date(2027, 1, 1))
    house.went(meeting, house.officer, house.member, house.chair, state="proposed")
    found = {each.key: each for each in asked(obligations.approvals)}
    of = {each.person_id: found[f"participant-{each.key}"] for each in meeting.participants.all()}
    staff, member, chair = (of[each.person_id] for each in (house.officer, house.member, house.chair))
    assert (staff.permission, staff.unit_id, staff.due) == (
        "participation.approve",
        house.unit.pk,
        date(2027, 1, 1),
    )
    assert (member.person_id, member.unit_id) == (house.chair.person_id, house.board.pk)
    assert (
        chair.person_id is None
    )  # the chair does not approve their own: the secretary sees that somebody does
    actions.decide(house.chair, actions.Answer(meeting.participants.get(person=house.member.person).pk, True))
    assert len(asked(obligations.approvals)) == 2


@pytest.mark.row("R34")
@pytest.mark.row("R43")
def test_what_waits_for_the_presidium_stands_in_the_secretarys_list_too(house: House, sign_in: Any) -> None:
    """Participation and journeys of elected members: the chair answers, or the secretary notes what was said."""
    meeting = house.meeting("Utan resa", begins=date(2027, 1, 1), ends=date(2027, 1, 1))
    house.went(meeting, house.member, state="proposed")
    one = meeting.participants.get()
    journey = things.KINDS["journey"].model._default_manager.create(
        title="Med resa", unit=house.unit, begins=date(2027, 2, 1), ends=date(2027, 2, 2)
    )
    journey.travellers.create(person=house.member.person)
    for who in (house.secretary, house.chair):
        page = sign_in(who).get(reverse("overview")).content.decode()
        assert reverse("participant_decide", args=[meeting.pk, one.pk]) in page, who
        assert "Approve or decline a journey" in page and reverse("journey", args=[journey.pk]) in page, who
    for other in (house.other_member, house.officer):
        page = sign_in(other).get(reverse("overview")).content.decode()
        assert reverse("participant_decide", args=[meeting.pk, one.pk]) not in page
        assert "Approve or decline a journey" not in page


def test_the_overview_of_who_took_part_leads_to_the_form(house: House, sign_in: Any) -> None:
    meeting = house.meeting()
    house.went(meeting, house.member)
    page = sign_in(house.member).get(reverse("overview"))
    assert "Nätverksmötet" in words(page)
    assert reverse("participation_feedback_edit", args=[meeting.pk]) in page.content.decode()
    others = sign_in(house.other_member).get(reverse("overview"))
    assert "Nätverksmötet" not in words(others)
