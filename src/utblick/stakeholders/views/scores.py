"""Scores: what each assessor says, where they disagree, and the page where one gives one's own."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.editing import edit, posted
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.stakeholders import actions, forms, queries
from utblick.stakeholders.views import frame


@requires("stakeholders.view")
def stakeholder_analysis_scores(request: HttpRequest, pk: int) -> HttpResponse:
    """All scores with their reasons, by assessor, and where the assessors lie the furthest apart."""
    found = frame.find(request, pk)
    result = queries.result_of(found)
    page = frame.why(frame.page_of(found, "stakeholder_analysis_scores"), frame.BEST_SUITED)
    if frame.may_assess(request, found) and result.criteria:
        page.primary = (_("Give your scores"), reverse("stakeholder_analysis_assess", args=[pk]))
    wanted = len(result.alternatives) * len(result.criteria)
    return page.show(
        request,
        "stakeholders/scores.html",
        analysis=found,
        apart=queries.disagreements(result),
        assessors=[_assessor(result, each, wanted) for each in result.assessors],
        several=len(result.assessors) > 1,
        may_assess=frame.may_assess(request, found),
    )


def _assessor(result: queries.Result, account: Any, wanted: int) -> dict[str, Any]:
    """What one assessor has said, by alternative, and how much of it there is."""
    own = {(s.alternative_id, s.criterion_id): s for s in result.scores if s.assessor_id == account.pk}
    by_alternative = []
    for alternative in result.alternatives:
        given = [own[alternative.pk, c.pk] for c in result.criteria if (alternative.pk, c.pk) in own]
        if given:
            by_alternative.append((alternative, given))
    told = {"count": len(own), "wanted": wanted}
    return {
        "account": account,
        "alternatives": by_alternative,
        "said": "" if len(own) == wanted else _("%(count)s of %(wanted)s scored") % told,
    }


@requires(frame.ASSESS)
def stakeholder_analysis_assess(request: HttpRequest, pk: int) -> HttpResponse:
    """Give one's own scores, all on one page; some may be left for later."""
    found = frame.find(request, pk)
    if not request.user.has_perm(frame.ASSESS):
        raise PermissionDenied
    result = queries.result_of(found)
    back = reverse("stakeholder_analysis_scores", args=[pk])

    def act(checked: forms.ScoresForm) -> str:
        actions.save_scores(request.user, checked.given(), found)
        return back

    page = Page(_("Your scores"), str(found), breadcrumbs=frame.crumbs(found))
    return edit(
        request,
        forms.ScoresForm(posted(request), result, request.user),
        frame.why(page, frame.BEST_SUITED),
        act,
        told=_("Your scores have been saved."),
        button=_("Save"),
        cancel=back,
        template="stakeholders/assess.html",
        closed=actions.closed_because(found),
        add_criterion=reverse("stakeholder_analysis_part_new", args=[pk, "kriterium"])
        if frame.may_edit(request, found)
        else "",
    )
