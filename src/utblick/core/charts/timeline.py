"""Time lines: what runs from when to when, with marks for what happens on a day, and today."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from utblick.core.charts.figure import Chart, check_url

Shape = Literal["circle", "ring", "triangle", "diamond", "square", "check"]
FormatDate = Callable[[date], str]


@dataclass(frozen=True, kw_only=True)
class Span:
    """A period, both days included. None means an open side, said in words by `open_end_text`.

    `proposed`: it is drawn, but nothing runs until it has been decided. `start_text` and `end_text` say a day in words
    where it is known less precisely than it is drawn: "1998".
    Raises ValueError when the end comes before the start.
    """

    start: date | None
    end: date | None
    label: str = ""
    open_end_text: str = ""
    start_text: str = ""
    end_text: str = ""
    proposed: bool = False

    def __post_init__(self) -> None:
        if self.start and self.end and self.end < self.start:
            raise ValueError(f"a span cannot end ({self.end}) before it starts ({self.start})")


@dataclass(frozen=True, kw_only=True)
class Mark:
    """Something on a day; `kind` is the key of one of the chart's mark kinds."""

    on: date
    kind: str
    label: str = ""


@dataclass(frozen=True, kw_only=True)
class MarkKind:
    """A kind of mark, told apart by its shape as well as by its colour."""

    key: str
    label: str
    shape: Shape = "diamond"


@dataclass(frozen=True, kw_only=True)
class TimelineRow:
    """One thing over time. A row with neither spans nor marks says that no dates are stated.

    `after` are the keys of the rows that this one waits for: drawn as lines from their end to its start.
    """

    label: str
    spans: tuple[Span, ...] = ()
    marks: tuple[Mark, ...] = ()
    url: str = ""
    key: str = ""
    after: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        check_url(self.url)


@dataclass(frozen=True, kw_only=True)
class TimelineChart(Chart):
    """Rows on one axis of time. `today` is an argument: the chart has no clock of its own.

    `start` and `end` bound what is drawn; without them the axis holds every date and today.
    Raises ValueError for a mark of an unknown kind or an `end` that is not after `start`.
    """

    rows: tuple[TimelineRow, ...]
    today: date | None = None
    mark_kinds: tuple[MarkKind, ...] = ()
    start: date | None = None
    end: date | None = None
    format_date: FormatDate = date_format
    row_heading: str = ""

    def __post_init__(self) -> None:
        super().__post_init__()
        known = {kind.key for kind in self.mark_kinds}
        unknown = {mark.kind for row in self.rows for mark in row.marks} - known
        if unknown:
            raise ValueError(f"marks of unknown kind: {', '.join(sorted(unknown))}")
        if self.start and self.end and self.end <= self.start:
            raise ValueError("the axis must end after it starts")
        keys = {row.key for row in self.rows if row.key}
        loose = {key for row in self.rows for key in row.after} - keys
        if loose:
            raise ValueError(f"rows wait for rows that are not there: {', '.join(sorted(loose))}")

    def awaited(self, row: TimelineRow) -> list[TimelineRow]:
        """The rows that a row waits for."""
        return [each for each in self.rows if each.key and each.key in row.after]

    def begins_too_soon(self, row: TimelineRow) -> list[TimelineRow]:
        """The rows that a row waits for but begins before the end of."""
        start = min((span.start for span in row.spans if span.start), default=None)
        if start is None:
            return []
        return [
            each for each in self.awaited(row) if any(span.end and span.end > start for span in each.spans)
        ]


def period(span: Span, format_date: FormatDate) -> str:
    """A span in words: "1 May 2019 – until further notice"."""
    start = span.start_text or (format_date(span.start) if span.start else _("start not stated"))
    end = span.end_text or (format_date(span.end) if span.end else span.open_end_text or _("no end stated"))
    words_of_it = f"{start} – {end}"
    return f"{span.label}: {words_of_it}" if span.label else words_of_it
