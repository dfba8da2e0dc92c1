"""What people do with dossiers: begin one, change it, say how far it has come, look, let it rest, close it, follow it.

Each deed at a dossier counts as a look at it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.utils.translation import gettext as _

from utblick.core import secrecy
from utblick.core.actions import action
from utblick.core.dates import now, today
from utblick.decisions.models import PolicyArea
from utblick.dossiers import belonging, queries, rules, shown
from utblick.dossiers.models import (
    Dossier,
    DossierDate,
    DossierFollow,
    DossierIdentifier,
    DossierLook,
    DossierStage,
    DossierStory,
    Influence,
    Status,
)
from utblick.dossiers.numbers import Number
from utblick.monitoring.models import Story
from utblick.strategy.models import Clause

EDIT, FOLLOW = queries.EDIT, queries.FOLLOW
# One number for "the numbers of dossiers" among PostgreSQL's advisory locks.
LOCK = 0x646F7373


@dataclass(frozen=True)
class Written:
    """What somebody has written of a dossier beside its own fields. `first`: what a new one begins with."""

    numbers: Sequence[Number] = ()
    serves: Iterable[Clause] = ()
    areas: Iterable[PolicyArea] = ()
    first: Sequence[DossierStage | DossierDate] = ()


@action(EDIT)
def save_dossier(account: Any, dossier: Dossier, written: Written) -> Dossier:
    """Begin a dossier or change one. Raises ValidationError, by field.

    A number that another dossier has is refused: the matter is followed there. One that only a dossier has that the
    writer may not see is not.
    """
    if dossier.pk:
        _refuse_closed(locked(account, dossier))
    if dossier.influence == Influence.NOT_JUDGED:
        dossier.influence_why = ""
    elif not dossier.influence_why.strip():
        raise ValidationError({"influence_why": _("Say why, in a sentence.")})
    _one_at_a_time()
    if refused := refused_numbers(written.numbers, dossier.pk):
        raise ValidationError({"numbers": refused})
    dossier.save()
    _keep_numbers(dossier, written.numbers)
    dossier.serves.set(written.serves)
    dossier.areas.set(written.areas)
    for part in written.first:
        _begin_with(dossier, part)
    _look(account, dossier)
    return dossier


# What the form of a new dossier calls the fields of its first stage and its first day.
CALLED = {"stage": "stage", "why": "stage"}


def _begin_with(dossier: Dossier, part: DossierStage | DossierDate) -> None:
    part.dossier = dossier
    called = CALLED | {"day": "stage_day" if isinstance(part, DossierStage) else "next_day"}
    try:
        _check_part(part)
    except ValidationError as error:
        raise ValidationError({called[name]: told for name, told in error.message_dict.items()}) from None
    part.save()


def refused_numbers(numbers: Sequence[Number], but: int | None) -> list[str]:
    """Return in words which numbers another dossier has, of those that the reader may see. Two queries.

    A number that only a secret dossier has is free: a refusal would tell that the dossier exists, and of what.
    """
    found = belonging.taken(numbers, but)
    others = Dossier.objects.in_bulk({pk for some in found.values() for pk in some}) if found else {}
    message = _("%(number)s is followed already in the dossier “%(dossier)s”. Go on there instead.")
    return [
        message % {"number": value, "dossier": others[seen[0]]}
        for (_kind, value), some in found.items()
        if (seen := [pk for pk in some if pk in others])
    ]


def _one_at_a_time() -> None:
    """Let nobody else give a dossier numbers until this transaction ends. SQLite has one writer at a time anyway."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def _keep_numbers(dossier: Dossier, numbers: Sequence[Number]) -> None:
    """Keep the numbers of a dossier: new ones are added, and those that are not there any more are taken away."""
    known = {(each.kind, each.value): each for each in DossierIdentifier.objects.filter(dossier=dossier)}
    for number, each in known.items():
        if number not in numbers:
            each.delete()
    for kind, value in numbers:
        if (kind, value) not in known:
            DossierIdentifier(dossier=dossier, kind=kind, value=value).save()


@action(EDIT)
def save_part(account: Any, part: DossierStage | DossierDate) -> DossierStage | DossierDate:
    """Say how far a dossier has come, or when something happens with it; or put that right.

    Raises ValidationError, by field.
    """
    dossier = locked(account, part.dossier)
    _refuse_closed(dossier)
    part.dossier = dossier
    _check_part(part)
    part.save()
    _look(account, dossier)
    return part


def _check_part(part: DossierStage | DossierDate) -> None:
    if isinstance(part, DossierStage):
        _check_stage(part)
    else:
        _check_date(part)


def _check_stage(stage: DossierStage) -> None:
    if stage.day > today():
        raise ValidationError(
            {"day": _("That day has not come. A day that is to come is added among the days of the dossier.")}
        )
    before = queries.current(stage.dossier, stage.day, but=stage.pk)
    how = rules.step(stage.dossier.level, before.stage if before else "", stage.stage)
    if not how:
        names = ", ".join(shown.stage(key) for key in rules.STAGES[stage.dossier.level])
        message = _("That stage belongs to another level. Choose one of: %(stages)s.")
        raise ValidationError({"stage": message % {"stages": names}})
    if how == "same" and before is not None:
        message = _("The dossier came to that stage on %(day)s already. Change that row instead.")
        raise ValidationError({"stage": message % {"day": shown.day(before.day)}})
    if how == "back" and not stage.why.strip():
        message = _("The dossier goes back, from %(stage)s. Say why in a note.")
        raise ValidationError({"why": message % {"stage": before}})


def _check_date(coming: DossierDate) -> None:
    """A day that is added lies after the stage that the dossier has come to: else it is a slip of the hand."""
    if coming.pk and DossierDate.objects.filter(pk=coming.pk, day=coming.day).exists():
        return  # only its words are put right
    before = queries.current(coming.dossier, today())
    if before is not None and coming.day < before.day:
        message = _(
            "The day lies before the dossier came to its stage, %(stage)s, on %(day)s. Write a later day, or put the "
            "day of the stage right first."
        )
        raise ValidationError({"day": message % {"stage": before, "day": shown.day(before.day)}})


@action(EDIT)
def delete_part(account: Any, part: DossierStage | DossierDate) -> Dossier:
    """Take away a stage or a day that was written by mistake. Its history stays."""
    dossier = locked(account, part.dossier)
    _refuse_closed(dossier)
    part.delete()
    _look(account, dossier)
    return dossier


@action(EDIT)
def set_status(account: Any, dossier: Dossier, status: str, why: str) -> Dossier:
    """Follow a dossier, let it rest or close it. Raises ValidationError where the reason is missing."""
    found = locked(account, dossier)
    if status not in Status.values:
        raise ValidationError({"status": _("Choose one in the list.")})
    if status != Status.FOLLOW and not why.strip():
        raise ValidationError({"why": _("Say why, so that the next who asks knows.")})
    found.status = status
    found.status_why = "" if status == Status.FOLLOW else why.strip()
    found.save()
    _look(account, found)
    return found


@action(EDIT)
def look(account: Any, dossier: Dossier) -> DossierLook:
    """Say that one has looked at a dossier, and that it stands as it is told."""
    return _look(account, locked(account, dossier))


def _look(account: Any, dossier: Dossier) -> DossierLook:
    return DossierLook.objects.create(dossier=dossier, by=account, at=now())


# --- stories by hand ---


@dataclass(frozen=True)
class Said:
    """That a story belongs to a dossier, or does not."""

    story: Story
    belongs: bool


@action(EDIT)
def say_of_story(account: Any, dossier: Dossier, said: Said) -> Dossier:
    """Put a story into a dossier by hand, or take it away for good, whatever it names."""
    found = locked(account, dossier)
    _refuse_closed(found)
    DossierStory.objects.update_or_create(
        dossier=found,
        story=said.story,
        defaults={"belongs": said.belongs, "by": account, "at": now()},
    )
    _look(account, found)
    return found


# --- following ---


@dataclass(frozen=True)
class About:
    """The dossier that somebody follows, or no longer: anyone inside may, whatever unit it is of."""

    dossier: Dossier


@action(FOLLOW)
def follow(account: Any, about: About) -> Dossier:
    """Follow a dossier, or see what has happened in it since."""
    DossierFollow.objects.update_or_create(
        dossier=about.dossier, account=account, defaults={"seen_at": now()}
    )
    return about.dossier


@action(FOLLOW)
def unfollow(account: Any, about: About) -> Dossier:
    """Follow a dossier no more."""
    DossierFollow.objects.filter(dossier=about.dossier, account=account.pk).delete()
    return about.dossier


# --- what all share ---


def locked(account: Any, dossier: Any) -> Dossier:
    """The dossier as it stands, locked. Raises PermissionDenied where it has come to another unit in the meantime."""
    with secrecy.off():  # it is what it is, also for somebody who may not see it
        found: Dossier = (
            Dossier.objects.select_for_update(of=("self",)).select_related("unit").get(pk=dossier.pk)
        )
    if not account.has_perm(EDIT, found):
        raise PermissionDenied
    return found


def _refuse_closed(dossier: Dossier) -> None:
    if not dossier.is_open:
        raise ValidationError(_("The dossier is closed, so it stays as it is. Follow it again to change it."))
