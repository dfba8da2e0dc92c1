"""What anyone inside proposes to watch (R43): it reaches the function's desk and the own unit's, others by score."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from utblick.core.actions import action
from utblick.monitoring import delivering, queries, rules, storing
from utblick.monitoring.models import Delivery, Item, Rating
from utblick.sources.items import Item as Told


@dataclass(frozen=True)
class Proposal:
    """What somebody has filled in. `key` is the form's own, so that a double click proposes once."""

    key: str
    title: str
    why: str
    web: str = ""
    text: str = ""
    deadline: date | None = None


@action(queries.PROPOSE)
def propose_item(account: Any, proposal: Proposal) -> Item:
    """Keep a proposal as an item in its story, and put it on the desks that it is to reach."""
    told = Told(
        identifier=f"proposal-{proposal.key}",
        title=proposal.title,
        web=proposal.web,
        text=proposal.text,
        deadlines=(proposal.deadline,) if proposal.deadline else (),
    )
    now = timezone.now()
    item = storing.keep_proposed(told, account, proposal.why, now)
    delivering.weigh([item], now)
    rows = Rating.objects.filter(item=item).order_by("score")
    scores: dict[int | None, int] = dict(rows.values_list("profile__unit", "score"))
    for unit in rules.desks_of_proposal(queries.own_administration(account)):
        Delivery.objects.get_or_create(
            story_id=item.story_id,
            unit_id=unit,
            defaults={
                "score": scores.get(unit, 0),
                "delivered_at": now,
                "deadline": item.deadline,
                "version": 1,
            },
        )
    return item
