"""What holds for calls, as pure functions: open or closed by their days alone, deadlines in order, what is the same."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta

from utblick.core.rules import rule
from utblick.sources.relevance import same_title

CALL_STATE, NORDIC, FITS = "funding.call_state", "funding.nordic", "funding.fits"
FORECAST, OPEN, CLOSED, UNDATED = "forecast", "open", "closed", "undated"
STATES = (FORECAST, OPEN, CLOSED, UNDATED)
REMIND_DAYS = 30
"""So long before a deadline those who follow a call are reminded."""
NEW_DAYS = 7
LEAST = 15
"""The lowest score, of 100, at which a call is said to fit: that of one word of weight 2 in the text alone."""
SAME_TITLE = 0.75
"""How large a part of the words of two titles is shared where the calls may be the same."""


@rule(
    CALL_STATE,
    "A call is forecast, open or closed by its days, not by what its source says",
    "R19c",
    page="funding_calls",
)
def call_state(opens: date | None, deadlines: Collection[date], today: date) -> str:
    """Return forecast, open, closed or undated at `today`. The last of several deadlines closes it.

    A call that has opened and has no deadline stays open; of one without any day at all nobody knows.
    """
    if opens is None and not deadlines:
        return UNDATED
    if deadlines and max(deadlines) < today:
        return CLOSED
    if opens is not None and opens > today:
        return FORECAST
    return OPEN


def next_deadline(deadlines: Collection[date], today: date) -> date | None:
    """Return the first deadline that has not passed; None where all have, or there is none."""
    return min((day for day in deadlines if day >= today), default=None)


def before_opening(opens: date | None, deadlines: Sequence[date]) -> list[date]:
    """Return the deadlines that lie before the day of opening, which cannot be."""
    return [day for day in deadlines if opens is not None and day < opens]


def moved_days(
    held: Sequence[str], before: Sequence[str] | None, said_now: Sequence[str]
) -> tuple[list[str], bool]:
    """Return the days of a call once its source has moved its own, as ISO text, and whether those here stand instead.

    `before` is what the source said last, None where that is not known. Days that somebody has added, or another
    source tells of, stand. So do all days here where the source gives up a day that is not here any more: somebody
    has taken it away or changed it.
    """
    if before is None:
        return sorted(said_now), False
    given_up = set(before) - set(said_now)
    if not given_up <= set(held):
        return sorted(held), True
    return sorted((set(held) - given_up) | (set(said_now) - set(before))), False


@rule(
    NORDIC,
    "Programmes are told apart by whose money it is: EU, Nordic, national",
    "R27",
    page="funding_calls",
)
def is_of(funder_kind: str, asked: str) -> bool:
    """Whether a programme of a kind of funder is among those that are asked for; a blank question asks for all."""
    return not asked or funder_kind == asked


@rule(FITS, "Calls are weighed against what we look for, openly", "R19c", "R19d", page="funding_new")
def fits(score: int, state: str) -> bool:
    """Whether a call is shown as one that fits: its score is high enough, and it is not closed."""
    return score >= LEAST and state != CLOSED


def is_new(first_seen: date, today: date) -> bool:
    """Whether a call came within the last week."""
    return first_seen > today - timedelta(days=NEW_DAYS)


def may_be_same(
    title: str, deadlines: Collection[date], other: str, other_deadlines: Collection[date]
) -> bool:
    """Whether two calls may be one: much the same title, and a deadline in common (or none at either)."""
    days = bool(set(deadlines) & set(other_deadlines)) or not (deadlines or other_deadlines)
    return days and same_title(title, other) >= SAME_TITLE
