"""Läget: each group from the room that owns its figures, for those who may see the whole, and no more than a screen."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.urls import reverse
from django.utils import translation
from tests.asking import MOST, asked

from utblick.core import headlines
from utblick.core.headlines import COMING, COSTS, GROUPS, NEW, RED, Headline
from utblick.people.models import Account
from utblick.people.roles import Role
from utblick.plans.models import FollowUp
from utblick.yearwheel import queries
from utblick.yearwheel.views import situation

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 27)


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr("utblick.core.dates.timezone.localdate", lambda *args: TODAY)
    with translation.override("en"):
        yield


def director() -> Any:
    return Account.objects.get(key="demo-regiondirektor")


def told(group: str) -> list[Headline]:
    return headlines.of(director(), TODAY)[group]


def test_rooms_tell_of_what_is_red_near_costs_and_new(kronoberg: None) -> None:
    found = headlines.of(director(), TODAY)
    assert tuple(found) == GROUPS and all(found.values())
    (amiss,) = (each for each in found[RED] if "activit" in each.text)
    assert (amiss.figure, amiss.tone) == ("1", "danger") and "of 11" in amiss.text
    assert any(each.figure == "SEK\u00a01,515,000" for each in found[COSTS])  # as the pack adds it up
    assert [each.day for each in found[COMING]] == sorted(each.day for each in found[COMING] if each.day)
    assert any("desks" in each.text for each in found[NEW])


def test_a_figure_goes_with_the_data(kronoberg: None) -> None:
    """Two more activities go otherwise than planned: what is told is told of the follow-ups as they stand."""
    for each in FollowUp.objects.filter(progress="done"):
        each.progress = "stopped"
        each.save()
    (amiss,) = (each for each in told(RED) if "activit" in each.text)
    assert amiss.figure == "3"


def test_nobody_is_told_what_their_role_may_not_see(kronoberg: None) -> None:
    permissions = {permission for permission, _function in headlines.TELLERS}
    partner = Account.objects.get(key="demo-partner")
    seen = {permission for permission in permissions if partner.has_perm(permission)}
    assert seen < permissions
    assert not headlines.of(partner, TODAY)[COSTS]


@pytest.mark.parametrize("role", [Role.DIRECTOR, Role.AUDITOR, Role.INTERNATIONAL_FUNCTION])
def test_who_may_see_the_whole_opens_it(kronoberg: None, client_as: Any, role: str) -> None:
    page = client_as(role).get(reverse("situation"))
    assert page.status_code == 200
    assert [each.key for each in page.context["sections"]] == ["red", "yours", "costs", "coming", "new"]


def test_an_officer_does_not(kronoberg: None, client_as: Any) -> None:
    assert client_as(Role.OFFICER).get(reverse("situation")).status_code == 403


def test_it_is_one_screen_and_says_how_much_there_is(kronoberg: None, client_as: Any) -> None:
    """However much is late: the figure is of all of it, the lines of the first."""
    page = client_as(Role.DIRECTOR).get(reverse("situation"))
    sections = {each.key: each for each in page.context["sections"]}
    late = queries.everything(director(), TODAY)
    count = len(late.faults) + len(late.overdue)
    assert count > situation.SHOWN
    assert sections["red"].headlines[0].figure == str(count)
    assert all(len(each.lines) <= situation.SHOWN for each in sections.values())
    assert sections["red"].lines[0].url == (*late.faults, *late.overdue)[0].obligation.url


def test_it_asks_at_most_twelve_questions(kronoberg: None, client_as: Any) -> None:
    """What is derived is remembered until something changes: the first reader after that asks for it."""
    client, url = client_as(Role.DIRECTOR), reverse("situation")
    client.get(url)
    answer, queries_asked = asked(client, url)
    assert answer.status_code == 200 and queries_asked <= MOST


def test_what_waits_is_the_reader_s_own(kronoberg: None, client_as: Any) -> None:
    """What is late with others is red, and not the director's to do."""
    page = client_as(Role.DIRECTOR).get(reverse("situation"))
    (mine,) = (each for each in page.context["sections"] if each.key == "yours")
    own = queries.to_do(director(), TODAY)
    urls = {each.obligation.url for each in (*own.faults, *own.overdue, *own.now)}
    assert {each.url for each in mine.lines} <= urls


def test_an_empty_house_says_so(db: None) -> None:
    """No room fails where nothing is stated."""
    for _permission, function in headlines.TELLERS:
        for each in function(date(2031, 5, 1)):
            assert each.group in GROUPS
