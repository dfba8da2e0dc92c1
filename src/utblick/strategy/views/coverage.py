"""What serves the strategy, and where nothing does."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from utblick.core.charts import MatrixCell, MatrixChart, MatrixColumn, MatrixRow, render
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.core.texts import in_language
from utblick.strategy import queries
from utblick.strategy.coverage import CONTRIBUTORS
from utblick.strategy.models import Strategy
from utblick.strategy.views.strategies import crumbs, find, status


@requires("strategy.view")
def coverage(request: HttpRequest, slug: str) -> HttpResponse:
    """Priority areas and focus points against what serves them, white spots first."""
    strategy = find(slug)
    served = [
        replace(each, serving=queries.for_reader(each.serving, request.user))
        for each in queries.coverage(strategy)
    ]
    white = [each for each in served if not each.count]
    page = Page(_("Coverage"), str(strategy), breadcrumbs=crumbs(strategy), status=status(strategy))
    return page.show(
        request,
        "strategy/coverage.html",
        white=white,
        served=[each for each in served if each.count],
        total=len(served),
        matrix=render(_matrix(strategy, served)) if served else "",
        orphans=queries.orphans(strategy, request.user),
    )


def _matrix(strategy: Strategy, served: list[queries.Served]) -> MatrixChart:
    in_order = sorted(served, key=lambda each: each.clause.position)
    rows = tuple(
        MatrixRow(
            label=str(each.clause),
            url=each.clause.get_absolute_url(),
            group=in_language(each.area, "title") if each.area else in_language(each.clause, "title"),
            cells=tuple(MatrixCell(value=each.counts[key]) for key in CONTRIBUTORS),
        )
        for each in in_order
    )
    return MatrixChart(
        id="coverage",
        title=_("Priority areas and focus points against what serves them"),
        columns=tuple(MatrixColumn(label=str(each.label)) for each in CONTRIBUTORS.values()),
        rows=rows,
        row_heading=_("Clause"),
    )
