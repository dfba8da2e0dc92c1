"""What people do with what belongs to a visit: hosts, guests, items of the programme, meals, dietary needs.

What is known of guests for a while only is saved for the visit, so that the trail names the visit and nothing else.
"""

from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

from utblick.core.actions import action
from utblick.core.dates import today
from utblick.core.erasing import overwrite
from utblick.visits import confirming, queries, rules, shown
from utblick.visits.actions import EDIT, locked, refuse_closed, refuse_lacking_confirmed
from utblick.visits.models import (
    Diet,
    Guest,
    GuestDetails,
    Host,
    Meal,
    PartOfVisit,
    ProgrammeItem,
    Retention,
    Visit,
    retention,
)

RETENTION = queries.RETENTION


@action(EDIT)
def save_part(account: Any, part: PartOfVisit) -> PartOfVisit:
    """Add or change a host, an item of the programme or a meal. Raises ValidationError, by field.

    A confirmed visit is planned again where it then is somebody else's to confirm (`confirming.asked_anew`).
    """
    visit = locked(account, part.visit)
    refuse_closed(visit)
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
    before = Meal.objects.filter(pk=part.pk).first() if isinstance(part, Meal) and part.pk else None
    if isinstance(part, Meal) and part.reason.strip() != (before.reason if before else ""):
        part.reason_by = account if part.reason.strip() else None
    part.visit = visit
    part.save()
    refuse_lacking_confirmed(visit)
    confirming.asked_anew(account, visit, part, confirming.costed(before) if before else "")
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
    visit = locked(account, part.visit)
    refuse_closed(visit)
    overwrite()
    part.delete()
    refuse_lacking_confirmed(visit)
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
    found = locked(account, visit)
    refuse_closed(found)
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
    overwrite()
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
    found = locked(account, visit)
    refuse_closed(found)
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
    overwrite()
    diet.visit = found
    diet.version += 1
    diet.save()
    return found


@action(EDIT)
def delete_diet(account: Any, visit: Visit, pk: int) -> Visit:
    """Delete a dietary need. Nothing of it is left. Returns the visit; what is gone already is no error."""
    found = locked(account, visit)
    overwrite()
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
