"""What who answers for the whole is to know in four minutes: told by the rooms, each from its own figures.

A room's `headlines.py` registers a function that takes today's date and yields headlines, all of which take one
permission. They are remembered for as long as the data is the same, as obligations are.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from utblick.core.stamp import stamped

RED, COSTS, COMING, NEW = GROUPS = ("red", "costs", "coming", "new")
"""What goes wrong, what it costs, what is near, and what has come."""
TONES = ("danger", "warn", "ok", "")


@dataclass(frozen=True)
class Headline:
    """One line: `figure` stands first and large, `text` says of what, and `url` leads to where it is told in full.

    `tone` is danger, warn or ok where the figure says how it stands, blank where it only tells. `day` puts what is to
    come in order.
    """

    group: str
    figure: str
    text: str
    url: str
    tone: str = ""
    day: date | None = None


Tell = Callable[[date], Iterable[Headline]]
TELLERS: list[tuple[str, Tell]] = []


def headlines(permission: str) -> Callable[[Tell], Tell]:
    """Register a function whose headlines are for those who have a permission."""

    def register(function: Tell) -> Tell:
        if (permission, function) not in TELLERS:
            TELLERS.append((permission, function))
        return function

    return register


def of(reader: Any, today: date) -> dict[str, list[Headline]]:
    """Return what a reader is told, by group, in the order of the rooms; what is to come by its day."""
    found: dict[str, list[Headline]] = {group: [] for group in GROUPS}
    for permission, function in TELLERS:
        if reader.has_perm(permission):
            for each in _told(function, today):
                found[each.group].append(each)
    found[COMING].sort(key=lambda each: each.day or date.max)
    return found


@stamped
def _told(function: Tell, today: date) -> tuple[Headline, ...]:
    return tuple(function(today))
