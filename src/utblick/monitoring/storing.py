"""Keeping what sources tell: new items, changed ones, and which tell of the same. The same items may come again.

An item is known again by its source and its name there, then by its address at that source, then by saying the same
there of the same day: names change. What is the same or nearly the same elsewhere is an item of its own in the same
story: by an identifier that both have for their own, by the address whatever its language, by the whole text, and by
near-equal texts or titles of the last days. Nothing is ever deleted or merged here. An edit keeps what stood before.
"""

from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Count, Max, Min, Q, QuerySet
from django.utils import timezone

from utblick.monitoring import days, likeness, recognising, rows, rules, searching
from utblick.monitoring.grouping import Grouping, neutral_key
from utblick.monitoring.keys import key_of, text_key
from utblick.monitoring.models import Item, ItemIdentifier, Revision, Story
from utblick.sources.items import Item as Told
from utblick.sources.models import Source
from utblick.sources.receiving import Counts, receives

LONGEST = 20_000


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
    renamed = _renamed(ours, wanted, known)
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


def _renamed(ours: QuerySet[Item], wanted: Mapping[str, Told], known: Container[str]) -> dict[str, Item]:
    """The items of a source that come under names it has not used: by their addresses, or by saying the same."""
    keys = {guid: key_of(recognising.canonical(each.web)) for guid, each in wanted.items()}
    left = [guid for guid in wanted if guid not in known]
    if not left:
        return {}
    texts = {guid: text_key(wanted[guid].title[:400], wanted[guid].text[:LONGEST]) for guid in left}
    # Several under one address are items of a page without addresses of their own.
    times = Counter(keys.values())
    addresses = {keys[guid]: guid for guid in left if keys[guid] and times[keys[guid]] == 1}
    by_address: dict[str, list[Item]] = {}
    by_text: dict[tuple[str, str], list[Item]] = {}
    rows = ours.filter(Q(address_key__in=list(addresses)) | Q(text_key__in=list(texts.values())))
    for each in rows.exclude(guid__in=list(wanted)).order_by("pk"):
        by_address.setdefault(each.address_key, []).append(each)
        by_text.setdefault((each.text_key, each.address_key), []).append(each)
    renamed: dict[str, Item] = {}
    counted = ours.filter(address_key__in=[key for key in addresses if key in by_address])
    several = (
        dict(counted.order_by().values_list("address_key").annotate(n=Count("pk"))) if by_address else {}
    )
    for key, guid in addresses.items():
        if several.get(key) == 1:
            renamed[guid] = by_address[key][0]
    for guid in left:
        if guid in renamed:
            continue
        said = wanted[guid].published
        alike = by_text.get((texts[guid], keys[guid]), [])
        item = next((each for each in alike if said in (None, each.said_day or each.published)), None)
        if item is not None:
            alike.remove(item)
            renamed[guid] = item
    return renamed


def _change(item: Item, told: Told, now: datetime) -> bool:
    """Take over what a source has changed, keeping what stood before. Returns whether anything had changed.

    What it no longer says, such as an address, stays. A later day of the same text is none: such a source dates what it
    tells by the clock.
    """
    new = _said(told, now)
    reworded = new["text_key"] != item.text_key
    said, before = told.published, item.said_day or item.published
    taken = [name for name in ("language", "words", "kind") if new[name] not in ("", getattr(item, name))]
    taken += ["deadline"] if new["deadline"] != item.deadline else []
    taken += ["web", "address_key", "neutral_key"] if new["address_key"] not in ("", item.address_key) else []
    taken += ["published", "said_day"] if said and (said < before or (reworded and said != before)) else []
    if reworded:
        Revision.objects.create(item=item, until=now, title=item.title, text=item.text)
        # A story bears the title of the item that it began with, also when that is put right.
        Story.objects.filter(pk=item.story_id, title=item.title).update(title=new["title"])
        new["sketch"] = likeness.sketch(new["text"])
        taken += ["title", "text", "text_key", "sketch"]
    if not taken:
        return False
    for name in taken:
        setattr(item, name, new[name])
    item.save(update_fields=taken)
    if "published" in taken:
        span = Item.objects.filter(story=item.story_id).aggregate(
            first_day=Min("published"), last_day=Max("published")
        )
        Story.objects.filter(pk=item.story_id).update(**span)
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
    rows.create(made)
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
    said = _said(told, now)
    return Item(
        fetched_from=source,
        guid=told.identifier[:200],
        first_seen=now,
        sketch=likeness.sketch(said["text"]),
        **said,
    )


def _said(told: Told, now: datetime) -> dict[str, Any]:
    """What an item says, by the names of its fields."""
    today = timezone.localdate(now)
    said = told.published
    title, text, address = told.title[:400].strip(), told.text[:LONGEST], recognising.canonical(told.web)
    return {
        "title": title,
        "text": text,
        "language": told.language[:2],
        "web": told.web[:1000],
        "words": ", ".join(word.replace(",", " ") for word in told.words)[:1000],
        "kind": told.action_kind[:20],
        "published": min(said, today) if said else today,
        "said_day": said if said and said > today else None,
        "deadline": rules.next_day(told.deadlines, today),
        "address_key": key_of(address),
        "neutral_key": neutral_key(address),
        "text_key": text_key(title, text),
    }


def _identifiers(item: Item, told: Told) -> list[ItemIdentifier]:
    """The identifiers that an item names. Its own is the one that its address or title names alone of its kind."""
    head = recognising.identifiers(told.web, told.identifier, told.title)
    own = recognising.strongest(head)
    found = dict.fromkeys((*head, *recognising.identifiers(told.text[:LONGEST])))
    return [
        ItemIdentifier(item=item, kind=kind, value=value[:120], own=(kind, value) == own)
        for kind, value in list(found)[:50]
    ]
