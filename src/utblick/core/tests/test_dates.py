"""Partial dates: as precise as the source, and refused when they do not exist."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from utblick.core import dates


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("2026-12-31", date(2026, 12, 31), date(2026, 12, 31)),
    ],
)
def test_a_partial_date_covers_its_days(text: str, first: date, last: date) -> None:
    assert dates.first_day(text) == first
    assert dates.last_day(text) == last


@pytest.mark.parametrize(
    "text", ["24", "2024-13", "2023-02-29", "2024-5", "maj 2024", "2024-05-14T10", "0000"]
)
def test_what_is_no_date_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(ValidationError) as refused, translation.override("en"):
        dates.validate_partial_date(text)
    assert "2024-05" in str(refused.value)


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31)), st.sampled_from([4, 7, 10]))
def test_a_day_lies_within_every_partial_date_cut_from_it(day: date, length: int) -> None:
    text = day.isoformat()[:length]
    assert dates.first_day(text) <= day <= dates.last_day(text)


def test_dates_are_written_as_the_reader_writes_them() -> None:
    with translation.override("sv"):
        assert dates.in_words("2026-11-23") == "23 november 2026"
        assert dates.in_words("2023-05") == "maj 2023"
        assert dates.in_words("2012") == "2012"
        assert dates.in_words("") == ""
