"""What leaves the house to be read elsewhere: in the receiver's language, with whole addresses, as if by anybody.

Nobody knows who reads a calendar, a feed or a mailbox, or on whose machines they lie. So what goes there is read as if
by anybody, also for those who may see what is secret here.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import translation
from django.utils.feedgenerator import SyndicationFeed

from utblick.core import sight
from utblick.core.identity import identity
from utblick.core.once import reading

# What XML 1.0 cannot hold. A tab and the ends of lines are no part of it; a line broken in a word processor is.
CONTROLS: dict[int, str | None] = dict.fromkeys([*range(9), *range(0x0E, 0x20)]) | {0x0B: "\n", 0x0C: "\n"}


def language_of(account: Any) -> str:
    """Return the language that the account has chosen, or the organisation's first where it does not offer that."""
    house = identity()
    offered = (house.languages if house else []) or [settings.LANGUAGE_CODE]
    return account.language if account.language in offered else str(offered[0])


@contextmanager
def for_account(account: Any) -> Iterator[None]:
    """Read inside what is going to be sent to an account. Nothing is written inside."""
    with reading(), sight.in_the_open(), translation.override(language_of(account)):
        yield


def address(path: str) -> str:
    """Return the whole address of a page."""
    return f"{settings.URL}{path}"


def domain() -> str:
    """Return the name of the machine where people reach the system."""
    return urlsplit(settings.URL).hostname or "localhost"


def house_key() -> str:
    """Return what tells this organisation's events and e-mails from those of all others, wherever it is served."""
    house = identity()
    return house.key if house else "utblick"


def house_name() -> str:
    """Return the organisation's name, short where it has a short one."""
    house = identity()
    return str(house) if house else "Utblick"


def feed_text(feed: SyndicationFeed) -> bytes:
    """Return a feed as XML, without control characters: they come along with what is pasted, and one stops it all."""
    for item in feed.items:
        item.update({name: text.translate(CONTROLS) for name, text in item.items() if isinstance(text, str)})
    return str(feed.writeString("utf-8")).encode()
