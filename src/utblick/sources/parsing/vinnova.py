"""Rounds of calls from Vinnova's open data: all that has changed since a day. Pure."""

import re
from datetime import timedelta
from typing import Any

from utblick.core.rules import gettext_noop as _
from utblick.sources.client import Request
from utblick.sources.items import Item, Read, Unreadable
from utblick.sources.parsing.plain import day_of, line_of, text_of
from utblick.sources.parsing.reading_json import rows_of, text, told
from utblick.sources.parsing.ways import Asking

SINCE = timedelta(days=180)


def ask(asking: Asking) -> Request:
    """Ask for what has changed in half a year, where the address does not end with a day of its own."""
    address = asking.address.rstrip("/")
    if not re.search(r"/\d{4}-\d{2}-\d{2}$", address):
        address = f"{address}/{(asking.today - SINCE).isoformat()}"
    return Request(address)


def answer(body: bytes, content_type: str = "") -> Read:
    """Return the rounds that are public. Raises Unreadable."""
    rows = told(body, content_type)
    if not isinstance(rows, list):
        raise Unreadable(_("the answer has no list of rounds"))
    listed = [row for row in rows_of(rows) if text(row.get("Publik")).lower() in {"", "1", "true"}]
    items = [item for row in listed if (item := _item(row)) is not None]
    return Read(tuple(items), left_out=len(listed) - len(items))


def _item(row: dict[str, Any]) -> Item | None:
    identifier = text(row.get("Diarienummer"))
    swedish, english = line_of(text(row.get("Titel"))), line_of(text(row.get("TitelEngelska")))
    if not identifier or not (swedish or english):
        return None
    told_of = row.get("Beskrivning") if swedish else row.get("BeskrivningEngelska") or row.get("Beskrivning")
    links = [text(each.get("URL")) for each in rows_of(row.get("LankLista"))]
    closes = day_of(text(row.get("Stangningsdatum")))
    return Item(
        identifier=identifier[:200],
        title=swedish or english,
        web=next((each[:1000] for each in links if each.startswith(("https://", "http://"))), ""),
        text=text_of(text(told_of)),
        language="sv" if swedish else "en",
        opens=day_of(text(row.get("Oppningsdatum"))),
        deadlines=(closes,) if closes else (),
        currency="SEK",
    )
