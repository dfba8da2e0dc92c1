"""Who receives what is fetched: each room above registers for its purpose, so that this room need not know it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from utblick.sources.items import Item
from utblick.sources.models import Source


@dataclass(frozen=True)
class Counts:
    """What a page of items came to."""

    new: int = 0
    changed: int = 0
    same: int = 0


Receiver = Callable[[Source, Sequence[Item], datetime], Counts]
RECEIVERS: dict[str, Receiver] = {}
Choices = Callable[[], list[tuple[str, str]]]
PROGRAMMES: list[Choices] = []
"""Functions that give the programmes that a source may be tied to, as (key, name)."""


def receives(purpose: str) -> Callable[[Receiver], Receiver]:
    """Register who receives items fetched for a purpose, in a transaction shared with the reading.

    The same items may come again. Raises ValueError for a purpose that somebody else receives.
    """

    def register(function: Receiver) -> Receiver:
        if RECEIVERS.setdefault(purpose, function) is not function:
            raise ValueError(f"two receivers of {purpose}")
        return function

    return register
