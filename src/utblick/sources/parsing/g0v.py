"""What the Government has published, from the volunteers' mirror g0v.se: one whole file of JSON a type. Pure."""

from typing import Any
from urllib.parse import urljoin, urlsplit

from utblick.core.rules import gettext_noop as _
from utblick.sources.items import Item, Read, Unreadable
from utblick.sources.parsing.plain import day_of, line_of, text_of
from utblick.sources.parsing.reading_json import rows_of, text, told
from utblick.sources.parsing.ways import Asking, plainly

MOST = 500
GOVERNMENT = "https://www.regeringen.se/"
KINDS = {
    "remisser": "consultation",
    "pressmeddelanden": "news",
    "artiklar": "news",
    "proposition": "proposal",
}


def ask(asking: Asking) -> Any:
    """Ask for the file as it stands."""
    return plainly(asking)


def answer(body: bytes, address: str, content_type: str = "") -> Read:
    """Return the newest of a file; what kind they are follows from the file's name. Raises Unreadable."""
    found = told(body, content_type)
    if not isinstance(found, list):
        raise Unreadable(_("the answer has no list of items"))
    name = urlsplit(address).path.rpartition("/")[2].removesuffix(".json")
    rows = rows_of(found)
    items = [item for row in rows if (item := _item(row, KINDS.get(name, "document"))) is not None]
    items.sort(key=lambda each: each.published.toordinal() if each.published else 0, reverse=True)
    once: dict[str, Item] = {}
    for each in items:
        once.setdefault(each.identifier, each)
    return Read(tuple(once.values())[:MOST], left_out=len(rows) - len(items))


def _item(row: dict[str, Any], kind: str) -> Item | None:
    title, where = line_of(text(row.get("title"))), text(row.get("url"))
    identifier = text(row.get("id")) or where
    if not identifier or not title:
        return None
    web = urljoin(GOVERNMENT, where) if where else ""
    return Item(
        identifier=identifier[:200],
        title=title,
        web=web[:1000] if web.startswith(("https://", "http://")) else "",
        text=text_of(text(row.get("summary")) or text(row.get("description"))),
        language="sv",
        published=day_of(text(row.get("published"))),
        words=tuple(filter(None, (line_of(text(row.get("sender")), 80),))),
        action_kind=kind,
    )
