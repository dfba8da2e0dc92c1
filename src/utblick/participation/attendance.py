"""Who of ours was at a meeting of a body, told in one go: those who hold a seat in it, substitutes too."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from utblick.core.actions import action
from utblick.core.dates import today
from utblick.participation import queries
from utblick.participation.models import InternationalMeeting, Mode, OwnMode, Participant, State
from utblick.people import rules as people_rules
from utblick.people.models import Membership, Person


@dataclass(frozen=True)
class Came:
    """Who was there. `remote`: those of them who were at a distance, where the meeting was held in both ways.

    `offered` are the ids of all who could be told of: whom the one who tells may not know of stays as they are.
    """

    persons: tuple[Person, ...] = ()
    remote: frozenset[int] = frozenset()
    offered: frozenset[int] = frozenset()


@action(queries.EDIT)
def register_body_meeting(account: Any, meeting: InternationalMeeting, came: Came) -> InternationalMeeting:
    """Save a meeting of a body and who of ours was there, each in their seat; nobody has to approve what has been.

    Who was said to have been there, or was to go, and is not among those who came did not attend; who was to go stays
    so while it is told of nobody. Raises ValidationError, by field: for a body that has met that day already, for
    attendance at what has not been held, and for somebody who held no seat in the body on the day.
    """
    others = InternationalMeeting.objects.filter(body=meeting.body_id, begins=meeting.begins)
    if meeting.body_id and others.exclude(pk=meeting.pk).exists():
        message = _("The meeting on that day is registered already. Change that one instead.")
        raise ValidationError({"begins": message})
    if came.persons and meeting.begins > today():
        message = _(
            "The meeting has not been held yet, so nobody has been there. Leave this empty until it has."
        )
        raise ValidationError({"attended": message})
    seats = _seats(meeting, came)
    meeting.save()
    before = {each.person_id: each for each in queries.participants_of(meeting)}
    for person in came.persons:
        found = before.pop(person.pk, None)
        if found is None:
            found = Participant(meeting=meeting, person=person, proposed_by=account)
        found.seat, found.state, found.mode = seats[person.pk], State.TOOK_PART, _mode(meeting, person, came)
        found.save()
    stayed = (State.TOOK_PART, State.APPROVED) if came.persons else (State.TOOK_PART,)
    for pk, found in before.items():
        if pk in came.offered and found.state in stayed:
            found.state = State.DID_NOT_ATTEND
            found.save()
    return meeting


def _seats(meeting: InternationalMeeting, came: Came) -> dict[int, Membership]:
    """The seat of each who came, by person, as it was on the day."""
    rows: QuerySet[Membership] = Membership.objects.filter(
        organization=meeting.body_id, person__in=came.persons
    )
    seats = {
        seat.person_id: seat for seat in rows if people_rules.holds_at(seat.start, seat.end, meeting.begins)
    }
    if without := [str(person) for person in came.persons if person.pk not in seats]:
        message = _(
            "No seat in that body on that day: %(names)s. Untick them, or correct the day or the body."
        )
        raise ValidationError({"attended": message % {"names": ", ".join(without)}})
    return seats


def _mode(meeting: InternationalMeeting, person: Person, came: Came) -> str:
    if meeting.mode == Mode.HYBRID:
        return OwnMode.REMOTE if person.pk in came.remote else OwnMode.ON_SITE
    return OwnMode.REMOTE if meeting.mode == Mode.REMOTE else OwnMode.ON_SITE
