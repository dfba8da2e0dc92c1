"""What people do with documents: issue, attach, register, mark secret, dispose of."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from utblick.core import things
from utblick.core.actions import action
from utblick.core.audit.verifying import seal_content
from utblick.core.dates import today
from utblick.core.documents import pdf, word
from utblick.core.documents.kinds import DocumentKind
from utblick.core.documents.tree import as_json, fingerprint
from utblick.core.models import Identity
from utblick.documents import files, queries, rules, sealing
from utblick.documents.models import Attachment, DisposalRule, IssuedDocument, RegistryEntry, SecrecyMark
from utblick.documents.retention import carry_out, save_rule

__all__ = [
    "attach",
    "carry_out",
    "issue",
    "lift_secrecy",
    "mark_secret",
    "register",
    "save_rule",
]


def refuse_others(account: Any, kind: str, thing: Any) -> None:
    """Raise PermissionDenied unless the account may change the thing whose papers it handles."""
    known = things.KINDS[kind]
    if not known.has_papers or not may_handle(account, known, thing):
        raise PermissionDenied


def may_handle(account: Any, kind: things.Kind, thing: Any) -> bool:
    """Whether an account handles the papers of a thing: who may change the thing, and the registrars."""
    return bool(account.has_perm(kind.changes, thing) or account.has_perm("documents.register_any"))


def may_issue(account: Any, kind: DocumentKind, thing: Any) -> bool:
    """Whether an account may issue a document; one about the whole takes a role that holds for the whole."""
    if not account.has_perm("documents.issue"):
        return False
    if account.has_perm("documents.register_any"):
        return True
    return bool(
        account.has_perm(kind.issues, thing)
        if thing is not None
        else account.holds_for_the_whole(kind.issues)
    )


@action("documents.issue")
def issue(account: Any, kind: DocumentKind, thing: Any, language: str, *, base: str = "") -> IssuedDocument:
    """Issue a document as the data makes it now: number it, make its files, and fix it for ever.

    `base` is the address of the house, put before links in the files. Raises ValidationError when there is no such
    document yet, or when it says the very same as the last one that was issued.
    """
    if not may_issue(account, kind, thing):
        raise PermissionDenied
    if reason := kind.ready(thing):
        raise ValidationError(reason)
    Identity.objects.select_for_update().first()  # one number at a time
    made = queries.draft(kind, thing, language)
    object_id = thing.pk if thing is not None else None
    earlier = queries.latest(kind, object_id, language)
    if earlier and earlier.fingerprint == fingerprint(made):
        raise ValidationError(
            _("%(number)s says the very same already. Nothing new has been issued.")
            % {"number": earlier.number}
        )
    now = timezone.localtime()
    year = now.year
    last = (
        IssuedDocument.objects.filter(year=year).order_by("-serial").values_list("serial", flat=True).first()
    )
    document = IssuedDocument(
        document=kind.key,
        kind=kind.about,
        object_id=object_id,
        language=language,
        year=year,
        serial=(last or 0) + 1,
        title=made.title[:300],
        issued_at=now,
        issued_by=account.name,
        replaces=earlier,
        secret=bool(getattr(thing, "secret", False)),
        fingerprint=fingerprint(made),
    )
    with translation.override(language):
        date = date_format(now, "DATE_FORMAT")
    final = sealing.numbered(made, document.number, date)
    document.tree = as_json(final)
    document.pdf, _size = files.keep([pdf.render(final, base=base, issued=now)])
    document.word, _size = files.keep([word.render(final, base=base)])
    document.save()
    seal_content(sealing.DOCUMENT, account, document, sealing.said_by_document(document))
    return document


@action("documents.keep")
def attach(account: Any, kind: str, thing: Any, upload: Any, title: str) -> Attachment:
    """Attach a file to a thing. Raises ValidationError, at the field `file`, for a file that is not taken in."""
    refuse_others(account, kind, thing)
    refuse_closed(thing)
    return keep_with(account, kind, thing, take_in(upload), title)


def take_in(upload: Any) -> files.Kept:
    """Check and keep an uploaded file. Raises ValidationError, at the field `file`, for one that is not taken in."""
    try:
        return files.take_in(upload)
    except ValidationError as error:
        raise ValidationError({"file": error.messages}) from None


def keep_with(account: Any, kind: str, thing: Any, kept: files.Kept, title: str = "") -> Attachment:
    """Let a kept file belong to a thing, and seal it. Called within an action that has asked who may."""
    found = Attachment(
        kind=kind,
        object_id=thing.pk,
        title=title or kept.name,
        file_name=kept.name,
        media_type=kept.media_type,
        size=kept.size,
        fingerprint=kept.fingerprint,
        added_on=today(),
        secret=bool(getattr(thing, "secret", False)),
    )
    found.save()
    seal_content(sealing.ATTACHMENT, account, found, sealing.said_by_attachment(found))
    return found


def refuse_closed(thing: Any) -> None:
    """Raise ValidationError where a thing says, by `closed`, that nothing more is added to it."""
    if reason := getattr(thing, "closed", ""):
        raise ValidationError(str(reason))


@action("documents.keep")
def register(account: Any, entry: RegistryEntry) -> RegistryEntry:
    """Enter an official document in the registry. Raises ValidationError, by field, for a fact that is missing."""
    refuse_others(account, entry.kind, entry.thing)
    missing = rules.missing_facts(entry.number, entry.date, entry.counterpart, entry.subject)
    if missing:
        raise ValidationError({name: _("The law asks for this. Fill it in.") for name in missing})
    before = _said_until_now(entry, sealing.said_by_entry)
    entry.save()
    seal_content(sealing.ENTRY, account, entry, sealing.said_by_entry(entry), before)
    return entry


def _said_until_now(record: Any, said: Callable[[Any], dict[str, Any]]) -> dict[str, Any] | None:
    """What the database says of a record that is about to be mended; None of a new one."""
    held = type(record).objects.select_for_update().filter(pk=record.pk).first() if record.pk else None
    return None if held is None else said(held)


@action("documents.mark_secret")
def mark_secret(account: Any, mark: SecrecyMark) -> SecrecyMark:
    """Put a thing under secrecy, with its attachments and the documents that tell of it. Raises ValidationError."""
    thing = mark.thing
    refuse_others(account, mark.kind, thing)
    mark.validate_constraints()
    mark.save()
    seal_content(sealing.MARK, account, mark, sealing.said_by_mark(mark))
    _set_secret(mark, thing, True)
    return mark


@action("documents.mark_secret")
def lift_secrecy(account: Any, mark: SecrecyMark) -> SecrecyMark:
    """Lift the secrecy of a thing. The mark stays, with the day when it was lifted and why. Raises ValidationError."""
    thing = mark.thing
    refuse_others(account, mark.kind, thing)
    if mark.lifted_on is None or not mark.reason.strip():
        raise ValidationError({"reason": _("Say when the secrecy was lifted, and why.")})
    if mark.lifted_on < mark.set_on:
        raise ValidationError({"lifted_on": _("It cannot be lifted before it was set. Change the date.")})
    before = _said_until_now(mark, sealing.said_by_mark)
    mark.save()
    seal_content(sealing.MARK, account, mark, sealing.said_by_mark(mark), before)
    _set_secret(mark, thing, False)
    return mark


def _set_secret(mark: SecrecyMark, thing: Any, secret: bool) -> None:
    """Set or lift the secrecy of a thing and of all that tells of it; what tells of something else secret keeps it.

    So does what has a mark of its own.
    """
    if not secret and queries.is_marked(mark.kind, thing.pk):
        return
    kept = set() if secret else queries.kept_secret(mark.kind, thing)
    for kind, each in queries.all_that_tell(mark.kind, thing):
        if (kind, each.pk) in kept:
            continue
        each.secret = secret
        each.save(update_fields=["secret"])


def rules_of_disposal() -> list[DisposalRule]:
    """Return the rules of disposal with when each was carried out last."""
    return list(DisposalRule.objects.prefetch_related("disposals"))
