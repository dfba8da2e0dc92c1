"""A visit with a meal is confirmed by somebody who neither eats nor departs from the code, and as it was read."""

from datetime import time
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from utblick.conduct.acknowledging import acknowledge
from utblick.people.models import Person
from utblick.people.roles import Role
from utblick.visits import actions, actions_parts, confirming, queries, rules
from utblick.visits.models import Host, Meal, Visit, VisitState
from utblick.visits.tests.conftest import House, filled, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
LAVISH: dict[str, Any] = {
    "kind": "dinner",
    "guests": 1,
    "hosts": 5,
    "price": 9000,
    "alcohol": ["wine"],
    "dish_of_the_day": False,
}


@pytest.fixture
def colleague(house: House, account: Any) -> Any:
    """Somebody else of the unit who may confirm its visits."""
    person = Person.objects.create(given_name="Moa", family_name="Prov", kind="official", unit=house.unit)
    return account(Role.OFFICER, house.unit, name="Moa Kollega", person=person)


def hosted_by_officer(house: House) -> Visit:
    made = house.visit()
    Host.objects.create(visit=made, person=house.officer.person)
    acknowledge(house.officer, made)
    return made


@pytest.mark.rule("visits.confirmed_by_somebody_else")
@pytest.mark.row("R82")
def test_the_rule_of_another_pair_of_eyes() -> None:
    assert rules.confirmed_by_somebody_else(True, False, False) == []
    assert rules.confirmed_by_somebody_else(False, True, False) == []
    (found,) = rules.confirmed_by_somebody_else(True, True, False)
    assert (found.severity, found.where) == (rules.STOP, "hosts")
    (found,) = rules.confirmed_by_somebody_else(True, False, True)
    assert found.where == "meals"


@pytest.mark.rule("visits.no_hospitality_in_procurement")
@pytest.mark.row("R82")
def test_the_rule_of_procurement() -> None:
    assert rules.no_hospitality_in_procurement(False, True) == []
    assert rules.no_hospitality_in_procurement(True, False) == []
    assert rules.no_hospitality_in_procurement(None, False) == []
    for linked in (True, None):
        (found,) = rules.no_hospitality_in_procurement(linked, True)
        assert (found.severity, found.where) == (rules.STOP, "linked")


@pytest.mark.row("R82")
def test_nobody_confirms_a_dinner_of_their_own(house: House, colleague: Any, sign_in: Any) -> None:
    made = hosted_by_officer(house)
    meal = house.meal(made, **LAVISH, reason="God mat")
    actions_parts.save_part(house.officer, meal)
    with pytest.raises(ValidationError, match="among the hosts"):
        actions.confirm(house.officer, made)
    page = words(sign_in(house.officer).get(made.get_absolute_url()))
    assert "You are among the hosts and there are meals, so somebody else confirms the visit" in page
    assert reverse("visit_confirm", args=[made.pk]) not in page
    found = actions.confirm(colleague, made)
    assert (found.state, found.confirmed_by) == (VisitState.CONFIRMED, colleague)


@pytest.mark.row("R82")
def test_who_gave_the_reason_does_not_confirm_it(house: House, colleague: Any) -> None:
    made = house.visit()
    house.received(made)
    meal = house.meal(made, **LAVISH, reason="God mat")
    actions_parts.save_part(house.officer, meal)
    with pytest.raises(ValidationError, match="given the reason"):
        actions.confirm(house.officer, made)
    meal.place = "Krogen"  # who changes something else has not given the reason
    actions_parts.save_part(colleague, meal)
    assert Meal.objects.get().reason_by == house.officer
    assert actions.confirm(colleague, made).state == VisitState.CONFIRMED


def test_a_meal_that_follows_the_code_may_be_confirmed_by_who_planned_it(house: House) -> None:
    made = house.visit()
    house.received(made)
    actions_parts.save_part(house.officer, house.meal(made))
    assert actions.confirm(house.officer, made).state == VisitState.CONFIRMED


@pytest.mark.row("R82")
def test_a_dinner_that_is_added_or_changed_afterwards_is_asked_for_anew(
    house: House, colleague: Any, sign_in: Any
) -> None:
    made = hosted_by_officer(house)
    actions.confirm(house.officer, made)  # no meal, nothing of one's own
    client = sign_in(house.officer)
    url = reverse("visit_part_new", args=[made.pk, "maltid"])
    sent = {
        **filled(client.get(url)),
        "kind": "dinner",
        "at": "18:00",
        "guests": 4,
        "hosts": 2,
        "price": "399",
    }
    page = client.post(url, {**sent, "purpose": "Middag"}, follow=True)
    assert "no longer confirmed" in words(page)
    made.refresh_from_db()
    assert (made.state, made.confirmed_by) == (VisitState.PLANNED, None)
    actions.confirm(colleague, made)
    meal = Meal.objects.get()
    actions_parts.save_part(house.officer, meal)  # as it was: nothing to ask
    made.refresh_from_db()
    assert made.state == VisitState.CONFIRMED
    meal.price, meal.reason = 9000, "God mat"
    actions_parts.save_part(house.officer, meal)
    made.refresh_from_db()
    assert made.state == VisitState.PLANNED
    actions.confirm(colleague, made)
    actions_parts.save_part(house.officer, Host(visit=made, person=colleague.person))
    made.refresh_from_db()
    assert made.state == VisitState.PLANNED  # who confirmed it is to eat there


@pytest.mark.row("R82")
def test_nothing_is_offered_in_a_procurement(house: House, colleague: Any, sign_in: Any) -> None:
    made = house.visit(linked=None)
    house.received(made)
    assert actions.lacking(made) == []  # without a meal nobody asks
    actions_parts.save_part(house.officer, house.meal(made))
    assert any("Say whether the guests" in each for each in actions.lacking(made))
    client = sign_in(house.officer)
    url = reverse("visit_edit", args=[made.pk])
    assert client.post(url, {**filled(client.get(url)), "linked": "yes"}).status_code == 302
    made.refresh_from_db()
    assert made.linked is True
    with pytest.raises(ValidationError, match="no meals are offered"):
        actions.confirm(colleague, made)
    assert client.get(url).context["form"]["linked"].value() == "yes"
    assert client.post(url, {**filled(client.get(url)), "linked": "no"}).status_code == 302
    made.refresh_from_db()
    assert actions.confirm(colleague, made).state == VisitState.CONFIRMED
    refused = client.post(url, {**filled(client.get(url)), "linked": "yes"})
    assert refused.status_code == 422 and "no meals are offered" in words(refused)


def test_what_is_confirmed_is_what_was_read(house: House, colleague: Any, sign_in: Any) -> None:
    made = house.visit()
    house.received(made)
    actions_parts.save_part(house.officer, house.meal(made, at=time(12)))
    seen = confirming.mark(queries.read(made))
    client = sign_in(colleague)
    url = reverse("visit_confirm", args=[made.pk])
    page = client.get(url)
    assert page.context["form"]["seen"].value() == seen
    meal = Meal.objects.get()
    meal.kind, meal.at, meal.price, meal.reason = "dinner", time(18), 9000, "God mat"
    actions_parts.save_part(house.officer, meal)
    refused = client.post(url, filled(page))
    assert refused.status_code == 422
    told = words(refused)
    assert "has been changed since you opened it" in told and "God mat" in told
    with pytest.raises(ValidationError, match="changed since you opened it"):
        actions.confirm(colleague, made, seen)
    assert client.post(url, filled(refused)).status_code == 302


@pytest.mark.row("R82")
def test_a_host_adds_no_dinner_of_their_own_after_somebody_else_has_confirmed(
    house: House, colleague: Any
) -> None:
    made = hosted_by_officer(house)
    actions.confirm(colleague, made)
    meal = actions_parts.save_part(house.officer, house.meal(made))
    made.refresh_from_db()
    assert (made.state, made.confirmed_by) == (VisitState.PLANNED, None)
    actions.confirm(colleague, made)
    meal.hosts = 40
    actions_parts.save_part(house.officer, meal)
    made.refresh_from_db()
    assert made.state == VisitState.PLANNED  # nor more of it


@pytest.mark.row("R82")
def test_a_colleague_who_neither_eats_nor_gives_a_reason_may_add_one(house: House, colleague: Any) -> None:
    made = hosted_by_officer(house)
    actions.confirm(colleague, made)
    actions_parts.save_part(colleague, house.meal(made))
    made.refresh_from_db()
    assert made.state == VisitState.CONFIRMED


@pytest.mark.row("R82")
def test_a_host_does_not_move_a_confirmed_visit_with_a_meal_elsewhere(house: House, colleague: Any) -> None:
    made = hosted_by_officer(house)
    actions_parts.save_part(house.officer, house.meal(made))
    actions.confirm(colleague, made)
    made.refresh_from_db()
    made.venue_kind, made.venue, made.venue_reason = "other", "Slottet", "fint"
    actions.plan(house.officer, made)
    made.refresh_from_db()
    assert (made.state, made.confirmed_by) == (VisitState.PLANNED, None)
    actions.confirm(colleague, made)
    made.refresh_from_db()
    made.notes = "Ny rad"
    actions.plan(house.officer, made)
    made.refresh_from_db()
    assert made.state == VisitState.CONFIRMED  # what does not change guests or venue asks nobody anew
