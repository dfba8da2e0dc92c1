"""Charts drawn on the server: each is described by a plain dataclass and rendered by `render`.

A chart is a picture, the finding in words, and the same data as a table. It needs no JavaScript,
no inline style, and reads in print, in the dark and at 360 px. Example::

    chart = BarChart(
        id="costs", title=_("Cost by collaboration"), format=kronor,
        bars=(Bar(label="Network A", value=Decimal(1000000)), Bar(label="Network B", value=None)),
    )
    html = render(chart)
"""

from utblick.core.charts import europe_picture as _map  # noqa: F401 - teaches render the map
from utblick.core.charts import timeline_picture as _timeline  # noqa: F401 - teaches render the time line
from utblick.core.charts.bars import Bar, BarChart
from utblick.core.charts.diverging import Diverging, DivergingChart
from utblick.core.charts.europe import MapChart, MapKind, MapLine, MapPoint
from utblick.core.charts.figure import render
from utblick.core.charts.matrix import MatrixCell, MatrixChart, MatrixColumn, MatrixRow
from utblick.core.charts.plane import PlaneChart, PlanePoint
from utblick.core.charts.ring import RingChart, RingItem, Status
from utblick.core.charts.stacked import Stack, StackedChart
from utblick.core.charts.timeline import Mark, MarkKind, Span, TimelineChart, TimelineRow

__all__ = [
    "Bar",
    "BarChart",
    "Diverging",
    "DivergingChart",
    "MapChart",
    "MapKind",
    "MapLine",
    "MapPoint",
    "Mark",
    "MarkKind",
    "MatrixCell",
    "MatrixChart",
    "MatrixColumn",
    "MatrixRow",
    "PlaneChart",
    "PlanePoint",
    "RingChart",
    "RingItem",
    "Span",
    "Stack",
    "StackedChart",
    "Status",
    "TimelineChart",
    "TimelineRow",
    "render",
]
