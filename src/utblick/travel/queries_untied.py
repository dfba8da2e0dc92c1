"""Journeys that no meeting has its feedback from: who is asked to tie them to one, and what the board is told (R34)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from utblick.core import secrecy
from utblick.core.stamp import stamped
from utblick.decisions.models import Meeting
from utblick.participation import queries as participation
from utblick.travel.models import Journey
from utblick.travel.models.journeys import COUNTED

At = tuple[Journey, participation.DueAt]


@dataclass(frozen=True)
class _Untied:
    """An approved journey without a meeting: its unit, its last day, and when it was excused from feedback."""

    pk: int
    unit_id: int
    ends: date
    excused_on: date | None


@stamped
def _all() -> tuple[_Untied, ...]:
    """The approved journeys without a meeting, remembered for as long as the data is the same. One query."""
    with secrecy.off():  # that there is one tells nothing of it
        rows = Journey.objects.filter(meeting=None, state__in=COUNTED).order_by("ends", "id")
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
    by_id = {each.pk: each for each in rows.select_related("unit", "proposed_by").prefetch_related(*with_)}
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
