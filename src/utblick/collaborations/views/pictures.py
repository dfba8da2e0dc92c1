"""All engagements in pictures: since when, and at what cost."""

from decimal import Decimal

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.collaborations import queries
from utblick.collaborations.models import CostKind, Engagement
from utblick.core import formats
from utblick.core.charts import (
    Bar,
    BarChart,
    Span,
    Stack,
    StackedChart,
    TimelineChart,
    TimelineRow,
    render,
)
from utblick.core.charts.figure import Chart
from utblick.core.dates import first_day, last_day, today
from utblick.core.pages import Page
from utblick.core.permissions import requires

KINDS = (CostKind.FEE, CostKind.STAFF, CostKind.TRAVEL, CostKind.ELECTED, CostKind.OTHER)
SHOWN = 40


@requires("collaborations.view_costs")
def engagement_pictures(request: HttpRequest) -> HttpResponse:
    """Time line, cost by engagement, staff by engagement, and cost by year and kind."""
    by_year = queries.costs_by_year()
    year = max(by_year, default=None)
    latest = by_year[year] if year else []
    pictures: list[Chart] = [_timeline()]
    if year:
        pictures += [
            BarChart(
                id="cost",
                title=_("Estimated cost %(year)s") % {"year": year},
                bars=tuple(
                    Bar(
                        label=str(each.engagement),
                        value=each.estimate,
                        url=each.engagement.get_absolute_url(),
                    )
                    for each in latest[:SHOWN]
                ),
                format=formats.kronor,
                show_total=True,
            ),
            BarChart(
                id="staff",
                title=_("Staff %(year)s, per cent of one full-time post") % {"year": year},
                bars=tuple(
                    Bar(
                        label=str(each.engagement),
                        value=each.staff_share,
                        url=each.engagement.get_absolute_url(),
                    )
                    for each in latest[:SHOWN]
                ),
                format=formats.per_cent,
                show_total=True,
            ),
            _by_kind(by_year),
        ]
    page = Page(_("Collaborations in pictures"), breadcrumbs=[(_("Collaborations"), reverse("engagements"))])
    return page.show(request, "collaborations/pictures.html", pictures=[render(each) for each in pictures])


def _timeline() -> TimelineChart:
    rows = []
    for each in Engagement.objects.order_by("member_since", "name")[:SHOWN]:
        since = each.member_since or each.formed
        spans: tuple[Span, ...] = ()
        if since:
            end = last_day(each.ends) if each.ends else None
            spans = (
                Span(start=first_day(since), end=end, label=_("Member"), open_end_text=_("no end stated")),
            )
        rows.append(TimelineRow(label=str(each), spans=spans, url=each.get_absolute_url()))
    return TimelineChart(id="since", title=_("How long we have taken part"), rows=tuple(rows), today=today())


def _by_kind(by_year: dict[int, list[queries.YearCost]]) -> StackedChart:
    """Cost by year and kind. What is not split by kind is said to be so, never spread out."""
    stacks = []
    for year, costs in by_year.items():
        by_kind: dict[str, Decimal] = dict.fromkeys(KINDS, Decimal(0))
        for cost in costs:
            for part in cost.parts.all():
                if part.kind in by_kind:
                    by_kind[part.kind] += part.estimate or 0
        whole = sum((cost.estimate or Decimal(0) for cost in costs), Decimal(0))
        rest = whole - sum(by_kind.values(), Decimal(0))
        stacks.append(Stack(label=str(year), values=(*(by_kind[kind] for kind in KINDS), rest)))
    return StackedChart(
        id="kinds",
        title=_("Estimated cost by year and kind"),
        series=(*(str(kind.label).capitalize() for kind in KINDS), _("Not split by kind")),
        stacks=tuple(stacks),
        format=formats.kronor,
        category_heading=_("Year"),
    )
