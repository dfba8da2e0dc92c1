"""What the room's pages share: finding a dossier, the way to it, and the clause behind a rule."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.pages import Link, Page
from utblick.dossiers import queries
from utblick.dossiers.models import Dossier
from utblick.monitoring.views import frame as monitoring
from utblick.strategy import queries as strategy


def find(request: HttpRequest, pk: int, permission: str = "") -> Any:
    """Return a dossier of `queries.seen_by`, for those who may. Raises Http404, PermissionDenied."""
    found: Dossier | None = queries.seen_by(request.user, today()).filter(pk=pk).first()
    if found is None:
        raise Http404
    if permission and not request.user.has_perm(permission, found):
        raise PermissionDenied
    return found


def find_open(request: HttpRequest, pk: int) -> Any:
    """Return a dossier that may still be changed, by this reader. Raises Http404, PermissionDenied."""
    found = find(request, pk, queries.EDIT)
    if not found.is_open:
        raise Http404
    return found


def crumbs(dossier: Dossier | None = None) -> list[Link]:
    """The way to a page of the room, or to one about a dossier."""
    found = monitoring.crumbs((_("Dossiers"), reverse("dossiers")))
    return [*found, (str(dossier), dossier.get_absolute_url())] if dossier else found


def clause(rule: str) -> Link | None:
    """The clause behind a rule, and its address."""
    found = strategy.clauses_by_rule(today()).get(rule)
    return (str(found), found.get_absolute_url()) if found else None


def why(page: Page, rule: str) -> Page:
    """Give a page the clause behind a rule."""
    page.why = clause(rule) or page.why
    return page
