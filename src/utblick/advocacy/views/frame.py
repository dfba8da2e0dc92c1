"""What the room's pages share: finding things, the way to them, and the clause behind a rule."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.advocacy import queries
from utblick.core.dates import today
from utblick.core.pages import Link, Page
from utblick.strategy import queries as strategy

VIEW, EDIT = queries.VIEW, queries.EDIT


def find(request: HttpRequest, rows: Any, pk: int, permission: str = "") -> Any:
    """Return the thing with an id among rows, for those who may. Raises Http404, PermissionDenied."""
    found = rows.filter(pk=pk).first()
    if found is None:
        raise Http404
    if permission and not request.user.has_perm(permission, found):
        raise PermissionDenied
    return found


def position(request: HttpRequest, pk: int, permission: str = "") -> Any:
    """Return a position, for those who may. Raises Http404, PermissionDenied."""
    return find(request, queries.positions(today()), pk, permission)


def plan(request: HttpRequest, pk: int, permission: str = "") -> Any:
    """Return a plan, for those who may. Raises Http404, PermissionDenied."""
    return find(request, queries.plans(), pk, permission)


def open_plan(request: HttpRequest, pk: int) -> Any:
    """Return a plan that may still be changed, by this reader. Raises Http404, PermissionDenied.

    What was typed while somebody closed the plan is not thrown away: the deed says so, on the form.
    """
    found = plan(request, pk, EDIT)
    if not found.is_open and request.method != "POST":
        raise Http404
    return found


def activity(request: HttpRequest, pk: int, permission: str = "") -> Any:
    """Return an activity, for those who may. Raises Http404, PermissionDenied."""
    return find(request, queries.activities(), pk, permission)


def crumbs(*things: Any) -> list[Link]:
    """The way to a page about positions, or about one of them."""
    return [
        (_("Positions"), reverse("positions")),
        *((str(each), each.get_absolute_url()) for each in things),
    ]


def plan_crumbs(*things: Any) -> list[Link]:
    """The way to a page about plans for advocacy, or about one of them."""
    start = (_("Advocacy"), reverse("advocacy_plans"))
    return [start, *((str(each), each.get_absolute_url()) for each in things)]


def why(page: Page, rule: str) -> Page:
    """Give a page the clause behind a rule."""
    clause = strategy.clauses_by_rule(today()).get(rule)
    if clause:
        page.why = (str(clause), clause.get_absolute_url())
    return page
