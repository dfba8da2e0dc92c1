"""The list of documents of the Riksdag (data.riksdagen.se). Numbers are texts, a single document is no list, an empty
answer has no documents at all, and addresses begin with `//`. Pure.
"""

from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

from utblick.core.rules import gettext_noop as _
from utblick.sources.client import Request
from utblick.sources.items import Item, Read, Unreadable
from utblick.sources.parsing.plain import day_of, line_of, text_of
from utblick.sources.parsing.reading_json import rows_of, text, told, whole, within
from utblick.sources.parsing.ways import Asking, with_query

SINCE = timedelta(days=90)
"""So far back the first reading goes, where the address does not say itself."""
PROPOSALS = {"kom", "prop"}


def ask(asking: Asking) -> Request:
    """Ask for a page, the newest first. The next page is asked for as the one before told, at the same host only."""
    if asking.cursor and urlsplit(asking.cursor).netloc == urlsplit(asking.address).netloc:
        return Request(asking.cursor)
    defaults = {"sz": "50", "sort": "datum", "sortorder": "desc"}
    since = {"from": (asking.today - SINCE).isoformat()}
    return Request(with_query(asking.address, {**defaults, **since}, utformat="json"))


def answer(body: bytes, address: str, content_type: str = "") -> Read:
    """Return the documents of one page, and the address of the next. `address` is the page's. Raises Unreadable."""
    found = within(told(body, content_type), "dokumentlista")
    if not isinstance(found, dict):
        raise Unreadable(_("the answer has no list of documents"))
    rows = rows_of(found.get("dokument"))
    if not rows and whole(found.get("@träffar")) and whole(found.get("@sida")) <= whole(found.get("@sidor")):
        raise Unreadable(_("the answer says that there is more, and gives nothing"))
    items = [item for row in rows if (item := _item(row)) is not None]
    onward = _secure(text(found.get("@nasta_sida")), address)
    return Read(tuple(items), onward if rows else "", len(rows) - len(items))


def _item(row: dict[str, Any]) -> Item | None:
    identifier = text(row.get("dok_id")) or text(row.get("id"))
    title = line_of(text(row.get("titel")))
    if not identifier or not title:
        return None
    kind = text(row.get("doktyp")) or text(row.get("typ"))
    session, number = text(row.get("rm")), text(row.get("beteckning"))
    # The memorandum's own number, in the form that others refer to it by.
    name = f"{session}:{number}" if session and number else ""
    under = line_of(text(row.get("undertitel")))
    said = text_of(text(row.get("summary")) or text(row.get("notis")))
    return Item(
        identifier=identifier[:200],
        title=title,
        web=f"https://data.riksdagen.se/dokument/{identifier}",
        text="\n".join(filter(None, (name, under, said))),
        language="sv",
        published=day_of(row.get("publicerad")) or day_of(row.get("datum")),
        words=tuple(filter(None, (kind, text(row.get("organ"))))),
        action_kind="proposal" if kind in PROPOSALS else "document",
    )


def _secure(address: str, page: str) -> str:
    """Return an address that begins with `//` in the way that the page itself was read."""
    if address.startswith("//"):
        return f"{urlsplit(page).scheme or 'https'}:{address}"
    if address.startswith("http://") and page.startswith("https://"):
        return f"https://{address.removeprefix('http://')}"
    return address if address.startswith(("https://", "http://")) else ""
