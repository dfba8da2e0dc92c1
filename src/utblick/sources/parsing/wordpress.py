"""Posts of a site made with WordPress, from the interface that most of them leave open. The newest come first. Pure."""

from typing import Any

from utblick.core.rules import gettext_noop as _
from utblick.sources.client import Request
from utblick.sources.items import Item, Read, Unreadable
from utblick.sources.parsing.plain import day_of, line_of, text_of
from utblick.sources.parsing.reading_json import rows_of, text, told, whole, within
from utblick.sources.parsing.ways import Asking, number, with_query

FIELDS = "id,date_gmt,modified_gmt,link,title,excerpt,lang"


def ask(asking: Asking) -> Request:
    """Ask for a page; pages are numbered from 1."""
    page = str(number(asking.cursor, 1))
    return Request(with_query(asking.address, {"per_page": "20"}, _fields=FIELDS, page=page))


def answer(body: bytes, cursor: str, pages: str = "", content_type: str = "") -> Read:
    """Return the posts of one page. `pages` is how many there are, as the source's headers say. Raises Unreadable.

    Asking for a page behind the last is answered with an error, so nothing is asked for that was not promised.
    """
    found = told(body, content_type)
    if not isinstance(found, list):
        raise Unreadable(_("the answer has no list of posts"))
    rows = rows_of(found)
    items = [item for row in rows if (item := _item(row)) is not None]
    page = number(cursor, 1)
    return Read(tuple(items), str(page + 1) if rows and page < whole(pages) else "", len(rows) - len(items))


def _item(row: dict[str, Any]) -> Item | None:
    identifier, web = text(row.get("id")), text(row.get("link"))
    title = line_of(text(within(row, "title", "rendered")) or text(row.get("title")))
    if not (identifier or web) or not title:
        return None
    language = text(row.get("lang")).lower()[:2]
    return Item(
        identifier=identifier or web[:200],
        title=title,
        web=web[:1000] if web.startswith(("https://", "http://")) else "",
        text=text_of(text(within(row, "excerpt", "rendered")) or text(row.get("excerpt"))),
        language=language if language in {"sv", "en"} else "",
        published=day_of(f"{text(row.get('date_gmt'))}Z"),
        action_kind="news",
    )
