"""Somebody at two meetings on the same days: warned of where it is proposed and answered, and never stopped."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from utblick.participation import rules
from utblick.participation.models import InternationalMeeting, Participant
from utblick.participation.rules import Stay
from utblick.participation.tests.conftest import House, filled, words

pytestmark = pytest.mark.usefixtures("english")
AT_ONCE = "is to be at another meeting at the same time: Gdynia, 10–11 January 2027"


@pytest.mark.row("R43")
@pytest.mark.parametrize(
    ("mine", "other", "clash"),
    [((1, 2), (2, 3), True), ((1, 1), (1, 2), True), ((1, 2), (3, 4), False), ((1, 4), (2, 3), True)],
)
def test_days_that_touch_are_a_clash_of_meetings(
    mine: tuple[int, int], other: tuple[int, int], clash: bool
) -> None:
    def stay(what: int, days: tuple[int, int], in_place: bool = True) -> Stay:
        return Stay(1, date(2027, 1, days[0]), date(2027, 1, days[1]), what, in_place=in_place)

    assert bool(rules.in_two_places([stay(1, mine)], [stay(2, other)], touching=True)) is clash
    assert rules.is_torn(stay(1, mine), stay(2, other))
    assert not rules.is_torn(stay(1, mine), stay(2, other, in_place=False))


def two(house: House, other_mode: str = "on_site") -> tuple[InternationalMeeting, InternationalMeeting]:
    """Two meetings on days that meet, and the officer at the first of them, so or so."""
    first = house.meeting("Gdynia", begins=date(2027, 1, 10), ends=date(2027, 1, 11), mode="hybrid")
    Participant.objects.create(meeting=first, person=house.officer.person, state="approved", mode=other_mode)
    return first, house.meeting("Bryssel", begins=date(2027, 1, 11), ends=date(2027, 1, 12))


@pytest.mark.django_db
@pytest.mark.row("R43")
def test_who_proposes_is_warned_at_the_field_and_may_go_on(house: House, sign_in: Any) -> None:
    _first, second = two(house)
    client = sign_in(house.function)
    url = reverse("participant_new", args=[second.pk])
    values = {**filled(client.get(url)), "person": house.officer.person.pk}
    answer = client.post(url, values)
    assert answer.status_code == 422 and not second.participants.exists()
    errors = answer.context["form"].errors
    assert AT_ONCE in str(errors["person"]) and "send the form once more" in str(errors["person"])
    again = client.post(url, {**values, "clash_seen": answer.context["form"]["clash_seen"].value()})
    assert again.status_code == 302 and second.participants.get().person == house.officer.person


@pytest.mark.django_db
@pytest.mark.row("R43")
def test_who_proposes_a_meeting_and_themself_is_warned_too(house: House, sign_in: Any) -> None:
    two(house)
    client = sign_in(house.officer)
    url = reverse("international_meeting_new")
    values = {
        "title": "Wien",
        "begins": "2027-01-10",
        "ends": "2027-01-10",
        "mode": "on_site",
        "place": "Wien",
    }
    whole = {**filled(client.get(url)), **values, "own_mode": "on_site"}
    answer = client.post(url, whole)
    assert AT_ONCE in str(answer.context["form"].errors["own_mode"])
    assert (
        client.post(url, {**whole, "own_mode": ""}).status_code == 302
    )  # for others, who are not asked for here


@pytest.mark.django_db
@pytest.mark.row("R43")
def test_who_answers_sees_the_warning_and_the_page_tells_it(house: House, sign_in: Any) -> None:
    _first, second = two(house)
    house.went(second, house.officer, state="proposed")
    one = second.participants.get()
    client = sign_in(house.head)
    page = words(client.get(reverse("participant_decide", args=[second.pk, one.pk])))
    assert AT_ONCE in page
    page = words(client.get(second.get_absolute_url()))
    assert "In two places at once" in page and AT_ONCE in page
    answer = client.post(
        reverse("participant_decide", args=[second.pk, one.pk]), {"answer": "yes", "reason": ""}
    )
    assert answer.status_code == 302  # a warning stops nobody


@pytest.mark.django_db
@pytest.mark.row("R43")
def test_one_at_a_distance_is_told_more_mildly(house: House, sign_in: Any) -> None:
    _first, second = two(house, other_mode="remote")
    client = sign_in(house.function)
    url = reverse("participant_new", args=[second.pk])
    answer = client.post(url, {**filled(client.get(url)), "person": house.officer.person.pk})
    assert answer.status_code == 302
    page = words(client.get(second.get_absolute_url()))
    assert "In two places at once" not in page
    assert "also takes part in Gdynia, 10–11 January 2027: at least one of the two is at a distance" in page


@pytest.mark.django_db
def test_what_is_secret_or_declined_is_not_told_of(house: House, sign_in: Any) -> None:
    first, second = two(house)
    first.secret = True
    first.save()
    house.went(second, house.officer, state="proposed")
    page = words(sign_in(house.head).get(second.get_absolute_url()))
    assert "Gdynia" not in page and "In two places at once" not in page
    first.secret = False
    first.save()
    first.participants.update_or_create(person=house.officer.person, defaults={"state": "declined"})
    assert "Gdynia" not in words(sign_in(house.head).get(second.get_absolute_url()))
