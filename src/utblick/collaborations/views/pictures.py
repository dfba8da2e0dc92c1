"""All engagements in pictures: since when, and at what cost."""

from collections.abc import Callable
from decimal import Decimal

from django.db.models import Case, When
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.collaborations import queries, stated
from utblick.collaborations.models import CostKind
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
from utblick.core.dates import first_day, in_words, last_day, today
from utblick.core.pages import Page
from utblick.core.permissions import requires

KINDS = (CostKind.FEE, CostKind.STAFF, CostKind.TRAVEL, CostKind.ELECTED, CostKind.OTHER)
SHOWN = 40


@requires("collaborations.view_costs")
def engagement_pictures(request: HttpRequest) -> HttpResponse:
    """Time line, cost by engagement, staff by engagement, and cost by year and kind."""
    latest = queries.latest_total()
    pictures: list[Chart] = [_timeline()]
    if latest:
        year = {"year": latest.year}
        pictures += [
            _bars("cost", _("Estimated cost %(year)s") % year, "estimate", latest.year, formats.kronor),
            _bars(
                "staff",
                _("Staff %(year)s, per cent of one full-time post") % year,
                "staff_share",
                latest.year,
                formats.per_cent,
            ),
            _by_kind(),
        ]
    page = Page(_("Collaborations in pictures"), breadcrumbs=[(_("Collaborations"), reverse("engagements"))])
    return page.show(request, "collaborations/pictures.html", pictures=[render(each) for each in pictures])


def _bars(
    chart: str, title: str, name: str, year: int, write: Callable[[Decimal | int | None], str]
) -> BarChart:
    """The largest of a year, one bar each; the others together in a last one, so that the sum is that of all."""
    largest, rest, others = queries.costs_of(year, name, SHOWN)
    bars = [
        Bar(label=str(cost.engagement), value=getattr(cost, name), url=cost.engagement.get_absolute_url())
        for cost in largest
    ]
    if others:
        label = ngettext("%(count)s other", "%(count)s others", others) % {"count": others}
        bars.append(Bar(label=label, value=rest, url=reverse("engagements")))
    return BarChart(id=chart, title=title, bars=tuple(bars), format=write, show_total=True)


def _timeline() -> TimelineChart:
    """Since when we are members, the longest first. When a network was formed says nothing of that."""
    engagements = stated.engagements()
    stated_first = Case(When(member_since="", then=1), default=0)
    rows = []
    for each in engagements.order_by(stated_first, "member_since", "name")[:SHOWN]:
        spans: tuple[Span, ...] = ()
        if each.member_since:
            start, end = first_day(each.member_since), last_day(each.ends) if each.ends else None
            spans = (
                Span(
                    start=start,
                    end=end,
                    label=_("Member"),
                    open_end_text=_("no end stated"),
                    start_text=in_words(each.member_since),
                    end_text=in_words(each.ends or ""),
                ),
            )
        rows.append(TimelineRow(label=str(each), spans=spans, url=each.get_absolute_url()))
    return TimelineChart(id="since", title=_("How long we have taken part"), rows=tuple(rows), today=today())


def _by_kind() -> StackedChart:
    """Cost by year and kind. What is not split by kind is said to be so, never spread out."""
    stacks = []
    for total in queries.costs_by_kind():
        split = [total.by_kind.get(kind, Decimal(0)) for kind in KINDS]
        rest = max(total.whole - sum(split, Decimal(0)), Decimal(0))
        stacks.append(Stack(label=str(total.year), values=(*split, rest)))
    return StackedChart(
        id="kinds",
        title=_("Estimated cost by year and kind"),
        series=(*(capfirst(str(kind.label)) for kind in KINDS), _("Not split by kind")),
        stacks=tuple(stacks),
        format=formats.kronor,
        category_heading=_("Year"),
    )
