"""Journeys that no meeting has its feedback from: who is asked to tie them to one, and what the board is told (R34).

A journey that names a meeting is one of them where the meeting asks none of those who travelled: they are not among its
participants, got a no, did not attend, or it was held at a distance only.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from utblick.core import secrecy
from utblick.core.stamp import stamped
from utblick.decisions.models import Meeting
from utblick.participation import queries as participation
from utblick.participation.models import Feedback, Participant
from utblick.travel.models import Journey
from utblick.travel.models.journeys import COUNTED

At = tuple[Journey, participation.DueAt]


@dataclass(frozen=True)
class _Untied:
    """An approved journey that no meeting asks about: its unit, its last day, and when it was excused from feedback."""

    pk: int
    unit_id: int
    ends: date
    excused_on: date | None


def asked_by_none(rows: QuerySet[Journey]) -> QuerySet[Journey]:
    """Return those of the journeys that no meeting has, or asks for, feedback from. Read it past secrecy."""
    going = Participant.objects.filter(
        participation.OWES, meeting=OuterRef("meeting"), person__journeys__journey=OuterRef("pk")
    )
    given = Feedback.objects.filter(meeting=OuterRef("meeting")).exclude(handed_in_on=None)
    return rows.filter(Q(meeting=None) | ~(Exists(going) | Exists(given)))


def is_untied(journey: Journey) -> bool:
    """Whether a journey is approved and no meeting asks for feedback from it. One query at most, as for `untied`."""
    return any(each.pk == journey.pk for each in _all())


@stamped
def _all() -> tuple[_Untied, ...]:
    """The approved journeys that no meeting asks about, remembered for as long as the data is the same. One query."""
    with secrecy.off():  # that there is one tells nothing of it
        rows = asked_by_none(Journey.objects.filter(state__in=COUNTED)).order_by("ends", "id")
        return tuple(_Untied(*each) for each in rows.values_list("pk", "unit", "ends", "no_feedback_on"))


def _dues(found: Sequence[_Untied]) -> list[participation.DueAt]:
    """When feedback is due from each: after homecoming, or after the day when somebody said why there is none."""
    events = [
        participation.Event(each.unit_id, max(each.ends, each.excused_on or each.ends)) for each in found
    ]
    return participation.dues_of(events) if events else []


def _read(found: Sequence[tuple[_Untied, participation.DueAt]], *with_: str) -> list[At]:
    """The journeys themselves, in their order, with what is read of them. No query for none."""
    if not found:
        return []
    rows = Journey.objects.filter(pk__in=[each.pk for each, _at in found])
    by_id = {
        each.pk: each
        for each in rows.select_related("unit", "proposed_by", "meeting").prefetch_related(*with_)
    }
    return [(by_id[each.pk], at) for each, at in found if each.pk in by_id]


def untied(day: date) -> list[At]:
    """Return those that are over and that nobody has tied or excused, with when feedback is due. Six queries."""
    found = [each for each in _all() if each.ends <= day and each.excused_on is None]
    return _read(list(zip(found, _dues(found), strict=True)), "travellers")


def due_at(board_meeting: Meeting) -> list[At]:
    """Return the journeys that a body is told of at a meeting: those that lack feedback, and those that are excused.

    What is excused is told once, at the nearest meeting. What is under secrecy keeps its place: `covered` for those who
    may not see it. Two queries, besides those for the calendar.
    """
    found = [each for each in _all() if each.ends <= board_meeting.date]
    if not found:
        return []
    stands = participation.standing(board_meeting)
    told = []
    for each, at in zip(found, _dues(found), strict=True):
        if each.excused_on is None:
            here = participation.waits_at(board_meeting, stands, at, None)
        else:
            here = at.meeting is not None and at.meeting.pk == board_meeting.pk
        if here:
            told.append((each, at))
    with secrecy.off():
        return _read(told, "travellers__person")
