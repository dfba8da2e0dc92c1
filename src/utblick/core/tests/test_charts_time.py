"""Time line, ring of months and matrix: where today stands, what is open, overdue or empty."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from utblick.core.charts import (
    Mark,
    MarkKind,
    MatrixCell,
    MatrixChart,
    MatrixColumn,
    MatrixRow,
    RingChart,
    RingItem,
    Span,
    Status,
    TimelineChart,
    TimelineRow,
    render,
)
from utblick.core.charts.figure import Chart, Picture, picture
from utblick.core.charts.timescale import INSET, TimeScale, ticks

TODAY = date(2026, 11, 23)
KINDS = (MarkKind(key="e", label="Evaluation", shape="circle"), MarkKind(key="r", label="Renewal"))
DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with translation.override("en"):
        yield


def made(chart: Chart) -> Picture:
    result = picture(chart)
    assert result is not None
    return result


def share(text: str) -> float:
    return float(text.removesuffix("%")) / 100


def timeline(**changes: object) -> TimelineChart:
    rows = (
        TimelineRow(
            label="Open",
            spans=(Span(start=date(2019, 5, 1), end=None, open_end_text="until further notice"),),
            marks=(Mark(on=date(2024, 3, 1), kind="e"), Mark(on=date(2027, 3, 1), kind="r", label="Third")),
        ),
        TimelineRow(label="Ended", spans=(Span(start=date(2014, 1, 1), end=date(2020, 12, 31)),)),
        TimelineRow(label="Unknown"),
    )
    values = {"id": "t", "title": "T", "rows": rows, "today": TODAY, "mark_kinds": KINDS, "format_date": str}
    values.update(changes)
    return TimelineChart(**values)  # type: ignore[arg-type]


def test_the_finding_says_what_runs_what_is_open_what_is_undated_and_what_is_next() -> None:
    assert made(timeline()).finding == (
        "On 2026-11-23, 1 of 3 are running. Without an end date: Open. No dates are stated for: Unknown. "
        "Next: Renewal, Open, 2027-03-01."
    )


def test_what_comes_next_is_after_today_and_not_of_what_has_ended() -> None:
    def after(*rows: TimelineRow) -> str:
        return made(timeline(rows=rows)).finding.partition("Next: ")[2]

    def row(label: str, on: date, spans: tuple[Span, ...] = ()) -> TimelineRow:
        return TimelineRow(label=label, marks=(Mark(on=on, kind=KINDS[0].key),), spans=spans)

    ended = (Span(start=date(2014, 1, 1), end=date(2020, 12, 31)),)
    assert after(row("Today", TODAY)) == ""
    assert after(row("Ended", date(2027, 1, 1), spans=ended)) == ""
    assert "Later, 2027-02-01" in after(row("Today", TODAY), row("Later", date(2027, 2, 1)))


def test_today_stands_where_its_day_is_on_the_axis() -> None:
    chart = timeline(start=date(2026, 1, 1), end=date(2027, 1, 1))
    today = made(chart).layout["today"]
    part = (TODAY - date(2026, 1, 1)).days / 365
    assert share(today["x"]) == pytest.approx(INSET + part * (1 - 2 * INSET), abs=1e-5)
    assert "2026-11-23" in today["label"]


@given(DAYS, DAYS, DAYS)
def test_the_axis_holds_every_day_and_keeps_their_order(a: date, b: date, today: date) -> None:
    start, end = sorted((a, b))
    row = TimelineRow(label="x", spans=(Span(start=start, end=end),), marks=(Mark(on=end, kind="e"),))
    layout = made(TimelineChart(id="t", title="T", rows=(row,), today=today, mark_kinds=KINDS)).layout
    span, mark = layout["rows"][0]["spans"][0], layout["rows"][0]["marks"][0]
    at = share(layout["today"]["x"])
    assert 0 <= share(span["x"]) <= share(span["x"]) + share(span["width"]) <= 1
    assert 0 <= share(mark["x"]) <= 1
    assert 0 <= at <= 1
    if today < start:
        assert at < share(span["x"])
    if today > end:
        assert at > share(mark["x"])


def test_there_is_no_line_for_today_outside_the_axis_or_without_a_today() -> None:
    assert made(timeline(end=date(2025, 1, 1))).layout["today"] is None
    chart = timeline(today=None)
    assert made(chart).layout["today"] is None
    assert "On " not in made(chart).finding
    assert "ub-chart-today" not in render(chart)


def test_an_open_end_is_drawn_as_an_arrow_and_said_in_words() -> None:
    html = render(timeline())
    rows = made(timeline()).layout["rows"]
    assert rows[0]["spans"][0]["right"]
    assert not rows[0]["spans"][0]["left"]
    assert not rows[1]["spans"][0]["right"]
    assert "2019-05-01 – until further notice" in html
    assert "url(#t-fade)" in html


def test_a_span_cut_by_the_axis_is_shown_to_go_on() -> None:
    span = made(timeline(start=date(2016, 1, 1), end=date(2019, 1, 1))).layout["rows"][1]["spans"][0]
    assert span["left"]
    assert span["right"]


def test_overlapping_spans_and_close_marks_get_lanes_of_their_own() -> None:
    spans = (
        Span(start=date(2020, 1, 1), end=date(2024, 1, 1)),
        Span(start=date(2022, 1, 1), end=date(2026, 1, 1)),
    )
    marks = (Mark(on=date(2023, 1, 1), kind="e"), Mark(on=date(2023, 1, 2), kind="r"))
    row = made(timeline(rows=(TimelineRow(label="x", spans=spans, marks=marks),))).layout["rows"][0]
    assert row["spans"][0]["y"] != row["spans"][1]["y"]
    assert row["marks"][0]["y"] != row["marks"][1]["y"]


def test_the_table_of_a_time_line_has_every_span_and_mark() -> None:
    table = made(timeline()).table
    assert table is not None
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["Open", "Period", "2019-05-01", "until further notice"],
        ["Open", "Evaluation", "2024-03-01", ""],
        ["Open", "Renewal: Third", "2027-03-01", ""],
        ["Ended", "Period", "2014-01-01", "2020-12-31"],
        ["Unknown", "not stated", "", ""],
    ]


@given(DAYS, st.integers(30, 40000))
def test_labels_of_the_axis_are_few_enough_for_the_narrowest_screen(first: date, days: int) -> None:
    found = ticks(TimeScale(first, first + timedelta(days=days)))
    assert len({tick.day for tick in found}) == len(found)
    assert sum(tick.fit in ("", "narrow") for tick in found) <= 8
    assert sum(tick.fit in ("", "wide") for tick in found) <= 13


def test_impossible_time_lines_are_refused() -> None:
    with pytest.raises(ValueError, match="before it starts"):
        Span(start=date(2020, 1, 2), end=date(2020, 1, 1))
    with pytest.raises(ValueError, match="unknown kind"):
        timeline(mark_kinds=())
    with pytest.raises(ValueError, match="end after"):
        timeline(start=date(2020, 1, 1), end=date(2020, 1, 1))


def test_the_last_days_of_the_calendar_can_be_drawn() -> None:
    row = TimelineRow(label="x", spans=(Span(start=date.min, end=date.max), Span(start=None, end=None)))
    assert "<svg" in render(timeline(rows=(row,)))


def ring(*items: RingItem, **changes: object) -> RingChart:
    values = {"id": "r", "title": "R", "items": items, "today": TODAY, "format_date": str, **changes}
    return RingChart(**values)  # type: ignore[arg-type]


def item(on: date, status: Status = Status.LATER, label: str = "task") -> RingItem:
    return RingItem(on=on, label=label, status=status)


def test_the_ring_marks_the_month_of_today_and_only_that() -> None:
    months = made(ring(item(TODAY))).layout["months"]
    assert [index for index, month in enumerate(months) if month["is_now"]] == [10]
    from_september = made(ring(item(TODAY), first_month=date(2026, 9, 1))).layout["months"]
    assert [index for index, month in enumerate(from_september) if month["is_now"]] == [2]


def test_the_finding_of_the_ring_begins_with_what_is_overdue() -> None:
    chart = ring(
        item(date(2026, 4, 1), Status.OVERDUE, "Report"),
        item(date(2026, 11, 30), Status.DUE, "Follow-up"),
        item(date(2026, 2, 1), Status.DONE),
        item(date(2025, 1, 1), Status.OVERDUE, "Old"),
    )
    assert made(chart).finding == (
        "Overdue: Old (2025-01-01) and Report (2026-04-01). Due now: 1. Later: 0. Done: 1. "
        "Next: Follow-up, 2026-11-30. 1 lies outside these twelve months and is only in the table."
    )
    assert "Nothing is overdue." in made(ring(item(TODAY))).finding


@given(
    st.lists(st.tuples(st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.sampled_from(Status)), min_size=1)
)
def test_every_obligation_of_the_ring_is_a_mark_or_counted(days: list[tuple[date, Status]]) -> None:
    result = made(ring(*(item(day, status) for day, status in days)))
    shown = sum(len(month["marks"]) for month in result.layout["months"])
    more = sum(int(month["more"] or 0) for month in result.layout["months"])
    assert shown + more == len(days)
    assert result.table is not None
    assert len(result.table.rows) == len(days)


def test_each_status_has_a_shape_of_its_own_and_a_name() -> None:
    legend = made(ring(item(TODAY))).legend
    assert len({entry.shape for entry in legend}) == 5
    assert [entry.label for entry in legend] == ["Overdue", "Due now", "Later", "Done", "This month"]


def test_what_is_overdue_is_drawn_even_in_a_full_month() -> None:
    items = [item(date(2026, 12, 1)) for _ in range(30)] + [item(date(2026, 12, 31), Status.OVERDUE)]
    december = made(ring(*items)).layout["months"][11]
    assert december["marks"][0]["shape"] == "triangle"
    assert december["more"] == "+24"


def many(on: date, status: Status, count: int) -> RingItem:
    return RingItem(on=on, label="first", status=status, count=count)


def test_an_item_of_the_ring_can_stand_for_many() -> None:
    chart = ring(
        many(date(2026, 4, 2), Status.OVERDUE, 1200),
        many(date(2026, 12, 1), Status.LATER, 3),
        many(date(2026, 12, 30), Status.DUE, 1),
        many(date(2028, 1, 1), Status.LATER, 5),
        month_urls={date(2026, 4, 1): "/april"},
    )
    result = made(chart)
    assert result.finding.startswith("Overdue: 1,200, the oldest since 2026-04-02. Due now: 1. Later: 8.")
    assert "5 lie outside" in result.finding
    assert [entry.value for entry in result.legend][:3] == ["1,200", "1", "8"]
    april, december = result.layout["months"][3], result.layout["months"][11]
    assert [(mark["shape"], mark["count"]) for mark in april["marks"]] == [("triangle", "1,200")]
    assert april["words"] == "Apr 2026: 1,200 overdue"
    assert [mark["shape"] for mark in december["marks"]].count("ring") == 3  # few enough for a mark each
    assert result.table is not None
    assert [[cell.text for cell in row] for row in result.table.rows] == [
        ["April 2026", "1,200", "0", "0", "0"],
        ["December 2026", "0", "1", "3", "0"],
        ["January 2028", "0", "0", "5", "0"],
    ]
    assert result.table.rows[0][0].url == "/april"
    assert "<title>" not in render(chart).split('href="/april"')[1].split("</a>")[0]


@given(st.lists(st.tuples(st.sampled_from(Status), st.integers(1, 40)), min_size=1, max_size=8))
def test_a_month_of_many_adds_up(found: list[tuple[Status, int]]) -> None:
    month = made(ring(*(many(date(2026, 6, 1), status, count) for status, count in found))).layout["months"][
        5
    ]
    shown = sum(int(mark.get("count", "1")) for mark in month["marks"]) + int(month["more"] or 0)
    assert shown == sum(count for _status, count in found)


def matrix(*rows: tuple[object, ...], url: str = "") -> MatrixChart:
    made_rows = tuple(
        MatrixRow(label=f"r{i}", cells=tuple(MatrixCell(value=v, url=url) for v in row))  # type: ignore[arg-type]
        for i, row in enumerate(rows)
    )
    columns = tuple(MatrixColumn(label=f"c{i}") for i in range(len(rows[0])))
    return MatrixChart(id="m", title="M", rows=made_rows, columns=columns)


def test_empty_cells_are_the_finding() -> None:
    chart = matrix((4, 0), (None, ""), (1, "done"))
    assert made(chart).finding == "3 of 6 cells are empty. Nothing at all: r1. Empty: r0 – c1."
    assert render(chart).count("ub-matrix__cell--gap") == 3
    assert made(matrix((1,))).finding == "No cell is empty."


def test_what_does_not_apply_is_not_empty() -> None:
    row = MatrixRow(label="r", cells=(MatrixCell(applicable=False), MatrixCell(value=1)))
    chart = MatrixChart(
        id="m", title="M", rows=(row,), columns=(MatrixColumn(label="a"), MatrixColumn(label="b"))
    )
    assert made(chart).finding == "No cell is empty."
    assert "not applicable" in render(chart)


def test_a_cell_links_with_a_name_of_its_own() -> None:
    html = render(matrix((4,), url="/list?x=1"))
    assert re.search(r'<a href="/list\?x=1">4<span class="ub-chart__hidden">: r0, c0</span></a>', html)


@given(st.lists(st.tuples(st.integers(0, 500), st.integers(0, 500)), min_size=1, max_size=6))
def test_the_matrix_shows_every_count_and_deeper_for_more(values: list[tuple[int, int]]) -> None:
    groups = made(matrix(*values)).layout["groups"]
    cells = [cell for group in groups for row in group["rows"] for cell in row["cells"]]
    flat = [value for row in values for value in row]
    assert [cell["text"] for cell in cells] == [str(value) if value else "none" for value in flat]
    levels = sorted((value, cell["css"]) for value, cell in zip(flat, cells, strict=True) if value)
    assert [css for _value, css in levels] == sorted(css for _value, css in levels)


def test_a_row_must_fill_its_columns() -> None:
    with pytest.raises(ValueError, match="one cell for each"):
        MatrixChart(
            id="m", title="M", rows=(MatrixRow(label="r", cells=()),), columns=(MatrixColumn(label="c"),)
        )
