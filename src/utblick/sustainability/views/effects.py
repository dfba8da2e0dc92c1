"""Effects of an analysis, and that a dimension has none."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.sustainability import actions, forms, rules, shown
from utblick.sustainability.models import Dimension, Effect, NoEffect, SustainabilityAnalysis
from utblick.sustainability.views import frame


@requires(frame.EDIT)
def sustainability_analysis_effect_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Add an effect; `?dimension=miljo` says of which dimension."""
    found = frame.find(request, pk, frame.EDIT)
    dimension = frame.SLUGS.get(request.GET.get("dimension", ""), Dimension.SOCIAL)
    return _edit(request, found, Effect(analysis=found, dimension=dimension), _("Add an effect"))


@requires(frame.EDIT)
def sustainability_analysis_effect_edit(request: HttpRequest, pk: int, effect: int) -> HttpResponse:
    """Change an effect, or what is done about it."""
    found = frame.find(request, pk, frame.EDIT)
    return _edit(request, found, get_object_or_404(Effect, pk=effect, analysis=found), _("Change the effect"))


def _back(found: SustainabilityAnalysis, dimension: str) -> str:
    return f"{found.get_absolute_url()}#effekter-{frame.SLUG_OF[Dimension(dimension)]}"


def _edit(request: HttpRequest, found: SustainabilityAnalysis, effect: Effect, title: str) -> HttpResponse:
    page = frame.why(Page(title, str(found), breadcrumbs=frame.crumbs(found)), rules.MEASURES)

    def act(checked: forms.EffectForm) -> str:
        saved = actions.save_effect(request.user, checked.save(commit=False))
        return _back(found, saved.dimension)

    return edit(
        request,
        forms.EffectForm(posted(request), instance=effect, account=request.user),
        page,
        act,
        told=_("The effect has been saved."),
        button=_("Save"),
        cancel=_back(found, effect.dimension),
    )


@requires(frame.EDIT)
def sustainability_analysis_effect_delete(request: HttpRequest, pk: int, effect: int) -> HttpResponse:
    """Take away an effect."""
    found = frame.find(request, pk, frame.EDIT)
    taken = get_object_or_404(Effect, pk=effect, analysis=found)

    def act(_form: ConfirmForm) -> str:
        actions.delete_effect(request.user, taken)
        return _back(found, taken.dimension)

    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(_("Take away the effect?"), str(taken), breadcrumbs=frame.crumbs(found)),
        act,
        told=_("Taken away. The history is kept."),
        button=_("Take away"),
        cancel=_back(found, taken.dimension),
        danger=True,
    )


def _of(dimension: str) -> Dimension:
    if dimension not in frame.SLUGS:
        raise Http404
    return frame.SLUGS[dimension]


@requires(frame.EDIT)
def sustainability_analysis_no_effect(request: HttpRequest, pk: int, dimension: str) -> HttpResponse:
    """Say that a dimension has no effect that matters, and why."""
    found = frame.find(request, pk, frame.EDIT)
    of = _of(dimension)
    none = NoEffect.objects.filter(analysis=found, dimension=of).first()
    none = none or NoEffect(analysis=found, dimension=of)
    title = _("%(dimension)s: none?") % {"dimension": shown.dimension(of)}

    def act(checked: forms.NoEffectForm) -> str:
        actions.say_none(request.user, checked.save(commit=False))
        return _back(found, of)

    return edit(
        request,
        forms.NoEffectForm(posted(request), instance=none),
        frame.why(Page(title, str(found), breadcrumbs=frame.crumbs(found)), rules.MEASURES),
        act,
        told=_("Saved: the dimension has been looked at and has no effect."),
        button=_("Save"),
        cancel=_back(found, of),
    )


@requires(frame.EDIT)
def sustainability_analysis_no_effect_delete(request: HttpRequest, pk: int, dimension: str) -> HttpResponse:
    """Take back that a dimension has no effect."""
    found = frame.find(request, pk, frame.EDIT)
    of = _of(dimension)
    none: Any = NoEffect.objects.filter(analysis=found, dimension=of).first()

    def act(_form: ConfirmForm) -> str:
        if none is not None:  # it may have been taken back already: then there is nothing left to do
            actions.take_back_none(request.user, none)
        return _back(found, of)

    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(_("Take it back?"), shown.dimension(of), breadcrumbs=frame.crumbs(found)),
        act,
        told=_("Taken back. The history is kept."),
        button=_("Take back"),
        cancel=_back(found, of),
        danger=True,
    )
