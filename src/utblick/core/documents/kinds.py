"""The kinds of document that rooms can make: told by the room, made by its queries, issued by the documents room."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import get_language

from utblick.core.documents.tree import Document, Letterhead
from utblick.core.identity import identity
from utblick.core.texts import in_language


@dataclass(frozen=True)
class DocumentKind:
    """A kind of document.

    `build(thing)` makes its tree, in the language that is active; `thing` is None for a document about the whole.
    `about` is the key of the kind of thing that it tells of, blank for the whole. `permission` is what it takes to
    read it, `issues` what it takes to issue it. `ready(thing)` says why there is no such document yet, or "".
    `many(things)` makes the trees of many at once, in as many queries as one takes; told where many are asked for.
    """

    key: str
    label: str | Promise
    build: Callable[[Any], Document]
    permission: str
    issues: str
    about: str = ""
    ready: Callable[[Any], str] = lambda thing: ""
    many: Callable[[Sequence[Any]], list[Document]] | None = None

    def build_all(self, found: Sequence[Any]) -> list[Document]:
        """Return the trees of many things, in their order."""
        return self.many(found) if self.many else [self.build(thing) for thing in found]


DOCUMENTS: dict[str, DocumentKind] = {}


def offer(*kinds: DocumentKind) -> None:
    """Add a room's kinds of document. Raises ValueError if a key is taken."""
    for kind in kinds:
        if DOCUMENTS.setdefault(kind.key, kind) is not kind and DOCUMENTS[kind.key] != kind:
            raise ValueError(f"two kinds of document with the key {kind.key}")


def about(thing_kind: str) -> list[DocumentKind]:
    """Return the kinds of document that tell of things of a kind; with a blank key, those about the whole."""
    return [each for each in DOCUMENTS.values() if each.about == thing_kind]


def label_of(key: str) -> str:
    """Return what a kind of document is called."""
    return str(DOCUMENTS[key].label) if key in DOCUMENTS else ""


def letterhead() -> Letterhead:
    """Return the organisation's letterhead, in the language that is active."""
    face = identity()
    return Letterhead(in_language(face), face.mark, face.accent, face.number) if face else Letterhead("")


def language() -> str:
    """Return the language that a document is being made in."""
    return "en" if get_language() == "en" else "sv"
