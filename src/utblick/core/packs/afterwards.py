"""What a room does when a pack has been loaded, in the same transaction: what a deed would have brought along."""

from collections.abc import Callable

Afterwards = Callable[[], None]
AFTERWARDS: list[Afterwards] = []


def afterwards(function: Afterwards) -> Afterwards:
    """Register a function that is called after each load. It looks up what is missing, so that it is done once."""
    if function not in AFTERWARDS:
        AFTERWARDS.append(function)
    return function
