"""What one follows is one's own affair: it stands on the list of who follows it, and on nobody else's."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from utblick.funding import actions, storing
from utblick.funding.models import Call
from utblick.funding.tests.conftest import NOW, fetched, item
from utblick.people.models import Organization, Person
from utblick.people.roles import Role
from utblick.sources.models import Source
from utblick.yearwheel import queries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]


@pytest.mark.row("R19c")
@pytest.mark.row("R31")
def test_who_follows_is_told_and_nobody_else(client_as: Any) -> None:
    """Also one whose account has no person. Long overdue, it goes to nobody who is next in line."""
    unit = Organization.objects.create(name="Development", classification="administration")
    person = Person.objects.create(given_name="Ada", family_name="Ek", unit=unit)
    followers = [
        client_as(Role.OFFICER, unit, person=person, name="Ada Ek"),
        client_as(Role.PARTNER, name="Bo Bengtsson"),
        client_as(Role.AUDITOR, name="Cecilia Carlsson"),
    ]
    others = [client_as(each) for each in (Role.ELECTED, Role.DIRECTOR, Role.PARTNER, Role.OFFICER)]
    source = Source.objects.create(name="Portal", key="portal-of-test", kind="sedia")
    fetched(source, item())
    call = Call.objects.get(fetched_from=source)
    for client in followers:
        actions.follow(client.account, call)
    storing.receive(source, [item(deadlines=(NOW.date() + timedelta(days=300),))], timezone.now())
    seen = reverse("funding_call_seen", args=[call.pk])
    late = timezone.localdate() + timedelta(days=60)

    def of(found: queries.ToDoList) -> list[queries.ToDo]:
        return [each for group in found.groups.values() for each in group if each.obligation.url == seen]

    for client in followers:
        (mine,) = of(queries.to_do(client.account, late))
        assert mine.responsible == client.account.name and mine.mine
        assert seen in client.get(reverse("overview")).content.decode()
    for client in others:
        assert not of(queries.to_do(client.account, late))
        assert not of(queries.everything(client.account, late))
        for name in ("overview", "year_wheel"):
            text = client.get(reverse(name)).content.decode()
            assert seen not in text and "Bo Bengtsson" not in text
