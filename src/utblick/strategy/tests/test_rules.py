"""The strategy's rules on itself, each passing and failing, named by its row."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from utblick.strategy import rules

TODAY = date(2026, 11, 23)
TERMS = [(date(2022, 10, 15), date(2026, 10, 14)), (date(2026, 10, 15), date(2030, 10, 14))]


@pytest.mark.row("R1")
@pytest.mark.rule("strategy.focus_point_in_use_is_kept")
def test_a_clause_in_use_is_kept() -> None:
    assert rules.may_be_deleted(served_by=0, children=0)
    assert not rules.may_be_deleted(served_by=1, children=0)
    assert not rules.may_be_deleted(served_by=0, children=1)


@pytest.mark.row("R2")
@pytest.mark.rule("strategy.one_accountable_organ")
def test_a_duty_without_exactly_one_accountable_organ_is_listed() -> None:
    assert rules.accountable_gaps({"a": 1, "b": 0, "c": 2}) == ["b", "c"]
    assert rules.accountable_gaps({"a": 1}) == []


@pytest.mark.row("R9", "R87")
@pytest.mark.rule("strategy.served_strategy_is_valid")
@pytest.mark.parametrize(
    ("valid_to", "state"),
    [
        ("2026", "expiring"),  # the visitor-economy strategy: 38 days left
        ("2027", "valid"),
        ("2025", "expired"),
        ("", "open"),
        ("2026-11-23", "expiring"),
        ("2026-11-22", "expired"),
        ("2027-05-22", "expiring"),
        ("2027-05-23", "valid"),
    ],
)
def test_a_served_strategy_is_told_of_before_it_ends(valid_to: str, state: str) -> None:
    assert rules.expiry(valid_to, TODAY) == state


@pytest.mark.row("R29")
@pytest.mark.rule("strategy.only_assembly_adopts")
def test_only_the_assembly_adopts() -> None:
    assert rules.may_adopt("assembly")
    assert not any(rules.may_adopt(organ) for organ in ("board", "committee", "foreign_body", "own", ""))


@pytest.mark.row("R47")
@pytest.mark.rule("strategy.follow_up_due_at_new_term")
def test_the_follow_up_is_open_when_a_new_term_has_begun() -> None:
    due = rules.follow_up("2024", TERMS, TODAY)
    assert due == rules.FollowUp(date(2026, 10, 15), date(2027, 4, 15))


@pytest.mark.row("R47")
@pytest.mark.rule("strategy.follow_up_due_at_new_term")
@pytest.mark.parametrize(
    ("valid_from", "terms", "today"),
    [
        ("2024", TERMS, date(2026, 10, 14)),  # the day before: still the term in which it was adopted
        ("2027", TERMS, TODAY),  # adopted in the term that runs
        ("2024", [], TODAY),
        ("", TERMS, TODAY),
        ("2024", TERMS, date(2031, 1, 1)),  # between terms nobody has entered
    ],
)
def test_no_follow_up_is_asked_for_otherwise(valid_from: str, terms: list, today: date) -> None:
    assert rules.follow_up(valid_from, terms, today) is None


@pytest.mark.row("R47")
@pytest.mark.rule("strategy.follow_up_due_at_new_term")
@given(st.dates(min_value=date(2026, 10, 15), max_value=date(2030, 10, 14)))
def test_the_due_date_does_not_move_with_today(today: date) -> None:
    due = rules.follow_up("2024", TERMS, today)
    assert due is not None
    assert due.due == date(2027, 4, 15)


@pytest.mark.row("R48")
@pytest.mark.rule("strategy.revision_keeps_old_version")
def test_versions_are_compared_clause_by_clause() -> None:
    old = {"a": {"text": "1"}, "b": {"text": "2"}, "c": {"text": "3"}}
    new = {"b": {"text": "2"}, "a": {"text": "9"}, "d": {"text": "4"}}
    assert rules.compare(old, new) == [
        rules.ClauseChange("b", "same"),
        rules.ClauseChange("a", "changed", ("text",)),
        rules.ClauseChange("d", "added"),
        rules.ClauseChange("c", "removed"),
    ]


@pytest.mark.row("R12")
@pytest.mark.rule("strategy.coverage_shows_white_spots")
@given(st.dictionaries(st.text(min_size=1, max_size=5), st.integers(min_value=0, max_value=9)))
def test_white_spots_come_first(counts: dict[str, int]) -> None:
    order = [counts[line] for line in rules.white_spots_first(counts)]
    assert order == sorted(order)
    assert len(order) == len(counts)
