"""What people do with engagements: register, change, and take away what was wrong."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from utblick.collaborations import rules
from utblick.collaborations.living import (
    closed_because,
    current,
    first_period,
    refuse_newer_than_the_strategy,
)
from utblick.collaborations.models import ENTERED, CostPart, Engagement, Stage, YearCost
from utblick.collaborations.models.engagements import PartOfEngagement
from utblick.collaborations.upholding import upheld
from utblick.core import secrecy
from utblick.core.actions import action
from utblick.core.dates import today


@action("collaborations.edit")
def save_engagement(
    account: Any,
    engagement: Engagement,
    links: dict[str, list[models.Model]],
    *,
    inherited: str = "",
    idea: str = "",
) -> Engagement:
    """Save an engagement and what it serves; `links` maps a many-to-many field to its records.

    A new one is a proposal; `inherited` says what shows that it was there before the strategy, `idea` why we
    should take part. Raises
    PermissionDenied also when the change would move it to a unit that is not the account's own; ValidationError where
    an assignment would become a collaboration or the other way round, so that nothing gets past the conditions.
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
    if before is not None:
        _refuse_undermining(before, engagement)
    if before is None:
        _write(engagement, links)
        first_period(engagement, inherited=inherited, idea=idea)
        return engagement
    with upheld(before):
        _write(engagement, links)
    return engagement


def _write(record: models.Model, links: dict[str, list[models.Model]]) -> None:
    record.save()
    for name, records in links.items():
        getattr(record, name).set(records)


def _refuse_undermining(before: Engagement, after: Engagement) -> None:
    """Refuse what would make something else of it than what was decided, or was there before the strategy."""
    period = current(before)
    if period is None or not before.is_collaboration:
        return
    if period.stage == Stage.INHERITED and before.member_since != after.member_since:
        refuse_newer_than_the_strategy(after)
    if period.stage not in ENTERED or period.decided_on is None:
        return
    day = {"day": date_format(period.decided_on, "DATE_FORMAT")}
    if before.kind != after.kind:
        message = _(
            "The board decided on %(day)s about a collaboration of the kind that it is. Leave the kind."
        )
        raise ValidationError({"kind": message % day})
    if before.egtc and not after.egtc:
        message = _("The board decided on %(day)s about a grouping (EGTC). Leave the box ticked.")
        raise ValidationError({"egtc": message % day})


@action("collaborations.edit")
def save_part(account: Any, part: PartOfEngagement, links: dict[str, list[models.Model]]) -> PartOfEngagement:
    """Save something that belongs to an engagement: a party, an agreement, a cost. `links` as in save_engagement.

    Raises ValidationError for what is set aside in a case that the board is about to decide, and for what would leave
    a condition unmet that it has decided on.
    """
    _refuse_changed_case(part)
    if part.pk is None:
        _write(part, links)
        return part
    with upheld(part.engagement):
        _write(part, links)
    return part


@action("collaborations.edit")
def delete_part(account: Any, part: PartOfEngagement) -> None:
    """Take away something that belongs to an engagement. Its history stays.

    Raises ValidationError for what the board has set aside, or is about to.
    """
    _refuse_changed_case(part, whole=True)
    if isinstance(part, YearCost):
        _refuse_taking_away(part)
    part.delete()


def _refuse_taking_away(cost: YearCost) -> None:
    """Refuse to take away a year that the board set money aside for; its amounts may be changed."""
    with secrecy.off():
        decided = list(cost.engagement.periods.filter(stage=Stage.DECIDED))
    if any(cost.year == each["year"] for period in decided for each in period.set_aside):
        raise ValidationError(_("It is what the board set aside for the year. Change its amounts instead."))


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
