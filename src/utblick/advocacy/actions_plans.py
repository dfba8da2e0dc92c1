"""What people do with plans for advocacy: make them, carry activities out, say what changed, close and reopen them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

from utblick.advocacy import queries, rules
from utblick.advocacy.models import (
    ActivityState,
    AdvocacyActivity,
    AdvocacyPlan,
    Assessment,
    PartOfPlan,
    PeriodReport,
)
from utblick.core import secrecy
from utblick.core.actions import action
from utblick.core.dates import today
from utblick.documents.models import RegistryEntry
from utblick.documents.models.registry import Direction
from utblick.documents.receiving import enter
from utblick.documents.sealing import refuse_kept

EDIT = queries.EDIT


@action(EDIT)
def save_plan(account: Any, plan: AdvocacyPlan) -> AdvocacyPlan:
    """Make a plan, or change one that is open. Raises ValidationError, by field."""
    if plan.pk:
        lock_open(account, plan)
    if plan.position_id is None and plan.dossier_id is None:
        raise ValidationError({"position": _("Choose a position, a dossier, or both.")})
    if plan.ends < plan.begins:
        raise ValidationError({"ends": _("The last day cannot be before the first. Change one of them.")})
    plan.secret = plan.secret or bool(
        getattr(plan.position, "secret", False) or getattr(plan.dossier, "secret", False)
    )
    plan.save()
    return plan


@action(EDIT)
def save_part(account: Any, part: PartOfPlan) -> PartOfPlan:
    """Add or change a target or an ally of an open plan. Raises ValidationError."""
    part.plan = lock_open(account, part.plan)
    part.save()
    return part


@action(EDIT)
def delete_part(account: Any, part: PartOfPlan) -> AdvocacyPlan:
    """Take a target or an ally away. Its history stays."""
    plan = lock_open(account, part.plan)
    part.delete()
    return plan


@action(EDIT)
def save_activity(
    account: Any, activity: AdvocacyActivity, ours: Iterable[Any] | None = None
) -> AdvocacyActivity:
    """Plan an activity, or change one. Raises ValidationError, by field.

    Refused: another plan's target; a position that was not approved, or not valid, on the day (R21).
    """
    plan = lock_open(account, activity.plan)
    if activity.pk and _locked(account, activity).state == ActivityState.CANCELLED:
        raise ValidationError(_("The activity came to nothing, so it is not changed any longer."))
    if activity.target is not None and activity.target.plan_id != plan.pk:
        raise ValidationError(
            {"target": _("That target belongs to another plan. Choose one of this plan's.")}
        )
    if activity.state == ActivityState.DONE and activity.day > today():
        raise ValidationError({"day": _("It has been carried out, so its day cannot lie ahead.")})
    refuse_unapproved(activity)
    if activity.day < plan.begins:
        raise ValidationError({"day": _before_plan(plan)})
    if activity.state == ActivityState.PLANNED and activity.day > plan.ends:
        message = _("The plan ends on %(day)s. Choose another day, or change the last day of the plan first.")
        raise ValidationError({"day": message % {"day": plan.ends.isoformat()}})
    with secrecy.off():
        about = [activity.used.position if activity.used else None, activity.meeting, activity.engagement]
        told = [*about, None if activity.pk else plan]
        activity.secret = activity.secret or any(getattr(each, "secret", False) for each in told)
    activity.plan = plan
    activity.save()
    if ours is not None:
        activity.ours.set(ours)
    return activity


def refuse_unapproved(activity: AdvocacyActivity) -> None:
    """Raise ValidationError, at its field, for a position that could not be put forward on the activity's day."""
    if activity.used is None:
        return
    with secrecy.off():
        found = queries.read(activity.used.position, activity.day).as_read
        approved_on = activity.used.approved_on
        usable = rules.may_be_used(activity.used.as_read, found, activity.day)
    if usable:
        return
    if approved_on is None or approved_on > activity.day:
        message = _("That version was not approved on the day of the activity. Choose another, or none.")
    else:
        message = _("That version does not hold on the day of the activity. Choose another, or none.")
    raise ValidationError({"used": message})


@dataclass(frozen=True)
class Told:
    """What came of an activity, and on which day it was carried out."""

    day: date
    outcome: str
    outcome_en: str = ""


@action(EDIT)
def tell_outcome(account: Any, activity: AdvocacyActivity, told: Told) -> AdvocacyActivity:
    """Say that an activity was carried out, and what came of it. Raises ValidationError, by field."""
    plan = lock_open(account, activity.plan)
    found = _locked(account, activity)
    if found.state == ActivityState.CANCELLED:
        raise ValidationError(_("The activity came to nothing, so there is no outcome to tell."))
    if told.day > today():
        message = _("That day has not come yet. What came of it is told when it has been carried out.")
        raise ValidationError({"day": message})
    if told.day < plan.begins:
        raise ValidationError({"day": _before_plan(plan)})
    if not told.outcome.strip():
        raise ValidationError({"outcome": _("Say in a few sentences what came of it.")})
    found.day, found.outcome, found.outcome_en = told.day, told.outcome.strip(), told.outcome_en.strip()
    found.state = ActivityState.DONE
    _refuse_unapproved_now(found)
    found.save()
    return found


def _before_plan(plan: AdvocacyPlan) -> str:
    message = _("The plan begins on %(day)s. Choose another day, or change the first day of the plan first.")
    return message % {"day": plan.begins.isoformat()}


def _refuse_unapproved_now(activity: AdvocacyActivity) -> None:
    """As `refuse_unapproved`, where the form shows the day and not the position."""
    try:
        refuse_unapproved(activity)
    except ValidationError as error:
        raise ValidationError({"day": error.messages}) from None


@action(EDIT)
def cancel_activity(account: Any, activity: AdvocacyActivity, reason: str) -> AdvocacyActivity:
    """Say that a planned activity came to nothing, and why. Raises ValidationError."""
    lock_open(account, activity.plan)
    found = _locked(account, activity)
    if found.state == ActivityState.CANCELLED:
        return found
    if found.state != ActivityState.PLANNED:
        raise ValidationError(_("It has been carried out, so it is kept with its outcome."))
    if not reason.strip():
        raise ValidationError({"reason": _("Say why it came to nothing.")})
    found.state, found.cancelled_because = ActivityState.CANCELLED, reason.strip()
    found.save()
    return found


@dataclass(frozen=True)
class Sent:
    """What has gone out: its number in the registry, the day, and to whom."""

    number: str
    day: date
    to: str


@action(EDIT)
def register_sent(account: Any, activity: AdvocacyActivity, sent: Sent) -> AdvocacyActivity:
    """Enter in the registry that a letter or a reply has gone out (OSL 5:1). Raises ValidationError, by field."""
    found = _locked(account, activity)
    if found.state == ActivityState.CANCELLED:
        raise ValidationError(_("The activity came to nothing, so nothing was sent out."))
    if sent.day > today():
        raise ValidationError({"day": _("That day has not come yet. Enter it when it has been sent.")})
    entry = RegistryEntry(
        kind=queries.ACTIVITY,
        object_id=found.pk,
        number=sent.number.strip(),
        direction=Direction.SENT,
        date=sent.day,
        counterpart=sent.to.strip()[:200],
        subject=found.title[:300],
    )
    names = {"date": "day", "counterpart": "to"}
    try:
        enter(entry, account)
    except ValidationError as error:
        told = {names.get(name, name): messages for name, messages in error.message_dict.items()}
        raise ValidationError(told) from None
    return found


@action(EDIT)
def close(account: Any, plan: AdvocacyPlan, assessment: Assessment) -> AdvocacyPlan:
    """Close a plan with an assessment of what changed. Raises ValidationError, by field, for what it lacks."""
    found = lock_open(account, plan)
    missing = rules.lacks_to_close(assessment.taken_in, assessment.due_to_us, assessment.evidence)
    if missing:
        raise ValidationError({name: _needed(name) for name in missing})
    if assessment.taken_in not in (rules.WHOLLY, rules.PARTLY):
        assessment.due_to_us = ""  # nothing was taken in that could be due to us
    with secrecy.off():  # what one may not see is to be told of too
        waiting = found.activities.filter(state=ActivityState.PLANNED).exists()
    if waiting:
        message = _("Activities are still planned. Tell what came of each, or say that it came to nothing.")
        raise ValidationError(message)
    assessment.plan, assessment.day, assessment.by = found, today(), account
    assessment.save()
    found.closed_on = today()
    found.save()
    return found


def _needed(name: str) -> str:
    return {
        "taken_in": _("Say how much of our wording was taken in. “Cannot be told” is an answer too."),
        "due_to_us": _("Say how much of it is due to us. “We do not know” is an answer too."),
        "evidence": _("Say how we know: a plan is not closed on a feeling."),
    }[name]


@action(EDIT)
def reopen(account: Any, plan: AdvocacyPlan, reason: str) -> AdvocacyPlan:
    """Open a closed plan again, with a reason. Its assessment is kept; it is closed by a new one."""
    found = lock(account, plan)
    if found.is_open:
        return found
    if not reason.strip():
        raise ValidationError({"reason": _("Say why the plan is opened again.")})
    found.closed_on, found.reopened_because = None, reason.strip()
    found.save()
    return found


@action(EDIT)
def delete_plan(account: Any, plan: AdvocacyPlan) -> None:
    """Take away an open plan in which nothing has been carried out. Raises ValidationError for any other."""
    found = lock_open(account, plan)
    with secrecy.off():  # what one may not see keeps it too
        listed = list(found.activities.all())
        done = found.assessments.exists() or any(each.state != ActivityState.PLANNED for each in listed)
    if done:
        raise ValidationError(_("Something has been done in the plan, so it is kept. Close it instead."))
    refuse_kept(queries.PLAN, found.pk)
    for activity in listed:
        if activity.covered:
            raise ValidationError(_("Something belongs to the plan, so it is kept. Close it instead."))
        refuse_kept(queries.ACTIVITY, activity.pk)
    found.delete()


@action(EDIT)
def save_report(account: Any, report: PeriodReport) -> PeriodReport:
    """State the period of a report, or change it. Raises ValidationError, by field."""
    if report.ends < report.begins:
        raise ValidationError({"ends": _("The last day cannot be before the first. Change one of them.")})
    report.save()
    return report


def lock(account: Any, plan: Any) -> AdvocacyPlan:
    """The plan as it stands, locked. Raises PermissionDenied where it has come to another unit's."""
    with secrecy.off():
        rows = AdvocacyPlan.objects.select_for_update(of=("self",)).select_related("unit")
        found: AdvocacyPlan = rows.get(pk=plan.pk)
    if not account.has_perm(EDIT, found):
        raise PermissionDenied
    return found


def lock_open(account: Any, plan: Any) -> AdvocacyPlan:
    """As `lock`. Raises ValidationError for one that is closed."""
    found = lock(account, plan)
    if not found.is_open:
        raise ValidationError(_("The plan is closed. Open it again first, with a reason."))
    return found


def _locked(account: Any, activity: Any) -> AdvocacyActivity:
    with secrecy.off():
        rows = AdvocacyActivity.objects.select_for_update(of=("self",)).select_related(
            "plan", "used__approval", "used__ending"
        )
        found: AdvocacyActivity = rows.get(pk=activity.pk)
    if not account.has_perm(EDIT, found):
        raise PermissionDenied
    return found
