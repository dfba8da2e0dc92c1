"""Meetings of bodies: what may be registered, by whom, and that a mistake is told at its field."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from utblick.collaborations import meetings
from utblick.collaborations.models import Engagement
from utblick.participation.attendance import Came
from utblick.participation.models import InternationalMeeting, Participant, State
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
    data = {"mode": "on_site", **values}
    return client.post(reverse("engagement_meeting_new", args=[erb.pk]), data)


def held(body: Organization, *came: Person, **values: Any) -> InternationalMeeting:
    """A meeting of a body, where some of ours were."""
    day = date.fromisoformat(BEFORE)
    made: InternationalMeeting = InternationalMeeting.objects.create(
        **{"title": "Möte", "body": body, "begins": day, "ends": day, **values}
    )
    for person in came:
        Participant.objects.create(meeting=made, person=person, state=State.TOOK_PART)
    return made


def states(meeting: InternationalMeeting) -> dict[str, tuple[str, str]]:
    """What came of each participant, and how they took part."""
    return {each.person.key: (each.state, each.mode) for each in meeting.participants.all()}


def test_a_meeting_to_come_is_registered_and_then_told_of(
    erb: Engagement, board: Organization, emil: Person, client_as: Any
) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    assert client.get(reverse("engagement_meeting_new", args=[erb.pk])).status_code == 200
    sent = send(client, erb, body=board.pk, begins=AFTER, positions="Vi vill ha vatten med.")
    assert sent.status_code == 302 and sent["Location"] == reverse("engagement_people", args=[erb.pk])
    made = InternationalMeeting.objects.get(body=board)
    assert (made.about_kind, made.about_id, made.unit) == ("engagement", erb.pk, erb.responsible_unit)
    assert board.name in made.title and made.title_en.startswith("Meeting of")
    url = reverse("engagement_meeting_edit", args=[erb.pk, made.pk])
    data = {"body": board.pk, "begins": BEFORE, "mode": "remote", "attended": [emil.pk]}
    assert client.post(url, data).status_code == 302
    made.refresh_from_db()
    assert (made.begins, made.ends, made.mode) == (date(2026, 5, 14), date(2026, 5, 14), "remote")
    assert states(made) == {"emil-torstensson": ("took_part", "remote")}
    assert made.participants.get().seat == emil.memberships.get(organization=board)
    # Who was ticked by mistake did not attend; what was told before stays in the history.
    assert client.post(url, {**data, "attended": []}).status_code == 302
    assert states(made) == {"emil-torstensson": ("did_not_attend", "remote")}


def test_a_substitute_at_a_distance_is_told_of_too(
    erb: Engagement, board: Organization, emil: Person, client_as: Any
) -> None:
    substitute = Person.objects.get(key="bo-bergsjo")
    sent = send(
        client_as(Role.INTERNATIONAL_FUNCTION),
        erb,
        body=board.pk,
        begins=BEFORE,
        mode="hybrid",
        attended=[emil.pk],
        remotely=[substitute.pk],
    )
    assert sent.status_code == 302
    assert states(InternationalMeeting.objects.get(body=board)) == {
        "emil-torstensson": ("took_part", "on_site"),
        "bo-bergsjo": ("took_part", "remote"),
    }


def test_who_was_to_go_did_not_attend_once_it_is_told_who_came(
    erb: Engagement, board: Organization, emil: Person, client_as: Any
) -> None:
    made = held(board)
    Participant.objects.create(meeting=made, person=emil, state=State.APPROVED)
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    url = reverse("engagement_meeting_edit", args=[erb.pk, made.pk])
    data = {"body": board.pk, "begins": BEFORE, "mode": "on_site", "positions": "Mer vatten"}
    assert client.post(url, data).status_code == 302
    assert states(made)["emil-torstensson"][0] == "approved"  # nobody has told of anybody yet
    other = Person.objects.get(key="rene-jaramillo")
    assert client.post(url, {**data, "attended": [other.pk]}).status_code == 302
    assert {key: each[0] for key, each in states(made).items()} == {
        "emil-torstensson": "did_not_attend",
        "rene-jaramillo": "took_part",
    }


def test_nobody_has_been_at_what_is_to_come(
    erb: Engagement, board: Organization, emil: Person, client_as: Any
) -> None:
    sent = send(
        client_as(Role.INTERNATIONAL_FUNCTION),
        erb,
        body=board.pk,
        begins=AFTER,
        attended=[emil.pk],
        place="Gdańsk",
    )
    assert sent.status_code == 422
    assert list(sent.context["form"].errors) == ["attended"]
    assert "Gdańsk" in sent.content.decode()
    assert not InternationalMeeting.objects.filter(body=board).exists()


def test_one_meeting_of_a_body_a_day(erb: Engagement, board: Organization, client_as: Any) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    assert send(client, erb, body=board.pk, begins=BEFORE).status_code == 302
    again = send(client, erb, body=board.pk, begins=BEFORE)
    assert again.status_code == 422
    youth = Organization.objects.get(key="erb-ungdomsstyrelse")
    assert send(client, erb, body=youth.pk, begins=BEFORE).status_code == 302
    assert InternationalMeeting.objects.filter(body__in=[board, youth]).count() == 2


def test_the_body_is_one_of_the_engagements_own(erb: Engagement, client_as: Any, account: Any) -> None:
    other = Organization.objects.get(key="sbhss-styrgrupp")
    sent = send(client_as(Role.INTERNATIONAL_FUNCTION), erb, body=other.pk, begins=BEFORE)
    assert sent.status_code == 422 and list(sent.context["form"].errors) == ["body"]
    day = date(2026, 5, 14)
    meeting = InternationalMeeting(title="Möte", body=other, begins=day, ends=day)
    with pytest.raises(ValidationError) as wrong:
        meetings.save_meeting(account(Role.INTERNATIONAL_FUNCTION), erb, meeting, Came())
    assert "body" in wrong.value.message_dict


def test_who_came_held_a_seat_in_that_body_on_that_day(
    erb: Engagement, board: Organization, emil: Person, client_as: Any
) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    youth = Organization.objects.get(key="erb-ungdomsstyrelse")
    sent = send(client, erb, body=youth.pk, begins=BEFORE, attended=[emil.pk])
    assert sent.status_code == 422 and "Emil Torstensson" in str(sent.context["form"].errors["attended"])
    seat = emil.memberships.get(organization=board)
    seat.end = "2025"
    seat.save()
    sent = send(client, erb, body=board.pk, begins=BEFORE, attended=[emil.pk])
    assert sent.status_code == 422
    stranger = Person.objects.get(key="lena-wibroe")
    assert send(client, erb, body=board.pk, begins=BEFORE, attended=[stranger.pk]).status_code == 422
    assert not InternationalMeeting.objects.filter(body=board).exists()


def test_whom_the_writer_may_not_know_of_is_neither_shown_nor_lost(
    erb: Engagement, board: Organization, emil: Person, client_as: Any
) -> None:
    made = held(board, emil)
    emil.protected_identity = True
    emil.save()
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    url = reverse("engagement_meeting_edit", args=[erb.pk, made.pk])
    assert "Torstensson" not in client.get(url).content.decode()
    other = Person.objects.get(key="rene-jaramillo")
    data = {"body": board.pk, "begins": BEFORE, "mode": "on_site", "attended": [other.pk]}
    assert client.post(url, data).status_code == 302
    assert {each.person for each in made.participants.filter(state="took_part")} == {emil, other}
    page = client.get(reverse("engagement_people", args=[erb.pk])).content.decode()
    assert "Torstensson" not in page


def test_only_those_who_may_change_the_engagement_register_its_meetings(
    erb: Engagement, board: Organization, client_as: Any, account: Any
) -> None:
    made = held(board)
    unit = Organization.objects.filter(classification="administration").first()
    for client in (client_as(Role.PARTNER), client_as(Role.OFFICER, unit)):
        for name, more in (("new", []), ("edit", [made.pk])):
            url = reverse(f"engagement_meeting_{name}", args=[erb.pk, *more])
            assert client.get(url).status_code == 403
    with pytest.raises(PermissionDenied):
        meetings.save_meeting(account(Role.ELECTED), erb, made, Came())


def test_a_meeting_is_changed_within_its_own_engagement_only(
    erb: Engagement, board: Organization, client_as: Any
) -> None:
    made = held(board)
    other = Engagement.objects.get(short_name="SBHSS")
    url = reverse("engagement_meeting_edit", args=[other.pk, made.pk])
    assert client_as(Role.INTERNATIONAL_FUNCTION).get(url).status_code == 404


def test_a_double_click_makes_one_meeting(erb: Engagement, board: Organization, client_as: Any) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    for _time in range(2):
        assert send(client, erb, body=board.pk, begins=AFTER, new_record_key="b" * 32).status_code == 302
    assert InternationalMeeting.objects.filter(body=board).count() == 1
