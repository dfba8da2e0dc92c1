"""The kinds of matter that bodies decide: told by the room whose things they are about, in its declarations."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from utblick.core import things
from utblick.core.documents.kinds import DOCUMENTS, DocumentKind

Text = str | Promise
REPORTING = (
    "decisions.reporting"  # noting what was decided on behalf of a body: no matter that one has a right to
)


def _nothing(decision: Any, thing: Any) -> None:
    return None


def _no_area(thing: Any) -> Any:
    return None


@dataclass(frozen=True)
class Matter:
    """A kind of matter.

    `concerns_goals`: it concerns goals, direction, scope or quality, so it may not be delegated (KL 6:38).
    `about` is the key of the kind of thing that it decides, blank where it is about nothing registered.
    `candidates()` gives the things that may come up; `ready(thing)` says why one may not be decided yet, or "".
    `heading(thing)` and `proposal(thing)` are what the matter begins with on an agenda. `carry_out(decision, thing)`
    does what a decision brings with it, in the same transaction; it raises ValidationError when that cannot be.
    `area_of(thing)` is the policy area that it belongs to, to begin with; None for none.
    `document` is the key of the kind of document that goes with the matter to the meeting. `any_body`: every body
    that decides may decide it, without a right of its own. `by_default` is the classification of the body that decides
    it where the organisation has not said who does. `named()` gives the body that the strategy in force says decides
    it, and the clause that says so; None where it names nobody. No right that is given to another changes that.
    """

    key: str
    label: Text
    concerns_goals: bool
    about: str = ""
    candidates: Callable[[], Iterable[Any]] = tuple
    heading: Callable[[Any], str] = lambda thing: ""
    proposal: Callable[[Any], str] = lambda thing: ""
    ready: Callable[[Any], str] = lambda thing: ""
    carry_out: Callable[[Any, Any], None] = _nothing
    document: str = ""
    area_of: Callable[[Any], Any] = _no_area
    any_body: bool = False
    by_default: str = ""
    named: Callable[[], tuple[Any, Any] | None] = lambda: None


MATTERS: dict[str, Matter] = {}


def offer(*matters: Matter) -> None:
    """Add a room's kinds of matter. Raises ValueError if a key is taken."""
    for matter in matters:
        if MATTERS.setdefault(matter.key, matter) is not matter and MATTERS[matter.key] != matter:
            raise ValueError(f"two kinds of matter with the key {matter.key}")


def choices() -> list[tuple[str, str]]:
    """Return all kinds of matter as choices."""
    return sorted(((key, str(each.label)) for key, each in MATTERS.items()), key=lambda pair: pair[1])


def label_of(key: str) -> str:
    """Return what a kind of matter is called."""
    return str(MATTERS[key].label) if key in MATTERS else key


def kind_about(values: dict[str, Any]) -> str:
    """Return the key of the kind of thing that an item or a decision with these values is about; "" for none."""
    matter = MATTERS.get(values["matter"])
    return matter.about if matter else ""


def document_of(item: Any, thing: Any) -> tuple[DocumentKind, Any] | None:
    """Return the kind of document that goes with a matter to its meeting, and what that is about; None where none does.

    It is about `thing`, which the matter is about, or about the meeting itself.
    """
    kind = DOCUMENTS.get(MATTERS[item.matter].document) if item.matter in MATTERS else None
    if kind is None:
        return None
    about = item.meeting if kind.about == "meeting" else thing
    return None if about is None else (kind, about)


def thing_of(record: Any) -> Any:
    """Return the thing that an item or a decision is about, as far as the reader may see it; else None."""
    return things_of([record])[0]


def things_of(records: Sequence[Any]) -> list[Any]:
    """Return for each item or decision what `thing_of` does; one query for each kind of thing."""
    kinds = [MATTERS[each.matter].about if each.matter in MATTERS else "" for each in records]
    wanted: dict[str, set[int]] = {}
    for kind, record in zip(kinds, records, strict=True):
        if kind and record.object_id is not None:
            wanted.setdefault(kind, set()).add(record.object_id)
    found = {kind: things.KINDS[kind].model._default_manager.in_bulk(ids) for kind, ids in wanted.items()}
    return [found.get(kind, {}).get(record.object_id) for kind, record in zip(kinds, records, strict=True)]
