"""Where the room begins."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core.dates import today
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.people import queries
from utblick.people.models import Term


@requires("people.view")
def people(request: HttpRequest) -> HttpResponse:
    """Three registers with how much is in them, who sits where, and who is missing."""
    now = today()
    return Page(_("People & bodies"), _("Who we are, and who represents us where")).show(
        request,
        "people/start.html",
        doors=_doors(request),
        empty=queries.empty_posts(now),
        term=queries.term_at(now),
    )


def _doors(request: HttpRequest) -> list[tuple[str, str, str]]:
    """Label, address, and what is behind each door."""
    persons = queries.visible_persons(request.user).count()
    bodies, units, others = queries.organization_counts()
    terms = Term.objects.count()
    return [
        (_("Who sits where"), reverse("who_sits_where"), _("Our seats in outside bodies, person by person")),
        (
            _("Persons"),
            reverse("persons"),
            ngettext("%(count)s person", "%(count)s persons", persons) % {"count": persons},
        ),
        (
            _("Bodies"),
            reverse("bodies"),
            ngettext(
                "%(count)s assembly, board, committee or group",
                "%(count)s assemblies, boards, committees and groups",
                bodies,
            )
            % {"count": bodies},
        ),
        (
            _("Units & other organisations"),
            reverse("organizations"),
            _("%(units)s units of our own and %(others)s other organisations")
            % {"units": units, "others": others},
        ),
        (
            _("Terms of office"),
            reverse("terms"),
            ngettext("%(count)s term", "%(count)s terms", terms) % {"count": terms},
        ),
    ]
