"""The rebound monitor: whether more meetings at a distance mean less travel, or more of both."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from utblick.core import secrecy
from utblick.core.charts import render
from utblick.core.dates import today
from utblick.core.filters import year_of
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.travel import pictures, queries, queries_budgets, queries_figures, rules, shown
from utblick.travel.queries_figures import Line
from utblick.travel.views import frame

EARLIEST, LATEST = 2000, 2100


@requires(frame.VIEW)
def travel_monitor(request: HttpRequest) -> HttpResponse:
    """Meetings, journeys and emissions by year, and of a year (`?year=`) by collaboration and unit."""
    day = today()
    years = queries_figures.lines_by_year(day)
    known = [year for year, _line in years]
    asked = year_of(request.GET.get("year", ""))
    year = asked if asked is not None and asked in known else _usual(known, day.year)
    purposes = queries_figures.lines_by_purpose(
        year, day, request.user, _("served nothing that is stated"), _("something that is not shown")
    )
    units = queries_figures.lines_by_unit(year, day, _("no unit stated"))
    page = Page(
        _("Do more meetings mean more travel?"),
        _("Meetings on site and at a distance beside journeys and emissions, year by year"),
        breadcrumbs=frame.crumbs(),
    )
    frame.why(page, rules.REBOUND)
    guideline = queries.guideline_at(day)
    head = shown.figure_heads(guideline.rail_km if guideline else None)
    return page.show(
        request,
        "travel/monitor.html",
        year=year,
        years=[(each, each == year) for each in known],
        compared=any(line.compared for _year, line in years),
        secrecy=secrecy.counted_in_words(),
        flags=[shown.rebound_words(line.flag, each) for each, line in years if line.flag],
        flagged=[
            (each.name, each.url, shown.rebound_words(each.flag, year)) for each in purposes if each.flag
        ],
        tables=[
            _table("ar", _("By year"), _("Year"), [line for _year, line in years], head),
            _table(
                "samarbete",
                _("By what the meetings serve, %(year)s") % {"year": year},
                _("What"),
                purposes,
                head,
            ),
            _table("enhet", _("By unit, %(year)s") % {"year": year}, _("Unit"), units, head),
        ],
        heads=head,
        modes=render(pictures.by_mode(queries_figures.kg_by_mode(), queries_budgets.budgets_by_year())),
        places=render(pictures.destinations(queries_figures.destinations(year), year)),
    )


def _usual(known: list[int], this: int) -> int:
    """The year that is shown unless another is asked for: the latest that has begun."""
    return next((each for each in known if each <= this), this)


def _table(slug: str, title: str, first: str, lines: list[Line], head: list[str]) -> tuple[Any, ...]:
    """A table as the page shows it; where no line has an earlier year, that is said once above them all."""
    return slug, title, first, [_row(each, head) for each in lines], any(each.compared for each in lines)


def _row(line: Line, head: list[str]) -> dict[str, Any]:
    """A line of a table. Each cell has its column's name, which it shows where the screen is narrow."""
    return {
        "name": line.name,
        "url": line.url,
        "flag": line.flag is not None,
        "compared": line.compared,
        "cells": list(zip(head, shown.figure_cells(line.now), strict=True)),
    }
