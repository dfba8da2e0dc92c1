"""What the page of a story reads: its items, what made their scores, and what each desk has made of it."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet
from django.http import Http404

from utblick.monitoring.models import (
    Comment,
    Delivery,
    Item,
    ItemIdentifier,
    Mention,
    Outgrowth,
    Rating,
    Revision,
    Step,
    Story,
    StoryFollow,
)

MOST_ITEMS = 100
"""So many items of a story stand on its page, the latest."""


def story(pk: int, reader: Any) -> Any:
    """Return a story, whether the reader follows it, and how many mentions wait for them. Raises Http404."""
    follows = StoryFollow.objects.filter(story=OuterRef("pk"), account=reader.pk)
    waiting = Count(
        "comments__mentions",
        filter=Q(comments__mentions__account=reader.pk, comments__mentions__seen_at=None),
    )
    grown = Exists(Outgrowth.objects.filter(story=OuterRef("pk")))
    rows = Story.objects.annotate(follows_it=Exists(follows), waiting=waiting, grown=grown)
    found = rows.filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def items(found: Any) -> list[Any]:
    """Return a story's items, the latest first, with source, identifiers and earlier wordings. Two or three queries.

    The story gets `numbers`, those of all its items as (kind, value, own), where all its items are listed.
    """
    rows = Item.objects.filter(story=found).select_related("fetched_from", "proposed_by")
    rows = rows.annotate(changed=Exists(Revision.objects.filter(item=OuterRef("pk"))))
    listed: list[Any] = list(rows.order_by("-published", "-pk")[:MOST_ITEMS])
    by_item: dict[int, list[ItemIdentifier]] = defaultdict(list)
    for each in ItemIdentifier.objects.filter(item__in=[item.pk for item in listed]):
        by_item[each.item_id].append(each)
    earlier: dict[int, list[Revision]] = defaultdict(list)
    if changed := [item.pk for item in listed if item.changed]:
        for revision in Revision.objects.filter(item__in=changed):
            earlier[revision.item_id].append(revision)
    for item in listed:
        item.named, item.earlier = by_item[item.pk], earlier[item.pk]
    if len(listed) < MOST_ITEMS:  # so these are all: what else the page shows need not ask for them again
        found.numbers = [(each.kind, each.value, each.own) for item in listed for each in item.named]
    return listed


def ratings(found: Story) -> list[Rating]:
    """Return how well the story fits each profile, by the item that fits it best, the best first. One query."""
    rows = Rating.objects.filter(item__story=found).select_related("profile__unit", "profile__learned")
    best: dict[int, Rating] = {}
    for each in rows.order_by("-score", "pk")[:500]:
        best.setdefault(each.profile_id, each)
    return list(best.values())


def deliveries(found: Story) -> list[Delivery]:
    """Return the desks that the story lies on. One query."""
    rows = Delivery.objects.filter(story=found).select_related("unit", "profile", "assignee", "story")
    return list(rows.order_by("-score", "pk"))


def steps(told: Sequence[Delivery]) -> list[Step]:
    """Return what has been done with the story, the latest first. One query."""
    rows = Step.objects.filter(delivery__in=[each.pk for each in told])
    return list(rows.select_related("by").order_by("-pk")[:200])


def comments(found: Story) -> QuerySet[Comment]:
    """What colleagues have said, the first first, with whom they asked to look. Two queries."""
    mentions = Prefetch("mentions", Mention.objects.select_related("account"))
    return Comment.objects.filter(story=found).select_related("by").prefetch_related(mentions)
