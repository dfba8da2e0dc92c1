"""Keeping what sources tell: new items, changed ones, and which tell of the same. The same items may come again.

An item is known again by its source and its name there, then by its address at that source: names change. What is the
same or nearly the same elsewhere is an item of its own in the same story: by an identifier that both have for their
own, by the address whatever its language, by the whole text, and by near-equal texts or titles of the last days.
Nothing is ever deleted or merged here, and an edit keeps what stood before.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from utblick.monitoring import days, likeness, recognising, rows, rules, searching
from utblick.monitoring.grouping import Grouping, neutral_key
from utblick.monitoring.keys import key_of, text_key
from utblick.monitoring.models import Item, ItemIdentifier, Revision
from utblick.sources.items import Item as Told
from utblick.sources.models import Source
from utblick.sources.receiving import Counts, receives

LONGEST = 20_000
BATCH = 1_000


@dataclass(frozen=True)
class Kept:
    """What became of a batch: items that are new, items that were changed, and how many were as before."""

    new: tuple[Item, ...] = ()
    changed: tuple[Item, ...] = ()
    same: int = 0


@receives("news")
def receive(source: Source, items: Sequence[Told], now: datetime) -> Counts:
    """Keep the items that a source told of, weigh and deliver them. Returns how many were new, changed and the same."""
    from utblick.monitoring import delivering  # which is told of what is kept here

    kept = keep(source, items, now)
    delivering.weigh([*kept.new, *kept.changed], now)
    return Counts(len(kept.new), len(kept.changed), kept.same)


@transaction.atomic
def keep(source: Source | None, items: Sequence[Told], now: datetime) -> Kept:
    """Keep items as their source told them at a moment; the last of those with one name counts."""
    wanted = {each.identifier[:200]: each for each in items if each.identifier and each.title.strip()}
    ours = Item.objects.filter(fetched_from=source)
    known = {each.guid: each for each in ours.filter(guid__in=list(wanted))}
    addresses = {
        key_of(recognising.canonical(each.web)): guid
        for guid, each in wanted.items()
        if guid not in known and each.web
    }
    addresses.pop("", None)
    # A source that gives its items new names each time is known by their addresses. Several under one address are
    # items of a page without addresses of their own.
    renamed: dict[str, Item] = {}
    if addresses:
        found: dict[str, list[Item]] = {}
        for each in ours.filter(address_key__in=list(addresses)):
            found.setdefault(each.address_key, []).append(each)
        for key, several in found.items():
            if len(several) == 1 and several[0].guid not in wanted:
                renamed[addresses[key]] = several[0]
    changed, same = [], 0
    today, later = timezone.localdate(now), days.later_of([*known.values(), *renamed.values()])
    for guid, told in wanted.items():
        item = known.get(guid) or renamed.get(guid)
        if item is None:
            continue
        days.keep_later(item, told.deadlines, later.get(item.pk, ()), today)
        if _change(item, told, now):
            changed.append(item)
        else:
            same += 1
    new = _make(
        source, [told for guid, told in wanted.items() if guid not in known and guid not in renamed], now
    )
    searching.put(changed)
    return Kept(tuple(new), tuple(changed), same)


def _change(item: Item, told: Told, now: datetime) -> bool:
    """Take over what a source has changed, keeping what stood before. Returns whether anything had changed."""
    key = text_key(told.title[:400], told.text[:LONGEST])
    deadline = rules.next_day(told.deadlines, timezone.localdate(now))
    if key == item.text_key and deadline == item.deadline:
        return False
    if key != item.text_key:
        Revision.objects.create(item=item, until=now, title=item.title, text=item.text)
    item.title, item.text = told.title[:400].strip(), told.text[:LONGEST]
    item.text_key, item.deadline = key, deadline
    item.sketch = likeness.sketch(item.text)
    item.save()
    ItemIdentifier.objects.filter(item=item).delete()
    ItemIdentifier.objects.bulk_create(_identifiers(item, told))
    return True


@transaction.atomic
def keep_proposed(told: Told, account: Any, why: str, now: datetime) -> Item:
    """Keep what a colleague has told of, in the story that it belongs to. The same name again is the same item."""
    found = Item.objects.filter(fetched_from=None, guid=told.identifier[:200]).first()
    return found or _make(None, [told], now, proposed_by=account, why=why)[0]


def _make(source: Source | None, items: Sequence[Told], now: datetime, **more: Any) -> list[Item]:
    if not items:
        return []
    made = [built(source, told, now) for told in items]
    for item in made:
        for name, value in more.items():
            setattr(item, name, value)
    ids = [_identifiers(item, told) for item, told in zip(made, items, strict=True)]
    Grouping(now).place(made, ids)
    Item.objects.bulk_create(made, batch_size=BATCH)
    named = [
        (item.pk, each.kind, each.value, each.own)
        for item, some in zip(made, ids, strict=True)
        for each in some
    ]
    rows.insert(ItemIdentifier, ("item_id", "kind", "value", "own"), named)
    for item, told in zip(made, items, strict=True):
        days.keep_later(item, told.deadlines, (), timezone.localdate(now))
    searching.put(made)
    return made


def built(source: Source | None, told: Told, now: datetime) -> Item:
    """Return an item as it is kept, not yet saved. A day that has not come is taken as the day it was seen."""
    today = timezone.localdate(now)
    said = told.published
    title, text, address = told.title[:400].strip(), told.text[:LONGEST], recognising.canonical(told.web)
    return Item(
        fetched_from=source,
        guid=told.identifier[:200],
        title=title,
        text=text,
        language=told.language[:2],
        web=told.web[:1000],
        words=", ".join(word.replace(",", " ") for word in told.words)[:1000],
        kind=told.action_kind[:20],
        published=min(said, today) if said else today,
        said_day=said if said and said > today else None,
        deadline=rules.next_day(told.deadlines, today),
        first_seen=now,
        address_key=key_of(address),
        neutral_key=neutral_key(address),
        text_key=text_key(title, text),
        sketch=likeness.sketch(text),
    )


def _identifiers(item: Item, told: Told) -> list[ItemIdentifier]:
    """The identifiers that an item names. Its own is the one that its address or title names alone of its kind."""
    head = recognising.identifiers(told.web, told.identifier, told.title)
    own = recognising.strongest(head)
    found = dict.fromkeys((*head, *recognising.identifiers(told.text[:LONGEST])))
    return [
        ItemIdentifier(item=item, kind=kind, value=value[:120], own=(kind, value) == own)
        for kind, value in list(found)[:50]
    ]
