"""Adding, changing and taking away alternatives, criteria and actors."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core.editing import back_to, edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.stakeholders import actions, actor_forms, forms
from utblick.stakeholders.models import StakeholderAnalysis
from utblick.stakeholders.views import frame


@dataclass(frozen=True)
class PartKind:
    """A kind of part: its form, what adding and changing one is called, where it stands, and what goes with it."""

    form: type[forms.PartForm]
    add: str | Promise
    change: str | Promise
    tab: str = "stakeholder_analysis"
    goes_along: str | Promise = ""


PARTS = {
    "alternativ": PartKind(
        forms.AlternativeForm,
        gettext_lazy("Add an alternative"),
        gettext_lazy("Change the alternative"),
        goes_along=gettext_lazy("Its scores go with it."),
    ),
    "kriterium": PartKind(
        forms.CriterionForm,
        gettext_lazy("Add a criterion"),
        gettext_lazy("Change the criterion"),
        goes_along=gettext_lazy("Its scores go with it."),
    ),
    "aktor": PartKind(
        actor_forms.ActorForm,
        gettext_lazy("Add an actor"),
        gettext_lazy("Change the actor"),
        "stakeholder_analysis_actors",
    ),
}


def _find(request: HttpRequest, pk: int, part: str) -> tuple[StakeholderAnalysis, PartKind]:
    if part not in PARTS:
        raise Http404
    return frame.find(request, pk, frame.EDIT), PARTS[part]


@requires(frame.EDIT)
def stakeholder_analysis_part_new(request: HttpRequest, pk: int, part: str) -> HttpResponse:
    """Add an alternative, a criterion or an actor."""
    found, kind = _find(request, pk, part)
    return _edit(request, found, kind, kind.form._meta.model(analysis=found), str(kind.add))


@requires(frame.EDIT)
def stakeholder_analysis_part_edit(request: HttpRequest, pk: int, part: str, part_pk: int) -> HttpResponse:
    """Change an alternative, a criterion or an actor."""
    found, kind = _find(request, pk, part)
    instance = get_object_or_404(kind.form._meta.model, pk=part_pk, analysis=found)
    return _edit(request, found, kind, instance, str(kind.change))


def _edit(
    request: HttpRequest, found: StakeholderAnalysis, kind: PartKind, instance: Any, title: str
) -> HttpResponse:
    back = back_to(
        request,
        reverse(kind.tab, args=[found.pk]),
        valj=reverse("stakeholder_analysis_choose", args=[found.pk]),
    )

    def act(checked: forms.PartForm) -> str:
        actions.save_part(request.user, checked.save(commit=False), checked.new_organization())
        return back

    return edit(
        request,
        kind.form(posted(request), instance=instance),
        Page(title, str(found), breadcrumbs=frame.crumbs(found)),
        act,
        told=_("Saved."),
        button=_("Save"),
        cancel=back,
    )


@requires(frame.EDIT)
def stakeholder_analysis_part_delete(request: HttpRequest, pk: int, part: str, part_pk: int) -> HttpResponse:
    """Take away an alternative, a criterion or an actor."""
    found, kind = _find(request, pk, part)
    instance = get_object_or_404(kind.form._meta.model, pk=part_pk, analysis=found)
    back = reverse(kind.tab, args=[pk])

    def act(_form: ConfirmForm) -> str:
        actions.delete_part(request.user, instance)
        return back

    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(_("Take away?"), str(instance), breadcrumbs=frame.crumbs(found)),
        act,
        told=_("Taken away. The history is kept."),
        button=_("Take away"),
        cancel=back,
        danger=True,
        intro=kind.goes_along,
    )
