"""What pages, documents and other rooms read about strategies: one place for each set of figures."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import QuerySet

from utblick.core.once import once
from utblick.core.rules import RULES, Rule
from utblick.people import queries as people
from utblick.strategy import rules
from utblick.strategy.coverage import CONTRIBUTORS, Contribution, contributions
from utblick.strategy.models import (
    Clause,
    ClauseKind,
    Demand,
    Duty,
    DutyPart,
    Involvement,
    SteeringDocument,
    Strategy,
    StrategyStatus,
)

COVERED_KINDS = (ClauseKind.PRIORITY, ClauseKind.FOCUS)


@once
def current() -> Strategy | None:
    """Return the adopted strategy; the newest one where an organisation has adopted several."""
    return Strategy.objects.filter(status=StrategyStatus.ADOPTED).order_by("-valid_from", "-number").first()


@dataclass
class Branch:
    """A clause with the clauses under it."""

    clause: Clause
    children: list["Branch"] = field(default_factory=list)


def tree(strategy: Strategy) -> list[Branch]:
    """Return the strategy's clauses as a tree, in the document's order. One query."""
    branches: dict[int, Branch] = {}
    top: list[Branch] = []
    clauses = list(strategy.clauses.all())
    for clause in clauses:
        clause.strategy = strategy  # so that an address needs no query of its own
        branches[clause.pk] = Branch(clause)
    for clause in clauses:
        parent = branches.get(clause.parent_id) if clause.parent_id else None
        (parent.children if parent else top).append(branches[clause.pk])
    return top


def clause_for(lines: Iterable[str]) -> dict[str, Clause]:
    """Return the clauses of the current strategy with these lasting keys. Two queries."""
    strategy = current()
    wanted = set(lines)
    if strategy is None or not wanted:
        return {}
    return {clause.line: clause for clause in _of(strategy).filter(line__in=wanted)}


def clauses_by_rule(strategy: Strategy | None = None) -> dict[str, Clause]:
    """Return, for each rule, the clause that it carries out: the current strategy's first clause that names it."""
    strategy = strategy or current()
    found: dict[str, Clause] = {}
    if strategy is not None:
        for clause in _of(strategy):
            for key in clause.rules:
                found.setdefault(key, clause)
    return found


def _of(strategy: Strategy) -> QuerySet[Clause]:
    return strategy.clauses.select_related("strategy")


@dataclass(frozen=True)
class Served:
    """A priority area or focus point, and what serves it by contributor key."""

    clause: Clause
    area: Clause | None
    by: dict[str, list[Contribution]]

    @property
    def count(self) -> int:
        """How many things serve it."""
        return sum(len(found) for found in self.by.values())


def covered() -> QuerySet[Clause]:
    """The clauses that things may be said to serve, to choose among."""
    return Clause.objects.filter(kind__in=COVERED_KINDS).only("number", "title", "title_en")


def coverage(strategy: Strategy) -> list[Served]:
    """Return priority areas and focus points with what serves them, white spots first within the whole."""
    clauses = list(_of(strategy).select_related("strategy", "parent").filter(kind__in=COVERED_KINDS))
    found = contributions(strategy.family)
    served = {
        clause.line: Served(
            clause,
            clause.parent if clause.kind == ClauseKind.FOCUS else None,
            {key: [each for each in found[key] if each.line == clause.line] for key in CONTRIBUTORS},
        )
        for clause in clauses
    }
    order = rules.white_spots_first({line: each.count for line, each in served.items()})
    return [served[line] for line in order]


def serving(clause: Clause) -> list[Contribution]:
    """Return everything that serves one clause, whichever version it was linked in."""
    found = contributions(clause.strategy.family).values()
    return [each for contributions_ in found for each in contributions_ if each.line == clause.line]


def orphans(strategy: Strategy) -> list[Contribution]:
    """Return what serves clauses that this version no longer has: it must find a new place."""
    lines = set(strategy.clauses.values_list("line", flat=True))
    found = contributions(strategy.family).values()
    return [each for contributions_ in found for each in contributions_ if each.line not in lines]


def duties(strategy: Strategy) -> list[Duty]:
    """Return the strategy's duties with their parts and organs, in three queries."""
    return list(
        Duty.objects.filter(clause__strategy=strategy)
        .select_related("clause__strategy")
        .prefetch_related("parts__organization")
    )


def without_accountable(found: Iterable[Duty]) -> list[Duty]:
    """Return the duties that do not have exactly one accountable organ."""
    listed = list(found)
    gaps = rules.accountable_gaps({duty.line: len(duty.by.get("accountable", [])) for duty in listed})
    return [duty for duty in listed if duty.line in gaps]


def count_without_accountable(strategy: Strategy) -> int:
    """Return how many duties lack an accountable organ, in one query; the database allows no more than one."""
    named = DutyPart.objects.filter(involvement=Involvement.ACCOUNTABLE).values("duty")
    return Duty.objects.filter(clause__strategy=strategy).exclude(pk__in=named).count()


def steering_documents(today: date) -> list[tuple[SteeringDocument, str]]:
    """Return the strategies served, each with how it stands today, those that need attention first."""
    order = {"expired": 0, "expiring": 1, "open": 2, "valid": 3}
    found = [(each, rules.expiry(each.valid_to, today)) for each in SteeringDocument.objects.all()]
    return sorted(found, key=lambda pair: (order[pair[1]], pair[0].title))


COMPARED = ("number", "kind", "title", "title_en", "text", "text_en", "demand")


@dataclass(frozen=True)
class ClauseComparison:
    """One clause in two versions; either may be missing."""

    change: rules.ClauseChange
    old: Clause | None
    new: Clause | None


def comparison(old: Strategy, new: Strategy) -> list[ClauseComparison]:
    """Compare two versions clause by clause. Two queries."""
    before = {clause.line: clause for clause in _of(old)}
    after = {clause.line: clause for clause in _of(new)}
    changes = rules.compare(
        {line: {name: getattr(clause, name) for name in COMPARED} for line, clause in before.items()},
        {line: {name: getattr(clause, name) for name in COMPARED} for line, clause in after.items()},
    )
    return [ClauseComparison(change, before.get(change.line), after.get(change.line)) for change in changes]


def follow_up(strategy: Strategy, today: date) -> rules.FollowUp | None:
    """Return the follow-up of a strategy that a new term asks for; None when none is open."""
    return rules.follow_up(strategy.valid_from, [(term.start, term.end) for term in people.terms()], today)


@dataclass(frozen=True)
class Traced:
    """A clause with the rules that carry it out. `missing` when it demands something and has none."""

    clause: Clause
    rules: list[Rule]

    @property
    def missing(self) -> bool:
        """Whether the clause demands something that nothing carries out yet."""
        return self.clause.demand != Demand.NONE and not self.rules


def traced(strategy: Strategy) -> list[Traced]:
    """Return every clause with its rules, in the document's order. One query."""
    return [Traced(clause, [RULES[key] for key in clause.rules if key in RULES]) for clause in _of(strategy)]
