"""What belongs to a project: added, changed and taken away, each by its own form."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core import formats
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.projects import actions, forms_parts, queries
from utblick.projects.models import (
    BudgetLine,
    BudgetSum,
    Commitment,
    Funding,
    Milestone,
    Project,
    ProjectPartner,
    ReportingPeriod,
    Result,
    Risk,
)
from utblick.projects.rules import life, money
from utblick.projects.views import frame


@dataclass(frozen=True)
class Part:
    """A kind of part: its form, what its pages are called, and on which page and where of it the part is shown."""

    model: type[Any]
    form: type[forms_parts.PartForm]
    new: str | Promise
    change: str | Promise
    page: str
    rule: str
    intro: str | Promise = ""


PARTS: dict[str, Part] = {
    "partner": Part(
        ProjectPartner,
        forms_parts.PartnerForm,
        gettext_lazy("Add a partner"),
        gettext_lazy("Change the partner"),
        "project",
        life.COMPLETE,
        gettext_lazy("Our own unit is a partner as well. One of the partners leads the project."),
    ),
    "rad": Part(
        BudgetLine,
        forms_parts.LineForm,
        gettext_lazy("Add a budget line"),
        gettext_lazy("Change the budget line"),
        "project_budget",
        money.ADDS_UP,
    ),
    "summa": Part(
        BudgetSum,
        forms_parts.SumForm,
        gettext_lazy("State a sum"),
        gettext_lazy("Change the sum"),
        "project_budget",
        money.ADDS_UP,
        gettext_lazy(
            "What the application states for a work package, or a kind of cost. The lines have to add up to it."
        ),
    ),
    "finansiering": Part(
        Funding,
        forms_parts.FundingForm,
        gettext_lazy("Say how the project is paid"),
        gettext_lazy("Change how the project is paid"),
        "project_budget",
        money.FUNDED,
    ),
    "atagande": Part(
        Commitment,
        forms_parts.CommitmentForm,
        gettext_lazy("Add a commitment"),
        gettext_lazy("Change the commitment"),
        "project_budget",
        money.FRAME,
        gettext_lazy(
            "What we bind ourselves to in one year, and from whose budget. It has to fit into the frame."
        ),
    ),
    "period": Part(
        ReportingPeriod,
        forms_parts.PeriodForm,
        gettext_lazy("Add a reporting period"),
        gettext_lazy("Change the reporting period"),
        "project_reporting",
        money.LIQUIDITY,
    ),
    "milstolpe": Part(
        Milestone,
        forms_parts.MilestoneForm,
        gettext_lazy("Add a milestone or deliverable"),
        gettext_lazy("Change the milestone or deliverable"),
        "project_reporting",
        life.COMPLETE,
    ),
    "risk": Part(
        Risk,
        forms_parts.RiskForm,
        gettext_lazy("Add a risk"),
        gettext_lazy("Change the risk"),
        "project_results",
        life.COMPLETE,
    ),
    "resultat": Part(
        Result,
        forms_parts.ResultForm,
        gettext_lazy("Add a result"),
        gettext_lazy("Change the result"),
        "project_results",
        life.COMPLETE,
    ),
}


def may_change(project: Project, model: type[Any]) -> bool:
    """Whether parts of a kind may be changed where the project is: what is decided on only while it is prepared."""
    return project.is_open and (project.is_prepared or model not in actions.DECIDED_ON)


def _find(request: HttpRequest, pk: int, part: str) -> tuple[Part, Project]:
    if part not in PARTS:
        raise Http404
    project = frame.find_open(request, pk)
    if not may_change(project, PARTS[part].model):
        raise Http404
    return PARTS[part], project


@requires(frame.EDIT)
def project_part_new(request: HttpRequest, pk: int, part: str) -> HttpResponse:
    """Add a part to a project. There is one funding: where it is stated, that is changed."""
    kind, project = _find(request, pk, part)
    stated = queries.funding_of(project) if kind.model is Funding else None
    if stated is not None:
        return HttpResponseRedirect(reverse("project_part_edit", args=[pk, part, stated.pk]))
    return _save(request, part, project, kind.model(project=project))


@requires(frame.EDIT)
def project_part_edit(request: HttpRequest, pk: int, part: str, part_pk: int) -> HttpResponse:
    """Change a part of a project."""
    kind, project = _find(request, pk, part)
    found = get_object_or_404(kind.model, pk=part_pk, project=project)
    found.project = project
    return _save(request, part, project, found)


def _save(request: HttpRequest, name: str, project: Project, found: Any) -> HttpResponse:
    kind = PARTS[name]
    back = reverse(kind.page, args=[project.pk])

    def act(checked: forms_parts.PartForm) -> str:
        actions.save_part(request.user, checked.save(commit=False))
        if kind.model is ReportingPeriod and (above := queries.costs_above(project)):
            told = _(
                "The costs of all periods add up to %(costs)s, which is more than the whole budget of %(budget)s. See "
                "that no cost is counted twice; what is above the budget is paid by nobody else."
            )
            values = {"costs": formats.kronor(above[0]), "budget": formats.kronor(above[1])}
            messages.warning(request, told % values)
        return f"{back}#{name}"

    new = found.pk is None
    page = Page(str(kind.new if new else kind.change), str(project), breadcrumbs=frame.crumbs(project))
    if not new:
        page.actions = [(_("Take away"), reverse("project_part_delete", args=[project.pk, name, found.pk]))]
    return edit(
        request,
        kind.form(posted(request), instance=found, account=request.user, project=project),
        frame.why(page, kind.rule),
        act,
        told=_("Saved."),
        button=_("Add") if new else _("Save"),
        cancel=back,
        intro=str(kind.intro),
    )


@requires(frame.EDIT)
def project_part_delete(request: HttpRequest, pk: int, part: str, part_pk: int) -> HttpResponse:
    """Take away a part of a project."""
    kind, project = _find(request, pk, part)
    found = get_object_or_404(kind.model, pk=part_pk, project=project)
    back = reverse(kind.page, args=[project.pk])

    def act(_form: ConfirmForm) -> str:
        actions.delete_part(request.user, found)
        return f"{back}#{part}"

    has_lines = kind.model is ProjectPartner and found.lines.exists()
    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(_("Take away %(thing)s?") % {"thing": found}, str(project), breadcrumbs=frame.crumbs(project)),
        act,
        told=_("Taken away."),
        button=_("Take away"),
        cancel=back,
        danger=True,
        intro=_("The partner's budget lines are taken away as well.") if has_lines else "",
    )
