"""Beginning a dossier and changing it; looking, letting it rest, closing it, following it."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core import origins
from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.dossiers import actions, belonging, forms, queries, rules
from utblick.dossiers.models import DateKind, Dossier
from utblick.dossiers.views import frame
from utblick.monitoring import queries as monitoring
from utblick.monitoring import turning
from utblick.monitoring.models import Item


@requires(queries.EDIT)
def dossier_new(request: HttpRequest) -> HttpResponse:
    """Begin a dossier. `?ur=` names the story that it is made from."""
    page = frame.why(Page(_("Add a dossier"), breadcrumbs=frame.crumbs()), rules.STAGED)
    told = _("The dossier has been added. What comes in and names its numbers belongs to it from now on.")
    return _save(request, Dossier(), page, reverse("dossiers"), told, _from_story(request))


def _from_story(request: HttpRequest) -> dict[str, Any]:
    """What a dossier takes over from the story that it is made from, beside what the origin itself says."""
    origin = origins.named(request)
    if origin is None or origin[0].kind != turning.KIND or not request.user.has_perm(monitoring.VIEW):
        return {}
    numbers = belonging.numbers_of_story(origin[1])
    found: dict[str, Any] = {"numbers": "\n".join(value for _kind, value in numbers)} if numbers else {}
    answers = Item.objects.filter(story=origin[1], deadline__gte=today()).order_by("deadline").first()
    if answers is not None:
        found |= {
            "next_day": answers.deadline,
            "next_kind": DateKind.ANSWER,
            "next_what": _("The last day to answer"),
        }
    return found


@requires(queries.EDIT)
def dossier_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a dossier that is not closed."""
    found = frame.find_open(request, pk)
    page = Page(_("Change the dossier"), str(found), breadcrumbs=frame.crumbs(found))
    return _save(request, found, page, found.get_absolute_url(), _("The dossier has been saved."), {})


def _save(
    request: HttpRequest, found: Dossier, page: Page, back: str, told: str, initial: dict[str, Any]
) -> HttpResponse:
    doors: list[tuple[str, str, str]] = []

    def act(checked: forms.DossierForm) -> Dossier:
        numbers, links = checked.read_numbers(), checked.cleaned_data
        made = checked.save(commit=False)
        if not request.user.has_perm(queries.EDIT, made):
            message = _("Your role holds for your own unit only. Choose that, or a unit under it.")
            raise ValidationError({"unit": message})
        doors.extend(_elsewhere(numbers, made.pk))
        written = actions.Written(numbers, links["serves"], links["areas"], checked.first())
        return actions.save_dossier(request.user, made, written)

    form = forms.DossierForm(posted(request), instance=found, account=request.user, initial=initial)
    return edit(request, form, page, act, told=told, button=_("Save"), cancel=back, doors=doors)


def _elsewhere(numbers: list[Any], but: int | None) -> list[tuple[str, str, str]]:
    """The ways to the dossiers that have some of the numbers already, as far as the reader may see them."""
    taken = belonging.taken(numbers, but)
    others = Dossier.objects.filter(pk__in={pk for some in taken.values() for pk in some})
    told = _("The matter is followed in the dossier “%(dossier)s”.")
    return [(told % {"dossier": each}, each.get_absolute_url(), _("Open it")) for each in others]


@requires(queries.EDIT)
def dossier_status(request: HttpRequest, pk: int) -> HttpResponse:
    """Follow a dossier, let it rest or close it, with a reason."""
    found = frame.find(request, pk, queries.EDIT)

    def act(checked: forms.StatusForm) -> Dossier:
        said = checked.cleaned_data
        return actions.set_status(request.user, found, said["status"], said["why"])

    return edit(
        request,
        forms.StatusForm(posted(request), dossier=found),
        Page(_("Is the dossier followed?"), str(found), breadcrumbs=frame.crumbs(found)),
        act,
        told=_("The status has been saved."),
        button=_("Save"),
        cancel=found.get_absolute_url(),
        intro=_("What rests or is closed reminds nobody. What is told of it is still put there."),
    )


def _confirm(
    request: HttpRequest, found: Dossier, title: str, act: Callable[[], Any], **words: Any
) -> HttpResponse:
    def carried_out(_form: Any) -> str:
        act()
        return found.get_absolute_url()

    page = Page(title, str(found), breadcrumbs=frame.crumbs(found))
    return edit(
        request, ConfirmForm(posted(request)), page, carried_out, cancel=found.get_absolute_url(), **words
    )


@requires(queries.EDIT)
def dossier_look(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that one has looked at a dossier."""
    found = frame.find_open(request, pk)
    return _confirm(
        request,
        found,
        _("Have you looked at the dossier?"),
        lambda: actions.look(request.user, found),
        told=_("Noted."),
        button=_("It stands as it is told"),
        intro=_("You say that its stage, its days and what it means for us are still right."),
    )


@requires(queries.FOLLOW)
def dossier_follow(request: HttpRequest, pk: int) -> HttpResponse:
    """Follow a dossier, or note that one has seen what has happened in it."""
    found = frame.find(request, pk)
    return _confirm(
        request,
        found,
        _("Follow the dossier?"),
        lambda: actions.follow(request.user, actions.About(found)),
        told=_("You follow the dossier, and have seen what it holds today."),
        button=_("Follow"),
        intro=_(
            "You are told when more comes in of it or it comes further, and its days are in your calendar."
        ),
    )


@requires(queries.FOLLOW)
def dossier_unfollow(request: HttpRequest, pk: int) -> HttpResponse:
    """Follow a dossier no more."""
    found = frame.find(request, pk)
    return _confirm(
        request,
        found,
        _("Do not follow the dossier any more?"),
        lambda: actions.unfollow(request.user, actions.About(found)),
        told=_("You do not follow the dossier any more."),
        button=_("Do not follow"),
    )
