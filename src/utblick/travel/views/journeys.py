"""The register of journeys, and the page of each."""

from typing import Any

import django_filters
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core import doors
from utblick.core.charts import render
from utblick.core.dates import today
from utblick.core.filters import TextFilter, YearFilter
from utblick.core.pages import Link, Page, last_change
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.emissions.words import place_in_words
from utblick.participation import queries as participation
from utblick.people import queries as people
from utblick.people import shown as shown_people
from utblick.travel import (
    actions,
    approving,
    queries,
    queries_budgets,
    queries_clashes,
    queries_untied,
    reckoning,
    rules,
    shown,
    shown_travellers,
)
from utblick.travel.models import Journey, JourneyState
from utblick.travel.models.journeys import COUNTED
from utblick.travel.views import frame

ALL = gettext_lazy("All")


class JourneyFilter(django_filters.FilterSet):
    """What the register can be narrowed to."""

    q = TextFilter("title", "purpose", label=gettext_lazy("Title or purpose"))
    state = django_filters.ChoiceFilter(
        choices=JourneyState.choices, label=gettext_lazy("State"), empty_label=ALL
    )
    unit = django_filters.ModelChoiceFilter(
        queryset=people.own_units(), label=gettext_lazy("Unit"), empty_label=ALL
    )
    year = YearFilter("begins__year")


@requires(frame.VIEW)
def journeys(request: HttpRequest) -> HttpResponse:
    """The register of all journeys."""
    reader: Any = request.user
    may_propose = reader.has_perm(actions.PROPOSE)
    asked = request.GET.get("meeting", "")
    of_meeting = {"meeting": int(asked)} if asked.isdecimal() and len(asked) < 19 else {}
    to = f"?meeting={of_meeting['meeting']}" if of_meeting else ""
    propose = (_("Propose a journey"), reverse("journey_new") + to)
    register = Register(
        caption=_("Journeys"),
        columns=_columns(),
        queryset=queries.journeys().filter(**of_meeting),
        plain=Journey.objects.filter(**of_meeting),
        filterset=JourneyFilter,
        default_sort="-begins",
        file_name="resor",
        empty_title=_("No journeys yet"),
        empty_text=_("A journey is proposed before it is made, with what it gives off in different ways."),
        empty_action=propose if may_propose else None,
    )
    if export := register.answer(request):
        return export
    taken_out = (_("For the expense system (XLSX)"), reverse("travel_summary", args=[today().year]))
    page = Page(
        _("Journeys"),
        _("Weighed before they are made: is it needed, how does one go, what does it give off?"),
        primary=propose if may_propose else None,
        actions=[
            *frame.links(reader),
            *([taken_out] if reader.has_perm("travel.take_out") else []),
        ],
    )
    frame.why(page, rules.NEED)
    return page.show(request, "core/register_page.html", register=register.shown(request))


def _columns() -> list[Column]:
    return [
        Column("title", _("Journey"), str, sort=("title",)),
        Column("begins", _("When"), shown.days, sort=("begins", "ends"), export=shown.short_days),
        Column("unit", _("Unit"), lambda row: str(row.unit), sort=("unit__name", "begins")),
        Column(
            "state",
            _("State"),
            lambda row: shown_people.mark(*shown.state_of(row)),
            sort=("state", "begins"),
            export=lambda row: shown.state_of(row)[0],
        ),
        Column("persons", _("Travellers"), lambda row: row.persons, sort=("persons", "begins"), numeric=True),
        Column(
            "km",
            _("Km"),
            lambda row: shown.km(row.km),
            sort=("km",),
            numeric=True,
            export=lambda row: row.km,
        ),
        Column(
            "kg",
            _("Kg CO2e"),
            lambda row: shown.kg(row.kg),
            sort=("kg",),
            numeric=True,
            export=lambda row: row.kg,
        ),
    ]


@requires(frame.VIEW)
def journey(request: HttpRequest, pk: int) -> HttpResponse:
    """One journey: what keeps it from being approved, its legs, the other ways, who travels."""
    found = frame.find(request, pk)
    reader: Any = request.user
    whole = queries.read(found)
    held = queries.held()
    where, sides = reckoning.sides(whole.legs, held[0]) if held else (None, [])
    page = Page(
        str(found),
        breadcrumbs=frame.crumbs(),
        status=shown.state_of(found),
        changed=last_change(found, reader),
    )
    lines = approving.lines(reader, whole, today())
    may = _offer(page, whole, reader, lines)
    this = None if found.state in COUNTED else whole.kg[0]
    return page.show(
        request,
        "travel/journey.html",
        journey=found,
        stops=[shown.finding(each) for each in whole.stops] if found.is_proposed else [],
        warnings=[shown.finding(each) for each in (*whole.warnings, *queries.declined_since(whole))],
        afterwards=shown.afterwards_words(found),
        for_all=whole.is_for_all,
        clashes=[
            (shown_people.name_of(traveller.person, reader), name, url)
            for traveller, name, url in (queries_clashes.in_two_places(whole) if found.is_proposed else [])
        ],
        legs=[
            (
                leg,
                shown.day(leg.day),
                shown.mode_of(leg),
                shown.distance_of(leg),
                shown.amount_of(leg),
                shown.made_of(leg),
            )
            for leg in whole.legs
        ],
        total=shown.with_span(*whole.kg),
        where=where,
        way=tuple(place_in_words(each.called(shown.language())) for each in (where.origin, where.destination))
        if where
        else (),
        sides=shown.side_lines(sides, whole.guideline),
        picture=render(shown.sides_chart(whole, sides)) if sides else "",
        under_each=[
            (each.title, shown.under(each, len(whole.legs)), each.without)
            for each in reckoning.under_each(whole.legs, held)
        ],
        budget=" ".join(shown.budget_words(each, this) for each in queries_budgets.budgets_of(found)),
        travellers=[shown_travellers.row_of(each, whole, reader) for each in lines],
        answer=shown_travellers.yes_words(lines, reader) if may["answer"] else "",
        left=shown_travellers.left_words(lines, reader) if may["answer"] else "",
        waits=shown_travellers.waits_words(lines, whole, reader) if may["own"] or may["answered"] else "",
        acknowledge_url=shown.acknowledge_url(found),
        limit=shown.limit_words(whole.guideline),
        guideline=shown.guideline_words(found),
        deviation=shown.deviation_words(found),
        may=may,
        facts=_facts(found, reader),
        doors=[
            (_("Document"), reverse("draft_document", args=["journey", pk]), _("To read, print or issue")),
            (_("Papers"), reverse("papers", args=["journey", pk]), _("Files, registry and secrecy")),
            (
                _("For the expense system"),
                reverse("journey_summary", args=[pk]),
                _("Legs, days and distances as XLSX"),
            ),
            *doors.of("journey", found, reader),
        ],
    )


def _offer(page: Page, whole: queries.Whole, reader: Any, lines: list[approving.Line]) -> dict[str, bool]:
    """The one thing to do next stands first; which deeds the reader may do is told to the page."""
    found = whole.journey
    own = queries.is_own(reader, whole)
    persons = {each.person_id for each in whole.travellers}
    propose = reader.has_perm(actions.PROPOSE, found) and queries.is_of(reader, found, persons)
    answer = found.is_proposed and approving.may_answer(reader, whole, lines)
    approve = answer and bool(approving.mine(lines))
    may = {
        "change": propose and found.is_proposed,
        "guideline": own and found.is_proposed and found.guideline_acknowledged_at is None,
        "deviation": found.is_proposed
        and bool(found.deviation.strip())
        and found.deviation_approved_by_id is None
        and not own
        and reader.has_perm(actions.DEVIATION, found)
        and (whole.guideline is None or whole.guideline.deviations_by in reader.roles),
        "own": own and found.is_proposed and any(each.answers for each in lines),
        "answer": approve,
        "answered": answer and not approve,
    }
    args = [found.pk]
    if found.is_proposed:
        if approve and not whole.stops:
            page.primary = (_("Approve"), reverse("journey_approve", args=args))
        elif may["guideline"]:
            page.primary = (_("Acknowledge the guideline"), reverse("journey_guideline", args=args))
        if answer:
            page.actions.append((_("Decline"), reverse("journey_decline", args=args)))
        if may["change"]:
            page.actions.append((_("Change"), reverse("journey_edit", args=args)))
    if found.state == JourneyState.APPROVED and propose and found.ends <= today():
        page.primary = (_("The journey has been made"), reverse("journey_finish", args=args))
    if propose and found.ends <= today() and queries_untied.is_untied(found):
        page.actions.append((_("Feedback from the journey"), reverse("journey_tie", args=args)))
    if (back := _feedback(whole, reader)) is not None:
        page.actions += [page.primary] if page.primary else []
        page.primary = back  # what the board waits for goes first
    if propose and found.state in (JourneyState.PROPOSED, JourneyState.APPROVED):
        if found.state == JourneyState.APPROVED:
            page.actions.append((_("Change an approved journey"), reverse("journey_reopen", args=args)))
        page.actions.append((_("Cancel the journey"), reverse("journey_cancel", args=args)))
    if reader.has_perm(actions.MANAGE):
        page.actions.append((_("Reckon anew"), reverse("journey_reckon", args=args)))
    return may


def _feedback(whole: queries.Whole, reader: Any) -> Link | None:
    """The feedback that the reader has still to give from the meeting that they went to; None for others. No query."""
    meeting = whole.journey.meeting
    if meeting is None or meeting.covered or meeting.begins > today():
        return None
    given = participation.feedback_of(meeting)
    if not participation.takes_part(reader, whole.participants.values()) or (given and not given.is_draft):
        return None
    return _("Give feedback"), reverse("participation_feedback_edit", args=[meeting.pk])


def _facts(found: Journey, reader: Any) -> list[tuple[str, Any]]:
    facts: list[tuple[str, Any]] = [(_("When"), shown.days(found)), (_("Unit"), str(found.unit))]
    if found.meeting:
        if found.meeting.covered:
            facts.append((_("International meeting"), str(found.meeting)))
        else:
            link = format_html(
                '<a class="ds-link" href="{}">{}</a>', found.meeting.get_absolute_url(), found.meeting
            )
            facts.append((_("International meeting"), link))
    elif not found.no_feedback_because:
        facts.append((_("International meeting"), shown_people.not_stated()))
    if found.no_feedback_because:
        facts.append((_("Nothing to feed back, because"), found.no_feedback_because))
    if found.proposed_by:
        facts.append((_("Proposed by"), found.proposed_by.name))
    if found.approved_by:
        facts.append(
            (_("Approved or declined by"), f"{found.approved_by.name}, {shown.day(found.approved_on)}")
        )
    if found.decision_reason:
        facts.append((_("Reason"), found.decision_reason))
    return [*facts, *shown_people.origin(found)]
