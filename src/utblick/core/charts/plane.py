"""A plane: things placed by two grades from 1 to 5, such as who has much influence and little interest.

Things at one spot stand beside each other within its square, so that none hides another; each carries its number
in the table.
"""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from utblick.core.charts.figure import Cell, Chart, Picture, Table, check_url, picture
from utblick.core.charts.scale import NARROW, pct, px

GRADES = 5
LEFT = 34
TOP = 22
FOOT = 44
DOT = 11
STEP = 25
PER_ROW = 2  # as many as stand beside each other in a square on the narrowest screen
PAD = 8


@dataclass(frozen=True, kw_only=True)
class PlanePoint:
    """Something with two grades, from 1 (little) to 5 (much). Raises ValueError for other grades."""

    label: str
    across: int
    up: int
    group: str = ""
    url: str = ""

    def __post_init__(self) -> None:
        check_url(self.url)
        if not (1 <= self.across <= GRADES and 1 <= self.up <= GRADES):
            raise ValueError(f"{self.label}: a grade is from 1 to {GRADES}")


@dataclass(frozen=True, kw_only=True)
class PlaneChart(Chart):
    """Points in the order of their numbers. `across` and `up` name the two grades; `said` is the finding in words."""

    points: tuple[PlanePoint, ...]
    across: str
    up: str
    said: str
    label_heading: str = ""
    group_heading: str = ""


@picture.register
def _plane_picture(chart: PlaneChart) -> Picture | None:
    """The picture of a plane; None when there is nothing in it."""
    if not chart.points:
        return None
    return Picture(
        template="core/charts/plane.html",
        finding=chart.said,
        table=_table(chart),
        layout=_layout(chart),
        has_links=any(point.url for point in chart.points),
    )


def _table(chart: PlaneChart) -> Table:
    groups = any(point.group for point in chart.points)
    columns = [Cell(_("Number")), Cell(chart.label_heading or _("What"))]
    columns += [Cell(chart.group_heading or _("Group"))] if groups else []
    columns += [Cell(chart.up, numeric=True), Cell(chart.across, numeric=True)]
    rows = []
    for number, point in enumerate(chart.points, start=1):
        row = [Cell(str(number)), Cell(point.label, url=point.url)]
        row += [Cell(point.group)] if groups else []
        rows.append((*row, Cell(str(point.up), numeric=True), Cell(str(point.across), numeric=True)))
    return Table(columns=tuple(columns), rows=tuple(rows))


def _layout(chart: PlaneChart) -> dict[str, Any]:
    """Squares as wide as there is room for, each row as high as its fullest square; x in per cent and px."""
    squares: dict[tuple[int, int], list[tuple[int, PlanePoint]]] = {}
    for number, point in enumerate(chart.points, start=1):
        squares.setdefault((point.across, point.up), []).append((number, point))
    margin = LEFT / NARROW  # the grades of the upright side stand here
    width = (1 - margin) / GRADES
    heights = {
        up: max(2, *(_rows(squares.get((across, up), ())) for across in range(1, GRADES + 1))) * STEP + PAD
        for up in range(1, GRADES + 1)
    }
    y, rows, dots = float(TOP), [], []
    for up in range(GRADES, 0, -1):
        rows.append({"label": str(up), "y": px(y), "middle": px(y + heights[up] / 2 + 5)})
        for across in range(1, GRADES + 1):
            centre = margin + (across - 0.5) * width
            inside = squares.get((across, up), [])
            dots += _dots(inside, pct(centre), y + heights[up] / 2)
        y += heights[up]
    return {
        "rows": rows,
        "columns": [
            {
                "label": str(each + 1),
                "x": pct(margin + each * width),
                "middle": pct(margin + (each + 0.5) * width),
            }
            for each in range(GRADES)
        ],
        "dots": dots,
        "left": pct(margin),
        "top": px(TOP),
        "base": px(y),
        "grade_y": px(y + 18),
        "name_y": px(y + 38),
        "height": px(y + FOOT),
    }


def _rows(inside: Any) -> int:
    return -(-len(inside) // PER_ROW)


def _dots(inside: list[tuple[int, PlanePoint]], x: str, middle: float) -> list[dict[str, Any]]:
    """The dots of a square, around its middle."""
    top = middle - (_rows(inside) - 1) * STEP / 2
    found = []
    for place, (number, point) in enumerate(inside):
        line = place // PER_ROW
        on_line = min(PER_ROW, len(inside) - line * PER_ROW)
        shift = (place % PER_ROW - (on_line - 1) / 2) * STEP
        found.append(
            {
                "x": x,
                "y": px(top + line * STEP),
                "dx": px(shift),
                "number": str(number),
                "label": point.label,
                "url": point.url,
                "radius": px(DOT),
            }
        )
    return found
