"""The factors and distance rules of a draft."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.emissions import actions, forms
from utblick.emissions.models import DistanceRule, Factor, FactorSet
from utblick.emissions.views import frame
from utblick.emissions.words import ModeChoice


@requires(frame.MANAGE)
def emission_set_factor_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a factor to a draft."""
    found = frame.find(pk)
    return _factor(request, found, Factor(factor_set=found), _("Add a factor"))


@requires(frame.MANAGE)
def emission_set_factor_edit(request: HttpRequest, pk: int, factor: int) -> HttpResponse:
    """Change a factor of a draft."""
    found = frame.find(pk)
    return _factor(
        request, found, get_object_or_404(Factor, pk=factor, factor_set=found), _("Change the factor")
    )


def _factor(request: HttpRequest, found: FactorSet, factor: Factor, title: str) -> HttpResponse:
    def act(checked: forms.FactorForm) -> str:
        actions.save_factor(request.user, checked.save(commit=False))
        return f"{found.get_absolute_url()}#faktorer"

    return edit(
        request,
        forms.FactorForm(posted(request), instance=factor),
        Page(title, str(found), breadcrumbs=frame.crumbs(found)),
        act,
        told=_("The factor has been saved."),
        button=_("Save"),
        cancel=f"{found.get_absolute_url()}#faktorer",
    )


@requires(frame.MANAGE)
def emission_set_factor_delete(request: HttpRequest, pk: int, factor: int) -> HttpResponse:
    """Take away a factor of a draft."""
    found = frame.find(pk)
    taken = get_object_or_404(Factor, pk=factor, factor_set=found)

    def act(_form: ConfirmForm) -> str:
        actions.delete_factor(request.user, taken)
        return f"{found.get_absolute_url()}#faktorer"

    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(_("Take away the factor?"), str(taken), breadcrumbs=frame.crumbs(found)),
        act,
        told=_("Taken away. The history is kept."),
        button=_("Take away"),
        cancel=f"{found.get_absolute_url()}#faktorer",
        danger=True,
    )


@requires(frame.MANAGE)
def emission_set_distance(request: HttpRequest, pk: int, mode: str) -> HttpResponse:
    """Say how a draft reckons the distance of a mode."""
    if mode not in ModeChoice.values:
        raise Http404
    found = frame.find(pk)
    way = DistanceRule.objects.filter(factor_set=found, mode=mode).first()

    def act(checked: forms.DistanceRuleForm) -> str:
        actions.save_distance_rule(request.user, checked.save(commit=False))
        return f"{found.get_absolute_url()}#avstand"

    title = _("The distance rule for %(mode)s") % {"mode": str(ModeChoice(mode).label).lower()}
    return edit(
        request,
        forms.DistanceRuleForm(posted(request), instance=way or DistanceRule(factor_set=found, mode=mode)),
        Page(title, str(found), breadcrumbs=frame.crumbs(found)),
        act,
        told=_("The distance rule has been saved."),
        button=_("Save"),
        cancel=f"{found.get_absolute_url()}#avstand",
    )
