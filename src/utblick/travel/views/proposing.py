"""The form that proposes and changes a journey."""

from datetime import timedelta
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.participation import queries as participation
from utblick.travel import (
    actions,
    forms,
    rules,
    tying,
)
from utblick.travel.models import Journey, JourneyState
from utblick.travel.views import frame

OFFERED_AFTER = timedelta(days=120)  # a meeting that is over is offered so long


@requires(actions.PROPOSE)
def journey_new(request: HttpRequest) -> HttpResponse:
    """Propose a journey. `?meeting=` names the meeting that it goes to."""
    made = Journey()
    asked = request.GET.get("meeting", "")
    meeting = _meetings(request.user, None).filter(pk=asked).first() if asked.isdecimal() else None
    unit = _own_unit(request.user)
    if meeting is not None:
        unit = meeting.unit or unit
        made.meeting, made.title = meeting, meeting.title
        made.begins, made.ends = meeting.begins, meeting.ends
    if unit is not None:
        made.unit = unit
    page = frame.why(Page(_("Propose a journey"), breadcrumbs=frame.crumbs()), rules.NEED)
    return _save(
        request, made, page, reverse("journeys"), actions.propose, _("The journey has been proposed.")
    )


def _own_unit(reader: Any) -> Any:
    """The unit that a reader most likely travels for: their person's own, else that of a role; None for neither."""
    own = reader.person.unit if reader.person_id else None
    return own or next((each.unit for each in reader.assignments if each.unit_id), None)


@requires(actions.PROPOSE)
def journey_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a journey that is proposed."""
    found = frame.find_own(request, pk, actions.PROPOSE)
    if not found.is_proposed:
        told = _("The journey is %(state)s, so it stays as it is.") % {"state": found.get_state_display()}
        if found.state == JourneyState.APPROVED:
            told = _(
                "The journey is approved. To change it, choose “Change an approved journey”: then it is asked for a "
                "yes again."
            )
        messages.info(request, told)
        return HttpResponseRedirect(found.get_absolute_url())
    page = Page(_("Change %(thing)s") % {"thing": found}, breadcrumbs=frame.crumbs(found))
    return _save(
        request, found, page, found.get_absolute_url(), actions.change, _("The journey has been saved.")
    )


def _meetings(reader: Any, held: int | None) -> QuerySet[Any]:
    """The meetings that a journey may go to: those that are not long past, and the one that it goes to."""
    recent = Q(ends__gte=today() - OFFERED_AFTER)
    rows = participation.meetings(reader)
    return rows.filter(recent | Q(pk=held) if held else recent).order_by("begins", "id")


def _save(
    request: HttpRequest, found: Journey, page: Page, back: str, action: Any, told: str
) -> HttpResponse:
    legs = list(found.legs.order_by("position", "id")) if found.pk else []
    going = list(found.travellers.select_related("person", "approved_by")) if found.pk else []
    persons = [each.person for each in going]
    reader: Any = request.user
    if not found.pk and reader.person_id:
        persons = [reader.person]
    keep = f"{reader.pk}:{found.pk or 'ny'}:{found.meeting_id or ''}"  # what the tab keeps it under
    approved = [each.approved_by.name for each in going if each.approved_by]
    form = forms.JourneyForm(
        posted(request),
        instance=found,
        reader=reader,
        meetings=_meetings(reader, found.meeting_id),
        legs=legs,
        persons=persons,
        seats={each.person_id: each.seat_id for each in going},
    )

    def act(checked: forms.JourneyForm) -> Journey:
        made = checked.save(commit=False)
        if not request.user.has_perm(actions.PROPOSE, made):
            message = _("Your role holds for your own unit only. Choose that, or a unit under it.")
            raise django_forms.ValidationError({"unit": message})
        register = tying.propose_meeting if checked.cleaned_data.get("make_meeting") else None
        saved: Journey = action(request.user, made, checked.legs, checked.persons, checked.seats_of, register)
        return saved

    if request.method == "POST" and "more" in request.POST:
        # More rows were asked for: shown again with what is typed, and nothing judged yet.
        form.errors.clear()
        return page.show(
            request,
            "travel/journey_form.html",
            keep=keep,
            form=form,
            button=_("Save") if found.pk else _("Propose"),
            cancel=back,
            asking=True,
            approved=approved,
        )
    button = _("Save") if found.pk else _("Propose")
    return edit(
        request,
        form,
        page,
        act,
        told=told,
        button=button,
        cancel=back,
        template="travel/journey_form.html",
        keep=keep,
        approved=approved,
    )
