"""What pages, documents and other rooms read about engagements: one place for each set of figures."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from django.db.models import (
    CharField,
    Count,
    Exists,
    F,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
    Window,
)
from django.db.models.functions import RowNumber

from utblick.collaborations import rules
from utblick.collaborations.models import Agreement, Engagement, EngagementKind, Programme, YearCost
from utblick.core.things import SearchText
from utblick.people import queries as people
from utblick.people.models import Membership, Organization
from utblick.strategy.coverage import Contribution


@dataclass(frozen=True)
class YearTotal:
    """All engagements in a year: SEK, and per cent of one full-time post. None where nothing is stated."""

    year: int
    estimate: Decimal | None
    outcome: Decimal | None
    staff_share: Decimal | None


SUMS = {"estimate": Sum("estimate"), "outcome": Sum("outcome"), "staff_share": Sum("staff_share")}


def total(year: int) -> YearTotal:
    """Return the sums of a year over all engagements, in one query."""
    sums: dict[str, Any] = YearCost.objects.filter(year=year).aggregate(**SUMS)
    return YearTotal(year, **sums)


def latest_total() -> YearTotal | None:
    """Return the sums of the latest year that any engagement has a cost for, in two queries."""
    year = YearCost.objects.order_by("-year").values_list("year", flat=True).first()
    return total(year) if year else None


def _named(link: Any) -> Exists:
    return Exists(link.through.objects.filter(engagement=OuterRef("pk")))


def _latest_cost(name: str) -> Subquery:
    return Subquery(YearCost.objects.filter(engagement=OuterRef("pk")).order_by("-year").values(name)[:1])


def with_missing() -> QuerySet[Engagement]:
    """Engagements that lack something the guidelines ask for, as the rules in this room read it (one query).

    Each carries what the rules need beyond its own fields, so that `missing_of` asks nothing more.
    """
    collaborations = Engagement.objects.exclude(kind=EngagementKind.ASSIGNMENT)
    return collaborations.annotate(
        has_agreement=Exists(Agreement.objects.filter(engagement=OuterRef("pk"))),
        has_beneficiary=_named(Engagement.beneficiaries),
        has_clause=_named(Engagement.serves),
        latest_estimate=_latest_cost("estimate"),
        latest_share=_latest_cost("staff_share"),
    ).exclude(
        ~Q(ends=""),
        responsible_unit__isnull=False,
        contact__isnull=False,
        has_agreement=True,
        has_beneficiary=True,
        has_clause=True,
        latest_estimate__gt=0,
        latest_share__gt=0,
    )


def missing_of(engagement: Any) -> list[rules.Missing]:
    """Return what an engagement of `with_missing` lacks."""
    cost = LatestCost(engagement.pk, 0, engagement.latest_estimate, False, engagement.latest_share)
    facts = Facts(engagement.has_agreement, engagement.has_beneficiary, engagement.has_clause, 0, cost)
    return missing(engagement, facts)


def first_missing(of_each_unit: int) -> list[Any]:
    """Return the first of the engagements that lack something, so many of each responsible unit, in one query.

    Each has `of_unit`: how many there are of its unit in all.
    """
    unit = [F("responsible_unit")]
    numbered = with_missing().annotate(
        of_unit=Window(Count("pk"), partition_by=unit),
        place=Window(RowNumber(), partition_by=unit, order_by=[F("name"), F("pk")]),
    )
    return list(
        numbered.filter(place__lte=of_each_unit).select_related("responsible_unit").order_by("name", "pk")
    )


def responsible_units() -> QuerySet[Organization]:
    """The units that engagements are the responsibility of, by name."""
    used = Engagement.objects.filter(responsible_unit__isnull=False).values("responsible_unit")
    return Organization.objects.filter(pk__in=used).only("name", "name_en").order_by("name")


class LatestCost(NamedTuple):
    """What a list shows of the latest year's cost: SEK, and per cent of one full-time post."""

    engagement: int
    year: int
    estimate: Decimal | None
    approximate: bool
    staff_share: Decimal | None


@dataclass
class Facts:
    """What a list shows of one engagement beyond its own fields, looked up for a whole page at once."""

    agreements: int = 0
    beneficiaries: int = 0
    serves: int = 0
    seats: int = 0
    cost: LatestCost | None = None


def _marks(rows: QuerySet[Any], path: str, what: str, ids: list[int]) -> QuerySet[Any]:
    """One (engagement, what) for each row that points at one of the engagements."""
    found = rows.filter(**{f"{path}__in": ids}).order_by()
    return found.values_list(path, Value(what, output_field=CharField()))


def facts_of(found: Iterable[Engagement]) -> dict[int, Facts]:
    """Return what lists show of engagements, in two queries however many they are. The cost is the latest year's."""
    ids = [engagement.pk for engagement in found]
    seats = Membership.objects.filter(role__in=people.rules.SEAT_ROLES)
    marks = _marks(Agreement.objects.all(), "engagement", "agreements", ids).union(
        _marks(Engagement.beneficiaries.through.objects.all(), "engagement", "beneficiaries", ids),
        _marks(Engagement.serves.through.objects.all(), "engagement", "serves", ids),
        _marks(seats, "organization__engagement_bodies__engagement", "seats", ids),
        all=True,
    )
    facts = {pk: Facts() for pk in ids}
    for (pk, what), count in Counter(marks).items():
        setattr(facts[pk], what, count)
    later = YearCost.objects.filter(engagement=OuterRef("engagement"), year__gt=OuterRef("year"))
    latest = YearCost.objects.filter(~Exists(later), engagement__in=ids)
    for row in latest.values_list(*LatestCost._fields):
        cost = LatestCost._make(row)
        facts[cost.engagement].cost = cost
    return facts


def stated(engagement: Engagement, facts: Facts) -> rules.Stated:
    """Return an engagement as the rules read it."""
    return rules.Stated(
        kind=engagement.kind,
        agreements=facts.agreements,
        beneficiaries=facts.beneficiaries,
        focus_points=facts.serves,
        responsible_unit=engagement.responsible_unit_id is not None,
        contact=engagement.contact_id is not None,
        ends=engagement.ends,
        estimate=facts.cost.estimate if facts.cost else None,
        staff_share=facts.cost.staff_share if facts.cost else None,
    )


def missing(engagement: Engagement, facts: Facts | None = None) -> list[rules.Missing]:
    """Return what the guidelines ask for and nobody has stated of one engagement."""
    return rules.missing(stated(engagement, facts or facts_of([engagement])[engagement.pk]))


@dataclass(frozen=True)
class BodyView:
    """A body of an engagement with its posts and those who hold them."""

    body: Any
    level: str
    posts: list[people.PostView] = field(default_factory=list)
    unstated: list[Membership] = field(default_factory=list)


def bodies_of(engagement: Engagement, today: date) -> list[BodyView]:
    """Return an engagement's bodies with posts and holders at `today`, in five queries however many they are."""
    members = Membership.objects.select_related("person", "party", "term").order_by("id")
    links = engagement.bodies.select_related("organization").prefetch_related(
        Prefetch("organization__memberships", queryset=members),
        Prefetch("organization__posts__memberships", queryset=members),
    )
    views = []
    for link in links:
        posts = [people.post_view(post, today) for post in link.organization.posts.all()]
        loose = [
            member
            for member in link.organization.memberships.all()
            if member.post_id is None and people.rules.holds_at(member.start, member.end, today)
        ]
        views.append(BodyView(link.organization, str(link.get_level_display()), posts, loose))
    return views


def all_memberships() -> QuerySet[Membership]:
    """All seats and chairs in the bodies of engagements, past and present, each once."""
    return Membership.objects.filter(organization__engagement_bodies__isnull=False).distinct()


def programmes_of(engagement: Engagement) -> list[Programme]:
    """Return an engagement's programmes with their objectives and bodies, in three queries."""
    return list(engagement.programmes.prefetch_related("objectives", "bodies__memberships__person"))


def costs_by_year() -> dict[int, list[YearCost]]:
    """Return all costs by year, the oldest year first, with parts, in two queries."""
    found: dict[int, list[YearCost]] = defaultdict(list)
    for cost in (
        YearCost.objects.select_related("engagement").prefetch_related("parts").order_by("year", "-estimate")
    ):
        found[cost.year].append(cost)
    return dict(found)


def search_texts(engagement: Engagement) -> list[SearchText]:
    """What an engagement is found by: its names, its parties and programmes, and all that is said of it.

    Reads `parties__organization`, `programmes` and `statements`: prefetch them where many are read.
    """
    statements = list(engagement.statements.all())
    programmes = list(engagement.programmes.all())
    parties = [party.organization for party in engagement.parties.all()]
    named: list[Any] = [*programmes, *parties]
    swedish = [s.text for s in statements] + [each.name for each in named]
    english = [s.text_en for s in statements] + [each.name_en for each in named]
    found = [SearchText("sv", engagement.name, "\n".join([engagement.short_name, *swedish]))]
    if any(english) or engagement.name_en:
        body = "\n".join(filter(None, [engagement.short_name, *english]))
        found.append(SearchText("en", engagement.name_en or engagement.name, body))
    return found


def contributions() -> Iterator[Contribution]:
    """All links from engagements to clauses, in one query."""
    links = Engagement.serves.through.objects.select_related("engagement", "clause__strategy").order_by("id")
    for link in links:
        yield Contribution(
            link.clause.line,
            link.clause.strategy.family,
            str(link.engagement),
            link.engagement.get_absolute_url(),
        )
