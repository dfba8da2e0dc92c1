"""What is working time is told by the hour and the day, not by a box."""

from dataclasses import replace
from datetime import date, time

import pytest

from utblick.conduct import queries, rules
from utblick.conduct.models import WorkingHours
from utblick.conduct.rules import Hours, Meal

HOURS = Hours(time(8), time(17))
NOON = Meal("day", alcohol=["wine"], at=time(12), on_working_day=True, hours=HOURS)


@pytest.mark.rule("conduct.working_hours")
@pytest.mark.row("R83")
@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, True),
        ({"at": time(8)}, True),
        ({"at": time(17)}, False),
        ({"at": time(7, 59)}, False),
        ({"on_working_day": False}, False),
        ({"at": None}, False),
        ({"hours": None}, False),
    ],
)
def test_a_meal_that_begins_in_the_hours_of_a_working_day_is_in_working_hours(
    values: dict[str, object], expected: bool
) -> None:
    assert rules.begins_in_working_hours(replace(NOON, **values)) is expected  # type: ignore[arg-type]


@pytest.mark.row("R83")
def test_the_hour_goes_before_the_box_and_the_box_can_only_add() -> None:
    (found,) = rules.alcohol(NOON)
    assert (found.severity, found.where) == ("stop", "alcohol")
    assert found.values == {"at": "12:00", "begins": "08:00", "ends": "17:00"}
    assert rules.alcohol(replace(NOON, at=time(19))) == []
    assert rules.alcohol(replace(NOON, at=time(19), in_working_hours=True))
    assert rules.alcohol(replace(NOON, alcohol=[])) == []


@pytest.mark.row("R83")
def test_alcohol_on_a_working_day_asks_for_the_hour() -> None:
    assert [each.where for each in rules.alcohol(replace(NOON, at=None))] == ["at"]
    assert rules.alcohol(replace(NOON, at=None, on_working_day=False)) == []
    assert rules.alcohol(replace(NOON, at=None, hours=None)) == []


def test_dinner_in_the_morning_is_told_as_odd_and_needs_no_reason() -> None:
    (found,) = rules.hour_is_odd(Meal("evening", at=time(10)))
    assert (found.severity, found.where) == (rules.NOTE, "at")
    assert rules.hour_is_odd(Meal("day", at=time(18)))
    assert rules.hour_is_odd(Meal("evening", at=time(18))) == rules.hour_is_odd(Meal("day")) == []


@pytest.mark.django_db
def test_the_hours_are_those_of_the_day_and_holidays_are_no_working_days() -> None:
    WorkingHours.objects.all().delete()
    assert queries.hours_at(date(2026, 5, 4)) is None
    for begins, start in ((8, date(2024, 1, 1)), (7, date(2026, 6, 1))):
        WorkingHours.objects.create(begins=time(begins), ends=time(17), valid_from=start, basis="Avtal")
    meal = Meal("day", alcohol=["wine"], at=time(7, 30))
    assert not rules.begins_in_working_hours(queries.on_day(meal, date(2026, 5, 4)))
    assert rules.begins_in_working_hours(queries.on_day(meal, date(2026, 6, 1)))
    assert not rules.begins_in_working_hours(queries.on_day(meal, date(2026, 6, 6)))  # the national day
    assert not rules.begins_in_working_hours(queries.on_day(meal, date(2026, 6, 7)))  # a Sunday
