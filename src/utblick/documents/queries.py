"""What pages and other rooms read of documents: drafts, what was issued, the papers of a thing."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils import translation

from utblick.core import secrecy
from utblick.core.documents.differences import Difference, differences
from utblick.core.documents.kinds import DocumentKind
from utblick.core.documents.tree import Document, from_json
from utblick.documents.models import Attachment, IssuedDocument, RegistryEntry, SecrecyMark


def draft(kind: DocumentKind, thing: Any, language: str) -> Document:
    """Return a document as the data makes it now, in a language.

    Whoever makes it, it tells nothing that is under secrecy: who will read it nobody knows. Only a document about
    something that is itself under secrecy tells of it, and is as secret.
    """
    sight = secrecy.off() if getattr(thing, "secret", False) else secrecy.in_the_open()
    with sight, translation.override(language):
        return kind.build(thing)


def issued(kind: DocumentKind, object_id: int | None) -> QuerySet[IssuedDocument]:
    """Return the documents of a kind that were issued about a thing, the latest first."""
    found: QuerySet[IssuedDocument] = IssuedDocument.objects.filter(document=kind.key, object_id=object_id)
    return found.defer("tree")


def latest(kind: DocumentKind, object_id: int | None, language: str) -> IssuedDocument | None:
    """Return the document that a new one would replace."""
    found: IssuedDocument | None = IssuedDocument.objects.filter(
        document=kind.key, object_id=object_id, language=language
    ).first()
    return found


def changed_since(document: IssuedDocument, now: Document) -> list[Difference]:
    """Return how a draft differs from an issued document; empty where it says the same."""
    return differences(from_json(document.tree), now)


@dataclass(frozen=True)
class Papers:
    """All that is kept about one thing."""

    issued: list[IssuedDocument]
    attachments: list[Attachment]
    entries: list[RegistryEntry]
    marks: list[SecrecyMark]

    @property
    def mark(self) -> SecrecyMark | None:
        """The mark of secrecy that stands."""
        return next((each for each in self.marks if each.lifted_on is None), None)


def papers_of(kind: str, object_id: int) -> Papers:
    """Return the papers of a thing, in four queries."""
    about = {"kind": kind, "object_id": object_id}
    return Papers(
        list(IssuedDocument.objects.filter(**about).defer("tree")),
        list(Attachment.objects.filter(**about)),
        list(RegistryEntry.objects.filter(**about)),
        list(SecrecyMark.objects.filter(**about)),
    )


def attachments_of(kind: str, object_ids: list[int]) -> dict[int, list[Attachment]]:
    """Return the attachments of several things of a kind, in one query."""
    found: dict[int, list[Attachment]] = {}
    for each in Attachment.objects.filter(kind=kind, object_id__in=object_ids):
        found.setdefault(each.object_id, []).append(each)
    return found
