"""What people do with visits here: plan them, say who comes and who receives, confirm, cancel, hold, tell of them.

What is known of guests for a while only is saved for the visit, so that the trail names the visit and nothing else.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

from utblick.core import secrecy
from utblick.core.actions import action
from utblick.core.dates import today
from utblick.documents.sealing import refuse_kept
from utblick.strategy.models import Clause
from utblick.visits import queries, rules, shown
from utblick.visits.models import (
    Diet,
    Guest,
    GuestDetails,
    Host,
    Meal,
    PartOfVisit,
    ProgrammeItem,
    Retention,
    VenueKind,
    Visit,
    VisitState,
    retention,
)

EDIT, RETENTION = queries.EDIT, queries.RETENTION


# --- the visit ---


@action(EDIT)
def plan(account: Any, visit: Visit, serves: Iterable[Clause] | None = None) -> Visit:
    """Plan a visit, or change one that is planned or confirmed. Raises ValidationError, by field.

    A confirmed visit stays so only while it lacks nothing: what takes that away is refused.
    """
    if visit.pk:
        _refuse_closed(_locked(account, visit))
    _refuse_disorder(visit)
    visit.save()
    if serves is not None:
        visit.serves.set(serves)
    _refuse_lacking_confirmed(visit)
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


def _refuse_lacking_confirmed(visit: Visit) -> None:
    """A confirmed visit goes on lacking nothing, but for hosts who came later and have yet to acknowledge."""
    if visit.state != VisitState.CONFIRMED:
        return
    whole = queries.read(visit)
    found = [each for each in shown.lacks(whole) if each.rule != rules.HOSTS or not whole.hosts]
    if left := [shown.finding(each) for each in found]:
        message = _("The visit is confirmed, so this cannot be saved: %(what)s")
        raise ValidationError([message % {"what": each} for each in left])


@action(EDIT)
def confirm(account: Any, visit: Visit) -> Visit:
    """Confirm a visit (R80–R83). Raises ValidationError with all that it lacks."""
    found = _locked(account, visit)
    if found.state == VisitState.CONFIRMED:
        return found
    if found.state != VisitState.PLANNED:
        raise ValidationError(_stays(found))
    if left := lacking(found):
        raise ValidationError(left)
    return _become(found, VisitState.CONFIRMED)


@action(EDIT)
def cancel(account: Any, visit: Visit, reason: str) -> Visit:
    """Cancel a visit that is planned or confirmed, with a reason. Raises ValidationError."""
    found = _locked(account, visit)
    _refuse_closed(found)
    if not reason.strip():
        raise ValidationError({"reason": _("Say why the visit is cancelled.")})
    found.cancelled_because = reason.strip()
    return _become(found, VisitState.CANCELLED)


@action(EDIT)
def hold(account: Any, visit: Visit) -> Visit:
    """Say that a confirmed visit has been held. Raises ValidationError before its last day."""
    found = _locked(account, visit)
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
    found = _locked(account, visit)
    if found.state != VisitState.PLANNED:
        raise ValidationError(
            _("Only a planned visit is taken away. Cancel it instead: then it can be followed.")
        )
    if queries.gifts_of(found):
        raise ValidationError(_("Gifts belong to the visit, so it stays. Cancel it instead."))
    refuse_kept(queries.KIND, found.pk)
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
    found = _locked(account, visit)
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
        for each, _at in queries.due_at(meeting):
            if each.told_on is not None and each.presented_at_id is None:
                each.presented_at = meeting
                each.save()


# --- what belongs to it ---


@action(EDIT)
def save_part(account: Any, part: PartOfVisit) -> PartOfVisit:
    """Add or change a host, an item of the programme or a meal. Raises ValidationError, by field."""
    visit = _locked(account, part.visit)
    _refuse_closed(visit)
    if isinstance(part, ProgrammeItem | Meal):
        _refuse_outside(visit, part)
    if isinstance(part, ProgrammeItem) and not rules.times_in_order(part.begins, part.ends):
        raise ValidationError({"ends": _("It cannot end before it begins. Change one of the times.")})
    if isinstance(part, Meal):
        _refuse_forbidden(part)
    if isinstance(part, Host):
        others = Host.objects.filter(visit=visit, person=part.person_id).exclude(pk=part.pk)
        if others.exists():
            raise ValidationError({"person": _("The person is among the hosts already.")})
    part.visit = visit
    part.save()
    _refuse_lacking_confirmed(visit)
    return part


def _refuse_outside(visit: Visit, part: ProgrammeItem | Meal) -> None:
    if not visit.begins <= part.day <= visit.ends:
        message = _("Choose a day of the visit: %(days)s.")
        raise ValidationError({"day": message % {"days": shown.days(visit)}})


def _refuse_forbidden(meal: Meal) -> None:
    """Raise ValidationError, at its field, for what the code of conduct does not allow (R83): three hard rules."""
    stops: dict[str, list[str]] = {}
    for each in queries.read_meal(meal).findings:
        if each.severity == rules.STOP:
            stops.setdefault(each.where, []).append(shown.finding(each))
    if stops:
        raise ValidationError(stops)


@action(EDIT)
def delete_part(account: Any, part: PartOfVisit) -> Visit:
    """Take away what belongs to a visit. Its history stays; the name of a guest, and their diets, do not."""
    visit = _locked(account, part.visit)
    _refuse_closed(visit)
    part.delete()
    _refuse_lacking_confirmed(visit)
    return visit


@dataclass(frozen=True)
class Coming:
    """A guest, and who that is, which is kept for a while only."""

    guest: Guest
    name: str = field(default="", repr=False)
    title: str = field(default="", repr=False)
    languages: str = field(default="", repr=False)


@action(EDIT)
def save_guest(account: Any, visit: Visit, coming: Coming) -> Visit:
    """Add or change a guest. Raises ValidationError, by field.

    Returns the visit, so that the trail names that.
    """
    found = _locked(account, visit)
    _refuse_closed(found)
    guest = coming.guest
    said = {name: getattr(coming, name).strip() for name in ("name", "title", "languages")}
    if any(said.values()):
        if retention() is None:
            raise ValidationError({"name": no_retention()})
        if guest.count > 1 and said["name"]:
            message = _("One name is for one guest. Write 1 as the number, or leave the name empty.")
            raise ValidationError({"count": message})
    if guest.pk and guest.visit_id != found.pk:
        raise PermissionDenied
    guest.visit = found
    guest.save()
    details = GuestDetails.objects.filter(guest=guest).first()
    if not any(said.values()):
        if details is not None:
            details.delete()
        return found
    details = details or GuestDetails(guest=guest)
    for name, value in said.items():
        setattr(details, name, value)
    details.save()
    return found


@action(EDIT)
def save_diet(account: Any, visit: Visit, diet: Diet) -> Visit:
    """Add or change a dietary need, until its last day. Raises ValidationError.

    Refused where the organisation has not said how long such needs are kept. Returns the visit.
    """
    found = _locked(account, visit)
    _refuse_closed(found)
    if retention() is None:
        raise ValidationError(no_retention())
    if not rules.may_be_read(queries.last_day_of_diets(found), today()):
        raise ValidationError(_("The visit is over, so dietary needs are neither needed nor kept any more."))
    if diet.guest is not None:
        if diet.guest.visit_id != found.pk:
            raise PermissionDenied
        if diet.count > diet.guest.count:
            raise ValidationError({"count": _("That is more than come. Write a smaller number.")})
    if diet.pk and diet.visit_id != found.pk:
        raise PermissionDenied
    diet.visit = found
    diet.version += 1
    diet.save()
    return found


@action(EDIT)
def delete_diet(account: Any, visit: Visit, pk: int) -> Visit:
    """Delete a dietary need. Nothing of it is left. Returns the visit; what is gone already is no error."""
    found = _locked(account, visit)
    for each in Diet.held.filter(visit=found, pk=pk):
        each.delete()
    return found


def no_retention() -> str:
    """What is said where the organisation has not said how long details of guests are kept."""
    return _(
        "Nobody has said yet how long such details are kept. Ask the international function to state it, and then "
        "write them here."
    )


@action(RETENTION)
def save_retention(account: Any, kept: Retention) -> Retention:
    """Say how long details of guests are kept. Raises ValidationError where it is said already, in another row."""
    if Retention.objects.exclude(pk=kept.pk).exists():
        raise ValidationError(_("How long details are kept has been stated already. Change that instead."))
    kept.save()
    return kept


def _locked(account: Any, visit: Any) -> Visit:
    """The visit as it stands, locked. Raises PermissionDenied where it has come to another unit's in the meantime."""
    with secrecy.off():  # it is what it is, also for somebody who may not see it
        found: Visit = Visit.objects.select_for_update(of=("self",)).select_related("unit").get(pk=visit.pk)
    if not account.has_perm(EDIT, found):
        raise PermissionDenied
    return found


def _stays(visit: Visit) -> str:
    return _("The visit is %(state)s, so it stays as it is.") % {"state": visit.get_state_display()}


def _refuse_closed(visit: Visit) -> None:
    if not visit.is_open:
        raise ValidationError(_stays(visit))
