"""What people do with projects: describe them, add what belongs to them, take them from step to step.

What the committee's decision brings about is in `deciding`.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

from utblick.core import formats, secrecy
from utblick.core.actions import action
from utblick.core.dates import today
from utblick.documents.sealing import refuse_kept
from utblick.projects import basis, claiming, queries, shown
from utblick.projects.models import (
    BudgetLine,
    BudgetSum,
    Commitment,
    Frame,
    Funding,
    PartOfProject,
    Project,
    ProjectPartner,
    ReportingPeriod,
    Result,
)
from utblick.projects.practices import practice_of
from utblick.projects.rules import life, money
from utblick.strategy.practices import Practice, tell

EDIT, PREPARE, FRAMES = queries.EDIT, queries.PREPARE, queries.FRAMES
DECIDED_ON = (ProjectPartner, BudgetLine, BudgetSum, Funding, Commitment)
"""What the committee decides on: changed only while the project is prepared."""


@action(EDIT)
def save_project(account: Any, project: Project, links: Mapping[str, Sequence[Any]] | None = None) -> Project:
    """Register an idea, or change a project. Raises ValidationError, by field.

    `links` are what it serves, whom it is of value to, and what it contributes to, by the name of the field. What the
    committee decided on stays as it was, until the project is opened again.
    """
    if project.pk:
        stands = locked(account, project)
        refuse_closed(stands)
        if not stands.is_prepared:
            _refuse_changed_basis(stands, project, (links or {}).get("serves"))
    else:
        project.state, project.since = life.IDEA, today()
    refuse_currency(project)
    project.full_clean(exclude=("key",))
    project.save()
    for name, chosen in (links or {}).items():
        getattr(project, name).set(chosen)
    return project


def _refuse_changed_basis(stands: Project, project: Project, serves: Sequence[Any] | None) -> None:
    found = basis.changed_fields(stands, project)
    if serves is not None:
        served = {each.pk for each in stands.serves.all()}
        found += ["serves"] if served and served != {each.pk for each in serves} else []
    if found:
        raise ValidationError(dict.fromkeys(found, basis.kept_because(stands)))


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


@action(EDIT)
def save_part(account: Any, part: PartOfProject) -> PartOfProject:
    """Add or change what belongs to a project. Raises ValidationError, by field."""
    project = locked(account, part.project)
    refuse_closed(project)
    _refuse_decided(project, part)
    part.project = project
    if isinstance(part, Commitment):
        _refuse_commitment(project, part)
    if isinstance(part, Funding):
        fault = money.grant_fault(part.grant, project.budget, project.most_grant_now)
        if fault:
            raise ValidationError({"grant": shown.finding(fault)})
    if isinstance(part, ReportingPeriod):
        claiming.work_out(project, part)
    if isinstance(part, BudgetLine) and part.partner.project_id != project.pk:
        raise PermissionDenied
    part.validate_constraints()
    before = _practice(project, part)
    part.save()
    if isinstance(part, Result):
        tell(practice_of(project, part), before)
    return part


def _practice(project: Project, part: PartOfProject) -> Practice | None:
    """A result as the bank of good practice has been told of it."""
    if not isinstance(part, Result) or not part.pk:
        return None
    return practice_of(project, Result.objects.filter(pk=part.pk).first())


def _refuse_decided(project: Project, part: PartOfProject) -> None:
    if isinstance(part, DECIDED_ON) and not project.is_prepared:
        raise ValidationError(basis.kept_because(project))


def _refuse_commitment(project: Project, part: Commitment) -> None:
    """Raise ValidationError for more than 100 per cent of a post, and for what is above the frame (R41)."""
    percents = [part.staff_percent]
    if part.person_id:
        percents += queries.staff_of(part.person_id, part.year, part.pk)
    if fault := money.staff_fault(percents):
        raise ValidationError({"staff_percent": shown.finding(fault)})
    for fault in queries.whose_findings(project, [part]):
        raise ValidationError({fault.where: shown.finding(fault)})
    own = [each for each in project.commitments.select_related("body") if each.pk != part.pk]
    for read in queries.frames_of(project, [*own, part]):
        if (read.body.pk, read.year) != (part.body_id, part.year):
            continue
        told = shown.frame_finding(read)
        # What waits for a frame is written, and stops the project from being made ready.
        if told and told[0].stops and read.frame is not None:
            raise ValidationError({"amount": told[1]})


@action(EDIT)
def delete_part(account: Any, part: PartOfProject) -> Project:
    """Take away what belongs to a project. Its history stays."""
    project = locked(account, part.project)
    refuse_closed(project)
    _refuse_decided(project, part)
    before = _practice(project, part)
    part.delete()
    tell(None, before)
    return project


@action(EDIT)
def delete_project(account: Any, project: Project) -> None:
    """Take away an idea that came to nothing. Raises ValidationError for anything that has, or had, come further."""
    found = locked(account, project)
    if reason := queries.stays_because(found):
        raise ValidationError(reason)
    refuse_kept(queries.KIND, found.pk)
    found.delete()


# --- steps ---


@action(EDIT)
def prepare(account: Any, project: Project) -> Project:
    """Begin to work an idea out, or apply again after a no: the committee then decides anew."""
    found = _ready_for(account, project, "prepare")
    found.times_granted, found.times_rejected = found.answers
    _forget_decision(found)
    return _step(found, "prepare")


@action(PREPARE)
def make_ready(account: Any, project: Project) -> Project:
    """Make a project ready for the committee's decision. Raises ValidationError with all that it lacks."""
    found = _ready_for(account, project, "make_ready")
    refuse_lacking(found, today())
    before, found.asked = found.asked, basis.basis_of(found)
    if before and basis.differs(before, found.asked):
        _renew_proposal(found)
    return _step(found, "make_ready")


def _renew_proposal(project: Project) -> None:
    """Let a matter that is on an agenda already propose what the project holds now; its history keeps what it said."""
    with secrecy.off():
        item = queries.waiting_matter(project)
        if item is not None:
            item.proposal = shown.on_the_agenda(project)
            item.save()


@action(PREPARE)
def take_back(account: Any, project: Project) -> Project:
    """Take a project back before the committee decides, to change it."""
    return _step(_ready_for(account, project, "take_back"), "take_back")


@action(PREPARE)
def open_again(account: Any, project: Project, reason: str) -> Project:
    """Open a decided project again, with a reason, to change what was decided on: the committee then decides anew.

    The decision that stands does so until then, and what it bound stays bound.
    """
    found = _ready_for(account, project, "open_again")
    found.reason = _needed(reason)
    found.standing, found.as_decided = found.state, basis.basis_of(found)
    return _step(found, "open_again")


@action(PREPARE)
def let_stand(account: Any, project: Project) -> Project:
    """Let the earlier decision stand. Raises ValidationError where the project is not as it was decided."""
    found = _ready_for(account, project, "let_stand")
    if basis.differs(found.as_decided, basis.basis_of(found)):
        raise ValidationError(
            _("Something has been changed since it was opened again. Change it back, or let the committee decide.")
        )
    found.reason = ""
    stepped = _step(found, "let_stand")
    stepped.standing = ""
    stepped.save()
    return stepped


@action(PREPARE)
def submit(account: Any, project: Project, day: date) -> Project:
    """Say that the application was submitted. Raises ValidationError before the decision, and after the last day."""
    found = _ready_for(account, project, "submit")
    _refuse_day(day, found.decided_on)
    if found.last_day is not None and day > found.last_day:
        message = _("The last day to apply was %(day)s. Change that day first, if it has been moved.")
        raise ValidationError({"day": message % {"day": shown.day(found.last_day)}})
    found.submitted_on = day
    return _step(found, "submit")


@action(PREPARE)
def grant(account: Any, project: Project, day: date, number: str, granted: Decimal | None = None) -> Project:
    """Note that the funder said yes, with its number, and what it grants where that is not what was applied for."""
    found = _ready_for(account, project, "grant")
    _refuse_day(day, found.submitted_on)
    funding = queries.funding_of(found)
    if granted is not None and funding is not None:
        if fault := money.grant_fault(granted, found.budget, found.most_grant_now):
            raise ValidationError({"granted": shown.finding(fault)})
        funding.grant = granted
        funding.save()
    found.answered_on, found.funder_number = day, number.strip() or found.funder_number
    return _step(found, "grant")


@action(PREPARE)
def reject(account: Any, project: Project, day: date, reason: str) -> Project:
    """Note that the funder said no, and why."""
    found = _ready_for(account, project, "reject")
    _refuse_day(day, found.submitted_on)
    found.answered_on, found.reason = day, _needed(reason)
    return _step(found, "reject")


@action(PREPARE)
def start(account: Any, project: Project) -> Project:
    """Start a granted project. Raises ValidationError with all that it lacks."""
    found = _ready_for(account, project, "start")
    refuse_lacking(found, today())
    return _step(found, "start")


@action(PREPARE)
def pause(account: Any, project: Project, reason: str) -> Project:
    """Pause a running project, with a reason."""
    found = _ready_for(account, project, "pause")
    found.reason = _needed(reason)
    return _step(found, "pause")


@action(PREPARE)
def resume(account: Any, project: Project) -> Project:
    """Go on with a paused project."""
    found = _ready_for(account, project, "resume")
    found.reason = ""
    return _step(found, "resume")


@action(PREPARE)
def finish(account: Any, project: Project) -> Project:
    """Begin to close a project: what is left is reported, paid and told of."""
    return _step(_ready_for(account, project, "finish"), "finish")


@action(PREPARE)
def close(account: Any, project: Project) -> Project:
    """Close a project. Raises ValidationError with all that it lacks: reports, payments, results."""
    found = _ready_for(account, project, "close")
    refuse_lacking(found, today())
    return _step(found, "close")


@action(PREPARE)
def withdraw(account: Any, project: Project, reason: str) -> Project:
    """Withdraw a project, with a reason."""
    found = _ready_for(account, project, "withdraw")
    found.reason = _needed(reason)
    begun = found.counts_as in life.ONGOING
    found.times_granted, found.times_rejected = found.answers
    found.standing = found.counts_as if begun else ""
    return _step(found, "withdraw")


@action(PREPARE)
def reopen(account: Any, project: Project) -> Project:
    """Take a withdrawn project up again, as an idea."""
    found = _ready_for(account, project, "reopen")
    _forget_decision(found)
    found.reason = ""
    return _step(found, "reopen")


@action(PREPARE)
def give_back(account: Any, commitment: Commitment, amount: Decimal) -> Commitment:
    """Give back to the frame of its year what a project that is over did not use of a commitment, kronor.

    Raises ValidationError for a project that goes on, and for more than was bound.
    """
    project = locked(account, commitment.project, PREPARE)
    if project.is_open:
        raise ValidationError(_("The project goes on. Money is given back when it is over."))
    found: Commitment = project.commitments.select_for_update().get(pk=commitment.pk)
    if not 0 <= amount <= found.amount:
        message = _("At most %(amount)s kr was bound. Lower the sum.")
        raise ValidationError({"amount": message % {"amount": formats.number(found.amount)}})
    found.given_back = amount
    found.save()
    return found


@action(FRAMES)
def save_frame(account: Any, frame: Frame) -> Frame:
    """State a committee's frame for a year. Raises ValidationError where it is stated already."""
    if not account.has_perm(FRAMES, frame):
        raise PermissionDenied
    frame.validate_constraints()
    frame.save()
    return frame


PLAIN: dict[str, Callable[[Any, Project], Project]] = {
    "prepare": prepare,
    "make_ready": make_ready,
    "take_back": take_back,
    "let_stand": let_stand,
    "start": start,
    "resume": resume,
    "finish": finish,
    "close": close,
    "reopen": reopen,
}
"""The steps that ask for nothing but a yes."""


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


def _ready_for(account: Any, project: Project, step: str) -> Project:
    found = locked(account, project, EDIT if step == "prepare" else PREPARE)
    if life.next_state(found.state, step, found.decided_on, found.standing) is None:
        message = _("The project is %(state)s, so this cannot be done now. Open its page to see what can.")
        raise ValidationError(message % {"state": found.get_state_display()})
    return found


def _step(project: Project, step: str) -> Project:
    to = life.next_state(project.state, step, project.decided_on, project.standing)
    if to is None:
        raise ValidationError(_("This cannot be done now. Open the project's page to see what can."))
    project.state, project.since = to, today()
    project.save()
    return project


def _forget_decision(project: Project) -> None:
    project.decided_on, project.decided_by, project.paragraph = None, None, ""
    project.submitted_on, project.answered_on = None, None
    project.asked, project.as_decided = {}, {}


def _refuse_day(day: date, earliest: date | None) -> None:
    if day > today():
        raise ValidationError({"day": _("That day has not come yet.")})
    if earliest is not None and day < earliest:
        message = _("It cannot be before %(day)s, when the step before was taken.")
        raise ValidationError({"day": message % {"day": shown.day(earliest)}})


def _needed(reason: str) -> str:
    if not reason.strip():
        raise ValidationError({"reason": _("Say why, in a sentence.")})
    return reason.strip()
