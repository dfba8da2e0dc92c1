"""Which days are holidays is asked of a kept library; the days that the law counts with them are among them."""

from datetime import date

import pytest

from utblick.core.models import Identity
from utblick.decisions.holidays import is_holiday

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "day",
    [
        date(2027, 1, 1),
        date(2027, 1, 6),
        date(2027, 3, 26),
        date(2027, 3, 29),
        date(2027, 5, 6),
        date(2027, 6, 25),
        date(2027, 12, 24),
        date(2027, 12, 31),
    ],
)
def test_swedish_holidays_and_eves(kronoberg: None, day: date) -> None:
    assert is_holiday(day)


@pytest.mark.parametrize("day", [date(2027, 1, 5), date(2027, 4, 30), date(2027, 5, 7), date(2027, 11, 5)])
def test_half_days_are_working_days(kronoberg: None, day: date) -> None:
    assert not is_holiday(day)


def test_an_unknown_country_has_none(kronoberg: None) -> None:
    Identity.objects.update(country="XX")
    assert not is_holiday(date(2027, 1, 1))
