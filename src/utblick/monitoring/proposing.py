"""What anyone inside proposes to watch (R43): it reaches the function's desk and the own unit's, others by score."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from utblick.core.actions import action
from utblick.monitoring import days, delivering, joining, queries, rules, storing
from utblick.monitoring.models import Delivery, Item, State
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
    """Keep a proposal as an item in its story, and put it on the desks that it is to reach.

    A desk that has looked at the story already is told that there is something new, whatever it made of it.
    """
    already = Item.objects.filter(fetched_from=None, guid=_name(proposal)).first()
    if already is not None:
        return already
    told = Told(
        identifier=_name(proposal),
        title=proposal.title,
        web=proposal.web,
        text=proposal.text,
        deadlines=(proposal.deadline,) if proposal.deadline else (),
    )
    now = timezone.now()
    item = storing.keep_proposed(told, account, proposal.why, now)
    before: dict[int | None, int] = dict(
        Delivery.objects.filter(story=item.story_id).order_by().values_list("unit", "news")
    )
    delivering.weigh([item], now)
    scores = queries.best_scores(item.story_id)
    days_left = days.of_stories([item.story_id], timezone.localdate(now))
    for unit in rules.desks_of_proposal(queries.own_administration(account)):
        held, made = Delivery.objects.get_or_create(
            story_id=item.story_id,
            unit_id=unit,
            defaults={
                "score": scores.get(unit, 0),
                "delivered_at": now,
                "deadline": days_left.get(item.story_id),
                "version": 1,
            },
        )
        # It is told even where it repeats what the desk has found irrelevant: a colleague says that it matters.
        if not made and held.state != State.NEW and held.news == before.get(unit, 0):
            joining.add(held, 1, now)
    return item


def _name(proposal: Proposal) -> str:
    return f"proposal-{proposal.key}"
