"""What people do with engagements: register, change, and take away what was wrong."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import models

from utblick.collaborations.models import Engagement
from utblick.collaborations.models.engagements import PartOfEngagement
from utblick.core.actions import action


@action("collaborations.edit")
def save_engagement(account: Any, engagement: Engagement, links: dict[str, list[models.Model]]) -> Engagement:
    """Save an engagement and what it serves; `links` maps a many-to-many field to its records.

    Raises PermissionDenied also when the change would move it to a unit that is not the account's own.
    """
    before = Engagement.objects.filter(pk=engagement.pk).first() if engagement.pk else None
    if before is not None and not account.has_perm("collaborations.edit", before):
        raise PermissionDenied
    engagement.save()
    for name, records in links.items():
        getattr(engagement, name).set(records)
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
