"""The feedback that a meeting of a body has before it, and putting it on the agenda."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.decisions.models import Meeting
from utblick.participation import besides, queries, reporting, rules, shown
from utblick.participation.views import frame


@requires(queries.READ_FEEDBACK)
def feedback_report(request: HttpRequest, pk: int) -> HttpResponse:
    """What is due at a meeting: handed in, or still missing."""
    meeting = get_object_or_404(Meeting.objects.select_related("body"), pk=pk)
    item = reporting.item_of(meeting)
    page = Page(
        _("Feedback from international meetings"),
        str(meeting),
        breadcrumbs=[(str(meeting), meeting.get_absolute_url())],
    )
    frame.why(page, rules.FEEDBACK_DUE)
    page.actions = [(_("Read as a document"), reverse("draft_document", args=[reporting.DOCUMENT, pk]))]
    reader: Any = request.user
    rows = [_row(each, at, reader) for each, at in queries.due_at(meeting)]
    rows += [_other(each) for each in besides.entries_at(meeting)]
    return page.show(
        request,
        "participation/report.html",
        meeting=meeting,
        rows=rows,
        item=item,
        may_put=bool(rows)
        and item is None
        and meeting.date >= today()
        and reader.has_perm("decisions.propose", meeting),
    )


def _row(each: Any, at: queries.DueAt, reader: Any) -> dict[str, Any]:
    feedback = queries.feedback_of(each)
    covered = each.covered or (feedback is not None and feedback.covered)
    told, tone = shown.punctual(queries.state_of(each, at, today()))
    may_open = reader.has_perm(queries.VIEW) or (feedback is not None and not feedback.is_draft)
    return {
        "covered": covered,
        "meeting": each,
        "url": reverse("participation_feedback", args=[each.pk])
        if feedback is not None and not feedback.is_draft
        else each.get_absolute_url()
        if may_open
        else "",
        "days": shown.days(each),
        "oral": at.due.oral,
        "state": told,
        "tone": tone,
    }


def _other(each: besides.Entry) -> dict[str, Any]:
    """What another room tells of."""
    told, tone = shown.punctual(each.state)
    return {
        "covered": each.covered,
        "meeting": each.title,
        "url": "" if each.covered else each.thing.get_absolute_url(),
        "days": each.days,
        "oral": each.at.due.oral,
        "state": told,
        "tone": tone,
    }


@requires("decisions.propose")
def feedback_report_put(request: HttpRequest, pk: int) -> HttpResponse:
    """Put the feedback on the agenda of a meeting."""
    meeting = get_object_or_404(Meeting.objects.select_related("body"), pk=pk)
    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(
            _("Put the feedback on the agenda?"),
            str(meeting),
            breadcrumbs=[(str(meeting), meeting.get_absolute_url())],
        ),
        lambda _form: reporting.put_on_agenda(request.user, meeting),
        told=_("The feedback is on the agenda, with its document."),
        button=_("Put on the agenda"),
        cancel=reverse("feedback_report", args=[pk]),
    )
