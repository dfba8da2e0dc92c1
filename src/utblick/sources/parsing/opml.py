"""Lists of feeds as other readers write and read them: OPML. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from utblick.core.rules import gettext_noop as _
from utblick.sources.items import Unreadable
from utblick.sources.parsing.encodings import decoded, without_prologue
from utblick.sources.parsing.plain import line_of

MOST = 1000


@dataclass(frozen=True)
class Outline:
    """One feed of a list, and the folder that it lies in."""

    name: str
    address: str
    folder: str = ""


def outlines(body: bytes) -> list[Outline]:
    """Return the feeds of a list, each address once. Raises Unreadable for what is no OPML."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        recover=True,
        huge_tree=False,
        load_dtd=False,
        encoding="utf-8",
    )
    try:
        root = etree.fromstring(without_prologue(decoded(body)).encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None or root.tag != "opml":
        raise Unreadable(_("the file is no list of feeds (OPML)"))
    found: dict[str, Outline] = {}
    for each in root.iter("outline"):
        address = (each.get("xmlUrl") or each.get("xmlurl") or "").strip()
        if not address:
            continue
        above = each.getparent()
        folder = line_of(above.get("text") or above.get("title") or "", 100) if above.tag == "outline" else ""
        name = line_of(each.get("title") or each.get("text") or "", 200) or address[:200]
        found.setdefault(address, Outline(name, address[:1000], folder))
    return list(found.values())[:MOST]


def written(title: str, feeds: Iterable[Outline]) -> bytes:
    """Return a list of feeds as a file, one folder for each that they lie in."""
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = title
    body = etree.SubElement(root, "body")
    folders: dict[str, etree._Element] = {}
    for each in feeds:
        if each.folder not in folders:
            place = etree.SubElement(body, "outline", text=each.folder) if each.folder else body
            folders[each.folder] = place
        etree.SubElement(
            folders[each.folder], "outline", type="rss", text=each.name, title=each.name, xmlUrl=each.address
        )
    return etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)
