"""Importing calls from a spreadsheet: choose a file, look at what it changes, import all of it or nothing."""

from collections.abc import Sequence

from django.contrib import messages
from django.core import signing
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core import exports
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.funding import importing, queries
from utblick.funding.forms import CallFileForm
from utblick.funding.importing import Row
from utblick.funding.views import frame

SALT = "funding.import"
DAY = 24 * 60 * 60
CARRIED = 2_000_000
"""How many characters a form carries at most."""


@requires(queries.EDIT)
def funding_import(request: HttpRequest) -> HttpResponse:
    """First the file, then what it changes; what has been looked at is carried by the form, signed."""
    if request.GET.get("format") == "xlsx":
        head = [str(label) for label in importing.COLUMNS.values()]
        return exports.response("xlsx", "mall-utlysningar", _("Calls to import"), head, [])
    if request.method != "POST":
        return _choose(request, CallFileForm())
    if "rows" in request.POST:
        return _carry_out(request)
    form = CallFileForm(request.POST, request.FILES)
    if not form.is_valid():
        return _choose(request, form, 422)
    rows = form.cleaned_data["file"]
    carried = signing.dumps(
        {"rows": [row.packed() for row in rows], "by": request.user.pk}, salt=SALT, compress=True
    )
    if len(carried) > CARRIED:
        form.add_error("file", _("The file holds too much text. Divide it, such as a programme at a time."))
        return _choose(request, form, 422)
    return _look(request, rows, carried)


def _choose(request: HttpRequest, form: CallFileForm, status: int = 200) -> HttpResponse:
    page = Page(_("Import calls"), breadcrumbs=frame.crumbs())
    return page.show(
        request, "funding/import.html", status=status, form=form, cancel=reverse("funding_calls")
    )


def _look(request: HttpRequest, rows: Sequence[Row], carried: str, said: str = "") -> HttpResponse:
    preview = importing.check(rows)
    page = Page(_("Look the import over"), breadcrumbs=frame.crumbs())
    status = 422 if preview.problems or said else 200
    return page.show(
        request, "funding/preview.html", status=status, preview=preview, carried=carried, said=said
    )


def _carry_out(request: HttpRequest) -> HttpResponse:
    """Import what was looked at. The same form sent again changes nothing."""
    try:
        carried = signing.loads(request.POST["rows"], salt=SALT, max_age=DAY)
    except signing.BadSignature:
        carried = {"by": None}
    if carried["by"] != request.user.pk:
        form = CallFileForm({}, None)
        form.errors["file"] = form.error_class(
            [_("The list that you looked at can no longer be read. Choose the file again.")]
        )
        return _choose(request, form, 422)
    rows = [Row(*values) for values in carried["rows"]]
    try:
        many = importing.import_calls(request.user, rows)
    except ValidationError as error:
        return _look(request, rows, request.POST["rows"], " ".join(error.messages))
    if many:
        told = ngettext("%(count)s call has been imported.", "%(count)s calls have been imported.", many)
        messages.success(request, told % {"count": many})
    else:
        messages.info(request, _("All of it was in place already. Nothing has been changed."))
    return HttpResponseRedirect(reverse("funding_calls"))
