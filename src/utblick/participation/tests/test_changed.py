"""A meeting that is changed: what somebody said yes to is asked for anew, and what is over is changed with a reason."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from utblick.decisions.models import Meeting
from utblick.participation import actions, obligations, queries, rules
from utblick.participation.models import FeedbackRule, InternationalMeeting, Participant
from utblick.participation.tests.conftest import TODAY, House, filled, words
from utblick.people.models import Organization

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
DAYS = {"begins": date(2026, 12, 14), "ends": date(2026, 12, 15), "place": "Köpenhamn", "country": "DK"}
FIELDS = (*rules.ALWAYS, *rules.WHERE_SAID)


def approved(house: House) -> Participant:
    meeting = InternationalMeeting(title="Toppmötet", unit=house.unit, **DAYS)
    actions.propose(house.member, actions.Proposal(meeting, mode="on_site"))
    found = meeting.participants.get()
    return actions.decide(house.secretary, actions.Answer(found.pk, True, said_by="Presidiet 20 november"))


def change(account: Any, pk: int, because: str = "", **values: Any) -> InternationalMeeting:
    meeting = InternationalMeeting.objects.get(pk=pk)
    for name, value in values.items():
        setattr(meeting, name, value)
    return actions.save_meeting(account, actions.Proposal(meeting, because=because))


@pytest.mark.row("R34")
@pytest.mark.row("R43")
@pytest.mark.rule("participation.who_approves")
@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"ends": date(2026, 12, 20)}, "ends"),
        ({"place": "Tokyo", "country": "JP"}, "place,country"),
        ({"mode": "hybrid"}, "mode"),
        ({"title": "Semester"}, "title"),
    ],
)
def test_a_changed_meeting_takes_back_the_yes(house: House, values: dict[str, Any], told: str) -> None:
    found = approved(house)
    change(house.member, found.meeting_id, **values)
    found.refresh_from_db()
    assert (found.state, found.changed, found.approved_by) == ("proposed", told, house.secretary)
    [asked] = obligations.approvals(TODAY)
    assert "Sek Reterare said yes" in asked.thing and "anew" in asked.title
    actions.decide(house.chair, actions.Answer(found.pk, True))
    found.refresh_from_db()
    assert (found.state, found.changed) == ("approved", "")


@pytest.mark.parametrize(
    "values", [{"notes": "Mer"}, {"title": " toppmötet "}, {"organizer": "SBHSS"}, {"what": "Mål"}]
)
def test_what_makes_it_no_other_meeting_leaves_the_yes(house: House, values: dict[str, str]) -> None:
    found = approved(house)
    change(house.member, found.meeting_id, **values)
    found.refresh_from_db()
    assert (found.state, found.changed) == ("approved", "")


@given(st.sampled_from(FIELDS), st.text(min_size=1))
def test_only_what_differs_is_told(name: str, said: str) -> None:
    before = dict.fromkeys(FIELDS, "a")
    told = rules.another_meeting(before, {**before, name: said})
    assert told in ([], [name]) and not rules.another_meeting(before, before)


def test_who_takes_part_at_a_distance_needs_no_yes_anew(house: House) -> None:
    meeting = InternationalMeeting(title="Webbinarium", begins=date(2026, 12, 1), ends=date(2026, 12, 1))
    actions.register_remote(house.officer, actions.Proposal(meeting))
    change(house.officer, meeting.pk, begins=date(2026, 12, 2), ends=date(2026, 12, 2))
    assert meeting.participants.get().state == "approved"
    change(house.officer, meeting.pk, mode="on_site", place="Tokyo")
    assert meeting.participants.get().state == "proposed"


@pytest.mark.row("R34")
def test_a_meeting_that_is_over_is_changed_with_a_reason_and_its_feedback_stays_due(house: House) -> None:
    meeting = house.meeting()
    house.went(meeting, house.officer, state="approved")
    later = date(2026, 11, 22)
    with pytest.raises(ValidationError) as refused:
        change(house.officer, meeting.pk, ends=later)
    assert list(refused.value.message_dict) == ["because"]
    changed = change(house.officer, meeting.pk, because="Fel dag från början", ends=later)
    assert changed.changed_because == "Fel dag från början"
    assert meeting.participants.get().state == "proposed"
    assert meeting in queries.with_duty(TODAY)  # nobody gets past the duty by changing it
    assert [each.person_id for each in obligations.feedback(TODAY)] == [house.officer.person_id]


@pytest.mark.row("R34")
def test_another_unit_whose_work_another_body_has_is_said_why(house: House, sign_in: Any) -> None:
    meeting = house.meeting()
    house.went(meeting, house.officer)
    units = Organization.objects.filter(classification="administration").order_by("key")
    same, other = units[1], units[2]
    committee = Organization.objects.exclude(pk=house.board.pk).filter(classification="committee").first()
    committee = committee or Organization.objects.create(
        name="Nämnden", classification="committee", ours=True
    )
    Meeting.objects.create(body=committee, date=date(2027, 5, 1))
    FeedbackRule.objects.create(unit=other, body=committee)
    before = queries.due_of(meeting).due
    assert change(house.officer, meeting.pk, unit=same).unit == same  # due as before: nobody asks why
    with pytest.raises(ValidationError) as refused:
        change(house.officer, meeting.pk, unit=other)
    assert list(refused.value.message_dict) == ["because"]
    meeting.refresh_from_db()
    assert meeting.unit == same and queries.due_of(meeting).due == before
    changed = change(house.officer, meeting.pk, because="Fel enhet från början", unit=other)
    assert changed.changed_because == "Fel enhet från början"
    assert meeting.participants.get().state == "took_part"  # it is the same meeting


def test_who_sees_to_a_next_step_is_oneself_to_begin_with(house: House, sign_in: Any) -> None:
    meeting = house.meeting()
    house.went(meeting, house.member)
    house.feedback(meeting, handed_in_on=None, first_handed_in_on=None)
    page = sign_in(house.member).get(reverse("next_step_new", args=[meeting.pk]))
    assert page.context["form"]["responsible"].value() == house.member.person_id
    assert "Eva Prov" in page.content.decode()


def test_the_form_says_it_before_and_asks_why_afterwards(house: House, sign_in: Any) -> None:
    found = approved(house)
    client = sign_in(house.member)
    url = reverse("international_meeting_edit", args=[found.meeting_id])
    page = client.get(url)
    assert "the yes is taken back and asked for anew" in words(page)
    assert "because" not in page.context["form"].fields
    assert client.post(url, {**filled(page), "place": "Tokyo", "country": "JP"}).status_code == 302
    told = words(client.get(found.meeting.get_absolute_url()))
    assert "Asked anew Sek Reterare said yes" in told and "place, country" in told

    past = house.meeting()
    house.went(past, house.member)
    url = reverse("international_meeting_edit", args=[past.pk])
    client = sign_in(house.officer)
    values = {**filled(client.get(url)), "ends": "2026-11-22"}
    refused = client.post(url, values)
    assert refused.status_code == 422 and "because" in refused.context["form"].errors
    assert client.post(url, {**values, "because": "Fel dag"}).status_code == 302
    assert "Fel dag" in words(client.get(past.get_absolute_url()))
