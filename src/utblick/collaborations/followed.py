"""What pages, deeds and documents read about reviews: goals, benefit, outreach, costs and voices."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import Any

from django.db.models import Count, Exists, F, FilteredRelation, OuterRef, Q

from utblick.collaborations import queries_costs, rules
from utblick.collaborations.meetings import serving
from utblick.collaborations.models import (
    Engagement,
    Goal,
    Outreach,
    OutreachKind,
    Review,
    Voice,
)
from utblick.collaborations.queries_costs import YearView
from utblick.collaborations.voicing import Voices, together
from utblick.core.dates import first_day, today
from utblick.participation.figures import Travelled, travelled, with_travelled
from utblick.participation.models import Mode, Participant, State
from utblick.people.models import Organization
from utblick.strategy.models import Beneficiary


@dataclass(frozen=True)
class Came:
    """How many meetings a body has held, and at how many of them somebody of ours was. No body: other meetings."""

    body: Organization | None
    held: int
    attended: int


@dataclass(frozen=True)
class Presence:
    """At how many meetings of a year somebody of ours was, by how they were held, and the journeys to its meetings.

    `travelled` is None where the system knows of no journeys at all.
    """

    year: int
    on_site: int
    hybrid: int
    remote: int
    travelled: Travelled | None

    @property
    def meetings(self) -> int:
        """All the meetings of the year that somebody of ours was at."""
        return self.on_site + self.hybrid + self.remote


@dataclass(frozen=True)
class Whole:
    """A review with all that it rests on. Goals have `attainment` and `judged_text`, benefits `size` and `evidence`."""

    review: Review
    goals: list[Any]
    benefits: list[Any]
    outreach: list[Outreach]
    costs: list[YearView]
    voices: list[Voice]
    meetings: list[Came]
    presence: list[Presence]

    @cached_property
    def said(self) -> Voices:
        """What the participants say together."""
        return together(self.voices)

    @property
    def reviewed(self) -> rules.Reviewed:
        """What the rules read of it."""
        return rules.Reviewed(
            goals=len(self.goals),
            judged=sum(bool(each.attainment) for each in self.goals),
            spread=sum(each.kind == OutreachKind.SPREAD for each in self.outreach),
            nothing_spread=self.review.nothing_spread,
            joined=sum(each.kind in (OutreachKind.INVITED, OutreachKind.TOOK_PART) for each in self.outreach),
            taking_part=self.review.period.taking_part if self.review.period else "",
            summary=self.review.summary,
            beneficiaries=len(self.benefits),
            benefits=sum(each.size is not None and bool(each.evidence) for each in self.benefits),
            recommendation=self.review.recommendation,
            reasons=self.review.reasons,
            changes=self.review.changes,
            sustainability=bool(self.review.period and self.review.period.sustainability_id),
            effects_since=self.review.effects_since,
        )

    @property
    def lacking(self) -> list[rules.Lack]:
        """What is lacking before it can be completed."""
        whole = rules.evaluation_is_whole if self.review.is_evaluation else rules.yearly_follow_up_is_whole
        return whole(self.reviewed)


def whole(review: Review) -> Whole:
    """Return a review with all that it rests on, in eight queries however long it has gone on."""
    held = held_of(review)
    return Whole(
        review,
        goals_of(review),
        benefits_of(review),
        outreach_of(review),
        costs_of(review),
        list(review.voices.all()),
        came_to(held),
        presence(held),
    )


def goals_of(review: Review) -> list[Any]:
    """Return the goals of a review's period, each with how far the review says that it is reached; one query."""
    judged = FilteredRelation("reviews", condition=Q(reviews__review=review.pk))
    goals = Goal.objects.filter(period=review.period_id).annotate(judged=judged)
    return list(goals.annotate(attainment=F("judged__attainment"), judged_text=F("judged__text")))


def benefits_of(review: Review) -> list[Any]:
    """Return those whom the engagement is of value to, each with the good that the review says it did; one query."""
    judged = FilteredRelation("benefit_reviews", condition=Q(benefit_reviews__review=review.pk))
    found = Beneficiary.objects.filter(engagements=review.engagement_id).annotate(judged=judged)
    return list(found.annotate(size=F("judged__size"), evidence=F("judged__evidence")))


def years_of(review: Review) -> tuple[int | None, int]:
    """Return the first and last year that a review is of; None: since before anybody noted it."""
    if not review.is_evaluation:
        return review.year, review.year
    period = review.period
    if period is not None and period.starts:
        return first_day(period.starts).year, review.year
    return (period.decided_on.year if period is not None and period.decided_on else None), review.year


def outreach_of(review: Review) -> list[Outreach]:
    """Return what was passed on in the years of a review, and who took part, the latest first; two queries."""
    first, last = years_of(review)
    found = Outreach.objects.filter(engagement=review.engagement_id, on__year__lte=last)
    if first is not None:
        found = found.filter(on__year__gte=first)
    return list(found.prefetch_related("organizations"))


def costs_of(review: Review) -> list[YearView]:
    """Return what the years of a review cost, the latest first; two queries."""
    first, last = years_of(review)
    found = queries_costs.years_of(review.engagement)
    return [each for each in found if (first or 0) <= each.year <= last]


def held_of(review: Review) -> list[Any]:
    """Return the meetings held in the years of a review, with whether somebody of `ours` was there, and the journeys.

    Of an open review those that have been held so far count. One query.
    """
    first, last = years_of(review)
    return _held(review.engagement_id, first, min(date(last, 12, 31), review.completed_on or today()))


def _held(engagement: int, first: int | None, last: date) -> list[Any]:
    found = with_travelled(serving(engagement)).filter(begins__lte=last)
    if first is not None:
        found = found.filter(begins__year__gte=first)
    ours = Exists(Participant.objects.filter(meeting=OuterRef("pk"), state=State.TOOK_PART))
    return list(found.annotate(ours=ours).order_by("body__name", "pk"))


def came_to(held: Iterable[Any]) -> list[Came]:
    """Return how often the bodies met, and how often we were there, of the meetings of `held_of`. No query."""
    by_body: dict[Organization | None, list[bool]] = defaultdict(list)
    for each in held:
        by_body[each.body].append(each.ours)
    return [Came(body, len(came), sum(came)) for body, came in by_body.items()]


def presence(held: Iterable[Any]) -> list[Presence]:
    """Return, by year, at how many of the meetings of `held_of` we were, and the journeys to them.

    The latest year first; one in which we were at none and nobody travelled is left out. No query.
    """
    modes: dict[int, Counter[str]] = defaultdict(Counter)
    journeys: dict[int, Travelled | None] = {}
    for each in held:
        year, to = each.begins.year, travelled(each)
        if each.ours:
            modes[year][each.mode] += 1
        if each.ours or (to and to.journeys):
            before = journeys.get(year)
            journeys[year] = to + before if to and before else to
    return [
        Presence(year, modes[year][Mode.ON_SITE], modes[year][Mode.HYBRID], modes[year][Mode.REMOTE], to)
        for year, to in sorted(journeys.items(), reverse=True)
    ]


def presence_in(engagement: int, year: int) -> Presence | None:
    """Return at how many meetings of an engagement we have been in a year so far, None where at none; one query."""
    found = presence(_held(engagement, year, min(date(year, 12, 31), today())))
    return found[0] if found else None


def reviews_of(engagement: Engagement) -> list[Any]:
    """Return the reviews of an engagement, the latest first, with how many were `asked` and `answered`; one query."""
    answered = Q(voices__answered_on__isnull=False)
    found = engagement.reviews.annotate(asked=Count("voices"), answered=Count("voices", filter=answered))
    return list(found)


def all_outreach(engagement: Engagement) -> list[Outreach]:
    """Return all that was passed on and who took part, the latest first; two queries."""
    return list(engagement.outreach.prefetch_related("organizations"))


def by_year(found: Iterable[Outreach]) -> Iterator[tuple[int, list[Outreach]]]:
    """Group outreach, the latest first, by year."""
    for year, group in groupby(found, key=lambda each: each.on.year):
        yield year, list(group)
