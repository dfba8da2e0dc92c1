"""Making a plan for advocacy and changing it: whom to reach, with whom; closing it with an assessment, reopening it."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.advocacy import actions_plans, forms_plans, rules
from utblick.advocacy.models import AdvocacyPlan, Ally, Assessment, Target
from utblick.advocacy.views import frame
from utblick.advocacy.views.positions import own_unit
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires


@requires(frame.EDIT)
def plan_new(request: HttpRequest) -> HttpResponse:
    """Make a plan. `?position=` and `?dossier=` name what it is about."""
    initial = {
        name: request.GET[name] for name in ("position", "dossier") if request.GET.get(name, "").isdecimal()
    }
    page = frame.why(Page(_("Make a plan for advocacy"), breadcrumbs=frame.plan_crumbs()), rules.FOLLOWED)
    told = _("The plan is made. Go on with whom to reach, and with whom.")
    return _save(request, AdvocacyPlan(), page, reverse("advocacy_plans"), told, initial)


@requires(frame.EDIT)
def plan_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change an open plan."""
    found = frame.open_plan(request, pk)
    page = Page(_("Change %(thing)s") % {"thing": found}, breadcrumbs=frame.plan_crumbs(found))
    return _save(request, found, page, found.get_absolute_url(), _("Saved."), {})


def _save(
    request: HttpRequest, found: AdvocacyPlan, page: Page, back: str, told: str, initial: dict[str, Any]
) -> HttpResponse:
    def act(checked: forms_plans.PlanForm) -> AdvocacyPlan:
        made = checked.save(commit=False)
        own_unit(request, made)
        return actions_plans.save_plan(request.user, made)

    form = forms_plans.PlanForm(posted(request), instance=found, account=request.user, initial=initial)
    return edit(request, form, page, act, told=told, button=_("Save"), cancel=back)


@requires(frame.EDIT)
def plan_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Take away a plan in which nothing has been carried out."""
    found = frame.open_plan(request, pk)

    def act(_form: ConfirmForm) -> str:
        actions_plans.delete_plan(request.user, found)
        return reverse("advocacy_plans")

    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(_("Take the plan away?"), str(found), breadcrumbs=frame.plan_crumbs(found)),
        act,
        told=_("The plan has been taken away. Its history is kept."),
        button=_("Take away"),
        cancel=found.get_absolute_url(),
        danger=True,
    )


@requires(frame.EDIT)
def plan_close(request: HttpRequest, pk: int) -> HttpResponse:
    """Close a plan with an assessment of what changed."""
    found = frame.open_plan(request, pk)

    def act(checked: forms_plans.AssessmentForm) -> str:
        actions_plans.close(request.user, found, checked.save(commit=False))
        return f"{found.get_absolute_url()}#bedomning"

    page = Page(_("What changed in the end?"), str(found), breadcrumbs=frame.plan_crumbs(found))
    return edit(
        request,
        forms_plans.AssessmentForm(posted(request), instance=Assessment(plan=found)),
        frame.why(page, rules.ASSESSED),
        act,
        told=_("The plan is closed."),
        button=_("Close the plan"),
        cancel=found.get_absolute_url(),
        intro=_(
            "Be honest: that it cannot be told, or that it moved against us, is worth as much to those who learn."
        ),
        sent_again=lambda _made: str(found.get_absolute_url()),
    )


@requires(frame.EDIT)
def plan_reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Open a closed plan again, with a reason."""
    found = frame.plan(request, pk, frame.EDIT)
    return edit(
        request,
        forms_plans.ReasonForm(posted(request)),
        Page(_("Open the plan again?"), str(found), breadcrumbs=frame.plan_crumbs(found)),
        lambda checked: actions_plans.reopen(request.user, found, checked.cleaned_data["reason"]),
        told=_("The plan is open again."),
        button=_("Open again"),
        cancel=found.get_absolute_url(),
        intro=_("The assessment is kept. The plan is closed again by a new one."),
    )


@dataclass(frozen=True)
class Part:
    """A kind of part, by its name in addresses: its model and form, and what is said of it."""

    model: Any
    form: Any
    new: str | Promise
    change: str | Promise
    remove: str | Promise


PARTS = {
    "mottagare": Part(
        Target,
        forms_plans.TargetForm,
        gettext_lazy("Add whom to reach"),
        gettext_lazy("Change whom to reach"),
        gettext_lazy("Take this target away?"),
    ),
    "allierad": Part(
        Ally,
        forms_plans.AllyForm,
        gettext_lazy("Add an ally"),
        gettext_lazy("Change the ally"),
        gettext_lazy("Take the ally away?"),
    ),
}


def _part(name: str) -> Part:
    if name not in PARTS:
        raise Http404
    return PARTS[name]


@requires(frame.EDIT)
def plan_part_new(request: HttpRequest, pk: int, part: str) -> HttpResponse:
    """Add a target or an ally."""
    kind, plan = _part(part), frame.open_plan(request, pk)
    return _save_part(request, part, plan, kind.model(plan=plan))


@requires(frame.EDIT)
def plan_part_edit(request: HttpRequest, pk: int, part: str, part_pk: int) -> HttpResponse:
    """Change a target or an ally."""
    kind, plan = _part(part), frame.open_plan(request, pk)
    return _save_part(request, part, plan, get_object_or_404(kind.model, pk=part_pk, plan=plan))


def _save_part(request: HttpRequest, name: str, plan: AdvocacyPlan, found: Any) -> HttpResponse:
    kind = PARTS[name]
    found.plan = plan
    new = found.pk is None
    page = Page(str(kind.new if new else kind.change), str(plan), breadcrumbs=frame.plan_crumbs(plan))
    if not new:
        page.actions = [
            (_("Take away"), reverse("advocacy_plan_part_delete", args=[plan.pk, name, found.pk]))
        ]
    return edit(
        request,
        kind.form(posted(request), instance=found, account=request.user),
        page,
        lambda checked: actions_plans.save_part(request.user, checked.save(commit=False)),
        told=_("Saved."),
        button=_("Add") if new else _("Save"),
        cancel=plan.get_absolute_url(),
    )


@requires(frame.EDIT)
def plan_part_delete(request: HttpRequest, pk: int, part: str, part_pk: int) -> HttpResponse:
    """Take away a target or an ally."""
    kind, plan = _part(part), frame.open_plan(request, pk)
    found = get_object_or_404(kind.model, pk=part_pk, plan=plan)
    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(str(kind.remove), str(found), breadcrumbs=frame.plan_crumbs(plan)),
        lambda _form: actions_plans.delete_part(request.user, found),
        told=_("Taken away."),
        button=_("Take away"),
        cancel=plan.get_absolute_url(),
        danger=True,
    )
