"""What comes in or goes out by itself is an official document too: its entry in the registry."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from utblick.core.audit.verifying import seal_content
from utblick.documents import rules, sealing
from utblick.documents.models import RegistryEntry


def enter(entry: RegistryEntry, account: Any = None) -> RegistryEntry:
    """Enter an official document in the registry and seal the entry; called within a deed that has asked who may.

    `account` None: it came from somebody who is not signed in, through a public form. Raises ValidationError, by
    field, for a fact that the law asks for and that is missing (OSL 5:2).
    """
    missing = rules.missing_facts(entry.number, entry.date, entry.counterpart, entry.subject)
    if missing:
        raise ValidationError({name: _("The law asks for this. Fill it in.") for name in missing})
    entry.save()
    seal_content(sealing.ENTRY, account, entry, sealing.said_by_entry(entry))
    return entry
