"""Matrices: what there is where rows and columns meet, and above all where there is nothing.

A matrix is a table already, so it is one in HTML: it can be read cell by cell, and its links reached by
keyboard.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Literal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core.charts import words
from utblick.core.charts.figure import Chart, Format, LegendEntry, Picture, check_url, picture
from utblick.core.charts.scale import Number

Tone = Literal["", "ok", "warn", "danger"]
SHAPES: dict[str, str] = {"ok": "check", "warn": "diamond", "danger": "triangle"}
LEVELS = 4
"""How many depths of colour the counts are shown in; the count itself is always written."""


@dataclass(frozen=True, kw_only=True)
class MatrixCell:
    """A count or a state in words. None, zero and "" are empty: the finding, unless not `applicable`.

    `tone` gives a state a sign and a colour. `url` may lead to what is counted, or to where an empty
    cell can be filled; `link_text` then says so, for instance "Add".
    """

    value: Number | str | None = None
    url: str = ""
    link_text: str = ""
    tone: Tone = ""
    applicable: bool = True

    def __post_init__(self) -> None:
        check_url(self.url)

    @property
    def is_empty(self) -> bool:
        """Whether something should be here and is not."""
        return self.applicable and not self.value


@dataclass(frozen=True, kw_only=True)
class MatrixColumn:
    """A column and where its heading leads."""

    label: str
    url: str = ""

    def __post_init__(self) -> None:
        check_url(self.url)


@dataclass(frozen=True, kw_only=True)
class MatrixRow:
    """A row: one cell for each column. Rows that follow each other with one `group` stand under it."""

    label: str
    cells: tuple[MatrixCell, ...]
    url: str = ""
    group: str = ""

    def __post_init__(self) -> None:
        check_url(self.url)


@dataclass(frozen=True, kw_only=True)
class MatrixChart(Chart):
    """Rows by columns. Raises ValueError when a row has another number of cells than there are columns.

    A `sparse` one has many columns and little in them: what is not applicable is no gap but what most cells are, said
    as `off_text`, and left out on a narrow screen. `said` is the finding in words, where it is more than what is empty.
    """

    columns: tuple[MatrixColumn, ...]
    rows: tuple[MatrixRow, ...]
    format: Format = str
    row_heading: str = ""
    empty_cell_text: str = ""
    sparse: bool = False
    off_text: str = ""
    said: str = ""

    def __post_init__(self) -> None:
        super().__post_init__()
        if any(len(row.cells) != len(self.columns) for row in self.rows):
            raise ValueError("each row needs one cell for each column")


@picture.register
def _matrix_picture(chart: MatrixChart) -> Picture | None:
    """The table as a picture; None without rows or columns."""
    if not chart.rows or not chart.columns:
        return None
    gap = chart.empty_cell_text or _("none")
    top = max((value for value in _counts(chart)), default=0)
    groups = [
        {"name": name, "rows": [_row(chart, row, top, gap) for row in rows]}
        for name, rows in groupby(chart.rows, key=lambda row: row.group)
    ]
    every = [cell for row in chart.rows for cell in row.cells]
    legend = [LegendEntry(label=_("Nothing here"), css="gap")] if any(cell.is_empty for cell in every) else []
    if not chart.sparse and not all(cell.applicable for cell in every):
        legend.append(LegendEntry(label=_("Not applicable"), css="off"))
    return Picture(
        template="core/charts/matrix.html",
        finding=chart.said or finding(chart),
        table=None,
        layout={
            "groups": groups,
            "span": str(len(chart.columns) + 1),
            "row_heading": chart.row_heading or _("What"),
        },
        legend=tuple(legend),
        has_links=True,
    )


def _counts(chart: MatrixChart) -> Iterator[Number]:
    for row in chart.rows:
        for cell in row.cells:
            if cell.value is not None and not isinstance(cell.value, str):
                yield cell.value


def _row(chart: MatrixChart, row: MatrixRow, top: Number, gap: str) -> dict[str, Any]:
    pairs = zip(chart.columns, row.cells, strict=True)
    return {
        "label": row.label,
        "url": row.url,
        "cells": [{"column": column.label, **_cell(chart, cell, top, gap)} for column, cell in pairs],
    }


def _cell(chart: MatrixChart, cell: MatrixCell, top: Number, gap: str) -> dict[str, Any]:
    """A cell for the template: what it says, and the class of its state."""
    link = {"url": cell.url, "link_text": cell.link_text}
    if not cell.applicable:
        return {"text": "–", "css": "off", "said": chart.off_text or _("not applicable"), **link}
    if not cell.value:
        return {"text": gap, "css": "gap", **link}
    if isinstance(cell.value, str):
        return {"text": cell.value, "css": cell.tone or "state", "shape": SHAPES.get(cell.tone, ""), **link}
    level = 1 + min(LEVELS - 1, int(LEVELS * cell.value / top)) if cell.value > 0 else 1
    css = cell.tone or f"level{level}"
    return {"text": chart.format(cell.value), "css": css, "shape": SHAPES.get(cell.tone, ""), **link}


def finding(chart: MatrixChart) -> str:
    """What the matrix shows, in words: how many cells are empty, which rows are, and where other gaps are."""
    applicable = [cell for row in chart.rows for cell in row.cells if cell.applicable]
    blank = [row.label for row in chart.rows if _is_blank(row)]
    gaps = [
        f"{row.label} – {column.label}"
        for row in chart.rows
        if row.label not in blank
        for column, cell in zip(chart.columns, row.cells, strict=True)
        if cell.is_empty
    ]
    count = sum(cell.is_empty for cell in applicable)
    if not count:
        return _("No cell is empty.")
    first = ngettext(
        "%(count)s of %(total)s cells is empty.", "%(count)s of %(total)s cells are empty.", count
    )
    parts = [first % {"count": count, "total": len(applicable)}]
    if blank:
        parts.append(_("Nothing at all: %(names)s.") % {"names": words.listing(blank)})
    if gaps:
        parts.append(_("Empty: %(names)s.") % {"names": words.listing(gaps)})
    return words.sentences(parts)


def _is_blank(row: MatrixRow) -> bool:
    asked = [cell for cell in row.cells if cell.applicable]
    return bool(asked) and all(cell.is_empty for cell in asked)
