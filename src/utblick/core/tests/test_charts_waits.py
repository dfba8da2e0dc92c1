"""What waits for what on a time line: lines from end to start, told in words, in the table and by a legend."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from utblick.core.charts import Span, TimelineChart, TimelineRow, render
from utblick.core.charts.figure import Picture, picture

DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with translation.override("en"):
        yield


def row(key: str, start: date | None, end: date | None, *after: str) -> TimelineRow:
    return TimelineRow(key=key, label=f"Row {key}", spans=(Span(start=start, end=end),), after=after)


def drawn(*rows: TimelineRow) -> Picture:
    made = picture(TimelineChart(id="t", title="T", rows=rows, today=date(2027, 3, 1), format_date=str))
    assert made is not None
    return made


def share(text: str) -> float:
    return float(text.removesuffix("%")) / 100


FIRST = row("a", date(2027, 1, 1), date(2027, 4, 30))


def test_a_line_leads_from_the_end_of_what_is_awaited_to_the_start_of_what_waits() -> None:
    made = drawn(FIRST, row("b", date(2027, 6, 1), date(2027, 9, 30), "a"))
    awaited, waiting = made.layout["rows"]
    assert awaited["waits"] == []
    (line,) = waiting["waits"]
    end = share(awaited["spans"][0]["x"]) + share(awaited["spans"][0]["width"])
    assert share(line["x"]) == pytest.approx(end, abs=0.01)
    assert share(line["to"]) == pytest.approx(share(waiting["spans"][0]["x"]), abs=0.01)
    assert share(line["x"]) < share(line["to"])
    assert float(line["from_y"]) < float(line["y"])
    assert line["css"] == ""
    assert "waits for Row a" in " ".join(each["text"] for each in waiting["small"])


@pytest.mark.parametrize(
    ("start", "soon"),
    [
        (date(2027, 4, 29), True),
        (date(2027, 4, 30), False),
        (date(2027, 5, 1), False),
        (date(2027, 6, 1), False),
    ],
)
def test_what_begins_before_what_it_waits_for_is_done_is_told(start: date, soon: bool) -> None:
    made = drawn(FIRST, row("b", start, date(2027, 9, 30), "a"))
    (line,) = made.layout["rows"][1]["waits"]
    assert (line["css"] == "ub-chart-wait--soon") is soon
    assert ("Begins before what it waits for is done: Row b." in made.finding) is soon


def test_who_cannot_see_reads_it_in_the_table_and_the_legend_says_what_the_line_is() -> None:
    later = row("b", date(2027, 6, 1), date(2027, 9, 30), "a")
    made = drawn(FIRST, later, row("c", date(2027, 10, 1), date(2027, 12, 31), "a", "b"))
    cells = [[cell.text for cell in each] for each in made.table.rows]
    assert ["Row b", "Waits for: Row a", "", ""] in cells
    assert ["Row c", "Waits for: Row b", "", ""] in cells
    assert "Waits for" in [entry.label for entry in made.legend]
    assert "Waits for" not in [entry.label for entry in drawn(FIRST).legend]
    assert render(TimelineChart(id="t", title="T", rows=(FIRST, later))).count('class="ub-chart-wait') >= 1


def test_what_has_no_day_is_told_in_words_without_a_line() -> None:
    for awaited, waiting in (
        (row("a", date(2027, 1, 1), None), row("b", date(2027, 6, 1), None, "a")),
        (FIRST, row("b", None, date(2027, 9, 30), "a")),
        (TimelineRow(key="a", label="Row a"), row("b", date(2027, 6, 1), None, "a")),
    ):
        made = drawn(awaited, waiting)
        told = made.layout["rows"][1]
        assert told["waits"] == []
        assert "Row a" in " ".join(each["text"] for each in told["small"])


def test_what_is_awaited_must_be_there() -> None:
    with pytest.raises(ValueError, match="not there: b"):
        TimelineChart(id="t", title="T", rows=(row("a", None, None, "b"),))


@given(st.lists(st.tuples(DAYS, st.integers(0, 400)), min_size=2, max_size=6))
def test_lines_stay_within_the_picture_and_join_the_rows(periods: list[tuple[date, int]]) -> None:
    rows = [
        row(str(number), start, start + timedelta(days=days), *([str(number - 1)] if number else []))
        for number, (start, days) in enumerate(periods)
    ]
    found = drawn(*rows).layout["rows"]
    for before, laid in pairwise(found):
        (line,) = laid["waits"]
        assert 0 <= share(line["x"]) <= 1
        assert 0 <= share(line["to"]) <= 1
        assert before["bars"] <= float(line["from_y"]) < laid["bars"] <= float(line["y"])
