"""What our advocacy led to, how the networks were used, and reports of a period."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.advocacy import actions_plans, forms_plans, pictures, queries, rules, shown
from utblick.advocacy.models import DueToUs, PeriodReport, TakenIn
from utblick.advocacy.period import of_period
from utblick.advocacy.views import frame
from utblick.advocacy.views.positions import own_unit
from utblick.core import secrecy
from utblick.core.charts import render
from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.pages import Page, last_change
from utblick.core.permissions import requires
from utblick.core.register import Column, Register


@requires(frame.VIEW)
def outcomes(request: HttpRequest) -> HttpResponse:
    """What the plans that are closed led to: how much was taken in, and how much of that is due to us."""
    closed = queries.closed_plans()
    found = queries.led(closed)
    page = Page(
        _("What our advocacy led to"),
        _("As it was assessed when each plan was closed"),
        breadcrumbs=frame.plan_crumbs(),
    )
    frame.why(page, rules.ASSESSED)
    rows = [
        (
            each,
            shown.taken_in(each.assessment.taken_in),
            shown.TAKEN_TONES[each.assessment.taken_in],
            str(each.assessment.get_due_to_us_display()) if each.assessment.due_to_us else "",
        )
        for each in closed
        if each.assessment is not None
    ]
    return page.show(
        request,
        "advocacy/outcomes.html",
        picture=render(pictures.taken_in(found)),
        heads=[str(each.label) for each in DueToUs],
        table=[
            (
                str(key.label),
                found.taken_in.get(key, 0),
                [(str(due.label), found.due.get((key, due), 0)) for due in DueToUs],
            )
            for key in TakenIn
        ],
        rows=rows,
        counted=secrecy.counted_in_words(),
    )


@requires(frame.VIEW)
def networks(request: HttpRequest) -> HttpResponse:
    """How each of our collaborations was used to be heard (R21): those that nothing went through too."""
    page = Page(
        _("How the networks were used"),
        _("To put forward what we want, and to look after our interests"),
        breadcrumbs=frame.plan_crumbs(),
    )
    frame.why(page, rules.USED)
    found = queries.networks()
    return page.show(
        request,
        "advocacy/networks.html",
        used=[
            (each, [(activity, *shown.state_of(activity, today())) for activity in each.activities])
            for each in found
            if each.activities or each.allied_in
        ],
        unused=[each.engagement for each in found if not each.activities and not each.allied_in],
        counted=secrecy.counted_in_words(),
    )


@requires(frame.VIEW)
def reports(request: HttpRequest) -> HttpResponse:
    """The periods that are reported on."""
    reader: Any = request.user
    new = (_("Report on a period"), reverse("advocacy_report_new")) if reader.has_perm(frame.EDIT) else None
    register = Register(
        caption=_("Monitoring and advocacy reports"),
        columns=[
            Column("title", _("Report"), str, sort=("title",)),
            Column("days", _("Period"), lambda row: row.days, sort=("ends", "begins")),
            Column(
                "unit",
                _("Unit"),
                lambda row: str(row.unit) if row.unit else _("The whole organisation"),
                sort=("unit__name", "title"),
            ),
        ],
        queryset=PeriodReport.objects.select_related("unit"),
        default_sort="-days",
        file_name="rapporter-paverkan",
        empty_title=_("No reports yet"),
        empty_text=_("State a period, and the report is made of what has been registered."),
        empty_action=new,
    )
    if export := register.answer(request):
        return export
    page = Page(_("Reports of a period"), breadcrumbs=frame.plan_crumbs(), primary=new)
    return page.show(request, "core/register_page.html", register=register.shown(request))


def _crumbs(*reports: PeriodReport) -> list[tuple[str, str]]:
    way = [*frame.plan_crumbs(), (_("Reports of a period"), reverse("advocacy_reports"))]
    return [*way, *((str(each), each.get_absolute_url()) for each in reports)]


def _find(request: HttpRequest, pk: int, permission: str = "") -> PeriodReport:
    found: PeriodReport = frame.find(request, PeriodReport.objects.select_related("unit"), pk, permission)
    return found


@requires(frame.VIEW)
def report(request: HttpRequest, pk: int) -> HttpResponse:
    """The figures of a period, and the way to its document."""
    found = _find(request, pk)
    reader: Any = request.user
    page = Page(str(found), found.days, breadcrumbs=_crumbs(), changed=last_change(found, reader))
    frame.why(page, rules.FOLLOWED)
    if reader.has_perm(frame.EDIT, found):
        page.actions = [(_("Change"), reverse("advocacy_report_edit", args=[pk]))]
    told = []
    if reader.has_perm("documents.view"):
        page.primary = (
            _("Read the report"),
            reverse("draft_document", args=["monitoring-advocacy-report", pk]),
        )
        papers = reverse("papers", args=[queries.REPORT, pk])
        told = [(_("Papers"), papers, _("Files, registry and secrecy"))]
    return page.show(
        request,
        "advocacy/report.html",
        figures=of_period(found).figures,
        facts=[(_("Unit"), str(found.unit) if found.unit else _("The whole organisation"))],
        doors=told,
        counted=secrecy.counted_in_words(),
    )


@requires(frame.EDIT)
def report_new(request: HttpRequest) -> HttpResponse:
    """State a period to report on."""
    return _save(request, PeriodReport(), Page(_("Report on a period"), breadcrumbs=_crumbs()))


@requires(frame.EDIT)
def report_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change the period of a report."""
    found = _find(request, pk, frame.EDIT)
    return _save(request, found, Page(_("Change %(thing)s") % {"thing": found}, breadcrumbs=_crumbs(found)))


def _save(request: HttpRequest, found: PeriodReport, page: Page) -> HttpResponse:
    def act(checked: forms_plans.ReportForm) -> PeriodReport:
        made = checked.save(commit=False)
        own_unit(request, made)
        return actions_plans.save_report(request.user, made)

    form = forms_plans.ReportForm(posted(request), instance=found, account=request.user)
    back = found.get_absolute_url() if found.pk else reverse("advocacy_reports")
    return edit(request, form, page, act, told=_("Saved."), button=_("Save"), cancel=back)
