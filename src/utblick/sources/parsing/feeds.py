"""Feeds: RSS, Atom and JSON Feed. Damaged XML is read as far as it can be; nothing in it is ever looked up."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any
from zlib import crc32

from lxml import etree

from utblick.core.rules import gettext_noop as _
from utblick.sources.items import Item, Read, Unreadable
from utblick.sources.parsing.encodings import decoded, without_prologue
from utblick.sources.parsing.plain import day_of, line_of, text_of
from utblick.sources.parsing.reading_json import text as text_in
from utblick.sources.parsing.reading_json import told
from utblick.sources.parsing.tidying import short_name

MOST = 500
LONGEST_REST = 7 * 24 * 60  # minutes
_UPDATES = {"hourly": 60, "daily": 24 * 60, "weekly": LONGEST_REST}


def feed(body: bytes, content_type: str = "") -> Read:
    """Return the items of a feed. Raises Unreadable for what is no feed; an empty feed is one.

    An item without a name of its own is known by its address, one without that by title and day. Where several items
    share one name, their addresses tell them apart, then their titles, then their days and texts: none is lost.
    """
    text = decoded(body, content_type)
    found, minutes = (_json(body, content_type), 0) if text.lstrip("\ufeff \r\n\t")[:1] == "{" else _xml(text)
    whole = [each for each in found if each.title]
    named = zip(_names(whole), whole[:MOST], strict=False)
    return Read(
        tuple({name: replace(each, identifier=short_name(name)) for name, each in named}.values()),
        left_out=len(found) - len(whole),
        nameless=sum(not each.identifier for each in whole[:MOST]),
        beyond=max(0, len(whole) - MOST),
        rest=minutes * 60,
    )


def _names(items: Sequence[Item]) -> list[str]:
    """The name that each item of a feed is known by. Only items that say the very same share one."""
    names = [each.identifier or each.web or f"{each.title} {each.published}" for each in items]
    further: tuple[Callable[[Item], str], ...] = (
        lambda each: each.web if each.identifier else "",
        lambda each: each.title,
        lambda each: f"{each.published} {crc32(each.text.encode('utf-8', 'replace')):08x}",
    )
    for part in further:
        shared = {name for name, count in Counter(names).items() if count > 1}
        if not shared:
            break
        names = [
            f"{name} {part(each)}".rstrip() if name in shared else name
            for name, each in zip(names, items, strict=True)
        ]
    return names


def _json(body: bytes, content_type: str) -> list[Item]:
    found = told(body, content_type)
    rows = found.get("items") if isinstance(found, dict) else None
    if not isinstance(rows, list):
        raise Unreadable(_("the answer has no list of items"))
    return [_json_item(row, text_in(found.get("language"))) for row in rows if isinstance(row, dict)]


def _json_item(row: dict[str, Any], language: str) -> Item:
    tags = row.get("tags")
    return Item(
        identifier=text_in(row.get("id")),
        title=line_of(str(row.get("title") or "")),
        web=_web(str(row.get("url") or "")),
        text=text_of(str(row.get("content_html") or row.get("content_text") or row.get("summary") or "")),
        language=_language(str(row.get("language") or language)),
        published=day_of(row.get("date_published")),
        words=tuple(line_of(str(each), 80) for each in tags) if isinstance(tags, list) else (),
    )


def _xml(text: str) -> tuple[list[Item], int]:
    """The items, and the minutes that the feed asks to be left alone."""
    # No entities, no network, no huge trees: a feed is read, never carried out. `recover` reads half answers.
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        recover=True,
        huge_tree=False,
        load_dtd=False,
        encoding="utf-8",
    )
    try:
        root = etree.fromstring(without_prologue(text).encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None or _name(root) not in {"rss", "feed", "RDF"}:
        raise Unreadable(_("the answer is no feed"))
    language = _language(
        _first(root, "language") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    )
    items = [_xml_item(each, language) for each in root.iter() if _name(each) in {"item", "entry"}]
    return items, _rest(root)


def _rest(root: Any) -> int:
    """Minutes between readings: RSS `ttl`, or how often it is updated (`sy:updatePeriod`, `sy:updateFrequency`)."""
    channel = next((each for each in root.iterchildren() if _name(each) == "channel"), root)
    stated = _first(channel, "ttl")
    if stated.isascii() and stated.isdecimal():
        return min(int(stated[:9]), LONGEST_REST)
    period = _UPDATES.get(_first(channel, "updatePeriod").lower(), 0)
    times = _first(channel, "updateFrequency")
    return period // max(1, int(times[:6]) if times.isascii() and times.isdecimal() else 1)


def _xml_item(entry: Any, language: str) -> Item:
    web = _link(entry)
    return Item(
        identifier=_first(entry, "guid", "id"),
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
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


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
