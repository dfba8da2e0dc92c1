"""The portfolio: how often we are granted, what is bound, what we lie out with, and who of ours takes part (R17)."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core import formats
from utblick.core.charts import render
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.projects import pictures, shown
from utblick.projects.models import ProjectState
from utblick.projects.portfolio import portfolio
from utblick.projects.rules import life
from utblick.projects.views import frame


@requires(frame.VIEW)
def project_portfolio(request: HttpRequest) -> HttpResponse:
    """All projects in figures."""
    found = portfolio(_("no programme stated"))
    page = Page(
        _("Portfolio of projects"),
        _("How often we are granted, what is bound, and what we lie out with"),
        breadcrumbs=frame.crumbs(),
    )
    if request.user.has_perm(frame.VIEW):
        page.actions = [(_("As a document"), reverse("draft_of_whole", args=["project-portfolio"]))]
    frame.why(page, life.RATE)
    own = {each.name: each.own for each in found.programmes if each.own}
    return page.show(
        request,
        "projects/portfolio.html",
        rate=shown.share(found.rate) if found.rate is not None else "",
        answered=_("%(granted)s granted of %(answered)s answered")
        % {"granted": found.granted, "answered": found.answered},
        own=formats.kronor(found.own),
        outstanding=formats.kronor(found.outstanding),
        states=[
            (ProjectState(state).label, count, f"{reverse('projects')}?state={state}")
            for state, count in found.states.items()
            if count
        ],
        programmes=[
            (
                each,
                formats.kronor(each.grant),
                formats.kronor(each.own),
                shown.share(each.rate) if each.rate is not None else "–",
            )
            for each in found.programmes
        ],
        units=found.units,
        practices=found.practices,
        share=shown.share(found.share_of_units),
        without=[str(unit) for unit, count in found.units if not count],
        curve=render(pictures.liquidity(found.curve)) if found.curve else "",
        by_programme=render(pictures.own_by_programme(own)) if own else "",
    )
