"""Disposal: a rule that somebody has decided, what it takes today, and the deed with its report.

What is registered is never deleted: the file's content goes, the record of what it was stays, and the report says
exactly which files went.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from utblick.core.actions import action
from utblick.core.dates import today
from utblick.documents import files, rules
from utblick.documents.models import Attachment, Disposal, DisposalRule, IssuedDocument
from utblick.documents.models.retention import Disposable


@dataclass(frozen=True)
class Due:
    """A file whose time is out."""

    name: str
    added: date
    size: int
    fingerprint: str
    record: Any


def due(rule: DisposalRule, now: date) -> list[Due]:
    """Return what a rule takes at `now`."""
    oldest = date(
        max(1, now.year - rule.years), 12, 31
    )  # what came later cannot be due; the rule says the day
    if rule.what == Disposable.ATTACHMENT:
        found = Attachment.objects.filter(gone_on=None, added_on__lte=oldest)
        if rule.about:
            found = found.filter(kind=rule.about)
        rows = [Due(each.file_name, each.added_on, each.size, each.fingerprint, each) for each in found]
    else:
        rows = _word_copies(rule, oldest)
    return [row for row in rows if rules.may_be_disposed(row.added, rule.years, now)]


def _word_copies(rule: DisposalRule, oldest: date) -> list[Due]:
    gone = {
        each["fingerprint"] for items in Disposal.objects.values_list("items", flat=True) for each in items
    }
    found = IssuedDocument.objects.defer("tree").filter(issued_at__date__lte=oldest)
    if rule.about:
        found = found.filter(kind=rule.about)
    return [
        Due(f"{each.number}.docx", each.issued_at.date(), 0, each.word, each)
        for each in found
        if each.word not in gone
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
    report.items = [
        {"name": row.name, "added": row.added.isoformat(), "size": row.size, "fingerprint": row.fingerprint}
        for row in rows
    ]
    report.save()
    for row in rows:
        if isinstance(row.record, Attachment):
            row.record.gone_on = now
            row.record.save()
    _drop(rows)
    return report


def _drop(rows: list[Due]) -> None:
    """Remove the content that nothing else is made of, once the database has said that it is gone."""
    from django.db import transaction

    fingerprints = {row.fingerprint for row in rows}
    kept = set(
        Attachment.objects.filter(gone_on=None, fingerprint__in=fingerprints).values_list(
            "fingerprint", flat=True
        )
    )

    def remove() -> None:
        for each in fingerprints - kept:
            files.path_of(each).unlink(missing_ok=True)

    transaction.on_commit(remove)
