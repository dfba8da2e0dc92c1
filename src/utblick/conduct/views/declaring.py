"""Declaring a gift, correcting one's own, and deciding on somebody else's."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.conduct import actions, forms_gifts, queries_gifts, rules
from utblick.conduct.models import Direction, Gift
from utblick.conduct.views import frame
from utblick.conduct.views.gifts import corrections_of, facts_of
from utblick.core import things
from utblick.core.editing import edit, posted
from utblick.core.pages import Page
from utblick.core.permissions import requires


def _own(request: HttpRequest, pk: int) -> Gift:
    found: Gift = get_object_or_404(queries_gifts.gifts(), pk=pk)
    if found.declared_by_id != request.user.pk:
        raise Http404
    return found


@requires(frame.DECLARE)
def gift_received_new(request: HttpRequest) -> HttpResponse:
    """Declare a gift that one has received or been offered."""
    page = Page(_("Declare a received gift"), breadcrumbs=frame.gift_crumbs(request.user))
    frame.why(page, rules.RECEIVED_GIFT)
    form = forms_gifts.ReceivedForm(posted(request), instance=Gift(), reader=request.user)
    return _declare(request, form, page)


@requires(frame.DECLARE)
def gift_given_new(request: HttpRequest) -> HttpResponse:
    """Declare a present that one has given."""
    page = Page(_("Declare a given gift"), breadcrumbs=frame.gift_crumbs(request.user))
    frame.why(page, rules.GIVEN_GIFT)
    form = forms_gifts.GivenForm(posted(request), instance=Gift(), reader=request.user)
    return _declare(request, form, page)


def _declare(request: HttpRequest, form: Any, page: Page) -> HttpResponse:
    subject = _subject(request)
    if subject is not None:
        page.subtitle = _("Belongs to %(thing)s") % {"thing": subject}

    return edit(
        request,
        form,
        page,
        lambda checked: actions.declare(request.user, checked.save(commit=False), subject),
        told=_("The gift has been declared."),
        button=_("Declare"),
        cancel=reverse("conduct_mine"),
        intro=_(
            "You declare what you yourself have received or given, for the organisation and in your office."
        ),
    )


def _subject(request: HttpRequest) -> Any:
    """The journey or visit that the address names (`?kind=…&pk=…`). Raises Http404, PermissionDenied."""
    key, pk = request.GET.get("kind", ""), request.GET.get("pk", "")
    if not key:
        return None
    kind = things.KINDS.get(key)
    if kind is None or not pk.isdecimal():
        raise Http404
    if not request.user.has_perm(kind.permission):
        raise PermissionDenied
    return get_object_or_404(kind.model._default_manager, pk=int(pk))


@requires(frame.DECLARE)
def gift_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct one's own gift, until it has been decided on."""
    found = _own(request, pk)
    kind = forms_gifts.ReceivedForm if found.direction == Direction.RECEIVED else forms_gifts.GivenForm
    page = Page(_("Correct %(thing)s") % {"thing": found}, breadcrumbs=frame.gift_crumbs(request.user))
    form = kind(posted(request), instance=found, reader=request.user)
    return edit(
        request,
        form,
        page,
        lambda checked: actions.correct(request.user, checked.save(commit=False)),
        told=_("The gift has been saved."),
        button=_("Save"),
        cancel=found.get_absolute_url(),
    )


@requires(frame.DECIDE)
def gift_decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Decide what becomes of a gift: never of one's own, whose page says who does."""
    found = get_object_or_404(queries_gifts.gifts(), pk=pk)
    if queries_gifts.is_own(request.user, found):
        if request.method == "POST":
            raise PermissionDenied
        return HttpResponseRedirect(found.get_absolute_url())
    page = Page(
        _("Decide on a gift"),
        breadcrumbs=frame.gift_crumbs(request.user, (str(found), found.get_absolute_url())),
    )
    frame.why(page, rules.RECEIVED_GIFT if found.direction == Direction.RECEIVED else rules.GIVEN_GIFT)
    facts = facts_of(found, request.user)
    form = forms_gifts.DecideForm(posted(request), instance=found)
    return edit(
        request,
        form,
        page,
        lambda checked: actions.decide(request.user, checked.save(commit=False)),
        told=_("The decision has been saved."),
        button=_("Decide"),
        cancel=found.get_absolute_url(),
        template="conduct/decide.html",
        facts=facts,
        occasion=found.context,
        corrections=corrections_of(found, request.user),
    )
