"""Collaborations and programme assignments, with what they cost for who may see costs."""

from collections import defaultdict
from typing import Any

from django.utils.translation import gettext_lazy as _

from utblick.api.door import Asking
from utblick.api.resources.base import Resource, offer
from utblick.api.shapes import (
    Day,
    Kronor,
    PersonRef,
    Ref,
    Shape,
    Text,
    day,
    kronor,
    note,
    one_of,
    page_url,
    person,
    ref,
    text,
)
from utblick.collaborations import stated
from utblick.collaborations.models import EngagementKind, YearCost
from utblick.collaborations.views import engagements as pages
from utblick.core.dates import today
from utblick.core.permissions import View

COSTS = "collaborations.view_costs"


class CostShape(Shape):
    """What a year costs: the budget and the outcome in kronor, and the staff in per cent of a full-time post."""

    year: int
    version: int
    estimate: Kronor | None
    approximate: bool
    outcome: Kronor | None
    staff_share: Kronor | None


class CollaborationShape(Shape):
    """A collaboration or a programme assignment. `costs` is null for who may not see costs."""

    id: int
    version: int
    url: str
    kind: one_of(EngagementKind.values)  # type: ignore[valid-type]
    name: Text
    short_name: str
    state: str
    ends: Day | None
    seats: int
    unit: Ref | None
    contact: PersonRef | None
    website: str
    costs: list[CostShape] | None


def _rows(asking: Asking) -> Any:
    return stated.whole(today()).select_related("responsible_unit", "contact")


def _shaped(asking: Asking, rows: list[Any]) -> list[CollaborationShape]:
    now, costs = today(), _costs(asking, rows)
    made = []
    for each in rows:
        note(each)
        made.append(
            CollaborationShape(
                id=each.pk,
                version=each.version,
                url=page_url("engagement", each.pk),
                kind=each.kind,
                name=text(each),
                short_name=each.short_name,
                state=stated.state(each, now),
                ends=day(each.ends),
                seats=each.seats,
                unit=ref(each.responsible_unit),
                contact=person(each.contact, asking.user),
                website=each.website,
                costs=None if costs is None else costs[each.pk],
            )
        )
    return made


def _costs(asking: Asking, rows: list[Any]) -> dict[int, list[CostShape]] | None:
    if not asking.user.has_perm(COSTS):
        return None
    found: dict[int, list[CostShape]] = defaultdict(list)
    for each in YearCost.objects.filter(engagement__in=[row.pk for row in rows]).order_by("year"):
        found[each.engagement_id].append(
            CostShape(
                year=each.year,
                version=each.version,
                estimate=kronor(each.estimate),
                approximate=each.approximate,
                outcome=kronor(each.outcome),
                staff_share=kronor(each.staff_share),
            )
        )
    return found


page: View = pages.engagements  # type: ignore[assignment]
offer(
    Resource(
        "collaborations",
        _("Collaborations and programme assignments"),
        _("Networks, memberships, partnerships and programme assignments that we take part in."),
        page,
        _rows,
        CollaborationShape,
        _shaped,
        pages.EngagementFilter,
        kept=True,
    )
)
