"""Whose turn it is to chair, and how many meetings somebody has come to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from utblick.core.partial_dates import first_day, last_day
from utblick.core.rules import gettext_noop, rule

MONTHS_BACK = 24
"""How far back attendance is counted."""


@dataclass(frozen=True)
class NextChair:
    """Who is to chair after the turn of the period `after` (a partial date).

    `lapsed`: that turn is over, and whose turn it has been since is not stated.
    """

    after: str
    organization: int
    lapsed: bool = False


@rule(
    "collaborations.chair_goes_round",
    gettext_noop("Where the chair goes round, it is known whose turn is next"),
    "F16",
    page="engagements",
)
def next_chair(
    order: Sequence[tuple[int, int]], turns: Sequence[tuple[str, int]], today: date
) -> NextChair | None:
    """Return who chairs after the last turn that is stated, the first again after the last in the order.

    `order` pairs a place in the rotation with an organization, `turns` a period (partial date) with one, by their ids.
    None where nothing follows for certain: fewer than two take turns, two share a place, or the last is none of them.
    """
    places = [place for place, _organization in order]
    if len(order) < 2 or len(set(places)) < len(places) or not turns:
        return None
    round_of = [organization for _place, organization in sorted(order)]
    period, chair = max(turns, key=lambda turn: (last_day(turn[0]), turn[0]))
    if round_of.count(chair) != 1:
        return None
    follows = round_of[(round_of.index(chair) + 1) % len(round_of)]
    return NextChair(period, follows, lapsed=last_day(period) < today)


def chair_at(turns: Sequence[tuple[str, int]], today: date) -> int | None:
    """Return the place in `turns` of the one that `today` lies in, the shortest where several do; None without one."""
    running = [
        (last_day(period) - first_day(period), place)
        for place, (period, _organization) in enumerate(turns)
        if first_day(period) <= today <= last_day(period)
    ]
    return min(running)[1] if running else None


def counted_since(today: date) -> date:
    """Return the first day that attendance is counted from: the same day, 24 months earlier."""
    year = today.year - MONTHS_BACK // 12
    leap_day = (today.month, today.day) == (2, 29)
    return date(year, 2, 28) if leap_day else today.replace(year=year)


@dataclass(frozen=True)
class Attendance:
    """How many meetings somebody came to, of those that were held while they had a seat."""

    attended: int
    held: int


def attendance(start: str, end: str, meetings: Iterable[tuple[date, bool]], today: date) -> Attendance:
    """Count the meetings of the last 24 months that the holder of a seat came to. What is not stated does not limit.

    `start` and `end` of the seat are partial dates; `meetings` pairs a day with whether the holder was there.
    """
    first = max(counted_since(today), first_day(start) if start else date.min)
    last = min(today, last_day(end) if end else date.max)
    came = [attended for day, attended in meetings if first <= day <= last]
    return Attendance(sum(came), len(came))
