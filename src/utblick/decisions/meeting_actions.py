"""What people do with meetings and their minutes: the calendar, approval, the notice board."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from utblick.core.actions import action
from utblick.core.audit.verifying import seal_content, unseal
from utblick.core.dates import today
from utblick.decisions import queries, sealing
from utblick.decisions.models import Approval, Decision, Meeting, MeetingStatus


@action("decisions.edit")
def save_meeting(account: Any, meeting: Meeting) -> Meeting:
    """Save a meeting. Raises ValidationError when one that has decided something would be moved or cancelled."""
    before = Meeting.objects.filter(pk=meeting.pk).first() if meeting.pk else None
    if before is not None and not account.has_perm("decisions.edit", before):
        raise PermissionDenied
    if before is not None and before.decisions.exists():
        if (before.body_id, before.date) != (meeting.body_id, meeting.date):
            raise ValidationError(
                {
                    "date": _(
                        "The meeting has decisions in its minutes, so its body and date stay as they are."
                    )
                }
            )
        if meeting.status == MeetingStatus.CANCELLED:
            raise ValidationError(
                {"status": _("The meeting has decisions in its minutes, so it has been held.")}
            )
    if before is not None and meeting.status == MeetingStatus.CANCELLED != before.status:
        _refuse_waiting(meeting)
    meeting.validate_constraints()
    meeting.save()
    return meeting


def _refuse_waiting(meeting: Meeting) -> None:
    """Raise ValidationError for a meeting that matters wait at: they would be lost sight of if it were cancelled."""
    if waiting := queries.undecided([meeting]).get(meeting.pk):
        names = ", ".join(str(item) for item in waiting)
        raise ValidationError(
            {
                "status": _(
                    "Matters wait to be decided at the meeting: %(matters)s. Move them to another meeting, or take "
                    "them off the agenda, before you cancel it."
                )
                % {"matters": names}
            }
        )


@action("decisions.edit")
def save_calendar(
    account: Any, body: Any, rows: Iterable[Meeting], cancelled: Iterable[Meeting] = ()
) -> list[Meeting]:
    """Save many meetings of a body at once: all, or none. Raises ValidationError for the first that cannot be.

    A day that is entered is confirmed: it is assumed no longer. `cancelled` are assumed meetings that those which
    are entered stand in place of; they stay in the calendar as cancelled, so that no later load brings them back.
    """
    made = []
    for meeting in cancelled:
        if meeting.body_id != body.pk:
            raise PermissionDenied
        _refuse_waiting(meeting)
        meeting.status = MeetingStatus.CANCELLED
        meeting.save()
    for meeting in rows:
        if meeting.pk and meeting.body_id != body.pk:
            raise PermissionDenied
        meeting.body = body
        _confirm(meeting)
        try:
            meeting.full_clean(exclude=["source"])
        except ValidationError as error:
            day = date_format(meeting.date, "DATE_FORMAT")
            raise ValidationError(f"{day}: {' '.join(error.messages)}") from None
        meeting.save()
        made.append(meeting)
    return made


def _confirm(meeting: Meeting) -> None:
    if meeting.assumed:
        meeting.assumed = False
        meeting.source = None  # it told where the assumption came from
    if meeting.status == MeetingStatus.CANCELLED:
        meeting.status = MeetingStatus.PLANNED


@action("decisions.edit")
def approve_minutes(account: Any, approval: Approval) -> Approval:
    """Save that minutes were approved, and when they were put up. Raises ValidationError for days out of order."""
    Meeting.objects.select_for_update().get(pk=approval.meeting_id)  # nobody registers in them meanwhile
    decided = approval.meeting.date
    if approval.approved_on < decided:
        raise ValidationError(
            {
                "approved_on": _("Minutes are approved after the meeting, %(day)s.")
                % {"day": date_format(decided, "DATE_FORMAT")}
            }
        )
    if approval.announced_on and approval.announced_on < approval.approved_on:
        raise ValidationError(
            {"announced_on": _("Minutes are put up when they have been approved, not before.")}
        )
    for name in ("approved_on", "announced_on"):
        day = getattr(approval, name)
        if day and day > today():
            raise ValidationError({name: _("That day has not come yet.")})
    approval.validate_constraints()
    held = Approval.objects.select_for_update().filter(pk=approval.pk).first() if approval.pk else None
    before = sealing.said_by_approval(held) if held else None
    approval.save()
    seal_content(sealing.deed_of(approval), account, approval, sealing.said_by_approval(approval), before)
    return approval


@action("decisions.edit")
def take_back_approval(account: Any, approval: Approval, reason: str) -> Meeting | Decision:
    """Take an approval of minutes back, so that they are open again. Raises ValidationError without a reason.

    What it said, and why it was taken back, stay in the history. Approved anew, the time to appeal begins anew.
    """
    if not reason.strip():
        raise ValidationError({"reason": _("Say why the approval is taken back.")})
    held = Approval.objects.select_for_update().get(pk=approval.pk)
    unseal(sealing.deed_of(held), account, held, sealing.said_by_approval(held))
    held._change_reason = reason.strip()  # type: ignore[attr-defined]
    held.delete()
    return held.decision or held.meeting
