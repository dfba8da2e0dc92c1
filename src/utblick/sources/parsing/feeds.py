"""Feeds: RSS, Atom and JSON Feed. Damaged XML is read as far as it can be; nothing in it is ever looked up."""

import json
from typing import Any

from lxml import etree

from utblick.core.rules import gettext_noop as _
from utblick.sources.items import Item, Read, Unreadable
from utblick.sources.parsing.plain import day_of, line_of, text_of

MOST = 500


def feed(body: bytes) -> Read:
    """Return the items of a feed. Raises Unreadable for what is no feed; an empty feed is one."""
    start = body.lstrip(b"\xef\xbb\xbf \r\n\t")[:1]
    found = _json(body) if start == b"{" else _xml(body)
    whole = [each for each in found if each.identifier and each.title]
    once = {each.identifier: each for each in whole[:MOST]}
    return Read(tuple(once.values()), left_out=len(found) - len(whole))


def _json(body: bytes) -> list[Item]:
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        raise Unreadable(_("the answer is no JSON")) from None
    rows = told.get("items")
    if not isinstance(rows, list):
        raise Unreadable(_("the answer has no list of items"))
    return [_json_item(row, str(told.get("language") or "")) for row in rows if isinstance(row, dict)]


def _json_item(row: dict[str, Any], language: str) -> Item:
    tags = row.get("tags")
    return Item(
        identifier=str(row.get("id") or row.get("url") or "")[:200],
        title=line_of(str(row.get("title") or "")),
        web=_web(str(row.get("url") or "")),
        text=text_of(str(row.get("content_html") or row.get("content_text") or row.get("summary") or "")),
        language=_language(str(row.get("language") or language)),
        published=day_of(row.get("date_published")),
        words=tuple(line_of(str(each), 80) for each in tags) if isinstance(tags, list) else (),
    )


def _xml(body: bytes) -> list[Item]:
    # No entities, no network, no huge trees: a feed is read, never carried out. `recover` reads half answers.
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, recover=True, huge_tree=False, load_dtd=False
    )
    try:
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None or _name(root) not in {"rss", "feed", "RDF"}:
        raise Unreadable(_("the answer is no feed"))
    language = _language(
        _first(root, "language") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    )
    return [_xml_item(each, language) for each in root.iter() if _name(each) in {"item", "entry"}]


def _xml_item(entry: Any, language: str) -> Item:
    web = _link(entry)
    return Item(
        identifier=(_first(entry, "guid", "id") or web)[:200],
        title=line_of(_first(entry, "title")),
        web=web,
        text=text_of(_first(entry, "encoded", "content") or _first(entry, "description", "summary")),
        language=language,
        published=day_of(_first(entry, "pubDate", "published", "date", "updated")),
        words=tuple(
            filter(
                None,
                (
                    line_of(each.get("term") or each.text or "", 80)
                    for each in entry
                    if _name(each) == "category"
                ),
            )
        ),
    )


def _name(element: Any) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _first(element: Any, *names: str) -> str:
    """The text of the first child of the first of these names that has some."""
    for name in names:
        for each in element.iterchildren():
            if _name(each) == "channel" and name == "language":
                return _first(each, name)
            if _name(each) == name and (text := "".join(each.itertext()).strip()):
                return text
    return ""


def _link(entry: Any) -> str:
    for each in entry.iterchildren():
        if _name(each) == "link" and each.get("rel", "alternate") == "alternate":
            return _web(each.get("href") or (each.text or ""))
    return ""


def _web(address: str) -> str:
    address = address.strip()
    return address[:1000] if address.startswith(("https://", "http://")) else ""


def _language(text: str) -> str:
    found = text.strip().lower()[:2]
    return found if found in {"sv", "en"} else ""
