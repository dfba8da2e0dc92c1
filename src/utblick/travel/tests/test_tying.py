"""Feedback is due after every journey (R34): it goes to a meeting, makes one, or is excused before the board."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from utblick.decisions.models import Meeting
from utblick.participation import obligations as participation
from utblick.participation.documents import feedback_report
from utblick.participation.models import InternationalMeeting, Participant
from utblick.travel import actions, obligations, telling, tying
from utblick.travel.models import Journey
from utblick.travel.tests.conftest import TODAY, House, filled, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
BACK_HOME = {"begins": date(2026, 11, 17), "ends": date(2026, 11, 19)}


def made(house: House) -> Journey:
    """A journey without a meeting that was approved, and is over."""
    found = house.ready(**BACK_HOME)
    return actions.approve(house.director, found)


@pytest.mark.row("R34")
def test_a_journey_without_a_meeting_is_asked_about_and_stands_in_the_report(
    house: House, board: Meeting
) -> None:
    found = made(house)
    [asked] = obligations.untied(TODAY)
    assert (asked.person_id, asked.due) == (house.person.pk, board.date)
    [entry] = telling.entries(board)
    assert entry.thing == found and not entry.answers
    told = str(feedback_report(board))
    assert "Journey: Mötet" in told and "not tied to any meeting" in told and "has not been handed in" in told


@pytest.mark.row("R34")
def test_a_meeting_registered_from_the_journey_asks_those_who_travelled_for_feedback(
    house: House, board: Meeting
) -> None:
    found = tying.tie(house.proposer, made(house), None)
    meeting = found.meeting
    assert (meeting.title, meeting.what, meeting.place, meeting.country) == (
        "Mötet",
        "Ett avtal",
        "Köpenhamn",
        "DK",
    )
    going = meeting.participants.get()
    assert (going.person, going.state, going.approved_by) == (house.person, "approved", house.director)
    assert not list(obligations.untied(TODAY)) and not telling.entries(board)
    assert [each.person_id for each in participation.feedback(TODAY)] == [house.person.pk]
    with pytest.raises(ValidationError, match="tied to a meeting already"):
        tying.tie(house.proposer, found, None)


@pytest.mark.row("R34")
def test_a_journey_is_tied_only_to_a_meeting_that_asks_for_its_feedback(house: House, board: Meeting) -> None:
    found = made(house)
    far = InternationalMeeting.objects.create(title="Annat", begins=date(2026, 6, 1), ends=date(2026, 6, 2))
    with pytest.raises(ValidationError, match="not on the days"):
        tying.tie(house.proposer, found, far)
    near = InternationalMeeting.objects.create(
        title="Mötet", begins=date(2026, 11, 18), ends=date(2026, 11, 18)
    )
    stayed = Participant.objects.create(meeting=near, person=house.person, state="did_not_attend")
    with pytest.raises(ValidationError, match="None of those who travelled"):
        tying.tie(house.proposer, found, near)
    stayed.delete()
    assert tying.tie(house.proposer, found, near).meeting == near


@pytest.mark.row("R34")
def test_what_gives_nothing_to_feed_back_is_told_to_the_board_once(house: House, board: Meeting) -> None:
    found = made(house)
    with pytest.raises(ValidationError):
        tying.excuse(house.proposer, found, " ")
    tying.excuse(house.proposer, found, "Mötet ställdes in när vi var framme")
    assert not list(obligations.untied(TODAY))
    [entry] = telling.entries(board)
    assert entry.answers == (("Why nothing is fed back", "Mötet ställdes in när vi var framme"),)
    assert not telling.entries(Meeting.objects.get(date=date(2026, 12, 15), body=board.body))


def test_only_an_approved_journey_of_ones_own_is_tied(house: House, board: Meeting, account: Any) -> None:
    waiting = house.ready(**BACK_HOME)
    with pytest.raises(ValidationError, match="Only an approved journey"):
        tying.tie(house.proposer, waiting, None)
    stranger = account("officer", house.other, name="Främling")
    with pytest.raises(PermissionDenied):
        tying.excuse(stranger, made(house), "Nej")


@pytest.mark.row("R34")
def test_the_form_asks_for_a_meeting_or_makes_one(house: House, board: Meeting, sign_in: Any) -> None:
    client = sign_in(house.proposer, "en")
    url = reverse("journey_new")
    values = {
        **filled(client.get(url)),
        "title": "Partnerdag",
        "purpose": "Ett avtal",
        "unit": house.unit.pk,
        "begins": "2027-02-01",
        "ends": "2027-02-02",
        "why_needed": "Det behövs",
        "why_not_remote": "Det går inte",
        "person_0": str(house.person),
        "way_0": "train",
        "from_0": "Växjö",
        "to_0": "Köpenhamn",
    }
    refused = client.post(url, values)
    assert refused.status_code == 422 and "meeting" in refused.context["form"].errors
    assert not InternationalMeeting.objects.exists()
    assert client.post(url, {**values, "make_meeting": "on"}).status_code == 302
    meeting = InternationalMeeting.objects.get()
    assert (meeting.title, str(meeting.begins), meeting.place) == ("Partnerdag", "2027-02-01", "Köpenhamn")
    assert meeting.participants.get().state == "proposed"
    assert Journey.objects.get(title="Partnerdag").meeting == meeting


def test_the_page_offers_three_ways_and_says_what_is_missing(
    house: House, board: Meeting, sign_in: Any
) -> None:
    found = made(house)
    client = sign_in(house.proposer, "en")
    url = reverse("journey_tie", args=[found.pk])
    assert "Feedback from the journey" in words(client.get(found.get_absolute_url()))
    for values, field in (
        ({}, "how"),
        ({"how": "known"}, "meeting"),
        ({"how": "nothing"}, "reason"),
    ):
        assert field in client.post(url, values).context["form"].errors
    assert client.post(url, {"how": "nothing", "reason": "Inställt"}).status_code == 302
    assert "Inställt" in words(client.get(found.get_absolute_url()))
    assert client.post(url, {"how": "new"}).status_code == 302
    found.refresh_from_db()
    assert found.meeting is not None and found.no_feedback_because == ""
    assert client.get(url).status_code == 302
