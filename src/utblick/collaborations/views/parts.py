"""Adding, changing and taking away what belongs to an engagement: one way for all kinds of part."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.collaborations import actions, cost_forms, forms, living, living_forms
from utblick.collaborations.models import CostPart, Engagement, Goal
from utblick.collaborations.views import frame
from utblick.core.editing import edit, posted
from utblick.core.filters import year_of
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires


@dataclass(frozen=True)
class PartKind:
    """A kind of part: its form, what its pages are called, and the page of the engagement where it stands."""

    form: type[forms.PartForm]
    add: str | Promise
    change: str | Promise
    tab: str = "engagement"
    save: Callable[..., Any] = actions.save_part
    delete: Callable[..., Any] = actions.delete_part


PARTS = {
    "part": PartKind(forms.PartyForm, gettext_lazy("Add a party"), gettext_lazy("Change the party")),
    "organ": PartKind(
        forms.BodyForm, gettext_lazy("Add a body"), gettext_lazy("Change the body"), "engagement_people"
    ),
    "uppgift": PartKind(
        forms.StatementForm, gettext_lazy("Add a statement"), gettext_lazy("Change the statement")
    ),
    "avtal": PartKind(
        forms.AgreementForm, gettext_lazy("Add an agreement"), gettext_lazy("Change the agreement")
    ),
    "program": PartKind(
        forms.ProgrammeForm, gettext_lazy("Add a programme"), gettext_lazy("Change the programme")
    ),
    "kostnad": PartKind(
        cost_forms.YearCostForm,
        gettext_lazy("Add the cost of a year"),
        gettext_lazy("Change the cost"),
        "engagement_costs",
    ),
    "kostnadsdel": PartKind(
        cost_forms.CostPartForm,
        gettext_lazy("Add a kind of cost"),
        gettext_lazy("Change the kind of cost"),
        "engagement_costs",
    ),
    "mal": PartKind(
        living_forms.GoalForm,
        gettext_lazy("Add a goal"),
        gettext_lazy("Change the goal"),
        "engagement_conditions",
        living.save_goal,
        living.delete_goal,
    ),
    "ordforande": PartKind(
        forms.ChairTurnForm,
        gettext_lazy("Add a turn in the chair"),
        gettext_lazy("Change the turn in the chair"),
        "engagement_people",
    ),
}


def _find(request: HttpRequest, pk: int, part: str) -> tuple[Engagement, PartKind]:
    if part not in PARTS:
        raise Http404
    engagement = get_object_or_404(Engagement, pk=pk)
    if not request.user.has_perm("collaborations.edit", engagement):
        raise PermissionDenied
    return engagement, PARTS[part]


def _crumbs(engagement: Engagement) -> list[tuple[str, str]]:
    return [(_("Collaborations"), reverse("engagements")), (str(engagement), engagement.get_absolute_url())]


@requires("collaborations.edit")
def engagement_part_new(request: HttpRequest, pk: int, part: str) -> HttpResponse:
    """Add a part to an engagement. A kind of cost is added to a year (`?ar=2024`)."""
    engagement, kind = _find(request, pk, part)
    model = kind.form._meta.model
    if model is CostPart:
        cost = get_object_or_404(engagement.costs, year=year_of(request.GET.get("ar", "")) or 0)
        instance: Any = CostPart(cost=cost)
    elif model is Goal:
        period = living.in_preparation(engagement) or living.current(engagement)
        instance = Goal(period=period)
    else:
        instance = model(engagement=engagement)
    return _edit(request, engagement, kind, instance, str(kind.add))


@requires("collaborations.edit")
def engagement_part_edit(request: HttpRequest, pk: int, part: str, part_pk: int) -> HttpResponse:
    """Change a part of an engagement."""
    engagement, kind = _find(request, pk, part)
    return _edit(request, engagement, kind, _part(engagement, kind, part_pk), str(kind.change))


def _part(engagement: Engagement, kind: PartKind, part_pk: int) -> Any:
    model = kind.form._meta.model
    owner = {CostPart: "cost__engagement", Goal: "period__engagement"}.get(model, "engagement")
    return get_object_or_404(model, pk=part_pk, **{owner: engagement})


def _edit(
    request: HttpRequest, engagement: Engagement, kind: PartKind, instance: Any, title: str
) -> HttpResponse:
    form = kind.form(posted(request), instance=instance, account=request.user)
    back = frame.after(request, engagement, reverse(kind.tab, args=[engagement.pk]))

    def act(checked: forms.PartForm) -> str:
        links = checked.links()
        kind.save(request.user, checked.save(commit=False), links)
        return back

    return edit(
        request,
        form,
        Page(title, str(engagement), breadcrumbs=_crumbs(engagement)),
        act,
        told=_("Saved."),
        button=_("Save"),
        cancel=back,
    )


@requires("collaborations.edit")
def engagement_part_delete(request: HttpRequest, pk: int, part: str, part_pk: int) -> HttpResponse:
    """Take away a part of an engagement."""
    engagement, kind = _find(request, pk, part)
    found = _part(engagement, kind, part_pk)

    back = reverse(kind.tab, args=[engagement.pk])

    def act(_form: ConfirmForm) -> str:
        kind.delete(request.user, found)
        return back

    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(_("Take away?"), str(found), breadcrumbs=_crumbs(engagement)),
        act,
        told=_("Taken away. The history is kept."),
        button=_("Take away"),
        cancel=back,
        danger=True,
    )
