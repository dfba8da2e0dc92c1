"""Horizontal bars: one figure for each of several things, the largest seen at once."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from utblick.core.charts import words
from utblick.core.charts.figure import Cell, Chart, Format, Picture, Table, check_url, picture
from utblick.core.charts.scale import NARROW, Number, pct, px, width_of, wrap

LINE = 21
BAR = 16
GAP = 16


@dataclass(frozen=True, kw_only=True)
class Bar:
    """One bar. `value` None means that no figure is stated: said in words, never drawn as zero."""

    label: str
    value: Number | None
    url: str = ""

    def __post_init__(self) -> None:
        check_url(self.url)


@dataclass(frozen=True, kw_only=True)
class BarChart(Chart):
    """Bars in the order given. Values may be negative; then the zero line is drawn.

    `label_heading` and `value_heading` head the table's columns. `show_total` False where a sum of
    the values would mean nothing (percentages, ages).
    """

    bars: tuple[Bar, ...]
    format: Format = str
    label_heading: str = ""
    value_heading: str = ""
    show_total: bool = True


@picture.register
def _bar_picture(chart: BarChart) -> Picture | None:
    """The picture of a bar chart; None when no bar has a figure."""
    if all(bar.value is None for bar in chart.bars):
        return None
    return Picture(
        template="core/charts/bars.html",
        finding=finding(chart),
        table=_table(chart),
        layout=_layout(chart),
        has_links=any(bar.url for bar in chart.bars),
    )


def _stated(chart: BarChart) -> list[tuple[str, Number]]:
    return [(bar.label, bar.value) for bar in chart.bars if bar.value is not None]


def _total(chart: BarChart) -> Number:
    return sum((value for _label, value in _stated(chart)), start=0)


def finding(chart: BarChart) -> str:
    """What the bars show, in words: the largest, of how much, and what has no figure."""
    stated = _stated(chart)
    top = max(value for _label, value in stated)
    largest = [label for label, value in stated if value == top]
    facts = {
        "label": words.listing(largest),
        "value": chart.format(top),
        "total": chart.format(_total(chart)),
    }
    additive = chart.show_total and min(value for _label, value in stated) >= 0
    if len(stated) == 1:
        first = _("%(label)s: %(value)s.")
    elif all(value == 0 for _label, value in stated):
        first = _("All are zero.")
    elif len(largest) > 1:
        first = (
            _("Largest: %(label)s, %(value)s each, of %(total)s.")
            if additive
            else _("Largest: %(label)s, %(value)s each.")
        )
    else:
        first = (
            _("Largest: %(label)s, %(value)s of %(total)s.")
            if additive
            else _("Largest: %(label)s, %(value)s.")
        )
    missing = [bar.label for bar in chart.bars if bar.value is None]
    return words.sentences([first % facts, _lowest(chart, stated), words.without_value(missing)])


def _lowest(chart: BarChart, stated: list[tuple[str, Number]]) -> str:
    """The lowest, where values below zero make it as telling as the largest."""
    low = min(value for _label, value in stated)
    if low >= 0 or len(stated) == 1:
        return ""
    names = words.listing(label for label, value in stated if value == low)
    return _("Lowest: %(label)s, %(value)s.") % {"label": names, "value": chart.format(low)}


def _table(chart: BarChart) -> Table:
    def row(bar: Bar) -> tuple[Cell, Cell]:
        text = words.not_stated() if bar.value is None else chart.format(bar.value)
        return Cell(bar.label, url=bar.url), Cell(text, numeric=True)

    columns = (Cell(chart.label_heading or _("What")), Cell(chart.value_heading or _("Value"), numeric=True))
    footer = (Cell(_("Total")), Cell(chart.format(_total(chart)), numeric=True)) if chart.show_total else ()
    return Table(columns=columns, rows=tuple(row(bar) for bar in chart.bars), footer=footer)


def _layout(chart: BarChart) -> dict[str, Any]:
    """Rows with label above, bar below and the value at its end, which must fit on the narrowest screen."""
    texts = [chart.format(value) for _label, value in _stated(chart)]
    longest = max(width_of(text) for text in texts)
    room = max(0.35, 1 - (longest + 14) / NARROW)
    values = [float(value) for _label, value in _stated(chart)]
    low, high = min(0.0, *values), max(0.0, *values)
    span = (high - low) or 1.0
    zero = -low / span * room
    rows = []
    y = 0.0
    for bar in chart.bars:
        lines = wrap(bar.label)
        bar_y = y + len(lines) * LINE + 3
        height = bar_y + BAR - y
        length = abs(float(bar.value)) / span * room if bar.value is not None else 0.0
        negative = bar.value is not None and bar.value < 0
        rows.append(
            {
                "lines": [{"text": text, "y": px(y + 15 + index * LINE)} for index, text in enumerate(lines)],
                "url": bar.url,
                "stated": bar.value is not None,
                "value": words.not_stated() if bar.value is None else chart.format(bar.value),
                "x": pct(zero - length if negative else zero),
                "width": pct(length),
                "end": pct(zero if negative else zero + length),
                "y": px(bar_y),
                "base_top": px(bar_y - 2),
                "base_end": px(bar_y + BAR + 2),
                "text_y": px(bar_y + BAR / 2 + 5),
                "top": px(y - 4),
                "height": px(height + 8),
            }
        )
        y = bar_y + BAR + GAP
    return {"rows": rows, "height": px(y - GAP + 6), "bar_height": px(BAR), "zero": pct(zero)}
