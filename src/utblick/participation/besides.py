"""International work besides meetings that the board is told of: told by other rooms, so that this one need not know.

Such as visits here (R34, "övrigt internationellt arbete"). It stands in the same report, at the same meeting.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from utblick.decisions.models import Meeting
from utblick.participation.queries import DueAt


@dataclass(frozen=True)
class Entry:
    """One thing that a body is told of. `state` is how punctual that is, as `rules.punctuality` says it.

    `covered`: the reader may not see it; it keeps its place and says nothing. `facts` and `answers` are pairs of a
    label and text; no answers: nothing has been handed in. `thing` is what it is about, which links lead to.
    """

    thing: Any
    title: str
    days: str
    at: DueAt
    state: str
    covered: bool
    handed_in_on: date | None = None
    facts: tuple[tuple[str, str], ...] = ()
    answers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Teller:
    """What a room tells: `entries(meeting)` for a meeting of a body, `present(meeting)` when it has had them."""

    entries: Callable[[Meeting], list[Entry]]
    present: Callable[[Meeting], None]


_TELLERS: list[Teller] = []


def tell(teller: Teller) -> Teller:
    """Register a room's teller."""
    if teller not in _TELLERS:
        _TELLERS.append(teller)
    return teller


def entries_at(meeting: Meeting) -> list[Entry]:
    """Return what else is told at a meeting of a body, the earliest due first."""
    found = [entry for each in _TELLERS for entry in each.entries(meeting)]
    return sorted(found, key=lambda entry: (entry.at.came_home, entry.title))


def present_at(meeting: Meeting) -> None:
    """Note that a body has been told of it all."""
    for each in _TELLERS:
        each.present(meeting)
