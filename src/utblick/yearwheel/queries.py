"""What there is to do, for whom: one place that the overview, and later reminders and calendars, all read."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from utblick.core import obligations
from utblick.core.obligations import Obligation
from utblick.strategy import queries as strategy_queries
from utblick.strategy.models import Clause


@dataclass(frozen=True)
class ToDo:
    """An obligation as one reader sees it: with the clause behind it, and whether they can do it themselves."""

    obligation: Obligation
    state: str
    clause: Clause | None


@dataclass(frozen=True)
class ToDoList:
    """What there is to do, by how soon. The undated are grouped by what is asked for."""

    overdue: list[ToDo] = field(default_factory=list)
    now: list[ToDo] = field(default_factory=list)
    later: list[ToDo] = field(default_factory=list)
    undated: list[ToDo] = field(default_factory=list)

    @property
    def dated(self) -> list[ToDo]:
        """Everything that has a due date."""
        return [*self.overdue, *self.now, *self.later]


def to_do(account: Any, today: date) -> ToDoList:
    """Return what the strategy asks of this reader now: the obligations that their roles let them carry out."""
    clauses = strategy_queries.clauses_by_rule(today)
    found = ToDoList()
    groups = {
        "overdue": found.overdue,
        "now": found.now,
        "later": found.later,
        "undated": found.undated,
    }
    for obligation in obligations.derive(today, account.has_perm):
        if concerns(account, obligation):
            state = obligation.state(today)
            groups[state].append(ToDo(obligation, state, clauses.get(obligation.rule)))
    return found


class _Unit:
    """Stands for a thing of a unit when a permission is asked for, without fetching the thing."""

    def __init__(self, unit_id: int | None) -> None:
        self.unit = unit_id

    def unit_ids(self) -> list[int]:
        return [self.unit] if self.unit else []


def concerns(account: Any, obligation: Obligation) -> bool:
    """Whether an obligation is this reader's: their person is named, or their role lets them do it."""
    if obligation.person_id and obligation.person_id == account.person_id:
        return True
    return bool(account.has_perm(obligation.permission, _Unit(obligation.unit_id)))
