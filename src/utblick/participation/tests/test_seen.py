"""Whether somebody may take part is answered of the meeting that was read, and of no other."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from utblick.participation import actions
from utblick.participation.models import InternationalMeeting, Participant
from utblick.participation.sameness import mark
from utblick.participation.tests.conftest import House, filled, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def proposed(house: House) -> Participant:
    given = {"begins": date(2026, 12, 14), "ends": date(2026, 12, 15), "place": "Köpenhamn", "country": "DK"}
    meeting = InternationalMeeting(title="Toppmötet", unit=house.unit, **given)
    actions.propose(house.officer, actions.Proposal(meeting, mode="on_site"))
    return meeting.participants.get()


def move(house: House, found: Participant) -> None:
    meeting = InternationalMeeting.objects.get(pk=found.meeting_id)
    meeting.place, meeting.country, meeting.ends = "Tokyo", "JP", date(2026, 12, 30)
    actions.save_meeting(house.officer, actions.Proposal(meeting))


@pytest.mark.row("R43")
def test_a_yes_to_another_meeting_than_was_read_is_refused(house: House, sign_in: Any) -> None:
    found = proposed(house)
    client = sign_in(house.head)
    url = reverse("participant_decide", args=[found.meeting_id, found.pk])
    page = client.get(url)
    assert "Köpenhamn" in words(page)
    move(house, found)
    refused = client.post(url, {**filled(page), "answer": "yes", "reason": "Bra"})
    assert refused.status_code == 422
    told = words(refused)
    assert "has been changed since you opened it" in told and "Tokyo" in told
    assert Participant.objects.get().state == "proposed"
    assert client.post(url, {**filled(refused), "answer": "yes"}).status_code == 302
    assert Participant.objects.get().state == "approved"


def test_the_action_asks_under_its_lock(house: House) -> None:
    found = proposed(house)
    seen = mark(found.meeting, found)
    move(house, found)
    with pytest.raises(ValidationError, match="changed since you opened it"):
        actions.decide(house.head, actions.Answer(found.pk, True, seen=seen))
    found.refresh_from_db()
    assert found.state == "proposed"
    assert actions.decide(house.head, actions.Answer(found.pk, True)).state == "approved"
