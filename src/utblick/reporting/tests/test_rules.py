"""The rules of the annual report, on plain values."""

from datetime import date

import pytest

from utblick.reporting import rules
from utblick.reporting.rules import Asked

pytestmark = pytest.mark.once
DAY = date(2027, 3, 1)


@pytest.mark.row("R33", "R36")
@pytest.mark.rule("reporting.report_is_whole")
def test_a_report_lacks_the_chapters_that_nobody_has_written() -> None:
    asked = [Asked("goals", DAY, True), Asked("travel", DAY, False)]
    assert rules.lacking(["goals", "travel", "visits"], asked) == ["travel", "visits"]
    assert rules.lacking(["goals"], asked) == []


def test_a_text_is_late_the_day_after_it_was_to_be_ready() -> None:
    asked = [Asked("goals", DAY, True), Asked("travel", DAY, False)]
    assert rules.late(asked, DAY) == []
    assert rules.late(asked, date(2027, 3, 2)) == ["travel"]


@pytest.mark.row("R33")
def test_the_report_of_a_year_is_a_preview_until_february_of_the_year_after() -> None:
    assert rules.is_preview(2026, date(2027, 1, 31))
    assert not rules.is_preview(2026, date(2027, 2, 1))
    assert not rules.has_ended(2026, date(2026, 12, 31))
    assert rules.has_ended(2026, date(2027, 1, 1))


def test_the_year_that_is_suggested_has_no_report_yet() -> None:
    assert rules.suggested_year(DAY, []) == 2026
    assert rules.suggested_year(DAY, [2026]) == 2027
    assert rules.suggested_year(DAY, [2026, 2027]) is None


def test_earlier_years_that_are_known_stand_before_the_year() -> None:
    assert rules.compared(2026, [2025, 2023]) == [2025, 2026]
    assert rules.compared(2026) == [2026]
