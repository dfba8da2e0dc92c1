"""The last days of items and of what lies on desks: of several, the next one counts; when it has passed, the one after.

A source tells all its days each time it is read, but it may not be read again for long: so the later ones are kept.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta

from django.db import transaction
from django.utils.timezone import localdate

from utblick.core.periodic import Turn, periodic
from utblick.monitoring import rules
from utblick.monitoring.models import Delivery, Item, LaterDay


def later_of(items: Iterable[Item]) -> dict[int, list[date]]:
    """Return the last days after the next one that are kept, by the item's id. One query."""
    found: dict[int, list[date]] = defaultdict(list)
    rows = LaterDay.objects.filter(item__in=[each.pk for each in items])
    for item, day in rows.order_by("day").values_list("item", "day"):
        found[item].append(day)
    return found


def keep_later(item: Item, told: Sequence[date], kept: Sequence[date], today: date) -> None:
    """Keep which last days of an item come after its next one, in place of those `kept` before."""
    after = rules.next_day(told, today)
    wanted = sorted({each for each in told if after is not None and each > after})
    if wanted == list(kept):
        return
    LaterDay.objects.filter(item=item).delete()
    for each in wanted:
        LaterDay.objects.create(item=item, day=each)


def of_stories(stories: Collection[int], today: date) -> dict[int, date]:
    """Return the last day that counts of each story that has one, by its items. One query."""
    found: dict[int, list[date]] = defaultdict(list)
    rows = Item.objects.filter(story__in=stories).exclude(deadline=None).order_by()
    for story, day in rows.values_list("story", "deadline"):
        if day is not None:
            found[story].append(day)
    return {story: day for story, some in found.items() if (day := rules.next_day(some, today)) is not None}


@transaction.atomic
def go_on(today: date) -> int:
    """Let the next last day count where one has passed: of items, then on desks. Returns on how many desks."""
    ahead: dict[int, list[date]] = defaultdict(list)
    rows = LaterDay.objects.filter(item__deadline__lt=today).order_by("day")
    for item, day in rows.values_list("item", "day"):
        ahead[item].append(day)
    for each in Item.objects.filter(pk__in=ahead).only("deadline"):
        each.deadline = rules.next_day(ahead[each.pk], today)
        each.save(update_fields=["deadline"])
        LaterDay.objects.filter(item=each, day__lte=each.deadline).delete()
    passed = Delivery.objects.filter(deadline__lt=today, story__items__deadline__gte=today)
    told = list(passed.distinct().order_by("pk"))
    return move(told, of_stories({each.story_id for each in told}, today))


def move(told: Iterable[Delivery], days: Mapping[int, date]) -> int:
    """Give stories on desks the last day that counts, none where there is none. Returns how many had another."""
    moved = 0
    for each in told:
        day = days.get(each.story_id)
        if each.deadline != day:
            each.deadline = day
            each.save(update_fields=["deadline"])
            moved += 1
    return moved


@periodic("monitoring.last_days", every=timedelta(hours=1))
def go_on_in_turn(turn: Turn) -> None:
    """Let the next last days count where the day before them has passed."""
    go_on(localdate())
