"""Who may decide what: rights, policy areas and delegations."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.decisions import actions, queries, right_forms
from utblick.decisions.models import DecisionRight, Delegation, PolicyArea
from utblick.decisions.views import frame


@dataclass(frozen=True)
class RightKind:
    """A kind of right: its model, its form, and what its pages are called."""

    model: Any
    form: Any
    add: str | Promise
    change: str | Promise


KINDS = {
    "ratt": RightKind(
        DecisionRight,
        right_forms.RightForm,
        gettext_lazy("Add a right to decide"),
        gettext_lazy("Change the right"),
    ),
    "omrade": RightKind(
        PolicyArea,
        right_forms.AreaForm,
        gettext_lazy("Add a policy area"),
        gettext_lazy("Change the policy area"),
    ),
    "delegation": RightKind(
        Delegation,
        right_forms.DelegationForm,
        gettext_lazy("Add a delegation"),
        gettext_lazy("Change the delegation"),
    ),
}


@requires("decisions.view")
def decision_rights(request: HttpRequest) -> HttpResponse:
    """Who decides what, what may be delegated and to whom, and who answers for which policy area."""
    page = Page(
        _("Who decides what"),
        _("Which body decides each kind of matter, and what it has let others decide on its behalf."),
        breadcrumbs=frame.crumbs(),
    )
    return page.show(
        request,
        "decisions/rights.html",
        matters=queries.who_decides(),
        areas=PolicyArea.objects.select_related("committee"),
        may_edit=request.user.has_perm("decisions.edit_rights"),
    )


def _kind(kind: str) -> RightKind:
    if kind not in KINDS:
        raise Http404
    return KINDS[kind]


@requires("decisions.edit_rights")
def right_new(request: HttpRequest, kind: str) -> HttpResponse:
    """Add a right, a policy area or a delegation."""
    known = _kind(kind)
    return _edit(request, known, known.model(), str(known.add))


@requires("decisions.edit_rights")
def right_edit(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Change one."""
    known = _kind(kind)
    return _edit(request, known, get_object_or_404(known.model, pk=pk), str(known.change))


def _edit(request: HttpRequest, known: RightKind, found: Any, title: str) -> HttpResponse:
    form = known.form(posted(request), instance=found)

    def act(checked: Any) -> str:
        return str(actions.save_right(request.user, checked.save(commit=False)).get_absolute_url())

    return edit(
        request,
        form,
        Page(title, breadcrumbs=frame.crumbs((_("Who decides what"), reverse("decision_rights")))),
        act,
        told=_("Saved."),
        button=_("Save"),
        cancel=reverse("decision_rights"),
    )


@requires("decisions.edit_rights")
def right_delete(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Take away a right or a delegation."""
    known = _kind(kind)
    if known.model is PolicyArea:
        raise Http404
    found = get_object_or_404(known.model, pk=pk)

    def act(_form: ConfirmForm) -> str:
        actions.delete_right(request.user, found)
        return reverse("decision_rights")

    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(
            _("Take away?"),
            str(found),
            breadcrumbs=frame.crumbs((_("Who decides what"), reverse("decision_rights"))),
        ),
        act,
        told=_("Taken away. The history is kept."),
        button=_("Take away"),
        cancel=reverse("decision_rights"),
        danger=True,
    )
