"""Meals by their hour, guests and countries as they are typed, hosts who came late, and whom the code is asked of."""

from datetime import time
from typing import Any

import pytest
from django.urls import reverse

from utblick.visits import actions, actions_parts, queries, rules
from utblick.visits.models import Guest, Host, Visit
from utblick.visits.tests.conftest import House, filled, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
GIVEN = {
    "title": "Delegationen",
    "begins": "2026-12-14",
    "ends": "2026-12-15",
    "guest_text": "En polsk region",
    "what": "Viktigt ämne",
}


@pytest.mark.row("R82")
def test_dinner_at_half_past_twelve_is_held_against_the_rules_of_the_daytime(house: House) -> None:
    made = house.visit()
    house.received(made)
    meal = house.meal(made, kind="dinner", at=time(12, 30), price=399, dish_of_the_day=False)
    actions_parts.save_part(house.officer, meal)
    (read,) = queries.read(made).meals
    assert read.limit is not None and read.limit.amount == 150
    assert [each.where for each in read.findings if each.severity == rules.WARNING] == [
        "dish_of_the_day",
        "price",
    ]
    assert any("say why" in each for each in actions.lacking(made))
    meal.at = time(18)
    actions_parts.save_part(house.officer, meal)
    assert actions.lacking(made) == []


@pytest.mark.row("R82")
def test_a_lunch_without_a_price_needs_one_or_a_reason(house: House) -> None:
    made = house.visit()
    house.received(made)
    meal = house.meal(made, price=None)
    actions_parts.save_part(house.officer, meal)
    assert any("state the price" in each for each in actions.lacking(made))
    meal.reason = "Priset kommer med offerten"
    actions_parts.save_part(house.officer, meal)
    assert actions.lacking(made) == []


@pytest.mark.row("R82")
def test_more_of_ours_than_guests_is_told(house: House, sign_in: Any) -> None:
    made = house.visit()
    actions_parts.save_part(house.officer, house.meal(made, guests=1, hosts=9))
    assert "9 of ours to 1 guests" in words(sign_in(house.officer).get(made.get_absolute_url()))


@pytest.mark.row("R80")
def test_a_confirmed_visit_with_a_host_who_came_late_says_so(house: House, sign_in: Any) -> None:
    made = house.visit()
    house.received(made)
    actions.confirm(house.officer, made)
    made.refresh_from_db()
    client = sign_in(house.officer)
    assert "something is lacking" not in words(client.get(made.get_absolute_url()))
    actions_parts.save_part(house.officer, Host(visit=made, person=house.director.person))
    assert "confirmed, but something is lacking" in words(client.get(made.get_absolute_url()))


@pytest.mark.parametrize(("typed", "kept"), [("Polen", "PL"), ("Poland", "PL"), ("pl", "PL")])
def test_a_country_is_kept_by_its_code(house: House, sign_in: Any, typed: str, kept: str) -> None:
    client = sign_in(house.officer)
    page = client.get(reverse("visit_new"))
    assert '<option value="PL">Poland</option>' in page.content.decode()
    assert client.post(reverse("visit_new"), {**filled(page), **GIVEN, "country": typed}).status_code == 302
    assert Visit.objects.get().country == kept


def test_no_guests_is_said_at_the_field(house: House, sign_in: Any) -> None:
    made = house.visit()
    client = sign_in(house.officer)
    url = reverse("visit_part_new", args=[made.pk, "gast"])
    answer = client.post(url, {**filled(client.get(url)), "count": "0"})
    assert answer.status_code == 422 and not Guest.objects.exists()
    assert "Write how many guests come: 1 or more." in str(answer.context["form"].errors["count"])
