"""The ring of twelve months: the year wheel, with each obligation as a mark on its month."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core import formats
from utblick.core.charts import words
from utblick.core.charts.figure import Cell, Chart, LegendEntry, Picture, Table, check_url, picture
from utblick.core.charts.scale import px

CENTRE = 180.0
INNER, OUTER, LABEL = 72.0, 148.0, 164.0
ROWS = ((132.0, 3), (109.0, 3), (87.0, 2))
"""Where marks stand in a month: radius and how many side by side, from the outside in."""
NUMBERS, LINE = 112.0, 19.0
"""Where numbers stand in a month that has too many for a mark each, and how far apart."""
GAP_DEGREES = 1.2


class Status(StrEnum):
    """How an obligation stands."""

    OVERDUE = "overdue"
    DUE = "due"
    LATER = "later"
    DONE = "done"


SHAPES = {Status.OVERDUE: "triangle", Status.DUE: "circle", Status.LATER: "ring", Status.DONE: "check"}


def status_label(status: Status) -> str:
    """The status in the reader's words."""
    labels = {
        Status.OVERDUE: _("Overdue"),
        Status.DUE: _("Due now"),
        Status.LATER: _("Later"),
        Status.DONE: _("Done"),
    }
    return labels[status]


@dataclass(frozen=True, kw_only=True)
class RingItem:
    """An obligation: the day by which it is to be done, what it is, and how it stands.

    With a `count` it stands for so many of one month and status, of which it is the first.
    """

    on: date
    label: str
    status: Status
    url: str = ""
    count: int = 1

    def __post_init__(self) -> None:
        check_url(self.url)


@dataclass(frozen=True, kw_only=True)
class RingChart(Chart):
    """Twelve months from `first_month` (January of this year unless given), with `today` marked.

    Items outside the twelve months are not drawn but counted in words and kept in the table.
    `month_urls` links months, keyed by their first day.
    """

    items: tuple[RingItem, ...]
    today: date
    first_month: date | None = None
    month_urls: Mapping[date, str] = field(default_factory=dict)
    format_date: Callable[[date], str] = date_format

    def __post_init__(self) -> None:
        super().__post_init__()
        for url in self.month_urls.values():
            check_url(url)

    @property
    def months(self) -> tuple[date, ...]:
        """The first day of each of the twelve months."""
        start = self.first_month or self.today.replace(month=1)
        return tuple(
            date(start.year + (start.month - 1 + index) // 12, (start.month - 1 + index) % 12 + 1, 1)
            for index in range(12)
        )


@picture.register
def _ring_picture(chart: RingChart) -> Picture | None:
    """The picture of the ring; None when there is no obligation at all."""
    if not chart.items:
        return None
    return Picture(
        template="core/charts/ring.html",
        finding=finding(chart),
        table=_table(chart),
        table_label=_("Show the obligations in a table"),
        layout=_layout(chart),
        legend=_legend(chart),
        has_links=any(month in chart.month_urls for month in chart.months),
    )


def _month(day: date) -> date:
    return day.replace(day=1)


def _of(chart: RingChart, status: Status) -> list[RingItem]:
    return sorted((item for item in chart.items if item.status == status), key=lambda item: item.on)


def _count(items: Iterable[RingItem]) -> int:
    return sum(item.count for item in items)


def finding(chart: RingChart) -> str:
    """What the ring shows, in words: what is overdue and due, how much is left, what comes next."""
    overdue, due, later, done = (_of(chart, status) for status in Status)
    parts = []
    if overdue and _count(overdue) > len(overdue):
        facts = {"count": formats.number(_count(overdue)), "date": chart.format_date(overdue[0].on)}
        parts.append(_("Overdue: %(count)s, the oldest since %(date)s.") % facts)
    elif overdue:
        names = words.listing(f"{item.label} ({chart.format_date(item.on)})" for item in overdue)
        parts.append(_("Overdue: %(names)s.") % {"names": names})
    else:
        parts.append(_("Nothing is overdue."))
    numbers = (formats.number(_count(found)) for found in (due, later, done))
    counts = dict(zip(("due", "later", "done"), numbers, strict=True))
    parts.append(_("Due now: %(due)s. Later: %(later)s. Done: %(done)s.") % counts)
    coming = sorted((item for item in (*due, *later) if item.on >= chart.today), key=lambda item: item.on)
    if coming:
        facts = {"label": coming[0].label, "date": chart.format_date(coming[0].on)}
        parts.append(_("Next: %(label)s, %(date)s.") % facts)
    months = set(chart.months)
    outside = _count(item for item in chart.items if _month(item.on) not in months)
    if outside:
        text = ngettext(
            "%(count)s lies outside these twelve months and is only in the table.",
            "%(count)s lie outside these twelve months and are only in the table.",
            outside,
        )
        parts.append(text % {"count": formats.number(outside)})
    return words.sentences(parts)


def _table(chart: RingChart) -> Table:
    if _count(chart.items) > len(chart.items):
        return _table_of_months(chart)
    rows = tuple(
        (Cell(item.label, url=item.url), Cell(chart.format_date(item.on)), Cell(status_label(item.status)))
        for item in sorted(chart.items, key=lambda item: item.on)
    )
    return Table(columns=(Cell(_("Obligation")), Cell(_("By")), Cell(_("Status"))), rows=rows)


def _table_of_months(chart: RingChart) -> Table:
    """How many of each status a month has, where the items stand for many."""
    months: dict[date, Counter[Status]] = {}
    for item in chart.items:
        months.setdefault(_month(item.on), Counter())[item.status] += item.count
    rows = tuple(
        (
            Cell(capfirst(date_format(month, "F Y")), url=chart.month_urls.get(month, "")),
            *(Cell(formats.number(found[status]), numeric=True) for status in Status),
        )
        for month, found in sorted(months.items())
    )
    return Table(
        columns=(Cell(_("Month")), *(Cell(status_label(status), numeric=True) for status in Status)),
        rows=rows,
    )


def _legend(chart: RingChart) -> tuple[LegendEntry, ...]:
    signs = tuple(
        LegendEntry(
            label=status_label(s), css=s.value, shape=SHAPES[s], value=formats.number(_count(_of(chart, s)))
        )
        for s in Status
    )
    if _month(chart.today) not in chart.months:
        return signs
    return (*signs, LegendEntry(label=_("This month"), css="now", shape="month"))


def _point(radius: float, degrees: float) -> tuple[float, float]:
    """A point of the ring, with 0 degrees straight up and the year running clockwise."""
    angle = math.radians(degrees - 90)
    return CENTRE + radius * math.cos(angle), CENTRE + radius * math.sin(angle)


def _sector(start: float, end: float, inner: float = INNER, outer: float = OUTER) -> str:
    """The path of a piece of the ring between two angles and two radii."""
    corners = [_point(outer, start), _point(outer, end), _point(inner, end), _point(inner, start)]
    a, b, c, d = (f"{px(x)} {px(y)}" for x, y in corners)
    return f"M{a}A{px(outer)} {px(outer)} 0 0 1 {b}L{c}A{px(inner)} {px(inner)} 0 0 0 {d}Z"


def _slots(middle: float) -> list[tuple[float, float]]:
    """Where marks stand in a month whose middle is at that angle, the first to be used first."""
    places = []
    for radius, count in ROWS:
        step = 27.0 / count
        places += [_point(radius, middle + (index - (count - 1) / 2) * step) for index in range(count)]
    return places


def _layout(chart: RingChart) -> dict[str, Any]:
    months = []
    for index, month in enumerate(chart.months):
        items = sorted((i for i in chart.items if _month(i.on) == month), key=lambda item: item.on)
        start = index * 30.0
        label_x, label_y = _point(LABEL, start + 15)
        months.append(
            {
                "name": _month_name(month),
                "path": _sector(start + GAP_DEGREES / 2, start + 30 - GAP_DEGREES / 2),
                "rim": _sector(start + GAP_DEGREES / 2, start + 30 - GAP_DEGREES / 2, OUTER - 4, OUTER),
                "x": px(label_x),
                "y": px(label_y + 5),
                "url": chart.month_urls.get(month, ""),
                "is_now": month == _month(chart.today),
                "words": _month_words(month, items),
                **_marks(items, start + 15),
            }
        )
    first, last = chart.months[0], chart.months[-1]
    overdue = _count(_of(chart, Status.OVERDUE))
    return {
        "months": months,
        "years": str(first.year) if first.year == last.year else f"{first.year}–{last.year}",
        "overdue": ngettext("%(count)s overdue", "%(count)s overdue", overdue)
        % {"count": formats.number(overdue)}
        if overdue
        else "",
        "calm": "" if overdue else _("nothing overdue"),
    }


def _month_name(month: date) -> str:
    return date_format(month, "M").rstrip(".")


def _month_words(month: date, items: list[RingItem]) -> str:
    """A month in words, as the name of its link: "Apr 2026: 2 overdue, 1 later". It begins with what is seen."""
    name = f"{_month_name(month)} {month.year}"
    counts = [(status, _count(item for item in items if item.status == status)) for status in Status]
    shown = ((formats.number(count), status_label(status).lower()) for status, count in counts if count)
    text = ", ".join(f"{count} {status}" for count, status in shown)
    return f"{name}: {text or _('no obligation')}"


def _marks(items: list[RingItem], middle: float) -> dict[str, Any]:
    """The marks of a month; where there are more than places, the last place says how many more."""
    places = _slots(middle)
    each = [item for item in items for _each in range(min(item.count, len(places) + 1))]
    if len(each) > len(places) and any(item.count > 1 for item in items):
        return _numbers(items, middle)
    # What is overdue or due must be drawn when there is not room for all.
    if len(each) > len(places):
        each = sorted(each, key=lambda item: (list(Status).index(item.status), item.on))
        shown = each[: len(places) - 1]
    else:
        shown = each
    marks = [_mark(item, x, y) for item, (x, y) in zip(shown, places, strict=False)]
    more = len(each) - len(shown)
    x, y = places[len(shown)] if more else (0.0, 0.0)
    return {"marks": marks, "more": f"+{more}" if more else "", "more_x": px(x), "more_y": px(y + 5)}


def _mark(item: RingItem, x: float, y: float) -> dict[str, Any]:
    status = status_label(item.status).lower()
    text = f"{item.label}, {status}" if item.count == 1 else f"{formats.number(item.count)} {status}"
    return {"x": px(x), "y": px(y), "shape": SHAPES[item.status], "css": item.status.value, "words": text}


def _numbers(items: list[RingItem], middle: float) -> dict[str, Any]:
    """One mark for each status, with how many there are, under each other in the middle of the month."""
    x, y = _point(NUMBERS, middle)
    by_status = {status: [item for item in items if item.status == status] for status in Status}
    there = {status: found for status, found in by_status.items() if found}
    marks = []
    for place, found in enumerate(there.values()):
        line = y + (place - (len(there) - 1) / 2) * LINE
        many = replace(found[0], count=_count(found))
        number = {"count": formats.number(many.count), "count_x": px(x - 5), "count_y": px(line + 5)}
        marks.append({**_mark(many, x - 16, line), **number})
    return {"marks": marks, "more": "", "more_x": "0", "more_y": "0"}
