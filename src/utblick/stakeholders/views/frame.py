"""What the room's pages share: finding an analysis, the way to it, its tabs, and where what is lacking is filled in."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.pages import Link, Page
from utblick.stakeholders import queries, rules, shown
from utblick.stakeholders.models import StakeholderAnalysis
from utblick.strategy import queries as strategy

EDIT = "stakeholders.edit"
ASSESS = "stakeholders.assess"
BEST_SUITED = "stakeholders.best_suited"
VALUES = "stakeholders.values_considered"


def find(request: HttpRequest, pk: int, permission: str = "") -> Any:
    """Return an analysis with unit and choice, for those who may. Raises Http404, PermissionDenied."""
    found = queries.analyses().select_related("source").filter(pk=pk).first()
    if found is None:
        raise Http404
    if permission and not request.user.has_perm(permission, found):
        raise PermissionDenied
    return found


def crumbs(analysis: StakeholderAnalysis | None = None) -> list[Link]:
    """The way to a page of the room, or to one about an analysis."""
    found = [(_("Stakeholder analyses"), reverse("stakeholder_analyses"))]
    return [*found, (str(analysis), analysis.get_absolute_url())] if analysis else found


def page_of(analysis: StakeholderAnalysis, tab: str) -> Page:
    """The head that the pages of an analysis share."""
    tabs = [
        ("stakeholder_analysis", _("Analysis")),
        ("stakeholder_analysis_scores", _("Scores")),
        ("stakeholder_analysis_actors", _("Actors")),
    ]
    return Page(
        str(analysis),
        breadcrumbs=crumbs(),
        status=shown.state_of(analysis),
        tabs=[(label, reverse(name, args=[analysis.pk]), name == tab) for name, label in tabs],
    )


def why(page: Page, rule: str) -> Page:
    """Give a page the clause behind a rule."""
    clause = strategy.clauses_by_rule(today()).get(rule)
    if clause:
        page.why = (str(clause), clause.get_absolute_url())
    return page


def may_edit(request: HttpRequest, analysis: StakeholderAnalysis) -> bool:
    """Whether the reader may change an analysis as it stands."""
    return analysis.is_open and bool(request.user.has_perm(EDIT, analysis))


def may_assess(request: HttpRequest, analysis: StakeholderAnalysis) -> bool:
    """Whether the reader may score in an analysis as it stands; whose it is does not matter."""
    return analysis.is_open and bool(request.user.has_perm(ASSESS))


def door(request: HttpRequest, analysis: StakeholderAnalysis, lack: rules.Lack) -> Link:
    """Where what is lacking is filled in, and what the link says; blank for those who may not."""
    pk = analysis.pk
    if lack.where == "scores":
        if may_assess(request, analysis):
            return reverse("stakeholder_analysis_assess", args=[pk]), _("Score")
        return "", ""
    if not may_edit(request, analysis):
        return "", ""
    chosen = analysis.chosen_id
    doors = {
        "facts": (reverse("stakeholder_analysis_edit", args=[pk]), _("Fill in")),
        "alternatives": (
            reverse("stakeholder_analysis_part_new", args=[pk, "alternativ"]),
            _("Add an alternative"),
        ),
        "criteria": (reverse("stakeholder_analysis_part_new", args=[pk, "kriterium"]), _("Add a criterion")),
        "choice": (reverse("stakeholder_analysis_choose", args=[pk]), _("Choose")),
        "values": (reverse("stakeholder_analysis_values", args=[pk]), _("Answer")),
    }
    if lack.where == "countries" and chosen:
        address = reverse("stakeholder_analysis_part_edit", args=[pk, "alternativ", chosen])
        return address, _("Fill in")
    return doors[lack.where]
