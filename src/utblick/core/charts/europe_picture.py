"""How a map of Europe is drawn: the land to scale, and over it marks and texts whose sizes are in px.

The land stretches with the picture; marks stand at per cents of it, so that they can be pressed and read at 360 px.
"""

import json
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core import formats
from utblick.core.charts import words
from utblick.core.charts.europe import SHAPES, MapChart, MapLine, finding, row_id, table
from utblick.core.charts.figure import LegendEntry, Picture, picture
from utblick.core.charts.places import (
    RIM,
    TARGET,
    Box,
    Spot,
    gather,
    labels,
    outline,
    radius,
    round_sizes,
)
from utblick.core.charts.projection import EUROPE, project
from utblick.core.charts.scale import NARROW, WIDE, pct, px, width_of

DATA = Path(__file__).parent / "data" / "europe.json"
FULL = 640
"""Px: width of the picture where nothing limits it, on paper for instance; as in charts.css."""
LONGEST = 24  # characters of a name on the map


@dataclass(frozen=True)
class Size:
    """What a width allows: the largest radius in px and how many names are written at most."""

    css: str
    width: float
    largest: float
    names: int

    @property
    def height(self) -> float:
        """Px."""
        return self.width * EUROPE.height / EUROPE.width


BROAD = Size("ub-chart-wide", WIDE, 22, 14)
SMALL = Size("ub-chart-narrow", NARROW, 15, 6)


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
            "box": f"0 0 {EUROPE.width:g} {EUROPE.height:g}",
            "height": px(FULL * EUROPE.height / EUROPE.width),
            "land": [
                {"path": path, "shaded": code in chart.shaded}
                # What is set off comes last, so that its border is whole.
                for code, path in sorted(base_map().items(), key=lambda pair: pair[0] in chart.shaded)
            ],
            "routes": _routes(chart),
            "layers": [
                {"css": size.css, "marks": _marks(chart, found, size, key), "key": key}
                for size, found in ((BROAD, broad), (SMALL, small))
                for key in [_key(chart, found, size)]
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
        found.append(LegendEntry(label=label, css="place1", shape="several"))
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


def _top(spots: list[Spot]) -> float:
    return max((spot.size for spot in spots if spot.size is not None), default=0.0)


def _marks(chart: MapChart, spots: list[Spot], size: Size, key: dict[str, Any]) -> list[dict[str, Any]]:
    """The marks of one layer, the largest first, so that small ones lie on top; each with its text if it has room."""
    top = _top(spots)
    radii = [radius(spot.size, top, size.largest) for spot in spots]
    several = [len(spot.members) > 1 for spot in spots]
    reach = [r + (RIM + 1 if many else 0) for r, many in zip(radii, several, strict=True)]
    names = [_name(chart, spot) for spot in spots]
    taken: list[Box] = [key["box"]] if key else []
    for spot, r, many in zip(spots, reach, several, strict=True):
        if many and r < TARGET / 2:
            taken.append((spot.x + r - 2, spot.y - r - 8, 16, 14))  # where its number stands
    rooms = labels(spots, names, reach, size=(size.width, size.height), most=size.names, taken=tuple(taken))
    found = []
    for spot, r, whole, name, room in zip(spots, radii, reach, names, rooms, strict=True):
        many = len(spot.members) > 1
        kinds = {chart.points[number].kind for number in spot.members}
        place = (
            [kind.key for kind in chart.kinds].index(kinds.pop()) if len(kinds) == 1 and chart.kinds else 0
        )
        shape = outline(SHAPES[place], r)
        inside = whole >= TARGET / 2
        found.append(
            {
                "x": pct(spot.x / size.width),
                "y": pct(spot.y / size.height),
                "r": px(r),
                "path": "M" + "L".join(f"{px(x)} {px(y)}" for x, y in shape) + "Z" if shape else "",
                "css": f"place{place + 1}",
                "hollow": spot.size is None and chart.measured,
                "rim": px(r + RIM) if many else "",
                "number": formats.number(len(spot.members)) if many else "",
                "number_css": "ub-map-number" if inside else "ub-map-badge",
                "number_x": "0" if inside else px(whole),
                "number_y": "4.5" if inside else px(4 - whole),
                "target": px(max(TARGET / 2, whole)),
                "url": _address(chart, spot),
                "said": _said(chart, spot, name),
                "name": name,
                "room": room and {"x": px(room.dx), "y": px(room.dy), "anchor": room.anchor},
            }
        )
    return found


def _name(chart: MapChart, spot: Spot) -> str:
    """What is written beside a mark: the name of its largest place, and how many other names it stands for."""
    every = list(dict.fromkeys(chart.points[number].label for number in spot.members))
    first = every[0] if len(every[0]) <= LONGEST else every[0][: LONGEST - 1].rstrip() + "…"
    others = len(every) - 1
    if not others:
        return first
    rest = ngettext("%(count)s more", "%(count)s more", others) % {"count": others}
    return _("%(first)s and %(last)s") % {"first": first, "last": rest}


def _said(chart: MapChart, spot: Spot, name: str) -> str:
    """What a mark is called: all that is known of one place, or the sum and the names of several."""
    points = [chart.points[number] for number in spot.members]
    if len(points) == 1:
        return chart.said_of(points[0])
    stated = [point.value for point in points if point.value is not None]
    amount = chart.format(sum(stated)) if stated and chart.show_total else ""
    first = f"{name}: {amount}" if amount else name
    return f"{first}. {words.listing(point.label for point in points)}"


def _address(chart: MapChart, spot: Spot) -> str:
    """Where a mark leads: to its place, or, for several with pages of their own, to their rows in the table."""
    every = {chart.points[number].address or "" for number in spot.members}
    if len(every) == 1:
        return every.pop()
    return f"#{row_id(chart, spot.members[0])}"


def _key(chart: MapChart, spots: list[Spot], size: Size) -> dict[str, Any]:
    """One or two circles that explain the sizes, in the Atlantic where nothing else is; {} where they have no room."""
    top = _top(spots)
    whole = all(isinstance(point.value, int) for point in chart.points if point.value is not None)
    values = [value for value in round_sizes(top) if not whole or value == int(value)]
    if not values or size is SMALL:
        return {}
    texts = [chart.format(int(value) if value == int(value) else _exact(value)) for value in values]
    largest = radius(values[0], top, size.largest)
    wide = 2 * largest + 8 + max(map(width_of, texts))
    x, base = 10.0, size.height * 0.68
    box = (x, base - 2 * largest - 10, wide, 2 * largest + 20)
    if wide > size.width * 0.19 or any(_within(spot, box) for spot in spots):
        return {}
    circles = []
    for value, text in zip(values, texts, strict=True):
        r = radius(value, top, size.largest)
        circles.append(
            {
                "r": px(r),
                "cy": px(-r),
                "line_y": px(-2 * r),
                "text": text,
                "text_y": px(5 - 2 * r),
                "text_x": px(largest + 8),
            }
        )
    return {
        "box": box,
        "circles": circles,
        "x": pct((x + largest) / size.width),
        "y": pct(base / size.height),
        "end": px(largest + 6),
    }


def _exact(value: float) -> Decimal:
    return Decimal(repr(round(value, 10)))


def _within(spot: Spot, box: Box) -> bool:
    return box[0] - 20 <= spot.x <= box[0] + box[2] + 20 and box[1] - 20 <= spot.y <= box[1] + box[3] + 20
