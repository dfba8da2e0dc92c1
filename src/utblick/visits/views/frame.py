"""What the room's pages share: finding a visit, the way to it, and the clause behind a rule."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.pages import Link, Page
from utblick.strategy import queries as strategy
from utblick.visits import queries
from utblick.visits.models import Visit

VIEW, EDIT, RETENTION = queries.VIEW, queries.EDIT, queries.RETENTION


def find(request: HttpRequest, pk: int, permission: str = "") -> Visit:
    """Return a visit, for those who may. Raises Http404, PermissionDenied."""
    found: Visit | None = queries.visits().filter(pk=pk).first()
    if found is None:
        raise Http404
    if permission and not request.user.has_perm(permission, found):
        raise PermissionDenied
    return found


def find_open(request: HttpRequest, pk: int) -> Visit:
    """Return a visit whose plan may still be changed, by this reader. Raises Http404, PermissionDenied."""
    found = find(request, pk, EDIT)
    if not found.is_open:
        raise Http404
    return found


def crumbs(visit: Visit | None = None) -> list[Link]:
    """The way to a page of the room, or to one about a visit."""
    found = [(_("Visits here"), reverse("visits"))]
    return [*found, (str(visit), visit.get_absolute_url())] if visit else found


def why(page: Page, rule: str) -> Page:
    """Give a page the clause behind a rule."""
    clause = strategy.clauses_by_rule(today()).get(rule)
    if clause:
        page.why = (str(clause), clause.get_absolute_url())
    return page


def to_part(visit: Visit, anchor: str) -> str:
    """A place on a visit's page."""
    return f"{visit.get_absolute_url()}#{anchor}"


def reader_of(request: HttpRequest) -> Any:
    """The account that reads."""
    return request.user
