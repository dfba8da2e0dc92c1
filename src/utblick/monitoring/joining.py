"""What joins a story that lies on desks already: each desk is told what is new to it, whatever it made of the story."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime

from django.utils import timezone

from utblick.monitoring import days, rules
from utblick.monitoring.likeness import Said, repeats
from utblick.monitoring.models import Delivery, Item, Revision, State


def tell(
    items: Sequence[Item],
    lying: Sequence[Delivery],
    reached: Mapping[int, Collection[int | None]],
    now: datetime,
) -> None:
    """Count what items, new or changed, are news to the desks where their stories lie, and move last days there.

    `reached` are the desks whose thresholds each item reaches, by its id. Four queries where stories lie on desks.
    """
    if not lying:
        return
    last_days = days.of_stories({each.story_id for each in lying}, timezone.localdate(now))
    moved = {each.story_id for each in lying if each.deadline != last_days.get(each.story_id)}
    days.move(lying, last_days)
    looked_at = [each for each in lying if each.state != State.NEW]  # what is new is new as a whole
    if not looked_at:
        return
    # What a source has changed is news where it says something else, not where it has moved to another address.
    older = [each.pk for each in items if each.first_seen != now]
    reworded = (
        set(Revision.objects.filter(item__in=older, until=now).values_list("item", flat=True))
        if older
        else ()
    )
    items = [
        each for each in items if each.first_seen == now or each.pk in reworded or each.story_id in moved
    ]
    fresh: dict[int, list[Item]] = defaultdict(list)
    for item in saying_something(items, {each.story_id for each in looked_at}):
        fresh[item.story_id].append(item)
    for held in looked_at:
        joined = fresh[held.story_id]
        count = sum(
            1 for each in joined if rules.is_news(held.state, held.unit_id in reached.get(each.pk, ()))
        )
        add(held, count, now)


def add(held: Delivery, count: int, now: datetime) -> None:
    """Let a desk have so many more news of a story; the first that nobody has looked at says since when they wait."""
    if count:
        held.news_at = held.news_at if held.news and held.news_at else now
        held.news += count
        held.save(update_fields=["news", "news_at"])


def saying_something(items: Iterable[Item], stories: Collection[int]) -> list[Item]:
    """Return the items of these stories that do not merely repeat what another item of the story has said. One query.

    One that says a last day that no other has said repeats nothing. Of those that come together, the first counts.
    """
    wanted = sorted((each for each in items if each.story_id in stories), key=lambda each: each.pk)
    if not wanted:
        return []
    ours = {each.pk for each in wanted}
    said: dict[int, list[tuple[Said, date | None]]] = defaultdict(list)
    rows = Item.objects.filter(story__in={each.story_id for each in wanted}).exclude(pk__in=ours)
    for story, day, *keys in rows.order_by().values_list(
        "story", "deadline", "text_key", "sketch", "neutral_key", "language"
    ):
        said[story].append((Said(*keys), day))
    found = []
    for item in wanted:
        now = Said(item.text_key, item.sketch, item.neutral_key, item.language)
        before = said[item.story_id]
        new_day = item.deadline is not None and item.deadline not in {day for _said, day in before}
        if new_day or not any(repeats(now, each) for each, _day in before):
            found.append(item)
        before.append((now, item.deadline))
    return found
