"""Adding, changing and taking away an activity's goals and resources."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.plans import actions, forms
from utblick.plans.models import Activity
from utblick.plans.views import frame


@dataclass(frozen=True)
class PartKind:
    """A kind of part: its form, what adding and changing one is called, and the rule behind it."""

    form: type[forms.PartForm]
    add: str | Promise
    change: str | Promise
    rule: str


PARTS = {
    "mal": PartKind(
        forms.GoalForm,
        gettext_lazy("Add a goal"),
        gettext_lazy("Change the goal"),
        "plans.goal_is_measurable",
    ),
    "resurs": PartKind(
        forms.ResourceForm,
        gettext_lazy("Add resources"),
        gettext_lazy("Change the resources"),
        "plans.ordinary_budget",
    ),
}


def _find(request: HttpRequest, pk: int, part: str) -> tuple[Activity, PartKind]:
    if part not in PARTS:
        raise Http404
    return frame.find_activity(request, pk, "plans.edit"), PARTS[part]


@requires("plans.edit")
def activity_part_new(request: HttpRequest, pk: int, part: str) -> HttpResponse:
    """Add a goal or resources to an activity."""
    activity, kind = _find(request, pk, part)
    start: Any = kind.form._meta.model(activity=activity)
    if part == "mal":
        start.owner, start.due = activity.responsible, activity.ends
    else:
        start.organ_id = activity.unit_id
    return _edit(request, activity, kind, start, str(kind.add))


@requires("plans.edit")
def activity_part_edit(request: HttpRequest, pk: int, part: str, part_pk: int) -> HttpResponse:
    """Change a goal or resources of an activity."""
    activity, kind = _find(request, pk, part)
    found = get_object_or_404(kind.form._meta.model, pk=part_pk, activity=activity.pk)
    return _edit(request, activity, kind, found, str(kind.change))


def _edit(
    request: HttpRequest, activity: Activity, kind: PartKind, instance: Any, title: str
) -> HttpResponse:
    page = frame.why(Page(title, str(activity), breadcrumbs=frame.activity_crumbs(activity)), kind.rule)

    def act(checked: forms.PartForm) -> str:
        actions.save_part(request.user, checked.save(commit=False))
        return activity.get_absolute_url()

    return edit(
        request,
        kind.form(posted(request), instance=instance, account=request.user),
        page,
        act,
        told=_("Saved."),
        button=_("Save"),
        cancel=activity.get_absolute_url(),
    )


@requires("plans.edit")
def activity_part_delete(request: HttpRequest, pk: int, part: str, part_pk: int) -> HttpResponse:
    """Take away a goal or resources of an activity."""
    activity, kind = _find(request, pk, part)
    found = get_object_or_404(kind.form._meta.model, pk=part_pk, activity=activity.pk)

    def act(_form: ConfirmForm) -> str:
        actions.delete_part(request.user, found)
        return activity.get_absolute_url()

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
