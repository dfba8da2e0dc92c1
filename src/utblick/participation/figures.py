"""What journeys to meetings gave off: told by the room of journeys, so that those who ask need not know it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet

ZERO = Decimal(0)


@dataclass(frozen=True)
class Travelled:
    """How many journeys were made, how far in km, and their kg CO2e with its span: of all who travelled together."""

    journeys: int = 0
    km: Decimal = ZERO
    kg_best: Decimal = ZERO
    kg_low: Decimal = ZERO
    kg_high: Decimal = ZERO

    def __add__(self, other: "Travelled") -> "Travelled":
        return Travelled(*(getattr(self, each) + getattr(other, each) for each in NAMES))


NAMES = tuple(each.name for each in fields(Travelled))
Told = Callable[[], Mapping[str, Any]]
_TELLERS: list[Told] = []


def tell(function: Told) -> Told:
    """Register the function that gives, for each field of `Travelled`, the expression of it for one meeting's row.

    The expressions are read as part of the question for the meetings, so they cost no question of their own. Raises
    ValueError where another room tells already: what two of them counted would be counted twice.
    """
    if _TELLERS and function not in _TELLERS:
        raise ValueError("what journeys gave off is told already")
    if not _TELLERS:
        _TELLERS.append(function)
    return function


def with_travelled(meetings: QuerySet[Any]) -> QuerySet[Any]:
    """Return meetings with what `travelled` reads at hand. Journeys that the reader may not see are not counted."""
    if not _TELLERS:
        return meetings
    told = _TELLERS[0]()
    return meetings.annotate(**{f"travelled_{name}": told[name] for name in NAMES})


def travelled(meeting: Any) -> Travelled | None:
    """Return the journeys to a meeting of `with_travelled`; None where no room knows of journeys. No query."""
    if not _TELLERS:
        return None
    count, *amounts = (getattr(meeting, f"travelled_{name}") for name in NAMES)
    return Travelled(count or 0, *(each or ZERO for each in amounts))
