"""Web pages that list their items as links: for sites without a feed."""

import re
from urllib.parse import urljoin, urlsplit

from lxml import etree, html

from utblick.core.rules import gettext_noop as _
from utblick.sources.items import Item, Read, Unreadable
from utblick.sources.parsing.encodings import decoded, without_prologue
from utblick.sources.parsing.plain import day_of, line_of

MOST = 500
_DAY = re.compile(r"\b20\d\d-\d\d-\d\d\b")


def links(body: bytes, address: str, contains: str, content_type: str = "") -> Read:
    """Return an item for each link whose address holds `contains`, with the ISO days that stand around it as deadlines.

    Raises Unreadable for what is no page, and for a page without any such link: then the page has been made over.
    """
    try:
        tree = html.fromstring(without_prologue(decoded(body, content_type)), base_url=address)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise Unreadable(_("the answer is no web page")) from None
    found: dict[str, Item] = {}
    for link in tree.xpath("//a[@href]"):
        web = urljoin(address, link.get("href")).partition("#")[0]
        title = line_of(link.text_content())
        if (
            contains not in web
            or web == address
            or urlsplit(web).scheme not in {"http", "https"}
            or len(title) < 4
        ):
            continue
        around = link.getparent().text_content()[:500] if link.getparent() is not None else ""
        days = tuple(sorted(filter(None, map(day_of, set(_DAY.findall(around))))))
        found.setdefault(web[-200:], Item(web[-200:], title, web=web[:1000], deadlines=days))
    if not found:
        raise Unreadable(_("the page has no link of the kind that was looked for"))
    return Read(tuple(found.values())[:MOST])
