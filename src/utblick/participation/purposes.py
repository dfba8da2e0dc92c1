"""What a meeting may serve: things of other rooms, offered by those rooms so that this one need not know them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from django.utils.text import capfirst

from utblick.core import things

Candidates = Callable[[], Iterable[Any]]
PURPOSES: dict[str, Candidates] = {}


def offer(kind: str, candidates: Candidates) -> None:
    """Let meetings serve things of a kind: `kind` is its key, `candidates()` gives those that may be chosen.

    Raises ValueError if another room has offered the kind.
    """
    if PURPOSES.setdefault(kind, candidates) is not candidates:
        raise ValueError(f"the kind {kind} is offered twice")


def choices(reader: Any) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Return what a reader may choose, kind by kind, as (name of the kind, (value, name) pairs). One query a kind."""
    for key, candidates in PURPOSES.items():
        kind = things.KINDS.get(key)
        if kind is not None and reader.has_perm(kind.permission):
            found = [(f"{key}-{each.pk}", str(each)) for each in candidates()]
            if found:
                yield capfirst(str(kind.label_plural)), found


def parse(value: str) -> tuple[str, int] | None:
    """Return the kind and id that a value such as `engagement-12` says; None for anything else."""
    kind, _dash, pk = value.rpartition("-")
    return (kind, int(pk)) if kind in PURPOSES and pk.isdecimal() and len(pk) < 19 else None


def value_of(meeting: Any) -> str:
    """Return what a meeting serves as a value of the form; "" for nothing."""
    return f"{meeting.about_kind}-{meeting.about_id}" if meeting.about_id is not None else ""


def things_of(meetings: Sequence[Any], reader: Any) -> dict[int, Any]:
    """Return, by a meeting's id, the thing that it serves, where the reader may see it; one query for each kind."""
    wanted: dict[str, set[int]] = {}
    for each in meetings:
        kind = things.KINDS.get(each.about_kind)
        if kind is not None and each.about_id is not None and reader.has_perm(kind.permission):
            wanted.setdefault(each.about_kind, set()).add(each.about_id)
    found = {kind: things.KINDS[kind].model._default_manager.in_bulk(ids) for kind, ids in wanted.items()}
    told = {each.pk: found.get(each.about_kind, {}).get(each.about_id) for each in meetings}
    return {pk: thing for pk, thing in told.items() if thing is not None}
