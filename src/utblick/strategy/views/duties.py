"""Who answers for what."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.editing import edit, posted
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.strategy import actions, forms, queries
from utblick.strategy.models import Duty, StrategyStatus
from utblick.strategy.views.strategies import crumbs, find, locked, status


@requires("strategy.view")
def responsibilities(request: HttpRequest, slug: str) -> HttpResponse:
    """Each duty with its one accountable organ; those without are listed first."""
    strategy = find(slug)
    duties = queries.duties(strategy)
    organs = sorted({organ for duty in duties for found in duty.by.values() for organ in found}, key=str)
    chosen = request.GET.get("organ", "")
    shown = [duty for duty in duties if not chosen or _concerns(duty, chosen)]
    page = Page(_("Responsibilities"), str(strategy), breadcrumbs=crumbs(strategy), status=status(strategy))
    may_edit = request.user.has_perm("strategy.edit_duties") and strategy.status != StrategyStatus.SUPERSEDED
    if may_edit:
        page.primary = (_("Add a duty"), reverse("duty_new", args=[slug]))
    return page.show(
        request,
        "strategy/responsibilities.html",
        strategy=strategy,
        duties=shown,
        gaps=queries.without_accountable(duties),
        organs=organs,
        chosen=chosen,
        may_edit=may_edit,
    )


def _concerns(duty: Duty, organ: str) -> bool:
    return any(str(each.pk) == organ for found in duty.by.values() for each in found)


@requires("strategy.edit_duties")
def duty_new(request: HttpRequest, slug: str) -> HttpResponse:
    """Add a duty."""
    return _edit(request, slug, Duty(), _("Add a duty"), _("The duty has been added."))


@requires("strategy.edit_duties")
def duty_edit(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Change a duty and who has which part in it."""
    duty = get_object_or_404(Duty, pk=pk, clause__strategy__slug=slug)
    return _edit(request, slug, duty, _("Change the duty"), _("The duty has been saved."))


def _edit(request: HttpRequest, slug: str, duty: Duty, title: str, told: str) -> HttpResponse:
    strategy = find(slug)
    back = reverse("responsibilities", args=[slug])
    if refusal := locked(request, strategy, back, mends=True):
        return refusal
    form = forms.DutyForm(posted(request), instance=duty, strategy=strategy)
    return edit(
        request,
        form,
        Page(title, breadcrumbs=[*crumbs(strategy), (_("Responsibilities"), back)]),
        lambda checked: actions.save_duty(request.user, checked.save(commit=False), checked.parts()),
        told=told,
        button=_("Save"),
        cancel=back,
    )
