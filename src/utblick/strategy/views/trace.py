"""How the strategy is carried out: clause, rule, test, page."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.strategy import queries
from utblick.strategy.models import Demand
from utblick.strategy.trace import tests_of
from utblick.strategy.views.strategies import crumbs, find, status


@requires("strategy.view")
def trace(request: HttpRequest, slug: str) -> HttpResponse:
    """Every clause that demands something, with the rules that carry it out; those without are listed first."""
    strategy = find(slug)
    traced = [each for each in queries.traced(strategy) if each.clause.demand != Demand.NONE]
    rows = [
        {
            "clause": each.clause,
            "rules": [
                {
                    "rule": rule,
                    "title": _(rule.title),
                    "url": reverse(rule.page),
                    "tests": len(tests_of(rule.key)),
                }
                for rule in each.rules
            ],
        }
        for each in traced
        if each.rules
    ]
    page = Page(
        _("How the strategy is carried out"),
        str(strategy),
        breadcrumbs=crumbs(strategy),
        status=status(strategy),
    )
    return page.show(
        request,
        "strategy/trace.html",
        missing=[each.clause for each in traced if each.missing],
        rows=rows,
        total=len(traced),
    )
