"""What engagements cost, as pages and files read it: one place for each set of figures. SEK and per cent, Decimal.

A year's cost is the sum that is stated, or else what its kinds come to; a reimbursement is never added in.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Case, Count, Exists, F, OuterRef, Q, QuerySet, Subquery, Sum, When
from django.db.models.functions import Coalesce
from django.utils.text import capfirst

from utblick.collaborations import rules
from utblick.collaborations.models import (
    ENTERED,
    PREPARING,
    CostKind,
    CostPart,
    Engagement,
    Period,
    Stage,
    YearCost,
)
from utblick.core.once import built_once, once
from utblick.core.stamp import stamped
from utblick.people.models import Organization
from utblick.strategy import queries as strategy

MEASURES = ("budget", "spent")
ADDED = tuple(kind for kind in CostKind if kind != CostKind.REIMBURSEMENT)


@dataclass(frozen=True)
class Both:
    """What of a budget and an outcome can be compared: each whole, or else what the kinds that have both come to."""

    budget: Decimal | None
    outcome: Decimal | None
    partly: bool = False


@dataclass(frozen=True)
class Line:
    """One line of a year: what it is, budget and outcome, and the difference between them. `part` None: a sum.

    `both` is told where something else is compared than budget and outcome as they stand.
    """

    label: str
    budget: Decimal | None
    outcome: Decimal | None
    part: CostPart | None = None
    both: Both | None = None

    @property
    def difference(self) -> rules.Difference | None:
        """How much the outcome is above the budget, below zero where it is under it."""
        compared = self.both or self
        return rules.difference(compared.budget, compared.outcome)

    @property
    def partly(self) -> bool:
        """Whether the outcome is of some kinds only, so that it is not to be held against the whole budget."""
        return self.both is not None and self.both.partly


@dataclass(frozen=True)
class YearView:
    """A year of an engagement: its kinds, what is not split by kind, the sum, and what comes back of it."""

    cost: YearCost
    lines: list[Line]
    unsplit: Line | None
    whole: Line
    back: Line | None
    left: Line | None

    @property
    def year(self) -> int:
        """The year."""
        return self.cost.year

    @property
    def over(self) -> rules.Difference | None:
        """How much the outcome is above the budget; None where it is not."""
        found = self.whole.difference
        return found if found and found.kronor > 0 else None

    def of_kind(self, kind: str, measure: str) -> Decimal | None:
        """The budget or outcome of a kind; None where it is not stated."""
        lines = (line for line in self.lines if line.part and line.part.kind == kind)
        return next((getattr(line, measure) for line in lines), None)


def years_of(engagement: Engagement) -> list[YearView]:
    """Return what an engagement costs year by year, the latest first; two queries, however many years."""
    costs = engagement.costs.select_related("organ").prefetch_related("parts").order_by("-year")
    return [_year_view(each, list(each.parts.all())) for each in costs]


def _year_view(cost: YearCost, parts: Sequence[CostPart]) -> YearView:
    by_kind = {part.kind: part for part in parts}
    order = [by_kind[kind] for kind in CostKind if kind in by_kind]
    lines = [_line(part) for part in order if part.kind != CostKind.REIMBURSEMENT]
    budgets = {part.kind: part.estimate for part in parts}
    outcomes = {part.kind: part.outcome for part in parts}
    both = _both(cost, lines)
    whole = Line("", rules.whole(cost.estimate, budgets), rules.whole(cost.outcome, outcomes), both=both)
    back = by_kind.get(CostKind.REIMBURSEMENT)
    back_line = _line(back) if back else None
    left = None
    if back:
        net = rules.net(whole.budget, back.estimate), rules.net(whole.outcome, back.outcome)
        left = Line("", *net, both=Both(None, None, partly=True) if both.partly else None)
    rest = _rest(cost.estimate, rules.added(budgets)), _rest(cost.outcome, rules.added(outcomes))
    unsplit = Line("", *rest) if any(rest) else None
    return YearView(cost, lines, unsplit, whole, back_line, left)


def _both(cost: YearCost, lines: Sequence[Line]) -> Both:
    """What of a year can be compared. The outcome is whole where its sum is stated, where each part of the budget
    has an outcome, or where it is above the whole budget already. `costs()` reckons the same in the database."""
    split = sum((line.budget for line in lines if line.budget is not None), Decimal(0))
    outcomes = [line.outcome for line in lines if line.outcome is not None]
    budget = cost.estimate if cost.estimate is not None else split
    met = all(line.outcome is not None for line in lines if line.budget is not None)
    stated = cost.estimate is not None or any(line.budget is not None for line in lines)
    if cost.outcome is not None or not outcomes or (met and budget <= split) or sum(outcomes) > budget:
        spent = cost.outcome if cost.outcome is not None else sum(outcomes, Decimal(0)) if outcomes else None
        return Both(budget if stated else None, spent)
    pairs = [(line.budget, line.outcome) for line in lines]
    known = [(before, after) for before, after in pairs if before is not None and after is not None]
    if not known:
        return Both(None, None, partly=True)
    return Both(sum(each[0] for each in known), sum(each[1] for each in known), partly=True)  # type: ignore[arg-type]


def _line(part: CostPart) -> Line:
    return Line(capfirst(str(part.get_kind_display())), part.estimate, part.outcome, part)


def _rest(whole: Decimal | None, split: Decimal | None) -> Decimal | None:
    return None if whole is None or split is None else whole - split


def rest_of(whole: Decimal | None, split: Iterable[Decimal | None]) -> Decimal | None:
    """Return what of a sum is not split by kind, never below nought; None where no sum is stated."""
    return None if whole is None else max(whole - sum(filter(None, split), Decimal(0)), Decimal(0))


@dataclass(frozen=True)
class Step:
    """A figure of one year, and how far it is from that of the year before (None where that is not known)."""

    year: int
    value: Decimal | None
    change: rules.Difference | None


def compared(years: Sequence[YearView], value: Callable[[YearView], Decimal | None]) -> list[Step]:
    """Return one figure of years, the earliest first, each with its change from the calendar year before."""
    by_year = {each.year: value(each) for each in years}
    return [
        Step(year, by_year[year], rules.difference(by_year.get(year - 1), by_year[year]))
        for year in sorted(by_year)
    ]


def _parts(**narrowed: Any) -> QuerySet[CostPart]:
    return CostPart.objects.filter(cost=OuterRef("pk"), kind__in=ADDED, **narrowed).order_by()


def _added(name: str, **narrowed: Any) -> Subquery:
    return Subquery(_parts(**narrowed).values("cost").annotate(sum=Sum(name)).values("sum"))


def _beneficiaries() -> Coalesce:
    links: Any = Engagement.beneficiaries.through.objects.filter(engagement=OuterRef("engagement")).order_by()
    return Coalesce(Subquery(links.values("engagement").annotate(n=Count("pk")).values("n")), 0)


def _entered() -> Q:
    """What the board has entered at some time, or was there before; what is proposed costs nothing yet."""
    periods = Period.objects.filter(engagement=OuterRef("engagement"))
    proposed = Exists(periods.filter(current=True, stage__in=[*PREPARING, Stage.DECLINED, Stage.WITHDRAWN]))
    return ~Q(proposed) | Q(Exists(periods.filter(stage__in=[*ENTERED, Stage.RENEWED, Stage.ENDED])))


@built_once
def costs() -> QuerySet[Any]:
    """Engagements by year, without what is only proposed or was never entered: each with `budget`, `spent`,
    `beneficiaries` (how many are stated), `partly` (the outcome is of some kinds only) and `difference` (SEK)
    between what can be compared: `both_budget` and `both_spent`."""
    lacking = Exists(_parts(estimate__isnull=False, outcome=None))
    unsplit = Q(estimate__gt=Coalesce(_added("estimate"), Decimal(0)))
    rows = YearCost.objects.filter(_entered()).annotate(
        budget=Coalesce("estimate", _added("estimate")),
        spent=Coalesce("outcome", _added("outcome")),
        beneficiaries=_beneficiaries(),
    )
    some = Q(outcome=None, spent__isnull=False) & (unsplit | lacking)
    rows = rows.annotate(partly=Case(When(some & Q(spent__lte=F("budget")), then=True), default=False))
    known = {"estimate__isnull": False, "outcome__isnull": False}
    rows = rows.annotate(
        both_budget=Case(When(partly=True, then=_added("estimate", **known)), default=F("budget")),
        both_spent=Case(When(partly=True, then=_added("outcome", **known)), default=F("spent")),
    )
    return rows.annotate(difference=F("both_spent") - F("both_budget")).select_related("engagement", "organ")


def per_benefit(cost: Any) -> Decimal | None:
    """Return what one of `costs()` comes to for each group that it is stated to be of value to, by its outcome, or
    else its budget. None where no group or no amount is stated."""
    amount = cost.budget if cost.spent is None else cost.spent
    if amount is None or not cost.beneficiaries:
        return None
    return rules.split_evenly(amount, cost.beneficiaries)[-1]


def organs() -> QuerySet[Organization]:
    """The organs whose budget a cost is of, by name."""
    return Organization.objects.filter(pk__in=YearCost.objects.values("organ")).order_by("name")


@dataclass(frozen=True)
class Total:
    """All costs of a year. `stated` is how many have a budget, `outcomes` an outcome, `partly` one of some kinds only;
    `approximate` are no more than about right, and `covered` is how many engagements have a cost.
    """

    year: int
    budget: Decimal | None
    spent: Decimal | None
    staff_share: Decimal | None
    stated: int
    outcomes: int
    approximate: int
    covered: int
    partly: int = 0

    @property
    def difference(self) -> rules.Difference | None:
        """Outcome less budget. None while some outcome is not stated: half an outcome compares with nothing."""
        return rules.difference(self.budget, self.spent) if self.complete else None

    @property
    def complete(self) -> bool:
        """Whether each engagement that has a budget for the year has an outcome too, of all that it is for."""
        return self.stated == self.outcomes and not self.partly


@built_once
def _sums() -> QuerySet[Any]:
    """Sums by year, the latest first. With no more than one row asked for, the database stops after its year."""
    rows = costs().order_by().values("year")
    return rows.annotate(
        sum_budget=Sum("budget"),
        sum_spent=Sum("spent"),
        sum_share=Sum("staff_share"),
        stated=Count("budget"),
        outcomes=Count("spent"),
        about=Count("pk", filter=Q(approximate=True)),
        covered=Count("pk"),
        some=Count("pk", filter=Q(partly=True)),
    ).order_by("-year")


def _total(row: dict[str, Any]) -> Total:
    sums = row["sum_budget"], row["sum_spent"], row["sum_share"]
    counts = (row[name] for name in ("stated", "outcomes", "about", "covered", "some"))
    return Total(row["year"], *sums, *counts)


@once
def totals() -> list[Total]:
    """Return the sums of each year, the latest first, in one query."""
    return [_total(row) for row in _sums()]


@stamped
def latest_total(year: int) -> Total | None:
    """Return the sums of the latest year with a budget, up to `year`; of a later one where there is none before.

    What has been set aside for a year to come is that of a few, and says nothing of what all cost. One query, or two.
    """
    stated = _sums().filter(stated__gt=0)
    row = stated.filter(year__lte=year).first() or stated.first()
    return _total(row) if row else None


def by_kind() -> list[tuple[Total, dict[str, Decimal]]]:
    """Return the sums of each year with what of its budget is split by kind, the oldest year first; two queries."""
    kinds: dict[int, dict[str, Decimal]] = defaultdict(dict)
    split = CostPart.objects.filter(estimate__isnull=False, kind__in=ADDED).order_by()
    for year, kind, amount in split.values_list("cost__year", "kind").annotate(Sum("estimate")):
        kinds[year][kind] = amount
    return [(total, kinds[total.year]) for total in reversed(totals())]


def largest(year: int, name: str, most: int) -> tuple[list[Any], Decimal | None, int]:
    """Return the year's largest of `costs()` by `name`, so many, then what the others come to and how many."""
    of_year = costs().filter(year=year)
    shown = list(of_year.order_by(F(name).desc(nulls_last=True), "engagement__name")[:most])
    if len(shown) < most:
        return shown, None, 0
    rest = of_year.exclude(pk__in=[each.pk for each in shown]).aggregate(sum=Sum(name), n=Count("pk"))
    return shown, rest["sum"], rest["n"]


@dataclass
class Share:
    """What goes to one organ, focus point, group or engagement: SEK, and its page. `thing` None: to none stated."""

    thing: Any
    amount: Decimal = Decimal(0)


@dataclass(frozen=True)
class Shares:
    """How the costs of a year are divided, each list the largest first. `split`: how many serve several points."""

    organs: list[Share]
    points: list[Share]
    groups: list[Share]
    engagements: list[Share]
    split: int
    unstated: int = field(default=0)


def shares(year: int, measure: str, today: date) -> Shares:
    """Return how the budget or the outcome of a year is divided: by organ, focus point, group and engagement.

    What serves several focus points, or is of value to several groups, is split evenly among them, to the öre, so that
    every list comes to the same sum. Six queries.
    """
    rows = list(costs().filter(year=year).order_by("engagement__name", "pk"))
    stated = [each for each in rows if getattr(each, measure) is not None]
    ids = YearCost.objects.filter(year=year).values("engagement")
    serves = _serves(ids, today)
    groups = _ends(Engagement.beneficiaries, ids, "beneficiary")
    found: dict[str, dict[Any, Share]] = {"organs": {}, "points": {}, "groups": {}, "engagements": {}}
    for each in stated:
        amount = getattr(each, measure)
        among = {
            "organs": [each.organ],
            "points": serves.get(each.engagement_id) or [None],
            "groups": groups.get(each.engagement_id) or [None],
            "engagements": [each.engagement],
        }
        for name, things in among.items():
            for thing, part in zip(things, rules.split_evenly(amount, len(things)), strict=True):
                share = found[name].setdefault(thing and thing.pk, Share(thing))
                share.amount += part
    several = sum(len(serves.get(each.engagement_id, ())) > 1 for each in stated)
    return Shares(
        **{name: _ranked(shares) for name, shares in found.items()},
        split=several,
        unstated=len(rows) - len(stated),
    )


def _ranked(found: dict[Any, Share]) -> list[Share]:
    """The largest first; what is of nobody stated last."""
    return sorted(found.values(), key=lambda share: (share.thing is None, -share.amount))


def _serves(ids: Any, today: date) -> dict[int, list[Any]]:
    """What engagements serve of the strategy in force, by engagement, each point once, as it reads now."""
    clauses = {each.line: each for each in strategy.covered(today).select_related("strategy")}
    links = Engagement.serves.through.objects.filter(engagement__in=ids, clause__line__in=list(clauses))
    found: dict[int, list[Any]] = defaultdict(list)
    rows = links.order_by("clause__position").values_list("engagement", "clause__line")
    for engagement, line in rows:
        if clauses[line] not in found[engagement]:
            found[engagement].append(clauses[line])
    return found


def _ends(link: Any, ids: Any, end: str) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    rows = link.through.objects.filter(engagement__in=ids).select_related(end).order_by(f"{end}__name", "pk")
    for each in rows:
        found[each.engagement_id].append(getattr(each, end))
    return found


def to_import() -> Iterator[tuple[YearCost, CostPart | None]]:
    """All that has a year's cost: the whole (None), then each kind. Two queries. For the file that can be imported."""
    rows = YearCost.objects.select_related("engagement", "organ").prefetch_related("parts")
    for cost in rows.order_by("-year", "engagement__name", "pk"):
        yield cost, None
        for part in sorted(cost.parts.all(), key=lambda each: each.pk):
            yield cost, part
