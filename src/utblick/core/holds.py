"""What keeps a thing as it is, told by the rooms above it: an analysis that a decision rests on is not opened again."""

from collections.abc import Callable, Iterable
from typing import Any

Hold = Callable[[Any], str]
_HOLDS: dict[str, list[Hold]] = {}


def hold(*kinds: str) -> Callable[[Hold], Hold]:
    """Register what may hold things of these kinds: it says why, and what to do, or "" where it does not."""

    def register(held_because: Hold) -> Hold:
        for kind in kinds:
            known = _HOLDS.setdefault(kind, [])
            if held_because not in known:
                known.append(held_because)
        return held_because

    return register


def held_because(kind: str, thing: Any) -> str:
    """Return why a thing of a kind stays as it is, the first reason that there is; blank where nothing holds it."""
    found: Iterable[str] = (each(thing) for each in _HOLDS.get(kind, ()))
    return next(filter(None, found), "")
