"""What people do with feedback: write it together, hand it in, open it again, and see to what is to be done next."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

from utblick.core import secrecy
from utblick.core.actions import action
from utblick.core.dates import today
from utblick.decisions.models import Outcome
from utblick.documents import actions as documents
from utblick.participation import besides, queries, rules
from utblick.participation.models import Feedback, InternationalMeeting, NextStep

PROPOSE = queries.PROPOSE
QUESTIONS = ("discussed", "means_for_us", "our_position", "good_practice", "contacts_made")
"""The five plain questions, in their order."""
TEXTS = (*QUESTIONS, "good_practice_for", *(f"{each}_en" for each in QUESTIONS))
NEEDED = ("discussed", "means_for_us")


class Stale(ValidationError):
    """Somebody else, who is named `who`, has changed the feedback since it was opened."""

    def __init__(self, who: str) -> None:
        self.who = who
        told = _(
            "%(who)s changed this while you were writing. Your text is still here. Press Save draft to see what they "
            "have changed."
        )
        super().__init__(told % {"who": who})


@dataclass(frozen=True)
class Written:
    """What somebody has written of the meeting with an id, by field; `seen` is the version that it was opened at."""

    meeting: int
    texts: Mapping[str, str] = field(default_factory=dict)
    seen: int | None = None


@action(PROPOSE)
def save_draft(account: Any, written: Written) -> Feedback:
    """Save a draft as it stands; what is not whole is saved too. The first saving begins the feedback.

    Raises PermissionDenied for those who write nothing of the meeting, ValidationError for feedback that has been
    handed in, and Stale where somebody else has changed it since it was opened. Only what differs is written.
    """
    meeting = _meeting(account, written.meeting)
    found = _begun(meeting)
    if found.closed:
        raise ValidationError(found.closed)
    if found.pk and written.seen is not None and written.seen != found.version:
        raise Stale(_who_changed(found))
    changed = False
    for name in TEXTS:
        text = str(written.texts.get(name, getattr(found, name))).replace("\r\n", "\n").strip()
        if text != getattr(found, name):
            setattr(found, name, text)
            changed = True
    if changed or not found.pk:
        found.full_clean(exclude=["meeting", "source"])
        found.save()
    return found


def _who_changed(found: Feedback) -> str:
    latest = found.history.select_related("history_user").first()
    return str(latest.history_user.name if latest and latest.history_user else _("somebody else"))


@action(PROPOSE)
def hand_in(account: Any, meeting: int) -> Feedback:
    """Hand in the feedback from a meeting: from then on it is closed. Raises ValidationError, by field, for what lacks.

    Handed in a second time, as by a double click, it stays as it was.
    """
    about = _meeting(account, meeting)
    found = _begun(about)
    if not found.is_draft:
        return found
    if about.ends > today():
        raise ValidationError(
            _("The meeting is not over yet. Keep the draft, and hand it in when you know more.")
        )
    lacking = [name for name in NEEDED if not getattr(found, name)]
    if lacking:
        label = {name: str(Feedback._meta.get_field(name).verbose_name) for name in lacking}  # type: ignore[union-attr]
        message = _("Answer this before you hand it in: %(question)s")
        raise ValidationError({name: message % {"question": label[name]} for name in lacking})
    found.handed_in_on, found.handed_in_by, found.reopened_because = today(), account, ""
    if found.first_handed_in_on is None:
        due = queries.due_of(about).due
        found.first_handed_in_on, found.due_on, found.due_cutoff = today(), due.day, due.cutoff
    found.save()
    return found


@action(PROPOSE)
def reopen(account: Any, meeting: int, reason: str) -> Feedback:
    """Open feedback for changes; why is kept. Raises ValidationError without a reason, and for a draft."""
    found = _begun(_meeting(account, meeting))
    if found.is_draft:
        raise ValidationError(_("The feedback is open already."))
    if not reason.strip():
        raise ValidationError({"reason": _("Say why it is opened again.")})
    found.handed_in_on, found.handed_in_by, found.reopened_because = None, None, reason.strip()
    found.save()
    return found


@action(PROPOSE)
def add_file(account: Any, meeting: int, upload: Any, title: str = "") -> Feedback:
    """Attach a file or a photograph to the feedback from a meeting. Raises ValidationError, at the field `file`."""
    found = _open(account, meeting)
    documents.keep_with(account, "feedback", found, documents.take_in(upload), title)
    return found


@dataclass(frozen=True)
class Step:
    """A next step of the feedback from the meeting with an id."""

    meeting: int
    step: NextStep


@action(PROPOSE)
def save_step(account: Any, given: Step) -> NextStep:
    """Add or change a next step: it has a responsible person and a day. Raises ValidationError, by field."""
    found = _open(account, given.meeting)
    step = given.step
    if step.pk and step.feedback_id != found.pk:
        raise PermissionDenied
    wrong = {}
    if step.responsible is None:
        wrong["responsible"] = _("Choose who sees to it: nobody else is reminded.")
    if step.due is None:
        wrong["due"] = _("Say by what day it is to be done.")
    elif not step.pk and step.due < today():
        wrong["due"] = _("That day has passed. Choose one to come.")
    if wrong:
        raise ValidationError(wrong)
    step.feedback = found
    step.save()
    return step


@action(PROPOSE)
def delete_step(account: Any, meeting: int, step: int) -> None:
    """Take away a next step while the feedback is open. Its history stays."""
    found = _open(account, meeting)
    for each in NextStep.objects.filter(feedback=found, pk=step):
        each.delete()


@action(PROPOSE)
def finish_step(account: Any, step: int) -> NextStep:
    """Say that a next step has been done: by whoever is to do it, or who may write the feedback."""
    found: NextStep = NextStep.objects.select_for_update(of=("self",)).get(pk=step)
    themself = account.person_id is not None and found.responsible_id == account.person_id
    meeting = found.feedback.meeting
    if not themself and not queries.may_write(account, meeting, queries.participants_of(meeting)):
        raise PermissionDenied
    if found.done_on is None:
        found.done_on = today()
        found.save()
    return found


def present(decision: Any, _thing: Any) -> None:
    """Carry out the matter "feedback": what was due, and handed in by the meeting's day, has been before the body.

    What came in later was not there, whenever the decision is registered: it goes on to the next meeting.
    """
    meeting = decision.meeting
    if meeting is None or decision.outcome not in (Outcome.NOTED, Outcome.APPROVED):
        return
    with secrecy.off():  # what is under secrecy is presented too, whoever notes it
        for each, _at in queries.due_at(meeting, presenting=True):
            found = queries.feedback_of(each)
            if found is None or found.is_draft or found.presented_at_id is not None:
                continue
            if rules.was_before(meeting.date, found.first_handed_in_on):
                found.presented_at = meeting
                found.save()
        besides.present_at(meeting)


def _meeting(account: Any, pk: int) -> InternationalMeeting:
    """The meeting, locked, for those who may write of it. Raises PermissionDenied."""
    found: InternationalMeeting = InternationalMeeting.objects.select_for_update(of=("self",)).get(pk=pk)
    if not queries.may_write(account, found, queries.participants_of(found)):
        raise PermissionDenied
    return found


def _begun(meeting: InternationalMeeting) -> Feedback:
    found = Feedback.objects.select_for_update(of=("self",)).filter(meeting=meeting).first()
    return found or Feedback(meeting=meeting, secret=meeting.secret)


def _open(account: Any, meeting: int) -> Feedback:
    """The feedback, begun if it was not, for those who may write it while it is open."""
    found = _begun(_meeting(account, meeting))
    if found.closed:
        raise ValidationError(found.closed)
    if not found.pk:
        found.save()
    return found
