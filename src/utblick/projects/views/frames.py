"""The committees' frames for international projects, and what is bound of them (R41)."""

from typing import Any

from django import forms as django_forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core import formats
from utblick.core.editing import edit, posted
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.core.secrecy import counted_in_words
from utblick.projects import actions, forms, framing, shown
from utblick.projects.models import Frame
from utblick.projects.rules import money
from utblick.projects.views import frame as shared


@requires(shared.VIEW)
def project_frames(request: HttpRequest) -> HttpResponse:
    """Each committee's frame by year, with what is bound of it and what is left."""
    reader: Any = request.user
    rows = []
    # One with nothing bound that the reader may see, and no frame, would tell that something secret is there.
    seen = [each.as_seen for each in framing.frames()]
    for each in (one for one in seen if one.frame or one.committed):
        told = shown.frame_finding(each)
        rows.append(
            {
                "body": str(each.body),
                "year": each.year,
                "frame": formats.kronor(each.frame.amount) if each.frame else "",
                "basis": each.frame.basis if each.frame else "",
                "assumed": bool(each.frame and each.frame.assumed),
                "committed": formats.kronor(each.committed),
                "left": formats.kronor(each.left) if each.left is not None else "",
                "told": told[1] if told else "",
                "tone": "danger" if told and told[0].stops else "warn",
                "url": reverse("project_frame_edit", args=[each.frame.pk])
                if each.frame and reader.has_perm(shared.FRAMES, each.frame)
                else "",
            }
        )
    page = Page(
        _("Frames of the committees"),
        _(
            "What each committee has set aside of its budget for international projects, and what is bound of it"
        ),
        breadcrumbs=shared.crumbs(),
    )
    if reader.has_perm(shared.FRAMES):
        page.primary = (_("State a frame"), reverse("project_frame_new"))
    shared.why(page, money.FRAME)
    return page.show(request, "projects/frames.html", rows=rows, counted=counted_in_words())


@requires(shared.FRAMES)
def project_frame_new(request: HttpRequest) -> HttpResponse:
    """State a committee's frame for a year."""
    return _save(request, Frame())


@requires(shared.FRAMES)
def project_frame_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a frame."""
    found = get_object_or_404(Frame.objects.select_related("committee"), pk=pk)
    if not request.user.has_perm(shared.FRAMES, found):
        raise PermissionDenied
    return _save(request, found)


def _save(request: HttpRequest, found: Frame) -> HttpResponse:
    def act(checked: forms.FrameForm) -> Frame:
        made: Frame = checked.save(commit=False)
        if not request.user.has_perm(shared.FRAMES, made):
            message = _("Your role holds for your own committee only. Choose that.")
            raise django_forms.ValidationError({"committee": message})
        return actions.save_frame(request.user, made)

    page = Page(
        _("Change the frame") if found.pk else _("State a frame"),
        breadcrumbs=[*shared.crumbs(), (_("Frames of the committees"), reverse("project_frames"))],
    )
    return edit(
        request,
        forms.FrameForm(posted(request), instance=found, account=request.user),
        shared.why(page, money.FRAME),
        act,
        told=_("The frame is stated. What projects commit is counted against it."),
        button=_("Save"),
        cancel=reverse("project_frames"),
    )
