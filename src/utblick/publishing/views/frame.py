"""What the room's pages share: finding a publication, the way to it, and the clause behind a rule."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.pages import Link, Page
from utblick.publishing import queries
from utblick.publishing.models import Publication
from utblick.strategy import queries as strategy

VIEW, WRITE, PUBLISH = queries.VIEW, queries.WRITE, queries.PUBLISH


def find(request: HttpRequest, pk: int, permission: str = "") -> Publication:
    """Return a publication, for those who may. Raises Http404, PermissionDenied."""
    found: Any = Publication.objects.select_related("unit", "owner", "source").filter(pk=pk).first()
    if found is None:
        raise Http404
    if permission and not request.user.has_perm(permission, found):
        raise PermissionDenied
    checked: Publication = found
    return checked


def crumbs(*things: Any) -> list[Link]:
    """The way to a page about publications, or about one of them."""
    return [
        (_("On the web"), reverse("publications")),
        *((str(each), each.get_absolute_url()) for each in things),
    ]


def why(page: Page, rule: str) -> Page:
    """Give a page the clause behind a rule."""
    clause = strategy.clauses_by_rule(today()).get(rule)
    if clause:
        page.why = (str(clause), clause.get_absolute_url())
    return page
