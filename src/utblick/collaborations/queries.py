"""What pages, documents and other rooms read about engagements: one place for each set of figures."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Count, F, Prefetch, QuerySet, Value
from django.urls import reverse
from django.utils.translation import get_language

from utblick.collaborations.models import (
    Engagement,
    EngagementBody,
    Goal,
    Period,
    Programme,
    StatementKind,
)
from utblick.core.secrecy import tells_of
from utblick.core.texts import in_language
from utblick.core.things import SearchText
from utblick.people import queries as people
from utblick.people.models import Membership
from utblick.stakeholders.models import StakeholderAnalysis
from utblick.sustainability.models import SustainabilityAnalysis


@dataclass(frozen=True)
class BodyView:
    """A body of an engagement with its posts and those who hold them."""

    body: Any
    level: str
    link: EngagementBody
    posts: list[people.PostView] = field(default_factory=list)
    unstated: list[Membership] = field(default_factory=list)


def bodies_of(engagement: Engagement, today: date) -> list[BodyView]:
    """Return an engagement's bodies with posts and holders at `today`, in three queries however many they are."""
    members = Membership.objects.select_related("person", "party", "post", *people.TIED).order_by("id")
    links = engagement.bodies.select_related("organization").prefetch_related(
        Prefetch("organization__memberships", queryset=members), "organization__posts"
    )
    return [_body_view(link, today) for link in links]


def _body_view(link: EngagementBody, today: date) -> BodyView:
    held: dict[int | None, list[Membership]] = defaultdict(list)
    for member in link.organization.memberships.all():
        held[member.post_id].append(member)
    posts = [people.post_view(post, held[post.pk], today) for post in link.organization.posts.all()]
    loose = [each for each in held[None] if people.rules.holds_at(each.start, each.end, today)]
    return BodyView(link.organization, str(link.get_level_display()), link, posts, loose)


@dataclass(frozen=True)
class Link:
    """Something that an engagement is linked to: a clause it serves, a beneficiary, a strategy that it serves, which
    holds `until` a partial date."""

    field: str
    text: str
    url: str
    until: str = ""


def links_of(ids: Sequence[int]) -> dict[int, dict[str, list[Link]]]:
    """Return what engagements are linked to, by field; in one query however many they are."""
    serves = _linked(Engagement.serves, ids, "clause", "position", "title").annotate(
        number=F("clause__number"), slug=F("clause__strategy__slug")
    )
    others = [
        _linked(Engagement.beneficiaries, ids, "beneficiary", "pk", "name").annotate(number=Value("")),
        _linked(Engagement.steering_documents, ids, "steeringdocument", "pk", "title").annotate(
            number=F("steeringdocument__valid_to")
        ),
        _linked(Engagement.areas, ids, "policyarea", "pk", "name").annotate(number=Value("")),
    ]
    columns = ("engagement_id", "field", "order", "number", "text", "english", "slug")
    rows = serves.values_list(*columns).union(
        *(each.annotate(slug=Value("")).values_list(*columns) for each in others), all=True
    )
    found: dict[int, dict[str, list[Link]]] = {each: defaultdict(list) for each in ids}
    for engagement, name, key, number, text, english, slug in sorted(rows):
        shown = english if english and get_language() == "en" else text
        url = ""
        if name == "serves":
            shown, url = f"{number} {shown}", reverse("clause", args=[slug, number])
        elif name == "beneficiaries":
            url = reverse("beneficiary", args=[key])
        elif name == "steering_documents":
            url = reverse("steering_document", args=[key])
        until = number if name == "steering_documents" else ""
        found[engagement][name].append(Link(name, shown, url, until))
    return found


def _linked(field: Any, ids: Sequence[int], end: str, order: str, text: str) -> QuerySet[Any]:
    """The links of a many-to-many field from engagements: with what the other end is called."""
    rows: QuerySet[Any] = field.through._default_manager.filter(engagement__in=ids).order_by()
    return rows.annotate(
        field=Value(field.field.name),
        order=F(f"{end}__{order}"),
        text=F(f"{end}__{text}"),
        english=F(f"{end}__{text}_en"),
    )


def purposes_of(engagement: Engagement) -> list[str]:
    """Return what an engagement is for, in the reader's language: its stated purposes.

    Where none is stated, why we take part, as the period that counts says; empty where that is blank too. At most two
    queries.
    """
    stated = engagement.statements.filter(kind=StatementKind.PURPOSE)
    found = [in_language(each, "text") for each in stated]
    if found:
        return found
    period = engagement.periods.filter(current=True).first()
    idea = in_language(period, "idea") if period else ""
    return [idea] if idea else []


def seats_at(today: date) -> QuerySet[Membership]:
    """All seats and chairs in the bodies of engagements that somebody holds at `today`, each once."""
    bodies = EngagementBody.objects.values("organization")
    return Membership.objects.filter(people.held_at(today), organization__in=bodies)


def programmes_of(engagement: Engagement) -> list[Programme]:
    """Return an engagement's programmes with their objectives and bodies, in three queries."""
    return list(engagement.programmes.prefetch_related("objectives", "bodies"))


def periods_of(engagement: Engagement) -> list[Period]:
    """Return an engagement's periods, the last first, each with the analyses that it rests on; in one query."""
    found = engagement.periods.order_by("-number")
    return list(found.select_related("alternative__analysis", "sustainability"))


@tells_of
def analyses_of(kind: str, thing: Any) -> Iterator[StakeholderAnalysis | SustainabilityAnalysis]:
    """The analyses that were made for an engagement: they tell of it by name, so they are secret when it is."""
    if kind == "engagement":
        yield from StakeholderAnalysis.objects.filter(alternatives__periods__engagement=thing.pk).distinct()
        yield from SustainabilityAnalysis.objects.filter(periods__engagement=thing.pk).distinct()


def goals_of(period: Period) -> list[Goal]:
    """Return a period's goals with what they serve and whom they are of value to, in three queries."""
    goals = period.goals.select_related("operational_plan")
    return list(goals.prefetch_related("serves__strategy", "beneficiaries"))


def outreach_by_year(engagement: Engagement) -> dict[int, dict[str, int]]:
    """Return how often results were passed on, others invited and so on: by year, the latest first, then by kind.

    Years and kinds without any are left out. In one query.
    """
    rows = engagement.outreach.order_by("-on__year").values_list("on__year", "kind").annotate(Count("pk"))
    found: dict[int, dict[str, int]] = {}
    for year, kind, many in rows:
        found.setdefault(year, {})[kind] = many
    return found


def search_texts(engagement: Engagement) -> list[SearchText]:
    """What an engagement is found by: its names, its parties, programmes and agreements, and all that is said of it.

    Reads `parties__organization`, `programmes`, `agreements` and `statements`: prefetch them where many are read.
    """
    named: list[Any] = [
        *engagement.programmes.all(),
        *(party.organization for party in engagement.parties.all()),
    ]
    found = []
    for language, ending in (("sv", ""), ("en", "_en")):
        said = [
            engagement.short_name,
            *(getattr(engagement, f"{name}{ending}") for name in ("legal_form", "note", "chair_rotation")),
            *(getattr(each, f"text{ending}") for each in engagement.statements.all()),
            *(getattr(each, f"title{ending}") for each in engagement.agreements.all()),
            *(getattr(each, f"name{ending}") for each in named),
        ]
        name = getattr(engagement, f"name{ending}")
        if language == "sv" or name or any(said[1:]):
            found.append(SearchText(language, name or engagement.name, "\n".join(filter(None, said))))
    return found
