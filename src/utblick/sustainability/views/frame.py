"""What the room's pages share: finding an analysis, the way to it, and where what is missing is filled in."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.pages import Link, Page
from utblick.strategy import queries as strategy
from utblick.sustainability import queries, rules
from utblick.sustainability.models import Dimension, SustainabilityAnalysis

EDIT = "sustainability.edit"
# The dimensions as they stand in addresses.
SLUGS = {
    "social": Dimension.SOCIAL,
    "miljo": Dimension.ENVIRONMENTAL,
    "ekonomi": Dimension.ECONOMIC,
}
SLUG_OF = {dimension: slug for slug, dimension in SLUGS.items()}


def find(request: HttpRequest, pk: int, permission: str = "") -> SustainabilityAnalysis:
    """Return an analysis, for those who may. Raises Http404, PermissionDenied."""
    rows = SustainabilityAnalysis.objects.select_related(*queries.NAMES)
    found: SustainabilityAnalysis | None = rows.filter(pk=pk).first()
    if found is None:
        raise Http404
    if permission and not request.user.has_perm(permission, found):
        raise PermissionDenied
    return found


def crumbs(analysis: SustainabilityAnalysis | None = None) -> list[Link]:
    """The way to a page of the room, or to one about an analysis."""
    found = [(_("Sustainability analyses"), reverse("sustainability_analyses"))]
    return [*found, (str(analysis), analysis.get_absolute_url())] if analysis else found


def part_of(whole: queries.Whole, number: int) -> queries.PartView:
    """Return a part of an analysis by its number. Raises Http404."""
    for each in whole.parts:
        if each.part.number == number:
            return each
    raise Http404


def why(page: Page, rule: str) -> Page:
    """Give a page the clause behind a rule."""
    clause = strategy.clauses_by_rule(today()).get(rule)
    if clause:
        page.why = (str(clause), clause.get_absolute_url())
    return page


def door(analysis: SustainabilityAnalysis, missing: rules.Missing) -> Link:
    """Where what is missing is filled in, and what the link says."""
    kind, _dash, which = missing.where.partition("-")
    pk = analysis.pk
    if kind == "part":
        return reverse("sustainability_analysis_part", args=[pk, which]), _("Answer")
    if kind == "stop":
        return reverse("sustainability_analysis_stop", args=[pk, which]), _("Choose")
    if kind == "effects":
        url = reverse("sustainability_analysis_effect_new", args=[pk])
        return f"{url}?dimension={SLUG_OF[Dimension(which)]}", _("Add an effect")
    if kind == "effect":
        return reverse("sustainability_analysis_effect_edit", args=[pk, which]), _("Add a measure")
    if kind == "outcomes":
        return reverse("sustainability_analysis_outcomes", args=[pk]), _("Tell how it went")
    return reverse("sustainability_analysis_overall", args=[pk]), _("Judge")


def told(request: Any, analysis: SustainabilityAnalysis) -> bool:
    """Whether the reader may change an analysis as it stands."""
    return analysis.is_open and bool(request.user.has_perm(EDIT, analysis))
