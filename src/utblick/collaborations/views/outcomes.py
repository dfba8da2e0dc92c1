"""Importing the outcome of costs: choose a file, look at what it changes, import all of it or nothing."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.core import signing
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.collaborations import outcomes
from utblick.collaborations.cost_forms import OutcomeFileForm
from utblick.collaborations.importing import Row
from utblick.collaborations.views import frame
from utblick.core.pages import Page
from utblick.core.permissions import requires

SALT = "collaborations.outcome"
DAY = 24 * 60 * 60
CARRIED = 2_000_000
"""How many characters a form carries at most: more would not be taken from the reader's browser."""


@requires("collaborations.import_costs")
def costs_import(request: HttpRequest) -> HttpResponse:
    """First the file, then what it changes; what has been looked at is carried by the form, signed."""
    if request.method != "POST":
        return _choose(request, OutcomeFileForm())
    if "rows" in request.POST:
        return _carry_out(request)
    form = OutcomeFileForm(request.POST, request.FILES)
    if not form.is_valid():
        return _choose(request, form, 422)
    preview = outcomes.check(form.rows)
    carried = _signed(request, form.rows, preview)
    if len(carried) > CARRIED:
        form.add_error("file", _("The file holds too much text. Divide it, such as a year at a time."))
        return _choose(request, form, 422)
    return _look(request, preview, carried)


def _page(title: str) -> Page:
    return Page(title, breadcrumbs=frame.crumbs(None, (_("What collaborations cost"), reverse("costs"))))


def _choose(request: HttpRequest, form: OutcomeFileForm, status: int = 200) -> HttpResponse:
    return _page(_("Import outcome")).show(
        request, "collaborations/costs_import.html", status=status, form=form, cancel=reverse("costs")
    )


def _signed(request: HttpRequest, rows: Sequence[Row], preview: outcomes.Preview) -> str:
    carried: dict[str, Any] = {
        "rows": [row.packed() for row in rows],
        "seen": preview.fingerprint,
        "by": request.user.pk,
    }
    return signing.dumps(carried, salt=SALT, compress=True)


def _look(
    request: HttpRequest, preview: outcomes.Preview, carried: str, status: int = 200, said: str = ""
) -> HttpResponse:
    """What the file changes, or what is wrong with it."""
    return _page(_("Look the import over")).show(
        request,
        "collaborations/costs_preview.html",
        status=422 if preview.problems else status,
        preview=preview,
        carried=carried,
        said=said,
    )


def _carry_out(request: HttpRequest) -> HttpResponse:
    """Import what was looked at. The same form sent again changes nothing."""
    try:
        carried = signing.loads(request.POST["rows"], salt=SALT, max_age=DAY)
    except signing.BadSignature:
        carried = {"by": None}
    if carried["by"] != request.user.pk:
        form = OutcomeFileForm({}, {})
        form.errors["file"] = form.error_class(
            [_("The list that you looked at can no longer be read. Choose the file again.")]
        )
        return _choose(request, form, 422)
    rows = [Row(*values) for values in carried["rows"]]
    try:
        many = outcomes.import_outcome(request.user, rows, carried["seen"])
    except ValidationError as error:
        preview = outcomes.check(rows)
        again = _signed(request, rows, preview)
        return _look(request, preview, again, 422, " ".join(error.messages))
    if many:
        told = ngettext("%(count)s change has been imported.", "%(count)s changes have been imported.", many)
        messages.success(request, told % {"count": many})
    else:
        messages.info(request, _("All of it was in place already. Nothing has been changed."))
    return HttpResponseRedirect(reverse("costs"))
