"""Finding the story of each new item: what tells of the same matter, across sources and languages, lies together.

The ladder, surest first: an identifier that both have for their own; the same address, in whatever language, unless
some source tells several things under it; the same text, where it is long enough to say what it is about, or of the
last days; near-equal texts or titles among the items of the last days. What is on no step begins a story of its own.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, Min

from utblick.monitoring import recognising, rows
from utblick.monitoring.keys import key_of
from utblick.monitoring.likeness import LEAST_WORDS, Window, title_stems
from utblick.monitoring.models import Item, ItemIdentifier, Story
from utblick.sources.relevance import words_of

NEAR_DAYS = timedelta(days=7)
MOST_RECENT = 20_000
"""So many items of the last days a new one is compared with at most, the latest."""
BATCH = 1_000


class Recent:
    """The items of the last days, remembered in this process and added to with what has come since.

    Only what has been committed is read, and a story that is named from here is looked up before it is used: what
    another process has taken away meanwhile is no story.
    """

    def __init__(self) -> None:
        self.last = 0
        self.since: datetime | None = None
        self.window = Window()
        self.story_of: dict[int, int] = {}

    def refresh(self, now: datetime) -> "Recent":
        """Take in what has come. Once a day what has become too old goes, and what are too many."""
        if self.since is None or now < self.since:
            self.__init__()  # type: ignore[misc]
            self.since = now - NEAR_DAYS
        elif now - self.since > NEAR_DAYS + timedelta(days=1):
            self.since = now - NEAR_DAYS
            self._drop(Item.objects.filter(first_seen__gte=self.since).aggregate(lowest=Min("pk"))["lowest"])
        come = Item.objects.filter(pk__gt=self.last, first_seen__gte=self.since).order_by("-pk")
        found = come.values_list("pk", "story_id", "title", "sketch")[:MOST_RECENT]
        for pk, story, title, kept in reversed(found):
            self.window.add(pk, kept, title_stems(title))
            self.story_of[pk] = story
            self.last = max(self.last, pk)
        if len(self.story_of) > 2 * MOST_RECENT:
            self._drop(sorted(self.story_of)[-MOST_RECENT])
        return self

    def _drop(self, lowest: int | None) -> None:
        """Forget the items before one, all for None, and read anew which stories the others belong to by now."""
        before = self.last + 1 if lowest is None else lowest
        self.window.forget_before(before)
        now = dict(
            Item.objects.filter(pk__range=(before, self.last)).order_by().values_list("pk", "story_id")
        )
        self.story_of = {pk: now.get(pk, story) for pk, story in self.story_of.items() if pk >= before}


_recent = Recent()


def forget() -> None:
    """Forget the items of the last days: they are read anew."""
    global _recent
    _recent = Recent()


class Grouping:
    """Gives each item of a batch its story, and writes the stories."""

    def __init__(self, now: datetime) -> None:
        self.now = now
        self.recent = _recent.refresh(now)
        self.window = Window()
        self.here: list[Story] = []  # the stories of this batch's items, by their number in the window
        self.by_key: dict[str, Story] = {}

    def place(self, items: Sequence[Item], named: Sequence[Sequence[ItemIdentifier]]) -> None:
        """Set the story of each item; `named` are the identifiers of each. Stories are saved, items are not."""
        keys = [_keys(item, some) for item, some in zip(items, named, strict=True)]
        shared = self._shared(items)
        keys = [[key for key in some if key not in shared] for some in keys]
        prints = [(item.sketch, title_stems(item.title)) for item in items]
        near = [self.recent.window.nearest(*found) for found in prints]
        known = self._known({key for some in keys for key in some}, near)
        begun: list[Story] = []
        joined: dict[int, Story] = {}
        for item, some, found, number in zip(items, keys, prints, near, strict=True):
            story = next((self.by_key[key] for key in some if key in self.by_key), None)
            if story is None and number is not None:
                story = known.get(self.recent.story_of[number])
            if story is None and (here := self.window.nearest(*found)) is not None:
                story = self.here[here]
            if story is None:
                story = Story(title=item.title, first_day=item.published, last_day=item.published, count=0)
                begun.append(story)
            elif story.pk:
                joined[story.pk] = story
            story.count += 1
            story.first_day = min(story.first_day, item.published)
            story.last_day = max(story.last_day, item.published)
            item.story = story
            for key in some:
                self.by_key.setdefault(key, story)
            self.window.add(len(self.here), *found)
            self.here.append(story)
        rows.create(begun)
        rows.update(
            Story,
            ("count", "first_day", "last_day"),
            [(each.count, each.first_day, each.last_day, each.pk) for each in joined.values()],
        )
        for item in items:  # which were given a story that had no number yet
            item.story_id = item.story.pk

    def _shared(self, items: Sequence[Item]) -> set[str]:
        """The keys of addresses under which one source tells several things: they say nothing of what is told there."""
        told = Counter((each.fetched_from_id, each.address_key) for each in items if each.neutral_key)
        of = {each.neutral_key for each in items if each.neutral_key}
        neutral = {(each.fetched_from_id, each.address_key): each.neutral_key for each in items}
        found = {key for key in told if told[key] > 1}
        for some in _batches(of):
            rows = Item.objects.filter(neutral_key__in=some).exclude(fetched_from=None).order_by()
            counted = rows.values_list("neutral_key", "fetched_from", "address_key").annotate(n=Count("pk"))
            for plain, source, address, count in counted:
                neutral[source, address] = plain
                # What is placed here is new: an item that was renamed would have been known by its address.
                if count + told[source, address] > 1:
                    found.add((source, address))
        # Colleagues who propose one address propose the same.
        return {f"a:{neutral[source, address]}" for source, address in found if source is not None}

    def _known(self, keys: set[str], near: Iterable[int | None]) -> dict[int, Story]:
        """Read the stories that these items may belong to, and remember which key leads to which."""
        found: dict[str, int] = {}
        parts: dict[str, list[str]] = {}
        for key in keys:
            parts.setdefault(key[0], []).append(key[2:])
        rows = Item.objects.order_by("-pk")
        for some in _batches(parts.get("a", ())):
            same = rows.filter(neutral_key__in=some)
            found |= {f"a:{key}": story for key, story in same.values_list("neutral_key", "story_id")}
        for some in _batches(parts.get("t", ())):
            same = rows.filter(text_key__in=some)
            found |= {f"t:{key}": story for key, story in same.values_list("text_key", "story_id")}
        for some in _batches(parts.get("s", ())):
            same = rows.filter(text_key__in=some, first_seen__gte=self.now - NEAR_DAYS)
            found |= {f"s:{key}": story for key, story in same.values_list("text_key", "story_id")}
        for some in _batches(parts.get("i", ())):
            own = ItemIdentifier.objects.filter(own=True, value__in=[each.split("|", 1)[1] for each in some])
            for kind, value, story in own.order_by("-pk").values_list("kind", "value", "item__story_id"):
                found[f"i:{kind}|{value}"] = story
        wanted = {*found.values(), *(self.recent.story_of[each] for each in near if each is not None)}
        stories: dict[int, Story] = {}
        for some in _batches(wanted):
            stories |= Story.objects.in_bulk(some)
        self.by_key.update({key: stories[pk] for key, pk in found.items() if key in keys and pk in stories})
        return stories


def _batches(found: Iterable[Any]) -> Iterator[list[Any]]:
    """So many at a time as any database takes in one question."""
    listed = list(found)
    for start in range(0, len(listed), BATCH):
        yield listed[start : start + BATCH]


def _keys(item: Item, named: Sequence[ItemIdentifier]) -> list[str]:
    """What says that an item tells of the same as another, the surest first.

    A short text says so for some days only, and a bare "Pressmeddelande" never.
    """
    found = [f"i:{each.kind}|{each.value}" for each in named if each.own]
    if item.neutral_key:
        found.append(f"a:{item.neutral_key}")
    if item.sketch:
        found.append(f"t:{item.text_key}")
    elif len(words_of(f"{item.title} {item.text}")) >= LEAST_WORDS:
        found.append(f"s:{item.text_key}")
    return found


def neutral_key(plain: str) -> str:
    """Return the key of a canonical address in whatever language; "" for none, and for the front page of a site."""
    return key_of(recognising.any_language(plain)) if plain.count("/") > 2 else ""
