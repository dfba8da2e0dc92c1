"""Days that somebody can mean, and reckoning that stays among the days there are. Pure Python, for rules as well.

A slip of the key gives the year 0206 or 20226. Such a day is refused where it is written; where one is there all the
same, from a source or from before it was refused, no reckoning may fall over it.
"""

from datetime import date, timedelta

FIRST_YEAR, LAST_YEAR = 1900, 2100
"""Years of days that can be meant, the last included: nobody who works here was born before, or plans beyond."""
FIRST_YEAR_OF_FACTS = 1000
"""What is stated as a partial date may be older: when an organisation was founded."""


def can_be_meant(day: date, first_year: int = FIRST_YEAR) -> bool:
    """Whether a day lies within the years that can be meant."""
    return first_year <= day.year <= LAST_YEAR


def within(day: date) -> date:
    """Return a day as it is; the first or last that can be meant, if it lies beyond."""
    return min(max(day, date(FIRST_YEAR, 1, 1)), date(LAST_YEAR, 12, 31))


def shifted(day: date, by: timedelta) -> date:
    """Return the day so long after (before, where `by` is negative) `day`; the first or last there is, if beyond it."""
    try:
        return day + by
    except OverflowError:
        return date.max if by > timedelta(0) else date.min
