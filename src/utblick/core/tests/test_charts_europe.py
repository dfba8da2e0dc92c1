"""The map of Europe: the base map is whole, no place is lost, circles are sized by area, marks can be reached."""

import json
import math
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from utblick.core.charts import MapChart, MapKind, MapLine, MapPoint, europe_picture, render
from utblick.core.charts.europe_picture import DATA, base_map
from utblick.core.charts.figure import Picture, picture
from utblick.core.charts.projection import EUROPE
from utblick.core.documents import svg

EU = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
NEAR = "IS LI NO CH GB UA TR RU BY MD AL BA ME MK RS XK AD SM FO"
BRUSSELS, GHENT, LINKOPING = (50.85, 4.35), (51.05, 3.72), (58.41, 15.62)
STYLES = Path(europe_picture.__file__).parent.parent / "static" / "core" / "charts.css"


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with translation.override("en"):
        yield


def point(label: str, place: tuple[float, float] | None, value: Any = None, **more: Any) -> MapPoint:
    latitude, longitude = place or (None, None)
    return MapPoint(label=label, latitude=latitude, longitude=longitude, value=value, **more)


def chart(*points: MapPoint, **more: Any) -> MapChart:
    return MapChart(id="m", title="Journeys", points=points, **more)


def made(*points: MapPoint, **more: Any) -> Picture:
    found = picture(chart(*points, **more))
    assert found is not None
    return found


def marks(found: Picture, layer: int = 0) -> list[dict[str, Any]]:
    marks: list[dict[str, Any]] = found.layout["layers"][layer]["marks"]
    return marks


def rows(found: Picture) -> list[list[str]]:
    assert found.table is not None
    return [
        [cell.text for cell in row] for row in (found.table.columns, *found.table.rows, found.table.footer)
    ]


# The base map -------------------------------------------------------------------------------------


def rings(path: str) -> list[list[tuple[int, int]]]:
    """The corners of each ring of a path, or an error where it is no path of the kind that we write."""
    found = []
    for ring in path.removesuffix("z").split("z"):
        parts = re.fullmatch(r"M(-?\d+ ?-?\d+)l((?:-?\d+ ?)+(?:-\d+ ?|\d+ ?)*)", ring)
        assert parts, ring[:60]
        start, steps = (list(map(int, re.findall(r"-?\d+", part))) for part in parts.groups())
        assert len(steps) % 2 == 0 and len(start) == 2
        at, corners = (start[0], start[1]), [(start[0], start[1])]
        for x, y in zip(steps[::2], steps[1::2], strict=True):
            at = (at[0] + x, at[1] + y)
            corners.append(at)
        found.append(corners)
    return found


def within(place: tuple[float, float], path: str) -> bool:
    """Whether a place (latitude, longitude) is on the land of a path, by counting what a ray crosses."""
    spot = EUROPE.place(*place)
    assert spot is not None
    x, y = spot
    crossed = 0
    for ring in rings(path):
        for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1], strict=True):
            if (y0 > y) != (y1 > y) and x < x0 + (y - y0) / (y1 - y0) * (x1 - x0):
                crossed += 1
    return crossed % 2 == 1


def test_the_base_map_is_whole_small_and_says_where_it_comes_from() -> None:
    assert set(base_map()) >= {*EU.split(), *NEAR.split()}
    assert DATA.stat().st_size < 40_000
    told = json.loads(DATA.read_text(encoding="utf-8"))
    assert "Natural Earth" in told["attribution"] and "public domain" in told["source"]
    assert "Natural Earth" in render(chart(point("Brussels", BRUSSELS, 1)))


@pytest.mark.parametrize("code", sorted(base_map()))
def test_each_country_is_a_path_within_the_frame(code: str) -> None:
    for ring in rings(base_map()[code]):
        assert len(ring) >= 3
        assert all(-9 <= x <= EUROPE.width + 9 and -9 <= y <= EUROPE.height + 9 for x, y in ring)


@pytest.mark.parametrize(
    ("code", "place"),
    [
        ("SE", LINKOPING),
        ("SE", (67.85, 20.22)),  # Kiruna
        ("BE", BRUSSELS),
        ("LU", (49.8, 6.1)),
        ("MT", (35.9, 14.4)),
        ("LI", (47.14, 9.54)),
        ("TR", (39.9, 32.85)),  # Ankara
        ("RU", (55.75, 37.62)),  # Moscow: cut at the frame, not dropped
        ("UA", (50.45, 30.52)),
        ("UA", (45.1, 34.1)),  # Simferopol, on Crimea
        ("CY", (35.33, 33.32)),  # Kyrenia, in the north of Cyprus
        ("FI", (60.2, 20.0)),  # Åland
    ],
)
def test_places_are_on_the_land_of_their_country_and_no_other(code: str, place: tuple[float, float]) -> None:
    assert [each for each, path in base_map().items() if within(place, path)] == [code]


def test_neighbours_share_their_border() -> None:
    """Each border is simplified once, so its corners are the same on both sides."""

    def corners(code: str) -> set[tuple[int, int]]:
        return {corner for ring in rings(base_map()[code]) for corner in ring}

    for one, other in (("SE", "NO"), ("DE", "PL"), ("FR", "ES"), ("UA", "PL"), ("PT", "ES")):
        assert len(corners(one) & corners(other)) > 5, (one, other)


def test_the_style_sheet_has_the_proportions_and_the_width_of_the_map() -> None:
    css = STYLES.read_text(encoding="utf-8")
    assert f"aspect-ratio: {EUROPE.width:g} / {EUROPE.height:g};" in css
    assert f"max-inline-size: {europe_picture.FULL / 16:g}rem;" in css


# What a chart says ---------------------------------------------------------------------------------


def test_the_table_holds_every_place_and_the_sum_and_the_finding_says_the_largest() -> None:
    found = made(
        point("Brussels", BRUSSELS, 3, text="Two by train"),
        point("Oslo", (59.91, 10.75), None),
        point("New York", (40.71, -74.01), 2, address="/ny"),
        point("Somewhere", None, 1),
    )
    assert rows(found) == [
        ["Place", "Value", "More"],
        ["Brussels", "3", "Two by train"],
        ["Oslo", "not stated", ""],
        ["New York", "2", ""],
        ["Somewhere", "1", ""],
        ["Total", "6", ""],
    ]
    assert found.finding == (
        "Largest: Brussels, 3 of 6. No figure is stated for: Oslo. Not on the map: New York and Somewhere."
    )
    assert found.layout["off"] == [{"said": "New York: 2", "url": "/ny"}, {"said": "Somewhere: 1", "url": ""}]
    assert '<a href="/ny">New York: 2</a>' in render(
        chart(point("New York", (40.71, -74.01), 2, address="/ny"))
    )


def test_places_without_any_figures_are_counted_and_drawn_alike() -> None:
    found = made(point("a", BRUSSELS), point("b", LINKOPING))
    assert found.finding == "2 places."
    assert {mark["r"] for mark in marks(found)} == {"6"}
    assert not any(mark["hollow"] for mark in marks(found))
    assert rows(found)[0] == ["Place"]


def test_figures_are_written_as_the_reader_writes_them() -> None:
    with translation.override("sv"):
        html = render(chart(point("a", BRUSSELS, Decimal("1234.5")), point("b", LINKOPING, 2)))
    assert "1\xa0234,5" in html
    assert not re.search(r'\b(?:x|y|r|cy|x1|y2|width|height|d|transform)="[^"]*\d,\d', html)


def test_lines_and_shaded_countries_are_told_in_words_too() -> None:
    line = MapLine(start=LINKOPING, end=BRUSSELS, weight=3, label="Linköping–Brussels")
    away = MapLine(start=LINKOPING, end=(-41.3, 174.8), weight=1, label="Linköping–Wellington")
    found = made(
        point("Brussels", BRUSSELS, 3),
        lines=(line, away),
        line_text="Route",
        shaded={"DE": "Germany", "US": "United States"},
        shaded_text="Members",
    )
    assert rows(found)[2:4] == [["Route: Linköping–Brussels", "3"], ["Route: Linköping–Wellington", "1"]]
    assert rows(found)[-1] == ["Total of the places", "3"]
    assert "Members: Germany, United States." in found.finding
    assert len(found.layout["routes"]) == 1
    assert sum(country["shaded"] for country in found.layout["land"]) == 1
    assert [entry.label for entry in found.legend] == ["Route", "Members"]


# Marks --------------------------------------------------------------------------------------------


def test_a_circle_has_the_area_of_its_value_and_nothing_stated_is_hollow() -> None:
    found = made(
        point("a", BRUSSELS, Decimal(100)), point("b", LINKOPING, Decimal(25)), point("c", (41.9, 12.5), None)
    )
    first, second, third = marks(found)
    assert float(first["r"]) == pytest.approx(2 * float(second["r"]))
    assert (first["hollow"], second["hollow"], third["hollow"]) == (False, False, True)
    assert "No figure stated" in [entry.label for entry in found.legend]


@pytest.mark.parametrize("at", [1, 2, 3])
def test_kinds_have_shapes_of_their_own_with_the_same_area(at: int) -> None:
    kinds = tuple(MapKind(key=key, label=key) for key in "abcd")
    found = made(point("x", BRUSSELS, 5, kind="a"), point("y", LINKOPING, 5, kind="abcd"[at]), kinds=kinds)
    path = next(mark["path"] for mark in marks(found) if mark["path"])
    corners = [tuple(map(float, each.split())) for each in path[1:-1].split("L")]
    area = abs(
        sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(corners, corners[1:] + corners[:1], strict=True)) / 2
    )
    assert area == pytest.approx(math.pi * europe_picture.BROAD.largest**2, rel=0.01)
    assert [entry.shape for entry in found.legend] == ["circle", "square", "diamond", "triangle"]
    assert [row[1] for row in rows(found)[1:3]] == ["a", "abcd"[at]]


def test_the_same_place_twice_is_one_mark_with_a_number_and_two_rows() -> None:
    found = made(
        point("Brussels", BRUSSELS, 2, address="/1"),
        point("Oslo", (59.91, 10.75), 9, address="/2"),
        point("Brussels", BRUSSELS, 3, address="/3"),
    )
    (mark,) = (each for each in marks(found) if each["number"])
    assert (mark["number"], mark["said"], mark["rim"] != "") == ("2", "Brussels: 5", True)
    assert mark["url"] == "#m-row-3"
    assert [row[0] for row in rows(found)[1:4]] == ["Oslo", "Brussels", "Brussels"]
    html = render(
        chart(point("Brussels", BRUSSELS, 2, address="/1"), point("Brussels", BRUSSELS, 3, address="/3"))
    )
    assert 'id="m-row-2"' in html and 'href="#m-row-2"' in html


def test_neighbours_fall_together_on_a_narrow_screen_before_they_do_on_a_wide_one() -> None:
    cities = (point("Brussels", BRUSSELS, 5), point("Paris", (48.86, 2.35), 2))
    found = made(*cities)
    assert [len(marks(found, layer)) for layer in (0, 1)] == [2, 1]
    assert marks(found, 1)[0]["said"] == "Brussels and Paris: 7"
    assert marks(made(*cities, show_total=False), 1)[0]["said"] == "Brussels and Paris"
    assert rows(made(*cities, show_total=False))[-1] == []


def test_several_kinds_together_take_the_sign_of_none_of_them() -> None:
    kinds = (MapKind(key="a", label="A"), MapKind(key="b", label="B"))
    found = made(point("x", BRUSSELS, 1, kind="a"), point("y", GHENT, 2, kind="b"), kinds=kinds)
    assert [(mark["css"], mark["hollow"]) for mark in marks(found)] == [("mixed", True)]


PLACES = st.lists(
    st.tuples(st.floats(30, 75), st.floats(-30, 45), st.one_of(st.none(), st.integers(0, 10**9))),
    min_size=1,
    max_size=25,
)


@given(PLACES)
def test_no_place_is_lost_and_marks_stand_apart(places: list[tuple[float, float, int | None]]) -> None:
    points = tuple(point(f"{at}", (lat, lon), value) for at, (lat, lon, value) in enumerate(places))
    found = made(*points)
    assert found.table is not None and len(found.table.rows) == len(points)
    on = sum(each.spot is not None for each in points)
    assert len(found.layout["off"]) == len(points) - on
    for layer, width in ((0, europe_picture.BROAD), (1, europe_picture.SMALL)):
        drawn = marks(found, layer)
        assert sum(int(mark["number"] or 1) for mark in drawn) == on
        spots = [
            (float(m["x"][:-1]) / 100 * width.width, float(m["y"][:-1]) / 100 * width.height) for m in drawn
        ]
        for at, one in enumerate(spots):
            assert all(math.dist(one, other) > 23.9 for other in spots[:at])
        assert all(float(mark["target"]) >= 12 for mark in drawn)


def test_five_hundred_places_are_drawn_without_a_crowd() -> None:
    spread = [(36 + at % 25 * 1.3, -9 + at // 25 * 2.1) for at in range(500)]
    points = tuple(point(f"Place {at}", place, at, address=f"/{at}") for at, place in enumerate(spread))
    html = render(chart(*points))
    assert html.count("<tr>") == 502
    assert html.count("ub-map-name") <= europe_picture.BROAD.names + europe_picture.SMALL.names
    assert len(html) < 400_000


# Structure ----------------------------------------------------------------------------------------


def test_links_have_names_and_targets_and_two_maps_share_no_id() -> None:
    points = (point("Brussels", BRUSSELS, 2, address="/b"), point("Oslo", (59.91, 10.75), 1))
    html = render(chart(*points)) + render(MapChart(id="n", title="Other", points=points))
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert html.count('aria-label="Brussels: 2"') == 4
    assert html.count('class="ub-chart-target" r="') == 4
    assert 'role="group"' in html and 'aria-labelledby="m-title m-desc"' in html
    assert "<title>Oslo: 1</title>" in html


def test_labels_are_escaped_everywhere() -> None:
    evil = "<script>x</script>"
    html = render(
        MapChart(
            id="m",
            title=evil,
            points=(
                point(evil, BRUSSELS, 1, text=evil, kind="k", address="/x"),
                point(evil, None, 1, kind="k"),
            ),
            kinds=(MapKind(key="k", label=evil),),
            lines=(MapLine(start=BRUSSELS, end=LINKOPING, weight=1, label=evil),),
            shaded={"SE": evil},
            shaded_text=evil,
            note=evil,
        )
    )
    assert "<script" not in html and "&lt;script&gt;" in html
    assert not re.search(r"\sstyle=|<style|\son\w+=", html)


def test_an_empty_map_is_a_sentence() -> None:
    html = render(MapChart(id="m", title="T", points=(), empty_text="No journey this year."))
    assert "No journey this year." in html and "<svg" not in html


@pytest.mark.parametrize(
    "wrong",
    [
        {"latitude": 91, "longitude": 0},
        {"latitude": 50, "longitude": None},
        {"latitude": 50, "longitude": 4, "value": -1},
        {"latitude": 50, "longitude": 4, "value": Decimal("NaN")},
        {"latitude": 50, "longitude": 4, "address": "javascript:alert(1)"},
    ],
)
def test_what_cannot_be_drawn_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        MapPoint(label="x", **wrong)


@pytest.mark.parametrize(
    "wrong",
    [
        {"kinds": tuple(MapKind(key=key, label=key) for key in "abcde")},
        {"kinds": (MapKind(key="a", label="A"),)},
        {"shaded": {"SE": "Sweden"}},
    ],
)
def test_a_map_that_cannot_be_read_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        chart(point("x", BRUSSELS, 1), **wrong)


def test_in_a_document_it_is_a_figure_with_the_table_and_the_source() -> None:
    figure = svg.of_chart(chart(point("Brussels", BRUSSELS, 2, address="/b"), point("Oslo", None, 1)))
    assert isinstance(figure, svg.Figure)
    assert figure.caption == "Journeys. Base map: Natural Earth, public domain."
    assert figure.table is not None and len(figure.table.rows) == 3
    assert "<a" not in figure.svg and figure.svg.count("Brussels") == 1  # the narrow layer is left out
    assert "#dfe4e3" in figure.svg
