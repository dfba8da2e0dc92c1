"""The axis of a time line: which days it spans, where a day stands on it, and where its lines are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

from django.utils.formats import date_format

INSET = 0.025
"""Share of the width kept free at either side, so that marks on the first and last day are whole."""
SHORT = 2 * 366
"""An axis of at most so many days is divided by quarters instead of years."""


@dataclass(frozen=True)
class TimeScale:
    """Days from `first` up to, not including, `after`."""

    first: date
    after: date

    @property
    def days(self) -> int:
        """How many days the axis spans."""
        return max(1, (self.after - self.first).days)

    def at(self, day: date) -> float:
        """Where the start of `day` stands, as a share (0 to 1) of the width; may lie outside."""
        return INSET + (day - self.first).days / self.days * (1 - 2 * INSET)

    def until(self, day: date) -> float:
        """Where the end of `day` stands; as `at`, but with the day included."""
        return INSET + ((day - self.first).days + 1) / self.days * (1 - 2 * INSET)

    def holds(self, day: date) -> bool:
        """Whether `day` is on the axis."""
        return self.first <= day < self.after


@dataclass(frozen=True)
class Tick:
    """A line of the axis. `fit` is "" for one always shown, else "wide" or "narrow" for such pictures."""

    day: date
    label: str
    fit: str


def domain(days: Sequence[date], *, room_before: bool, room_after: bool) -> tuple[date, date]:
    """Whole years (whole quarters when all is near in time) around `days`, the second not included.

    `room_before` and `room_after` ask for space in which an open side can be seen to go on.
    """
    low, high = min(days), max(days)
    if (high - low).days <= SHORT - 366:
        low -= timedelta(days=92 if room_before and low.year > MINYEAR else 0)
        high += timedelta(days=92 if room_after and high.year < MAXYEAR else 0)
        return _quarter(low), _next_quarter(high)
    first = max(MINYEAR, low.year - int(room_before))
    last = min(MAXYEAR, high.year + 1 + int(room_after))
    return date(first, 1, 1), date(last, 1, 1)


def _quarter(day: date) -> date:
    return date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)


def _next_quarter(day: date) -> date:
    start = _quarter(day)
    if start.month < 10:
        return date(start.year, start.month + 3, 1)
    return date(min(MAXYEAR, start.year + 1), 1, 1)


def _step(years: int, most: int) -> int:
    return next((step for step in (1, 2, 5, 10, 25, 50, 100, 500) if years / step <= most), 1000)


def ticks(scale: TimeScale) -> list[Tick]:
    """The lines of the axis: quarters on a short one, else years so many that their labels fit."""
    if scale.days <= SHORT:
        return _quarter_ticks(scale)
    years = scale.after.year - scale.first.year + 1
    narrow, wide = _step(years, 6), _step(years, 12)
    result: list[Tick] = []
    for year in range(scale.first.year, scale.after.year + 1):
        day = date(year, 1, 1)
        if year % wide and year % narrow:
            continue
        if scale.first <= day <= scale.after:
            fit = "wide" if year % narrow else "narrow" if year % wide else ""
            result.append(Tick(day, str(year), fit))
    return result


def _quarter_ticks(scale: TimeScale) -> list[Tick]:
    result: list[Tick] = []
    day = _quarter(scale.first)
    crowded = scale.days > 366 + 92
    while day <= scale.after and (not result or day > result[-1].day):
        if day >= scale.first:
            label = str(day.year) if day.month == 1 else date_format(day, "M")
            result.append(Tick(day, label, "wide" if crowded and day.month in (4, 10) else ""))
        day = _next_quarter(day)
    return result
