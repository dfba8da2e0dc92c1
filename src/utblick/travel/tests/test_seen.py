"""A yes or no is given to the journey that was read: what is changed meanwhile is refused, and shown as it stands."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from utblick.participation import actions as participation
from utblick.participation.models import InternationalMeeting
from utblick.travel import actions
from utblick.travel.models import Journey, JourneyState
from utblick.travel.sameness import as_read
from utblick.travel.tests.conftest import House, filled, leg, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def mark(journey: Journey) -> str:
    return as_read(journey, list(journey.legs.all()), list(journey.travellers.all()))


def change(house: House, journey: Journey, **values: Any) -> Journey:
    found = Journey.objects.get(pk=journey.pk)
    for name, value in values.items():
        setattr(found, name, value)
    return actions.change(house.proposer, found, list(found.legs.all()), [house.person])


@pytest.mark.row("R78")
@pytest.mark.parametrize(
    "values",
    [
        {"purpose": "Något annat"},
        {"ends": date(2027, 2, 20)},
        {"why_needed": "Vi vill"},
        {"flight_reason": "Snabbare"},
    ],
)
def test_a_yes_to_another_journey_than_was_read_is_refused(
    house: House, sign_in: Any, values: dict[str, Any]
) -> None:
    made = house.ready()
    client = sign_in(house.director, "en")
    url = reverse("journey_approve", args=[made.pk])
    page = client.get(url)
    assert "Ett avtal" in words(page)  # what is answered stands on the page itself
    change(house, made, **values)
    refused = client.post(url, filled(page))
    assert refused.status_code == 422 and "has been changed since you opened it" in words(refused)
    assert Journey.objects.get(pk=made.pk).state == JourneyState.PROPOSED
    assert client.post(url, filled(refused)).status_code == 302  # with open eyes
    assert Journey.objects.get(pk=made.pk).state == JourneyState.APPROVED


def test_legs_and_the_meeting_are_read_too_and_what_is_the_same_is_not_refused(house: House) -> None:
    given = {"begins": date(2027, 2, 2), "ends": date(2027, 2, 2), "place": "Gdańsk", "unit": house.unit}
    meeting = InternationalMeeting.objects.create(title="Årsmötet", **given)
    made = house.ready(meeting=meeting)
    before = mark(made)
    change(house, made, purpose=" Ett  avtal ")
    assert mark(Journey.objects.get(pk=made.pk)) == before
    meeting.place = "Tokyo"
    participation.save_meeting(house.proposer, participation.Proposal(meeting))
    made = Journey.objects.get(pk=made.pk)
    moved = mark(made)
    assert moved != before
    other = [leg("flight", "CPH", "BRU", variant="business"), leg("flight", "BRU", "CPH", variant="business")]
    actions.change(house.proposer, made, other, [house.person])
    made = Journey.objects.get(pk=made.pk)
    assert mark(made) not in (before, moved)
    with pytest.raises(ValidationError, match="changed since you opened it"):
        actions.approve(house.director, made, seen=moved)
    with pytest.raises(ValidationError, match="changed since you opened it"):
        actions.decline(house.director, made, "Nej", seen=moved)
    assert not made.travellers.exclude(approved_by=None).exists()


@pytest.mark.row("R78")
def test_a_departure_is_approved_as_it_was_read(house: House, sign_in: Any) -> None:
    made = house.journey(deviation="Flyger", deviation_reason="Bråttom")
    client = sign_in(house.director, "en")
    url = reverse("journey_deviation", args=[made.pk])
    page = client.get(url)
    change(house, made, deviation="Flyger affärsklass", deviation_reason="Roligt")
    refused = client.post(url, filled(page))
    assert refused.status_code == 422 and "Flyger affärsklass" in words(refused)
    assert Journey.objects.get(pk=made.pk).deviation_approved_by is None
    assert client.post(url, filled(refused)).status_code == 302


def test_what_was_written_with_a_no_is_kept(house: House, sign_in: Any) -> None:
    made = house.ready()
    client = sign_in(house.director, "en")
    url = reverse("journey_decline", args=[made.pk])
    page = client.get(url)
    change(house, made, purpose="Något annat")
    refused = client.post(url, {**filled(page), "reason": "Budgeten räcker inte"})
    assert refused.status_code == 422 and "Budgeten räcker inte" in refused.content.decode()
    assert Journey.objects.get(pk=made.pk).state == JourneyState.PROPOSED
