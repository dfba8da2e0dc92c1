"""What the pages of an engagement share: finding it, its head, and its tabs."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from utblick.collaborations import shown, stated
from utblick.collaborations.models import Engagement
from utblick.core.dates import today
from utblick.core.editing import back_to
from utblick.core.pages import Link, Page
from utblick.strategy import queries as strategy


def find(pk: int) -> Any:
    """Return an engagement with what its pages show. Raises Http404."""
    whole = stated.whole(today()).select_related("responsible_unit", "contact", "source")
    return get_object_or_404(whole, pk=pk)


def find_to_change(request: HttpRequest, pk: int, permission: str = "collaborations.edit") -> Engagement:
    """Return an engagement for those who may change it. Raises Http404, PermissionDenied."""
    found: Engagement = get_object_or_404(Engagement, pk=pk)
    if not request.user.has_perm(permission, found):
        raise PermissionDenied
    return found


def crumbs(engagement: Engagement | None = None, *more: Link) -> list[Link]:
    """The way to a page about an engagement."""
    found = [(_("Collaborations"), reverse("engagements"))]
    if engagement is not None:
        found.append((str(engagement), engagement.get_absolute_url()))
    return [*found, *more]


def after(request: HttpRequest, engagement: Engagement, default: str) -> str:
    """Where a form about an engagement leads: to the conditions if it was opened to fill in what they lack."""
    return back_to(request, default, villkor=reverse("engagement_conditions", args=[engagement.pk]))


def page_of(request: HttpRequest, found: Any, tab: str) -> Page:
    """The head that the pages of an engagement share."""
    reader = request.user
    tabs = [("engagement", _("About"))]
    if reader.has_perm("collaborations.view_inside"):
        tabs.append(("engagement_conditions", _("Conditions") if found.is_collaboration else _("Assignment")))
    tabs.append(("engagement_people", _("Who represents us")))
    if reader.has_perm("collaborations.view_costs"):
        tabs.append(("engagement_costs", _("Costs")))
    if reader.has_perm("collaborations.view_inside") and found.is_collaboration:
        tabs.append(("engagement_reviews", _("Follow-up")))
    page = Page(
        str(found),
        subtitle=capfirst(str(found.get_kind_display())),
        breadcrumbs=crumbs(),
        status=shown.state_of(found, today()),
        tabs=[(label, reverse(name, args=[found.pk]), name == tab) for name, label in tabs],
    )
    if reader.has_perm("collaborations.edit", found):
        page.primary = (_("Change"), reverse("engagement_edit", args=[found.pk]))
    return page


def why(page: Page, rule: str) -> Page:
    """Give a page the clause behind a rule."""
    clause = strategy.clauses_by_rule(today()).get(rule)
    if clause:
        page.why = (str(clause), clause.get_absolute_url())
    return page
