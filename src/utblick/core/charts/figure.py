"""What every chart becomes: a figure with a caption, a finding, a picture and a table.

`render` is the only door. A chart module registers how its description becomes a `Picture`.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import singledispatch
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from utblick.core.charts.scale import Number

Format = Callable[[Number], str]
"""Writes a number as the reader is to see it, e.g. ``1 000 000 kr``."""

_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]*\Z")
_URL = re.compile(r"(?:https?://|[/?#])")
SERIES = 6
"""How many series have a colour and a pattern of their own."""


@dataclass(frozen=True, kw_only=True)
class Chart:
    """What all charts have: an id, unique on the page, a title, and optional texts.

    `note` stands under the picture (a source, a reservation); `empty_text` replaces the sentence
    that says that there is nothing to show. Raises ValueError for an id that cannot be one in HTML.
    """

    id: str
    title: str
    note: str = ""
    empty_text: str = ""

    def __post_init__(self) -> None:
        if not _ID.match(self.id):
            raise ValueError(f"chart id {self.id!r}: letters, digits, - and _ only, a letter first")


def check_url(url: str) -> None:
    """Raise ValueError unless `url` is empty, http(s), or an address within the site."""
    if url and not _URL.match(url):
        raise ValueError(f"not an address that a chart may link to: {url!r}")


@dataclass(frozen=True)
class Cell:
    """One cell of the table behind a chart; `numeric` cells are set to the right, `id` lets a picture lead to one."""

    text: str
    url: str = ""
    numeric: bool = False
    id: str = ""


@dataclass(frozen=True)
class Table:
    """The data of a chart. The first cell of each row is its header; `footer` is a row of sums."""

    columns: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    footer: tuple[Cell, ...] = ()


@dataclass(frozen=True)
class LegendEntry:
    """A sign and what it means: `css` names its colour, `shape` or `pattern` its form."""

    label: str
    css: str
    shape: str = ""
    pattern: int = 0
    value: str = ""


@dataclass(frozen=True)
class Picture:
    """A chart made ready for its template: all text written, all coordinates strings.

    `source` says where what is drawn under the data comes from, such as a base map.
    """

    template: str
    finding: str
    table: Table | None
    layout: Mapping[str, Any] = field(default_factory=dict)
    legend: tuple[LegendEntry, ...] = ()
    has_links: bool = False
    table_label: str = ""
    source: str = ""


@singledispatch
def picture(chart: Chart) -> Picture | None:
    """How a chart becomes a picture; None where it has no data. Each chart module registers its own."""
    raise TypeError(f"no picture is registered for {type(chart).__name__}")


def render(chart: Chart) -> SafeString:
    """The whole figure as HTML, in the active language.

    An empty chart gives the caption and a sentence that says so. Raises TypeError for a description
    that no chart module has registered.
    """
    made = picture(chart)
    if made is None:
        text = chart.empty_text or _("There is nothing to show here yet.")
        return render_to_string("core/charts/empty.html", {"chart": chart, "text": text})
    label = made.table_label or _("Show the figures in a table")
    return render_to_string(
        made.template,
        {
            "chart": chart,
            "picture": made,
            "table_label": label,
            "patterns": range(1, SERIES + 1),
            **made.layout,
        },
    )
