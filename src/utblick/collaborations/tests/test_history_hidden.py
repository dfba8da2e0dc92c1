"""The history keeps quiet of protected persons, also when they or what was about them are gone."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from utblick.collaborations.models import ChairTurn, Engagement
from utblick.core import history
from utblick.core.models import Identity
from utblick.core.things import KINDS
from utblick.people.models import Membership, Organization, Person
from utblick.people.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]
NOTE = "Xenobias anteckning"
LONG_AGO = "2026-01-01T00:00:00Z"  # else both saves count as one deed, and there is nothing to hide


@pytest.fixture
def protected():
    return Person.objects.create(
        given_name="Xenobia", family_name="Hemlig", kind="elected", protected_identity=True
    )


def seat_of(person):
    body = Organization.objects.get(key="erb-styrelse")
    seat = Membership.objects.create(person=person, organization=body, role="not_stated", note=NOTE)
    Membership.history.filter(id=seat.pk).update(history_date=LONG_AGO)
    return seat


def page(client, kind, pk):
    return client.get(reverse("history", args=[kind, pk]))


@pytest.mark.parametrize("gone", [False, True])
@pytest.mark.parametrize(("role", "told"), [(Role.OFFICER, False), (Role.ADMINISTRATOR, True)])
def test_a_seat_that_has_passed_on_tells_nothing_of_its_first_holder(protected, client_as, gone, role, told):
    seat = seat_of(protected)
    seat.person, seat.note = Person.objects.get(key="bo-frank"), ""
    seat.save()
    if gone:
        protected.delete()
    answer = page(client_as(role), "seat", seat.pk)
    assert answer.status_code == 200
    assert (NOTE in answer.content.decode()) is told


def test_a_seat_that_is_gone_with_its_holder_is_not_there(protected, client_as):
    seat = seat_of(protected)
    pk = seat.pk
    seat.delete()
    protected.delete()
    assert page(client_as(Role.OFFICER), "seat", pk).status_code == 404
    assert page(client_as(Role.ADMINISTRATOR), "seat", pk).status_code == 200


@pytest.mark.parametrize(("role", "told"), [(Role.OFFICER, False), (Role.ADMINISTRATOR, True)])
def test_a_turn_in_the_chair_tells_nothing_of_a_protected_chair(protected, client_as, role, told):
    engagement = Engagement.objects.get(name="Energy Cities")
    body = Organization.objects.get(key="erb-styrelse")
    ChairTurn.objects.create(
        engagement=engagement, period="2031", organization=body, person=protected, note=NOTE
    )
    assert (NOTE in page(client_as(role), "engagement", engagement.pk).content.decode()) is told


def test_a_turn_without_a_person_is_told(client_as):
    engagement = Engagement.objects.get(name="Energy Cities")
    body = Organization.objects.get(key="erb-styrelse")
    ChairTurn.objects.create(engagement=engagement, period="2031", organization=body, note="Alla får veta")
    assert "Alla får veta" in page(client_as(Role.OFFICER), "engagement", engagement.pk).content.decode()


def test_what_was_not_read_is_not_said_to_have_been_empty(account, monkeypatch):
    monkeypatch.setattr(history, "MOST_RECORDS", 3)
    person = Person.objects.get(key="bo-frank")
    for number in range(5):
        person.title = f"Titel {number}"
        person._history_date = timezone.now() + timedelta(minutes=number)
        person.save()
    events = history.events(KINDS["person"], person.pk, account(Role.ADMINISTRATOR))
    assert [[change.before for change in each.changes] for each in events] == [["Titel 3"], ["Titel 2"]]


def test_the_profile_leads_to_its_history(client_as):
    client = client_as(Role.ADMINISTRATOR)
    Identity.objects.get().save()
    url = reverse("history", args=["identity", Identity.objects.get().pk])
    assert url in client.get(reverse("identity_edit")).content.decode()
    assert client.get(url).status_code == 200
