"""Attested monitoring: what each administration follows, half-year by half-year (R42)."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.people import shown as shown_people
from utblick.people.models import Organization
from utblick.plans import deadlines, following, other_forms, queries, shown
from utblick.plans.models import Attestation
from utblick.plans.views import frame


@requires("plans.view")
def attestations(request: HttpRequest) -> HttpResponse:
    """Which administrations wait to be attested, and all that has been."""
    register = Register(
        caption=_("What has been attested"),
        columns=[
            Column("unit", _("Unit"), lambda row: str(row.unit), sort=("unit__name", "-until")),
            Column(
                "until",
                _("Half-year to"),
                lambda row: date_format(row.until, "DATE_FORMAT"),
                sort=("until", "unit__name"),
                export=lambda row: row.until,
            ),
            Column("goes_on", _("Monitoring"), _goes_on, sort=("goes_on",)),
            Column("watched", _("What was said"), lambda row: row.watched or row.lacking),
            Column("initiatives", _("What it has led to"), lambda row: row.initiatives),
            Column("said", _("Said by"), _said, sort=("said_on", "unit__name")),
        ],
        queryset=queries.attestations(),
        default_sort="-until",
        row_url=lambda row: "",
        file_name="omvarldsbevakning",
        empty_title=_("Nothing has been attested yet"),
        empty_text=_(
            "At the end of each half-year, the head of each administration says how the monitoring goes."
        ),
    )
    if export := register.answer(request):
        return export
    page = Page(_("Attested monitoring"), breadcrumbs=frame.crumbs())
    waiting = [
        (unit, due, reverse("attest", args=[unit.pk]) if request.user.has_perm("plans.attest", unit) else "")
        for unit, due in _waiting()
    ]
    return frame.why(page, "plans.monitoring_is_attested").show(
        request,
        "plans/attestations.html",
        register=register.shown(request),
        waiting=waiting,
        now=today(),
    )


def _said(row: Attestation) -> str:
    """Who attested, and when."""
    who = row.said_by.name if row.said_by else ""
    return format_html("{} {}", who, shown.unbroken(row.said_on))


def _goes_on(row: Attestation) -> str:
    return (
        shown_people.mark(_("goes on"), "ok") if row.goes_on else shown_people.mark(_("is lacking"), "danger")
    )


def _waiting() -> list[tuple[Organization, deadlines.Due]]:
    units = list(queries.administrations())
    latest, since = queries.latest_attestations(), queries.since_when(units)
    found = [
        (unit, deadlines.attestation_due(latest.get(unit.pk), since[unit.pk], today()))
        for unit in units
        if unit.pk in since
    ]
    return [(unit, due) for unit, due in found if due]


@requires("plans.attest")
def attest(request: HttpRequest, pk: int) -> HttpResponse:
    """Attest the monitoring of a unit for the half-year that waits, or mend the latest attestation."""
    unit = get_object_or_404(queries.administrations(), pk=pk)
    if not request.user.has_perm("plans.attest", unit):
        raise PermissionDenied
    back = reverse("attestations")
    found = _to_write(unit)
    if found is None:
        messages.info(request, _("Nothing waits to be attested for %(unit)s now.") % {"unit": unit})
        return HttpResponseRedirect(back)

    def act(checked: other_forms.AttestationForm) -> str:
        following.attest(request.user, checked.save(commit=False))
        return back

    page = Page(
        _("Attest the monitoring"),
        _("%(unit)s, the half-year to %(day)s")
        % {"unit": unit, "day": date_format(found.until, "DATE_FORMAT")},
        breadcrumbs=frame.crumbs(None, (_("Attested monitoring"), back)),
    )
    return edit(
        request,
        other_forms.AttestationForm(posted(request), instance=found),
        frame.why(page, "plans.monitoring_is_attested"),
        act,
        told=_("The attestation has been saved."),
        button=_("Attest"),
        cancel=back,
    )


def _to_write(unit: Organization) -> Attestation | None:
    latest: Attestation | None = unit.attestations.first()
    since = queries.since_when([unit]).get(unit.pk)
    due = deadlines.attestation_due(latest.until if latest else None, since, today()) if since else None
    if due:
        return Attestation(unit=unit, until=due.due)
    return latest
