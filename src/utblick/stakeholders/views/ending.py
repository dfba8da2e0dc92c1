"""Choosing an alternative, completing an analysis, and opening it again."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from utblick.core.editing import edit, posted
from utblick.core.holds import held_because
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.stakeholders import actions, forms, queries, shown
from utblick.stakeholders.models import StakeholderAnalysis
from utblick.stakeholders.views import frame


@requires(frame.EDIT)
def stakeholder_analysis_choose(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose an alternative, and complete the analysis if nothing else is lacking."""
    found = frame.find(request, pk, frame.EDIT)
    result = queries.result_of(found)

    def act(checked: forms.ChoiceForm) -> StakeholderAnalysis:
        said = checked.cleaned_data
        if not found.is_open and found.chosen == said["alternative"]:
            return found  # a second click finds it done
        deed = actions.choose_and_complete if said["complete"] else actions.choose
        done: StakeholderAnalysis = deed(request.user, found, said["alternative"], said.get("reason", ""))
        return done

    page = Page(_("Choose an alternative"), str(found), breadcrumbs=frame.crumbs(found))
    return edit(
        request,
        forms.ChoiceForm(posted(request), result),
        frame.why(page, frame.BEST_SUITED),
        act,
        told=_("The choice has been saved."),
        button=_("Save"),
        cancel=found.get_absolute_url(),
        intro=shown.finding(result),
    )


@requires(frame.EDIT)
def stakeholder_analysis_reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Open a completed analysis again, and say why."""
    found = frame.find(request, pk, frame.EDIT)
    if held := held_because("stakeholder-analysis", found):
        messages.error(request, held)
        return redirect(found)
    return edit(
        request,
        forms.ReopenForm(posted(request)),
        Page(_("Open the analysis again?"), str(found), breadcrumbs=frame.crumbs(found)),
        lambda checked: actions.reopen(request.user, found, checked.cleaned_data["reason"]),
        told=_("The analysis is open. Complete it again when you have changed it."),
        button=_("Open again"),
        cancel=found.get_absolute_url(),
        intro=_("It is no longer completed, and a decision cannot rest on it, until it is completed again."),
    )
