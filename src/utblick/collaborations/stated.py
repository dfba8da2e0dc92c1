"""What is stated of engagements, and which conditions that leaves unmet: in the one query that lists them.

The querysets are built once and then only narrowed: see `built_once`. What a rule reads of one engagement in Python,
`UNMET` asks of all of them in the database; a test holds the two to the same answer.
"""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from django.db.models import (
    Case,
    CharField,
    Count,
    Exists,
    F,
    FilteredRelation,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
    Window,
)
from django.db.models.functions import Cast, Coalesce, RowNumber, Substr
from django.utils.translation import gettext_lazy, pgettext_lazy

from utblick.collaborations import rules
from utblick.collaborations.models import (
    PREPARING,
    Agreement,
    Engagement,
    EngagementKind,
    Goal,
    Party,
    Recommendation,
    Review,
    ReviewKind,
    Stage,
    YearCost,
)
from utblick.core.once import built_once
from utblick.core.partial_dates import last_day
from utblick.people import queries as people
from utblick.people.models import Membership, Organization
from utblick.stakeholders import rules as stakeholders
from utblick.strategy import queries as strategy
from utblick.strategy.models import Clause, Demand
from utblick.sustainability import queries as sustainability
from utblick.sustainability.models import Overall


def _names(link: Any, end: str = "engagement") -> Exists:
    return Exists(link.through.objects.filter(**{end: OuterRef("pk")}))


def _latest_cost(name: str) -> Subquery:
    """Something of the latest year with costs that is not after the period.

    Partial dates are compared as they are written: a year stands before its days.
    """
    found = YearCost.objects.filter(engagement=OuterRef("pk"))
    found = found.annotate(begins=Cast("year", CharField()), nothing=Value(""))
    ends = OuterRef("ends")
    found = found.filter(Q(begins__lte=ends) | Q(nothing=ends))
    return Subquery(found.order_by("-year").values(name)[:1])


def _goals(whole: bool) -> Coalesce:
    """How many goals the period has: all, or those that say all that is asked of a goal."""
    goals = Goal.objects.filter(period=OuterRef("period_pk"))
    if whole:
        goals = goals.filter(
            _names(Goal.serves, "goal"), _names(Goal.beneficiaries, "goal"), operational_plan__isnull=False
        ).exclude(benefit="")
    counted = goals.order_by().values("period").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(counted), Value(0))


def _evaluated(period: str, what: str = "completed_on") -> Subquery:
    """When the period that a column names was evaluated, or something else that its evaluation says."""
    done = Review.objects.filter(kind=ReviewKind.EVALUATION, period=OuterRef(period))
    return Subquery(done.values(what)[:1])


OF_PERIOD = {
    "period_pk": "pk",
    "renews_pk": "renews",
    "stage": "stage",
    "starts": "starts",
    "ends": "ends",
    "evaluate_by": "evaluate_by",
    "leaves_on": "leaves_on",
    "decided_on": "decided_on",
    "decided_name": "decided_name",
    "spread_plan": "spread_plan",
    "taking_part": "taking_part",
    "exemptions": "exemptions",
    "alternative_pk": "alternative",
    "analysis_on": "alternative__analysis__completed_on",
    "analysis_chose": "alternative__analysis__chosen",
    "analysis_reason": "alternative__analysis__deviation_reason",
    "analysis_values": "alternative__analysis__values_answer",
    "analysis_rights": "alternative__analysis__rights_answer",
    "why_all_the_same": "why_all_the_same",
    "sustainability_pk": "sustainability",
    "sustainability_on": "sustainability__completed_on",
    "sustainability_overall": "sustainability__overall",
}


def _with_period(found: QuerySet[Any], which: Q) -> QuerySet[Any]:
    """Engagements with what the conditions read of one period each, and of the engagement itself."""
    rows = found.annotate(now=FilteredRelation("periods", condition=which))
    rows = rows.annotate(**{name: F(f"now__{path}") for name, path in OF_PERIOD.items()})
    return rows.annotate(
        goals=_goals(whole=False),
        goals_whole=_goals(whole=True),
        has_agreement=Exists(Agreement.objects.filter(engagement=OuterRef("pk"))),
        has_beneficiary=_names(Engagement.beneficiaries),
        has_clause=_names(Engagement.serves),
        has_document=_names(Engagement.steering_documents),
        has_theme=_names(Engagement.areas),
        latest_year=_latest_cost("year"),
        latest_estimate=_latest_cost("estimate"),
        latest_share=_latest_cost("staff_share"),
        latest_organ=_latest_cost("organ"),
        latest_line=_latest_cost("budget_line"),
        latest_cost=_latest_cost("pk"),
        has_cost=Exists(YearCost.objects.filter(engagement=OuterRef("pk"))),
        evaluation=_evaluation(),
        first_year=Case(
            When(starts="", then=None),
            When(starts__isnull=True, then=None),
            default=Cast(Substr("starts", 1, 4), IntegerField()),
        ),
        evaluated_before=_evaluated("renews_pk"),
        recommended_before=_evaluated("renews_pk", "recommendation"),
        party_abroad=Exists(
            Party.objects.filter(engagement=OuterRef("pk")).exclude(
                organization__country__in=["", *stakeholders.EU_AND_EEA]
            )
        ),
        sustainability_ended=Exists(sustainability.ended().filter(analysis=OuterRef("sustainability_pk"))),
    )


def _evaluation() -> Subquery:
    """`begun` or `done`, of the period; null where its evaluation has not been begun."""
    found = Review.objects.filter(kind=ReviewKind.EVALUATION, period=OuterRef("period_pk"))
    told = Case(When(completed_on__isnull=True, then=Value("begun")), default=Value("done"))
    return Subquery(found.annotate(told=told).values("told")[:1])


@built_once
def engagements() -> QuerySet[Any]:
    """All engagements, each with what the conditions read of it and of its current period."""
    return _with_period(Engagement.objects.all(), Q(periods__current=True))


def with_period(pk: int) -> QuerySet[Any]:
    """The engagement of one period, read with that period."""
    return _with_period(Engagement.objects.filter(periods=pk), Q(periods__pk=pk))


def with_periods(ids: Collection[int], periods: Collection[int]) -> QuerySet[Any]:
    """Engagements, each read with that one of its periods which is among `periods`; with none where none is."""
    return _with_period(Engagement.objects.filter(pk__in=ids), Q(periods__pk__in=list(periods) or [0]))


@built_once
def preparing() -> QuerySet[Any]:
    """The engagements that have a period in preparation, read with that period."""
    rows = _with_period(Engagement.objects.all(), Q(periods__stage__in=list(PREPARING)))
    return rows.filter(period_pk__isnull=False)


@built_once
def listed(today: date) -> QuerySet[Any]:
    """All engagements with what their register shows, and no more of their own fields."""
    shown = (
        "name", "name_en", "kind", "member_since", "responsible_unit", "contact", "secret", "egtc", "approved_on",
    )  # fmt: skip
    return whole(today).only(*shown)


@built_once
def whole(today: date) -> QuerySet[Any]:
    """All engagements, each also with how many seats we hold in its bodies at `today`, and its latest year."""
    path = "organization__engagement_bodies__engagement"
    held = Membership.objects.filter(
        people.held_at(today), role__in=people.rules.SEAT_ROLES, **{path: OuterRef("pk")}
    )
    counted = held.order_by().values(path).annotate(n=Count("pk")).values("n")
    return engagements().annotate(
        latest_approximate=_latest_cost("approximate"),
        seats=Coalesce(Subquery(counted), Value(0)),
    )


STAGES = [
    ("preparing", gettext_lazy("being prepared")),
    ("active", pgettext_lazy("collaborations", "active")),
    ("over", gettext_lazy("over")),
]


def at_stage(name: str, today: date) -> Q:
    """Return which engagements are being prepared, active at `today`, or over, by the period that is current."""
    if name == "preparing":
        return Q(stage__in=PREPARING)
    now = today.isoformat()
    # A year or a month that runs has not run out: it sorts before its own days.
    run_out = Q(ends__lt=now) & ~Q(ends__in=["", now[:4], now[:7]])
    leaving = Q(stage=Stage.ENDED, leaves_on__isnull=False, leaves_on__gt=today)
    entered = Q(stage__in=[Stage.DECIDED, Stage.INHERITED])
    if name == "active":
        return (entered & ~run_out) | leaving
    closed = Q(stage__in=[Stage.ENDED, Stage.DECLINED, Stage.WITHDRAWN, Stage.RENEWED])
    return (closed & ~leaving) | (entered & run_out)


NOTHING = Q(pk__isnull=True)
UNMET: Mapping[str, Q] = {
    "collaborations.goal_linked": Q(goals=0) | Q(goals_whole__lt=F("goals")) | Q(has_clause=False),
    "collaborations.beneficiary_named": Q(has_beneficiary=False),
    "collaborations.contributes": Q(has_document=False),
    "collaborations.best_suited": (
        Q(analysis_on__isnull=True)
        | Q(analysis_chose__isnull=True)
        | ~Q(analysis_chose=F("alternative_pk"))
        | Q(analysis_on__gt=F("decided_on"))
    ),
    "collaborations.values_considered": Q(party_abroad=True)
    & (Q(alternative_pk__isnull=True) | Q(analysis_values="") | Q(analysis_rights="")),
    "collaborations.theme_and_unit": (
        Q(has_theme=False) | Q(responsible_unit__isnull=True) | Q(contact__isnull=True)
    ),
    "collaborations.sustainability_first": (
        Q(sustainability_on__isnull=True)
        | Q(sustainability_ended=True)
        | Q(sustainability_on__gt=F("decided_on"))
        | Q(sustainability_overall=Overall.NOT_TO_BE_DONE, why_all_the_same="")
    ),
    "collaborations.resources_set_aside": (
        Q(latest_estimate__isnull=True)
        | Q(latest_estimate=0)
        | Q(latest_share__isnull=True)
        | Q(latest_share=0)
        | Q(latest_organ__isnull=True)
        | Q(latest_line="")
        | Q(latest_year__lt=F("first_year"))
    ),
    "collaborations.fixed_period": Q(ends="") | (Q(starts="") & ~Q(stage=Stage.INHERITED)),
    "collaborations.evaluated_before_renewal": Q(renews_pk__isnull=False)
    & (
        Q(evaluated_before__isnull=True)
        | Q(evaluated_before__gt=F("decided_on"))
        | Q(recommended_before=Recommendation.END, why_all_the_same="")
    ),
    "collaborations.results_spread": Q(spread_plan=""),
    "collaborations.others_take_part": Q(taking_part=""),
}
"""For each condition, in the database's words, that something it asks for is lacking."""


def demands(today: date) -> dict[str, bool]:
    """Return the rules that the strategy in force names, each with whether it is required. One query, once a page."""
    return required(strategy.clauses_by_rule(today))


def required(clauses: Mapping[str, Clause]) -> dict[str, bool]:
    """Return for each rule whether the clause that names it requires it, or else recommends it."""
    return {key: clause.demand == Demand.MUST for key, clause in clauses.items()}


def strategy_ends(today: date) -> date | None:
    """Return the last day of the strategy in force: by then what is inherited is evaluated. One query, once a page."""
    clauses = strategy.clauses_by_rule(today)
    valid_to = next((each.strategy.valid_to for each in clauses.values()), "")
    return last_day(valid_to) if valid_to else None


def evaluation_due(period: Any, ends: date | None) -> date | None:
    """Return when a period, or an engagement read with one, is to be evaluated; `ends` is of the strategy in force."""
    inherited = period.stage == Stage.INHERITED
    return rules.evaluation_due(period.ends or "", period.evaluate_by, ends, inherited)


def lacking(demanded: Mapping[str, bool]) -> QuerySet[Any]:
    """Engagements that lack something the guidelines ask for: what `missing` says of each, in the database's words."""
    unmet = NOTHING
    for key, required in demanded.items():
        if key in UNMET:
            unmet |= UNMET[key] if required else UNMET[key] & ~Q(exemptions__has_key=key)
    if "collaborations.formal_agreement" in demanded:
        unmet |= Q(stage__in=[Stage.DECIDED, Stage.INHERITED], has_agreement=False)
    rows = engagements().exclude(kind=EngagementKind.ASSIGNMENT)
    return rows.filter(stage__in=[*PREPARING, Stage.DECIDED, Stage.INHERITED]).filter(unmet)


def case(engagement: Any) -> rules.Case:
    """Return what the conditions read, of one of `engagements()` or `preparing()`. Asks the database nothing."""
    return rules.Case(
        kind=engagement.kind,
        inherited=engagement.stage == Stage.INHERITED,
        renewal=engagement.renews_pk is not None,
        goals=engagement.goals,
        goals_whole=engagement.goals_whole,
        analysis=engagement.alternative_pk is not None,
        analysis_on=engagement.analysis_on,
        analysis_chose_it=engagement.analysis_chose == engagement.alternative_pk,
        analysis_deviates=bool(engagement.analysis_reason),
        themes=engagement.has_theme,
        responsible_unit=engagement.responsible_unit_id is not None,
        contact=engagement.contact_id is not None,
        sustainability=engagement.sustainability_pk is not None,
        sustainability_on=engagement.sustainability_on,
        sustainability_ended=engagement.sustainability_ended,
        cost_year=engagement.latest_year,
        costs_later=engagement.latest_year is None and engagement.has_cost,
        estimate=engagement.latest_estimate,
        staff_share=engagement.latest_share,
        organ=engagement.latest_organ is not None,
        budget_line=bool(engagement.latest_line),
        starts=engagement.starts or "",
        ends=engagement.ends or "",
        evaluated_on=engagement.evaluated_before,
        spread_plan=bool(engagement.spread_plan),
        taking_part=bool(engagement.taking_part),
        focus_points=engagement.has_clause,
        beneficiaries=engagement.has_beneficiary,
        steering_documents=engagement.has_document,
        party_abroad=engagement.party_abroad,
        values_answered=bool(engagement.analysis_values and engagement.analysis_rights),
        evaluation_against=engagement.recommended_before == Recommendation.END,
        sustainability_against=engagement.sustainability_overall == Overall.NOT_TO_BE_DONE,
        why_all_the_same=bool(engagement.why_all_the_same),
        decided_on=engagement.decided_on,
        exemptions=frozenset(engagement.exemptions or ()),
    )


def missing(engagement: Any, demanded: Mapping[str, bool]) -> list[rules.Lack]:
    """Return what one of `engagements()` lacks of what the guidelines ask for. Asks the database nothing.

    Nothing of a programme assignment, and nothing of what has been ended, declined or withdrawn.
    """
    if engagement.stage not in (*PREPARING, Stage.DECIDED, Stage.INHERITED):
        return []
    found = rules.lacks(case(engagement), demanded)
    entered = engagement.stage in (Stage.DECIDED, Stage.INHERITED)
    if "collaborations.formal_agreement" in demanded:
        agreement = rules.formal_agreement(engagement.kind, entered, engagement.has_agreement)
        found += [agreement] if agreement else []
    return found


def state(engagement: Any, today: date) -> str:
    """Return the state of one of `engagements()` at `today`. Asks the database nothing."""
    return rules.state(
        rules.Standing(
            engagement.stage,
            engagement.starts or "",
            engagement.ends or "",
            engagement.renews_pk is not None,
            engagement.egtc,
            engagement.approved_on,
            engagement.evaluation or "none",
            engagement.leaves_on,
        ),
        today,
    )


def first_lacking(of_each_unit: int, demanded: Mapping[str, bool]) -> list[Any]:
    """Return the first engagements that lack something, so many of each responsible unit, in one query.

    Each has `of_unit`: how many there are of its unit in all.
    """
    unit = [F("responsible_unit")]
    numbered = lacking(demanded).annotate(
        of_unit=Window(Count("pk"), partition_by=unit),
        place=Window(RowNumber(), partition_by=unit, order_by=[F("name"), F("pk")]),
    )
    found = numbered.filter(place__lte=of_each_unit).select_related("responsible_unit")
    return list(found.order_by("name", "pk"))


@built_once
def responsible_units() -> QuerySet[Organization]:
    """The units that engagements are the responsibility of, by name."""
    used = Engagement.objects.filter(responsible_unit__isnull=False).values("responsible_unit")
    return Organization.objects.filter(pk__in=used).only("name", "name_en").order_by("name")
