"""What the room's pages share."""

from typing import Any

from django.db.models import Count
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from utblick.core.dates import today
from utblick.core.pages import Link, Page
from utblick.funding import profiles
from utblick.funding.models import Call, Programme
from utblick.strategy import queries as strategy


def crumbs(*more: Link) -> list[Link]:
    """The way to a page about calls."""
    return [(pgettext("funding", "Calls"), reverse("funding_calls")), *more]


def programme_crumbs(*more: Link) -> list[Link]:
    """The way to a page about programmes."""
    return [(_("Programmes"), reverse("funding_programmes")), *more]


def here(thing: Any) -> Link:
    """A link to a thing's page."""
    return str(thing), str(thing.get_absolute_url())


def why(page: Page, rule: str) -> Page:
    """Give a page the clause behind a rule."""
    clause = strategy.clauses_by_rule(today()).get(rule)
    if clause:
        page.why = (str(clause), clause.get_absolute_url())
    return page


def call(pk: int) -> Call:
    """Return a call, with `called`, how many identifiers it has. Raises Http404."""
    rows = Call.objects.select_related("programme", "merged_into", "fetched_from")
    return get_object_or_404(rows.annotate(called=Count("identifiers")), pk=pk)


def programme(pk: int) -> Programme:
    """Return a programme. Raises Http404."""
    return get_object_or_404(Programme.objects.select_related("unit"), pk=pk)


def profile(request: HttpRequest) -> tuple[str, str]:
    """Return the key of the reader's profile, and its unit's name where it has words of its own."""
    key = profiles.profile_of(request.user)
    _org, _dash, pk = key.partition("-")
    return key, profiles.names()[int(pk)] if pk else ""
