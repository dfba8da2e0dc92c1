"""Limits by day, a meal held against them, and the catalogue: their pages and forms."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from utblick.conduct import actions, queries, rules
from utblick.conduct.models import CatalogueItem, Limit
from utblick.conduct.tests.conftest import House, filled, limit, words
from utblick.people.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.mark.row("R82")
def test_a_meal_is_held_against_the_limit_of_its_own_day(house: House) -> None:
    limit("evening_meal", 300, date(2025, 1, 1))
    limit("evening_meal", 400, date(2026, 7, 1))
    meal = rules.Meal("evening", rules.Amount(Decimal(350)))
    assert len(queries.meal_findings(meal, date(2026, 6, 30))) == 1
    assert queries.meal_findings(meal, date(2026, 7, 1)) == []
    assert queries.meal_findings(meal, date(2024, 12, 31)) == []  # no limit then


def test_the_table_shows_what_holds_what_held_and_what_is_assumed(
    house: House, sign_in: Callable[..., Any]
) -> None:
    Limit.objects.create(
        kind="day_meal", amount=150, valid_from=date(2027, 1, 1), basis="Förslag", assumed=True
    )
    text = words(sign_in(house.officer).get(reverse("conduct_limits")))
    for told in (
        "SEK 400 with VAT",
        "valid now",
        "replaced",
        "to come",
        "assumed – to be confirmed",
        "no limit in force",
    ):
        assert told in text, told


def test_a_limit_is_added_with_its_source(house: House, sign_in: Callable[..., Any]) -> None:
    client = sign_in(house.function)
    url = reverse("conduct_limit_new")
    values = {
        **filled(client.get(url)),
        "kind": "received_gift",
        "amount": "1 250,50",
        "valid_from": "2026-01-01",
    }
    answer = client.post(url, values)
    assert set(answer.context["form"].errors) == {"basis", "valid_from"}
    assert "from that day already" in words(answer) and "1 250,50" in answer.content.decode()
    assert client.post(url, {**values, "basis": "Beslut § 4", "valid_from": "2027-01-01"}).status_code == 302
    assert queries.limit_at("received_gift", date(2027, 1, 1)).amount == Decimal("1250.50")
    assert queries.limit_at("received_gift", date(2026, 12, 31)).amount == 400


def test_only_the_international_function_adds_limits(house: House, client_as: Any) -> None:
    with pytest.raises(PermissionDenied):
        actions.add_limit(house.director, Limit(kind="day_meal", amount=1, valid_from=date(2026, 1, 1)))
    for name in ("conduct_limit_new", "gift_catalogue_new", "conduct_code_new"):
        assert client_as(Role.DIRECTOR).get(reverse(name)).status_code == 403


@pytest.mark.row("R81", "R82", "R83")
def test_a_planned_meal_is_tested_on_a_page(house: House, sign_in: Callable[..., Any]) -> None:
    limit("day_meal", 150, date(2026, 1, 1))
    client = sign_in(house.officer)
    url = reverse("conduct_meal")
    assert client.get(url).status_code == 200
    asked = {"kind": "day", "day": "2026-11-23", "venue": "other", "price": "200", "with_vat": "on"}
    asked |= {"alcohol": ["wine", "spirits"], "in_working_hours": "on"}
    answer = client.get(url, asked)
    assert [tone for _text, tone in answer.context["findings"]] == ["danger"] * 3 + ["warn"] * 3
    assert "over the limit of 150 SEK" in words(answer)
    good = {"kind": "day", "day": "2026-11-23", "venue": "own", "price": "140", "with_vat": "on"}
    assert "The meal follows the code" in words(client.get(url, {**good, "dish_of_the_day": "on"}))
    wrong = client.get(url, {**good, "day": "imorgon"})
    assert wrong.status_code == 422 and "imorgon" in wrong.content.decode()


def test_the_catalogue_is_read_by_all_and_kept_by_some(house: House, sign_in: Callable[..., Any]) -> None:
    url, new = reverse("gift_catalogue"), reverse("gift_catalogue_new")
    page = words(sign_in(house.officer).get(url))
    assert "Glass bowl" in page and "Avtal 7" in page and "Add a present" not in page
    client = sign_in(house.function)
    values = {"name": "Duk", "contract": "Avtal 8", "price": "99,50", "stock": "-1"}
    answer = client.post(new, values)
    assert answer.status_code == 422 and list(answer.context["form"].errors) == ["stock"]
    assert client.post(new, {**values, "stock": "5"}).status_code == 302
    made = CatalogueItem.objects.get(name="Duk")
    edit = reverse("gift_catalogue_edit", args=[made.pk])
    assert client.post(edit, {**filled(client.get(edit)), "retired": "on"}).status_code == 302
    assert "no longer given" in words(client.get(url))
    sold_out = words(sign_in(house.officer).get(reverse("gift_given_new")))
    assert "Duk" not in sold_out and "Glass bowl (3 in stock)" in sold_out


def test_nobody_writes_over_anybody(house: House, sign_in: Callable[..., Any]) -> None:
    client = sign_in(house.function)
    url = reverse("gift_catalogue_edit", args=[house.bowl.pk])
    values = filled(client.get(url))
    actions.declare(house.officer, house.given())  # takes one from the stock meanwhile
    answer = client.post(url, {**values, "stock": "3"})
    assert answer.status_code == 422 and "changed this while you were writing" in words(answer)


def test_a_limit_to_come_is_taken_away_and_one_that_has_been_valid_stays(
    house: House, sign_in: Callable[..., Any]
) -> None:
    coming = limit("received_gift", 9, date(2027, 1, 1))
    client = sign_in(house.function)
    url = reverse("conduct_limit_delete", args=[coming.pk])
    assert url in client.get(reverse("conduct_limits")).content.decode()
    assert url not in sign_in(house.officer).get(reverse("conduct_limits")).content.decode()
    client = sign_in(house.function)
    assert client.get(url).status_code == 200 and client.post(url).status_code == 302
    assert not Limit.objects.filter(pk=coming.pk).exists()
    valid = queries.limit_at("received_gift", date(2026, 11, 23))
    answer = client.post(reverse("conduct_limit_delete", args=[valid.pk]))
    assert answer.status_code == 422 and "has been valid" in words(answer)
    assert Limit.objects.filter(pk=valid.pk).exists()
