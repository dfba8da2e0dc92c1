"""What a source tells of: plain values, the same whatever kind of source it was."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


class Unreadable(Exception):
    """The bytes are not what the kind of source should give."""


@dataclass(frozen=True)
class Item:
    """One item. `identifier` is its own at its source. `language` is that of title and text: "sv", "en" or "".

    `budget` is in `currency`. `programme_code` is the funder's own code of the programme.
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
    """What one page of a source gave. `cursor` says where the next page begins; "" after the last."""

    items: tuple[Item, ...]
    cursor: str = ""
    left_out: int = 0  # items that lacked what an item needs
