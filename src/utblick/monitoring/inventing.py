"""Keeping the items that a pack has made up for demonstration, as if their sources had told of them. Can run again."""

from datetime import UTC, datetime, time

from django.utils.text import slugify

from utblick.monitoring import delivering, storing
from utblick.monitoring.models import InventedItem, Item
from utblick.sources.items import Item as Told
from utblick.sources.models import Source


def keep_invented() -> None:
    """Keep and weigh what has not been kept yet. Invented sources are never fetched from."""
    told = {each.key: each for each in InventedItem.objects.all()}
    kept = set(Item.objects.filter(invented=True, guid__in=list(told)).values_list("guid", flat=True))
    groups: dict[tuple[str, str], list[InventedItem]] = {}
    for key, each in told.items():
        if key not in kept:
            groups.setdefault((each.source_name, each.source_kind), []).append(each)
    for (name, kind), items in groups.items():
        source, _made = Source.objects.get_or_create(
            key=f"invented-{slugify(name)}"[:120],
            defaults={"name": name, "kind": kind, "purpose": "news", "active": False},
        )
        for item in sorted(items, key=lambda each: (each.published, each.pk)):
            now = datetime.combine(item.published, time(6), UTC)
            found = storing.keep(source, [_as_told(item)], now)
            for kept_now in found.new:
                kept_now.invented = True
                kept_now.save(update_fields=["invented"])
            delivering.weigh(found.new, now)


def _as_told(item: InventedItem) -> Told:
    return Told(
        identifier=item.key,
        title=item.title,
        web=item.web,
        text=item.text,
        language=item.language,
        published=item.published,
        deadlines=(item.deadline,) if item.deadline else (),
        words=tuple(item.words),
    )
