"""What people do with meetings and decisions. A decision is registered once and never changed."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import ProtectedError
from django.utils.translation import gettext as _

from utblick.core import secrecy
from utblick.core.actions import action
from utblick.core.audit import trail
from utblick.core.audit.verifying import seal_content
from utblick.core.dates import today
from utblick.decisions import queries, rules, sealing
from utblick.decisions.matters import MATTERS, thing_of
from utblick.decisions.meeting_actions import approve_minutes, save_calendar, save_meeting, take_back_approval
from utblick.decisions.models import (
    AgendaItem,
    Decision,
    DecisionRight,
    Delegation,
    Disqualification,
    Manner,
    Meeting,
    MeetingStatus,
    Outcome,
    PolicyArea,
    Reporting,
)
from utblick.decisions.refusals import why_not
from utblick.decisions.shown import may_register
from utblick.documents.actions import keep_with, take_in
from utblick.documents.files import Kept
from utblick.documents.models import Attachment
from utblick.documents.sealing import refuse_kept
from utblick.people.models import Person

__all__ = [
    "approve_minutes",
    "delete_right",
    "move_on_agenda",
    "put_on_agenda",
    "register_decision",
    "report_decisions",
    "save_calendar",
    "save_meeting",
    "save_right",
    "take_back_approval",
    "take_off_agenda",
]


@action("decisions.propose")
def put_on_agenda(account: Any, item: AgendaItem) -> AgendaItem:
    """Put a matter on the agenda of a meeting, or change it there. Raises ValidationError, by field.

    Refused: a body that may not decide it, a meeting that is over or cancelled, a matter that has been decided.
    """
    meeting = Meeting.objects.select_for_update().get(pk=item.meeting_id)
    if item.pk and item.closed:
        raise ValidationError(item.closed)
    _refuse_past(meeting)
    _refuse_wrong_body(meeting.body, item)
    thing = thing_of(item)
    if MATTERS[item.matter].about and thing is None:
        raise ValidationError(_("Say what the matter is about: choose it from the list."))
    _refuse_twice(item)
    before = (
        AgendaItem.objects.filter(pk=item.pk).values_list("meeting", flat=True).first() if item.pk else None
    )
    if before != meeting.pk:
        with secrecy.off():
            last = meeting.items.order_by("-position").values_list("position", flat=True).first()
        item.position, item.added_on = (last or 0) + 1, today()
    if not item.pk:
        item.secret = bool(getattr(thing, "secret", False))
    item.validate_constraints()
    item.save()
    return item


def _refuse_twice(item: AgendaItem) -> None:
    """Raise ValidationError for a matter that waits to be decided at another meeting already."""
    if not MATTERS[item.matter].about:
        return
    with secrecy.off():
        waiting = AgendaItem.objects.filter(matter=item.matter, object_id=item.object_id, decision=None)
        # What stands twice on one agenda is refused by the agenda itself.
        waiting = waiting.exclude(meeting=item.meeting_id).exclude(pk=item.pk)
        waiting = waiting.exclude(meeting__status=MeetingStatus.CANCELLED)
        other = waiting.select_related("meeting__body").first()
    if other is not None:
        message = _(
            "The matter is on the agenda of %(meeting)s already. Open it there, and choose another meeting for it."
        )
        raise ValidationError({"meeting": message % {"meeting": other.meeting}})


def _refuse_past(meeting: Meeting) -> None:
    if meeting.status == MeetingStatus.CANCELLED:
        raise ValidationError({"meeting": _("The meeting is cancelled. Choose another.")})
    _refuse_approved(meeting)


def _refuse_approved(meeting: Meeting) -> None:
    """Raise ValidationError for a meeting whose minutes are approved: they are closed, and nothing is put in them."""
    if queries.is_approved(meeting):
        raise ValidationError({"meeting": why_not("approved", meeting, meeting.body)})


def _refuse_wrong_body(body: Any, about: AgendaItem | Decision) -> None:
    """Raise ValidationError when the body may not decide the matter (R29, R32, R40)."""
    if about.matter not in MATTERS:
        raise ValidationError({"matter": _("There is no such kind of matter.")})
    area_of = about.area.committee_id if about.area else None
    reason = rules.may_decide(body.pk, queries.rights_for(about.matter), area_of)
    if reason:
        field = "area" if reason == "no_area" else "body" if isinstance(about, Decision) else "meeting"
        raise ValidationError({field: why_not(reason, about, body)})


@action("decisions.propose")
def take_off_agenda(account: Any, item: AgendaItem) -> None:
    """Take a matter off an agenda. Raises ValidationError for one that is decided, registered or marked secret."""
    item = AgendaItem.objects.select_for_update().get(pk=item.pk)
    if item.closed:
        raise ValidationError(item.closed)
    refuse_kept("agenda-item", item.pk)
    item.delete()


@action("decisions.propose")
def move_on_agenda(account: Any, item: AgendaItem, steps: int) -> AgendaItem:
    """Move a matter so many places down its agenda (up, when negative)."""
    with secrecy.off():  # what one may not see keeps its place too
        items = list(item.meeting.items.select_for_update().order_by("position", "id"))
    here = next(place for place, each in enumerate(items) if each.pk == item.pk)
    items.insert(max(0, here + steps), items.pop(here))
    for place, each in enumerate(items, start=1):
        if each.position != place:
            each.position = place
            each.save()
    return item


@action("decisions.register")
def register_decision(
    account: Any, decision: Decision, disqualified: Iterable[Person] = (), upload: Any = None
) -> Decision:
    """Register a decision for ever, with what it brings about. Raises ValidationError, by field, and does nothing then.

    `upload` is a file that goes with the decision, besides those of the matter on the agenda.
    Refused: a body that may not decide the matter; delegation of goals and direction; a meeting that is cancelled
    or on another day; a missing or taken paragraph; a thing that did not exist; a matter that is decided already.
    """
    if decision.pk:
        raise ValidationError(decision.closed)
    if not may_register(account, decision.body):
        raise PermissionDenied
    _lock(decision)
    if decision.meeting:
        _refuse_approved(decision.meeting)
    _refuse_wrong_body(decision.body, decision)
    _refuse_wrong_manner(decision)
    _refuse_the_proposal_as_refusal(decision)
    matter, thing = MATTERS[decision.matter], thing_of(decision)
    if matter.about and thing is None:
        raise ValidationError(_("What the matter is about is not there any longer."))
    _refuse_incomplete(decision, thing)
    decision.paragraph = rules.paragraph(decision.paragraph) if decision.manner == Manner.BODY else ""
    if decision.outcome == Outcome.APPROVED and thing is not None and (reason := matter.ready(thing)):
        raise ValidationError(reason)
    kept = take_in(upload) if upload else None
    decision.attached = _attached(decision, kept)
    decision.secret = bool(getattr(thing, "secret", False) or (decision.item and decision.item.secret))
    with secrecy.off():  # a paragraph is taken also where one may not see by what
        decision.validate_constraints()
        opened = decision.meeting if decision.meeting and not decision.meeting.decisions.exists() else None
    decision.save()
    if kept:
        keep_with(account, "decision", decision, kept)
    for person in disqualified:
        Disqualification.objects.create(decision=decision, person=person)
    seal_content(sealing.DECISION, account, decision, sealing.said_by(decision))
    if decision.item:
        seal_content(sealing.MATTER, account, decision.item, sealing.said_by_matter(decision.item))
    if opened:
        seal_content(sealing.MEETING, account, opened, sealing.said_by_meeting(opened))
    if decision.meeting and decision.meeting.status != MeetingStatus.HELD:
        decision.meeting.status = MeetingStatus.HELD
        decision.meeting.save()
    matter.carry_out(decision, thing)
    return decision


def _lock(decision: Decision) -> None:
    """Let one secretary at a time at the meeting, and find out whether another was first."""
    if decision.meeting_id:
        decision.meeting = Meeting.objects.select_for_update().get(pk=decision.meeting_id)
    if decision.item_id:
        with secrecy.off():
            other = Decision.objects.filter(item=decision.item_id).first()
            decision.item = AgendaItem.objects.get(pk=decision.item_id)  # as it stands now, to be sealed
        if other is not None:
            raise ValidationError(
                _("This matter has been decided already: %(decision)s. Nothing has been registered twice.")
                % {"decision": other}
            )


def _refuse_the_proposal_as_refusal(decision: Decision) -> None:
    """What is turned down, or sent back, is not told in the words of what was proposed."""
    proposal = decision.item.proposal.strip() if decision.item else ""
    said_no = decision.outcome in (Outcome.REJECTED, Outcome.RETURNED)
    if said_no and proposal and decision.text.strip() == proposal:
        message = _("This is the text of the proposal. Write what was decided instead.")
        raise ValidationError({"text": message})


def _refuse_wrong_manner(decision: Decision) -> None:
    if decision.manner == Manner.BODY:
        return
    concerns_goals = MATTERS[decision.matter].concerns_goals
    delegated = bool(decision.delegation) or decision.manner == Manner.URGENT
    reason = rules.may_be_delegated(concerns_goals, delegated)
    if reason == "goals" and decision.manner == Manner.URGENT:
        reason = "urgent_goals"
    if reason:
        field = "delegation" if reason == "not_delegated" else "matter"
        raise ValidationError({field: why_not(reason, decision, decision.body)})
    wrong = decision.delegation and (
        decision.delegation.matter != decision.matter or decision.delegation.body_id != decision.body_id
    )
    if wrong:
        raise ValidationError({"delegation": _("That delegation is about something else. Choose another.")})
    if not decision.decided_by:
        raise ValidationError({"decided_by": _("Say who decided: name and post.")})


def _refuse_incomplete(decision: Decision, thing: Any) -> None:
    meeting = decision.meeting
    draft = rules.Draft(
        decision.manner,
        decision.decided_on,
        meeting.date if meeting else None,
        meeting.status if meeting else "",
        decision.paragraph,
        queries.made_on(thing) if thing is not None else None,
    )
    wrong = rules.wrong_with(draft, today())
    if wrong:
        raise ValidationError(
            {field: why_not(reason, decision, decision.body) for field, reason in wrong.items()}
        )


def _attached(decision: Decision, kept: Kept | None) -> list[dict[str, str]]:
    """The files that a decision was made on, as it vouches for them."""
    rows = (
        Attachment.objects.filter(kind="agenda-item", object_id=decision.item_id) if decision.item_id else ()
    )
    found = [(each.title, each.file_name, each.fingerprint) for each in rows]
    if kept:
        found.append((kept.name, kept.name, kept.fingerprint))
    return [{"title": title, "file_name": name, "fingerprint": mark} for title, name, mark in found]


def report_decisions(decision: Decision, _thing: Any) -> None:
    """Carry out a reporting item: what was decided on behalf of the body before the meeting has now been reported."""
    meeting = decision.meeting
    if meeting is not None and decision.outcome in (Outcome.NOTED, Outcome.APPROVED):
        with secrecy.off():  # what is under secrecy is reported too, whoever notes it
            for each in queries.unreported(decision.body_id, meeting.date):
                found = Reporting.objects.create(decision=each, meeting=meeting)
                seal_content(sealing.REPORTED, trail.doer(), found, sealing.said_by_reporting(found))


@action("decisions.edit_rights")
def save_right(
    account: Any, right: PolicyArea | DecisionRight | Delegation
) -> PolicyArea | DecisionRight | Delegation:
    """Save a policy area, a right to decide or a delegation. Raises ValidationError, by field (KL 6:38)."""
    if isinstance(right, Delegation):
        matter = MATTERS.get(right.matter)
        if matter is None or rules.may_be_delegated(matter.concerns_goals, True):
            raise ValidationError({"matter": why_not("goals", right, right.body)})
    if isinstance(right, DecisionRight):
        _refuse_another_than_named(right)
    right.validate_constraints()
    right.save()
    return right


def _refuse_another_than_named(right: DecisionRight) -> None:
    """Refuse a right that the strategy gives to another body: it would have no effect (R32)."""
    named = MATTERS[right.matter].named() if right.matter in MATTERS else None
    if named and (named[0].pk != right.body_id or right.own_areas):
        message = _(
            "The strategy in force names who decides this: %(body)s (%(clause)s). Choose that body, without limits."
        )
        raise ValidationError({"body": message % {"body": named[0], "clause": named[1]}})


@action("decisions.edit_rights")
def delete_right(account: Any, right: DecisionRight | Delegation) -> None:
    """Take away a right or a delegation. Raises ValidationError for a delegation that decisions rest on."""
    try:
        with transaction.atomic(), secrecy.off():  # what one may not see rests on it too
            right.delete()
    except ProtectedError:  # a decision, or what another room keeps, such as an approval
        message = _("Decisions rest on this delegation, so it stays. Write its limits anew instead.")
        raise ValidationError(message) from None
