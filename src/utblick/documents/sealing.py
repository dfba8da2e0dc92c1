"""What of a document and of an attachment is vouched for by the audit trail, and what `utblick check` looks at."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core import secrecy, things
from utblick.core.audit import triggers
from utblick.core.audit.reading import tell
from utblick.core.audit.verifying import Check, Content, Fault, Sealed, check, sealed
from utblick.core.canonical import digest
from utblick.core.documents.tree import Document
from utblick.documents import files
from utblick.documents.models import Attachment, Disposal, IssuedDocument, RegistryEntry, SecrecyMark

DOCUMENT = "documents.issued"
ATTACHMENT = "documents.attached"
ENTRY = "documents.registered"
MARK = "documents.marked"
DISPOSAL = "documents.disposed"


def numbered(document: Document, number: str, date: str) -> Document:
    """Return a draft as it is issued, with its number and date."""
    return replace(document, number=number, date=date)


def said_by_document(document: IssuedDocument) -> dict[str, Any]:
    """Return all that an issued document says, as plain values."""
    return {
        "number": document.number,
        "document": document.document,
        "about": [document.kind, document.object_id],
        "language": document.language,
        "title": document.title,
        "issued_at": document.issued_at.astimezone(UTC).isoformat(),
        "issued_by": document.issued_by,
        "replaces": document.replaces_id,
        "tree": digest(document.tree),
        "fingerprint": document.fingerprint,
        "pdf": document.pdf,
        "word": document.word,
    }


def said_by_attachment(attachment: Attachment) -> dict[str, Any]:
    """Return what a file is, what it belongs to and since when; sealed anew when its content is disposed of."""
    return {
        "about": [attachment.kind, attachment.object_id],
        "title": attachment.title,
        "file_name": attachment.file_name,
        "media_type": attachment.media_type,
        "size": attachment.size,
        "fingerprint": attachment.fingerprint,
        "added_on": attachment.added_on.isoformat(),
        "gone_on": attachment.gone_on and attachment.gone_on.isoformat(),
    }


def said_by_entry(entry: RegistryEntry) -> dict[str, Any]:
    """Return what an entry in the registry says; sealed anew each time that it is mended."""
    return {
        "about": [entry.kind, entry.object_id],
        "number": entry.number,
        "direction": entry.direction,
        "date": entry.date.isoformat(),
        "counterpart": entry.counterpart,
        "subject": entry.subject,
    }


def said_by_mark(mark: SecrecyMark) -> dict[str, Any]:
    """Return what a mark of secrecy says; sealed anew when the secrecy is lifted."""
    return {
        "about": [mark.kind, mark.object_id],
        "ground": mark.ground,
        "set_on": mark.set_on.isoformat(),
        "set_by": mark.set_by,
        "lifted_on": mark.lifted_on and mark.lifted_on.isoformat(),
        "reason": mark.reason,
    }


def said_by_disposal(disposal: Disposal) -> dict[str, Any]:
    """Return what a report on disposal says."""
    return {
        "rule": disposal.rule_id,
        "done_on": disposal.done_on.isoformat(),
        "done_by": disposal.done_by,
        "items": disposal.items,
    }


def _all(model: Any, label: Any, said: Callable[[Any], dict[str, Any]]) -> Callable[[], Iterator[Content]]:
    """A function that reads all of a model, each with its label and what it says. One query."""

    def contents() -> Iterator[Content]:
        with secrecy.off():
            for each in model.objects.order_by("pk").iterator():
                yield Content(each.pk, label % {"name": each}, said(each))

    return contents


def _files() -> Iterator[Fault]:
    disposed = {
        each["fingerprint"] for items in Disposal.objects.values_list("items", flat=True) for each in items
    }
    with secrecy.off():
        for document in IssuedDocument.objects.defer("tree").iterator():
            for name, fingerprint in (("PDF", document.pdf), ("Word", document.word)):
                if fingerprint not in disposed and not files.is_whole(fingerprint):
                    what = _("The %(form)s file of %(name)s is gone or damaged.")
                    yield Fault(what % {"form": name, "name": document})
        for attachment in Attachment.objects.filter(gone_on=None).iterator():
            if not files.is_whole(attachment.fingerprint):
                what = _("The file %(name)s is gone or damaged.") % {"name": attachment.file_name}
                yield Fault(what, f"{attachment.kind} {attachment.object_id}")


def _pointers() -> Iterator[Fault]:
    with secrecy.off():
        for model in (IssuedDocument, Attachment, RegistryEntry, SecrecyMark):
            yield from _dangling(model)


def _dangling(model: Any) -> Iterator[Fault]:
    for key in model.objects.exclude(kind="").values_list("kind", flat=True).order_by("kind").distinct():
        rows = model.objects.filter(kind=key)
        known = things.KINDS.get(key)
        there = known.model._default_manager.values("pk") if known else ()
        for each in rows.exclude(object_id__in=there) if known else rows:
            what = _("%(what)s %(name)s belongs to something that is not there.")
            yield Fault(what % {"what": model._meta.verbose_name, "name": each}, f"{key} {each.object_id}")


def refuse_kept(kind: str, object_id: int) -> None:
    """Raise ValidationError for a thing that papers are kept about: it is never deleted, or they would hang loose."""
    about = {"kind": kind, "object_id": object_id}
    with secrecy.off():
        if RegistryEntry.objects.filter(**about).exists() or SecrecyMark.objects.filter(**about).exists():
            raise ValidationError(_("This is registered as an official document, so it is not deleted."))
        if Attachment.objects.filter(**about).exists() or IssuedDocument.objects.filter(**about).exists():
            raise ValidationError(_("Files or documents are kept with this, so it is not deleted."))


triggers.guarded(
    {
        "documents_issueddocument": (triggers.UPDATE, triggers.DELETE),
        "documents_attachment": (triggers.UPDATE, triggers.DELETE),
        "documents_registryentry": (triggers.DELETE,),
        "documents_secrecymark": (triggers.DELETE,),
        "documents_disposal": (triggers.DELETE,),
    }
)
for deed, model, label, said in (
    (DOCUMENT, IssuedDocument, gettext_lazy("The document %(name)s"), said_by_document),
    (ATTACHMENT, Attachment, gettext_lazy("The attachment %(name)s"), said_by_attachment),
    (ENTRY, RegistryEntry, gettext_lazy("The entry %(name)s in the registry"), said_by_entry),
    (MARK, SecrecyMark, gettext_lazy("The mark of secrecy %(name)s"), said_by_mark),
    (DISPOSAL, Disposal, gettext_lazy("The report on disposal %(name)s"), said_by_disposal),
):
    sealed(Sealed(deed, _all(model, label, said)))
check(Check(gettext_lazy("Files are there and whole"), _files))
check(Check(gettext_lazy("Papers belong to things that are there"), _pointers))
tell(
    {
        DOCUMENT: gettext_lazy("Made a document final"),
        ATTACHMENT: gettext_lazy("Sealed an attached file"),
        ENTRY: gettext_lazy("Sealed an entry in the registry"),
        MARK: gettext_lazy("Sealed a mark of secrecy"),
        DISPOSAL: gettext_lazy("Sealed a report on disposal"),
        "documents.issue": gettext_lazy("Issued a document"),
        "documents.attach": gettext_lazy("Attached a file"),
        "documents.save_rule": gettext_lazy("Saved a rule of disposal"),
        "documents.mark_secret": gettext_lazy("Marked as secret"),
        "documents.lift_secrecy": gettext_lazy("Lifted secrecy"),
        "documents.register": gettext_lazy("Registered an official document"),
        "documents.carry_out": gettext_lazy("Disposed of files"),
    }
)
