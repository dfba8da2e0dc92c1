"""When seats end, what is asked for then, and how many sit at once. Pure functions over plain values."""

from datetime import date, timedelta

from utblick.core.partial_dates import first_day, last_day
from utblick.core.rules import gettext_noop, rule

Period = tuple[str, str]  # two partial dates, "" where nothing is stated
NOTICE = timedelta(days=60)  # how long before the end of a seat that its renewal is asked for


def span(period: Period) -> tuple[date, date]:
    """Return the first and last day of a period; what is not stated does not limit."""
    start, end = period
    return (first_day(start) if start else date.min), (last_day(end) if end else date.max)


def certain_span(period: Period, today: date) -> tuple[date, date]:
    """Return the days on which a seat is held for certain: one that states no start is held today, or on its last day.

    Nothing is said of earlier days, so that a successor is not refused for want of somebody else's date.
    """
    start, end = period
    last = last_day(end) if end else date.max
    return (first_day(start) if start else min(today, last)), last


def most_at_once(period: Period, others: list[Period], today: date) -> int:
    """Return the largest number of `others` that for certain hold on one and the same day within `period`."""
    begin, finish = certain_span(period, today)
    spans = [certain_span(other, today) for other in others]
    # The number only rises on days when somebody begins, so those days and the first are enough to try.
    days = {begin, *(first for first, _last in spans if begin <= first <= finish)}
    return max(sum(first <= day <= last for first, last in spans) for day in days)


@rule(
    "people.no_more_holders_than_seats",
    gettext_noop("A post has no more holders at one time than it has seats"),
    "F6",
    "F15",
    "F23",
    page="bodies",
)
def fits(seats: int, period: Period, others: list[Period], today: date) -> bool:
    """Whether one more can hold a post for `period` when `others` already do or did."""
    return most_at_once(period, others, today) < seats


@rule(
    "people.seats_are_renewed",
    gettext_noop("Seats are renewed or ended when a term of office ends"),
    page="terms",
)
def renewal_due(period: Period, term_end: date | None, term_ends: list[date], today: date) -> date | None:
    """Return the day by which a seat must be renewed or ended, None when nothing is asked yet.

    The day is the seat's own end, else the end of its term. A seat that states neither is asked about when a
    term that it may have begun in ends: `term_ends` are the last days of all terms. Asked from 60 days before.
    """
    start, end = period
    horizon = today + NOTICE
    if end or term_end:
        due = last_day(end) if end else term_end
        return due if due and due <= horizon else None
    begun = first_day(start) if start else date.min
    return max((day for day in term_ends if begun <= day <= horizon), default=None)


def terms_overlap(one: tuple[date, date], other: tuple[date, date]) -> bool:
    """Whether two terms of office share a day."""
    return one[0] <= other[1] and other[0] <= one[1]


def next_term(end: date, starts: list[date]) -> int | None:
    """Return the position of the term that follows one ending on `end`: the first that starts after it."""
    later = [(start, place) for place, start in enumerate(starts) if start > end]
    return min(later)[1] if later else None
