"""The side navigation, in the order of the work; each room adds its own entries, and some rooms share a place."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise


@dataclass(frozen=True)
class Group:
    """A place in the navigation that several rooms share: it opens where one of its entries is current.

    One room declares it, by a key; the others name the key, so that rooms on one floor need not know each other.
    """

    key: str
    order: int
    label: str | Promise


@dataclass(frozen=True)
class Entry:
    """A place in the navigation: shown to those who have the permission, current under its own addresses.

    `order` is its place among all or, in a group, among those of the group.
    """

    order: int
    label: str | Promise
    view: str
    permission: str
    under: tuple[str, ...] = ()  # further first parts of addresses that belong here
    group: str = ""


@dataclass(frozen=True)
class Link:
    """An entry, or a group with its entries, as one reader sees it on one page. Below a group only when it is open."""

    label: str
    url: str
    current: bool
    below: tuple["Link", ...] = ()


ENTRIES: list[Entry] = []
GROUPS: dict[str, Group] = {}


def gather(group: Group) -> None:
    """Add a group. Raises ValueError if its key is taken."""
    if GROUPS.setdefault(group.key, group) != group:
        raise ValueError(f"two groups with the key {group.key}")


def add(*entries: Entry) -> None:
    """Add a room's entries."""
    ENTRIES.extend(entry for entry in entries if entry not in ENTRIES)
    ENTRIES.sort(key=lambda entry: entry.order)


def links(request: HttpRequest) -> list[Link]:
    """Return the entries that the reader may follow; a group leads to the first of its entries."""
    places: dict[Group | Entry, list[Entry]] = {}
    for entry in ENTRIES:
        if request.user.has_perm(entry.permission):
            places.setdefault(GROUPS.get(entry.group, entry), []).append(entry)
    return [_link(request, place, places[place]) for place in sorted(places, key=lambda place: place.order)]


def _link(request: HttpRequest, place: Group | Entry, entries: Iterable[Entry]) -> Link:
    listed = list(entries)
    urls = [reverse(entry.view) for entry in listed]
    near = [_nearness(request.path, url, entry.under) for url, entry in zip(urls, listed, strict=True)]
    nearest = max(near)  # where one address lies below another, one is at the nearer of the two
    found = [
        Link(str(entry.label), url, 0 < nearest == here)
        for entry, url, here in zip(listed, urls, near, strict=True)
    ]
    if isinstance(place, Entry) or len(found) == 1:
        return found[0]
    return Link(str(place.label), found[0].url, False, tuple(found) if nearest else ())


def _nearness(path: str, url: str, under: tuple[str, ...]) -> int:
    """How much of a path is the address of an entry, or of what belongs under it; 0 where one is not there."""
    if url == "/":
        return int(path == url)
    return max((len(each) for each in (url, *under) if path.startswith(each)), default=0)
