"""What the decision basis of collaborations rests on, read for many at once in as many queries as for one."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import F, Prefetch, Value
from django.utils.translation import get_language

from utblick.collaborations import queries, stated
from utblick.collaborations.models import (
    PREPARING,
    BenefitReview,
    Engagement,
    Goal,
    GoalReview,
    Party,
    Period,
    Review,
    ReviewKind,
    Statement,
    StatementKind,
    YearCost,
)
from utblick.core.once import once
from utblick.decisions import queries as decisions
from utblick.decisions.matters import MATTERS
from utblick.decisions.models import AgendaItem, MeetingStatus
from utblick.strategy import queries as strategy
from utblick.strategy.models import Clause


@dataclass(frozen=True)
class Cost:
    """What a year costs, or one kind of it (`kind`): SEK, and per cent of one full-time post."""

    year: int
    estimate: Decimal | None
    outcome: Decimal | None
    approximate: bool = False
    staff_share: Decimal | None = None
    organ: str = ""
    budget_line: str = ""
    kind: str = ""


@dataclass
class Basis:
    """One engagement with the period that its decision basis is about: the one being prepared, else the current one.

    `read` is the engagement as the conditions read it with that period; `former` the evaluation of the period before,
    or of this one where none before it has been evaluated. `item` is the matter on an agenda that the basis goes with,
    `to` the body that decides it; both empty where nothing is proposed.
    """

    read: Any
    period: Period | None
    clauses: dict[str, Clause]
    links: dict[str, list[queries.Link]]
    goals: list[Goal] = field(default_factory=list)
    costs: list[Cost] = field(default_factory=list)
    purposes: list[str] = field(default_factory=list)
    parties: list[str] = field(default_factory=list)
    former: Review | None = None
    item: AgendaItem | None = None
    to: str = ""


def read(found: Sequence[Engagement], now: date) -> list[Basis]:
    """Return the basis of each engagement, in their order. The number of queries is the same for one as for many."""
    ids = [each.pk for each in found]
    periods = _periods(ids)
    chosen = {pk: period.pk for pk, period in periods.items()}
    rows = stated.with_periods(ids, list(chosen.values())).select_related("responsible_unit", "contact")
    whole = {each.pk: each for each in rows}
    clauses, links, told = strategy.clauses_by_rule(now), queries.links_of(ids), _told(ids)
    goals = _goals([chosen[pk] for pk, each in whole.items() if each.goals])
    costs = _costs([pk for pk, each in whole.items() if each.latest_year])
    former = _evaluations(
        [each for pk, each in periods.items() if each.renews_id or whole[pk].evaluation == "done"]
    )
    items = waiting_matters(ids)
    return [
        Basis(
            read=whole[pk],
            period=periods.get(pk),
            clauses=clauses,
            links=links[pk],
            goals=goals[chosen.get(pk, 0)],
            costs=costs[pk],
            purposes=told[pk, "purpose"],
            parties=told[pk, "party"],
            former=_former(periods.get(pk), former),
            item=items.get(pk),
            to=_addressee(periods.get(pk), items.get(pk)),
        )
        for pk in ids
    ]


OF_COLLABORATIONS = ("collaborations.enter", "collaborations.renew", "collaborations.end")


def waiting_matters(ids: Collection[int]) -> dict[int, AgendaItem]:
    """The matter about each engagement that waits to be decided, where it is on an agenda. One query."""
    rows = AgendaItem.objects.filter(matter__in=OF_COLLABORATIONS, object_id__in=ids, decision=None)
    rows = rows.exclude(meeting__status=MeetingStatus.CANCELLED)
    return {item.object_id or 0: item for item in rows.select_related("meeting__body").order_by("pk")}


def _addressee(period: Period | None, item: AgendaItem | None) -> str:
    """The body that is to decide: that of the agenda, else the one that has the right to; blank where none is."""
    if item is not None:
        return str(item.meeting.body)
    if period is None or period.stage not in PREPARING:
        return ""
    return _decided_by("collaborations.renew" if period.renews_id else "collaborations.enter")


@once
def _decided_by(matter: str) -> str:
    """The body that the strategy names, else those that have the right."""
    if named := MATTERS[matter].named():
        return str(named[0])
    may, _others, _own = decisions.bodies_by_right(matter)
    return ", ".join(map(str, may))


def _periods(ids: Sequence[int]) -> dict[int, Period]:
    """The period that each is about, with the analyses that it rests on and the alternatives that were weighed."""
    found: dict[int, Period] = {}
    rows = Period.objects.filter(engagement__in=ids).select_related("alternative__analysis", "sustainability")
    for period in rows.prefetch_related("alternative__analysis__alternatives").order_by("number"):
        if period.stage in PREPARING or (period.current and period.engagement_id not in found):
            found[period.engagement_id] = period
    return found


def _told(ids: Sequence[int]) -> dict[tuple[int, str], list[str]]:
    """The members of each, and its purposes in its own words, in the reader's language."""
    parties = Party.objects.filter(engagement__in=ids).order_by()
    purposes = Statement.objects.filter(engagement__in=ids, kind=StatementKind.PURPOSE).order_by()
    columns = ("engagement_id", "what", "pk", "told", "english")
    rows = (
        parties.annotate(
            what=Value("party"), told=F("organization__name"), english=F("organization__name_en")
        )
        .values_list(*columns)
        .union(
            purposes.annotate(what=Value("purpose"), told=F("text"), english=F("text_en")).values_list(
                *columns
            ),
            all=True,
        )
    )
    found: dict[tuple[int, str], list[str]] = defaultdict(list)
    for engagement, what, _pk, told, english in sorted(rows):
        found[engagement, what].append(english if english and get_language() == "en" else told)
    return found


def _goals(periods: Collection[int]) -> dict[int, list[Goal]]:
    """The goals of each period, with what they serve and whom they are of value to."""
    found: dict[int, list[Goal]] = defaultdict(list)
    if not periods:
        return found
    serves = Prefetch("serves", Clause.objects.select_related("strategy"))
    rows = Goal.objects.filter(period__in=periods).select_related("operational_plan")
    for goal in rows.prefetch_related(serves, "beneficiaries"):
        found[goal.period_id].append(goal)
    return found


def _costs(ids: Collection[int]) -> dict[int, list[Cost]]:
    """What each engagement costs, the latest year first, each year with its kinds after it; in one query."""
    found: dict[int, list[Cost]] = defaultdict(list)
    if not ids:
        return found
    whole = (
        "pk",
        "engagement_id",
        "year",
        "estimate",
        "outcome",
        "approximate",
        "staff_share",
        "budget_line",
    )
    organ = ("organ__name", "organ__name_en")
    parts = ("parts__kind", "parts__estimate", "parts__outcome")
    rows = YearCost.objects.filter(engagement__in=ids).order_by("-year", "pk", "parts__pk")
    seen = set()
    for row in rows.values_list(*whole, *organ, *parts):
        pk, engagement, year, estimate, outcome, approximate, share, line, name, name_en, kind, *amounts = row
        if pk not in seen:
            seen.add(pk)
            body = name_en if name_en and get_language() == "en" else name
            found[engagement].append(Cost(year, estimate, outcome, approximate, share, body or "", line))
        if kind:
            found[engagement].append(Cost(year, amounts[0], amounts[1], kind=kind))
    return found


def _evaluations(periods: Iterable[Period]) -> dict[int, Review]:
    """The completed evaluations of the periods, and of those that they renew, by period."""
    wanted = {pk for each in periods for pk in (each.pk, each.renews_id) if pk}
    if not wanted:
        return {}
    rows = Review.objects.filter(
        kind=ReviewKind.EVALUATION, period__in=wanted, completed_on__isnull=False
    ).prefetch_related(
        Prefetch("goals", GoalReview.objects.select_related("goal")),
        Prefetch("benefits", BenefitReview.objects.select_related("beneficiary")),
    )
    return {review.period_id: review for review in rows}


def _former(period: Period | None, found: dict[int, Review]) -> Review | None:
    if period is None:
        return None
    return found.get(period.renews_id or 0) or found.get(period.pk)
