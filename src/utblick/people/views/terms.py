"""Terms of office: the list with today's marked, adding and changing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.pages import Link, Page, last_change
from utblick.core.permissions import requires
from utblick.people import actions, forms, seating, shown
from utblick.people.models import Term


@dataclass(frozen=True)
class Line:
    """A term as the list shows it; `following` is the term that seats may be renewed into."""

    term: Term
    status: Link
    seats: int
    following: Term | None


@requires("people.view")
def terms(request: HttpRequest) -> HttpResponse:
    """All terms, today's marked, each with the way to renew its seats."""
    now = today()
    found = list(Term.objects.annotate(seat_count=Count("memberships")).order_by("-start"))
    page = Page(_("Terms of office"), breadcrumbs=shown.crumbs())
    if request.user.has_perm("people.edit_term"):
        page.primary = (_("Add a term"), reverse("term_new"))
    lines = [Line(term, _status(term, now), term.seat_count, following(term, found)) for term in found]
    return page.show(
        request,
        "people/terms.html",
        lines=lines,
        may_edit=request.user.has_perm("people.edit_term"),
        may_renew=request.user.has_perm("people.edit_body"),
    )


def _status(term: Term, now: date) -> Link:
    if term.end < now:
        return pgettext("of a term", "ended"), "neutral"
    return (_("to come"), "neutral") if term.start > now else (_("today's term"), "ok")


def following(term: Term, found: Sequence[Term]) -> Term | None:
    """Return the term that comes after another."""
    place = seating.next_term(term.end, [each.start for each in found])
    return None if place is None else found[place]


@requires("people.edit_term")
def term_new(request: HttpRequest) -> HttpResponse:
    """Add a term."""
    return _edit(request, Term(), Page(_("Add a term")), _("The term has been added."))


@requires("people.edit_term")
def term_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a term."""
    term = get_object_or_404(Term, pk=pk)
    page = Page(_("Change %(thing)s") % {"thing": term}, changed=last_change(term, request.user))
    return _edit(request, term, page, _("The term has been saved."))


def _edit(request: HttpRequest, term: Term, page: Page, told: str) -> HttpResponse:
    page.breadcrumbs = shown.crumbs((_("Terms of office"), reverse("terms")))
    return edit(
        request,
        forms.TermForm(posted(request), instance=term),
        page,
        lambda checked: actions.save_term(request.user, checked.save(commit=False)),
        told=told,
        button=_("Save"),
        cancel=reverse("terms"),
    )
