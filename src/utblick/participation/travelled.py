"""Meetings that are registered from a journey, and who takes part because they travel there: for the room of journeys.

A journey without a meeting would ask nobody for feedback (R34), so one is registered from what the journey says.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from utblick.core.actions import action
from utblick.participation import queries
from utblick.participation.models import InternationalMeeting, Mode, Participant, State


@dataclass(frozen=True)
class Travelled:
    """A meeting, new or known, and who of ours takes part in it since they travel there.

    Whoever has a yes to travel has one to take part, by the same table: the room of journeys says so in their state.
    """

    meeting: InternationalMeeting
    participants: Sequence[Participant]


@action(queries.PROPOSE)
def register_travelled(account: Any, told: Travelled) -> InternationalMeeting:
    """Save the meeting where it is new, and add those who travel there and are not among its participants.

    Who waits there for a yes has it, by the yes to travel; who has got a no, or did not attend, stays so. Raises
    ValidationError where none of them is asked for feedback by it.
    """
    meeting = told.meeting
    if meeting.pk is None:
        meeting.save()
    there = {each.person_id: each for each in queries.participants_of(meeting)}
    for each in told.participants:
        known = there.get(each.person_id)
        if known is None:
            each.meeting = meeting
            each.proposed_by = each.proposed_by or account
            each.save()
            there[each.person_id] = each
        elif known.state == State.PROPOSED and queries.owes_feedback(each) and not known.changed:
            known.state, known.said_by = each.state, each.said_by
            known.approved_by, known.approved_on = each.approved_by, each.approved_on
            known.save()
    going = [there[each.person_id] for each in told.participants]
    approved = any(map(queries.owes_feedback, told.participants))
    if meeting.mode == Mode.REMOTE or (approved and not any(map(queries.owes_feedback, going))):
        message = _(
            "None of those who travelled takes part in that meeting. Choose another, or register a new one."
        )
        raise ValidationError(message)
    return meeting
