"""What people do with positions: write them, put them up for approval, take a draft away. Approving: `approving`."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

from utblick.advocacy import approving, endings, queries, rules
from utblick.advocacy.models import Position, PositionVersion
from utblick.core import secrecy
from utblick.core.actions import action
from utblick.core.dates import today
from utblick.documents.sealing import refuse_kept

EDIT = queries.EDIT


@dataclass(frozen=True)
class Linked:
    """What a position serves, and whom it is of value for."""

    serves: Iterable[Any] = ()
    beneficiaries: Iterable[Any] = ()


@action(EDIT)
def save_position(
    account: Any, position: Position, linked: Linked | None = None, first: PositionVersion | None = None
) -> Position:
    """Register a position with its first draft, or change what the register says of it."""
    if position.pk:
        lock(account, position)
    position.secret = position.secret or bool(getattr(position.dossier, "secret", False))
    position.save()
    if linked is not None:
        position.serves.set(linked.serves)
        position.beneficiaries.set(linked.beneficiaries)
    if first is not None:
        first.position, first.number, first.written_on = position, 1, today()
        first.title, first.title_en = first.title or position.title, first.title_en or position.title_en
        first.save()
    return position


@action(EDIT)
def write(account: Any, version: PositionVersion) -> PositionVersion:
    """Write the draft of a position, or begin a new version. Raises ValidationError, by field.

    What was put up for approval is taken back when it is changed: nobody approves what they have not read.
    """
    position = lock(account, version.position)
    if not rules.valid_in_order(version.valid_from, version.valid_until):
        raise ValidationError(
            {"valid_until": _("The last day cannot be before the first. Change one of them.")}
        )
    with secrecy.off():
        read = queries.read(position, today())
    if read.draft is not None and version.pk == read.draft.pk:
        approving.refuse_on_agenda(position, read.draft)
    if version.pk is None:
        if read.draft is not None:
            raise ValidationError(_("A new version is being written already. Go on with that one."))
        version.number = max((each.number for each in read.versions), default=0) + 1
    version.written_on, version.ready_on = today(), None
    version.save()
    return version


def begun(position: Position) -> PositionVersion:
    """Return a new version to write, with what the newest one says; not saved."""
    versions = queries.versions_of(position)
    made = PositionVersion(position=position, title=position.title, title_en=position.title_en)
    if versions:
        for name in ("title", "title_en", "what", "what_en", "why", "why_en", "for_whom", "for_whom_en"):
            setattr(made, name, getattr(versions[0], name))
    return made


@action(EDIT)
def put_up(account: Any, position: Position) -> PositionVersion:
    """Put the draft up for approval. Raises ValidationError with what it lacks."""
    lock(account, position)
    draft = approving.locked(position)
    if draft is None:
        raise ValidationError(_("No version is being written. Begin a new one first."))
    if missing := approving.lacking(draft):
        raise ValidationError([_("The version lacks: %(what)s") % {"what": each} for each in missing])
    if draft.ready_on is None:
        draft.ready_on = today()
        draft.save()
        approving.renew_proposals(position)
    return draft


@action(EDIT)
def drop_draft(account: Any, position: Position) -> Position | None:
    """Take the draft away; with the only draft of a position that was never approved, the position too.

    Raises ValidationError where papers are kept about it, or something uses it.
    """
    found = lock(account, position)
    draft = approving.locked(position)
    if draft is None:
        raise ValidationError(_("No version is being written, and what has been approved is kept."))
    approving.refuse_on_agenda(found, draft)
    with secrecy.off():  # what one may not see holds it too
        whole, planned = found.versions.count() == 1, found.plans.exists()
    if whole:
        refuse_kept(queries.POSITION, found.pk)
        if planned:
            raise ValidationError(_("A plan for advocacy is about the position, so it stays."))
    draft.delete()
    if whole:
        found.delete()
        return None
    return found


@action(EDIT)
def withdraw(account: Any, position: Position, reason: str) -> Position:
    """Say that a position is ours no longer, and why: each version approved until now ends today.

    A new version, approved later, takes the position up again, and none of those before it.

    Raises ValidationError for one of which nothing has been approved.
    """
    found = lock(account, position)
    with secrecy.off():
        approved = [each for each in queries.versions_of(found) if each.approved_on]
    left = [each for each in approved if each.ended is None]
    if approved and not left:
        return found
    if not approved:
        raise ValidationError(_("Nothing of it has been approved. Take the draft away instead."))
    if not reason.strip():
        raise ValidationError({"reason": _("Say why it is ours no longer.")})
    endings.withdraw(account, left, today(), reason.strip())
    return found


def lock(account: Any, position: Any) -> Position:
    """The position as it stands, locked. Raises PermissionDenied where it has come to another unit's."""
    with secrecy.off():
        found: Position = (
            Position.objects.select_for_update(of=("self",)).select_related("unit").get(pk=position.pk)
        )
    if not account.has_perm(EDIT, found):
        raise PermissionDenied
    return found
