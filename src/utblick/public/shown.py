"""How what is published is put on a card in a list."""

from dataclasses import dataclass
from datetime import datetime

from utblick.public.addresses import of_item
from utblick.public.queries import in_reader, kind_label
from utblick.publishing.queries import Published


@dataclass(frozen=True)
class Card:
    """What stands in a list of what is published; each text with the language that it is in."""

    title: str
    title_language: str
    summary: str
    summary_language: str
    url: str
    kind: str
    ended: bool
    changed_at: datetime


def card(item: Published) -> Card:
    """Return a card of what is published, in the language that is read now."""
    return Card(
        *in_reader(item, "title"),
        *in_reader(item, "summary"),
        of_item(item.kind, item.slug),
        kind_label(item.kind),
        item.ended,
        item.changed_at,
    )
