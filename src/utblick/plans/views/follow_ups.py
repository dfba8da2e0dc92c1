"""Saying how it goes: the follow-up of a tertial, a value of a goal, a comment."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.plans import following, forms, shown
from utblick.plans.models import Comment, FollowUp, Goal, Measurement
from utblick.plans.views import frame


@requires("plans.follow_up")
def follow_up(request: HttpRequest, pk: int, tertial: int) -> HttpResponse:
    """Say how an activity stood at the end of a tertial; what was said last stands beside."""
    if not 1 <= tertial <= 3:
        raise Http404
    activity = frame.find_activity(request, pk, "plans.follow_up")
    told = {each.tertial: each for each in activity.follow_ups.select_related("said_by")}
    found = told.get(tertial) or FollowUp(activity=activity, tertial=tertial)
    earlier = max(
        (each for number, each in told.items() if number < tertial),
        key=lambda each: each.tertial,
        default=None,
    )
    page = Page(
        _("Follow up tertial %(tertial)s of %(year)s") % {"tertial": tertial, "year": activity.plan.year},
        str(activity),
        breadcrumbs=frame.activity_crumbs(activity),
    )

    def act(checked: forms.FollowUpForm) -> str:
        following.save_follow_up(request.user, checked.save(commit=False))
        return str(activity.get_absolute_url())

    return edit(
        request,
        forms.FollowUpForm(posted(request), instance=found),
        frame.why(page, "plans.followed_up_each_tertial"),
        act,
        told=_("The follow-up has been saved."),
        button=_("Save"),
        cancel=activity.get_absolute_url(),
        template="plans/follow_up.html",
        earlier=earlier,
        earlier_tone=shown.TONES[earlier.progress] if earlier else "",
        activity=activity,
    )


def _goal(request: HttpRequest, pk: int, goal: int) -> tuple[Any, Goal]:
    activity = frame.find_activity(request, pk, "plans.follow_up")
    return activity, get_object_or_404(Goal, pk=goal, activity=activity.pk)


@requires("plans.follow_up")
def measurement_new(request: HttpRequest, pk: int, goal: int) -> HttpResponse:
    """Write down a value of a goal."""
    activity, found = _goal(request, pk, goal)
    return _measure(request, activity, Measurement(goal=found, measured_on=today()), _("Write down a value"))


@requires("plans.follow_up")
def measurement_edit(request: HttpRequest, pk: int, goal: int, value: int) -> HttpResponse:
    """Change a value of a goal."""
    activity, found = _goal(request, pk, goal)
    return _measure(
        request, activity, get_object_or_404(Measurement, pk=value, goal=found), _("Change the value")
    )


def _measure(request: HttpRequest, activity: Any, instance: Measurement, title: str) -> HttpResponse:
    def act(checked: forms.MeasurementForm) -> str:
        following.save_measurement(request.user, checked.save(commit=False))
        return str(activity.get_absolute_url())

    return edit(
        request,
        forms.MeasurementForm(posted(request), instance=instance),
        Page(title, str(instance.goal), breadcrumbs=frame.activity_crumbs(activity)),
        act,
        told=_("The value has been saved."),
        button=_("Save"),
        cancel=activity.get_absolute_url(),
    )


@requires("plans.follow_up")
def measurement_delete(request: HttpRequest, pk: int, goal: int, value: int) -> HttpResponse:
    """Take away a value that was wrong."""
    activity, of = _goal(request, pk, goal)
    found = get_object_or_404(Measurement, pk=value, goal=of)

    def act(_form: ConfirmForm) -> str:
        following.delete_measurement(request.user, found)
        return str(activity.get_absolute_url())

    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(_("Take away?"), str(found), breadcrumbs=frame.activity_crumbs(activity)),
        act,
        told=_("Taken away. The history is kept."),
        button=_("Take away"),
        cancel=activity.get_absolute_url(),
        danger=True,
    )


@requires("plans.comment")
def activity_comment(request: HttpRequest, pk: int) -> HttpResponse:
    """Comment on an activity."""
    activity = frame.find_activity(request, pk, "plans.comment")

    def act(checked: forms.CommentForm) -> str:
        following.comment(request.user, checked.save(commit=False))
        return f"{activity.get_absolute_url()}#kommentarer"

    return edit(
        request,
        forms.CommentForm(posted(request), instance=Comment(activity=activity)),
        Page(_("Comment"), str(activity), breadcrumbs=frame.activity_crumbs(activity)),
        act,
        told=_("Your comment has been saved."),
        button=_("Save"),
        cancel=activity.get_absolute_url(),
    )
