"""A clause: what it says, what carries it out, who answers for it, what serves it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page, last_change
from utblick.core.permissions import requires
from utblick.core.rules import RULES
from utblick.strategy import actions, forms, queries
from utblick.strategy.models import Clause, Demand, StrategyStatus
from utblick.strategy.views.strategies import crumbs, find, locked


def _clause(slug: str, number: str) -> Clause:
    found: Clause = get_object_or_404(
        Clause.objects.select_related("strategy", "parent__strategy", "source"),
        strategy__slug=slug,
        number=number,
    )
    return found


@requires("strategy.view")
def clause(request: HttpRequest, slug: str, number: str) -> HttpResponse:
    """One clause with everything that hangs on it."""
    found = _clause(slug, number)
    draft = found.strategy.status == StrategyStatus.DRAFT
    page = Page(
        str(found),
        str(found.get_kind_display()).capitalize(),
        breadcrumbs=[
            *crumbs(found.strategy),
            *([(str(found.parent), found.parent.get_absolute_url())] if found.parent else []),
        ],
        status=_demand(found),
        changed=last_change(found, request.user),
    )
    if request.user.has_perm("strategy.edit") and found.strategy.status != StrategyStatus.SUPERSEDED:
        page.actions.append((_("Change"), reverse("clause_edit", args=[slug, number])))
        if draft:
            page.actions.append((_("Delete"), reverse("clause_delete", args=[slug, number])))
    duties = queries.duties(found.strategy, found)
    return page.show(
        request,
        "strategy/clause.html",
        clause=found,
        children=found.children.select_related("strategy"),
        rules=[RULES[key] for key in found.rules if key in RULES],
        duties=duties,
        serving=queries.for_reader(queries.serving(found), request.user),
        counted=found.kind in queries.COVERED_KINDS,
    )


def _demand(found: Clause) -> tuple[str, str] | None:
    if found.demand == Demand.NONE:
        return None
    return str(found.get_demand_display()).capitalize(), "neutral"


@requires("strategy.edit")
def clause_new(request: HttpRequest, slug: str) -> HttpResponse:
    """Add a clause to a draft."""
    strategy = find(slug)
    if refusal := locked(request, strategy):
        return refusal
    form = forms.ClauseForm(posted(request), instance=Clause(strategy=strategy))
    return edit(
        request,
        form,
        Page(_("Add a clause"), str(strategy), breadcrumbs=crumbs(strategy)),
        lambda checked: actions.save_clause(request.user, checked.save(commit=False)),
        told=_("The clause has been added."),
        button=_("Add the clause"),
        cancel=strategy.get_absolute_url(),
    )


@requires("strategy.edit")
def clause_edit(request: HttpRequest, slug: str, number: str) -> HttpResponse:
    """Change a clause: all of it in a draft, its wording where the strategy is adopted."""
    found = _clause(slug, number)
    if refusal := locked(request, found.strategy, found.get_absolute_url(), mends=True):
        return refusal
    draft = found.strategy.status == StrategyStatus.DRAFT
    form = (forms.ClauseForm if draft else forms.WordingForm)(posted(request), instance=found)
    intro = (
        ""
        if draft
        else _(
            "The strategy is adopted. Here you can mend how this system tells it; a change of substance is a revision."
        )
    )
    return edit(
        request,
        form,
        Page(
            _("Change clause %(number)s") % {"number": number},
            breadcrumbs=[*crumbs(found.strategy), (str(found), found.get_absolute_url())],
        ),
        lambda checked: actions.save_clause(request.user, checked.save(commit=False)),
        told=_("The clause has been saved."),
        button=_("Save"),
        cancel=found.get_absolute_url(),
        intro=intro,
    )


@requires("strategy.edit")
def clause_delete(request: HttpRequest, slug: str, number: str) -> HttpResponse:
    """Delete a clause of a draft, unless something serves it (R1)."""
    found = _clause(slug, number)
    if refusal := locked(request, found.strategy, found.get_absolute_url()):
        return refusal

    def act(_form: ConfirmForm) -> str:
        actions.delete_clause(request.user, found)
        return str(found.strategy.get_absolute_url())

    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(
            _("Delete clause %(number)s?") % {"number": number},
            str(found),
            breadcrumbs=crumbs(found.strategy),
        ),
        act,
        told=_("The clause has been deleted. Its history is kept."),
        button=_("Delete"),
        cancel=found.get_absolute_url(),
        danger=True,
    )
