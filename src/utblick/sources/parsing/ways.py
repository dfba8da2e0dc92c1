"""What every way of reading a source is made of: how a page is asked for, and what its answer says. Pure."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from utblick.sources.client import Answer, Request
from utblick.sources.items import Read


@dataclass(frozen=True)
class Asking:
    """What one page is asked for with: the source's address, where the last page led, and what it is narrowed to.

    `today` is the day of the reading, for interfaces that are asked for what has come since a day.
    """

    address: str
    today: date
    cursor: str = ""
    narrowed: str = ""


@dataclass(frozen=True)
class Way:
    """One way of reading.

    `newest_first`: once a page holds nothing new, the pages behind it hold nothing new either. `most_pages` is how far
    one reading goes. `is_page`: it is a page made for people, where robots.txt has a say. `by_mail`: it is read from
    the mailbox; letters are not kept as they came, since they are addressed to somebody.
    """

    ask: Callable[[Asking], Request]
    read: Callable[[Answer, Asking], Read]
    newest_first: bool = False
    most_pages: int = 400
    is_page: bool = False
    by_mail: bool = False


def plainly(asking: Asking) -> Request:
    """Ask for the address as it stands."""
    return Request(asking.address)


def with_query(address: str, defaults: dict[str, str], **forced: str) -> str:
    """Return an address with `forced` values in its query, and `defaults` where it says nothing itself."""
    parts = urlsplit(address)
    said = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True)]
    names = {name for name, _value in said}
    kept = [pair for pair in said if pair[0] not in forced]
    kept += [pair for pair in defaults.items() if pair[0] not in names and pair[0] not in forced]
    return urlunsplit(
        (parts.scheme, parts.netloc, parts.path, urlencode([*kept, *forced.items()], safe="*:/+"), "")
    )


def number(text: str, least: int = 0) -> int:
    """Return a cursor that is a number; the least where it is none."""
    return max(least, int(text)) if text.isascii() and text.isdecimal() and len(text) < 9 else least
