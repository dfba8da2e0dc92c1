"""The guideline's limits set anew from a day, never changed; budgets that count a unit with all below it."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from utblick.people.models import Organization
from utblick.people.roles import Role
from utblick.travel import actions, limiting, queries, queries_budgets, shown
from utblick.travel.models import EmissionBudget, TravelGuideline
from utblick.travel.tests.conftest import House, filled, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def new(**values: Any) -> TravelGuideline:
    given = {
        "train_hours": Decimal(6),
        "rail_km": 800,
        "deviations_by": "director",
        "valid_from": date(2027, 1, 1),
        "basis": "Riktlinje 2027",
        "why": "Skärpt mål",
    }
    return TravelGuideline(**{**given, **values})


@pytest.mark.row("R78")
def test_new_limits_hold_from_their_day_and_the_old_stay(house: House) -> None:
    made = limiting.set_limits(house.proposer, new())
    assert (made.set_by, made.set_on) == (house.proposer, date(2026, 11, 23))
    assert queries.guideline_at(date(2026, 12, 31)) == house.guideline
    assert queries.guideline_at(date(2027, 1, 1)) == made
    before = house.guideline.train_hours
    house.guideline.refresh_from_db()
    assert house.guideline.train_hours == before


@pytest.mark.row("R78")
@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"valid_from": date(2026, 11, 22)}, "valid_from"),
        ({"valid_from": date(2027, 1, 1)}, "valid_from"),
        ({"valid_from": date(2027, 2, 1), "why": " "}, "why"),
    ],
)
def test_limits_that_cannot_be_are_refused(house: House, values: dict[str, Any], field: str) -> None:
    limiting.set_limits(house.proposer, new())
    with pytest.raises(ValidationError) as told:
        limiting.set_limits(house.proposer, new(**values))
    assert list(told.value.message_dict) == [field]
    with pytest.raises(PermissionDenied):
        limiting.set_limits(house.director, new(valid_from=date(2027, 2, 1)))


def test_only_limits_to_come_are_taken_back(house: House, on_day: Any) -> None:
    made = limiting.set_limits(house.proposer, new())
    with pytest.raises(ValidationError, match="in force"):
        limiting.take_back_limits(house.proposer, house.guideline)
    limiting.take_back_limits(house.proposer, made)
    made = limiting.set_limits(house.proposer, new())
    on_day(date(2027, 1, 1))
    with pytest.raises(ValidationError, match="in force"):
        limiting.take_back_limits(house.proposer, made)


def test_limits_are_set_in_the_browser(house: House, client_as: Any) -> None:
    client = client_as(Role.ADMINISTRATOR)
    url = reverse("travel_guideline_new")
    start = filled(client.get(url))
    answer = client.post(url, {**start, "valid_from": "2026-01-01", "train_hours": "-1"})
    assert answer.status_code == 422
    assert {"valid_from", "basis", "why"} & set(answer.context["form"].errors) == {"basis", "why"}
    sent = {**start, "valid_from": "2027-01-01", "train_hours": "6,5", "basis": "Riktlinje", "why": "Skärpt"}
    assert client.post(url, {**sent, "valid_from": "2026-01-01"}).status_code == 422
    assert client.post(url, sent).status_code == 302
    made = limiting.latest()
    assert made is not None and made.train_hours == Decimal("6.5")
    assert "Skärpt" in words(client.get(reverse("travel_guideline")))
    undo = reverse("travel_guideline_delete", args=[made.pk])
    assert client.get(undo).status_code == 200 and client.post(undo).status_code == 302
    assert limiting.latest() == house.guideline


@pytest.mark.row("R77")
def test_a_budget_counts_the_unit_with_all_below_it(house: House) -> None:
    below = Organization.objects.create(name="Enheten", classification="unit", parent=house.unit)
    EmissionBudget.objects.create(unit=house.unit, year=2027, kg=1000)
    made = actions.approve(house.director, house.ready(unit=below))
    kg = sum(each.kg_best for each in made.legs.all())
    (found,) = queries_budgets.budgets_of(made)
    assert (found.unit, found.used, found.left) == (house.unit, kg, 1000 - kg)
    assert below.pk in found.units and "unit below it" in shown.whose(found)
    EmissionBudget.objects.create(unit=below, year=2027, kg=10)
    nearest, above = queries_budgets.budgets_of(made)
    assert (nearest.unit, above.unit) == (below, house.unit)
    assert queries_budgets.budgets_by_year()[2027] == 1000  # the unit's own is part of that above it
    (of_unit,) = [each for each in queries_budgets.budgets() if each[0].unit == house.unit]
    assert of_unit[1].used == kg and "Enheten" in of_unit[2]


def test_a_budget_of_another_unit_does_not_count_it(house: House) -> None:
    EmissionBudget.objects.create(unit=house.other, year=2027, kg=1000)
    (found,) = queries_budgets.budgets_of(house.journey())
    assert (found.kg, found.unit) == (None, house.unit)


def test_the_page_names_the_units_that_are_counted(house: House, client_as: Any) -> None:
    Organization.objects.create(name="Enheten Under", classification="unit", parent=house.unit)
    EmissionBudget.objects.create(unit=house.unit, year=2027, kg=1000)
    assert "Enheten Under" in words(client_as(Role.OFFICER).get(reverse("travel_budgets")))
