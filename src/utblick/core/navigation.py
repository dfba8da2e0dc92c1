"""The side navigation, in the order of the work; each room adds its own entries."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise


@dataclass(frozen=True)
class Entry:
    """A place in the navigation: shown to those who have the permission, current under its own addresses."""

    order: int
    label: str | Promise
    view: str
    permission: str
    under: tuple[str, ...] = ()  # further first parts of addresses that belong here


@dataclass(frozen=True)
class Link:
    """An entry as one reader sees it on one page."""

    label: str
    url: str
    current: bool


ENTRIES: list[Entry] = []


def add(*entries: Entry) -> None:
    """Add a room's entries."""
    ENTRIES.extend(entry for entry in entries if entry not in ENTRIES)
    ENTRIES.sort(key=lambda entry: entry.order)


def links(request: HttpRequest) -> list[Link]:
    """Return the entries that the reader may follow."""
    found = []
    for entry in ENTRIES:
        if not request.user.has_perm(entry.permission):
            continue
        url = reverse(entry.view)
        here = (url, *entry.under)
        current = request.path == url if url == "/" else request.path.startswith(here)
        found.append(Link(str(entry.label), url, current))
    return found
