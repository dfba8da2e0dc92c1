"""When a digest is due: a pure function, with the moment as an argument."""

from collections.abc import Callable
from datetime import date, datetime

HOUR = 6
DAILY, WEEKLY = "daily", "weekly"


def period(frequency: str, at: datetime, is_holiday: Callable[[date], bool]) -> str:
    """Return the day or week whose digest is due at a moment (local time); "" when none is.

    Digests come from six o'clock on working days. That of a week is due from its first working day, which is Monday
    unless it is a holiday; a worker that stood still then makes it on a later one.
    """
    day = at.date()
    if at.hour < HOUR or day.isoweekday() > 5 or is_holiday(day):
        return ""
    if frequency == DAILY:
        return day.isoformat()
    year, week, _weekday = day.isocalendar()
    return f"{year}-W{week:02}" if frequency == WEEKLY else ""
