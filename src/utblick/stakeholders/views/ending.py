"""Choosing an alternative, completing an analysis, and opening it again."""

from collections.abc import Iterator

from django.contrib import messages
from django.core.exceptions import ValidationError
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

    doors: list[tuple[str, str, str]] = []

    def act(checked: forms.ChoiceForm) -> StakeholderAnalysis:
        said = checked.cleaned_data
        if not found.is_open and found.chosen == said["alternative"]:
            return found  # a second click finds it done
        deed = actions.choose_and_complete if said["complete"] else actions.choose
        reason = said.get("reason", "")
        try:
            done: StakeholderAnalysis = deed(request.user, found, said["alternative"], reason)
        except ValidationError:
            # What is lacking is of the one that was chosen now: where it is filled in stands below what is said.
            found.chosen, found.deviation_reason = said["alternative"], reason
            doors.extend(_doors(request, found))
            raise
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
        doors=doors,
    )


def _doors(request: HttpRequest, found: StakeholderAnalysis) -> Iterator[tuple[str, str, str]]:
    """Each thing that an analysis lacks, with the address where it is filled in, which comes back to the choice."""
    for lack in queries.lacks(found):
        url, label = frame.door(request, found, lack)
        yield shown.lack(lack), f"{url}?efter=valj" if url else "", label


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
