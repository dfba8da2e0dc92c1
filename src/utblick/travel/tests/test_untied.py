"""A journey whose meeting asks nobody who travelled is asked about all the same (R34); and whom that is asked of."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from utblick.conduct.acknowledging import acknowledge
from utblick.decisions.models import Meeting
from utblick.participation import actions as participation
from utblick.participation import obligations as at_meetings
from utblick.participation.models import Feedback, InternationalMeeting, Participant, State
from utblick.people.roles import Role
from utblick.travel import actions, obligations, telling, tying
from utblick.travel.models import Journey, JourneyState
from utblick.travel.tests.conftest import TODAY, House, leg, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
BACK_HOME = {"begins": date(2026, 11, 17), "ends": date(2026, 11, 19)}


def meeting(house: House, **values: Any) -> InternationalMeeting:
    given = {"begins": date(2026, 11, 18), "ends": date(2026, 11, 18), "place": "Gdańsk", "unit": house.unit}
    return InternationalMeeting.objects.create(title="Årsmötet", **{**given, **values})


def untied() -> list[Journey]:
    return [each.about[1] for each in obligations.untied(TODAY) if each.about]


@pytest.mark.row("R34")
def test_who_is_not_among_the_participants_takes_part_by_the_yes_to_travel(
    house: House, board: Meeting, account: Any
) -> None:
    """Somebody else's meeting: who proposes the journey could not propose the colleague there."""
    at = meeting(house, unit=house.other)
    officer = account(Role.OFFICER, house.unit, name="Ola Kollega", person=house.second)
    made = Journey(title="Dit", purpose="x", unit=house.unit, why_needed="x", why_not_remote="x", **BACK_HOME)
    made.meeting = at
    made = actions.propose(officer, made, [leg("train", "Växjö", "Köpenhamn")], [house.person])
    assert not at.participants.exists()
    acknowledge(house.traveller, made)
    made = actions.approve(house.director, actions.acknowledge_guideline(officer, made))
    going = at.participants.get()
    assert (going.person, going.state, going.approved_by) == (house.person, State.APPROVED, house.director)
    assert [each.person_id for each in at_meetings.feedback(TODAY)] == [house.person.pk] and not untied()


@pytest.mark.row("R34")
def test_who_waits_at_the_meeting_for_ever_is_asked_after_the_journey(house: House, board: Meeting) -> None:
    at = meeting(house)
    made = house.ready(meeting=at, **BACK_HOME)
    at.participants.update(
        proposed_by=house.director
    )  # so the director's yes to the journey does not answer it
    made = actions.approve(house.director, made)
    assert at.participants.get().state == State.PROPOSED
    assert untied() == [made.pk]
    [entry] = telling.entries(board)
    assert "asks none of those who travelled" in dict(entry.facts)["International meeting"]
    assert tying.tie(house.proposer, made, at).meeting == at
    assert at.participants.get().state == State.APPROVED
    assert not untied() and not telling.entries(board)
    assert [each.person_id for each in at_meetings.feedback(TODAY)] == [house.person.pk]


@pytest.mark.row("R34")
def test_a_meeting_at_a_distance_asks_nobody_who_travelled(house: House, board: Meeting) -> None:
    made = actions.approve(house.director, house.ready(meeting=meeting(house, mode="remote"), **BACK_HOME))
    assert untied() == [made.pk]
    with pytest.raises(ValidationError, match="None of those who travelled"):
        tying.tie(house.proposer, made, made.meeting)
    tying.excuse(house.proposer, made, "Den hölls på distans")
    assert not untied()
    [entry] = telling.entries(board)
    assert dict(entry.answers)["Why nothing is fed back"] == "Den hölls på distans"


@pytest.mark.row("R34")
@pytest.mark.parametrize("state", [State.DID_NOT_ATTEND, State.DECLINED])
def test_who_did_not_attend_or_got_a_no_afterwards_is_asked(
    house: House, board: Meeting, sign_in: Any, state: str
) -> None:
    at = meeting(house)
    made = actions.approve(house.director, house.ready(meeting=at, **BACK_HOME))
    assert not untied()
    if state == State.DID_NOT_ATTEND:
        participation.say_attended(house.traveller, participation.Answer(at.participants.get().pk, yes=False))
    else:  # the meeting moved, the yes was asked for anew, and it became a no
        at.participants.update(state=state)
        Participant.objects.get().save()
    assert untied() == [made.pk]
    client = sign_in(house.proposer, "en")
    page = words(client.get(made.get_absolute_url()))
    assert "Feedback from the journey" in page
    assert ("have been declined to take part" in page) is (state == State.DECLINED)
    url = reverse("journey_tie", args=[made.pk])
    assert client.get(url).status_code == 200
    assert client.post(url, {"how": "new"}).status_code == 302
    made.refresh_from_db()
    assert made.meeting != at and made.meeting.participants.get().state == State.APPROVED
    assert not untied() and client.get(url).status_code == 302


def test_feedback_that_is_there_is_enough(house: House, board: Meeting) -> None:
    at = meeting(house)
    actions.approve(house.director, house.ready(meeting=at, **BACK_HOME))
    participation.say_attended(house.traveller, participation.Answer(at.participants.get().pk, yes=False))
    found = Feedback.objects.create(meeting=at, discussed="x")
    assert untied()  # a draft is none
    found.handed_in_on = TODAY
    found.save()
    assert not untied()


@pytest.mark.row("R34")
def test_it_is_asked_of_those_who_may_answer_and_of_nobody_else(
    house: House, board: Meeting, account: Any, sign_in: Any
) -> None:
    made = actions.approve(house.director, house.ready(**BACK_HOME))
    asked = [*obligations.made(TODAY), *obligations.untied(TODAY)]
    assert [each.about for each in asked] == [("journey", made.pk)] * 2
    stranger = account(Role.ELECTED, name="Ledamot Lind", person=house.elected)
    clerk = account(Role.BOARD_SECRETARY, name="Sekreterare Al")
    head = account(Role.HEAD_OF_ADMINISTRATION, house.unit, name="Chef Ek")
    elsewhere = account(Role.HEAD_OF_ADMINISTRATION, house.other, name="Chef Al")
    for each in asked:
        able = [
            one
            for one in (stranger, clerk, house.traveller, head, elsewhere)
            if one.person_id == each.person_id or one.has_perm(each.permission, made)
        ]
        assert able == [house.traveller, head]
    for one, status in ((head, 200), (house.traveller, 200), (stranger, 403), (clerk, 403), (elsewhere, 403)):
        assert sign_in(one).get(reverse("journey_finish", args=[made.pk])).status_code == status, one.name


def test_a_meeting_that_a_journey_goes_to_is_not_taken_away(house: House, sign_in: Any, account: Any) -> None:
    days = {"begins": date(2027, 2, 2), "ends": date(2027, 2, 2)}
    at = meeting(house, **days)
    made = house.journey("Tåget dit", meeting=at)
    client = sign_in(house.proposer, "en")
    url = reverse("international_meeting_delete", args=[at.pk])
    refused = client.post(url)
    assert refused.status_code == 422
    told = words(refused)
    assert "Tåget dit" in told and "Take the meeting off the journey first" in told
    actions.cancel(house.proposer, made, "Inställt")
    assert "has been answered or cancelled" in words(client.post(url))
    Journey.objects.filter(pk=made.pk).update(secret=True, state=JourneyState.PROPOSED)
    head = account(Role.HEAD_OF_ADMINISTRATION, house.unit, name="Chef Ek")
    told = words(sign_in(head, "en").post(url))
    assert (
        "A journey to the meeting is proposed" in told and "Tåget dit" not in told
    )  # under secrecy: not named
    Journey.objects.filter(pk=made.pk).update(meeting=None)
    assert sign_in(house.proposer).post(url).status_code == 302
    assert not InternationalMeeting.objects.filter(pk=at.pk).exists()
