"""Good practice that comes up in one room and lands in the bank of another (R15), so that neither knows the other."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Protocol


@dataclass(frozen=True)
class Practice:
    """Something that others can do the same way. `key` is its own for ever, so that it lands once.

    `about` is the kind and id of the thing that it came up in; `serves` are ids of clauses. `secret` as that thing.
    """

    key: str
    title: str
    title_en: str
    text: str
    on: date
    unit_id: int
    contact_id: int | None
    serves: tuple[int, ...]
    about: tuple[str, int]
    secret: bool = False


class Bank(Protocol):
    """Where good practice is kept."""

    def keep(self, practice: Practice, before: Practice | None) -> None:
        """Keep a practice, or what has changed in it since `before`; what people have mended in the bank stays."""

    def give_back(self, practice: Practice) -> None:
        """Let go of a practice that is none any longer, unless people have written more of it in the bank."""

    def addresses(self, keys: Collection[str]) -> dict[str, str]:
        """The pages of practices that are kept, by key. One query."""


BANKS: list[Bank] = []


def offer(bank: Bank) -> None:
    """Register a bank."""
    if bank not in BANKS:
        BANKS.append(bank)


def tell(now: Practice | None, before: Practice | None) -> None:
    """Tell the banks that something has become good practice, has changed, or (`now` None) is none any longer."""
    for bank in BANKS:
        if now is not None:
            bank.keep(now, before)
        elif before is not None:
            bank.give_back(before)


def addresses(keys: Collection[str]) -> dict[str, str]:
    """Return where practices are kept, by key; those that are not are left out."""
    return {key: url for bank in BANKS for key, url in bank.addresses(keys).items()}
