"""What is stated of engagements, and what the guidelines ask for that is missing: in the one query that lists them.

The querysets are built once and then only narrowed: see `built_once`.
"""

from datetime import date
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery, Value, Window
from django.db.models.functions import Coalesce, RowNumber

from utblick.collaborations import rules
from utblick.collaborations.models import Agreement, Engagement, EngagementKind, YearCost
from utblick.core.once import built_once
from utblick.people import queries as people
from utblick.people.models import Membership, Organization


def _names(link: Any) -> Exists:
    return Exists(link.through.objects.filter(engagement=OuterRef("pk")))


def _latest_cost(name: str) -> Subquery:
    return Subquery(YearCost.objects.filter(engagement=OuterRef("pk")).order_by("-year").values(name)[:1])


@built_once
def engagements() -> QuerySet[Any]:
    """All engagements, each with what the rules read beyond its own fields; cost and staff are the latest year's."""
    return Engagement.objects.annotate(
        has_agreement=Exists(Agreement.objects.filter(engagement=OuterRef("pk"))),
        has_beneficiary=_names(Engagement.beneficiaries),
        has_clause=_names(Engagement.serves),
        latest_estimate=_latest_cost("estimate"),
        latest_share=_latest_cost("staff_share"),
    )


@built_once
def listed(today: date) -> QuerySet[Any]:
    """All engagements with what their register shows, and no more of their own fields."""
    shown = ("name", "name_en", "kind", "member_since", "ends", "responsible_unit", "contact", "secret")
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
        latest_year=_latest_cost("year"),
        latest_approximate=_latest_cost("approximate"),
        seats=Coalesce(Subquery(counted), Value(0)),
    )


@built_once
def lacking() -> QuerySet[Any]:
    """Engagements that lack something the guidelines ask for: what `missing` says of each, in the database's words."""
    return (
        engagements()
        .exclude(kind=EngagementKind.ASSIGNMENT)
        .exclude(
            ~Q(ends=""),
            responsible_unit__isnull=False,
            contact__isnull=False,
            has_agreement=True,
            has_beneficiary=True,
            has_clause=True,
            latest_estimate__gt=0,
            latest_share__gt=0,
        )
    )


def missing(engagement: Any) -> list[rules.Missing]:
    """Return what one of `engagements()` lacks of what the guidelines ask for. Asks the database nothing."""
    return rules.missing(
        rules.Stated(
            kind=engagement.kind,
            agreement=engagement.has_agreement,
            beneficiary=engagement.has_beneficiary,
            focus_point=engagement.has_clause,
            responsible_unit=engagement.responsible_unit_id is not None,
            contact=engagement.contact_id is not None,
            ends=engagement.ends,
            estimate=engagement.latest_estimate,
            staff_share=engagement.latest_share,
        )
    )


def first_lacking(of_each_unit: int) -> list[Any]:
    """Return the first engagements that lack something, so many of each responsible unit, in one query.

    Each has `of_unit`: how many there are of its unit in all.
    """
    unit = [F("responsible_unit")]
    numbered = lacking().annotate(
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
