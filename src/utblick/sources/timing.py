"""When a source is read next: its own wish, our pauses, and how long we wait when it fails."""

import random
import re
from collections.abc import Mapping
from datetime import datetime, timedelta

from utblick.sources.models import Kind, Source, SourceState

FIRST_PAUSE, LONGEST_PAUSE = timedelta(minutes=15), timedelta(days=7)
LONGEST_REST = timedelta(days=1)
"""So long at most a source's own wish to be left alone is followed; servers that say "a year" mean pictures."""
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
        or (state.read_at + timedelta(hours=source.every_hours) <= now)
    )
