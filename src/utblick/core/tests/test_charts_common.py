"""What holds for every chart: valid SVG, unique ids, escaped labels, no inline style, honest emptiness."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from django.utils import translation

from utblick.core import charts
from utblick.core.charts import (
    Bar,
    BarChart,
    Diverging,
    DivergingChart,
    MapChart,
    MapKind,
    MapPoint,
    Mark,
    MarkKind,
    MatrixCell,
    MatrixChart,
    MatrixColumn,
    MatrixRow,
    RingChart,
    RingItem,
    Span,
    Stack,
    StackedChart,
    Status,
    TimelineChart,
    TimelineRow,
)
from utblick.core.charts.figure import Chart

EVIL = "<script>alert('x')</script>&\"quoted\""
TODAY = date(2026, 11, 23)
ROW = TimelineRow(
    label=EVIL,
    spans=(
        Span(start=date(2019, 1, 1), end=None, open_end_text=EVIL),
        Span(start=None, end=TODAY, label=EVIL),
    ),
    marks=(Mark(on=date(2027, 1, 1), kind="e", label=EVIL),),
)
KINDS = (MarkKind(key="e", label=EVIL),)


def evil_charts(url: str = "") -> list[Chart]:
    """One chart of each kind, each label of it hostile."""
    stacks = (Stack(label=EVIL, values=(Decimal("1.5"), Decimal(3)), url=url),)
    cell = MatrixCell(value=EVIL, url=url, link_text=EVIL if url else "", tone="ok")
    row = MatrixRow(label=EVIL, group=EVIL, cells=(cell, MatrixCell(), MatrixCell(applicable=False)), url=url)
    item = RingItem(on=TODAY, label=EVIL, status=Status.OVERDUE, url=url)
    timeline_row = TimelineRow(label=EVIL, spans=ROW.spans, marks=ROW.marks, url=url)
    months = {date(2026, 11, 1): url} if url else {}
    place = MapPoint(label=EVIL, latitude=58.4, longitude=15.6, value=1, text=EVIL, address=url, kind="e")
    return [
        MapChart(id="map", title=EVIL, points=(place,), kinds=(MapKind(key="e", label=EVIL),)),
        BarChart(id="bars", title=EVIL, bars=(Bar(label=EVIL, value=1, url=url),), note=EVIL),
        StackedChart(id="columns", title=EVIL, series=(EVIL, EVIL), stacks=stacks),
        StackedChart(id="rows", title=EVIL, series=(EVIL, EVIL), stacks=stacks, orientation="rows"),
        DivergingChart(
            id="diverging",
            title=EVIL,
            negative=EVIL,
            positive=EVIL,
            bars=(Diverging(label=EVIL, negative=1, positive=2, url=url),),
        ),
        TimelineChart(id="time", title=EVIL, rows=(timeline_row,), today=TODAY, mark_kinds=KINDS),
        RingChart(id="ring", title=EVIL, items=(item,) * 12, today=TODAY, month_urls=months),
        MatrixChart(
            id="matrix",
            title=EVIL,
            rows=(row,),
            columns=(MatrixColumn(label=EVIL, url=url),) * 3,
            row_heading=EVIL,
        ),
    ]


EMPTY = [
    MapChart(id="a", title="T", points=()),
    BarChart(id="a", title="T", bars=()),
    BarChart(id="a", title="T", bars=(Bar(label="x", value=None),)),
    StackedChart(id="a", title="T", series=("k",), stacks=()),
    StackedChart(id="a", title="T", series=("k",), stacks=(Stack(label="x", values=(None,)),)),
    DivergingChart(id="a", title="T", negative="n", positive="p", bars=()),
    DivergingChart(
        id="a", title="T", negative="n", positive="p", bars=(Diverging(label="x", negative=0, positive=0),)
    ),
    TimelineChart(id="a", title="T", rows=(), today=TODAY),
    TimelineChart(id="a", title="T", rows=(TimelineRow(label="x"),), today=TODAY),
    RingChart(id="a", title="T", items=(), today=TODAY),
    MatrixChart(id="a", title="T", rows=(), columns=()),
]


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with translation.override("en"):
        yield


def pictures(html: str) -> list[ET.Element]:
    """The outermost SVG elements of a figure, parsed as XML."""
    depth, start, found = 0, 0, []
    for match in re.finditer(r"<(/?)svg\b", html):
        if match[1]:
            depth -= 1
            if not depth:
                found.append(ET.fromstring(html[start : match.start()] + "</svg>"))
        else:
            start = start if depth else match.start()
            depth += 1
    return found


@pytest.mark.parametrize("url", ["", "/thing?a=1&b=2"])
def test_every_picture_is_valid_xml_and_every_id_is_unique_on_the_page(url: str) -> None:
    html = "".join(charts.render(chart) for chart in evil_charts(url))
    assert len(pictures(html)) >= 7
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    for name in re.findall(r'aria-labelledby="([^"]+)"', html) + re.findall(r"url\(#([^)]+)\)", html):
        assert set(name.split()) <= set(ids)


@pytest.mark.parametrize("url", ["", "/thing"])
@pytest.mark.parametrize("index", range(7))
def test_labels_are_escaped_and_nothing_is_inline(index: int, url: str) -> None:
    html = charts.render(evil_charts(url)[index])
    assert "<script" not in html
    assert "&lt;script&gt;" in html
    assert not re.search(r"\sstyle=|<style|\son\w+=", html)


@pytest.mark.parametrize("index", range(6))
def test_a_picture_is_an_image_unless_it_has_links_that_must_be_reached(index: int) -> None:
    plain = charts.render(evil_charts()[index])
    linked = charts.render(evil_charts("/thing")[index])
    assert 'role="img"' in plain
    assert 'href="/thing"' not in plain
    main = [svg for svg in pictures(linked) if svg.get("aria-labelledby")]
    assert [svg.get("role") for svg in main] == ["group"]
    assert 'href="/thing"' in linked


@pytest.mark.parametrize("chart", EMPTY)
def test_without_data_there_is_a_sentence_and_no_picture(chart: Chart) -> None:
    html = charts.render(chart)
    assert "There is nothing to show here yet." in html
    assert "<svg" not in html
    assert "<table" not in html


def test_the_sentence_of_an_empty_chart_can_say_what_belongs_there() -> None:
    html = charts.render(BarChart(id="a", title="T", bars=(), empty_text="Add the first cost."))
    assert "Add the first cost." in html


def test_coordinates_keep_their_decimal_point_in_swedish() -> None:
    chart = BarChart(id="a", title="T", bars=(Bar(label="x", value=3), Bar(label="y", value=1)))
    with translation.override("sv"):
        html = charts.render(chart)
    assert not re.search(r'\b(?:x|y|width|height|d|transform)="[^"]*\d,\d', html)


@pytest.mark.parametrize("bad", ["", "1a", "a b", 'a"', "a\n"])
def test_an_id_must_be_one(bad: str) -> None:
    with pytest.raises(ValueError, match="chart id"):
        BarChart(id=bad, title="T", bars=())


@pytest.mark.parametrize("bad", ["javascript:alert(1)", "data:text/html,x", "thing"])
def test_a_link_must_be_an_address_of_a_page(bad: str) -> None:
    with pytest.raises(ValueError, match="address"):
        Bar(label="x", value=1, url=bad)


def test_an_unknown_description_is_refused() -> None:
    with pytest.raises(TypeError):
        charts.render(Chart(id="a", title="T"))
