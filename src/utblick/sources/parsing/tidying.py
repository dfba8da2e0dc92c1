"""What every item is made fit for before anybody keeps it, whatever way it was read: no marks that no database takes,
and names of a length that can be kept. Pure.
"""

import hashlib
import re
from dataclasses import replace

from utblick.sources.items import Item, Read

LONGEST_NAME = 200
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def tidy(read: Read) -> Read:
    """Return what was read with all its items fit to be kept; those that have no title left are left out."""
    items = [each if _is_fit(each) else _fit(each) for each in read.items]
    kept = tuple(each for each in items if each.title.strip() and each.identifier.strip())
    cursor = _NO_TEXT.sub("", read.cursor)
    if len(kept) == len(items) and cursor == read.cursor:
        return replace(read, items=kept)
    return replace(read, items=kept, cursor=cursor, left_out=read.left_out + len(items) - len(kept))


def short_name(name: str) -> str:
    """Return a name of at most 200 characters: what is cut off is told apart by a mark made of all of it."""
    if len(name) <= LONGEST_NAME:
        return name
    mark = hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()[:16]
    return f"{name[: LONGEST_NAME - 20]} {mark}"


def _is_fit(item: Item) -> bool:
    texts = (
        item.identifier,
        item.title,
        item.web,
        item.text,
        *item.words,
        item.eligibility,
        item.action_kind,
    )
    return len(item.identifier) <= LONGEST_NAME and not any(_NO_TEXT.search(each) for each in texts)


def _fit(item: Item) -> Item:
    def clean(text: str) -> str:
        return _NO_TEXT.sub("", text)

    return replace(
        item,
        identifier=short_name(clean(item.identifier)),
        title=clean(item.title),
        web=clean(item.web),
        text=clean(item.text),
        words=tuple(filter(None, map(clean, item.words))),
        eligibility=clean(item.eligibility),
        action_kind=clean(item.action_kind),
        currency=clean(item.currency),
        programme_code=clean(item.programme_code),
    )
