"""What the room's pages share: finding a plan or an activity, the way to it, and its tabs."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.pages import Link, Page
from utblick.core.texts import in_language
from utblick.plans import queries, shown
from utblick.plans.models import ActionPlan, Activity
from utblick.strategy import queries as strategy


def find_plan(year: int) -> ActionPlan:
    """Return the plan of a year. Raises Http404."""
    found: ActionPlan = get_object_or_404(
        ActionPlan.objects.select_related("operational_plan", "source"), year=year
    )
    return found


def find_activity(request: HttpRequest, pk: int, permission: str = "") -> Any:
    """Return an activity with what its page shows, for those who may. Raises Http404, PermissionDenied."""
    found = queries.activities().select_related("source").filter(pk=pk).first()
    if found is None:
        raise Http404
    if permission and not request.user.has_perm(permission, found):
        raise PermissionDenied
    return found


def crumbs(plan: ActionPlan | None = None, *more: Link) -> list[Link]:
    """The way to a page of the room."""
    found = [(_("Action plan"), reverse("action_plans"))]
    if plan:
        found.append((str(plan), plan.get_absolute_url()))
    return [*found, *more]


def activity_crumbs(activity: Activity) -> list[Link]:
    """The way to a page about an activity."""
    return crumbs(activity.plan, (str(activity), activity.get_absolute_url()))


def plan_page(request: HttpRequest, plan: ActionPlan, tab: str) -> Page:
    """The head that the pages of a plan share."""
    tabs = [
        ("action_plan", _("Plan")),
        ("plan_standing", _("How it goes")),
        ("plan_timeline", _("Time line")),
        ("plan_coverage", _("White spots")),
        ("plan_resources", _("Resources")),
    ]
    page = Page(
        str(plan),
        breadcrumbs=crumbs(),
        status=shown.state_of(plan, today()),
        tabs=[(label, reverse(name, args=[plan.year]), name == tab) for name, label in tabs],
    )
    if plan.assumed and tab != "action_plan":
        page.subtitle = in_language(plan, "note")
    return page


def why(page: Page, rule: str) -> Page:
    """Give a page the clause behind a rule."""
    clause = strategy.clauses_by_rule(today()).get(rule)
    if clause:
        page.why = (str(clause), clause.get_absolute_url())
    return page
