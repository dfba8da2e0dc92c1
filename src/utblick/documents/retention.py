"""Disposal: a rule that somebody has decided, what it takes today, and the deed with its report.

What is registered is never deleted: the file's content goes, the record of what it was stays, and the report says
exactly which files went.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from utblick.core import secrecy
from utblick.core.actions import action
from utblick.core.audit.verifying import seal_content
from utblick.core.dates import today
from utblick.documents import files, rules, sealing
from utblick.documents.models import Attachment, Disposal, DisposalRule, IssuedDocument
from utblick.documents.models.retention import Disposable


@dataclass(frozen=True)
class Due:
    """A file whose time is out. `file_name` is for the report; people read `name`, which tells nothing secret."""

    file_name: str
    added: date
    size: int
    fingerprint: str
    record: Any

    @property
    def name(self) -> str:
        """The name of the file, as the reader may see it."""
        return secrecy.name_of(self.record, self.file_name)


def due(rule: DisposalRule, now: date) -> list[Due]:
    """Return what a rule takes at `now`: the same whoever looks, so it is read with the system's eyes."""
    # What came later cannot be due; the rule says the day.
    oldest = date(max(1, now.year - rule.years), 12, 31)
    with secrecy.off():
        rows = (
            _attachments(rule, oldest) if rule.what == Disposable.ATTACHMENT else _word_copies(rule, oldest)
        )
    return [row for row in rows if rules.may_be_disposed(row.added, rule.years, now)]


def _attachments(rule: DisposalRule, oldest: date) -> list[Due]:
    found = Attachment.objects.filter(gone_on=None, added_on__lte=oldest)
    if rule.about:
        found = found.filter(kind=rule.about)
    return [Due(each.file_name, each.added_on, each.size, each.fingerprint, each) for each in found]


def _word_copies(rule: DisposalRule, oldest: date) -> list[Due]:
    gone = _disposed_before()
    found = IssuedDocument.objects.defer("tree").filter(issued_at__date__lte=oldest)
    if rule.about:
        found = found.filter(kind=rule.about)
    return [
        Due(f"{each.number}.docx", localtime(each.issued_at).date(), 0, each.word, each)
        for each in found
        if each.word not in gone
    ]


def _disposed_before() -> set[str]:
    listed = Disposal.objects.values_list("items", flat=True)
    return {each["fingerprint"] for items in listed for each in items}


def names_in(report: Disposal) -> list[dict[str, Any]]:
    """Return what a report lists; the name of what is under secrecy now is told only to those who may see it."""
    listed = [each for each in report.items if each.get("attachment")]
    with secrecy.off():
        records = Attachment.objects.in_bulk([each["attachment"] for each in listed])
    return [
        {**each, "name": secrecy.name_of(records.get(each.get("attachment")), each["name"])}
        for each in report.items
    ]


@action("documents.dispose")
def save_rule(account: Any, rule: DisposalRule) -> DisposalRule:
    """Save a rule of disposal. Raises ValidationError for one that would keep nothing at all."""
    if rule.years < 1:
        raise ValidationError({"years": _("Write how many whole years they are kept, at least 1.")})
    rule.save()
    return rule


@action("documents.dispose")
def carry_out(account: Any, rule: DisposalRule) -> Disposal:
    """Carry out a rule: the content of what is due goes, and a report says what. Raises ValidationError for nothing."""
    now = today()
    rows = due(rule, now)
    if not rows:
        raise ValidationError(_("There is nothing to dispose of today."))
    report = Disposal(rule=rule, done_on=now, done_by=account.name)
    report.items = [_listed(row) for row in rows]
    report.save()
    seal_content(sealing.DISPOSAL, account, report, sealing.said_by_disposal(report))
    for row in rows:
        if isinstance(row.record, Attachment):
            _note_gone(account, row.record, now)
    _drop(rows)
    return report


def _note_gone(account: Any, attachment: Attachment, now: date) -> None:
    before = sealing.said_by_attachment(attachment)
    attachment.gone_on = now
    attachment.save(update_fields=["gone_on"])  # the database refuses that the rest is written at all
    seal_content(sealing.ATTACHMENT, account, attachment, sealing.said_by_attachment(attachment), before)


def _listed(row: Due) -> dict[str, Any]:
    listed = {
        "name": row.file_name,
        "added": row.added.isoformat(),
        "size": row.size,
        "fingerprint": row.fingerprint,
    }
    return {**listed, "attachment": row.record.pk} if isinstance(row.record, Attachment) else listed


def _drop(rows: list[Due]) -> None:
    """Remove the content that nothing else is made of, once the database has said that it is gone."""
    going = {row.fingerprint for row in rows} - _still_needed(rows)

    def remove() -> None:
        for each in going:
            files.path_of(each).unlink(missing_ok=True)

    transaction.on_commit(remove)


def _still_needed(rows: list[Due]) -> set[str]:
    """The content that another file or an issued document is made of too, secret or not."""
    fingerprints = [row.fingerprint for row in rows]
    documents = [row.record.pk for row in rows if isinstance(row.record, IssuedDocument)]
    with secrecy.off():
        others = Attachment.objects.filter(gone_on=None, fingerprint__in=fingerprints)
        pdfs = IssuedDocument.objects.filter(pdf__in=fingerprints)
        words = IssuedDocument.objects.filter(word__in=fingerprints).exclude(pk__in=documents)
        return {
            *others.values_list("fingerprint", flat=True),
            *pdfs.values_list("pdf", flat=True),
            *words.values_list("word", flat=True),
        }
