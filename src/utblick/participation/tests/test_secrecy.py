"""What is under secrecy, and who has protected identity, is on no page of who may not know."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from utblick.core import secrecy
from utblick.documents.actions import lift_secrecy, mark_secret
from utblick.documents.models import SecrecyMark
from utblick.participation import feedback_actions as actions
from utblick.participation.models import Feedback, InternationalMeeting, NextStep, Participant
from utblick.participation.tests.conftest import TODAY, House
from utblick.people.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def pages(house: House, meeting: InternationalMeeting) -> list[str]:
    return [
        reverse("international_meetings"),
        f"{reverse('international_meetings')}?format=csv",
        f"{reverse('search')}?q=zebran",
        reverse("participation_learned"),
        reverse("feedback_report", args=[house.first.pk]),
        reverse("draft_document", args=["feedback-report", house.first.pk]),
        reverse("overview"),
        meeting.get_absolute_url(),
        reverse("participation_feedback", args=[meeting.pk]),
        reverse("history", args=["international-meeting", meeting.pk]),
        reverse("papers", args=["international-meeting", meeting.pk]),
        reverse("papers", args=["feedback", meeting.feedback.pk]),
    ]


def test_a_secret_meeting_and_its_parts_are_nowhere(house: House, sign_in: Any, client_as: Any) -> None:
    hidden = house.meeting("Zebran", secret=True)
    house.went(hidden)
    told = house.feedback(hidden, secret=True, discussed="Zebran", good_practice="Zebran")
    NextStep.objects.create(feedback=told, what="Zebran", responsible=house.colleague.person)
    with secrecy.in_the_open():
        for model in (InternationalMeeting, Participant, Feedback, NextStep):
            assert not model.objects.exists(), model
    reader = sign_in(house.officer)
    found = [url for url in pages(house, hidden) if "Zebran" in reader.get(url).content.decode()]
    assert found == []
    seen = client_as(Role.DIRECTOR)
    assert "Zebran" in seen.get(hidden.get_absolute_url()).content.decode()


def test_feedback_is_secret_with_its_meeting(house: House) -> None:
    meeting = house.meeting()
    house.went(meeting)
    told = house.feedback(meeting)
    mark = SecrecyMark(kind="international-meeting", object_id=meeting.pk, ground="OSL 15:1")
    mark.set_on, mark.set_by = TODAY, "RS"
    mark_secret(house.function, mark)
    told.refresh_from_db()
    assert told.secret
    mark.lifted_on, mark.reason = TODAY, "Klart"
    lift_secrecy(house.function, mark)
    told.refresh_from_db()
    assert not told.secret


def test_feedback_from_a_secret_meeting_is_secret_from_the_start(house: House) -> None:
    meeting = house.meeting(secret=True)
    house.went(meeting)
    assert actions.save_draft(house.officer, actions.Written(meeting.pk, {"discussed": "x"})).secret


def test_a_draft_is_read_by_those_who_write_it(house: House, sign_in: Any) -> None:
    meeting = house.meeting("Öppet möte", unit=None)
    house.went(meeting, house.member)
    told = house.feedback(meeting, handed_in_on=None, discussed="Zebran", good_practice="Zebran")
    reader = sign_in(house.officer)
    found = [url for url in pages(house, meeting) if "Zebran" in reader.get(url).content.decode()]
    assert found == []
    assert reader.get(reverse("participation_feedback", args=[meeting.pk])).status_code == 404
    writer = sign_in(house.member)
    assert "Zebran" in writer.get(reverse("participation_feedback", args=[meeting.pk])).content.decode()
    told.handed_in_on = date(2026, 11, 21)
    told.save()
    assert "Zebran" in sign_in(house.officer).get(told.get_absolute_url()).content.decode()


def test_a_protected_person_is_named_to_nobody_without_the_right(house: House, sign_in: Any) -> None:
    meeting = house.meeting()
    person = house.colleague.person
    person.given_name, person.family_name, person.protected_identity = "Zelda", "Zetterberg", True
    person.save()
    house.went(meeting, house.colleague)
    told = house.feedback(meeting)
    NextStep.objects.create(feedback=told, what="Ringa", responsible=person, due=date(2026, 12, 1))
    reader = sign_in(house.officer)
    participant = meeting.participants.get()
    urls = [
        *pages(house, meeting),
        reverse("participant_new", args=[meeting.pk]),
        reverse("participant_attended", args=[meeting.pk, participant.pk]),
    ]
    assert [url for url in urls if "Zetterberg" in reader.get(url).content.decode()] == []
