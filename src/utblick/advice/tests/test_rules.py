"""The rules of the room, on plain values."""

from datetime import date
from decimal import Decimal

import pytest

from utblick.advice import rules


def never(_day: date) -> bool:
    return False


@pytest.mark.rule("advice.answered_in_time")
@pytest.mark.row("R38", "R39")
def test_the_day_to_answer_counts_working_days() -> None:
    friday = date(2026, 11, 27)
    assert rules.answer_by(friday, 1, never) == date(2026, 11, 30)
    assert rules.answer_by(date(2026, 11, 23), 5, never) == date(2026, 11, 30)
    eve = {date(2026, 12, 24), date(2026, 12, 25)}
    assert rules.answer_by(date(2026, 12, 23), 1, eve.__contains__) == date(2026, 12, 28)
    assert rules.answer_by(friday, 0, never) == friday


@pytest.mark.rule("advice.outcome_is_followed_up")
@pytest.mark.row("R38")
def test_what_came_of_it_is_asked_only_when_answered_and_not_known() -> None:
    day = date(2026, 12, 1)
    assert rules.is_to_be_followed_up(rules.SENT, rules.UNKNOWN, day)
    assert rules.is_to_be_followed_up(rules.CLOSED, rules.UNKNOWN, day)
    assert not rules.is_to_be_followed_up(rules.RECEIVED, rules.UNKNOWN, day)
    assert not rules.is_to_be_followed_up(rules.SENT, rules.GRANTED, day)
    assert not rules.is_to_be_followed_up(rules.SENT, rules.UNKNOWN, None)


@pytest.mark.rule("advice.question_is_received")
@pytest.mark.row("R39")
def test_robots_are_stopped_and_people_are_not() -> None:
    assert rules.looks_like_a_robot("", 30) == ""
    assert rules.looks_like_a_robot("http://x", 30) == rules.FILLED_TRAP
    assert rules.looks_like_a_robot("", 0.5) == rules.TOO_FAST
    assert rules.looks_like_a_robot("", None) == rules.TOO_OLD
    assert rules.looks_like_a_robot("", rules.LONGEST + 1) == rules.TOO_OLD


@pytest.mark.rule("advice.counted_by_asker")
@pytest.mark.row("R38", "R39")
def test_cases_and_hours_are_counted_the_most_first() -> None:
    rows = [("b", Decimal(1)), ("a", Decimal(2)), ("b", Decimal("0.5"))]
    assert list(rules.counted_by(rows).items()) == [("b", (2, Decimal("1.5"))), ("a", (1, Decimal(2)))]
    assert rules.counted_by([]) == {}
    assert rules.year_to_report(date(2027, 2, 28)) == 2026
    assert rules.year_to_report(date(2027, 3, 1)) == 2027


@pytest.mark.rule("advice.participants_counted")
@pytest.mark.row("R19c")
def test_attendance_is_asked_for_when_a_training_is_over() -> None:
    day = date(2026, 11, 20)
    after = date(2026, 11, 21)
    assert rules.lacks_attendance(day, False, 3, 2, after)
    assert not rules.lacks_attendance(day, False, 3, 3, after)
    assert not rules.lacks_attendance(day, False, 0, 0, after)
    assert not rules.lacks_attendance(day, True, 3, 0, after)
    assert not rules.lacks_attendance(day, False, 3, 0, day)
    assert rules.places_left(None, 900) is None
    assert rules.places_left(3, 5) == 0


@pytest.mark.rule("advice.names_are_deleted")
@pytest.mark.row("R39")
def test_names_may_be_read_so_many_months() -> None:
    assert rules.last_day_of_names(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert rules.last_day_of_names(date(2026, 11, 26), 24) == date(2028, 11, 26)
    assert rules.last_day_of_names(date(2026, 11, 26), 0) == date(2026, 11, 26)


@pytest.mark.rule("advice.partners_see_their_own")
@pytest.mark.row("R39")
def test_a_partner_sees_its_own_only() -> None:
    assert rules.is_own(3, {3, 4})
    assert not rules.is_own(5, {3, 4})
    assert not rules.is_own(None, {3})
    assert not rules.is_own(3, set())


def test_much_the_same_is_found_by_its_words() -> None:
    others = {
        1: "Hur söker vi pengar till regnvatten i bostadsområden?",
        2: "Kan skolan få utbyten betalda?",
        3: "Regnvatten: vilka program betalar en förstudie?",
    }
    found = rules.alike("Vilka program kan betala en förstudie om regnvatten?", others)
    assert found[0] == 3 and 2 not in found
    assert rules.alike("", others) == []
