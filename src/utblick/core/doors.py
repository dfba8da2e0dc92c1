"""Doors on a thing's page that lead into other rooms: offered by those rooms, so that none has to know the others."""

from collections.abc import Callable, Iterable
from typing import Any

Door = tuple[str, str, str]  # label, address, what is behind it
Offer = Callable[[str, Any, Any], Iterable[Door]]
OFFERS: list[Offer] = []


def offer(function: Offer) -> Offer:
    """Register a function that, for a kind of thing, a thing of it and a reader, gives the doors it offers there."""
    if function not in OFFERS:
        OFFERS.append(function)
    return function


def of(kind: str, thing: Any, reader: Any) -> list[Door]:
    """Return the doors that other rooms offer on the page of a thing."""
    return [door for function in OFFERS for door in function(kind, thing, reader)]
