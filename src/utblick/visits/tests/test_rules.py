"""The rules of a visit, each passing and failing."""

from datetime import date, time

import pytest

from utblick.conduct.rules import STOP, WARNING, Finding, Venue
from utblick.visits import rules


@pytest.mark.rule("visits.hosts_have_acknowledged")
@pytest.mark.row("R80")
def test_a_visit_has_a_host_and_each_has_acknowledged_the_code() -> None:
    assert rules.hosts_have_acknowledged([1, 2], {1, 2}) == []
    (nobody,) = rules.hosts_have_acknowledged([], {1})
    assert (nobody.severity, nobody.where) == (STOP, "hosts")
    (one,) = rules.hosts_have_acknowledged([1, 2], {2})
    assert one.values == {"count": 1}


@pytest.mark.rule("visits.venue_in_order")
@pytest.mark.row("R81")
def test_a_venue_is_chosen_and_another_one_has_a_reason() -> None:
    for fine in (Venue("own"), Venue("framework"), Venue("other", "Fullt hos oss")):
        assert rules.venue_in_order(fine) == []
    assert [each.severity for each in rules.venue_in_order(Venue("other"))] == [WARNING]
    assert [each.where for each in rules.venue_in_order(None)] == ["venue_kind"]


@pytest.mark.rule("visits.meals_in_order")
@pytest.mark.row("R82")
def test_a_meal_that_departs_from_the_code_says_why() -> None:
    dear = Finding("x", WARNING, "dear", "price")
    assert (
        rules.meals_in_order([rules.PlannedMeal("Lunch"), rules.PlannedMeal("Middag", [dear], "Enda")]) == []
    )
    (lacks,) = rules.meals_in_order([rules.PlannedMeal("Middag", [dear], " ")])
    assert (lacks.severity, lacks.values) == (WARNING, {"meal": "Middag"})


@pytest.mark.rule("visits.meals_in_order")
@pytest.mark.row("R83")
def test_no_reason_makes_good_what_the_code_forbids() -> None:
    spirits = Finding("x", STOP, "spirits", "alcohol")
    (stop,) = rules.meals_in_order([rules.PlannedMeal("Middag", [spirits], "Tradition")])
    assert stop.severity == STOP


@pytest.mark.row("R80", "R81", "R82", "R83")
def test_all_that_lacks_is_said_in_the_order_in_which_it_is_filled_in() -> None:
    dear = Finding("x", WARNING, "dear", "price")
    found = rules.lacks_before_confirming(rules.Plan(meals=[rules.PlannedMeal("Middag", [dear])]))
    assert [each.where for each in found] == ["hosts", "venue_kind", "meals", "linked"]
    assert rules.lacks_before_confirming(rules.Plan([1], {1}, Venue("own"))) == []


@pytest.mark.rule("visits.days_in_order")
@pytest.mark.row("R80")
def test_days_are_in_order_and_hold_all_that_is_planned() -> None:
    first, last = date(2026, 12, 14), date(2026, 12, 15)
    assert rules.days_in_order(first, last, [first, last]) == []
    assert rules.days_in_order(first, first) == []
    assert len(rules.days_in_order(last, first)) == 1
    assert len(rules.days_in_order(first, first, [last])) == 1


def test_times_are_in_order() -> None:
    assert rules.times_in_order(time(9), time(10)) and rules.times_in_order(time(9), None)
    assert not rules.times_in_order(time(10), time(10))


@pytest.mark.rule("visits.told_to_the_board")
@pytest.mark.row("R34")
@pytest.mark.parametrize(
    ("state", "ends", "asked"),
    [
        ("held", 20, True),
        ("confirmed", 23, True),
        ("confirmed", 24, False),
        ("planned", 20, False),
        ("cancelled", 20, False),
    ],
)
def test_what_came_of_a_visit_is_asked_for_when_it_is_over(state: str, ends: int, asked: bool) -> None:
    assert rules.is_to_be_told(state, date(2026, 11, ends), date(2026, 11, 23)) is asked


@pytest.mark.rule("visits.diets_are_deleted")
def test_diets_may_be_read_to_the_last_day_and_no_longer() -> None:
    last = rules.last_day_of_diets(date(2026, 12, 30), 3)
    assert last == date(2027, 1, 2)
    assert rules.may_be_read(last, date(2027, 1, 2)) and not rules.may_be_read(last, date(2027, 1, 3))
    assert rules.last_day_of_diets(date(2026, 12, 30), None) == date(2026, 12, 30)


@pytest.mark.rule("visits.guests_are_forgotten")
@pytest.mark.parametrize(
    ("ends", "months", "last"),
    [
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 12, 15), 12, date(2027, 12, 15)),
        (date(2026, 12, 15), 0, date(2026, 12, 15)),
        (date(2026, 12, 15), None, date(2026, 12, 15)),
    ],
)
def test_names_may_be_read_for_so_many_months(ends: date, months: int | None, last: date) -> None:
    assert rules.last_day_of_names(ends, months) == last
