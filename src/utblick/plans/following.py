"""What people say of how it goes: follow-ups, measured values, comments, attested monitoring."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from utblick.core.actions import action
from utblick.core.dates import now, today
from utblick.plans import deadlines
from utblick.plans.models import Attestation, Comment, FollowUp, Measurement, PlanStatus


@action("plans.follow_up")
def save_follow_up(account: Any, follow_up: FollowUp) -> FollowUp:
    """Say how an activity stands at the end of a tertial, or mend what was said (R36). Raises ValidationError.

    Refused: an activity whose plan is not decided, and a tertial that has not begun.
    """
    plan = follow_up.activity.plan
    _refuse_at_rest(follow_up)
    if deadlines.begins(plan.year, follow_up.tertial) > today():
        raise ValidationError(_("That tertial has not begun yet."))
    follow_up.said_by, follow_up.said_on = account, today()
    follow_up.validate_constraints()
    follow_up.save()
    return follow_up


def _refuse_at_rest(said: FollowUp | Measurement) -> None:
    """Raise ValidationError for what is said of a plan that is not decided, or of a year that is followed up."""
    if said.activity.plan.status != PlanStatus.DECIDED:
        raise ValidationError(_("Activities are followed up while their plan is decided and in force."))


@action("plans.follow_up")
def save_measurement(account: Any, measurement: Measurement) -> Measurement:
    """Save a measured value of a goal. Raises ValidationError.

    Refused: a goal whose plan is not decided, a day that has not come, and one that has a value already.
    """
    _refuse_at_rest(measurement)
    if measurement.measured_on > today():
        raise ValidationError({"measured_on": _("That day has not come yet.")})
    measurement.validate_constraints()
    measurement.save()
    return measurement


@action("plans.follow_up")
def delete_measurement(account: Any, measurement: Measurement) -> None:
    """Take away a value that was wrong. Its history stays. Raises ValidationError where the plan is not decided."""
    _refuse_at_rest(measurement)
    measurement.delete()


@action("plans.comment")
def comment(account: Any, said: Comment) -> Comment:
    """Say something of an activity."""
    said.said_by, said.said_at = account, now()
    said.save()
    return said


@action("plans.attest")
def attest(account: Any, attestation: Attestation) -> Attestation:
    """Attest the monitoring of a unit for a half-year (R42). Raises ValidationError before its last month."""
    opens = attestation.until - deadlines.TIME_TO_ATTEST
    if opens > today():
        day = date_format(opens, "DATE_FORMAT")
        raise ValidationError(_("This half-year can be attested from %(day)s.") % {"day": day})
    attestation.said_by, attestation.said_on = account, today()
    attestation.validate_constraints()
    attestation.save()
    return attestation
