"""The marks of a map of Europe: what each place or handful of places looks like, is called, and leads to."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from utblick.core import formats
from utblick.core.charts import words
from utblick.core.charts.europe import SHAPES, MapChart, row_id
from utblick.core.charts.places import (
    RIM,
    TARGET,
    Box,
    Side,
    Spot,
    labels,
    outline,
    radius,
    round_sizes,
    shoulder,
    shoulders,
)
from utblick.core.charts.projection import EUROPE
from utblick.core.charts.scale import NARROW, WIDE, pct, px, width_of

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


BROAD = Size("ub-chart-wide", WIDE, 22, 18)
SMALL = Size("ub-chart-narrow", NARROW, 15, 8)


def _top(spots: list[Spot]) -> float:
    return max((spot.size for spot in spots if spot.size is not None), default=0.0)


def marks(chart: MapChart, spots: list[Spot], size: Size, key: dict[str, Any]) -> list[dict[str, Any]]:
    """The marks of one layer, the largest first, so that small ones lie on top; each with its text if it has room."""
    top = _top(spots)
    signs = [_sign(chart, spot, radius(spot.size, top, size.largest)) for spot in spots]
    reaches = [sign.reach for sign in signs]
    sides = shoulders(spots, reaches, [sign.several and not sign.holds_number for sign in signs])
    taken: list[Box] = [
        shoulder(spot, reach, side) for spot, reach, side in zip(spots, reaches, sides, strict=True) if side
    ]
    taken += [key["box"]] if key else []
    names = [_short(chart.points[spot.members[0]].label) for spot in spots]
    rooms = labels(spots, names, reaches, size=(size.width, size.height), most=size.names, taken=taken)
    return [
        {
            "x": pct(spot.x / size.width),
            "y": pct(spot.y / size.height),
            **sign.drawn(side),
            "number": formats.number(sign.count) if sign.several else "",
            "url": _address(chart, spot),
            "said": _said(chart, spot),
            "name": name,
            "room": room and {"x": px(room.dx), "y": px(room.dy), "anchor": room.anchor},
        }
        for spot, sign, side, name, room in zip(spots, signs, sides, names, rooms, strict=True)
    ]


@dataclass(frozen=True)
class _Sign:
    """How a mark looks: a shape with the area of a circle of radius `r` px, ringed where it stands for several."""

    css: str
    shape: str
    r: float
    hollow: bool
    count: int

    @property
    def several(self) -> bool:
        """Whether it stands for more than one place."""
        return self.count > 1

    @property
    def holds_number(self) -> bool:
        """Whether its count has room in it, at 13 px."""
        return self.reach >= 8 + 2 * len(str(self.count))

    @property
    def reach(self) -> float:
        """Px from the middle to where nothing of it is left."""
        corners = outline(self.shape, self.r)
        furthest = max((abs(each) for corner in corners for each in corner), default=self.r)
        return max(furthest, self.r + RIM + 1) if self.several else furthest

    def drawn(self, side: Side | None) -> dict[str, Any]:
        """Its lines, and where the number of one that stands for several is: in it, or at the shoulder named."""
        corners = outline(self.shape, self.r)
        right, down = side or (0, 0)
        return {
            "css": self.css,
            "r": px(self.r),
            "path": "M" + "L".join(f"{px(x)} {px(y)}" for x, y in corners) + "Z" if corners else "",
            "hollow": self.hollow,
            "rim": px(self.reach - 1) if self.several else "",
            "number_css": "ub-map-badge" if self.hollow or side else "ub-map-number",
            "number_anchor": ("end", "middle", "start")[right + 1],
            "number_x": px(right * (self.reach - 1)),
            "number_y": px(4.5 + down * self.reach),
            "target": px(max(TARGET / 2, self.reach)),
        }


def _sign(chart: MapChart, spot: Spot, r: float) -> _Sign:
    """The sign of a spot: that of the kind of all it stands for, or a hollow circle for several kinds."""
    kinds = {chart.points[number].kind for number in spot.members}
    count = len(spot.members)
    if len(kinds) > 1:
        return _Sign("mixed", "circle", r, hollow=True, count=count)
    at = [kind.key for kind in chart.kinds].index(kinds.pop()) if chart.kinds else 0
    return _Sign(f"place{at + 1}", SHAPES[at], r, spot.size is None and chart.measured, count)


def _short(label: str) -> str:
    return label if len(label) <= LONGEST else label[: LONGEST - 1].rstrip() + "…"


def _said(chart: MapChart, spot: Spot) -> str:
    """What a mark is called: all that is known of one place, or the sum and the names of several."""
    points = [chart.points[number] for number in spot.members]
    if len(points) == 1:
        return chart.said_of(points[0])
    stated = [point.value for point in points if point.value is not None]
    names = words.listing(dict.fromkeys(point.label for point in points))
    return f"{names}: {chart.format(sum(stated))}" if stated and chart.show_total else names


def _address(chart: MapChart, spot: Spot) -> str:
    """Where a mark leads: to its place, or, for several with pages of their own, to their rows in the table."""
    every = {chart.points[number].address or "" for number in spot.members}
    if len(every) == 1:
        return every.pop()
    return f"#{row_id(chart, spot.members[0])}"


def key_of(chart: MapChart, spots: list[Spot], size: Size) -> dict[str, Any]:
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
