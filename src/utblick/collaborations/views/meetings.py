"""Meetings of the bodies of an engagement: adding, changing and taking away."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.collaborations import meetings
from utblick.collaborations.meeting_forms import MeetingForm
from utblick.collaborations.models import BodyMeeting, Engagement
from utblick.collaborations.views import frame
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires


def _page(engagement: Engagement, title: str) -> Page:
    people = (_("Who represents us"), _back(engagement))
    return Page(title, str(engagement), breadcrumbs=frame.crumbs(engagement, people))


def _back(engagement: Engagement) -> str:
    return reverse("engagement_people", args=[engagement.pk])


@requires("collaborations.edit")
def engagement_meeting_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a meeting, held or to come, of one of the engagement's bodies."""
    engagement = frame.find_to_change(request, pk)
    return _edit(request, BodyMeeting(engagement=engagement), _("Add a meeting"))


@requires("collaborations.edit")
def engagement_meeting_edit(request: HttpRequest, pk: int, body_meeting: int) -> HttpResponse:
    """Change a meeting: what we want to say there, or who came."""
    return _edit(request, _find(request, pk, body_meeting), _("Change the meeting"))


def _find(request: HttpRequest, pk: int, meeting: int) -> BodyMeeting:
    engagement = frame.find_to_change(request, pk)
    found: BodyMeeting = get_object_or_404(engagement.meetings.select_related("body"), pk=meeting)
    found.engagement = engagement
    return found


def _edit(request: HttpRequest, meeting: BodyMeeting, title: str) -> HttpResponse:
    engagement = meeting.engagement

    def act(checked: MeetingForm) -> str:
        meetings.save_meeting(request.user, checked.save(commit=False), checked.links())
        return _back(engagement)

    return edit(
        request,
        MeetingForm(posted(request), instance=meeting, account=request.user),
        _page(engagement, title),
        act,
        told=_("The meeting has been saved."),
        button=_("Save"),
        cancel=_back(engagement),
    )


@requires("collaborations.edit")
def engagement_meeting_delete(request: HttpRequest, pk: int, body_meeting: int) -> HttpResponse:
    """Take away a meeting that was wrong."""
    found = _find(request, pk, body_meeting)
    engagement = found.engagement

    def act(_form: ConfirmForm) -> str:
        meetings.delete_meeting(request.user, found)
        return _back(engagement)

    page = _page(engagement, _("Take away the meeting?"))
    page.subtitle = str(found)
    return edit(
        request,
        ConfirmForm(posted(request)),
        page,
        act,
        told=_("The meeting has been taken away. The history is kept."),
        button=_("Take away"),
        cancel=_back(engagement),
        danger=True,
    )
