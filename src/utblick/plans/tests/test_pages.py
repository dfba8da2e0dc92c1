"""The pages of the room: who reaches them and is offered what, in which language, with data and with none."""

from typing import Any

import pytest
from django.urls import reverse

from utblick.people.roles import Role
from utblick.plans.models import (
    Activity,
    Resource,
)
from utblick.plans.tests.conftest import House, urls, words

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_page_is_there_with_data_and_with_none(house: House, client_as: Any, language: str) -> None:
    client = client_as(Role.DIRECTOR, language=language)
    for url in urls():
        answer = client.get(url)
        assert answer.status_code == 200, url
        assert answer.content.decode().count("<h1") == 1, url
    plan = house.plan(2027, operational_plan=None, summary="")
    for url in urls(plan, house.activity(plan, "Bar")):
        answer = client.get(url)
        assert answer.status_code == 200, url
        assert f'<html lang="{language}"' in answer.content.decode()


@pytest.mark.parametrize("role", [Role.ELECTED, Role.AUDITOR, Role.OFFICER, Role.INTERNATIONAL_FUNCTION])
def test_all_within_the_house_read_all_pages(full: Activity, client_as: Any, role: str) -> None:
    client = client_as(role)
    for url in urls(full.plan, full):
        assert client.get(url).status_code == 200, url


def test_a_partner_reads_none(full: Activity, client_as: Any) -> None:
    client = client_as(Role.PARTNER)
    assert {client.get(url).status_code for url in urls(full.plan, full)} == {403}


def test_a_page_offers_only_what_the_reader_may_do(house: House, client_as: Any) -> None:
    plan = house.ready()
    activity = plan.activities.get()
    may = client_as(Role.INTERNATIONAL_FUNCTION).get(activity.get_absolute_url()).content.decode()
    not_ = client_as(Role.OFFICER, house.other).get(activity.get_absolute_url()).content.decode()
    for name in ("activity_edit", "activity_move", "activity_split", "activity_merge", "activity_delete"):
        url = reverse(name, args=[activity.pk])
        assert url in may
        assert url not in not_
    doors = [reverse("plan_prepare", args=[2027]), reverse("plan_edit", args=[2027])]
    director = client_as(Role.DIRECTOR).get(plan.get_absolute_url()).content.decode()
    officer = client_as(Role.OFFICER).get(plan.get_absolute_url()).content.decode()
    assert all(url in director and url not in officer for url in doors)


def test_the_activity_tells_how_it_goes(full: Activity, client_as: Any) -> None:
    text = words(client_as(Role.DIRECTOR).get(full.get_absolute_url()))
    for told in (
        "40 %",
        "100 000 kr",
        "Konto 7110",
        "Sent.",
        "Ingen tid.",
        "sämre än förra gången",
        "Bar",
        "Nätverket",
    ):
        assert told in text, told


@pytest.mark.row("R36")
def test_what_deviates_and_who_has_said_nothing_stand_first(full: Activity, client_as: Any) -> None:
    answer = client_as(Role.DIRECTOR).get(reverse("plan_standing", args=[2026]))
    red, silent = answer.context["red"], answer.context["silent"]
    assert [each[0].title for each in red] == ["Nätverk"]
    assert [each[0].title for each in silent] == ["Bar"]
    assert "Ingen tid." in words(answer)


@pytest.mark.row("R12", "R19")
def test_white_spots_are_found(full: Activity, house: House, client_as: Any) -> None:
    answer = client_as(Role.DIRECTOR).get(reverse("plan_coverage", args=[2026]))
    assert house.unit not in answer.context["without"]
    assert house.other in answer.context["without"]


@pytest.mark.row("R6")
def test_the_sums_are_the_rows_added_up(house: House, client_as: Any) -> None:
    plan = house.plan()
    first, second = house.whole(plan, "Ett"), house.whole(plan, "Två")
    house.resource(first, organ=house.board, amount=250_000, funding="eu", staff_share=20)
    house.resource(second, organ=house.board, amount=None, staff_share="12.5")
    text = words(client_as(Role.DIRECTOR).get(reverse("plan_resources", args=[2027])))
    assert "450 000 kr" in text
    assert "32,5 %" in text
    assert sum(row.amount or 0 for row in Resource.objects.all()) == 450_000
