"""A year's meetings at once: typed or imported, looked over row by row, and saved together."""

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
from utblick.decisions import actions, calendar_forms, queries
from utblick.decisions.models import Meeting
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
        taken = _taken(body)
        initial = [
            {
                "take": row.date not in taken,
                "date": row.date,
                "starts": row.starts,
                "place": row.place,
                "cutoff": row.cutoff,
            }
            for row in form.rows
        ]
        rows = _formset()(initial=initial, form_kwargs={"taken": taken})
        return _look_over(request, body, rows, taken)
    page = Page(title, breadcrumbs=frame.crumbs((_("Meetings"), reverse("meetings"))))
    context = {"form": form, "button": _("Look it over"), "cancel": reverse("meetings"), "intro": intro}
    return page.show(request, "core/form.html", status=422 if sent else 200, **context)


def _formset() -> Any:
    return django_forms.formset_factory(calendar_forms.RowForm, extra=0, max_num=200, absolute_max=200)


def _taken(body: Any) -> frozenset[Any]:
    return frozenset(Meeting.objects.filter(body=body).values_list("date", flat=True))


def _look_over(
    request: HttpRequest, body: Any, rows: Any, taken: frozenset[Any], status: int = 200
) -> HttpResponse:
    known = sum(form.initial.get("date") in taken for form in rows)
    page = Page(
        _("Look the calendar over"),
        str(body),
        breadcrumbs=frame.crumbs((_("Meetings"), reverse("meetings"))),
    )
    return page.show(request, "decisions/calendar.html", status=status, body=body, rows=rows, known=known)


@requires("decisions.edit")
def calendar_save(request: HttpRequest, pk: int) -> HttpResponse:
    """Save the meetings of a calendar that has been looked over: all that are marked, or none."""
    body = get_object_or_404(queries.deciding_bodies(), pk=pk)
    if request.method != "POST":
        return HttpResponseRedirect(reverse("calendar_new"))
    taken = _taken(body)
    rows = _formset()(request.POST, form_kwargs={"taken": taken})
    if not rows.is_valid():
        return _look_over(request, body, rows, taken, 422)
    chosen = [form.meeting() for form in rows if form.cleaned_data.get("take")]
    if not chosen:
        messages.warning(request, _("No meeting was marked, so nothing has been saved."))
        return HttpResponseRedirect(reverse("meetings"))
    try:
        made = actions.save_calendar(request.user, body, chosen)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return _look_over(request, body, rows, taken, 422)
    messages.success(
        request, _("Saved: %(meetings)s of %(body)s.") % {"meetings": count_text(len(made)), "body": body}
    )
    return HttpResponseRedirect(f"{reverse('meetings')}?body={body.pk}&year={chosen[0].date.year}")
