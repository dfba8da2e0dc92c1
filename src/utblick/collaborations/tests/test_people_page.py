"""Who represents us: seats, attendance, the meetings to come with our positions, and whose turn it is to chair."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from utblick.collaborations.models import Engagement
from utblick.participation.models import InternationalMeeting, Participant
from utblick.people.models import Membership, Organization, Person
from utblick.people.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg", "november")]


@pytest.fixture
def erb() -> Engagement:
    """An engagement without the meetings of the demonstration."""
    found = Engagement.objects.get(short_name="ERB")
    for meeting in InternationalMeeting.objects.filter(about_kind="engagement", about_id=found.pk):
        meeting.about_kind, meeting.about_id = "", None
        meeting.save()
    return found


def meet(erb: Engagement, day: str, *came: str, **values: Any) -> InternationalMeeting:
    """A meeting of the board, and who of ours came."""
    board = Organization.objects.get(key="erb-styrelse")
    on = date.fromisoformat(day)
    made: InternationalMeeting = InternationalMeeting.objects.create(
        title="Styrelsemöte", body=board, begins=on, ends=on, **values
    )
    for person in Person.objects.filter(key__in=came):
        Participant.objects.create(meeting=made, person=person, state="took_part")
    return made


def people_page(client: Any, erb: Engagement) -> Any:
    answer = client.get(reverse("engagement_people", args=[erb.pk]))
    assert answer.status_code == 200
    return answer


def told(answer: Any, family_name: str) -> list[str]:
    """What is said of the attendance of somebody, seat by seat."""
    return [
        attendance
        for body in answer.context["bodies"]
        for _post, holders, _occupancy in body["posts"]
        for holder, attendance in holders
        if holder.seat.person.family_name == family_name
    ]


def test_attendance_is_told_seat_by_seat(erb: Engagement, client_as: Any) -> None:
    meet(erb, "2026-03-02", "emil-torstensson")
    meet(erb, "2026-09-02", "emil-torstensson", "bo-bergsjo")
    meet(erb, "2020-09-02", "bo-bergsjo")
    answer = people_page(client_as(Role.OFFICER), erb)
    assert [each for each in told(answer, "Torstensson")[0].split() if each == "2"] == ["2", "2"]
    assert "1" in told(answer, "Bergsjö")[0].split()
    assert "0" in told(answer, "Olesen")[0].split()
    assert told(answer, "Falkbacken") == [""]  # no meeting of the youth board is registered
    assert len(answer.context["earlier"]) == 1 and len(answer.context["held"]) == 2


def test_what_is_to_come_stands_first_with_what_we_want_to_say(erb: Engagement, client_as: Any) -> None:
    meet(erb, "2027-09-02", positions="Senare")
    meet(erb, "2027-02-02", positions="Vattnet i Östersjön först")
    meet(erb, "2026-02-02", positions="Det som var")
    answer = people_page(client_as(Role.DIRECTOR), erb)
    assert [each["meeting"].positions for each in answer.context["coming"]] == [
        "Vattnet i Östersjön först",
        "Senare",
    ]
    page = answer.content.decode()
    assert page.index("Vattnet i Östersjön först") < page.index("Senare") < page.index("Det som var")


def test_positions_and_attendance_stay_inside(erb: Engagement, client_as: Any) -> None:
    meet(erb, "2027-02-02", positions="Hemlig linje")
    meet(erb, "2026-02-02", "emil-torstensson")
    answer = people_page(client_as(Role.PARTNER), erb)
    assert "Hemlig linje" not in answer.content.decode()
    assert told(answer, "Torstensson") == [""]
    assert not answer.context["coming"] and not answer.context["held"]


@pytest.mark.row("F16")
def test_whose_turn_is_next_is_shown_when_the_order_is_known(erb: Engagement, client_as: Any) -> None:
    assert people_page(client_as(Role.OFFICER), erb).context["next_chair"] is None
    for place, key in enumerate(("bornholm", "region-kronoberg", "pomorskie"), start=1):
        party = erb.parties.get(organization__key=key)
        party.chair_order = place
        party.save()
    told_next = people_page(client_as(Role.OFFICER), erb).context["next_chair"]
    assert told_next is not None and told_next[1].key == "pomorskie" and "2024" in told_next[0]


def test_turns_that_are_not_stated_are_said_to_be_so(erb: Engagement, client_as: Any) -> None:
    for place, key in enumerate(("region-kronoberg", "pomorskie"), start=1):
        party = erb.parties.get(organization__key=key)
        party.chair_order = place
        party.save()
    told = people_page(client_as(Role.OFFICER, language="en"), erb).context["next_chair"]
    assert told is not None and told[0].startswith("No turn after 2024 is stated")


def test_two_parties_do_not_share_a_place_in_the_order(erb: Engagement, client_as: Any) -> None:
    first, second = erb.parties.order_by("pk")[:2]
    first.chair_order = 1
    first.save()
    url = reverse("engagement_part_edit", args=[erb.pk, "part", second.pk])
    given = {"organization": second.organization_id, "role": second.role}
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    answer = client.post(url, {**given, "chair_order": "1"})
    assert answer.status_code == 422
    (told,) = answer.context["form"].errors["chair_order"]
    assert str(first.organization) in told
    assert client.post(url, {**given, "chair_order": "2"}).status_code == 302


@pytest.mark.row("F15")
def test_a_substitute_who_is_tied_is_shown_with_whom(erb: Engagement, client_as: Any) -> None:
    seat = Membership.objects.get(key="bo-bergsjo-erb-styrelse-ersattare")
    seat.substitute_for = Membership.objects.get(key="emil-torstensson-erb-styrelse-ledamot")
    seat.save()
    answer = people_page(client_as(Role.OFFICER), erb)
    roles = [
        holder.role_within
        for body in answer.context["bodies"]
        for _post, holders, _occupancy in body["posts"]
        for holder, _attendance in holders
        if holder.seat.pk == seat.pk
    ]
    assert len(roles) == 1 and roles[0].endswith("Emil Torstensson")


def test_ten_years_of_meetings_cost_no_more_than_twelve_queries(
    erb: Engagement, client_as: Any, django_assert_max_num_queries: Any
) -> None:
    for year in range(2017, 2028):
        for month in (3, 6, 9):
            meet(erb, f"{year}-{month:02}-02", *(["emil-torstensson", "bo-bergsjo"] if year < 2027 else []))
    party = erb.parties.get(organization__key="bornholm")
    party.chair_order = 1
    party.save()
    for role in (Role.INTERNATIONAL_FUNCTION, Role.OFFICER):
        client = client_as(role)
        with django_assert_max_num_queries(12):
            people_page(client, erb)
