"""What people do with journeys: propose, weigh, acknowledge, approve. What was reckoned is kept until a deed asks."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

from utblick.core import secrecy
from utblick.core.actions import action
from utblick.core.dates import now, today
from utblick.core.seeing import refuse_unseen
from utblick.participation import actions as participation
from utblick.participation import approving as participants
from utblick.participation import queries as meetings
from utblick.participation.models import InternationalMeeting, Mode, Participant
from utblick.participation.travelled import Travelled, register_travelled
from utblick.people.models import Person
from utblick.travel import approving, queries, reckoning, rules, shown
from utblick.travel.approving import with_yes
from utblick.travel.models import Journey, JourneyState, Leg
from utblick.travel.sameness import as_read, asked, fingerprint
from utblick.travel.writing import Seats, default, reckon, refuse_odd_days, refuse_unfit, write

PROPOSE, ANSWER, DEVIATION = "travel.propose", "travel.view", "travel.approve_deviation"
MANAGE = "travel.manage"
# A yes or no is asked for traveller by traveller (`approving`): to see journeys is all that the house asks first.


Meetings = Callable[[Any, Journey, Sequence[Leg], Sequence[Person], Seats], InternationalMeeting]
"""Registers the meeting that a journey without one is made for, as `tying.propose_meeting` does."""


@action(PROPOSE)
def propose(
    account: Any,
    journey: Journey,
    legs: Sequence[Leg],
    persons: Sequence[Person],
    seats: Seats | None = None,
    register: Meetings | None = None,
) -> Journey:
    """Propose a journey with its legs, each reckoned by the set in use. Raises ValidationError.

    Those who travel to a meeting are proposed as participants of it too, where the account may propose them.
    `register` makes the meeting of a journey that names none, so that feedback is asked for (R34).
    """
    seats = seats or {}
    refuse_unfit(journey, legs, persons, seats)
    refuse_odd_days(journey)
    journey.proposed_by = account
    if register is not None and journey.meeting is None:
        journey.meeting = register(account, journey, legs, persons, seats)
    journey.save()
    write(journey, legs, persons, seats)
    _propose_at_meeting(account, journey, persons, seats)
    return journey


@action(PROPOSE)
def change(
    account: Any,
    journey: Journey,
    legs: Sequence[Leg],
    persons: Sequence[Person],
    seats: Seats | None = None,
    register: Meetings | None = None,
) -> Journey:
    """Change a journey that is proposed. Legs that say what they said keep what was reckoned.

    What somebody has said yes to is asked for again, since it is another journey now. A departure from the guideline
    was approved for the journey as it was: with other legs, days, travellers, purpose or words it is asked for anew
    (R78). Raises ValidationError.
    """
    seats = seats or {}
    before = locked(journey)
    refuse_stranger(account, before)
    _refuse_decided(before)
    refuse_unfit(journey, legs, persons, seats)
    if (journey.begins, journey.ends) != (before.begins, before.ends):
        refuse_odd_days(journey)
    departs_anew = (before.deviation, before.deviation_reason) != (
        journey.deviation,
        journey.deviation_reason,
    )
    same = fingerprint(journey, legs, [each.pk for each in persons]) == before.deviation_approved_for
    if before.deviation_approved_by_id and not same:
        journey.deviation_approved_by = journey.deviation_approved_on = None
        journey.deviation_approved_for, journey.deviation_lapsed_on = "", today()
    if departs_anew or Counter(map(asked, before.legs.all())) != Counter(
        map(asked, legs)
    ):  # another journey than the guideline was confirmed for
        journey.guideline_acknowledged_by = journey.guideline_acknowledged_at = None
    if register is not None and journey.meeting is None:
        journey.meeting = register(account, journey, legs, persons, seats)
    journey.save()
    write(journey, legs, persons, seats)
    _take_back(journey)
    _propose_at_meeting(account, journey, persons, seats)
    return journey


def _take_back(journey: Journey) -> None:
    """Take back every yes to that somebody travels."""
    for each in journey.travellers.exclude(approved_by=None):
        each.approved_by, each.approved_on, each.said_by = None, None, ""
        each.save()


@action(PROPOSE)
def reopen(account: Any, journey: Journey, reason: str) -> Journey:
    """Open an approved journey, since journeys change: every approval is taken back, and is asked for again.

    The history keeps who had said yes. Raises ValidationError without a reason, and for a journey that is not approved.
    """
    found = locked(journey)
    refuse_stranger(account, found)
    if found.state != JourneyState.APPROVED:
        raise ValidationError(_("Only an approved journey is opened again."))
    if not reason.strip():
        raise ValidationError({"reason": _("Say why the journey is changed.")})
    found.state, found.reopened_because = JourneyState.PROPOSED, reason.strip()
    found.approved_by, found.approved_on, found.decision_reason = None, None, ""
    if found.deviation_approved_by_id:
        found.deviation_approved_by = found.deviation_approved_on = None
        found.deviation_approved_for, found.deviation_lapsed_on = "", today()
    found.save()
    _take_back(found)
    return found


def _propose_at_meeting(account: Any, journey: Journey, persons: Sequence[Person], seats: Seats) -> None:
    """Propose those who travel as participants of the meeting, where they are not and the account may.

    Who goes there takes part: without it nobody would be asked for feedback (R34).
    """
    meeting = journey.meeting
    if meeting is None or meeting.covered or meeting.mode == Mode.REMOTE:
        return
    there = meetings.participants_of(meeting)
    may = meetings.may_change(account, meeting, there)
    known = {each.person_id for each in there}
    for person in persons:
        if person.pk not in known and (may or person.pk == account.person_id):
            made = Participant(person=person, seat=seats.get(person.pk))
            participation.add_participant(account, participation.Proposed(meeting.pk, made))


@action(PROPOSE)
def acknowledge_guideline(account: Any, journey: Journey) -> Journey:
    """Acknowledge the travel guideline for a journey (R78): that it is known, and that the journey keeps to it.

    By who proposed it, or travels. Raises ValidationError for others, and where no guideline is in force.
    """
    found = locked(journey)
    _refuse_decided(found)
    persons = list(found.travellers.values_list("person_id", flat=True))
    if account.pk != found.proposed_by_id and (account.person_id is None or account.person_id not in persons):
        message = _(
            "The guideline is acknowledged by who proposes the journey, or travels. Ask them to do it."
        )
        raise ValidationError(message)
    guideline = queries.guideline_at(found.begins)
    if guideline is None:
        raise ValidationError(_("There is no travel guideline in force for that day."))
    found.guideline, found.guideline_acknowledged_by = guideline, account
    found.guideline_acknowledged_at = now()
    found.save()
    return found


@action(DEVIATION)
def approve_deviation(account: Any, journey: Journey, seen: str | None = None) -> Journey:
    """Approve that a journey departs from the guideline (R78). Raises ValidationError.

    By the role that the guideline names, and never by somebody who proposed the journey or travels on it. `seen`: the
    mark of the journey that was read (`sameness.as_read`); another than it has become meanwhile is refused.
    """
    found = locked(journey)
    _refuse_decided(found)
    refuse_unseen(seen, _mark(found))
    if not found.deviation.strip():
        raise ValidationError(_("The journey keeps to the guideline: there is nothing to approve."))
    if not found.deviation_reason.strip():
        raise ValidationError(_("Say why the journey departs from the guideline, then it can be approved."))
    guideline = found.guideline or queries.guideline_at(found.begins)
    if guideline is not None and guideline.deviations_by not in account.roles:
        message = _("The guideline says that deviations are approved by: %(role)s.")
        raise ValidationError(message % {"role": guideline.get_deviations_by_display()})
    _refuse_own(account, found)
    found.deviation_approved_by, found.deviation_approved_on = account, today()
    persons = list(found.travellers.values_list("person_id", flat=True))
    found.deviation_approved_for = fingerprint(found, list(found.legs.all()), persons)
    found.deviation_lapsed_on = None
    found.save()
    return found


@action(ANSWER)
def approve(account: Any, journey: Journey, said_by: str = "", seen: str | None = None) -> Journey:
    """Say yes to those who travel whom the account approves; with the last yes the journey is approved (R43, R77, R78).

    The same yes says yes to their participation in the meeting where that is proposed and the account may. `said_by`:
    who in a presidium or body has said it, and when, where the account notes that. `seen`: the mark of what was read
    (`sameness.as_read`): nobody says yes to another journey. Raises ValidationError with all that keeps the journey
    from being approved, and for a journey of one's own; PermissionDenied for those who approve nobody on it.
    """
    found = locked(journey)
    _refuse_decided(found)
    _refuse_own(account, found)
    refuse_unseen(seen, _mark(found))
    whole = queries.read(found)
    who = approving.lines(account, whole, today())
    if not approving.may_answer(account, whole, who):
        raise PermissionDenied
    if whole.stops:
        raise ValidationError([shown.finding(each) for each in whole.stops])
    mine = approving.mine(who)
    if not mine:
        raise ValidationError(_("You have said yes already. The journey waits for somebody else."))
    said = participants.need_said_by(said_by) if approving.noted(who) else ""
    for each in mine:
        each.traveller.approved_by, each.traveller.approved_on = account, today()
        each.traveller.said_by = said if each.notes else ""
        each.traveller.save()
        if each.carries and each.participant is not None:
            yes = participation.Answer(each.participant.pk, yes=True, said_by=said)
            participation.decide(account, yes)
    if rules.left_to_approve(
        [each.traveller.pk for each in who], {each.traveller.pk for each in who if each.approved}
    ):
        return found  # somebody else has still to say yes
    _take_part(account, found, whole)
    return _decide(account, found, JourneyState.APPROVED, "")


@action(ANSWER)
def decline(
    account: Any, journey: Journey, reason: str, said_by: str = "", seen: str | None = None
) -> Journey:
    """Decline a journey, with a reason: one no is enough. Raises ValidationError, PermissionDenied.

    Participation in the meeting is not answered by it: one may take part at a distance.
    """
    found = locked(journey)
    _refuse_decided(found)
    _refuse_own(account, found)
    refuse_unseen(seen, _mark(found))
    whole = queries.read(found)
    who = approving.lines(account, whole, today())
    if not approving.may_answer(account, whole, who):
        raise PermissionDenied
    if not reason.strip():
        raise ValidationError({"reason": _("Say why the journey is declined.")})
    if approving.noted(who):
        for each in approving.mine(who):
            each.traveller.said_by = participants.need_said_by(said_by) if each.notes else ""
            each.traveller.save()
    return _decide(account, found, JourneyState.DECLINED, reason)


def _take_part(account: Any, journey: Journey, whole: queries.Whole) -> None:
    """Let those who travel to the meeting, and whom nobody could propose there, take part by their yes to travel.

    Without it nobody would ask them for feedback (R34). Of a meeting at a distance, or one that the account may not
    see, it is asked after homecoming instead (`queries_untied`).
    """
    meeting = journey.meeting
    if meeting is None or meeting.covered or meeting.mode == Mode.REMOTE:
        return
    left = [each.traveller for each in approving.lines(account, whole, today()) if each.participant is None]
    if left:
        going = [with_yes(journey, each) for each in left]
        register_travelled(account, Travelled(meeting, going))


def _mark(journey: Journey) -> str:
    """The mark of a journey as it stands, its meeting too: what a yes or no that has been read is given to."""
    return as_read(journey, list(journey.legs.all()), list(journey.travellers.all()))


def _decide(account: Any, journey: Journey, state: JourneyState, reason: str) -> Journey:
    journey.state, journey.decision_reason = state, reason.strip()
    journey.approved_by, journey.approved_on = account, today()
    journey.save()
    return journey


@action(PROPOSE)
def cancel(account: Any, journey: Journey, reason: str) -> Journey:
    """Cancel a journey that is proposed or approved. Raises ValidationError without a reason."""
    found = locked(journey)
    refuse_stranger(account, found)
    if found.state not in (JourneyState.PROPOSED, JourneyState.APPROVED):
        raise ValidationError(_("Only a journey that is proposed or approved can be cancelled."))
    if not reason.strip():
        raise ValidationError({"reason": _("Say why the journey is cancelled.")})
    found.state, found.decision_reason = JourneyState.CANCELLED, reason.strip()
    found.save()
    return found


@action(PROPOSE)
def finish(account: Any, journey: Journey) -> Journey:
    """Say that an approved journey has been made. Raises ValidationError before it has ended."""
    found = locked(journey)
    refuse_stranger(account, found)
    if found.state != JourneyState.APPROVED:
        raise ValidationError(_("Only an approved journey can be said to have been made."))
    if found.ends > today():
        raise ValidationError(_("The journey has not ended yet. Wait until the day of return."))
    found.state = JourneyState.DONE
    found.save()
    return found


@action(MANAGE)
def reckon_anew(account: Any, journey: Journey, reason: str) -> Journey:
    """Reckon the legs of a journey anew by the set in use now; the history keeps what they were before.

    The only way that a kept figure changes. Raises ValidationError without a reason.
    """
    found = locked(journey)
    if not reason.strip():
        raise ValidationError({"reason": _("Say why the journey is reckoned anew.")})
    by = default()
    known: reckoning.Known = {}
    for leg in found.legs.order_by("position", "id"):
        reckon(leg, by, reason.strip(), known)
        leg.save()
    return found


def locked(journey: Any) -> Journey:
    with secrecy.off():  # it is what it is, also for somebody who may not see it
        found: Journey = Journey.objects.select_for_update().get(pk=journey.pk)
    return found


def _refuse_decided(journey: Journey) -> None:
    if not journey.is_proposed:
        message = _("The journey is %(state)s, so it stays as it is.")
        raise ValidationError(message % {"state": journey.get_state_display()})


def refuse_stranger(account: Any, journey: Journey) -> None:
    """Raise PermissionDenied for who neither proposed the journey, travels, nor answers for the unit."""
    if not queries.is_of(account, journey, list(journey.travellers.values_list("person_id", flat=True))):
        raise PermissionDenied


def _refuse_own(account: Any, journey: Journey) -> None:
    """Raise ValidationError where the account proposed the journey or its person travels."""
    persons = list(journey.travellers.values_list("person_id", flat=True))
    if account.pk == journey.proposed_by_id or (account.person_id and account.person_id in persons):
        raise ValidationError(_("Nobody approves a journey of their own. Ask somebody else who may."))
