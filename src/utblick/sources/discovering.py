"""Finding what can be read at an address that somebody pastes, and looking at it before anything is kept."""

from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import timezone

from utblick.core.rules import gettext_noop as _
from utblick.sources import client, fetching
from utblick.sources.items import Item, Read, Unreadable
from utblick.sources.models import Source
from utblick.sources.pacing import PACE
from utblick.sources.parsing import discovery, feeds
from utblick.sources.parsing.discovery import Advertised
from utblick.sources.parsing.kinds import WAYS
from utblick.sources.parsing.tidying import tidy
from utblick.sources.parsing.ways import Asking

SHOWN = 10
SECONDS = 6.0
"""So long each place is waited for: somebody sits and waits for all of them."""
MOST_TRIED = 4


@dataclass(frozen=True)
class Preview:
    """What one reading would give. The counts are of items: all, without a day, without an address, without text, and
    those that lacked so much that they were left out."""

    items: tuple[Item, ...]
    count: int
    dayless: int
    addressless: int
    textless: int
    left_out: int

    @property
    def is_lacking(self) -> bool:
        """Whether any item lacked anything."""
        return bool(self.dayless or self.addressless or self.textless or self.left_out)


@dataclass(frozen=True)
class Candidate:
    """A place that can be read as a source, with a look at what it gives."""

    kind: str
    address: str
    name: str
    preview: Preview


@dataclass(frozen=True)
class Found:
    """What an address led to. `title` is that of the page; `page` is where it was found at last."""

    title: str
    page: str
    candidates: tuple[Candidate, ...]


def look(read: Read) -> Preview:
    """Return a look at what was read."""
    return Preview(
        read.items[:SHOWN],
        len(read.items),
        sum(each.published is None for each in read.items),
        sum(not each.web for each in read.items),
        sum(not each.text for each in read.items),
        read.left_out,
    )


def preview(source: Source) -> Preview:
    """Read a source's first page and keep nothing. Raises client.Trouble and Unreadable."""
    way = WAYS[source.kind]
    answer, asking = fetching.asked(source, way)
    return look(way.read(answer, asking))


def discover(address: str) -> Found:
    """Return what can be read at an address: itself, the feeds that it names, or those in the usual places.

    Raises client.Trouble where the address itself cannot be read.
    """
    client.shape(address)
    answer = _answer(client.Request(address))
    kind = answer.headers.get("content-type", "")
    try:
        read = tidy(feeds.feed(answer.body, kind))
    except Unreadable:
        pass
    else:
        host = urlsplit(answer.url).netloc
        return Found(host, answer.url, (Candidate("feed", address, host, look(read)),))
    title, named = discovery.advertised(answer.body, answer.url, kind)
    tried = [found for each in named[:MOST_TRIED] if (found := _try(each, title))]
    if not tried:
        tried = [found for each in discovery.usual(answer.url) if (found := _try(each, title))]
    return Found(title, answer.url, tuple(tried))


def _try(place: Advertised, title: str) -> Candidate | None:
    way = WAYS[place.kind]
    asking = Asking(place.address, timezone.localdate())
    try:
        read = way.read(_answer(way.ask(asking)), asking)
    except (client.Trouble, Unreadable):
        return None
    name = place.name or urlsplit(place.address).netloc
    if title and title.lower() not in name.lower():
        name = f"{title}: {place.name}" if place.name else title
    return Candidate(place.kind, place.address, name[:200], look(read))


def _answer(request: client.Request) -> client.Answer:
    limits = replace(fetching.limits(), seconds=SECONDS)
    with PACE.turn(request.url, settings.SOURCES_PAUSE):
        answer = client.read(request, limits)
    if answer.is_same:
        raise client.Wrong(_("the answer was none that can be used"))
    return answer
