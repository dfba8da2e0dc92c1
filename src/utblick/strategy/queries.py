"""What pages, documents and other rooms read about strategies: one place for each set of figures."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet, Subquery

from utblick.core.once import built_once, once
from utblick.core.rules import RULES, Rule
from utblick.core.stamp import stamped
from utblick.people import queries as people
from utblick.people.models import Organization, Term
from utblick.strategy import rules
from utblick.strategy.coverage import CONTRIBUTORS, Contribution
from utblick.strategy.models import (
    Clause,
    ClauseFinding,
    ClauseKind,
    Demand,
    Duty,
    DutyPart,
    Involvement,
    OperationalPlan,
    SteeringDocument,
    Strategy,
    StrategyStatus,
)

COVERED_KINDS = (ClauseKind.PRIORITY, ClauseKind.FOCUS)


def in_force(today: date) -> QuerySet[Strategy]:
    """The adopted strategies whose time has begun at `today`, the one that is followed first.

    One whose time has run out is followed until the next begins; its pages say so.
    """
    now = today.isoformat()
    adopted = Q(status=StrategyStatus.ADOPTED)
    # A version is superseded when the next is adopted, which may be long before the next begins.
    waiting = Q(
        status=StrategyStatus.SUPERSEDED,
        revision__status=StrategyStatus.ADOPTED,
        revision__valid_from__gt=now,
    )
    found = Strategy.objects.filter(adopted | waiting, valid_from__lte=now)
    return found.order_by("-valid_from", "-number")


def has_run_out(strategy: Strategy, today: date) -> bool:
    """Whether a strategy's time has run out at `today`; it is followed all the same until the next begins."""
    return rules.expiry(strategy.valid_to, today) == "expired"


@once
def current(today: date) -> Strategy | None:
    """Return the strategy that is followed at `today`."""
    return in_force(today).first()


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


def _clauses_in_force(today: date) -> QuerySet[Clause]:
    return Clause.objects.filter(strategy=Subquery(in_force(today).values("pk")[:1]))


@stamped
def clauses_by_rule(today: date) -> dict[str, Clause]:
    """Return, for each rule, the clause that it carries out: the first one that names it of the strategy in force."""
    found: dict[str, Clause] = {}
    for clause in _clauses_in_force(today).select_related("strategy"):
        for key in clause.rules:
            found.setdefault(key, clause)
    return found


@stamped
def accountable_for(rule: str, today: date) -> tuple[Organization, Clause] | None:
    """Return the organ that the strategy in force makes accountable for what a rule carries out, with the clause.

    None where no duty under the clauses that name the rule has an accountable organ, or they do not name the same one.
    """
    parts = DutyPart.objects.filter(
        involvement=Involvement.ACCOUNTABLE, duty__clause__in=_clauses_in_force(today).values("pk")
    )
    found = {
        part.organization_id: (part.organization, part.duty.clause)
        for part in parts.select_related("organization", "duty__clause__strategy")
        if rule in part.duty.clause.rules
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _of(strategy: Strategy) -> QuerySet[Clause]:
    return strategy.clauses.select_related("strategy")


@dataclass(frozen=True)
class Serving:
    """What serves one clause: the first of each kind, how many there are, and where all of them are listed.

    `permission` is what it takes to see them: `for_reader` leaves their names out for who lacks it.
    """

    label: str
    first: list[Contribution]
    count: int
    register: str
    permission: str = ""


@dataclass(frozen=True)
class Served:
    """A priority area or focus point, how many things serve it by contributor key, and the first of them."""

    clause: Clause
    area: Clause | None
    counts: dict[str, int]
    serving: list[Serving]

    @property
    def count(self) -> int:
        """How many things serve it."""
        return sum(self.counts.values())


def covered(today: date) -> QuerySet[Clause]:
    """The clauses of the strategy in force that things may be said to serve, to choose among."""
    return _clauses_in_force(today).filter(kind__in=COVERED_KINDS)


@built_once
def _lines(today: date) -> QuerySet[Clause]:
    return covered(today).only("line", "number", "title", "title_en")


@once
def covered_lines(today: date) -> list[tuple[str, str]]:
    """Return `covered` as choices: a clause's line, which is the same in every version, and how it reads."""
    return [(each.line, str(each)) for each in _lines(today)]


FIRST = 10


@stamped
def _counts(family: str) -> dict[str, Mapping[str, int]]:
    """How many of each kind serve each line of a family of strategies; a query for each kind."""
    return {key: each.counts(family) for key, each in CONTRIBUTORS.items()}


@stamped
def _first(family: str) -> dict[str, Mapping[str, list[Contribution]]]:
    """The first of each kind that serve each line of a family of strategies; a query for each kind."""
    first: dict[str, dict[str, list[Contribution]]] = {key: {} for key in CONTRIBUTORS}
    for key, contributor in CONTRIBUTORS.items():
        for found in contributor.find(family, FIRST, ""):
            first[key].setdefault(found.line, []).append(found)
    return dict(first)


def coverage(strategy: Strategy) -> list[Served]:
    """Return priority areas and focus points with what serves them, white spots first within the whole."""
    clauses = list(_of(strategy).select_related("strategy", "parent").filter(kind__in=COVERED_KINDS))
    counts = _counts(strategy.family)
    first = _first(strategy.family)
    served = {}
    for clause in clauses:
        line = clause.line
        held = {key: counts[key].get(line, 0) for key in CONTRIBUTORS}
        kinds = [
            Serving(
                str(each.label), first[key].get(line, []), held[key], each.register(line), each.permission
            )
            for key, each in CONTRIBUTORS.items()
        ]
        area = clause.parent if clause.kind == ClauseKind.FOCUS else None
        served[line] = Served(clause, area, held, kinds)
    order = rules.white_spots_first({line: each.count for line, each in served.items()})
    return [served[line] for line in order]


def serving(clause: Clause) -> list[Serving]:
    """Return what serves one clause, whichever version it was linked in; kinds of which there is none are left out."""
    return _serving(clause.strategy.family, clause.line)


@stamped
def _serving(family: str, line: str) -> list[Serving]:
    found = []
    for each in CONTRIBUTORS.values():
        first = list(each.find(family, FIRST, line))
        if first:
            count = len(first) if len(first) < FIRST else each.counts(family).get(line, 0)
            found.append(Serving(str(each.label), first, count, each.register(line), each.permission))
    return found


def for_reader(found: Iterable[Serving], reader: Any) -> list[Serving]:
    """Return what serves as a reader may see it: of kinds that are not for them, only how many there are."""
    return [
        each
        if not each.permission or reader.has_perm(each.permission)
        else replace(each, first=[], register="")
        for each in found
    ]


@stamped
def benefiting() -> dict[int, list[Serving]]:
    """Return what is of value for each beneficiary, by its pk; kinds of which there is none are left out."""
    found: dict[int, list[Serving]] = {}
    for each in CONTRIBUTORS.values():
        for pk, (count, first) in each.benefiting(FIRST).items():
            serving = Serving(str(each.label), first, count, each.register_for(pk), each.permission)
            found.setdefault(pk, []).append(serving)
    return found


def orphans(strategy: Strategy, reader: Any) -> list[Contribution]:
    """Return the first of what serves clauses that this version no longer has: they must find a new place.

    Of kinds that the reader may see.
    """
    lines = set(strategy.clauses.values_list("line", flat=True))
    return [
        each
        for key, counted in _counts(strategy.family).items()
        if not CONTRIBUTORS[key].permission or reader.has_perm(CONTRIBUTORS[key].permission)
        for line in sorted(set(counted) - lines)
        for each in CONTRIBUTORS[key].find(strategy.family, FIRST, line)
    ]


def duties(strategy: Strategy, clause: Clause | None = None) -> list[Duty]:
    """Return the strategy's duties, or those of one clause, with their parts and organs, in three queries."""
    found = Duty.objects.filter(clause__strategy=strategy)
    if clause is not None:
        found = found.filter(clause=clause)
    return list(found.select_related("clause__strategy").prefetch_related("parts__organization"))


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
    if (
        strategy.status != StrategyStatus.ADOPTED
    ):  # a draft is not followed yet, a superseded one is followed no more
        return None
    terms = [(term.start, term.end) for term in people.terms()]
    found = rules.follow_up(strategy.valid_from, terms, today)
    if found is None:  # nothing is asked, so what has been done need not be looked up
        return None
    done = frozenset(strategy.reviews.values_list("term_start", flat=True))
    return rules.follow_up(strategy.valid_from, terms, today, done)


@dataclass(frozen=True)
class Asked:
    """A priority area or focus point, what serves it, and how far it was found to be reached, the latest term first."""

    served: Served
    finding: ClauseFinding | None
    earlier: list[ClauseFinding]


def running_term(today: date) -> Term | None:
    """Return the term of office that a follow-up is written for at `today`."""
    return people.term_at(today)


def asked_and_found(strategy: Strategy, term_start: date) -> list[Asked]:
    """Return what a strategy asks in its order, with what serves it, what was found for a term and for earlier ones.

    How much serves a clause is what it is now, however long ago it began: the same as the page of coverage shows.
    """
    lines: dict[str, list[ClauseFinding]] = {}
    findings = ClauseFinding.objects.filter(strategy__family=strategy.family, term_start__lte=term_start)
    for each in findings.order_by("-term_start"):
        lines.setdefault(each.line, []).append(each)
    found = []
    for served in sorted(coverage(strategy), key=lambda each: each.clause.position):
        told = lines.get(served.clause.line, [])
        now = [each for each in told if each.term_start == term_start]
        found.append(Asked(served, now[0] if now else None, [each for each in told if each not in now]))
    return found


def operational_plans(year: int | None = None) -> QuerySet[OperationalPlan]:
    """Return the operational plans, or those of one year."""
    found = OperationalPlan.objects.all()
    return found.filter(year=year) if year else found


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
