"""Meetings: the calendar, one meeting with its agenda, adding and changing."""

from typing import Any

import django_filters
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from utblick.core import doors as other_doors
from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.filters import TextFilter, YearFilter
from utblick.core.pages import Page, last_change
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.decisions import actions, forms, queries
from utblick.decisions.models import Approval, Meeting, MeetingStatus
from utblick.decisions.shown import may_register
from utblick.decisions.views import frame
from utblick.people import shown

ALL = gettext_lazy("All")


class MeetingFilter(django_filters.FilterSet):
    """Meetings by body, year and status."""

    body = django_filters.ModelChoiceFilter(
        queryset=queries.deciding_bodies(), label=gettext_lazy("Body"), empty_label=ALL
    )
    year = YearFilter("date__year")
    status = django_filters.ChoiceFilter(
        choices=MeetingStatus.choices, label=gettext_lazy("Status"), empty_label=ALL
    )
    text = TextFilter("place", "note", label=gettext_lazy("Place or note"))


@requires("decisions.view")
def meetings(request: HttpRequest) -> HttpResponse:
    """The calendar of all bodies: those to come first, the nearest first; then those that have been."""
    reader: Any = request.user
    may_edit = reader.has_perm("decisions.edit")
    new = (_("Add a meeting"), reverse("meeting_new"))
    register = Register(
        caption=_("Meetings"),
        columns=_columns(),
        queryset=queries.meetings(today()),
        filterset=MeetingFilter,
        default_sort="order",
        file_name="sammantraden",
        empty_title=_("No meetings yet"),
        empty_text=_("Here are the meetings of the assembly, the board and the committees."),
        empty_action=(_("Enter a year's calendar"), reverse("calendar_new")) if may_edit else None,
    )
    if export := register.answer(request):
        return export
    page = Page(_("Meetings"), breadcrumbs=frame.crumbs())
    if may_edit:
        page.primary = (_("Enter a year's calendar"), reverse("calendar_new"))
        page.actions = [(_("Import a calendar"), reverse("calendar_import")), new]
    return page.show(request, "core/register_page.html", register=register.shown(request))


def _columns() -> list[Column]:
    return [
        Column(
            "order",
            _("Date"),
            lambda row: date_format(row.date, "DATE_FORMAT"),
            sort=("next", "-date", "body__name"),
            export=lambda row: row.date,
        ),
        Column("body", _("Body"), lambda row: str(row.body), sort=("body__name", "date")),
        Column("starts", _("Time"), lambda row: row.starts.strftime("%H:%M") if row.starts else ""),
        Column(
            "cutoff",
            _("Agenda closes"),
            lambda row: date_format(row.cutoff, "DATE_FORMAT") if row.cutoff else "",
            sort=("cutoff",),
            export=lambda row: row.cutoff,
        ),
        Column("status", _("Status"), lambda row: _status(row), sort=("status", "date")),
        Column("items", _("Matters"), lambda row: row.item_count, numeric=True),
        Column("decisions", _("Decisions"), lambda row: row.decision_count, numeric=True),
    ]


def _status(row: Meeting) -> str:
    text = capfirst(str(row.get_status_display()))
    return format_html("{} {}", text, shown.mark(_("assumed"), "warn")) if row.assumed else text


@requires("decisions.view")
def meeting(request: HttpRequest, pk: int) -> HttpResponse:
    """One meeting: its agenda, what has been decided, what is to be reported, how the minutes stand."""
    found = frame.find_meeting(request, pk)
    reader: Any = request.user
    items, others = queries.agenda_of(found), queries.decided_besides(found)
    waiting = (
        list(queries.unreported(found.body_id, found.date)) if found.status != MeetingStatus.CANCELLED else []
    )
    approval = Approval.objects.filter(meeting=found, decision=None).first()
    standing = queries.standing(found.date, approval, today())
    decided = others or any(getattr(item, "decision", None) for item in items)
    page = Page(
        str(found),
        breadcrumbs=frame.crumbs((_("Meetings"), reverse("meetings"))),
        status=frame.meeting_status(found),
        changed=last_change(found, reader),
    )
    may_edit, may_propose = (reader.has_perm(key, found) for key in ("decisions.edit", "decisions.propose"))
    if may_propose and not approval and found.status != MeetingStatus.CANCELLED:
        page.primary = (_("Put a matter on the agenda"), f"{reverse('agenda_item_new')}?meeting={found.pk}")
    if items:
        page.actions.append((_("Agenda pack (PDF)"), reverse("agenda_pack", args=[found.pk])))
    if may_edit:
        page.actions.append((_("Change"), reverse("meeting_edit", args=[found.pk])))
    return page.show(
        request,
        "decisions/meeting.html",
        meeting=found,
        items=items,
        others=others,
        waiting=waiting,
        standing=standing if decided else None,
        how=frame.stands(standing),
        may_edit=may_edit,
        may_propose=may_propose and not approval,
        may_register=may_register(reader, found.body) and found.date <= today() and not approval,
        facts=_facts(found),
        doors=[
            (
                _("Agenda"),
                reverse("draft_document", args=["agenda", found.pk]),
                _("To read, send out or keep"),
            ),
            (
                _("List of delegated decisions"),
                reverse("draft_document", args=["delegated-decisions", found.pk]),
                _("For the minutes"),
            ),
            (_("Papers"), frame.papers_url("meeting", found), _("Files, registry and secrecy")),
            *other_doors.of("meeting", found, reader),
        ],
    )


def _facts(found: Meeting) -> list[tuple[str, Any]]:
    nothing = shown.not_stated()
    return [
        (_("Date"), date_format(found.date, "DATE_FORMAT")),
        (_("Time"), found.starts.strftime("%H:%M") if found.starts else nothing),
        (_("Place"), found.place or nothing),
        (_("Agenda closes"), date_format(found.cutoff, "DATE_FORMAT") if found.cutoff else nothing),
        *shown.origin(found),
    ]


@requires("decisions.edit")
def meeting_new(request: HttpRequest) -> HttpResponse:
    """Add one meeting."""
    chosen = request.GET.get("body", "")
    start = {"body": chosen} if chosen.isdecimal() and len(chosen) < 19 else {}
    return _edit(request, Meeting(), _("Add a meeting"), reverse("meetings"), start)


@requires("decisions.edit")
def meeting_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a meeting."""
    found = frame.find_meeting(request, pk, "decisions.edit")
    return _edit(request, found, _("Change the meeting"), found.get_absolute_url(), {})


def _edit(request: HttpRequest, found: Meeting, title: str, back: str, start: dict[str, Any]) -> HttpResponse:
    form = forms.MeetingForm(posted(request), instance=found, account=request.user, initial=start)
    return edit(
        request,
        form,
        Page(title, breadcrumbs=frame.meeting_crumbs(found) if found.pk else frame.crumbs()),
        lambda checked: actions.save_meeting(request.user, checked.save(commit=False)),
        told=_("The meeting has been saved."),
        button=_("Save"),
        cancel=back,
    )


def count_text(count: int) -> str:
    """So many meetings, in words."""
    return ngettext("%(count)s meeting", "%(count)s meetings", count) % {"count": count}
