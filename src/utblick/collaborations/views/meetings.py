"""Meetings of the bodies of an engagement: registering them, with who was there, in one short form."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from utblick.collaborations import meetings
from utblick.collaborations.meeting_forms import MeetingForm
from utblick.collaborations.models import Engagement
from utblick.collaborations.views import frame
from utblick.core.editing import edit, posted
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.participation import queries as participation
from utblick.participation.models import InternationalMeeting


@requires("collaborations.edit")
def engagement_meeting_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a meeting, held or to come, of one of the engagement's bodies."""
    engagement = frame.find_to_change(request, pk)
    return _edit(request, engagement, InternationalMeeting(), pgettext("international", "Add a meeting"))


@requires("collaborations.edit")
def engagement_meeting_edit(request: HttpRequest, pk: int, body_meeting: int) -> HttpResponse:
    """Tell who was at a meeting, or what we want to say there."""
    engagement = frame.find_to_change(request, pk)
    found = get_object_or_404(meetings.serving(pk).filter(body__isnull=False), pk=body_meeting)
    if not request.user.has_perm(participation.EDIT, found):  # another unit answers for it
        raise PermissionDenied
    return _edit(request, engagement, found, _("Tell who was there"))


def _edit(
    request: HttpRequest, engagement: Engagement, meeting: InternationalMeeting, title: str
) -> HttpResponse:
    back = reverse("engagement_people", args=[engagement.pk])
    subtitle = str(meeting) if meeting.pk else str(engagement)
    page = Page(title, subtitle, breadcrumbs=frame.crumbs(engagement, (_("Who represents us"), back)))
    if meeting.pk:
        page.actions = [(_("All about the meeting"), meeting.get_absolute_url())]

    def act(checked: MeetingForm) -> str:
        meetings.save_meeting(request.user, engagement, checked.save(commit=False), checked.came())
        return back

    return edit(
        request,
        MeetingForm(posted(request), instance=meeting, engagement=engagement, account=request.user),
        page,
        act,
        told=pgettext("international", "The meeting has been saved."),
        button=_("Save"),
        cancel=back,
    )
