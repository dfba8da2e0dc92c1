"""What pages and other rooms read of documents: drafts, what was issued, the papers of a thing."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast
from django.utils import translation

from utblick.core import secrecy
from utblick.core.documents.differences import Difference, differences
from utblick.core.documents.kinds import DocumentKind
from utblick.core.documents.tree import Document, from_json
from utblick.core.things import kind_of
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


def latest_of(kind: DocumentKind, object_id: int) -> IssuedDocument | None:
    """Return what was last issued about a thing, in whatever language. One query."""
    rows = IssuedDocument.objects.filter(document=kind.key, object_id=object_id)
    found: IssuedDocument | None = rows.order_by("-year", "-serial").first()
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


def is_marked(kind: str, object_id: int) -> bool:
    """Whether a thing has a mark of secrecy of its own that stands."""
    return SecrecyMark.objects.filter(kind=kind, object_id=object_id, lifted_on=None).exists()


def all_that_tell(kind: str, thing: Any) -> list[tuple[str, Any]]:
    """Return a thing and everything that tells of it, each with its kind: its papers, what rooms say tells of it,
    and documents that link to it, whichever they are about.
    """
    found: dict[tuple[str, int], Any] = {}
    waiting = [(kind, thing)]
    while waiting:
        key, here = waiting.pop()
        if (key, here.pk) in found:
            continue
        found[key, here.pk] = here
        papers = papers_of(key, here.pk)
        waiting += [("attachment", each) for each in papers.attachments]
        waiting += [("document", each) for each in (*papers.issued, *_linking_to(here))]
        for teller in secrecy.TELLERS:
            waiting += [
                (known.key, each) for each in teller(key, here) if (known := kind_of(each)) is not None
            ]
    return [(key, here) for (key, _pk), here in found.items()]


def kept_secret(kind: str, thing: Any) -> set[tuple[str, int]]:
    """Return by kind and id what stays secret of what tells of a thing, when that comes out of secrecy.

    It has a mark of its own, or tells of something else that is secret; and what tells of that stays with it.
    """
    told = {(key, here.pk): here for key, here in all_that_tell(kind, thing)}
    del told[kind, thing.pk]
    within = {(type(here), here.pk) for here in (thing, *told.values())}

    def tells_of_another(here: Any) -> bool:
        parents = [each for each in here.told_of() if getattr(each, "secret", False)]
        return any((type(each), each.pk) not in within for each in parents)

    found: set[tuple[str, int]] = set()
    for (key, pk), here in told.items():
        if is_marked(key, pk) or tells_of_another(here):
            found |= {(each, of.pk) for each, of in all_that_tell(key, here)}
    return found - {(kind, thing.pk)}


def _linking_to(thing: Any) -> QuerySet[IssuedDocument]:
    """Issued documents that name a thing: they link to its page."""
    if isinstance(thing, IssuedDocument | Attachment):
        return IssuedDocument.objects.none()
    text = Cast("tree", TextField())
    found = IssuedDocument.objects.annotate(text=text).filter(text__contains=f'"{thing.get_absolute_url()}"')
    return found.defer("tree")


def attachments_of(kind: str, object_ids: list[int]) -> dict[int, list[Attachment]]:
    """Return the attachments of several things of a kind, in one query."""
    found: dict[int, list[Attachment]] = {}
    for each in Attachment.objects.filter(kind=kind, object_id__in=object_ids):
        found.setdefault(each.object_id, []).append(each)
    return found
