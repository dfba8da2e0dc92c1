"""The register of dossiers."""

from django.http import HttpRequest, HttpResponse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.core.texts import marked_up
from utblick.dossiers import queries, rules, shown
from utblick.dossiers.views import frame


@requires(queries.VIEW)
def dossiers(request: HttpRequest) -> HttpResponse:
    """The register of all dossiers."""
    register = Register(
        caption=_("Dossiers"),
        columns=[
            Column("title", _("Dossier"), lambda row: marked_up(row, "title"), sort=("title",), export=str),
            Column("level", _("Decided by"), lambda row: row.get_level_display(), sort=("level", "title")),
            Column(
                "stage", _("Stage"), lambda row: capfirst(shown.stage(row.stage)), sort=("stage", "title")
            ),
            Column("unit", _("Unit"), lambda row: str(row.unit), sort=("unit__name", "title")),
            Column("status", _("Status"), shown.status_mark, sort=("status", "title")),
        ],
        queryset=queries.dossiers(today()),
        default_sort="title",
        file_name="dossierer",
    )
    if export := register.answer(request):
        return export
    page = Page(_("Dossiers"), breadcrumbs=frame.crumbs()[:-1])
    frame.why(page, rules.STAGED)
    return page.show(request, "core/register_page.html", register=register.shown(request))
