"""What the room's pages share: finding a project, the way to it, and the clause behind a rule."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.pages import Link, Page
from utblick.projects import queries, shown
from utblick.projects.models import Project
from utblick.strategy import queries as strategy

VIEW, EDIT, PREPARE, FRAMES = queries.VIEW, queries.EDIT, queries.PREPARE, queries.FRAMES

TABS = ("project", "project_budget", "project_reporting", "project_results")


def find(request: HttpRequest, pk: int, permission: str = "") -> Project:
    """Return a project, for those who may. Raises Http404, PermissionDenied."""
    found: Project | None = queries.projects().filter(pk=pk).first()
    if found is None:
        raise Http404
    if permission and not request.user.has_perm(permission, found):
        raise PermissionDenied
    return found


def find_open(request: HttpRequest, pk: int) -> Project:
    """Return a project that is not over, which this reader may change. Raises Http404, PermissionDenied."""
    found = find(request, pk, EDIT)
    if not found.is_open:
        raise Http404
    return found


def crumbs(project: Project | None = None) -> list[Link]:
    """The way to a page of the room, or to one about a project."""
    found = [(_("Projects"), reverse("projects"))]
    return [*found, (str(project), project.get_absolute_url())] if project else found


def why(page: Page, rule: str) -> Page:
    """Give a page the clause behind a rule."""
    clause = strategy.clauses_by_rule(today()).get(rule)
    if clause:
        page.why = (str(clause), clause.get_absolute_url())
    return page


def page_of(project: Project, current: str) -> Page:
    """One of the four pages of a project, with the way to the others. `current` is the name of its address."""
    labels: dict[str, Any] = {
        "project": _("About"),
        "project_budget": _("Budget"),
        "project_reporting": _("Reporting"),
        "project_results": _("Risks and results"),
    }
    told = " · ".join(filter(None, (project.acronym, project.programme_text)))
    page = Page(str(project), told, breadcrumbs=crumbs(), status=shown.state_of(project))
    page.tabs = [(labels[name], reverse(name, args=[project.pk]), name == current) for name in TABS]
    return page
