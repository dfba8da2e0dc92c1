"""What feeds a web page says that it has, and where others usually lie. Pure."""

from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from lxml import etree, html

from utblick.sources.parsing.encodings import decoded, without_prologue
from utblick.sources.parsing.plain import line_of

FEEDS = {
    "application/rss+xml": "feed",
    "application/atom+xml": "feed",
    "application/feed+json": "feed",
}
MOST = 12


@dataclass(frozen=True)
class Advertised:
    """A place that a page leads to: the kind of source, its address and what the page calls it."""

    kind: str
    address: str
    name: str = ""


def advertised(body: bytes, address: str, content_type: str = "") -> tuple[str, list[Advertised]]:
    """Return the title of a page and the feeds that it names by `<link rel="alternate">`, comments' feeds last."""
    try:
        tree = html.fromstring(without_prologue(decoded(body, content_type)), base_url=address)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return "", []
    title = line_of("".join(tree.xpath("//title[1]//text()")), 200)
    bases = tree.xpath("//base/@href")
    base = urljoin(address, bases[0]) if bases else address
    found: dict[str, Advertised] = {}
    for link in tree.xpath("//link[@href]"):
        rel = (link.get("rel") or "").lower().split()
        kind = FEEDS.get((link.get("type") or "").partition(";")[0].strip().lower())
        if kind is None or "alternate" not in rel:
            continue
        try:
            where = urljoin(base, link.get("href").strip())
            fits = urlsplit(where).scheme in {"http", "https"}
        except ValueError:
            continue
        if fits:
            found.setdefault(where, Advertised(kind, where[:1000], line_of(link.get("title") or "", 200)))
    listed = sorted(found.values(), key=lambda each: "comment" in (each.address + each.name).lower())
    return title, listed[:MOST]


def usual(address: str) -> list[Advertised]:
    """Return where feeds usually lie, beside a page and at the head of its site."""
    parts = urlsplit(address)
    site = f"{parts.scheme}://{parts.netloc}"
    beside = f"{site}{parts.path.rstrip('/')}/feed/"
    places = [Advertised("feed", beside), Advertised("feed", f"{site}/feed/")]
    places.append(Advertised("wordpress", f"{site}/wp-json/wp/v2/posts"))
    return list(dict.fromkeys(places))
