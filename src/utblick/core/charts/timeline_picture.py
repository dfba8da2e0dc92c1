"""How a time line becomes a picture: its finding, its table, its legend and its axis."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from utblick.core.charts import words
from utblick.core.charts.figure import Cell, LegendEntry, Picture, Table, picture
from utblick.core.charts.scale import anchor, pct, px
from utblick.core.charts.timeline import TimelineChart, TimelineRow
from utblick.core.charts.timeline_rows import lay_rows
from utblick.core.charts.timescale import TimeScale, domain
from utblick.core.charts.timescale import ticks as time_ticks


@picture.register
def _timeline_picture(chart: TimelineChart) -> Picture | None:
    """The picture of a time line; None when no row has a date."""
    scale = axis(chart)
    if scale is None:
        return None
    rows, height = lay_rows(chart, scale)
    return Picture(
        template="core/charts/timeline.html",
        finding=finding(chart),
        table=_table(chart),
        table_label=_("Show the dates in a table"),
        layout={"rows": rows, **_axis_layout(chart, scale, height)},
        legend=_legend(chart),
        has_links=any(row.url for row in chart.rows),
    )


def _dates(chart: TimelineChart) -> Iterator[date]:
    for row in chart.rows:
        for span in row.spans:
            yield from (day for day in (span.start, span.end) if day)
        yield from (mark.on for mark in row.marks)


def axis(chart: TimelineChart) -> TimeScale | None:
    """The axis of time of a chart, or None when it has no date to show."""
    days = list(_dates(chart))
    spans = [span for row in chart.rows for span in row.spans]
    if not days and not spans:
        return None
    days += [chart.today] if chart.today else []
    if not days:
        return None
    first, after = domain(
        days,
        room_before=any(span.start is None for span in spans),
        room_after=any(span.end is None for span in spans),
    )
    return TimeScale(chart.start or first, chart.end or after)


def _is_open(row: TimelineRow) -> bool:
    return any(span.end is None and not span.proposed for span in row.spans)


def _runs(row: TimelineRow, day: date) -> bool:
    return any(
        not span.proposed
        and (span.start is None or span.start <= day)
        and (span.end is None or span.end >= day)
        for span in row.spans
    )


def finding(chart: TimelineChart) -> str:
    """What the time line shows, in words: what runs today, what has no end, and what comes next."""
    parts = []
    if chart.today:
        parts.append(
            _("On %(today)s, %(count)s of %(total)s are running.")
            % {
                "today": chart.format_date(chart.today),
                "count": sum(_runs(row, chart.today) for row in chart.rows),
                "total": len(chart.rows),
            }
        )
    endless = [row.label for row in chart.rows if _is_open(row)]
    if endless:
        parts.append(_("Without an end date: %(names)s.") % {"names": words.listing(endless)})
    undated = [row.label for row in chart.rows if not row.spans and not row.marks]
    if undated:
        parts.append(_("No dates are stated for: %(names)s.") % {"names": words.listing(undated)})
    soon = [row.label for row in chart.rows if chart.begins_too_soon(row)]
    if soon:
        parts.append(
            _("Begins before what it waits for is done: %(names)s.") % {"names": words.listing(soon)}
        )
    return words.sentences([*parts, _next(chart)])


def _has_ended(row: TimelineRow, day: date) -> bool:
    ends = [span.end for span in row.spans]
    return bool(ends) and all(end is not None and end < day for end in ends)


def _next(chart: TimelineChart) -> str:
    """What is still to come: after today, and not of what has ended."""
    coming = [
        (mark.on, mark.kind, row.label)
        for row in chart.rows
        for mark in row.marks
        if chart.today and mark.on > chart.today and not _has_ended(row, chart.today)
    ]
    if not coming:
        return ""
    on, kind, label = min(coming)
    names = {kind.key: kind.label for kind in chart.mark_kinds}
    facts = {"kind": names[kind], "label": label, "date": chart.format_date(on)}
    return _("Next: %(kind)s, %(label)s, %(date)s.") % facts


def _table(chart: TimelineChart) -> Table:
    kinds = {kind.key: kind.label for kind in chart.mark_kinds}
    rows = []
    for row in chart.rows:
        label = Cell(row.label, url=row.url)
        for span in row.spans:
            start = span.start_text or (chart.format_date(span.start) if span.start else words.not_stated())
            end = span.end_text or (
                chart.format_date(span.end) if span.end else span.open_end_text or words.not_stated()
            )
            rows.append((label, Cell(span.label or _("Period")), Cell(start), Cell(end)))
        for mark in sorted(row.marks, key=lambda mark: mark.on):
            what = f"{kinds[mark.kind]}: {mark.label}" if mark.label else kinds[mark.kind]
            rows.append((label, Cell(what), Cell(chart.format_date(mark.on)), Cell("")))
        for awaited in chart.awaited(row):
            rows.append((label, Cell(_("Waits for: %(what)s") % {"what": awaited.label}), Cell(""), Cell("")))
        if not row.spans and not row.marks:
            rows.append((label, Cell(words.not_stated()), Cell(""), Cell("")))
    heading = Cell(chart.row_heading or _("What"))
    return Table(columns=(heading, Cell(_("Kind")), Cell(_("From")), Cell(_("To"))), rows=tuple(rows))


def _legend(chart: TimelineChart) -> tuple[LegendEntry, ...]:
    used = {mark.kind for row in chart.rows for mark in row.marks}
    marks = [
        LegendEntry(label=kind.label, css=f"mark{number}", shape=kind.shape)
        for number, kind in enumerate(chart.mark_kinds, start=1)
        if kind.key in used
    ]
    proposed = [LegendEntry(label=_("Proposed, nothing runs yet"), css="span", shape="proposed")]
    any_proposed = any(span.proposed for row in chart.rows for span in row.spans)
    endless = [LegendEntry(label=_("Continues"), css="span", shape="arrow")]
    today = [LegendEntry(label=_("Today"), css="today", shape="line")]
    drawn_today = chart.today and (scale := axis(chart)) and scale.holds(chart.today)
    waits = [LegendEntry(label=_("Waits for"), css="wait", shape="wait")]
    waiting = any(row.after for row in chart.rows)
    return (
        *marks,
        *(proposed if any_proposed else []),
        *(waits if waiting else []),
        *(endless if any(map(_is_open, chart.rows)) else []),
        *(today if drawn_today else []),
    )


def _axis_layout(chart: TimelineChart, scale: TimeScale, height: float) -> dict[str, Any]:
    """The lines of the axis and of today, from above the first row to below the last."""
    lines = [
        {
            "x": pct(scale.at(tick.day)),
            "label": tick.label if scale.at(tick.day) < 0.9 else "",
            "fit": tick.fit,
        }
        for tick in time_ticks(scale)
    ]
    result: dict[str, Any] = {"lines": lines, "height": px(height), "today": None}
    if chart.today and scale.holds(chart.today):
        share = scale.at(chart.today)
        text = _("Today, %(date)s") % {"date": chart.format_date(chart.today)}
        result["today"] = {"x": pct(share), "label": text, "anchor": anchor(share, 0.32)}
    return result
