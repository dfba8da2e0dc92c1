"""What is looked at before anything is done with a project: who may, what it lacks, what stays as it was decided."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

from utblick.core import formats, secrecy
from utblick.core.dates import today
from utblick.projects import basis, framing, queries, shown
from utblick.projects.models import Commitment, Project
from utblick.projects.rules import money

EDIT = queries.EDIT


def locked(account: Any, project: Any, permission: str = EDIT) -> Project:
    """The project as it stands, locked. Raises PermissionDenied where it is another unit's."""
    with secrecy.off():  # it is what it is, also for somebody who may not see it
        rows = Project.objects.select_for_update(of=("self",)).select_related(*queries.NAMES)
        found: Project = rows.get(pk=project.pk)
    if not account.has_perm(permission, found):
        raise PermissionDenied
    return found


def refuse_closed(project: Project) -> None:
    """Raise ValidationError for a project that is over."""
    if not project.is_open:
        raise ValidationError(project.closed)


def lacking(project: Project, day: date) -> list[str]:
    """Return in words what keeps a project from its next step."""
    whole = queries.read(project)
    found = [shown.finding(each) for each in queries.findings(whole, day) if each.stops]
    told = [shown.frame_finding(each) for each in whole.frames]
    return found + [words for each in told if each for finding, words in [each] if finding.stops]


def refuse_lacking(project: Project, day: date) -> None:
    """Raise ValidationError with all that keeps a project from its next step."""
    if left := lacking(project, day):
        raise ValidationError(left)


def refuse_changed_basis(stands: Project, project: Project, serves: Sequence[Any] | None) -> None:
    found = basis.changed_fields(stands, project)
    if serves is not None:
        served = {each.pk for each in stands.serves.all()}
        found += ["serves"] if served and served != {each.pk for each in serves} else []
    if found:
        raise ValidationError(dict.fromkeys(found, basis.kept_because(stands)))


def refuse_beyond_the_call(project: Project) -> None:
    """Raise ValidationError, by field, for more than the call pays, or a day after its last."""
    if not project.is_prepared:
        return
    call, most, wrong = project.call, project.paid_at_most, {}
    if project.most_grant is not None and most is not None and project.most_grant > most:
        message = (
            _("The call pays at most %(rate)s. Lower it, or leave it empty to have it taken from the call.")
            if call is not None and call.rate is not None
            else _(
                "The programme pays at most %(rate)s. Lower it, or leave it empty to have it taken from there."
            )
        )
        wrong["most_grant"] = message % {"rate": formats.per_cent(most)}
    if (
        project.deadline is not None
        and call is not None
        and call.last_deadline is not None
        and project.deadline > call.last_deadline
    ):
        message = _("The call closes on %(day)s. Choose that day or an earlier one, or leave it empty.")
        wrong["deadline"] = message % {"day": shown.day(call.last_deadline)}
    if wrong:
        raise ValidationError(wrong)


def refuse_currency(project: Project) -> None:
    """Raise ValidationError, by field, where euro lacks a rate with its day, or kronor have one."""
    if project.currency == "SEK":
        if project.rate is not None:
            raise ValidationError({"rate": _("Kronor have no rate. Take it away, or choose euro above.")})
        return
    if project.rate is None:
        raise ValidationError({"rate": _("Write how many kronor one euro is, such as 11,4350.")})
    if project.rate_on is None:
        raise ValidationError({"rate_on": _("Write which day the rate is of.")})
    if project.rate_on > today():
        raise ValidationError({"rate_on": _("That day has not come yet.")})


def refuse_commitment(project: Project, part: Commitment) -> None:
    """Raise ValidationError for more than 100 per cent of a post, and for what is above the frame (R41)."""
    percents = [part.staff_percent]
    if part.person_id:
        percents += queries.staff_of(part.person_id, part.year, part.pk)
    if fault := money.staff_fault(percents):
        raise ValidationError({"staff_percent": shown.finding(fault)})
    for fault in queries.whose_findings(project, [part]):
        raise ValidationError({fault.where: shown.finding(fault)})
    own = [each for each in project.commitments.select_related("body") if each.pk != part.pk]
    for read in framing.frames_of(project, [*own, part]):
        if (read.body.pk, read.year) != (part.body_id, part.year):
            continue
        told = shown.frame_finding(read)
        # What waits for a frame is written, and stops the project from being made ready.
        if told and told[0].stops and read.frame is not None:
            raise ValidationError({"amount": told[1]})
