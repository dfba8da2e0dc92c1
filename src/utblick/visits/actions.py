"""What people do with visits here: plan them, say who comes and who receives, confirm, cancel, hold, tell of them.

What belongs to a visit is saved in `actions_parts`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

from utblick.core import secrecy
from utblick.core.actions import action
from utblick.core.dates import today
from utblick.core.erasing import overwrite
from utblick.core.seeing import refuse_unseen
from utblick.documents.sealing import refuse_kept
from utblick.participation import rules as participation
from utblick.strategy.models import Clause
from utblick.visits import confirming, queries, rules, shown
from utblick.visits.forgetting import forget_passed_diets
from utblick.visits.models import (
    Meal,
    ProgrammeItem,
    VenueKind,
    Visit,
    VisitState,
)

EDIT = queries.EDIT


# --- the visit ---


@action(EDIT)
def plan(account: Any, visit: Visit, serves: Iterable[Clause] | None = None) -> Visit:
    """Plan a visit, or change one that is planned or confirmed. Raises ValidationError, by field.

    A confirmed visit stays so only while it lacks nothing: what takes that away is refused. It is planned again where
    it then is somebody else's to confirm (`confirming.framed_anew`).
    """
    before = ""
    if visit.pk:
        stands = locked(account, visit)
        refuse_closed(stands)
        before = confirming.framed(stands)
    _refuse_disorder(visit)
    visit.save()
    if serves is not None:
        visit.serves.set(serves)
    refuse_lacking_confirmed(visit)
    confirming.framed_anew(account, visit, before)
    return visit


def _refuse_disorder(visit: Visit) -> None:
    days: list[date] = []
    if visit.pk:
        days += ProgrammeItem.objects.filter(visit=visit).values_list("day", flat=True)
        days += Meal.objects.filter(visit=visit).values_list("day", flat=True)
    for found in rules.days_in_order(visit.begins, visit.ends, days):
        raise ValidationError({found.where: shown.finding(found)})
    if visit.guest_organization is None and not visit.guest_text.strip():
        raise ValidationError({"guest_text": _("Say who visits us: choose an organisation, or write it.")})
    if visit.venue_kind and not visit.venue.strip():
        raise ValidationError({"venue": _("Name the venue, or choose no kind of venue yet.")})
    if visit.venue.strip() and not visit.venue_kind:
        raise ValidationError({"venue_kind": _("Say what kind of venue it is.")})
    if visit.venue_kind != VenueKind.OTHER:
        visit.venue_reason = ""


def lacking(visit: Visit) -> list[str]:
    """Return in words what keeps a visit from being confirmed. Five queries."""
    return [shown.finding(each) for each in shown.lacks(queries.read(visit))]


def refuse_lacking_confirmed(visit: Visit) -> None:
    """A confirmed visit goes on lacking nothing, but for hosts who came later and have yet to acknowledge."""
    if visit.state != VisitState.CONFIRMED:
        return
    whole = queries.read(visit)
    found = [each for each in shown.lacks(whole) if each.rule != rules.HOSTS or not whole.hosts]
    if left := [shown.finding(each) for each in found]:
        message = _("The visit is confirmed, so this cannot be saved: %(what)s")
        raise ValidationError([message % {"what": each} for each in left])


@action(EDIT)
def confirm(account: Any, visit: Visit, seen: str | None = None) -> Visit:
    """Confirm a visit (R80–R83). Raises ValidationError with all that it lacks, and for who does not confirm it.

    `seen`: the mark of what was read (`confirming.mark`); another than it has become meanwhile is refused.
    """
    found = locked(account, visit)
    if found.state == VisitState.CONFIRMED:
        return found
    if found.state != VisitState.PLANNED:
        raise ValidationError(_stays(found))
    whole = queries.read(found)
    refuse_unseen(seen, confirming.mark(whole))
    if left := [*shown.lacks(whole), *confirming.own(account, whole)]:
        raise ValidationError([shown.finding(each) for each in left])
    found.confirmed_by = account
    return _become(found, VisitState.CONFIRMED)


@action(EDIT)
def cancel(account: Any, visit: Visit, reason: str) -> Visit:
    """Cancel a visit that is planned or confirmed, with a reason. Raises ValidationError."""
    found = locked(account, visit)
    refuse_closed(found)
    if not reason.strip():
        raise ValidationError({"reason": _("Say why the visit is cancelled.")})
    found.cancelled_because = reason.strip()
    return _become(found, VisitState.CANCELLED)


@action(EDIT)
def hold(account: Any, visit: Visit) -> Visit:
    """Say that a confirmed visit has been held. Raises ValidationError before its last day."""
    found = locked(account, visit)
    if found.state == VisitState.HELD:
        return found
    if found.state != VisitState.CONFIRMED:
        raise ValidationError(_("Only a confirmed visit can be said to have been held. Confirm it first."))
    if found.ends > today():
        raise ValidationError(_("The visit is not over yet. Wait until its last day."))
    return _become(found, VisitState.HELD)


@action(EDIT)
def delete(account: Any, visit: Visit) -> None:
    """Take away a visit that is planned and came to nothing. Raises ValidationError for any other."""
    found = locked(account, visit)
    if found.state != VisitState.PLANNED:
        raise ValidationError(
            _("Only a planned visit is taken away. Cancel it instead: then it can be followed.")
        )
    if queries.gifts_of(found):
        raise ValidationError(_("Gifts belong to the visit, so it stays. Cancel it instead."))
    refuse_kept(queries.KIND, found.pk)
    overwrite()
    found.delete()


def _become(visit: Visit, state: VisitState) -> Visit:
    visit.state = state
    visit.save()
    return visit


@dataclass(frozen=True)
class Told:
    """What came of a visit, in words; `hand_in`: it goes to the board as it stands."""

    outcome: str
    outcome_en: str = ""
    hand_in: bool = False


@action(EDIT)
def tell_outcome(account: Any, visit: Visit, told: Told) -> Visit:
    """Write what came of a visit, and hand it in to the board (R34). Raises ValidationError, by field.

    Handed in, the visit counts as held. What the board has had before it stays as it was.
    """
    found = locked(account, visit)
    if found.state in (VisitState.PLANNED, VisitState.CANCELLED):
        raise ValidationError(_("Only of a visit that has been held is it told what came of it."))
    if found.presented_at_id:
        raise ValidationError(_("The board has had this before it, so it stays as it was."))
    if told.hand_in:
        if found.ends > today():
            raise ValidationError(
                _("The visit is not over yet. Save what you have, and hand it in afterwards.")
            )
        if not told.outcome.strip():
            raise ValidationError({"outcome": _("Say in a few sentences what came of the visit.")})
        found.told_on = found.told_on or today()  # mended later, it is no later for that
        found.told_by = found.told_by or account
        found.state = VisitState.HELD
    elif found.told_on and not told.outcome.strip():
        raise ValidationError({"outcome": _("It has been handed in, so it cannot be emptied.")})
    found.outcome, found.outcome_en = told.outcome.strip(), told.outcome_en.strip()
    found.save()
    return found


def present(meeting: Any) -> None:
    """Note that a body has had before it what came of the visits that were due at its meeting. Called by a decision."""
    with secrecy.off():
        for each, _at in queries.due_at(meeting, presenting=True):
            if each.presented_at_id is None and participation.was_before(meeting.date, each.told_on):
                each.presented_at = meeting
                each.save()


def locked(account: Any, visit: Any) -> Visit:
    """The visit as it stands, locked. Raises PermissionDenied where it has come to another unit's in the meantime."""
    with secrecy.off():  # it is what it is, also for somebody who may not see it
        found: Visit = Visit.objects.select_for_update(of=("self",)).select_related("unit").get(pk=visit.pk)
    if not account.has_perm(EDIT, found):
        raise PermissionDenied
    forget_passed_diets(found, today())  # by the days as they were, before anything is changed
    return found


def _stays(visit: Visit) -> str:
    return _("The visit is %(state)s, so it stays as it is.") % {"state": visit.get_state_display()}


def refuse_closed(visit: Visit) -> None:
    if not visit.is_open:
        raise ValidationError(_stays(visit))
