"""What people do with engagements: register, change, and take away what was wrong."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.utils.translation import gettext as _

from utblick.collaborations.living import first_period
from utblick.collaborations.models import Engagement
from utblick.collaborations.models.engagements import PartOfEngagement
from utblick.core.actions import action


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
    engagement.save()
    for name, records in links.items():
        getattr(engagement, name).set(records)
    if before is None:
        first_period(engagement, inherited=inherited)
    return engagement


@action("collaborations.edit")
def save_part(account: Any, part: PartOfEngagement, links: dict[str, list[models.Model]]) -> PartOfEngagement:
    """Save something that belongs to an engagement: a party, an agreement, a cost. `links` as in save_engagement."""
    part.save()
    for name, records in links.items():
        getattr(part, name).set(records)
    return part


@action("collaborations.edit")
def delete_part(account: Any, part: PartOfEngagement) -> None:
    """Take away something that belongs to an engagement. Its history stays."""
    part.delete()
