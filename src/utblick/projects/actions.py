"""What people do with projects: describe them, add what belongs to them, take them from step to step.

The steps are in `stepping`; what the committee's decision brings about is in `deciding`.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

from utblick.core import formats
from utblick.core.actions import action
from utblick.core.dates import today
from utblick.documents.sealing import refuse_kept
from utblick.projects import basis, claiming, queries, shown
from utblick.projects.checks import (
    locked,
    refuse_beyond_the_call,
    refuse_changed_basis,
    refuse_closed,
    refuse_commitment,
    refuse_currency,
)
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
from utblick.projects.stepping import (
    PLAIN,
    close,
    correct_grant,
    finish,
    grant,
    let_stand,
    make_ready,
    open_again,
    pause,
    prepare,
    reject,
    reopen,
    resume,
    start,
    submit,
    take_back,
    withdraw,
)
from utblick.strategy.practices import Practice, tell

__all__ = [
    "PLAIN",
    "close",
    "correct_grant",
    "delete_part",
    "delete_project",
    "finish",
    "give_back",
    "grant",
    "let_stand",
    "make_ready",
    "open_again",
    "pause",
    "prepare",
    "reject",
    "reopen",
    "resume",
    "save_frame",
    "save_part",
    "save_project",
    "start",
    "submit",
    "take_back",
    "withdraw",
]

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
            refuse_changed_basis(stands, project, (links or {}).get("serves"))
    else:
        project.state, project.since = life.IDEA, today()
    refuse_currency(project)
    refuse_beyond_the_call(project)
    project.full_clean(exclude=("key",))
    project.save()
    for name, chosen in (links or {}).items():
        getattr(project, name).set(chosen)
    return project


@action(EDIT)
def save_part(account: Any, part: PartOfProject) -> PartOfProject:
    """Add or change what belongs to a project. Raises ValidationError, by field."""
    project = locked(account, part.project)
    refuse_closed(project)
    _refuse_decided(project, part)
    part.project = project
    if isinstance(part, Commitment):
        refuse_commitment(project, part)
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
    """State a committee's frame for a year. Raises ValidationError where it is stated already.

    A frame that is stated stays that committee's, of that year: what is bound of it would be without one.
    """
    if not account.has_perm(FRAMES, frame):
        raise PermissionDenied
    stands = Frame.objects.select_for_update().filter(pk=frame.pk).first() if frame.pk else None
    if stands is not None:
        message = _(
            "A frame stays of the committee and the year that it was stated for. State another frame instead."
        )
        moved = [name for name in ("committee_id", "year") if getattr(stands, name) != getattr(frame, name)]
        if moved:
            raise ValidationError({name.removesuffix("_id"): message for name in moved})
    frame.validate_constraints()
    frame.save()
    return frame
