"""Whose turn it is to chair, and how attendance is counted: pure rules."""

from datetime import date

import pytest

from utblick.collaborations import rules

ORDER = [(1, 10), (2, 20), (3, 30)]
TODAY = date(2026, 11, 24)
THEN = date(2024, 5, 2)


@pytest.mark.row("F16")
@pytest.mark.rule("collaborations.chair_goes_round")
def test_the_next_in_the_order_chairs_after_the_last_turn_that_is_stated() -> None:
    assert rules.next_chair(ORDER, [("2024", 10)], THEN) == rules.NextChair("2024", 20)
    assert rules.next_chair(ORDER, [("2025", 20), ("2024", 10)], THEN) == rules.NextChair("2025", 30)


@pytest.mark.rule("collaborations.chair_goes_round")
def test_after_the_last_comes_the_first_again() -> None:
    assert rules.next_chair(ORDER, [("2024", 30)], THEN) == rules.NextChair("2024", 10)


@pytest.mark.rule("collaborations.chair_goes_round")
def test_the_order_is_that_of_the_places_and_may_have_gaps() -> None:
    assert rules.next_chair([(9, 30), (2, 20), (4, 10)], [("2024", 20)], THEN) == rules.NextChair("2024", 10)


@pytest.mark.row("F16")
@pytest.mark.rule("collaborations.chair_goes_round")
@pytest.mark.parametrize(
    ("order", "turns"),
    [
        ([], [("2024", 10)]),
        ([(1, 10)], [("2024", 10)]),
        ([(1, 10), (1, 20)], [("2024", 10)]),
        (ORDER, [("2024", 99)]),
        (ORDER, []),
    ],
    ids=["no order", "one alone", "two in one place", "the chair is not in the order", "no turn"],
)
def test_what_does_not_follow_for_certain_is_not_said(
    order: list[tuple[int, int]], turns: list[tuple[str, int]]
) -> None:
    assert rules.next_chair(order, turns, TODAY) is None


@pytest.mark.row("F16")
@pytest.mark.rule("collaborations.chair_goes_round")
def test_a_last_turn_that_is_over_says_that_those_since_are_not_stated() -> None:
    assert rules.next_chair(ORDER, [("2024", 10)], TODAY) == rules.NextChair("2024", 20, lapsed=True)
    assert rules.next_chair(ORDER, [("2024", 10)], date(2024, 12, 31)) == rules.NextChair("2024", 20)


def test_the_turn_that_runs_is_the_shortest_that_today_lies_in() -> None:
    assert rules.chair_at([("2026", 10), ("2026-11", 20), ("2025", 30)], TODAY) == 1
    assert rules.chair_at([("2024", 10)], TODAY) is None


def test_attendance_is_counted_over_24_months_and_while_the_seat_was_held() -> None:
    met = [
        (date(2024, 11, 23), True),
        (date(2024, 11, 24), True),
        (date(2025, 5, 2), False),
        (date(2026, 5, 2), True),
        (date(2026, 11, 25), True),
    ]
    assert rules.attendance("", "", met, TODAY) == rules.Attendance(2, 3)
    assert rules.attendance("2025", "", met, TODAY) == rules.Attendance(1, 2)
    assert rules.attendance("", "2025", met, TODAY) == rules.Attendance(1, 2)
    assert rules.attendance("", "", [], TODAY) == rules.Attendance(0, 0)


def test_24_months_before_a_leap_day_is_the_last_of_february() -> None:
    assert rules.counted_since(date(2028, 2, 29)) == date(2026, 2, 28)
    assert rules.counted_since(TODAY) == date(2024, 11, 24)
