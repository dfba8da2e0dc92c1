"""The steps of a project's life, as people take them. What the committee's decision brings about is in `deciding`."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from utblick.core import secrecy
from utblick.core.actions import action
from utblick.core.dates import today
from utblick.projects import basis, queries, shown
from utblick.projects.checks import locked, refuse_lacking
from utblick.projects.models import Project
from utblick.projects.rules import life, money

EDIT, PREPARE = queries.EDIT, queries.PREPARE


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
            _(
                "Something has been changed since it was opened again. Change it back, or let the committee decide."
            )
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
    return _answered(_ready_for(account, project, "grant"), "grant", day, number, granted)


@action(PREPARE)
def correct_grant(
    account: Any, project: Project, day: date, number: str, granted: Decimal | None = None
) -> Project:
    """Correct what was noted of a grant, before the project starts."""
    return _answered(_ready_for(account, project, "correct_grant"), "correct_grant", day, number, granted)


def _answered(found: Project, step: str, day: date, number: str, granted: Decimal | None) -> Project:
    _refuse_day(day, found.submitted_on)
    funding = queries.funding_of(found)
    if granted is not None and funding is not None:
        if fault := money.grant_fault(granted, found.budget, found.most_grant_now):
            raise ValidationError({"granted": shown.finding(fault)})
        funding.grant = granted
        funding.save()
    found.answered_on, found.funder_number = day, number.strip() or found.funder_number
    since = found.since
    stepped = _step(found, step)
    if step == "correct_grant":  # it came to its state when it was granted
        stepped.since = since
        stepped.save()
    return stepped


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
    if begun:
        basis.restore_commitments(found)  # it stays bound until somebody says what was not used
    return _step(found, "withdraw")


@action(PREPARE)
def reopen(account: Any, project: Project) -> Project:
    """Take a withdrawn project up again, as an idea."""
    found = _ready_for(account, project, "reopen")
    _forget_decision(found)
    found.reason = ""
    return _step(found, "reopen")


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
