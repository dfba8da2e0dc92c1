"""The history of a thing tells of its links and its parts, of what is gone, and nothing of those who are protected."""

from typing import Any

import pytest
from django.urls import reverse

from utblick.collaborations import actions as collaborations
from utblick.collaborations.models import Engagement, Party, YearCost
from utblick.core import history
from utblick.core.things import KINDS
from utblick.people import actions as people
from utblick.people.models import Membership, Organization, Person
from utblick.people.roles import Role
from utblick.strategy.models import Clause, SteeringDocument

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]


def told(kind: str, pk: int, reader: Any) -> list[tuple[str, str, list[tuple[str, str, str]]]]:
    return [
        (each.who, each.what, [(change.field, change.before, change.after) for change in each.changes])
        for each in history.events(KINDS[kind], pk, reader)
    ]


def test_links_are_told_with_the_save_they_belong_to(account: Any) -> None:
    reader = account(Role.INTERNATIONAL_FUNCTION, name="Karin Tangent")
    energy = Engagement.objects.get(name="Energy Cities")
    before = str(energy.serves.get())
    Engagement.history.filter(id=energy.pk).update(history_date="2026-01-01T00:00:00Z")
    energy.short_name = "EC"
    collaborations.save_engagement(reader, energy, {"serves": [Clause.objects.get(number="1.1")]})
    _who, what, changes = told("engagement", energy.pk, reader)[0]
    assert what == "Ändrat"
    assert ("Kortnamn", "Energy Cities", "EC") in changes
    assert ("Bidrar till fokuspunkter", before, str(Clause.objects.get(number="1.1"))) in changes


def test_parts_are_told_with_the_whole_also_when_they_are_gone(account: Any) -> None:
    reader = account(Role.INTERNATIONAL_FUNCTION)
    energy = Engagement.objects.get(name="Energy Cities")
    cost = YearCost(engagement=energy, year=2025, estimate=70_000)
    collaborations.save_part(reader, cost, {})
    party = Party.objects.filter(engagement=energy).first()
    assert party is not None
    gone = str(party.organization)
    collaborations.delete_part(reader, party)
    events = told("engagement", energy.pk, reader)
    assert events[0][1].startswith("Borttaget:") and gone in events[0][1]
    assert events[1][1].startswith("Tillagt:") and "2025" in events[1][1]
    assert any(after == "70\xa0000" for _field, _before, after in events[1][2])


def test_costs_are_told_only_to_those_who_may_see_them(account: Any) -> None:
    energy = Engagement.objects.get(name="Energy Cities")
    assert any(
        "2024" in what for _who, what, _changes in told("engagement", energy.pk, account(Role.OFFICER))
    )
    assert not any("2024" in what for _who, what, _changes in told("engagement", energy.pk, account()))


def test_a_deleted_thing_keeps_its_history(client_as: Any) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    document = SteeringDocument.objects.create(title="Borttagen strategi")
    address = reverse("history", args=["steering-document", document.pk])
    document.delete()
    page = client.get(address)
    assert page.status_code == 200 and "Borttagen strategi" in page.content.decode()
    assert client.get(reverse("history", args=["steering-document", 999_999])).status_code == 404


def test_who_gave_whom_a_role_is_told(client_as: Any, account: Any) -> None:
    holder = account(Role.OFFICER)
    page = client_as(Role.AUDITOR).get(reverse("history", args=["account", holder.pk])).content.decode()
    assert "Tillagt: roll" in page


def test_what_was_noted_of_a_protected_person_is_not_told_when_the_seat_has_another_holder(
    account: Any,
) -> None:
    """A1: the record of the time when the protected person sat there is left out, and is no 'before' either."""
    secretary = account(Role.BOARD_SECRETARY)
    body = Organization.objects.get(key="erb-styrelse")
    hidden = Person.objects.create(given_name="Xenobia", family_name="Qvarn", kind="elected")
    seat = Membership.objects.create(
        person=hidden, organization=body, role="not_stated", note="bor på Hemgatan",
        party=Organization.objects.get(key="parti-c"),
    )  # fmt: skip
    hidden.protected_identity = True
    people.save_person(account(Role.ADMINISTRATOR), hidden)
    Membership.history.filter(id=seat.pk).update(history_date="2026-01-01T00:00:00Z")
    seat.person = Person.objects.get(key="rene-jaramillo")
    seat.note, seat.party = "ny på platsen", None
    seat.save()
    found = str(told("seat", seat.pk, secretary))
    assert "ny på platsen" in found
    assert "Hemgatan" not in found and "Qvarn" not in found and "Centerpartiet" not in found
    assert "Hemgatan" in str(told("seat", seat.pk, account(Role.ADMINISTRATOR)))


def test_the_history_of_an_engagement_takes_few_queries(
    client_as: Any, django_assert_max_num_queries: Any
) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    energy = Engagement.objects.get(name="Energy Cities")
    with django_assert_max_num_queries(12):
        assert client.get(reverse("history", args=["engagement", energy.pk])).status_code == 200
