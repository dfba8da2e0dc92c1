"""What people do with the logbook."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.utils.translation import gettext as _

from utblick.core import things
from utblick.core.actions import action
from utblick.documents.sealing import refuse_kept
from utblick.plans.models import LogbookEntry, Participants


@action("plans.log")
def save_entry(
    account: Any,
    entry: LogbookEntry,
    links: Mapping[str, Iterable[models.Model]],
    participants: Mapping[str, int | None],
) -> LogbookEntry:
    """Save an entry with what it is linked to, and how many took part by kind of actor (none or nought: not kept).

    Raises ValidationError for a new one that arose in something that is not there; later that may go, and it stays.
    """
    before = LogbookEntry.objects.filter(pk=entry.pk).first() if entry.pk else None
    if before is not None and not account.has_perm("plans.log", before):
        raise PermissionDenied
    if before is None and entry.arose_kind and not _may_see(account, entry):
        raise ValidationError(_("What the entry arose in is not there any longer."))
    entry.save()
    for name, records in links.items():
        getattr(entry, name).set(records)
    _count(entry, participants)
    return entry


def _may_see(account: Any, entry: LogbookEntry) -> bool:
    kind = things.KINDS.get(entry.arose_kind)
    thing = entry.arose_in
    return kind is not None and thing is not None and bool(account.has_perm(kind.permission, thing))


def _count(entry: LogbookEntry, participants: Mapping[str, int | None]) -> None:
    there = {each.actor: each for each in entry.participants.all()}
    for actor, count in participants.items():
        row = there.get(actor)
        if row is not None and not count:
            row.delete()
        elif count and (row is None or row.count != count):
            row = row or Participants(entry=entry, actor=actor)
            row.count = count
            row.save()


@action("plans.log")
def delete_entry(account: Any, entry: LogbookEntry) -> None:
    """Take an entry out of the logbook; its history stays.

    Raises ValidationError for one that papers are kept about.
    """
    refuse_kept("logbook-entry", entry.pk)
    entry.delete()
