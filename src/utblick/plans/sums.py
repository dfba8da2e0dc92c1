"""What is set aside, added up: in all, by organ, by focus point (R6). Of rows of resources, which others look up."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from utblick.people.models import Organization
from utblick.plans.models import Resource


@dataclass
class Sums:
    """Resources added up: SEK, per cent of one full-time post, and SEK by where the money comes from."""

    kronor: Decimal = Decimal(0)
    share: Decimal = Decimal(0)
    by_funding: dict[str, Decimal] = field(default_factory=dict)

    def add(self, funding: str, kronor: Decimal | None, share: Decimal | None) -> None:
        """Add a row, or a sum of rows."""
        self.kronor += kronor or Decimal(0)
        self.share += share or Decimal(0)
        self.by_funding[funding] = self.by_funding.get(funding, Decimal(0)) + (kronor or Decimal(0))


def added(rows: Iterable[Resource]) -> Sums:
    """Return what rows of resources come to."""
    found = Sums()
    for row in rows:
        found.add(row.funding, row.amount, row.staff_share)
    return found


def by_organ(rows: Iterable[Resource]) -> list[tuple[Organization, Sums]]:
    """Return what each organ sets aside, the most kronor first. Wants the organs at hand."""
    found: dict[Organization, Sums] = defaultdict(Sums)
    for row in rows:
        found[row.organ].add(row.funding, row.amount, row.staff_share)
    return sorted(found.items(), key=lambda pair: (-pair[1].kronor, -pair[1].share, str(pair[0])))


@dataclass(frozen=True)
class ClauseSums:
    """What is set aside for a focus point, and for how many activities. One that serves several counts in each."""

    line: str
    label: str
    activities: int
    sums: Sums


def by_clause(rows: Iterable[Resource], served: Mapping[int, Iterable[Any]]) -> list[ClauseSums]:
    """Return what is set aside for each clause, in the strategy's order; `served` are the clauses by activity.

    A clause that is served in several versions is one, called as in the latest.
    """
    serving: dict[str, set[int]] = defaultdict(set)
    latest: dict[str, Any] = {}
    for activity, clauses in served.items():
        for clause in clauses:
            serving[clause.line].add(activity)
            known = latest.get(clause.line)
            if known is None or known.strategy.number < clause.strategy.number:
                latest[clause.line] = clause
    of_activity: dict[int, list[Resource]] = defaultdict(list)
    for row in rows:
        of_activity[row.activity_id].append(row)
    return [
        ClauseSums(
            clause.line,
            str(clause),
            len(serving[clause.line]),
            added(row for activity in serving[clause.line] for row in of_activity[activity]),
        )
        for clause in sorted(latest.values(), key=lambda each: (each.position, str(each)))
    ]
