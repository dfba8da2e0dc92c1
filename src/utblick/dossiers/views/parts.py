"""What belongs to a dossier: stages and days, added, changed and taken away; stories put there and taken away."""

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
from utblick.dossiers import actions, forms, queries, rules
from utblick.dossiers.models import Dossier, DossierDate, DossierStage
from utblick.dossiers.views import frame
from utblick.monitoring.models import Story
from utblick.monitoring.views import frame as monitoring


@dataclass(frozen=True)
class Part:
    """A kind of part, by its name in addresses: its model and form, and what is said of it."""

    model: Any
    form: Any
    new: str | Promise
    change: str | Promise
    remove: str | Promise
    rule: str


PARTS = {
    "skede": Part(
        DossierStage,
        forms.StageForm,
        gettext_lazy("How far has the dossier come?"),
        gettext_lazy("Change the stage"),
        gettext_lazy("Take away the stage?"),
        rules.STAGED,
    ),
    "dag": Part(
        DossierDate,
        forms.DateForm,
        gettext_lazy("Add a day"),
        gettext_lazy("Change the day"),
        gettext_lazy("Take away the day?"),
        rules.DEADLINES,
    ),
}


def _part(name: str) -> Part:
    if name not in PARTS:
        raise Http404
    return PARTS[name]


@requires(queries.EDIT)
def dossier_part_new(request: HttpRequest, pk: int, part: str) -> HttpResponse:
    """Say how far a dossier has come, or add a day."""
    kind, found = _part(part), frame.find_open(request, pk)
    return _save(request, part, found, kind.model(dossier=found))


@requires(queries.EDIT)
def dossier_part_edit(request: HttpRequest, pk: int, part: str, part_pk: int) -> HttpResponse:
    """Change a stage or a day of a dossier."""
    kind, dossier = _part(part), frame.find_open(request, pk)
    found = get_object_or_404(kind.model, pk=part_pk, dossier=dossier)
    found.dossier = dossier
    return _save(request, part, dossier, found)


def _save(request: HttpRequest, name: str, dossier: Dossier, found: Any) -> HttpResponse:
    kind, new = PARTS[name], found.pk is None
    page = Page(str(kind.new if new else kind.change), str(dossier), breadcrumbs=frame.crumbs(dossier))
    if not new:
        page.actions = [(_("Take away"), reverse("dossier_part_delete", args=[dossier.pk, name, found.pk]))]
    return edit(
        request,
        kind.form(posted(request), instance=found),
        frame.why(page, kind.rule),
        lambda checked: actions.save_part(request.user, checked.save(commit=False)),
        told=_("Saved."),
        button=_("Add") if new else _("Save"),
        cancel=dossier.get_absolute_url(),
    )


@requires(queries.EDIT)
def dossier_part_delete(request: HttpRequest, pk: int, part: str, part_pk: int) -> HttpResponse:
    """Take away a stage or a day of a dossier."""
    kind, dossier = _part(part), frame.find_open(request, pk)
    found = get_object_or_404(kind.model, pk=part_pk, dossier=dossier)
    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(str(kind.remove), str(found), breadcrumbs=frame.crumbs(dossier)),
        lambda _form: actions.delete_part(request.user, found),
        told=_("Taken away. Its history is kept."),
        button=_("Take away"),
        cancel=dossier.get_absolute_url(),
        danger=True,
    )


@requires(queries.EDIT)
def dossier_put(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a story into a dossier by hand."""
    story = monitoring.story(pk)

    def act(checked: forms.PutForm) -> Dossier:
        said = actions.Said(story, belongs=True)
        return actions.say_of_story(request.user, checked.cleaned_data["dossier"], said)

    crumbs = monitoring.crumbs((str(story), story.get_absolute_url()))
    return edit(
        request,
        forms.PutForm(posted(request), account=request.user),
        Page(_("Put the story into a dossier"), str(story), breadcrumbs=crumbs),
        act,
        told=_("The story belongs to the dossier."),
        button=_("Put it there"),
        cancel=story.get_absolute_url(),
    )


@requires(queries.EDIT)
def dossier_story_away(request: HttpRequest, pk: int, story: int) -> HttpResponse:
    """Take a story away from a dossier, for good."""
    dossier, told = frame.find_open(request, pk), get_object_or_404(Story, pk=story)
    said = actions.Said(told, belongs=False)
    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(_("Take the story away from the dossier?"), str(told), breadcrumbs=frame.crumbs(dossier)),
        lambda _form: actions.say_of_story(request.user, dossier, said),
        told=_("The story does not belong to the dossier any more."),
        button=_("Take away"),
        cancel=dossier.get_absolute_url(),
        danger=True,
        intro=_("It stays away, whatever numbers it names. From the page of the story you can put it back."),
    )
