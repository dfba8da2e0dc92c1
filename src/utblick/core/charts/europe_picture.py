"""How a map of Europe is drawn: the land to scale, and over it marks and texts whose sizes are in px.

The land stretches with the picture; marks stand at per cents of it, so that they can be pressed and read at 360 px.
"""

import json
from functools import cache
from pathlib import Path

from django.utils.translation import gettext as _

from utblick.core.charts.europe import SHAPES, MapChart, MapLine, finding, table
from utblick.core.charts.europe_marks import BROAD, SMALL, key_of, marks
from utblick.core.charts.figure import LegendEntry, Picture, picture
from utblick.core.charts.places import Spot, gather
from utblick.core.charts.projection import EUROPE, project
from utblick.core.charts.scale import pct, px

DATA = Path(__file__).parent / "data" / "europe.json"
FULL = 640
"""Px: width of the picture where nothing limits it, on paper for instance; as in charts.css."""


@cache
def base_map() -> dict[str, str]:
    """Country code to SVG path, in the units of `projection.EUROPE`, from its upper left corner."""
    countries: dict[str, str] = json.loads(DATA.read_text(encoding="utf-8"))["countries"]
    return countries


@picture.register
def _map_picture(chart: MapChart) -> Picture | None:
    """The picture of a map; None when there is nothing to put on it."""
    if not (chart.points or chart.lines or chart.shaded):
        return None
    spots = [
        Spot(
            at[0] / EUROPE.width,
            at[1] / EUROPE.height,
            None if point.value is None else float(point.value),
            (number,),
        )
        for number, point in enumerate(chart.points)
        if (at := point.spot)
    ]
    broad = gather([_scaled(spot, BROAD.width, BROAD.height) for spot in spots], add=chart.show_total)
    ratio = SMALL.width / BROAD.width
    small = gather([_scaled(spot, ratio, ratio) for spot in broad], add=chart.show_total)
    placed = [number for spot in small for number in spot.members]
    off = [number for number, point in enumerate(chart.points) if point.spot is None]
    return Picture(
        template="core/charts/europe.html",
        finding=finding(chart),
        table=table(chart, placed + off) if chart.points or chart.lines else None,
        layout={
            "frame": f"0 0 {EUROPE.width:g} {EUROPE.height:g}",
            "height": px(FULL * EUROPE.height / EUROPE.width),
            "land": [
                {"path": path, "shaded": code in chart.shaded}
                # What is set off comes last, so that its border is whole.
                for code, path in sorted(base_map().items(), key=lambda pair: pair[0] in chart.shaded)
            ],
            "routes": _routes(chart),
            "layers": [
                {"css": size.css, "marks": marks(chart, found, size, key), "key": key}
                for size, found in ((BROAD, broad), (SMALL, small))
                for key in [key_of(chart, found, size)]
            ],
            "off": [
                {"said": chart.said_of(point), "url": point.address or ""}
                for point in (chart.points[number] for number in off)
            ],
        },
        legend=_legend(chart, any(len(spot.members) > 1 for spot in small)),
        has_links=any(point.address and point.spot for point in chart.points),
        source=_("Base map: Natural Earth, public domain."),
    )


def _scaled(spot: Spot, across: float, down: float) -> Spot:
    return Spot(spot.x * across, spot.y * down, spot.size, spot.members)


def _legend(chart: MapChart, several: bool) -> tuple[LegendEntry, ...]:
    found = [
        LegendEntry(label=kind.label, css=f"place{at}", shape=SHAPES[at - 1])
        for at, kind in enumerate(chart.kinds, start=1)
    ]
    if chart.measured and any(point.value is None for point in chart.points):
        found.append(LegendEntry(label=_("No figure stated"), css="place1", shape="ring"))
    if several:
        label = _("Several places near each other; the number says how many")
        found.append(LegendEntry(label=label, css="mixed" if chart.kinds else "place1", shape="several"))
    if chart.lines:
        found.append(LegendEntry(label=chart.line_text or _("Connection"), css="", shape="route"))
    if chart.shaded:
        found.append(LegendEntry(label=chart.shaded_text, css="", shape="land"))
    return tuple(found)


def _routes(chart: MapChart) -> list[dict[str, str]]:
    """Lines, the lightest on top; one that leaves the frame is cut there. None to the other half of the earth."""
    top = max((float(line.weight) for line in chart.lines), default=0.0)
    found = []
    for line in sorted(chart.lines, key=lambda line: line.weight, reverse=True):
        if ends := _ends(line):
            share = float(line.weight) / top if top else 0.0
            found.append(
                dict(zip(("x1", "y1", "x2", "y2"), ends, strict=True)) | {"width": px(1 + 3 * share)}
            )
    return found


def _ends(line: MapLine) -> tuple[str, ...]:
    start, end = project(*line.start), project(*line.end)
    if start is None or end is None:
        return ()
    return tuple(
        text
        for east, north in (start, end)
        for text in (
            pct((east - EUROPE.west) / EUROPE.unit / EUROPE.width),
            pct((EUROPE.north - north) / EUROPE.unit / EUROPE.height),
        )
    )
