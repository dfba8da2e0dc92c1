"""What the strategy asks for next: derived from the data each time, never stored.

A room's `obligations.py` registers functions that take today's date and yield obligations. The due date comes
from the data, never from today, so what is overdue stays overdue.

To derive the obligations of a large organisation takes longer than a page may. While a page is read, they are
remembered for as long as the data is the same (see `stamp`); where something is written they are derived anew.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from utblick.core.audit.shown import collecting
from utblick.core.stamp import forget, stamped

__all__ = ["SOURCES", "STATES", "Obligation", "Source", "derive", "forget", "source", "sources_for"]

STATES = ("fault", "overdue", "now", "later", "undated")


@dataclass(frozen=True)
class Obligation:
    """Something to do. `due` None means that the strategy sets no date. `permission` is what doing it takes.

    `fault`: something in the data keeps the duty from having the date that it should have, such as a calendar without
    the meeting that is to decide. `about` is the kind and id of the thing whose name it tells, where that may be
    secret. `shows` is filled in when it is derived: what is protected and is told by the texts.
    """

    key: str  # stable: the same duty has the same key tomorrow
    title: str
    thing: str
    url: str
    button: str
    permission: str
    due: date | None = None
    opens: date | None = None
    rule: str = ""  # key of the rule that asks for it; its clause is looked up when shown
    unit_id: int | None = None
    person_id: int | None = None
    personal: bool = False  # nobody does it for that person, as long as they can sign in
    account_id: int | None = (
        None  # it is this account's own affair: nobody else has it, sees it or is next in line
    )
    fault: bool = False
    about: tuple[str, int] | None = None
    shows: tuple[Any, ...] = ()
    first: tuple[tuple[str, str], ...] = ()  # the first of many things that it is about, each with its page

    def state(self, today: date) -> str:
        """Return fault, overdue, now (due this month, or its own opening day has come), later or undated."""
        if self.fault:
            return "fault"
        if self.due is None:
            return "undated"
        if self.due < today:
            return "overdue"
        due_this_month = (self.due.year, self.due.month) == (today.year, today.month)
        return "now" if due_this_month or (self.opens is not None and self.opens <= today) else "later"


Derive = Callable[[date], Iterable[Obligation]]


@dataclass(frozen=True)
class Source:
    """A function that derives obligations, and the permissions that doing them takes."""

    derive: Derive
    permissions: frozenset[str]


SOURCES: list[Source] = []


def source(*permissions: str) -> Callable[[Derive], Derive]:
    """Register a function that derives obligations, all of which take one of `permissions`; none named: anybody's."""

    def register(function: Derive) -> Derive:
        if function not in [each.derive for each in SOURCES]:
            SOURCES.append(Source(function, frozenset(permissions)))
        return function

    return register


def sources_for(may: Callable[[str], bool]) -> tuple[Source, ...]:
    """Return the sources of what can be a reader's; `may` tells whether they have a permission."""
    return tuple(each for each in SOURCES if not each.permissions or any(map(may, each.permissions)))


def derive(today: date, sources: Iterable[Source] | None = None) -> list[Obligation]:
    """Return the obligations that are open at `today`, the earliest due first, the undated last.

    `sources` narrows to some of them: what cannot be a reader's need not even be looked for.
    """
    found = [item for each in (SOURCES if sources is None else sources) for item in _of(each, today)]
    return sorted(found, key=lambda item: (item.due is None, item.due or date.max, item.title))


@stamped
def _of(asked: Source, today: date) -> list[Obligation]:
    """What one source asks for at `today`, each with the protected things that it told of while it was made."""
    found: list[Obligation] = []
    waiting = iter(asked.derive(today))
    while True:
        with collecting() as seen:
            item = next(waiting, None)
        if item is None:
            return found
        if item.opens is None or item.opens <= today:
            found.append(replace(item, shows=tuple(seen.values())) if seen else item)
