"""What a source tells of: plain values, the same whatever kind of source it was."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


class Unreadable(Exception):
    """The bytes are not what the kind of source should give."""


@dataclass(frozen=True)
class Item:
    """One item. `identifier` is its own at its source, at most 200 characters. `language` is that of title and text:
    "sv", "en" or "".

    `budget` is in `currency`. `programme_code` is the funder's own code of the programme. `action_kind` is the funder's
    kind of action of a call; of anything else what it is: consultation, proposal, document, news or event.
    """

    identifier: str
    title: str
    web: str = ""
    text: str = ""
    language: str = ""
    published: date | None = None
    opens: date | None = None
    deadlines: tuple[date, ...] = ()
    budget: Decimal | None = None
    currency: str = "EUR"
    action_kind: str = ""
    eligibility: str = ""
    words: tuple[str, ...] = ()
    programme_code: str = ""


@dataclass(frozen=True)
class Read:
    """What one page of a source gave. `cursor` says where the next page begins; "" after the last.

    Counts of items: `left_out` lacked what an item needs, `nameless` had no name of their own at the source, `beyond`
    were more than what is read of one page. `rest` is how many seconds the source asks to be left alone.
    """

    items: tuple[Item, ...]
    cursor: str = ""
    left_out: int = 0
    nameless: int = 0
    beyond: int = 0
    rest: int = 0
