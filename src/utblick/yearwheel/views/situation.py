"""Läget: what who answers for the whole is to know in four minutes, on one screen."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from utblick.core import formats, headlines
from utblick.core.dates import today
from utblick.core.headlines import Headline
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.yearwheel import queries, recent

SHOWN, FEWER = 3, 2
"""So many lines of what there is to do stand in a group, so that all of it is one screen: the rest is a step away."""
NEAR = timedelta(days=30)


@dataclass(frozen=True)
class Line:
    """Something to do, with its day; or something that has happened, with what it is and the day."""

    text: str
    url: str
    when: str


@dataclass(frozen=True)
class Section:
    """A part of the page: what rooms tell in figures, then the first lines of what there is to do."""

    key: str
    heading: str
    headlines: list[Headline] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    empty: str = ""
    more: tuple[str, str] | None = None


@requires("yearwheel.view_all")
def situation(request: HttpRequest) -> HttpResponse:
    """What is red, what waits for the reader, what is near, what it costs, and what has come."""
    now = today()
    account: Any = request.user
    return Page(_("The situation")).show(
        request, "yearwheel/situation.html", sections=_sections(account, now)
    )


def _sections(account: Any, now: date) -> list[Section]:
    told = headlines.of(account, now)
    whole, mine = queries.everything(account, now), queries.to_do(account, now)
    whole_url, own_url = reverse("year_wheel_all"), reverse("year_wheel")
    late = (*whole.faults, *whole.overdue)
    near = tuple(each for each in (*whole.now, *whole.later) if _is_near(each, now))
    waits = (*mine.faults, *mine.overdue, *mine.now)  # what is late with others stands among what is red
    return [
        Section(
            "red",
            pgettext("the situation", "Red"),
            [*_count_late(late, whole_url), *told[headlines.RED]],
            _lines(late, now),
            _("Nothing is overdue."),
        ),
        Section(
            "yours",
            _("Waits for you"),
            [],
            _lines(waits, now),
            _("Nothing waits for you to decide or do."),
            _rest(waits, own_url),
        ),
        Section("costs", _("What it costs"), told[headlines.COSTS], [], _("No cost is stated for the year.")),
        Section(
            "coming",
            _("Near"),
            told[headlines.COMING][:FEWER],
            _lines(near[:FEWER], now),
            _("Nothing is due within a month."),
            _rest(near, whole_url, FEWER),
        ),
        Section(
            "new",
            pgettext("the situation", "New"),
            told[headlines.NEW],
            [
                Line(each.thing, each.url, ", ".join((each.what, _day(localtime(each.when).date(), now))))
                for each in recent.changes(account, FEWER)
            ],
            _("Nobody has changed anything for a month."),
        ),
    ]


def _is_near(todo: queries.ToDo, now: date) -> bool:
    due = todo.obligation.due
    return due is not None and now <= due <= now + NEAR


def _count_late(late: tuple[queries.ToDo, ...], url: str) -> list[Headline]:
    """How much is late in all: said as a figure, since what is listed is only the first of it."""
    if not late:
        return []
    text = ngettext("thing to do is overdue", "things to do are overdue", len(late))
    where = f"{url}?{urlencode({'state': 'overdue'})}"
    return [Headline(headlines.RED, formats.number(len(late)), text, where, "danger")]


def _lines(found: Iterable[queries.ToDo], now: date) -> list[Line]:
    """The first of what there is to do; that protected things are told of is noted."""
    shown = list(found)[:SHOWN]
    queries.note_shown(shown)
    return [
        Line(
            ": ".join(filter(None, (each.obligation.title, each.obligation.thing))),
            each.obligation.url,
            _day(each.obligation.due, now) if each.obligation.due else "",
        )
        for each in shown
    ]


def _day(day: date, now: date) -> str:
    """A day of this year without its year."""
    return date_format(day, "MONTH_DAY_FORMAT" if day.year == now.year else "DATE_FORMAT")


def _rest(found: tuple[queries.ToDo, ...], url: str, shown: int = SHOWN) -> tuple[str, str] | None:
    if len(found) <= shown:
        return None
    return _("Show all %(count)s") % {"count": formats.number(len(found))}, url
