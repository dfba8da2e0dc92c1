"""What people do with engagements: register, change, and take away what was wrong."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.utils.translation import gettext as _

from utblick.collaborations import rules
from utblick.collaborations.living import closed_because, first_period
from utblick.collaborations.models import CostPart, Engagement, Stage, YearCost
from utblick.collaborations.models.engagements import PartOfEngagement
from utblick.core import secrecy
from utblick.core.actions import action
from utblick.core.dates import today


@action("collaborations.edit")
def save_engagement(
    account: Any, engagement: Engagement, links: dict[str, list[models.Model]], *, inherited: bool = False
) -> Engagement:
    """Save an engagement and what it serves; `links` maps a many-to-many field to its records.

    A new one is a proposal; `inherited`: it was there before the strategy. Raises PermissionDenied also when the
    change would move it to a unit that is not the account's own; ValidationError where an assignment would become a
    collaboration or the other way round, so that nothing gets past the conditions.
    """
    before = Engagement.objects.filter(pk=engagement.pk).first() if engagement.pk else None
    if before is not None and not account.has_perm("collaborations.edit", before):
        raise PermissionDenied
    if before is not None and before.is_collaboration != engagement.is_collaboration:
        message = _(
            "An assignment cannot be made a collaboration, nor the other way round. Register a new one instead."
        )
        raise ValidationError({"kind": message})
    if engagement.approved_on and engagement.approved_on > today():
        message = _("That day has not come. Note the approval when the Government has given it.")
        raise ValidationError({"approved_on": message})
    engagement.save()
    for name, records in links.items():
        getattr(engagement, name).set(records)
    if before is None:
        first_period(engagement, inherited=inherited)
    return engagement


@action("collaborations.edit")
def save_part(account: Any, part: PartOfEngagement, links: dict[str, list[models.Model]]) -> PartOfEngagement:
    """Save something that belongs to an engagement: a party, an agreement, a cost. `links` as in save_engagement.

    Raises ValidationError for what is set aside in a case that the board is about to decide.
    """
    _refuse_changed_case(part)
    part.save()
    for name, records in links.items():
        getattr(part, name).set(records)
    return part


@action("collaborations.edit")
def delete_part(account: Any, part: PartOfEngagement) -> None:
    """Take away something that belongs to an engagement. Its history stays.

    Raises ValidationError for what is set aside in a case that the board is about to decide.
    """
    _refuse_changed_case(part, whole=True)
    part.delete()


SET_ASIDE = ("year", "estimate", "staff_share", "organ_id", "budget_line")


def _refuse_changed_case(part: PartOfEngagement, *, whole: bool = False) -> None:
    """Refuse to change what a case that is ready sets aside; `whole`: to take it away. Outcomes may always be noted."""
    if isinstance(part, CostPart):
        before = CostPart.objects.filter(pk=part.pk).first()
        changes = whole or before is None or before.estimate != part.estimate
        year = part.cost.year if changes and part.cost.estimate is None else None
    elif isinstance(part, YearCost):
        cost = YearCost.objects.filter(pk=part.pk).first()
        changes = whole or (cost is not None and any(getattr(cost, x) != getattr(part, x) for x in SET_ASIDE))
        year = cost.year if changes and cost is not None else None
    else:
        return
    if year is None:
        return
    with secrecy.off():
        ready = part.engagement.periods.filter(stage=Stage.READY).first()
    if ready is not None and rules.within(year, ready.starts, ready.ends):
        raise ValidationError(closed_because(ready))
