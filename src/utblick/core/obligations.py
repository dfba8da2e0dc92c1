"""What the strategy asks for next: derived from the data each time, never stored.

A room's `obligations.py` registers functions that take today's date and yield obligations. The due date comes
from the data, never from today, so what is overdue stays overdue.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Obligation:
    """Something to do. `due` None means that the strategy sets no date. `permission` is what doing it takes."""

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

    def state(self, today: date) -> str:
        """Return overdue, now (due this month, or its own opening day has come), later or undated."""
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


def derive(today: date, may: Callable[[str], bool] = lambda permission: True) -> list[Obligation]:
    """Return the obligations that are open at `today`, the earliest due first, the undated last.

    `may` tells whether the reader has a permission: what cannot be theirs is not even looked for.
    """
    asked = [each for each in SOURCES if not each.permissions or any(map(may, each.permissions))]
    found = [
        item for each in asked for item in each.derive(today) if item.opens is None or item.opens <= today
    ]
    return sorted(found, key=lambda item: (item.due is None, item.due or date.max, item.title))
