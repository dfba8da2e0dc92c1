"""Journeys that no meeting has its feedback from: who is asked to tie them to one, and what the board is told (R34)."""

from datetime import date

from django.db.models import QuerySet

from utblick.core import secrecy
from utblick.decisions.models import Meeting
from utblick.participation import queries as participation
from utblick.travel.models import Journey
from utblick.travel.models.journeys import COUNTED

At = tuple[Journey, participation.DueAt]


def _untied(day: date) -> QuerySet[Journey]:
    """The approved journeys without a meeting that were over by a day."""
    rows = Journey.objects.filter(meeting=None, state__in=COUNTED, ends__lte=day)
    return rows.select_related("unit", "proposed_by").order_by("ends", "id")


def untied(day: date) -> list[At]:
    """Return those that nobody has tied to a meeting or excused, with when feedback is due. Five queries."""
    found = list(_untied(day).filter(no_feedback_because="").prefetch_related("travellers"))
    return list(zip(found, _dues(found), strict=True))


def _dues(found: list[Journey]) -> list[participation.DueAt]:
    """When feedback is due from each: after homecoming, or after the day when somebody said why there is none."""
    days = [max(each.ends, each.no_feedback_on or each.ends) for each in found]
    events = [participation.Event(each.unit_id, day) for each, day in zip(found, days, strict=True)]
    return participation.dues_of(events) if events else []


def due_at(board_meeting: Meeting) -> list[At]:
    """Return the journeys that a body is told of at a meeting: those that lack feedback, and those that are excused.

    What is excused is told once, at the nearest meeting. What is under secrecy keeps its place: `covered` for those who
    may not see it.
    """
    with secrecy.off():
        found = list(_untied(board_meeting.date).prefetch_related("travellers__person"))
        told = list(zip(found, _dues(found), strict=True))
    stands = participation.standing(board_meeting)
    return [
        (each, at)
        for each, at in told
        if (
            at.meeting is not None and at.meeting.pk == board_meeting.pk
            if each.no_feedback_because
            else participation.waits_at(board_meeting, stands, at, None)
        )
    ]
