"""A year's meetings at once: typed or imported, looked over row by row, and saved together."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.decisions import actions, calendar_forms, holidays, queries
from utblick.decisions.calendars import Row
from utblick.decisions.ics_events import Skipped
from utblick.decisions.models import Meeting, MeetingStatus
from utblick.decisions.views import frame
from utblick.decisions.views.meetings import count_text


@requires("decisions.edit")
def calendar_new(request: HttpRequest) -> HttpResponse:
    """Type the days of a year's meetings."""
    intro = _("Write the days, look the list over, and save. Nothing is saved before you have seen it.")
    return _read(request, calendar_forms.CalendarForm, _("Enter a year's calendar"), intro)


@requires("decisions.edit")
def calendar_import(request: HttpRequest) -> HttpResponse:
    """Take a calendar from a file."""
    intro = _("Choose a file, look the list over, and save. Nothing is saved before you have seen it.")
    return _read(request, calendar_forms.ImportForm, _("Import a calendar"), intro)


def _read(request: HttpRequest, kind: Any, title: str, intro: str) -> HttpResponse:
    sent = request.method == "POST"
    form = kind(*((request.POST, request.FILES) if sent else ()), account=request.user)
    if sent and form.is_valid():
        body = form.cleaned_data["body"]
        known = _known(body)
        initial = [_initial(row, known.get(row.date)) for row in form.rows]
        free = holidays.free_days(row.date for row in form.rows)
        rows = _formset()(initial=initial, form_kwargs={"known": known, "free": free})
        return _look_over(request, body, rows, known, skipped=form.skipped)
    page = Page(title, breadcrumbs=frame.crumbs((_("Meetings"), reverse("meetings"))))
    context = {"form": form, "button": _("Look it over"), "cancel": reverse("meetings"), "intro": intro}
    return page.show(request, "core/form.html", status=422 if sent else 200, **context)


def _initial(row: Row, there: Meeting | None) -> dict[str, Any]:
    """What a row begins with: what was read, and where that says nothing, what the calendar says already."""
    take = there is None or (there.assumed and there.status != MeetingStatus.CANCELLED)
    return {
        "take": take,
        "date": row.date,
        "starts": row.starts or (there and there.starts),
        "place": row.place or (there.place if there else ""),
        "cutoff": row.cutoff or (there and there.cutoff),
    }


def _formset() -> Any:
    return django_forms.formset_factory(calendar_forms.RowForm, extra=0, max_num=200, absolute_max=200)


def _known(body: Any) -> dict[date, Meeting]:
    return {each.date: each for each in Meeting.objects.filter(body=body).select_related("body")}


def _look_over(
    request: HttpRequest,
    body: Any,
    rows: Any,
    known: dict[date, Meeting],
    status: int = 200,
    skipped: Sequence[Skipped] = (),
) -> HttpResponse:
    days = {form.day for form in rows if form.day}
    page = Page(
        _("Look the calendar over"),
        str(body),
        breadcrumbs=frame.crumbs((_("Meetings"), reverse("meetings"))),
    )
    unsure = [each for each in known.values() if _may_be_replaced(each, days)]
    busy = queries.undecided(unsure)
    return page.show(
        request,
        "decisions/calendar.html",
        status=status,
        body=body,
        rows=rows,
        known=sum(day in known and not calendar_forms.may_be_confirmed(known[day]) for day in days),
        replaced=_replaced_form(request, [each for each in unsure if each.pk not in busy]),
        busy=[each for each in unsure if each.pk in busy],
        skipped=skipped,
    )


def _may_be_replaced(meeting: Meeting, days: set[date]) -> bool:
    """Whether a meeting is assumed, in the month of a day that is entered, and not that day itself."""
    months = {(day.year, day.month) for day in days}
    return (
        meeting.assumed
        and meeting.status in (MeetingStatus.PLANNED, MeetingStatus.CALLED)
        and meeting.date not in days
        and (meeting.date.year, meeting.date.month) in months
    )


def _replaced_form(request: HttpRequest, offered: list[Meeting]) -> calendar_forms.ReplacedForm:
    assumed = Meeting.objects.filter(pk__in=[each.pk for each in offered])
    # Sent only from the page to look over, never from the one where the days were typed.
    sent = request.POST if "form-TOTAL_FORMS" in request.POST else None
    return calendar_forms.ReplacedForm(sent, assumed=assumed)


@requires("decisions.edit")
def calendar_save(request: HttpRequest, pk: int) -> HttpResponse:
    """Save the meetings of a calendar that has been looked over: all that are marked, or none."""
    body = get_object_or_404(queries.deciding_bodies(), pk=pk)
    if request.method != "POST":
        return HttpResponseRedirect(reverse("calendar_new"))
    known = _known(body)
    free: dict[date, str] = {}
    rows = _formset()(request.POST, form_kwargs={"known": known, "free": free})
    free |= holidays.free_days(form.day for form in rows if form.day)
    assumed = [each.pk for each in known.values() if each.assumed]
    replaced = calendar_forms.ReplacedForm(request.POST, assumed=Meeting.objects.filter(pk__in=assumed))
    if not rows.is_valid() or not replaced.is_valid():
        return _look_over(request, body, rows, known, 422)
    chosen = [form.meeting() for form in rows if form.cleaned_data.get("take")]
    if not chosen:
        messages.warning(request, _("No meeting was marked, so nothing has been saved."))
        return HttpResponseRedirect(reverse("meetings"))
    cancelled = list(replaced.cleaned_data["cancel"])
    try:
        made = actions.save_calendar(request.user, body, chosen, cancelled)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        known |= _known(body)  # as the calendar still is
        return _look_over(request, body, rows, known, 422)
    messages.success(
        request, _("Saved: %(meetings)s of %(body)s.") % {"meetings": count_text(len(made)), "body": body}
    )
    if cancelled:
        messages.success(request, _("Cancelled: %(meetings)s.") % {"meetings": count_text(len(cancelled))})
    return HttpResponseRedirect(f"{reverse('meetings')}?body={body.pk}&year={chosen[0].date.year}")
