"""What collaborations cost, as pictures: of one engagement by year and kind, and of all by whom and what for."""

from collections.abc import Sequence
from decimal import Decimal

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.collaborations.models import CostKind
from utblick.collaborations.queries_costs import ADDED, Share, Shares, YearView, rest_of
from utblick.core import formats
from utblick.core.charts import Bar, BarChart, Stack, StackedChart
from utblick.core.charts.figure import Chart

SHOWN = 40


def of_years(years: Sequence[YearView]) -> list[Chart]:
    """Budget, and outcome where any is stated, by year and kind; the earliest year first."""
    charts: list[Chart] = []
    for measure, title in (
        ("budget", _("Budget by year and kind")),
        ("outcome", _("Outcome by year and kind")),
    ):
        stacks = _stacks(years, measure)
        if any(getattr(year.whole, measure) is not None for year in years):
            charts.append(
                StackedChart(
                    id=f"kinds-{measure}",
                    title=title,
                    series=(*(capfirst(str(kind.label)) for kind in ADDED), _("Not split by kind")),
                    stacks=tuple(stacks),
                    format=formats.kronor,
                    category_heading=_("Year"),
                )
            )
    return charts


def _stacks(years: Sequence[YearView], measure: str) -> list[Stack]:
    """Years by kind; what is not split by kind is said to be so, never spread out, and left out where there is none."""
    rows = []
    for year in reversed(years):
        split = [year.of_kind(CostKind(kind), measure) for kind in ADDED]
        rows.append((year, split, rest_of(getattr(year.whole, measure), split)))
    all_split = not any(rest for _year, _split, rest in rows)
    return [
        Stack(label=str(year.year), values=(*split, None if all_split else rest))
        for year, split, rest in rows
    ]


def of_shares(shares: Shares, year: int, measure: str) -> list[Chart]:
    """How a year's budget or outcome is divided: by organ, focus point, group that it is of value to, engagement."""
    told = {"what": _("budget") if measure == "budget" else _("outcome"), "year": year}
    several = ngettext(
        "%(count)s engagement serves several focus points: its cost is split evenly among them.",
        "%(count)s engagements serve several focus points: the cost of each is split evenly among them.",
        shares.split,
    ) % {"count": shares.split}
    benefit = _(
        "The cost of each engagement is divided evenly among the groups that it is stated to be of value to. "
        "That says how the money is spread over them, not how large the benefit is."
    )
    return [
        _bars("organs", _("By organ, %(what)s %(year)s") % told, shares.organs, _("No organ stated")),
        _bars(
            "points",
            _("By focus point, %(what)s %(year)s") % told,
            shares.points,
            _("No focus point stated"),
            several if shares.split else "",
        ),
        _bars(
            "groups",
            _("By group that it is of value to, %(what)s %(year)s") % told,
            shares.groups,
            _("No group stated"),
            benefit,
        ),
        _bars("engagements", _("By engagement, %(what)s %(year)s") % told, shares.engagements, ""),
    ]


def _bars(chart: str, title: str, shares: list[Share], nothing: str, note: str = "") -> BarChart:
    """The largest, one bar each, and the others together in a last one, so that the sum is that of all."""
    bars = [_bar(share, nothing) for share in shares[:SHOWN]]
    others = shares[SHOWN:]
    if others:
        label = ngettext("%(count)s other", "%(count)s others", len(others)) % {"count": len(others)}
        rest = sum((share.amount for share in others), Decimal(0))
        bars.append(Bar(label=label, value=rest, url=reverse("costs")))
    return BarChart(id=chart, title=title, bars=tuple(bars), format=formats.kronor, note=note)


def _bar(share: Share, nothing: str) -> Bar:
    if share.thing is None:
        return Bar(label=nothing, value=share.amount)
    return Bar(label=str(share.thing), value=share.amount, url=share.thing.get_absolute_url())
