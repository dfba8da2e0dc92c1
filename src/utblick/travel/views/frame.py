"""What the room's pages share: finding a journey, the way to it, and the clause behind a rule."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.pages import Link, Page
from utblick.participation import queries as meetings
from utblick.strategy import queries as strategy
from utblick.travel import queries
from utblick.travel.models import Journey

VIEW = "travel.view"


def find(request: HttpRequest, pk: int, permission: str = "") -> Journey:
    """Return a journey, for those who may. Raises Http404, PermissionDenied."""
    found: Journey | None = queries.named().filter(pk=pk).first()
    if found is None:
        raise Http404
    if permission and not request.user.has_perm(permission, found):
        raise PermissionDenied
    return found


def find_own(request: HttpRequest, pk: int, permission: str) -> Journey:
    """Return a journey that is the reader's to change (`queries.is_of`). Raises Http404, PermissionDenied."""
    found = find(request, pk, permission)
    if not queries.is_of(request.user, found, queries.travellers_of(found.pk)):
        raise PermissionDenied
    return found


def crumbs(journey: Journey | None = None) -> list[Link]:
    """The way to a page of the room, or to one about a journey."""
    found = [(_("Journeys"), reverse("journeys"))]
    return [*found, (str(journey), journey.get_absolute_url())] if journey else found


def why(page: Page, rule: str) -> Page:
    """Give a page the clause behind a rule."""
    clause = strategy.clauses_by_rule(today()).get(rule)
    if clause:
        page.why = (str(clause), clause.get_absolute_url())
    return page


def links(reader: Any) -> list[Link]:
    """The other pages of the room."""
    found = [
        (_("Do more meetings mean more travel?"), reverse("travel_monitor")),
        (_("Emission budgets"), reverse("travel_budgets")),
        (_("Limits of the travel guideline"), reverse("travel_guideline")),
    ]
    if reader.has_perm(meetings.VIEW):
        found.append((_("Who approves whom"), reverse("participation_tables")))
    return found
