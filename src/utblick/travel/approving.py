"""Who may say yes or no to a journey, and what a yes carries with it: each who travels has their own approver.

The table is participation's own (`participation.approving`): whoever approves that somebody takes part in a meeting
approves that they travel to it, so that one yes can say both.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from utblick.participation import approving
from utblick.participation.models import Participant, State
from utblick.travel import rules
from utblick.travel.models import Journey, Traveller
from utblick.travel.queries import Whole, is_own


@dataclass(frozen=True)
class Line:
    """A traveller as an approver meets them.

    `answers`: the account is among those who approve them. `carries`: its yes says yes to their participation in the
    meeting too, which is proposed and which the same account may answer. `notes`: it would note what others have said.
    """

    traveller: Traveller
    participant: Participant | None
    answers: bool
    carries: bool
    notes: bool = False

    @property
    def approved(self) -> bool:
        """Whether somebody has said yes to that they travel."""
        return self.traveller.approved_by_id is not None

    @property
    def waits_at_meeting(self) -> bool:
        """Whether their participation in the meeting has no answer yet."""
        return self.participant is not None and self.participant.state == State.PROPOSED

    @property
    def declined_at_meeting(self) -> bool:
        """Whether their participation in the meeting has got a no."""
        return self.participant is not None and self.participant.state == State.DECLINED


def lines(account: Any, whole: Whole, today: date) -> list[Line]:
    """Return each who travels as an account meets them. At most two queries, and one for each presidium."""
    found = []
    for each in whole.travellers:
        answers = approving.approves(account, each.person, today)
        at = whole.participants.get(each.person_id)
        waits = at is not None and at.state == State.PROPOSED
        carries = waits and answers and approving.may_decide(account, at, today)  # type: ignore[arg-type]
        notes = answers and approving.notes(account, each.person, today)
        found.append(Line(each, at, answers, carries, notes))
    return found


def may_answer(account: Any, whole: Whole, found: list[Line]) -> bool:
    """Whether an account may say yes or no to a journey, whose travellers are `found`. No query."""
    return rules.may_answer([each.traveller.pk for each in found if each.answers], is_own(account, whole))


def mine(found: list[Line]) -> list[Line]:
    """Return the travellers whose yes the account has still to give."""
    return [each for each in found if each.answers and not each.approved]


def noted(found: list[Line]) -> bool:
    """Whether an answer of the account's notes what a presidium or body has said of somebody."""
    return any(each.notes for each in mine(found))


def others(found: list[Line]) -> list[Line]:
    """Return the travellers whom somebody else has still to approve."""
    return [each for each in found if not each.answers and not each.approved]


def with_yes(journey: Journey, traveller: Traveller) -> Participant:
    """Return somebody who travels as a participant, not saved: with the yes that they have to travel."""
    return Participant(
        person=traveller.person,
        seat=traveller.seat,
        state=State.APPROVED,
        proposed_by=journey.proposed_by,
        approved_by=traveller.approved_by or journey.approved_by,
        approved_on=traveller.approved_on or journey.approved_on,
        said_by=traveller.said_by,
    )
