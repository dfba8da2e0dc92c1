"""What is kept of what changes in a call: by which name, as what text, and where a source says otherwise than we."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from utblick.funding.models import Call, CallChange

DEADLINES = "deadlines"
SAYS = "source:"
"""What stands before the name of a field where a change is what the source now says, and ours stands."""


def as_text(value: Any) -> str:
    """Return a value of a call as what a source says is kept: days and amounts as text, nothing as blank."""
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date) else str(value)


def otherwise(call: Call, changed: Sequence[CallChange], days: Sequence[date]) -> list[CallChange]:
    """Of what has changed in a call, the latest first, what its sources say otherwise than what stands here: of each
    field the last word, where nobody has changed the field since. `days` are its deadlines.
    """
    latest: dict[str, CallChange] = {}
    for each in changed:
        latest.setdefault(each.what.removeprefix(SAYS), each)
    held = {DEADLINES: ", ".join(day.isoformat() for day in days)}
    return [
        each
        for name, each in latest.items()
        if each.what != name and each.after != held.get(name, as_text(getattr(call, name, None)))
    ]
