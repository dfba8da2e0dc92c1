"""What people do with international meetings: propose them, take part, say yes or no, tell who came.

What one does of one's own is asked for by id: a role that holds for one unit lets one do it wherever it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import ProtectedError
from django.utils.translation import gettext as _

from utblick.core import secrecy
from utblick.core.actions import action
from utblick.core.dates import today
from utblick.core.holds import held_because
from utblick.core.seeing import refuse_unseen
from utblick.documents.sealing import refuse_kept
from utblick.participation import approving, queries
from utblick.participation.models import InternationalMeeting, Mode, OwnMode, Participant, State
from utblick.participation.sameness import mark
from utblick.strategy.models import Clause

PROPOSE = queries.PROPOSE


@dataclass(frozen=True)
class Proposal:
    """A meeting as somebody has filled it in, and what it serves. `mode`: how the one who proposes it takes part."""

    meeting: InternationalMeeting
    serves: tuple[Clause, ...] | None = None
    mode: str = ""  # blank: they do not take part
    because: str = ""  # why a meeting that is over is changed


@action(PROPOSE)
def propose(account: Any, proposal: Proposal) -> InternationalMeeting:
    """Propose a meeting, with oneself as a participant where `mode` says how. Raises ValidationError, by field."""
    meeting = proposal.meeting
    _refuse_disorder(meeting)
    if proposal.mode:
        _refuse_without_person(account)
    meeting.save()
    if proposal.serves is not None:
        meeting.serves.set(proposal.serves)
    if proposal.mode:
        _add(account, Participant(meeting=meeting, person=account.person, mode=proposal.mode))
    return meeting


@action(PROPOSE)
def register_remote(account: Any, proposal: Proposal) -> InternationalMeeting:
    """Register that one takes part, or took part, at a distance: nobody has to approve that. Raises ValidationError."""
    _refuse_without_person(account)
    meeting = proposal.meeting
    meeting.mode, meeting.ends = Mode.REMOTE, meeting.begins
    _refuse_disorder(meeting)
    if meeting.unit is None:
        meeting.unit = account.person.unit
    meeting.save()
    if proposal.serves is not None:
        meeting.serves.set(proposal.serves)
    state = State.TOOK_PART if meeting.ends <= today() else State.APPROVED
    found = Participant(meeting=meeting, person=account.person, mode=OwnMode.REMOTE, state=state)
    found.proposed_by = account
    found.save()
    return meeting


@action(PROPOSE)
def save_meeting(account: Any, proposal: Proposal) -> InternationalMeeting:
    """Change a meeting. Raises PermissionDenied unless it is one of their units' or their own; ValidationError.

    Where it becomes another meeting than somebody has said yes to, the yes is taken back and asked for anew. What is
    over is changed with a reason, which the board is told, where the day that feedback is due follows from it (R34):
    from its days, and from the unit, whose work a body of its own may have before it.
    """
    with secrecy.off():
        before = InternationalMeeting.objects.filter(pk=proposal.meeting.pk).first()
    if before is None:
        raise PermissionDenied
    participants = queries.participants_of(before)
    if not queries.may_change(account, before, participants):
        raise PermissionDenied
    meeting = proposal.meeting
    _refuse_disorder(meeting)
    changed = queries.another_meeting(before, meeting)
    owed = before.ends <= today() and any(map(queries.owes_feedback, participants))
    if owed and (changed or _is_due_otherwise(before, meeting)):
        if not proposal.because.strip():
            message = _(
                "The meeting is over, and feedback is due by its days and its unit. Say why it is changed now."
            )
            raise ValidationError({"because": message})
        meeting.changed_because = proposal.because.strip()
    meeting.save()
    if proposal.serves is not None:
        meeting.serves.set(proposal.serves)
    if changed:
        _ask_anew(meeting, participants, changed)
    return meeting


def _is_due_otherwise(before: InternationalMeeting, now: InternationalMeeting) -> bool:
    """Whether feedback is due on another day, or to another body, than before. Three queries for another unit."""
    if before.unit_id == now.unit_id:
        return False
    was, is_now = (queries.due_of(each) for each in (before, now))
    return (was.due, was.body) != (is_now.due, is_now.body)


def _ask_anew(meeting: InternationalMeeting, participants: Sequence[Participant], changed: list[str]) -> None:
    """Take back each yes, and that somebody took part in what is now to come. Who gave it stands until the next answer.

    Who registered that they take part at a distance needed no yes, and needs none while the meeting stays so.
    """
    to_come = meeting.begins > today()
    for each in participants:
        if each.state != State.APPROVED and not (to_come and each.state == State.TOOK_PART):
            continue
        if meeting.mode == Mode.REMOTE and each.approved_by_id is None and each.mode == OwnMode.REMOTE:
            continue
        each.state, each.changed, each.said_by = State.PROPOSED, ",".join(changed), ""
        each.save()


@action(PROPOSE)
def delete_meeting(account: Any, pk: int) -> None:
    """Take away a meeting that came to nothing. Raises ValidationError where somebody goes or papers are kept."""
    meeting = _locked(pk)
    participants = queries.participants_of(meeting)
    if not queries.may_change(account, meeting, participants):
        raise PermissionDenied
    if any(map(queries.owes_feedback, participants)) or queries.feedback_of(meeting):
        message = _("Somebody takes part in the meeting, so it stays. Say first that they did not attend.")
        raise ValidationError(message)
    refuse_kept("international-meeting", meeting.pk)
    if held := held_because("international-meeting", meeting):
        raise ValidationError(held)
    try:
        with transaction.atomic():
            meeting.delete()
    except ProtectedError:  # something that no room has told of, or that came this very moment
        raise ValidationError(_("Something else here goes by the meeting, so it stays.")) from None


@action(PROPOSE)
def add_participant(account: Any, proposed: "Proposed") -> Participant:
    """Propose that somebody takes part: oneself, or anybody where one may change the meeting.

    Raises PermissionDenied, ValidationError (by field).
    """
    meeting = _locked(proposed.meeting)
    found = proposed.participant
    found.meeting = meeting
    others = queries.participants_of(meeting)
    themself = account.person_id is not None and found.person_id == account.person_id
    if not themself and not queries.may_change(account, meeting, others):
        raise PermissionDenied
    if any(each.person_id == found.person_id for each in others):
        raise ValidationError({"person": _("The person is among the participants of the meeting already.")})
    _add(account, found)
    return found


@dataclass(frozen=True)
class Proposed:
    """Somebody who is proposed to take part in the meeting with an id."""

    meeting: int
    participant: Participant


def _add(account: Any, found: Participant) -> None:
    if found.seat is not None and found.seat.person_id != found.person_id:
        raise ValidationError({"seat": _("That seat is somebody else's. Choose one of the person's own.")})
    _refuse_wrong_mode(found)
    found.state, found.proposed_by = State.PROPOSED, account
    found.save()


def _refuse_wrong_mode(found: Participant) -> None:
    if found.meeting.mode == Mode.REMOTE and found.mode == OwnMode.ON_SITE:
        raise ValidationError({"mode": _("The meeting is held at a distance only. Choose at a distance.")})
    if found.meeting.mode == Mode.ON_SITE and found.mode == OwnMode.REMOTE:
        raise ValidationError({"mode": _("The meeting is held on site only. Choose on site.")})


@dataclass(frozen=True)
class Answer:
    """A yes or no to the participant with an id, with its reason; a no has one.

    `said_by`: who in a presidium or body has said it, and when, where somebody else notes it. `seen`: the mark of what
    was read (`sameness.mark`), None where nothing was shown.
    """

    participant: int
    yes: bool
    reason: str = ""
    said_by: str = ""
    seen: str | None = None


@action(PROPOSE)
def decide(account: Any, answer: Answer) -> Participant:
    """Say yes or no to somebody who is proposed to take part. Whoever proposed it, or is it, does not.

    Raises PermissionDenied, and ValidationError where it has been answered already, a no has no reason, or it has
    become another meeting than was read.
    """
    # The meeting first, as who changes it does: it stays as it is until the answer is kept.
    _locked(Participant.objects.values_list("meeting", flat=True).get(pk=answer.participant))
    found = _participant(answer.participant)
    if not approving.may_decide(account, found, today()):
        raise PermissionDenied
    if found.state != State.PROPOSED:
        raise ValidationError(_("Somebody has answered already: %(state)s.") % {"state": _state(found)})
    refuse_unseen(answer.seen, mark(found.meeting, found))
    if not answer.yes and not answer.reason.strip():
        raise ValidationError({"reason": _("Say why not, so that the one who proposed it understands.")})
    noted = approving.notes(account, found.person, today())
    found.said_by = approving.need_said_by(answer.said_by) if noted else ""
    found.state = State.APPROVED if answer.yes else State.DECLINED
    found.reason, found.approved_by, found.approved_on = answer.reason.strip(), account, today()
    found.changed = ""
    found.save()
    return found


@action(PROPOSE)
def say_attended(account: Any, answer: Answer) -> Participant:
    """Tell that an approved participant took part, or did not, when the meeting has begun. Raises ValidationError."""
    found = _participant(answer.participant)
    themself = account.person_id is not None and found.person_id == account.person_id
    if not themself and not account.has_perm(queries.EDIT, found.meeting):
        raise PermissionDenied
    if found.state not in (State.APPROVED, State.TOOK_PART, State.DID_NOT_ATTEND):
        message = _("Only who has been approved takes part: %(name)s is %(state)s.")
        raise ValidationError(message % {"name": found.person, "state": _state(found)})
    if found.meeting.begins > today():
        raise ValidationError(_("The meeting has not begun yet."))
    found.state = State.TOOK_PART if answer.yes else State.DID_NOT_ATTEND
    if answer.reason.strip():
        found.reason = answer.reason.strip()
    found.save()
    return found


@action(PROPOSE)
def withdraw(account: Any, participant: int) -> InternationalMeeting:
    """Take back a proposal that nobody has answered yet: one's own, or any where one may change the meeting."""
    found = _participant(participant)
    own = found.proposed_by_id == account.pk or (account.person_id and found.person_id == account.person_id)
    if not own and not account.has_perm(queries.EDIT, found.meeting):
        raise PermissionDenied
    if found.state != State.PROPOSED:
        raise ValidationError(_("It has been answered, so it stays: say instead that you did not attend."))
    if queries.owes_feedback(found) and found.meeting.ends <= today():
        raise ValidationError(
            _("The meeting is over, and was approved before it was changed. Ask for an answer.")
        )
    meeting: InternationalMeeting = found.meeting
    found.delete()
    return meeting


def _state(found: Participant) -> str:
    return str(State(found.state).label)


def _participant(pk: int) -> Participant:
    rows = Participant.objects.select_for_update(of=("self",))
    return rows.select_related("person__unit", "meeting", "meeting__unit").get(pk=pk)


def _locked(pk: int) -> InternationalMeeting:
    found: InternationalMeeting = InternationalMeeting.objects.select_for_update(of=("self",)).get(pk=pk)
    return found


def _refuse_without_person(account: Any) -> None:
    if account.person is None:
        message = _(
            "Your account is not tied to a person, so you cannot be a participant. Ask the administrator to tie it."
        )
        raise ValidationError(message)


def _refuse_disorder(meeting: InternationalMeeting) -> None:
    if meeting.ends < meeting.begins:
        raise ValidationError({"ends": _("The last day cannot be before the first. Change one of them.")})
    if meeting.mode != Mode.REMOTE and not meeting.place.strip():
        raise ValidationError({"place": _("Say where it is held, or choose that it is at a distance.")})
