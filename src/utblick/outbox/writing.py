"""Writing e-mails: within the deed that they tell of, so that either both stand or neither does."""

from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256
from typing import Any

from django.utils import timezone

from utblick.core.outgoing import domain, house_key
from utblick.outbox.kinds import KINDS
from utblick.outbox.models import Letter


def letter(
    kind: str,
    occasion: str,
    to: str,
    subject: str,
    text: str,
    *,
    language: str,
    account: Any = None,
    about: str = "",
    now: datetime | None = None,
) -> Letter:
    """Return an e-mail, not yet saved. `to` is the address, `account` that of a receiver who signs in.

    The same kind and occasion to the same receiver has the same Message-ID however often it is written or sent, also
    after a restore. Raises KeyError for a kind that nobody has declared.
    """
    who = account.key if account is not None else to.strip().lower()
    named = sha256(f"{house_key()} {kind} {occasion} {who}".encode()).hexdigest()[:32]
    return Letter(
        kind=KINDS[kind].key,
        occasion=occasion,
        about=about,
        account=account,
        address=to,
        language=language,
        subject=" ".join(subject.split())[:200],  # a line break in it would be a header of somebody else's
        text=text,
        message_id=f"<{kind}.{named}@{domain()}>",
        made_at=now or timezone.now(),
    )


def post(letters: Iterable[Letter]) -> None:
    """Put e-mails in the outbox; those that are there already are left as they are. Within the caller's transaction."""
    Letter.objects.bulk_create(list(letters), ignore_conflicts=True)


def readdress(about: str, to: str) -> int:
    """Send what tells of a thing and has not gone to another address, as if it were written now; blank: not at all.

    Returns how many there were. For an address that was wrong. Within the caller's transaction.
    """
    waiting = Letter.objects.filter(about=about, sent_at=None, account=None).exclude(address=to)
    if to:
        return waiting.update(address=to, made_at=timezone.now(), claimed_at=None, tries=0, failure="")
    return waiting.delete()[0]
