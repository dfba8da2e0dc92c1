"""Whose participation is answered together with something else: told by the room of journeys, which this one serves.

A yes to somebody's journey to a meeting says yes to their participation too, so they are not asked for twice.
"""

from collections.abc import Callable, Collection

Told = Callable[[], Collection[int]]
_TELLERS: list[Told] = []


def tell(function: Told) -> Told:
    """Register a function that gives the ids of the participants who are answered by what its room asks for."""
    if function not in _TELLERS:
        _TELLERS.append(function)
    return function


def elsewhere() -> set[int]:
    """Return the ids of the participants who wait for an answer that another room asks for. A query for each room."""
    return {pk for teller in _TELLERS for pk in teller()}
