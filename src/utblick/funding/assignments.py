"""Which assignment of ours a programme belongs to: things of rooms above, offered by those rooms."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from django.utils.text import capfirst

from utblick.core import things

Candidates = Callable[[], Iterable[Any]]
ASSIGNMENTS: dict[str, Candidates] = {}
Strengths = Callable[[], Iterable[tuple[str, str]]]
STRENGTHS: list[Strengths] = []


def offer(kind: str, candidates: Candidates) -> None:
    """Let programmes belong to things of a kind. Raises ValueError if another room has offered the kind."""
    if ASSIGNMENTS.setdefault(kind, candidates) is not candidates:
        raise ValueError(f"the kind {kind} is offered twice")


def offer_strengths(function: Strengths) -> Strengths:
    """Register a function that gives what we are good at: pairs of a text, and what it is called to the reader."""
    if function not in STRENGTHS:
        STRENGTHS.append(function)
    return function


def choices(reader: Any) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Return what a reader may choose, kind by kind. One query a kind."""
    for key, candidates in ASSIGNMENTS.items():
        kind = things.KINDS.get(key)
        if kind is not None and reader.has_perm(kind.permission):
            found = [(f"{key}-{each.pk}", str(each)) for each in candidates()]
            if found:
                yield capfirst(str(kind.label_plural)), found


def parse(value: str) -> tuple[str, int] | None:
    """Return the kind and id that a value such as `engagement-12` says; None for anything else."""
    kind, _dash, pk = value.rpartition("-")
    return (kind, int(pk)) if kind in ASSIGNMENTS and pk.isdecimal() and len(pk) < 19 else None


def of(programmes: Sequence[Any], reader: Any) -> dict[int, Any]:
    """Return, by a programme's id, our assignment where the reader may see it. One query for each kind."""
    wanted: dict[str, set[int]] = {}
    for each in programmes:
        kind = things.KINDS.get(each.about_kind)
        if kind is not None and each.about_id is not None and reader.has_perm(kind.permission):
            wanted.setdefault(each.about_kind, set()).add(each.about_id)
    found = {kind: things.KINDS[kind].model._default_manager.in_bulk(ids) for kind, ids in wanted.items()}
    told = {each.pk: found.get(each.about_kind, {}).get(each.about_id) for each in programmes}
    return {pk: thing for pk, thing in told.items() if thing is not None}
