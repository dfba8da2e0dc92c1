"""Meetings of bodies: what may be registered, by whom, and that a mistake is told at its field."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from utblick.collaborations import meetings
from utblick.collaborations.models import BodyMeeting, Engagement
from utblick.people.models import Organization, Person
from utblick.people.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg", "november")]
BEFORE, AFTER = "2026-05-14", "2027-02-03"


@pytest.fixture
def erb() -> Engagement:
    return Engagement.objects.get(short_name="ERB")


@pytest.fixture
def board() -> Organization:
    return Organization.objects.get(key="erb-styrelse")


@pytest.fixture
def emil() -> Person:
    return Person.objects.get(key="emil-torstensson")


def send(client: Any, erb: Engagement, **values: Any) -> Any:
    """Send the form of a new meeting."""
    data = {"manner": "on_site", **values}
    return client.post(reverse("engagement_meeting_new", args=[erb.pk]), data)


def test_a_meeting_is_registered_changed_and_taken_away(
    erb: Engagement, board: Organization, emil: Person, client_as: Any
) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    assert client.get(reverse("engagement_meeting_new", args=[erb.pk])).status_code == 200
    sent = send(client, erb, body=board.pk, on=AFTER, positions="Vi vill ha vatten med.")
    assert sent.status_code == 302 and sent["Location"] == reverse("engagement_people", args=[erb.pk])
    made = BodyMeeting.objects.get()
    url = reverse("engagement_meeting_edit", args=[erb.pk, made.pk])
    data = {"body": board.pk, "on": BEFORE, "manner": "remote", "attended": [emil.pk]}
    assert client.post(url, data).status_code == 302
    made.refresh_from_db()
    assert (made.on, made.manner, list(made.attended.all())) == (date(2026, 5, 14), "remote", [emil])
    away = reverse("engagement_meeting_delete", args=[erb.pk, made.pk])
    assert client.get(away).status_code == 200 and BodyMeeting.objects.exists()
    assert client.post(away).status_code == 302
    assert not BodyMeeting.objects.exists()
    assert BodyMeeting.history.filter(id=made.pk, history_type="-").exists()


def test_nobody_has_been_at_what_is_to_come(
    erb: Engagement, board: Organization, emil: Person, client_as: Any
) -> None:
    sent = send(
        client_as(Role.INTERNATIONAL_FUNCTION),
        erb,
        body=board.pk,
        on=AFTER,
        attended=[emil.pk],
        place="Gdańsk",
    )
    assert sent.status_code == 422
    assert list(sent.context["form"].errors) == ["attended"]
    assert "Gdańsk" in sent.content.decode()
    assert not BodyMeeting.objects.exists()


def test_one_meeting_of_a_body_a_day(erb: Engagement, board: Organization, client_as: Any) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    assert send(client, erb, body=board.pk, on=BEFORE).status_code == 302
    again = send(client, erb, body=board.pk, on=BEFORE)
    assert again.status_code == 422
    youth = Organization.objects.get(key="erb-ungdomsstyrelse")
    assert send(client, erb, body=youth.pk, on=BEFORE).status_code == 302
    assert BodyMeeting.objects.count() == 2


def test_the_body_is_one_of_the_engagements_own(erb: Engagement, client_as: Any, account: Any) -> None:
    other = Organization.objects.get(key="sbhss-styrgrupp")
    sent = send(client_as(Role.INTERNATIONAL_FUNCTION), erb, body=other.pk, on=BEFORE)
    assert sent.status_code == 422 and list(sent.context["form"].errors) == ["body"]
    meeting = BodyMeeting(engagement=erb, body=other, on=date(2026, 5, 14))
    with pytest.raises(ValidationError) as wrong:
        meetings.save_meeting(account(Role.INTERNATIONAL_FUNCTION), meeting, {"attended": []})
    assert "body" in wrong.value.message_dict


def test_who_came_held_a_seat_in_that_body_on_that_day(
    erb: Engagement, board: Organization, emil: Person, client_as: Any
) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    youth = Organization.objects.get(key="erb-ungdomsstyrelse")
    sent = send(client, erb, body=youth.pk, on=BEFORE, attended=[emil.pk])
    assert sent.status_code == 422 and "Emil Torstensson" in str(sent.context["form"].errors["attended"])
    seat = emil.memberships.get(organization=board)
    seat.end = "2025"
    seat.save()
    sent = send(client, erb, body=board.pk, on=BEFORE, attended=[emil.pk])
    assert sent.status_code == 422
    stranger = Person.objects.get(key="lena-wibroe")
    assert send(client, erb, body=board.pk, on=BEFORE, attended=[stranger.pk]).status_code == 422
    assert not BodyMeeting.objects.exists()


def test_whom_the_writer_may_not_know_of_is_neither_shown_nor_lost(
    erb: Engagement, board: Organization, emil: Person, client_as: Any
) -> None:
    made = BodyMeeting.objects.create(engagement=erb, body=board, on=date(2026, 5, 14))
    made.attended.add(emil)
    emil.protected_identity = True
    emil.save()
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    url = reverse("engagement_meeting_edit", args=[erb.pk, made.pk])
    assert "Torstensson" not in client.get(url).content.decode()
    other = Person.objects.get(key="rene-jaramillo")
    data = {"body": board.pk, "on": BEFORE, "manner": "on_site", "attended": [other.pk]}
    assert client.post(url, data).status_code == 302
    assert set(made.attended.all()) == {emil, other}
    page = client.get(reverse("engagement_people", args=[erb.pk])).content.decode()
    assert "Torstensson" not in page


def test_only_those_who_may_change_the_engagement_register_its_meetings(
    erb: Engagement, board: Organization, client_as: Any, account: Any
) -> None:
    made = BodyMeeting.objects.create(engagement=erb, body=board, on=date(2026, 5, 14))
    unit = Organization.objects.filter(classification="administration").first()
    for client in (client_as(Role.PARTNER), client_as(Role.OFFICER, unit)):
        for name, more in (("new", []), ("edit", [made.pk]), ("delete", [made.pk])):
            url = reverse(f"engagement_meeting_{name}", args=[erb.pk, *more])
            assert client.get(url).status_code == 403
    with pytest.raises(PermissionDenied):
        meetings.delete_meeting(account(Role.ELECTED), made)


def test_a_meeting_is_changed_within_its_own_engagement_only(
    erb: Engagement, board: Organization, client_as: Any
) -> None:
    made = BodyMeeting.objects.create(engagement=erb, body=board, on=date(2026, 5, 14))
    other = Engagement.objects.get(short_name="SBHSS")
    url = reverse("engagement_meeting_edit", args=[other.pk, made.pk])
    assert client_as(Role.INTERNATIONAL_FUNCTION).get(url).status_code == 404


def test_a_double_click_makes_one_meeting(erb: Engagement, board: Organization, client_as: Any) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    for _time in range(2):
        assert send(client, erb, body=board.pk, on=AFTER, new_record_key="b" * 32).status_code == 302
    assert BodyMeeting.objects.count() == 1
