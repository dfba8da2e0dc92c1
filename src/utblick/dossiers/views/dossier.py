"""The page of one dossier."""

from django.http import HttpRequest, HttpResponse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from utblick.core.pages import Page, last_change
from utblick.core.permissions import requires
from utblick.dossiers import queries, rules, shown
from utblick.dossiers.views import frame


@requires(queries.VIEW)
def dossier(request: HttpRequest, pk: int) -> HttpResponse:
    """One dossier: what it is and how far it has come."""
    found = frame.find(request, pk)
    page = Page(str(found), breadcrumbs=frame.crumbs(), status=shown.status(found))
    page.changed = last_change(found, request.user)
    frame.why(page, rules.STAGED)
    return page.show(
        request,
        "dossiers/dossier.html",
        dossier=found,
        facts=[(_("Stage"), capfirst(shown.stage(found.stage))), (_("Unit"), str(found.unit))],  # type: ignore[attr-defined]
    )
