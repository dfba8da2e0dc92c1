"""The approval of minutes, and the agenda pack of a meeting as one file."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from utblick.core.audit import trail
from utblick.core.documents import pdf
from utblick.core.editing import edit, posted
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.decisions import actions, documents, minutes_forms
from utblick.decisions.models import Approval, Decision, Meeting
from utblick.decisions.views import frame


@requires("decisions.edit")
def approval(request: HttpRequest, pk: int) -> HttpResponse:
    """Note that a meeting's minutes were approved and put up."""
    meeting = frame.find_meeting(request, pk, "decisions.edit")
    found = Approval.objects.filter(meeting=meeting, decision=None).first() or Approval(meeting=meeting)
    return _edit(request, found, meeting.get_absolute_url(), meeting)


@requires("decisions.edit")
def decision_approval(request: HttpRequest, pk: int) -> HttpResponse:
    """Note that one decision was approved at once (omedelbar justering), before the rest of the minutes."""
    decision = get_object_or_404(
        Decision.objects.select_related("meeting__body", "body"), pk=pk, meeting__isnull=False
    )
    meeting: Any = decision.meeting
    frame.find_meeting(request, meeting.pk, "decisions.edit")
    found = Approval.objects.filter(decision=decision).first() or Approval(meeting=meeting, decision=decision)
    return _edit(request, found, decision.get_absolute_url(), meeting)


def _edit(request: HttpRequest, found: Approval, back: str, meeting: Meeting) -> HttpResponse:
    form = minutes_forms.ApprovalForm(posted(request), instance=found)

    def act(checked: minutes_forms.ApprovalForm) -> str:
        actions.approve_minutes(request.user, checked.save(commit=False))
        return back

    what = str(found.decision) if found.decision else str(meeting)
    page = Page(_("Approval of minutes"), what, breadcrumbs=frame.meeting_crumbs(meeting))
    if found.pk:
        page.actions = [(_("Take the approval back"), reverse("approval_take_back", args=[found.pk]))]
    return edit(
        request,
        form,
        page,
        act,
        told=_("Noted."),
        button=_("Save"),
        cancel=back,
    )


@requires("decisions.edit")
def approval_take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Take an approval back, so that what is missing can be registered in the minutes."""
    found = get_object_or_404(Approval.objects.select_related("meeting__body", "decision__body"), pk=pk)
    frame.find_meeting(request, found.meeting_id, "decisions.edit")
    whole = found.decision or found.meeting
    return edit(
        request,
        minutes_forms.TakeBackForm(posted(request)),
        Page(_("Take the approval back?"), str(whole), breadcrumbs=frame.meeting_crumbs(found.meeting)),
        lambda checked: actions.take_back_approval(request.user, found, checked.cleaned_data["reason"]),
        told=_("The approval is taken back. The minutes are open again."),
        button=_("Take it back"),
        cancel=whole.get_absolute_url(),
        danger=True,
        intro=_(
            "The minutes are open again until they have been approved anew. If they have been put up on the notice "
            "board, the notice is taken down, and the time to appeal begins anew when they are put up again."
        ),
    )


@requires("decisions.view")
def agenda_pack(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything for a meeting as one PDF: the agenda, and the document of each matter, with bookmarks."""
    meeting = frame.find_meeting(request, pk)
    language = "en" if get_language() == "en" else "sv"
    content = pdf.render_pack(
        documents.pack(meeting, request.user),
        title=_("Agenda pack: %(meeting)s") % {"meeting": meeting},
        language=language,
        base=request.build_absolute_uri("/").rstrip("/"),
    )
    trail.note("core.export", request.user, meeting, what=gettext_lazy("Agenda pack (PDF)"), form="pdf")
    answer = HttpResponse(content, content_type="application/pdf")
    name = slugify(f"{meeting.body}-{meeting.date.isoformat()}") or "handlingar"
    answer["Content-Disposition"] = f'attachment; filename="{name}.pdf"'
    return answer
