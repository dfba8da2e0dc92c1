"""What the room's pages share: the way to them, statuses in words, and links to the papers of a thing."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from utblick.core.pages import Link
from utblick.decisions.models import AgendaItem, Decision, Meeting, MeetingStatus, Outcome
from utblick.decisions.queries import Standing

MEETING_TONES = {
    MeetingStatus.PLANNED: "neutral",
    MeetingStatus.CALLED: "warn",
    MeetingStatus.HELD: "ok",
    MeetingStatus.CANCELLED: "danger",
}
OUTCOME_TONES = {
    Outcome.APPROVED: "ok",
    Outcome.REJECTED: "danger",
    Outcome.RETURNED: "warn",
    Outcome.NOTED: "neutral",
}


def crumbs(*more: Link) -> list[Link]:
    """The way to a page of the room."""
    return [(_("Decisions"), reverse("decisions")), *more]


def meeting_crumbs(meeting: Meeting) -> list[Link]:
    """The way to a page about a meeting."""
    return crumbs((_("Meetings"), reverse("meetings")), (str(meeting), meeting.get_absolute_url()))


def outcome(decision: Decision) -> Link:
    """The outcome of a decision as a page shows it."""
    return capfirst(str(decision.get_outcome_display())), OUTCOME_TONES[Outcome(decision.outcome)]


def meeting_status(meeting: Meeting) -> Link:
    """The status of a meeting as a page shows it."""
    return capfirst(str(meeting.get_status_display())), MEETING_TONES[MeetingStatus(meeting.status)]


def stands(standing: Standing) -> str:
    """How minutes stand, in words."""
    return {
        "decided": _("minutes not approved yet"),
        "approved": _("minutes approved, not put up yet"),
        "announced": _("can still be appealed"),
        "final": _("in legal force"),
    }[standing.state]


def find_meeting(request: HttpRequest, pk: int, permission: str = "") -> Meeting:
    """Return a meeting, for those who may do with it what the permission says. Raises Http404, PermissionDenied."""
    found = get_object_or_404(Meeting.objects.select_related("body", "source"), pk=pk)
    if permission and not request.user.has_perm(permission, found):
        raise PermissionDenied
    return found


def find_item(request: HttpRequest, pk: int, permission: str = "") -> AgendaItem:
    """Return a matter on an agenda, for those who may. Raises Http404, PermissionDenied."""
    found: AgendaItem = get_object_or_404(
        AgendaItem.objects.select_related("meeting__body", "area", "decision__body"), pk=pk
    )
    if permission and not request.user.has_perm(permission, found):
        raise PermissionDenied
    return found


def find_decision(request: HttpRequest, pk: int, permission: str = "") -> Decision:
    """Return a decision, for those who may. Raises Http404, PermissionDenied."""
    related = ("body", "meeting__body", "item", "area", "delegation", "corrects__body")
    found: Decision = get_object_or_404(Decision.objects.select_related(*related), pk=pk)
    if permission and not request.user.has_perm(permission, found):
        raise PermissionDenied
    return found


def papers_url(kind: str, thing: Any) -> str:
    """The page with all papers of a thing."""
    return reverse("papers", args=[kind, thing.pk])
