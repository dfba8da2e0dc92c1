"""When a source is read next: its own wish, how often it has something new, our pauses, and how long
we wait when it fails."""

import random
import re
from collections.abc import Mapping
from datetime import datetime, timedelta

from utblick.sources.models import Kind, Source, SourceState

FIRST_PAUSE, LONGEST_PAUSE = timedelta(minutes=15), timedelta(days=7)
LONGEST_REST = timedelta(days=1)
"""So long at most a source's own wish to be left alone is followed; servers that say "a year" mean pictures."""
OFTENER, SELDOMER = 4, 4
"""A source is asked at most so many times as often, and as seldom, as somebody has written."""
SELDOMEST = 7 * 24
"""No source is asked more seldom than once a week for having nothing new, unless somebody has written so."""
_MAX_AGE = re.compile(r"(?:^|[,\s])max-age\s*=\s*\"?(\d{1,9})", re.IGNORECASE)


def pause(failures: int) -> timedelta:
    """Return how long to wait after so many failures in a row: doubling from a quarter of an hour, at most a week."""
    return min(FIRST_PAUSE * 2 ** min(max(failures - 1, 0), 12), LONGEST_PAUSE)


def spread(wait: timedelta, draw: float | None = None) -> timedelta:
    """Return a wait made up to a tenth longer, by `draw` from 0 to 1, so that those who failed at once do not come
    back at once."""
    return wait * (1 + 0.1 * (random.random() if draw is None else draw))  # noqa: S311 - nothing is kept secret by it


def rest(headers: Mapping[str, str], seconds: int) -> timedelta:
    """Return how long a source asks to be left alone: what the feed says, or Cache-Control; at most a day."""
    found = _MAX_AGE.search(headers.get("cache-control", ""))
    stated = max(seconds, int(found[1]) if found else 0)
    return min(timedelta(seconds=stated), LONGEST_REST)


def bounds(every_hours: int) -> tuple[int, int]:
    """Return the fewest and the most hours between readings of a source that somebody has set to so many."""
    return max(1, every_hours // OFTENER), max(every_hours, min(every_hours * SELDOMER, SELDOMEST))


def kept_within(hours: int | None, every_hours: int) -> int:
    """Return a pace, in hours, as it holds for a source that somebody has set to so many; None is theirs."""
    least, most = bounds(every_hours)
    return every_hours if hours is None else min(most, max(least, hours))


def adapted(hours: int | None, every_hours: int, had_news: bool) -> int:
    """Return the hours to the next reading: a quarter fewer where the last one had something new, else a quarter more.

    Never outside `bounds`. A source that always has news comes to the fewest, one that never has to the most.
    """
    now = kept_within(hours, every_hours)
    return kept_within(now * 3 // 4 if had_news else -(-now * 5 // 4), every_hours)


def pace(source: Source, state: SourceState | None) -> int:
    """Return the hours between readings of a source as they are now; as somebody has written where it is held fast."""
    if source.fixed_pace or state is None:
        return source.every_hours
    return kept_within(state.hours, source.every_hours)


def is_due(source: Source, state: SourceState | None, now: datetime) -> bool:
    """Whether the worker is to read a source now."""
    if not source.active or source.kind == Kind.BY_HAND:
        return False
    if state is None:
        return True
    if state.wait_until and state.wait_until > now:
        return False
    return (
        bool(state.cursor or state.failures)
        or state.read_at is None
        or (state.read_at + timedelta(hours=pace(source, state)) <= now)
    )
