"""What pages, documents and other rooms read about engagements: one place for each set of figures."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import (
    Prefetch,
    QuerySet,
    Sum,
)

from utblick.collaborations.models import Engagement, Programme, YearCost
from utblick.core.once import built_once
from utblick.core.things import SearchText
from utblick.people import queries as people
from utblick.people.models import Membership
from utblick.strategy.coverage import Contribution


@dataclass(frozen=True)
class YearTotal:
    """All engagements in a year: SEK, and per cent of one full-time post. None where nothing is stated."""

    year: int
    estimate: Decimal | None
    outcome: Decimal | None
    staff_share: Decimal | None


@built_once
def _sums() -> Any:
    """Sums by year, the latest first. With no more than one row asked for, the database stops after its year."""
    sums = {name: Sum(name) for name in ("estimate", "outcome", "staff_share")}
    return YearCost.objects.values("year").annotate(**sums).order_by("-year")


def total(year: int) -> YearTotal:
    """Return the sums of a year over all engagements, in one query."""
    row = _sums().filter(year=year).first() or {"estimate": None, "outcome": None, "staff_share": None}
    return YearTotal(**{"year": year, **row})


def latest_total() -> YearTotal | None:
    """Return the sums of the latest year that any engagement has a cost for, in one query."""
    row = _sums().first()
    return YearTotal(**row) if row else None


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
