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


Source = Callable[[date], Iterable[Obligation]]
SOURCES: list[Source] = []


def source(function: Source) -> Source:
    """Register a function that derives obligations."""
    if function not in SOURCES:
        SOURCES.append(function)
    return function


def derive(today: date) -> list[Obligation]:
    """Return all obligations that are open at `today`, the earliest due first, the undated last."""
    found = [item for each in SOURCES for item in each(today) if item.opens is None or item.opens <= today]
    return sorted(found, key=lambda item: (item.due is None, item.due or date.max, item.title))
