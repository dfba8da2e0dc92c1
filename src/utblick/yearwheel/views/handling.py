"""Handing an obligation over, taking it back, letting it wait, taking it up again."""

from copy import copy
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core import once
from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.people.models import Account
from utblick.yearwheel import actions, queries
from utblick.yearwheel.handling_forms import HandOverForm, SnoozeForm
from utblick.yearwheel.models import Handover, Snooze
from utblick.yearwheel.queries import ToDo


def _find(request: HttpRequest, key: str) -> ToDo:
    """Return an obligation in the reader's own list. Raises Http404 for any other."""
    with once.reading():  # also before something is written: nothing has been yet
        found = queries.find(request.user, key, today())
        if found is None:
            raise Http404
        queries.note_shown([found])
        return found


def _page(title: str, todo: ToDo) -> Page:
    clause = todo.clause
    return Page(
        title,
        todo.obligation.title,
        breadcrumbs=[(_("Overview"), reverse("overview"))],
        why=(str(clause), clause.get_absolute_url()) if clause else None,
    )


def _wait_for_turn(account: Any) -> None:
    """Let one sending of a form at a time through, so that a double click finds what the first click made."""
    Account.objects.select_for_update().get(pk=account.pk)


@requires("yearwheel.handle")
def hand_over(request: HttpRequest, key: str) -> HttpResponse:
    """Let a colleague take it."""
    todo = _find(request, key)
    holder = Handover.objects.select_related("to", "by").filter(obligation=key).first()
    account: Any = request.user
    form = HandOverForm(
        posted(request), people=queries.colleagues(account, todo.obligation), holder=holder, chooser=account
    )
    return edit(
        request,
        form,
        _page(_("Hand over to a colleague"), todo),
        lambda checked: _give(account, todo, checked),
        told=_("It has been handed over."),
        button=_("Hand over"),
        cancel=reverse("overview"),
        intro=_("It moves to your colleague's list, and you see here how it goes."),
    )


def _give(account: Any, todo: ToDo, form: HandOverForm) -> str:
    _wait_for_turn(account)
    key, to = todo.obligation.key, form.colleague
    found = queries.handover_of(key)
    if found and found.to_id == to.pk:
        return reverse("overview")
    if found and str(found.to_id) != form.cleaned_data["seen"]:
        raise ValidationError(_between(found))
    try:
        actions.hand_over(account, todo.obligation, found or Handover(), to, today())
    except IntegrityError:  # somebody else handed it over at the same moment
        raise ValidationError(_between(queries.handover_of(key))) from None
    return reverse("overview")


def _between(found: Handover | None) -> str:
    return _(
        "%(by)s handed this over to %(to)s while you were choosing. Open the page anew to hand it over to somebody "
        "else."
    ) % {"by": found.by if found else _("Somebody else"), "to": found.to if found else _("a colleague")}


@requires("yearwheel.handle")
def take_back(request: HttpRequest, key: str) -> HttpResponse:
    """Let it be that of all who could do it again."""
    todo = _find(request, key)
    return edit(
        request,
        ConfirmForm(posted(request)),
        _page(_("Take back"), todo),
        lambda checked: _take(request.user, todo),
        told=_("It is no longer handed over."),
        button=_("Take back"),
        cancel=reverse("overview"),
        intro=_("It stands in the list of everybody who can do it again."),
    )


def _take(account: Any, todo: ToDo) -> str:
    if found := queries.handover_of(todo.obligation.key):
        actions.take_back(account, todo.obligation, found)
    return reverse("overview")


@requires("yearwheel.handle")
def let_wait(request: HttpRequest, key: str) -> HttpResponse:
    """Let it wait in one's own list."""
    todo = _find(request, key)
    account: Any = request.user
    waits = copy(todo.snooze) if todo.snooze else None  # the form writes in it; what is remembered stays
    return edit(
        request,
        SnoozeForm(posted(request), today=today(), instance=waits),
        _page(_("Let it wait"), todo),
        lambda checked: _put_off(account, todo, checked.cleaned_data),
        told=_("It waits until the day you chose."),
        button=_("Let it wait"),
        cancel=reverse("overview"),
        intro=_(
            "It waits in your own list only. Others who can do it see it as before, and the due day stays."
        ),
    )


def _put_off(account: Any, todo: ToDo, chosen: dict[str, Any]) -> str:
    _wait_for_turn(account)
    found = queries.snooze_of(account, todo.obligation.key)
    if found and (found.until, found.reason) == (chosen["until"], chosen["reason"]):
        return reverse("overview")
    snooze = found or Snooze()
    snooze.until, snooze.reason = chosen["until"], chosen["reason"]
    actions.let_wait(account, todo.obligation, snooze)
    return reverse("overview")


@requires("yearwheel.handle")
def wake(request: HttpRequest, key: str) -> HttpResponse:
    """Take up again what waits."""
    todo = _find(request, key)
    return edit(
        request,
        ConfirmForm(posted(request)),
        _page(_("Take up again now"), todo),
        lambda checked: _take_up(request.user, todo),
        told=_("It stands in your list again."),
        button=_("Take up again now"),
        cancel=reverse("overview"),
        intro=_("It stands in your list again at once, and not only from the day you chose."),
    )


def _take_up(account: Any, todo: ToDo) -> str:
    if found := queries.snooze_of(account, todo.obligation.key):
        actions.wake(account, todo.obligation, found)
    return reverse("overview")
