"""No page of the room asks more of the database for many meetings than for few, and at most twelve."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from utblick.participation.models import NextStep
from utblick.participation.tests.conftest import House

pytestmark = pytest.mark.django_db
MOST = 12


def asked(client: Any, url: str) -> int:
    with CaptureQueriesContext(connection) as found:
        assert client.get(url).status_code == 200, url
    return len(found)


@pytest.mark.parametrize("who", ["officer", "member", "chair", "function"])
def test_many_ask_no_more_than_few(house: House, sign_in: Any, who: str) -> None:
    account = getattr(house, who)
    meeting = house.meeting()
    house.went(meeting, *(each for each in (account, house.colleague) if each.person))
    house.went(meeting, house.other_member, state="proposed")
    told = house.feedback(meeting, handed_in_on=None)
    done = house.meeting("Klart")
    house.went(done, house.head)
    closed = house.feedback(done, good_practice="Mallen")
    client = sign_in(account)
    pk = meeting.pk
    urls = [
        reverse("international_meetings"),
        reverse("participation_learned"),
        reverse("international_meeting_new"),
        reverse("international_meeting_remote"),
        reverse("feedback_report", args=[house.first.pk]),
        reverse("draft_document", args=["feedback-report", house.first.pk]),
        meeting.get_absolute_url(),
        reverse("participation_feedback", args=[pk]),
        reverse("participation_feedback_edit", args=[pk]),
        reverse("next_step_new", args=[pk]),
        reverse("participation_feedback", args=[done.pk]),
        reverse("participant_new", args=[pk]),
    ]
    if who == "member":  # another meeting than their own is not theirs to add to
        urls = urls[:-1]
    few = {url: asked(client, url) for url in urls if client.get(url).status_code == 200}
    assert {url: count for url, count in few.items() if count > MOST} == {}
    for number in range(20):
        another = house.meeting(f"Nummer {number}", ends=date(2026, 11, 20))
        house.went(another, *(each for each in (account, house.colleague) if each.person))
        house.feedback(another, good_practice="Mallen")
        for feedback in (told, closed):
            NextStep.objects.create(feedback=feedback, what="Ringa", responsible=house.officer.person)
    many = {}
    for url in few:
        client.get(url)  # what the house remembers from page to page is looked up anew after a change
        many[url] = asked(client, url)
    assert {url: (few[url], many[url]) for url in few if many[url] > few[url]} == {}
