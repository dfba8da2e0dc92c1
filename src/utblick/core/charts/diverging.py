"""Diverging bars: what speaks against to the left of a line, and what speaks for to the right of it."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from utblick.core.charts import words
from utblick.core.charts.figure import Cell, Chart, Format, LegendEntry, Picture, Table, check_url, picture
from utblick.core.charts.scale import NARROW, Number, pct, px, width_of, wrap

LINE = 21
BAR = 22
GAP = 18
POSITIVE, NEGATIVE = 1, 5
"""The patterns of the two sides, told apart also without colour."""


@dataclass(frozen=True, kw_only=True)
class Diverging:
    """One row: two amounts, neither below zero. `negative` is drawn to the left, `positive` to the right."""

    label: str
    negative: Number
    positive: Number
    url: str = ""

    def __post_init__(self) -> None:
        check_url(self.url)
        if self.negative < 0 or self.positive < 0:
            raise ValueError(f"{self.label}: each side of a diverging bar is an amount, not below zero")


@dataclass(frozen=True, kw_only=True)
class DivergingChart(Chart):
    """Rows around one zero line, drawn to one scale. `negative` and `positive` name the two sides."""

    bars: tuple[Diverging, ...]
    negative: str
    positive: str
    format: Format = str
    category_heading: str = ""


@picture.register
def _diverging_picture(chart: DivergingChart) -> Picture | None:
    """The picture of a diverging chart; None when both sides of every row are zero."""
    if not any(bar.negative or bar.positive for bar in chart.bars):
        return None
    return Picture(
        template="core/charts/diverging.html",
        finding=finding(chart),
        table=_table(chart),
        layout=_layout(chart),
        legend=_legend(chart),
        has_links=any(bar.url for bar in chart.bars),
    )


def _sums(chart: DivergingChart) -> tuple[Number, Number]:
    negative: Number = sum((bar.negative for bar in chart.bars), start=0)
    positive: Number = sum((bar.positive for bar in chart.bars), start=0)
    return negative, positive


def finding(chart: DivergingChart) -> str:
    """What the bars show, in words: both sums, where the left side outweighs, and what is empty."""
    negative, positive = _sums(chart)
    sums = _("%(positive)s: %(positive_sum)s. %(negative)s: %(negative_sum)s.") % {
        "positive": chart.positive,
        "positive_sum": chart.format(positive),
        "negative": chart.negative,
        "negative_sum": chart.format(negative),
    }
    heavier = [bar.label for bar in chart.bars if bar.negative > bar.positive]
    outweighs = ""
    if heavier:
        outweighs = _("More on the side “%(side)s”: %(names)s.") % {
            "side": chart.negative,
            "names": words.listing(heavier),
        }
    empty = [bar.label for bar in chart.bars if not (bar.negative or bar.positive)]
    nothing = _("Nothing on either side: %(names)s.") % {"names": words.listing(empty)} if empty else ""
    return words.sentences([sums, outweighs, nothing])


def _table(chart: DivergingChart) -> Table:
    def row(label: str, negative: Number, positive: Number, url: str = "") -> tuple[Cell, ...]:
        figures = (Cell(chart.format(value), numeric=True) for value in (positive, negative))
        return Cell(label, url=url), *figures

    names = (Cell(chart.positive, numeric=True), Cell(chart.negative, numeric=True))
    return Table(
        columns=(Cell(chart.category_heading or _("What")), *names),
        rows=tuple(row(bar.label, bar.negative, bar.positive, bar.url) for bar in chart.bars),
        footer=row(_("Total"), *_sums(chart)),
    )


def _legend(chart: DivergingChart) -> tuple[LegendEntry, ...]:
    negative, positive = _sums(chart)
    return (
        LegendEntry(label=chart.positive, css="s1", pattern=POSITIVE, value=chart.format(positive)),
        LegendEntry(label=chart.negative, css="s5", pattern=NEGATIVE, value=chart.format(negative)),
    )


def _layout(chart: DivergingChart) -> dict[str, Any]:
    """Rows with the label above; the figure of each side stands outside its bar, with room on a narrow screen."""
    highest = {
        "negative": max(float(bar.negative) for bar in chart.bars),
        "positive": max(float(bar.positive) for bar in chart.bars),
    }
    gutters = {
        side: (max(width_of(chart.format(getattr(bar, side))) for bar in chart.bars) + 14) / NARROW
        for side in highest
    }
    room = max(0.3, 1 - sum(gutters.values()))
    span = sum(highest.values())
    left = min(gutters["negative"], (1 - room) / 2)
    zero = left + highest["negative"] / span * room
    rows = []
    y = 0.0
    for bar in chart.bars:
        lines = wrap(bar.label)
        bar_y = y + len(lines) * LINE + 3
        before, after = float(bar.negative) / span * room, float(bar.positive) / span * room
        rows.append(
            {
                "lines": [{"text": t, "y": px(y + 15 + index * LINE)} for index, t in enumerate(lines)],
                "url": bar.url,
                "negative": chart.format(bar.negative),
                "positive": chart.format(bar.positive),
                "left": pct(zero - before),
                "before": pct(before),
                "after": pct(after),
                "right": pct(zero + after),
                "y": px(bar_y),
                "base_top": px(bar_y - 2),
                "base_end": px(bar_y + BAR + 2),
                "text_y": px(bar_y + BAR / 2 + 5),
                "top": px(y - 4),
                "height": px(bar_y + BAR - y + 8),
            }
        )
        y = bar_y + BAR + GAP
    return {"rows": rows, "height": px(y - GAP + 6), "bar_height": px(BAR), "zero": pct(zero)}
