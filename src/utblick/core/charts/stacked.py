"""Stacked bars: a whole and its parts for each of several categories, such as cost per year by kind."""

import math
from dataclasses import dataclass
from typing import Any, Literal

from django.utils.translation import gettext as _

from utblick.core.charts import words
from utblick.core.charts.figure import (
    SERIES,
    Cell,
    Chart,
    Format,
    LegendEntry,
    Picture,
    Table,
    check_url,
    picture,
)
from utblick.core.charts.scale import NARROW, WIDE, Number, pct, px, ticks, width_of, wrap

PLOT = 220
TOP = 28
FOOT = 26
ROW_LINE = 21
ROW_BAR = 22
ROW_GAP = 18
LABEL_HEIGHT = 18


@dataclass(frozen=True, kw_only=True)
class Stack:
    """One category, e.g. a year: one value for each series, None where no figure is stated.

    `limit` is what the whole is to stay under, such as a budget; it is drawn as a line over the column.
    """

    label: str
    values: tuple[Number | None, ...]
    url: str = ""
    limit: Number | None = None

    def __post_init__(self) -> None:
        check_url(self.url)
        if any(value is not None and value < 0 for value in self.values):
            raise ValueError(f"{self.label}: a part of a stack cannot be negative")


@dataclass(frozen=True, kw_only=True)
class StackedChart(Chart):
    """Stacks of the same named series (at most six), as columns or as rows.

    `short_format` writes axis and column labels where there is little room ("1,7 mnkr").
    `category_heading` heads the first column of the table. `show_total` False where the stacks are no parts of a
    whole, such as rivals: then nothing is added up over them. A series that no stack has a value of is left out.
    `limit_heading` names the limits of the stacks; limits are drawn in columns only, and stand in the table.
    Raises ValueError when a stack has another number of values than there are series, or when there are more
    series than distinct patterns.
    """

    series: tuple[str, ...]
    stacks: tuple[Stack, ...]
    format: Format = str
    short_format: Format | None = None
    category_heading: str = ""
    orientation: Literal["columns", "rows"] = "columns"
    show_total: bool = True
    limit_heading: str = ""

    def __post_init__(self) -> None:
        super().__post_init__()
        if len(self.series) > SERIES:
            raise ValueError(f"{len(self.series)} series; more than {SERIES} cannot be told apart")
        if any(len(stack.values) != len(self.series) for stack in self.stacks):
            raise ValueError("each stack needs one value for each series")


@picture.register
def _stacked_picture(chart: StackedChart) -> Picture | None:
    """The picture of a stacked chart; None when no value is stated."""
    if all(value is None for stack in chart.stacks for value in stack.values):
        return None
    rows = chart.orientation == "rows"
    return Picture(
        template=f"core/charts/stacked_{chart.orientation}.html",
        finding=finding(chart),
        table=_table(chart),
        layout=_row_layout(chart) if rows else _column_layout(chart),
        legend=_legend(chart),
        has_links=any(stack.url for stack in chart.stacks),
    )


def _sum(values: tuple[Number | None, ...]) -> Number:
    return sum((value for value in values if value is not None), start=0)


def _series(chart: StackedChart) -> list[tuple[int, str, Number]]:
    """The series that have a value in some stack: place, name, and what they come to."""
    found = []
    for index, name in enumerate(chart.series):
        values = tuple(stack.values[index] for stack in chart.stacks)
        if any(value is not None for value in values):
            found.append((index, name, _sum(values)))
    return found


def _unknown(stack: Stack) -> bool:
    return all(value is None for value in stack.values)


def finding(chart: StackedChart) -> str:
    """What the stacks show, in words: the highest, the largest part of all, and what has no figure."""
    totals = [(_sum(stack.values), stack.label) for stack in chart.stacks if not _unknown(stack)]
    top = max(total for total, _label in totals)
    missing = words.without_value(_missing(chart))
    if top == 0:
        return words.sentences([_("All are zero."), missing])
    highest = part = ""
    if len(totals) > 1:
        names = words.listing(label for total, label in totals if total == top)
        highest = _("Highest: %(label)s, %(value)s.") % {"label": names, "value": chart.format(top)}
    if chart.show_total:
        series = _series(chart)
        most = max(value for _index, _name, value in series)
        part = _("Largest part: %(label)s, %(value)s of %(total)s.") % {
            "label": words.listing(name for _index, name, value in series if value == most),
            "value": chart.format(most),
            "total": chart.format(sum(total for total, _label in totals)),
        }
    return words.sentences([highest, part, _over(chart), missing])


def _over(chart: StackedChart) -> str:
    """Which stacks are over their limits; blank where none is, or none has any."""
    over = [each.label for each in chart.stacks if each.limit is not None and _sum(each.values) > each.limit]
    if not over:
        return ""
    return _("Over %(limit)s: %(labels)s.") % {
        "limit": chart.limit_heading.lower(),
        "labels": words.listing(over),
    }


def _missing(chart: StackedChart) -> list[str]:
    """Names of what has no figure: a whole category, or one series within it."""
    names = []
    series = _series(chart)
    for stack in chart.stacks:
        if _unknown(stack):
            names.append(stack.label)
            continue
        names += [f"{stack.label} {name}" for index, name, _value in series if stack.values[index] is None]
    return names


def _table(chart: StackedChart) -> Table:
    def cell(value: Number | None) -> Cell:
        return Cell(words.not_stated() if value is None else chart.format(value), numeric=True)

    series = _series(chart)

    def row(stack: Stack) -> tuple[Cell, ...]:
        total = None if _unknown(stack) else _sum(stack.values)
        values = (cell(stack.values[index]) for index, _name, _value in series)
        return Cell(stack.label, url=stack.url), *values, cell(total), *limit(stack.limit)

    def limit(value: Number | None) -> tuple[Cell, ...]:
        return (cell(value),) if limits else ()

    limits = any(stack.limit is not None for stack in chart.stacks)
    ends = (_("Total"), chart.limit_heading) if limits else (_("Total"),)
    names = (Cell(name, numeric=True) for name in (*(name for _index, name, _value in series), *ends))
    sums = tuple(value for _index, _name, value in series)
    whole = _sum(tuple(stack.limit for stack in chart.stacks))
    footer = (Cell(_("Total")), *(cell(value) for value in (*sums, _sum(sums))), *limit(whole))
    return Table(
        columns=(Cell(chart.category_heading or _("What")), *names),
        rows=tuple(row(stack) for stack in chart.stacks),
        footer=footer if chart.show_total else (),
    )


def _legend(chart: StackedChart) -> tuple[LegendEntry, ...]:
    return tuple(
        LegendEntry(
            label=name,
            css=f"s{index + 1}",
            pattern=index + 1,
            value=chart.format(value) if chart.show_total else "",
        )
        for index, name, value in _series(chart)
    )


def _fit(text_width: float, share: float) -> str:
    """Where a text of some px fits in a `share` of the picture: "" always, "wide", or "never"."""
    if text_width <= share * NARROW:
        return ""
    return "wide" if text_width <= share * WIDE else "never"


def _pill(text: str) -> dict[str, str]:
    """A value written on a segment, with the plate that keeps it readable on any pattern."""
    width = width_of(text) + 6
    return {"label": text, "pill": px(width), "pill_x": px(-width / 2)}


def _thin(position: int, count: int, text_width: float, share: float) -> str:
    """Whether the label of a column is shown; counted from the last, which always is."""
    from_last = count - 1 - position
    if from_last % math.ceil((text_width + 8) / (share * NARROW)) == 0:
        return ""
    return "wide" if from_last % math.ceil((text_width + 8) / (share * WIDE)) == 0 else "never"


def _overhang(text_width: float, gutter: float, count: int) -> float:
    """What to keep free at the right, so that a last label wider than its column stays inside the picture."""
    return max(0.0, (text_width / NARROW - (1 - gutter) / count) / 2)


def _column_layout(chart: StackedChart) -> dict[str, Any]:
    """Columns from the left; the numbers of the axis stand in a gutter, wide enough on a narrow screen."""
    short = chart.short_format or chart.format
    axis = ticks(max(max(_sum(stack.values), stack.limit or 0) for stack in chart.stacks))
    scale = PLOT / float(axis[-1])
    base = TOP + PLOT
    gutter = min(0.34, (max(width_of(short(tick)) for tick in axis) + 2) / NARROW)
    label_width = max(width_of(stack.label) for stack in chart.stacks)
    band = (1 - gutter - _overhang(label_width, gutter, len(chart.stacks))) / len(chart.stacks)
    total_width = max(width_of(short(_sum(stack.values))) for stack in chart.stacks)
    bar = min(band * 0.72, 0.16)
    columns = []
    for position, stack in enumerate(chart.stacks):
        middle = gutter + band * (position + 0.5)
        total = _sum(stack.values)
        columns.append(
            {
                "label": stack.label,
                "label_fit": _thin(position, len(chart.stacks), label_width, band),
                "url": stack.url,
                "middle": pct(middle),
                "band_x": pct(middle - band / 2),
                "band_width": pct(band),
                "x": pct(middle - bar / 2),
                "width": pct(bar),
                "total": words.not_stated() if _unknown(stack) else short(total),
                "total_fit": _fit(total_width + 4, band),
                "total_y": px(base - float(total) * scale - 8),
                "segments": _column_segments(stack, short, scale, bar),
                "limit_y": "" if stack.limit is None else px(base - float(stack.limit) * scale),
                "limit_end": pct(middle + band / 2),
            }
        )
    lines = [{"y": px(base - float(tick) * scale), "label": short(tick), "base": tick == 0} for tick in axis]
    height = {
        "height": px(base + FOOT),
        "label_y": px(base + 19),
        "target": px(base + FOOT - TOP),
        "top": px(TOP),
    }
    return {"columns": columns, "lines": lines, **height}


def _column_segments(stack: Stack, short: Format, scale: float, bar: float) -> list[dict[str, str]]:
    """The parts of one column from the base upwards; zero and unstated parts are not drawn."""
    y = float(TOP + PLOT)
    segments = []
    stated = [value for value in stack.values if value]
    for number, value in enumerate(stack.values, start=1):
        if not value:
            continue
        height = float(value) * scale
        y -= height
        roomy = height >= LABEL_HEIGHT and len(stated) > 1
        fit = _fit(width_of(short(value)) + 10, bar) if roomy else "never"
        segments.append(
            {"series": str(number), "y": px(y), "height": px(height), "fit": fit,
             "text_y": px(y + height / 2 + 5), **_pill(short(value))}
        )  # fmt: skip
    return segments


def _row_layout(chart: StackedChart) -> dict[str, Any]:
    """Rows with label above and the sum at the end of the bar."""
    short = chart.short_format or chart.format
    sums = [_sum(stack.values) for stack in chart.stacks]
    room = max(0.35, 1 - (max(width_of(chart.format(total)) for total in sums) + 14) / NARROW)
    whole = float(max(sums)) or 1.0
    rows = []
    y = 0.0
    for stack, total in zip(chart.stacks, sums, strict=True):
        lines = wrap(stack.label)
        bar_y = y + len(lines) * ROW_LINE + 3
        x = 0.0
        segments = []
        for number, value in enumerate(stack.values, start=1):
            if not value:
                continue
            share = float(value) / whole * room
            fit = _fit(width_of(short(value)) + 12, share) if value != total else "never"
            segments.append(
                {"series": str(number), "x": pct(x), "width": pct(share), "middle": pct(x + share / 2),
                 "fit": fit, **_pill(short(value))}
            )  # fmt: skip
            x += share
        rows.append(
            {
                "lines": [{"text": t, "y": px(y + 15 + index * ROW_LINE)} for index, t in enumerate(lines)],
                "url": stack.url,
                "segments": segments,
                "y": px(bar_y),
                "text_y": px(bar_y + ROW_BAR / 2 + 5),
                "end": pct(x),
                "total": words.not_stated() if _unknown(stack) else chart.format(total),
                "top": px(y - 4),
                "height": px(bar_y + ROW_BAR - y + 8),
            }
        )
        y = bar_y + ROW_BAR + ROW_GAP
    return {"rows": rows, "height": px(y - ROW_GAP + 6), "bar_height": px(ROW_BAR)}
