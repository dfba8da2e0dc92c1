"""Annual reports: all of them by year, one with its texts, making it, asking for texts, writing and reminding."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.filters import year_of
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Link, Page, last_change
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.reporting import actions, forms, queries, rules, shown
from utblick.reporting.models import AnnualReport, ChapterKey, TextPart
from utblick.strategy import queries as strategy


def _why(page: Page) -> Page:
    clause = strategy.clauses_by_rule(today()).get(rules.WHOLE)
    if clause:
        page.why = (str(clause), clause.get_absolute_url())
    return page


def _crumbs(*reports: AnnualReport) -> list[Link]:
    way = [(_("Annual reports"), reverse("annual_reports"))]
    return [*way, *((str(each), each.get_absolute_url()) for each in reports)]


def _find(request: HttpRequest, year: int, permission: str = "") -> AnnualReport:
    """Return the report of a year. Raises Http404, PermissionDenied."""
    found = AnnualReport.objects.defer("frozen").filter(year=year).first()
    if found is None:
        raise Http404
    if permission and not request.user.has_perm(permission, found):
        raise PermissionDenied
    return found


def _find_open(request: HttpRequest, year: int) -> AnnualReport:
    """Return a draft, to be changed. What was typed while it was presented is not lost: the deed says so."""
    found = _find(request, year, queries.EDIT)
    if not found.is_open and request.method != "POST":
        raise Http404
    return found


@requires(queries.VIEW)
def annual_reports(request: HttpRequest) -> HttpResponse:
    """All reports, the latest year first."""
    reader: Any = request.user
    year = rules.suggested_year(today(), queries.years()) if reader.has_perm(queries.EDIT) else None
    new = None
    if year is not None:
        label = _("Make the report of %(year)s") % {"year": year}
        new = (label, f"{reverse('annual_report_new')}?ar={year}")
    register = Register(
        caption=_("Annual reports"),
        columns=[
            Column("report", _("Report"), str, sort=("year",)),
            Column("state", _("State"), lambda row: shown.state_of(row)[0], sort=("presented_on", "year")),
            Column("texts", _("Texts"), shown.written, sort=("written", "year")),
        ],
        queryset=queries.reports(),
        default_sort="-report",
        file_name="arsrapporter",
        empty_title=_("No annual reports yet"),
        empty_text=_(
            "A report is made of what is in the system already. People are then asked for the words."
        ),
        empty_action=new,
    )
    if export := register.answer(request):
        return export
    page = _why(Page(_("Annual reports"), _("What the work of a year came to, for the board in April")))
    page.primary = new
    return page.show(request, "core/register_page.html", register=register.shown(request))


@requires(queries.EDIT)
def annual_report_new(request: HttpRequest) -> HttpResponse:
    """Make the report of a year; `?ar=` suggests which."""
    suggested = year_of(request.GET.get("ar", "")) or rules.suggested_year(today(), queries.years())
    page = _why(Page(_("Make an annual report"), breadcrumbs=_crumbs()))
    return edit(
        request,
        forms.ReportForm(posted(request), instance=AnnualReport(), initial={"year": suggested}),
        page,
        lambda checked: actions.make(request.user, checked.save(commit=False)),
        told=_("The draft has been made. Ask for the texts now."),
        button=_("Make the draft"),
        cancel=reverse("annual_reports"),
        intro=_("The figures are read from the system each time that the draft is opened."),
    )


@requires(queries.VIEW)
def annual_report(request: HttpRequest, year: int) -> HttpResponse:
    """A report: where it stands, the texts that are there and that are missing, and the way to the document."""
    reader: Any = request.user
    found = AnnualReport.objects.defer("frozen").filter(year=year).first()
    if found is None and reader.has_perm(queries.EDIT) and year_of(str(year)):
        return HttpResponseRedirect(f"{reverse('annual_report_new')}?ar={year}")
    found = found or _find(request, year)
    parts = queries.texts_of(found)
    page = Page(
        str(found), breadcrumbs=_crumbs(), status=shown.state_of(found), changed=last_change(found, reader)
    )
    _why(page)
    if reader.has_perm("documents.view"):
        page.primary = (_("Read the report"), reverse("draft_document", args=[queries.KIND, found.pk]))
    may_edit = found.is_open and reader.has_perm(queries.EDIT, found)
    if may_edit:
        page.actions = [(_("Ask for texts"), reverse("annual_report_ask", args=[year]))]
        if any(not each.ready for each in parts):
            page.actions.append((_("Remind"), reverse("annual_report_remind", args=[year])))
    lines = [
        (line, *shown.text_state(line, today()), _may_open(reader, found, line.part))
        for line in queries.overview(parts)
    ]
    ready = sum(each.ready for each in parts)
    return page.show(
        request,
        "reporting/report.html",
        report=found,
        lines=lines,
        counted=ngettext(
            "%(ready)s of %(all)s chapter has its text.",
            "%(ready)s of %(all)s chapters have their text.",
            len(lines),
        )
        % {"ready": ready, "all": len(lines)},
        preview=shown.preview(found, today()),
        facts=shown.facts(found),
        doors=_doors(found, reader),
    )


def _may_open(reader: Any, report: AnnualReport, part: TextPart | None) -> bool:
    return part is not None and report.is_open and actions.may_write(reader, part)


def _doors(found: AnnualReport, reader: Any) -> list[tuple[str, str, str]]:
    told = []
    if reader.has_perm("documents.view"):
        told.append(
            (_("Papers"), reverse("papers", args=[queries.KIND, found.pk]), _("Files, registry and secrecy"))
        )
    if reader.has_perm("plans.view"):
        told.append((_("Action plans"), reverse("action_plans"), _("What the year was to come to")))
    return told


@requires(queries.EDIT)
def annual_report_ask(request: HttpRequest, year: int) -> HttpResponse:
    """Ask for the texts of a report by a day."""
    found = _find_open(request, year)
    page = _why(Page(_("Ask for texts"), str(found), breadcrumbs=_crumbs(found)))
    return edit(
        request,
        forms.AskForm(posted(request), report=found),
        page,
        lambda checked: actions.ask(request.user, found, checked.whom, checked.day),
        told=_("They have been asked. It stands among what they have to do, and an e-mail is on its way."),
        button=_("Ask for texts"),
        cancel=found.get_absolute_url(),
        intro=_("Choose who says in words what the figures of each chapter mean."),
    )


@requires(queries.EDIT)
def annual_report_remind(request: HttpRequest, year: int) -> HttpResponse:
    """Remind those who owe a text."""
    found = _find_open(request, year)
    owed = [each for each in queries.texts_of(found) if not each.ready]
    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(_("Remind those who owe a text?"), str(found), breadcrumbs=_crumbs(found)),
        lambda _form: actions.remind(request.user, found),
        told=_("They have been reminded by e-mail."),
        button=_("Remind"),
        cancel=found.get_absolute_url(),
        facts=[(str(each.get_chapter_display()), each.asked.name) for each in owed],
    )


@requires(queries.WRITE)
def annual_report_text(request: HttpRequest, year: int, chapter: str) -> HttpResponse:
    """Write the text of a chapter: who was asked, or who makes the report."""
    rows = TextPart.objects.select_related("report", "asked")
    part = rows.filter(report__year=year, chapter=chapter).first() if chapter in ChapterKey.values else None
    if part is None or (not part.report.is_open and request.method != "POST"):
        raise Http404
    if not actions.may_write(request.user, part):
        raise PermissionDenied
    title = str(part.get_chapter_display())
    return edit(
        request,
        forms.TextForm(posted(request), instance=part),
        _why(Page(title, str(part.report), breadcrumbs=_crumbs(part.report))),
        lambda checked: _written(request, checked, part),
        told=_("The text has been saved."),
        button=_("Save"),
        cancel=part.report.get_absolute_url(),
        intro=_(
            "Say what the figures mean: what went well, what did not, and what we do about it. To be ready by %(day)s."
        )
        % {"day": date_format(part.due, "DATE_FORMAT")},
    )


def _written(request: HttpRequest, checked: Any, part: TextPart) -> str:
    actions.write(request.user, checked.save(commit=False))
    return part.report.get_absolute_url()
