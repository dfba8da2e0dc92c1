"""Setting what journeys are held to: the limits of the guideline, by day, and how much each unit may give off."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from utblick.core.actions import action
from utblick.core.dates import today
from utblick.travel import rules, shown
from utblick.travel.models import EmissionBudget, TravelGuideline

MANAGE, SET_LIMITS = "travel.manage", "travel.set_limits"


@action(MANAGE)
def save_budget(account: Any, budget: EmissionBudget) -> EmissionBudget:
    """Save how much a unit's journeys may give off in a year."""
    budget.save()
    return budget


@action(MANAGE)
def delete_budget(account: Any, budget: EmissionBudget) -> None:
    """Take away a budget. Its history stays."""
    budget.delete()


def latest() -> TravelGuideline | None:
    """Return the limits that begin last, in force or not yet; None where there are none. One query."""
    found: TravelGuideline | None = TravelGuideline.objects.order_by("-valid_from").first()
    return found


@action(SET_LIMITS)
def set_limits(account: Any, guideline: TravelGuideline) -> TravelGuideline:
    """Set new limits from a day (R78); those before stay as they are. Raises ValidationError, by field."""
    before = latest()
    wrong = rules.new_limits_from(guideline.valid_from, before.valid_from if before else None, today())
    if wrong:
        raise ValidationError({each.where: f"{shown.finding(each)}." for each in wrong})
    if not guideline.why.strip():
        raise ValidationError({"why": _("Say why the limits are changed.")})
    guideline.set_by, guideline.set_on = account, today()
    guideline.save()
    return guideline


@action(SET_LIMITS)
def take_back_limits(account: Any, guideline: TravelGuideline) -> None:
    """Take back limits that have not come into force. Raises ValidationError where they have, or are referred to."""
    if guideline.valid_from <= today():
        raise ValidationError(
            _("The limits are in force or have been, so they stay. Set new ones from a later day.")
        )
    if guideline.journeys.exists():
        raise ValidationError(_("A journey has been acknowledged by these limits, so they stay."))
    guideline.delete()
