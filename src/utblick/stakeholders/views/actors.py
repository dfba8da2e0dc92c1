"""The actors of an analysis: who is concerned, and how much they can do about it."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.charts import render
from utblick.core.permissions import requires
from utblick.stakeholders import queries, shown
from utblick.stakeholders.views import frame


@requires("stakeholders.view")
def stakeholder_analysis_actors(request: HttpRequest, pk: int) -> HttpResponse:
    """The actors as a picture of interest and influence, and as a list with the same numbers."""
    found = frame.find(request, pk)
    actors = queries.actors_of(found)
    page = frame.page_of(found, "stakeholder_analysis_actors")
    may_edit = frame.may_edit(request, found)
    if may_edit:
        page.primary = (_("Add an actor"), reverse("stakeholder_analysis_part_new", args=[pk, "aktor"]))
    return page.show(
        request,
        "stakeholders/actors.html",
        analysis=found,
        actors=[(number, each, shown.group(each.group)) for number, each in enumerate(actors, start=1)],
        picture=render(shown.plane_of(actors)),
        may_edit=may_edit,
    )
