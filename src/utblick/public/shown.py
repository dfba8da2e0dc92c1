"""How what is published is put on a card in a list."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from utblick.core import doors
from utblick.public.addresses import of_item
from utblick.public.queries import in_reader, kind_label
from utblick.publishing.queries import KIND, VIEW, Published, published


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


@doors.offer
def where_it_is_read(kind: str, thing: Any, reader: Any) -> Iterable[doors.Door]:
    """The way from a publication to its public page, while there is one."""
    if kind != KIND or reader is None or not reader.has_perm(VIEW):
        return
    if any(each.slug == thing.slug for each in published(thing.kind, now=timezone.now())):
        yield _("The public page"), of_item(thing.kind, thing.slug), _("As anybody reads it")
