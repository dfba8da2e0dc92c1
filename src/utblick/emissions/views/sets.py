"""The list of sets, the page of each, and what is done to a set as a whole."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page, last_change
from utblick.core.permissions import requires
from utblick.emissions import actions, forms, queries, shown
from utblick.emissions.models import FactorSet
from utblick.emissions.views import frame


@requires(frame.VIEW)
def emission_sets(request: HttpRequest) -> HttpResponse:
    """All sets, the default first."""
    page = Page(
        _("Sets of factors"),
        _("What a kilometre gives off, by whom it was found out, and when"),
        breadcrumbs=frame.crumbs(within=False),
        actions=[(_("How it is reckoned"), reverse("emission_method"))],
    )
    lines = [(each, *shown.state_of(each)) for each in queries.sets()]
    return page.show(
        request, "emissions/sets.html", lines=lines, may_manage=request.user.has_perm(frame.MANAGE)
    )


@requires(frame.VIEW)
def emission_set(request: HttpRequest, pk: int) -> HttpResponse:
    """A set: what it counts, its factors with spans and sources, and its distance rules."""
    found = frame.find(pk)
    may = request.user.has_perm(frame.MANAGE)
    page = Page(
        str(found),
        _("Set of factors"),
        breadcrumbs=frame.crumbs(),
        status=shown.state_of(found),
        changed=last_change(found, request.user),
    )
    if may:
        _offer(page, found)
    ways = list(found.distance_rules.all())
    held = {each.mode for each in ways}
    return page.show(
        request,
        "emissions/set.html",
        set=found,
        facts=shown.facts_of(found),
        factors=shown.factor_lines(list(found.factors.all())),
        ways=[
            (each, shown.rule_in_words(each), shown.pace_in_words(each))
            for each in sorted(ways, key=lambda each: shown.ORDER.index(each.mode))
        ],
        may_edit=may and found.is_draft,
        lacking=[(mode, label) for mode, label in shown.TRAVELLED if mode not in held],
    )


def _offer(page: Page, found: FactorSet) -> None:
    """What may be done to a set as it stands."""

    def to(name: str) -> str:
        return reverse(f"emission_set_{name}", args=[found.pk])

    if found.is_draft:
        page.primary = (_("Put in use"), to("use"))
        page.actions += [
            (_("Change"), to("edit")),
            (_("Add a factor"), to("factor_new")),
            (_("Take away"), to("delete")),
        ]
        return
    page.actions.append((_("Make a copy to change"), to("copy")))
    if not found.retired_on and not found.is_default:
        page.actions += [(_("Make it the default"), to("default")), (_("Retire"), to("retire"))]


@requires(frame.MANAGE)
def emission_set_copy(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a draft of a set under an edition of its own; its factors are then changed one by one."""
    original = frame.find(pk)
    kept = [*forms.ABOUT]
    made = FactorSet(copied_from=original, **{name: getattr(original, name) for name in kept})
    made.name, made.name_en = original.name, original.name_en

    return edit(
        request,
        forms.CopyForm(posted(request), instance=made),
        Page(_("Make a copy to change"), str(original), breadcrumbs=frame.crumbs(original)),
        lambda checked: actions.copy_set(request.user, checked.save(commit=False)),
        told=_("The copy has been made. Change its factors, then put it in use."),
        button=_("Make the copy"),
        cancel=original.get_absolute_url(),
        intro=_(
            "A set in use never changes, so that what has been reckoned stays as it was. The copy is a draft "
            "until it is put in use."
        ),
    )


@requires(frame.MANAGE)
def emission_set_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what a draft says of itself."""
    found = frame.find(pk)
    return edit(
        request,
        forms.SetForm(posted(request), instance=found),
        Page(_("Change the set of factors"), str(found), breadcrumbs=frame.crumbs(found)),
        lambda checked: actions.save_set(request.user, checked.save(commit=False)),
        told=_("The set has been saved."),
        button=_("Save"),
        cancel=found.get_absolute_url(),
    )


def _confirm(
    request: HttpRequest,
    found: FactorSet,
    deed: Callable[[Any, FactorSet], FactorSet],
    title: str,
    intro: str,
    told: str,
    button: str,
    *,
    danger: bool = False,
    then: str = "",
) -> HttpResponse:
    """Ask whether one means it, do it, and go to the set or to `then`."""
    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(title, str(found), breadcrumbs=frame.crumbs(found)),
        lambda _form: then if deed(request.user, found) and then else found.get_absolute_url(),
        told=told,
        button=button,
        cancel=found.get_absolute_url(),
        intro=intro,
        danger=danger,
    )


@requires(frame.MANAGE)
def emission_set_use(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a draft in use."""
    return _confirm(
        request,
        frame.find(pk),
        actions.put_in_use,
        _("Put the set in use?"),
        _("From then on it stays as it is: to change something, a new edition is made."),
        _("The set is in use."),
        _("Put in use"),
    )


@requires(frame.MANAGE)
def emission_set_default(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a set be used where nobody says otherwise."""
    return _confirm(
        request,
        frame.find(pk),
        actions.make_default,
        _("Make it the default?"),
        _(
            "New journeys are reckoned by it where nobody says otherwise. What has been reckoned stays as it was."
        ),
        _("The set is the default now."),
        _("Make it the default"),
    )


@requires(frame.MANAGE)
def emission_set_retire(request: HttpRequest, pk: int) -> HttpResponse:
    """Retire a set."""
    return _confirm(
        request,
        frame.find(pk),
        actions.retire,
        _("Retire the set?"),
        _(
            "Nothing new is reckoned by it. What has been reckoned stays as it was, and the set can still be read."
        ),
        _("The set is retired."),
        _("Retire"),
        danger=True,
    )


@requires(frame.MANAGE)
def emission_set_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Take away a draft."""
    return _confirm(
        request,
        frame.find(pk),
        actions.delete_set,
        _("Take away the set?"),
        _("Only a draft is taken away. Its factors go with it."),
        _("Taken away. The history is kept."),
        _("Take away"),
        danger=True,
        then=reverse("emission_sets"),
    )
