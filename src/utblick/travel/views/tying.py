"""Tying a journey that has been made to the meeting that it went to, or saying why there is nothing to feed back."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from utblick.core.editing import edit, posted
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.participation import queries as participation
from utblick.participation import rules as participation_rules
from utblick.travel import actions, forms_deeds, queries_untied, tying
from utblick.travel.models import Journey
from utblick.travel.models.journeys import COUNTED
from utblick.travel.views import frame


@requires(actions.PROPOSE)
def journey_tie(request: HttpRequest, pk: int) -> HttpResponse:
    """Say which meeting a journey went to, so that the board has feedback from it."""
    found = frame.find_own(request, pk, actions.PROPOSE)
    if not queries_untied.is_untied(found):
        told = _("The journey is tied to a meeting already.")
        if found.state not in COUNTED:
            told = _("Only an approved journey is tied to a meeting here. Change the proposal instead.")
        messages.info(request, told)
        return HttpResponseRedirect(found.get_absolute_url())
    near = participation.meetings(request.user).filter(
        begins__lte=found.ends + tying.APART, ends__gte=found.begins - tying.APART
    )
    begun = {"reason": found.no_feedback_because, "meeting": found.meeting_id}
    form = forms_deeds.TieForm(posted(request), meetings=near.order_by("begins", "id"), initial=begun)
    page = Page(_("Feedback from the journey"), str(found), breadcrumbs=frame.crumbs(found))
    frame.why(page, participation_rules.FEEDBACK_DUE)

    def act(checked: Any) -> Journey:
        said = checked.cleaned_data
        if said["how"] == checked.NOTHING:
            return tying.excuse(request.user, found, said["reason"])
        return tying.tie(request.user, found, said["meeting"] if said["how"] == checked.KNOWN else None)

    return edit(
        request,
        form,
        page,
        act,
        told=_("Saved."),
        button=_("Save"),
        cancel=found.get_absolute_url(),
        intro=_(
            "The board has feedback after every journey, at the meeting nearest after homecoming. It is written at the "
            "meeting that the journey went to."
        ),
    )
