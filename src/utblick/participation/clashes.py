"""Whose time is asked for twice: other meetings that somebody is to take part in on the same days.

A warning and no stop: one may leave a meeting early, or take part in the one while travelling from the other.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from utblick.participation import rules
from utblick.participation.models import InternationalMeeting, OwnMode, Participant, State

NOT_GOING = (State.DECLINED, State.DID_NOT_ATTEND)


@dataclass(frozen=True)
class Clash:
    """That a person takes part in `other` too. `torn`: in place in both; else at least one of them is at a distance."""

    person: int
    other: InternationalMeeting
    torn: bool


@dataclass(frozen=True)
class Asked:
    """The days of a meeting, both counted, and its id; None for one that is not saved yet."""

    begins: date
    ends: date
    meeting: int | None = None


def of_persons(asked: Asked, modes: Iterable[tuple[int, str]]) -> dict[int, list[Clash]]:
    """Return, by the id of a person, the other meetings on those days; `modes` are persons with how they take part.

    One query, none for nobody. What the reader may not see is not told of.
    """
    mine = [
        rules.Stay(person, asked.begins, asked.ends, asked.meeting or 0, in_place=mode == OwnMode.ON_SITE)
        for person, mode in modes
    ]
    if not mine:
        return {}
    rows = Participant.objects.filter(
        person__in=[each.person for each in mine],
        meeting__begins__lte=asked.ends,
        meeting__ends__gte=asked.begins,
    )
    rows = rows.exclude(state__in=NOT_GOING).exclude(meeting=asked.meeting)
    others = {}
    for each in rows.select_related("meeting").order_by("meeting__begins", "meeting"):
        at, in_place = each.meeting, each.mode == OwnMode.ON_SITE
        stay = rules.Stay(each.person_id, at.begins, at.ends, at.pk, in_place=in_place)
        others[stay] = at
    found: dict[int, list[Clash]] = {}
    for own, other in rules.in_two_places(mine, others, touching=True):
        found.setdefault(own.person, []).append(Clash(own.person, others[other], rules.is_torn(own, other)))
    return found


def of_meeting(meeting: InternationalMeeting, participants: Sequence[Participant]) -> dict[int, list[Clash]]:
    """Return the clashes of those who are to take part in a meeting, by the id of the person. One query at most."""
    going = [(each.person_id, each.mode) for each in participants if each.state not in NOT_GOING]
    return of_persons(Asked(meeting.begins, meeting.ends, meeting.pk), going)
