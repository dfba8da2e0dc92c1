"""The logbook as the bank of good practice: what other rooms tell of lands there with its origin (R15)."""

from collections.abc import Collection

from django.core.exceptions import ValidationError
from django.urls import reverse

from utblick.core import secrecy
from utblick.documents.sealing import refuse_kept
from utblick.plans.models import EntryKind, LogbookEntry
from utblick.strategy.practices import Practice

TEXTS = ("title", "title_en", "text")
LONGEST = 200


def _written(practice: Practice) -> dict[str, str]:
    """What the logbook says of it: a heading that is too long for the logbook stands whole in the text."""
    long = practice.title if len(practice.title) > LONGEST else ""
    return {
        "title": practice.title[:LONGEST],
        "title_en": practice.title_en[:LONGEST],
        "text": "\n\n".join(filter(None, (long, practice.text))),
    }


def _untouched(entry: LogbookEntry, practice: Practice) -> bool:
    return all(getattr(entry, name) == text for name, text in _written(practice).items())


class Logbook:
    """Keeps each practice as an entry, once; one that somebody has taken out stays out."""

    def keep(self, practice: Practice, before: Practice | None) -> None:
        """Write the entry, or what the room has changed in it and nobody has mended here."""
        with secrecy.off():
            entry = LogbookEntry.objects.select_for_update().filter(key=practice.key).first()
            if entry is None:
                if not LogbookEntry.history.filter(key=practice.key).exists():
                    self._write(practice)
                return
            if before is None:
                return
            was, now = _written(before), _written(practice)
            changed = [name for name in TEXTS if was[name] != now[name] and getattr(entry, name) == was[name]]
            for name in changed:
                setattr(entry, name, now[name])
            if changed:
                entry.save()

    def _write(self, practice: Practice) -> None:
        kind, pk = practice.about
        entry = LogbookEntry(
            key=practice.key,
            kind=EntryKind.PRACTICE,
            on=practice.on,
            unit_id=practice.unit_id,
            contact_id=practice.contact_id,
            arose_kind=kind,
            arose_id=pk,
            secret=practice.secret,
            **_written(practice),
        )
        entry.save()
        entry.serves.set(practice.serves)

    def give_back(self, practice: Practice) -> None:
        """Take the entry out, unless somebody has written more in it, or papers are kept about it."""
        with secrecy.off():
            entry = LogbookEntry.objects.select_for_update().filter(key=practice.key).first()
            if entry is None or not _untouched(entry, practice):
                return
            try:
                refuse_kept("logbook-entry", entry.pk)
            except ValidationError:
                return
            entry.delete()

    def addresses(self, keys: Collection[str]) -> dict[str, str]:
        """The pages of entries, by key, as far as the reader may see them. One query."""
        rows = LogbookEntry.objects.filter(key__in=list(keys)).values_list("key", "pk") if keys else ()
        return {key: reverse("logbook_entry", args=[pk]) for key, pk in rows}
