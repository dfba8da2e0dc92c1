"""A map of Europe: how much there is where, such as where journeys go or where like regions are.

The base map is drawn from `data/europe.json`, which tools/map.py makes; no tile server is asked. Places are drawn
twice, for wide and for narrow screens, for what can be told apart on the one falls together on the other.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core import formats
from utblick.core.charts import words
from utblick.core.charts.bars import Bar, BarChart
from utblick.core.charts.bars import finding as bar_finding
from utblick.core.charts.figure import Cell, Chart, Format, Table, check_url
from utblick.core.charts.projection import EUROPE, Degrees, check_place
from utblick.core.charts.scale import Number

SHAPES = ("circle", "square", "diamond", "triangle")
"""The shapes of the kinds, in their order: more kinds than these cannot be told apart."""


@dataclass(frozen=True, kw_only=True)
class MapPoint:
    """A place and how much of something there is.

    Latitude and longitude in degrees (WGS 84 or ETRS 89, north and east positive), both None where they are not known.
    `value` None means that no figure is stated. `text` says more of it; `kind` is the key of a `MapKind`. Raises
    ValueError for degrees that are no place, half a place, a value below zero, and an address that is none.
    """

    label: str
    latitude: Degrees | None
    longitude: Degrees | None
    value: Number | None = None
    text: str = ""
    address: str | None = None
    kind: str = ""

    def __post_init__(self) -> None:
        check_url(self.address or "")
        if (self.latitude is None) != (self.longitude is None):
            raise ValueError(f"{self.label}: give both latitude and longitude, or neither")
        if self.latitude is not None and self.longitude is not None:
            check_place(self.latitude, self.longitude)
        if self.value is not None and not (math.isfinite(self.value) and self.value >= 0):
            raise ValueError(f"{self.label}: a circle cannot show {self.value}")

    @property
    def spot(self) -> tuple[float, float] | None:
        """Where it is on the map, in units of the base map; None outside it."""
        if self.latitude is None or self.longitude is None:
            return None
        return EUROPE.place(self.latitude, self.longitude)


@dataclass(frozen=True, kw_only=True)
class MapKind:
    """A kind of place, with a shape and a colour of its own by its order among the kinds."""

    key: str
    label: str


@dataclass(frozen=True, kw_only=True)
class MapLine:
    """A line between two places (latitude, longitude), the broader the greater its `weight`; `label` names it."""

    start: tuple[Degrees, Degrees]
    end: tuple[Degrees, Degrees]
    weight: Number
    label: str

    def __post_init__(self) -> None:
        for place in (self.start, self.end):
            check_place(*place)
        if not (math.isfinite(self.weight) and self.weight >= 0):
            raise ValueError(f"{self.label}: a line cannot show {self.weight}")


@dataclass(frozen=True, kw_only=True)
class MapChart(Chart):
    """Places in Europe, in any order. What is outside the map, or has no known place, is listed under it.

    `show_total` False where a sum of the values would mean nothing: places that fall together then show the largest.
    `shaded` names countries to be set off, by ISO 3166-1 code ("XK" Kosovo); `shaded_text` says what they are.
    `line_text` says what the lines are and `line_format` writes their weights. Raises ValueError for more kinds than
    there are shapes, a point of an unknown kind, and shaded countries without a text.
    """

    points: tuple[MapPoint, ...]
    kinds: tuple[MapKind, ...] = ()
    lines: tuple[MapLine, ...] = ()
    shaded: Mapping[str, str] = field(default_factory=dict)
    shaded_text: str = ""
    format: Format = formats.number
    line_format: Format = formats.number
    line_text: str = ""
    label_heading: str = ""
    value_heading: str = ""
    kind_heading: str = ""
    text_heading: str = ""
    show_total: bool = True

    def __post_init__(self) -> None:
        super().__post_init__()
        if len(self.kinds) > len(SHAPES):
            raise ValueError(f"no more than {len(SHAPES)} kinds can be told apart on a map")
        known = {kind.key for kind in self.kinds} | ({""} if not self.kinds else set())
        if strange := {point.kind for point in self.points} - known:
            raise ValueError(f"points of unknown kinds: {sorted(strange)}")
        if self.shaded and not self.shaded_text:
            raise ValueError("say what the shaded countries are")

    @property
    def measured(self) -> bool:
        """Whether any place has a figure; without one, all are drawn alike."""
        return any(point.value is not None for point in self.points)

    def value_of(self, point: MapPoint) -> str:
        """The figure of a point in words."""
        return words.not_stated() if point.value is None else self.format(point.value)

    def said_of(self, point: MapPoint) -> str:
        """A point in words: "Brussels: 14. Three of them by train"."""
        first = f"{point.label}: {self.value_of(point)}" if self.measured else point.label
        return ". ".join(part for part in (first, point.text) if part)


def finding(chart: MapChart) -> str:
    """What the map shows, in words: where the most is, what is shaded, and what is not on the map."""
    if not chart.points:
        parts = []
    elif chart.measured:
        parts = [_most(chart)]
    else:
        count = len(chart.points)
        parts = [ngettext("%(count)s place.", "%(count)s places.", count) % {"count": formats.number(count)}]
    if chart.shaded:
        names = ", ".join(sorted(chart.shaded.values()))
        parts.append(_("%(what)s: %(names)s.") % {"what": chart.shaded_text, "names": names})
    if off := [point.label for point in chart.points if point.spot is None]:
        parts.append(_("Not on the map: %(names)s.") % {"names": words.listing(off)})
    return words.sentences(parts)


def _most(chart: MapChart) -> str:
    """The finding of the same figures as bars; what has one label is one thing, where figures can be added."""
    figures: dict[str, list[Number]] = {}
    for point in chart.points:
        stated = figures.setdefault(point.label, [])
        stated += [] if point.value is None else [point.value]
    if chart.show_total:
        bars = [Bar(label=label, value=sum(each) if each else None) for label, each in figures.items()]
    else:
        bars = [Bar(label=point.label, value=point.value) for point in chart.points]
    same = BarChart(
        id=chart.id, title=chart.title, bars=tuple(bars), format=chart.format, show_total=chart.show_total
    )
    return bar_finding(same)


def table(chart: MapChart, order: list[int]) -> Table:
    """All places, those that fall together on the map after one another; then the lines."""
    kinds = {kind.key: kind.label for kind in chart.kinds}
    texts = any(point.text for point in chart.points)
    measured = chart.measured or bool(chart.lines)
    columns = [Cell(chart.label_heading or _("Place"))]
    columns += [Cell(chart.kind_heading or _("Kind"))] if kinds else []
    columns += [Cell(chart.value_heading or _("Value"), numeric=True)] if measured else []
    columns += [Cell(chart.text_heading or _("More"))] if texts else []

    def row(label: Cell, kind: str, value: str, text: str) -> tuple[Cell, ...]:
        cells = [label]
        cells += [Cell(kind)] if kinds else []
        cells += [Cell(value, numeric=True)] if measured else []
        cells += [Cell(text)] if texts else []
        return tuple(cells)

    rows = []
    for number in order:
        point = chart.points[number]
        label = Cell(point.label, url=point.address or "", id=row_id(chart, number))
        value = chart.value_of(point) if chart.measured else ""
        rows.append(row(label, kinds.get(point.kind, ""), value, point.text))
    line_text = chart.line_text or _("Connection")
    for line in chart.lines:
        label = Cell(f"{line_text}: {line.label}")
        rows.append(row(label, "", chart.line_format(line.weight), ""))
    footer: tuple[Cell, ...] = ()
    if chart.measured and chart.show_total:
        total = sum((point.value for point in chart.points if point.value is not None), start=0)
        name = _("Total of the places") if chart.lines else _("Total")
        footer = row(Cell(name), "", chart.format(total), "")
    return Table(columns=tuple(columns), rows=tuple(rows), footer=footer)


def row_id(chart: MapChart, number: int) -> str:
    """The id of a point's row in the table, to which a mark that stands for several leads."""
    return f"{chart.id}-row-{number + 1}"
