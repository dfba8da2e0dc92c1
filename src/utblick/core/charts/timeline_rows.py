"""Where the rows of a time line stand: label, words, spans in lanes, marks in lanes below them."""

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from utblick.core.charts.scale import NARROW, lanes, pct, px, wrap
from utblick.core.charts.timeline import Span, TimelineChart, TimelineRow, period
from utblick.core.charts.timescale import INSET, TimeScale

HEAD = 54
"""Height above the first row: the label of today, then those of the years."""
LINE = 20
SMALL = 18
LANE = 20
BAR = 12
GAP = 20
MARK_SHARE = 20 / NARROW
"""How much of the width a mark takes on the narrowest screen: nearer marks go in lanes of their own."""
SEAM = 0.002
"""What a span leaves free at its end, so that the next one does not run into it."""
FADE = 0.08
"""The share of the width over which an open side fades."""


def lay_rows(chart: TimelineChart, scale: TimeScale) -> tuple[list[dict[str, Any]], float]:
    """The rows of the chart, ready for the template, and the height in px that they take with the axis."""
    y = float(HEAD)
    rows = []
    middles: dict[str, float] = {}
    for row in chart.rows:
        laid, y = _row(chart, row, scale, y)
        rows.append(laid)
        middles[row.key] = laid["bars"] + BAR / 2
    for row, laid in zip(chart.rows, rows, strict=True):
        laid["waits"] = [_wait(chart, row, each, scale, middles) for each in chart.awaited(row)]
        laid["waits"] = [each for each in laid["waits"] if each]
    return rows, y - GAP / 2


def _wait(
    chart: TimelineChart, row: TimelineRow, awaited: TimelineRow, scale: TimeScale, middles: dict[str, float]
) -> dict[str, str] | None:
    """The line from the end of an awaited row to the start of the one that waits; None where either has no day."""
    ends = [span.end for span in awaited.spans if span.end]
    starts = [span.start for span in row.spans if span.start]
    if not ends or not starts:
        return None
    x = min(max(scale.until(max(ends)), INSET), 1 - INSET)
    to = min(max(scale.at(min(starts)), INSET), 1 - INSET)
    soon = awaited in chart.begins_too_soon(row)
    return {
        "x": pct(x),
        "to": pct(to),
        "from_y": px(middles[awaited.key]),
        "y": px(middles[row.key]),
        "css": "ub-chart-wait--soon" if soon else "",
    }


def _row(chart: TimelineChart, row: TimelineRow, scale: TimeScale, y: float) -> tuple[dict[str, Any], float]:
    lines = wrap(row.label)
    said = [line for span in row.spans for line in _said(span, chart)]
    if not row.spans and not row.marks:
        said = [_("no dates stated")]
    said += _waiting(chart, row)
    small = [line for text in said for line in wrap(text, 48)]
    text_y = y + 14 + len(lines) * LINE
    bars_y = y + len(lines) * LINE + len(small) * SMALL + 6
    spans, marks, used = _lanes(chart, row, scale, bars_y)
    bottom = bars_y + used * LANE
    laid = {
        "url": row.url,
        "lines": [{"text": text, "y": px(y + 14 + index * LINE)} for index, text in enumerate(lines)],
        "small": [{"text": text, "y": px(text_y - 2 + index * SMALL)} for index, text in enumerate(small)],
        "spans": spans,
        "marks": marks,
        "top": px(y - 5),
        "height": px(bottom - y + 8),
        "rule": px(y - GAP / 2),
        "bars": bars_y,
    }
    return laid, bottom + GAP


def _waiting(chart: TimelineChart, row: TimelineRow) -> list[str]:
    """What a row waits for in words, and that it begins too soon where it does."""
    awaited = chart.awaited(row)
    if not awaited:
        return []
    names = ", ".join(each.label for each in awaited)
    told = (
        _("begins before this is done: %(names)s") if chart.begins_too_soon(row) else _("waits for %(names)s")
    )
    return [told % {"names": names}]


def _said(span: Span, chart: TimelineChart) -> list[str]:
    """A span in words on one line, or with its label on a line of its own where one is too narrow."""
    whole = period(span, chart.format_date)
    if len(whole) <= 48 or not span.label:
        return [whole]
    return [f"{span.label}:", whole.removeprefix(f"{span.label}: ")]


def _lanes(
    chart: TimelineChart, row: TimelineRow, scale: TimeScale, top: float
) -> tuple[list[dict[str, str]], list[dict[str, str]], int]:
    """Spans and marks in lanes, and how many lanes they take; the first marks lie on the first span."""
    pieces = [(piece, span.proposed) for span in row.spans if (piece := _piece(span, scale))]
    span_lanes = lanes([(x, end) for (x, end, _left, _right), _proposed in pieces])
    spans = []
    for ((x, end, left, right), proposed), lane in zip(pieces, span_lanes, strict=True):
        drawn = _span(x, end, left, right, top + lane * LANE)
        spans.append({**drawn, "css": " ub-chart-span--proposed" if proposed else ""})
    shown = sorted((mark for mark in row.marks if scale.holds(mark.on)), key=lambda mark: mark.on)
    numbers = {kind.key: (number, kind) for number, kind in enumerate(chart.mark_kinds, start=1)}
    places = [_middle(mark.on, scale) for mark in shown]
    mark_lanes = lanes([(x - MARK_SHARE / 2, x + MARK_SHARE / 2) for x in places])
    marks = []
    for mark, x, lane in zip(shown, places, mark_lanes, strict=True):
        number, kind = numbers[mark.kind]
        words = f"{kind.label}, {chart.format_date(mark.on)}" + (f": {mark.label}" if mark.label else "")
        marks.append(
            {"x": pct(x), "y": px(top + lane * LANE + BAR / 2), "shape": kind.shape, "css": f"mark{number}",
             "words": words}
        )  # fmt: skip
    return spans, marks, 1 + max([-1, *span_lanes, *mark_lanes])


def _middle(day: date, scale: TimeScale) -> float:
    return (scale.at(day) + scale.until(day)) / 2


def _piece(span: Span, scale: TimeScale) -> tuple[float, float, bool, bool] | None:
    """The part of a span within the axis, and whether it goes on to the left and to the right of it."""
    left = span.start is None or span.start < scale.first
    right = span.end is None or span.end >= scale.after
    x = INSET if left or span.start is None else scale.at(span.start)
    end = 1 - INSET if right or span.end is None else scale.until(span.end)
    return (x, end, left, right) if end > x else None


def _span(x: float, end: float, left: bool, right: bool, y: float) -> dict[str, str]:
    """A span as a solid body with a fading end and an arrow on each open side."""
    fade = min(FADE, (end - x) / (2 + int(left and right)))
    body_x = x + fade if left else x
    body_end = end - fade if right else max(end - SEAM, (body_x + end) / 2)
    return {
        "x": pct(body_x),
        "width": pct(body_end - body_x),
        "y": px(y),
        "middle": px(y + BAR / 2),
        "fade": pct(fade),
        "left": pct(x) if left else "",
        "right": pct(body_end) if right else "",
        "right_end": pct(end),
    }
