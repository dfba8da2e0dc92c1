"""Sending what has been written: each digest is claimed, handed to the mail server, and marked as sent.

A worker killed between the mail server's taking it over and our marking it leaves it claimed. When the claim has run
out it is tried again, with the same Message-ID, by which the receiver's mail program knows it for the same letter:
nobody who speaks SMTP can do better, since the server's answer and our note of it are never one transaction.
"""

import logging
from datetime import datetime, timedelta

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db.models import Exists, F, OuterRef, QuerySet
from django.urls import reverse
from django.utils import timezone

from utblick.core.periodic import Turn, periodic
from utblick.yearwheel import outgoing
from utblick.yearwheel.models import Digest

log = logging.getLogger(__name__)

LEASE = timedelta(minutes=5)
"""So long a digest is claimed by one who tries; longer than a mail server can keep us waiting."""

LONGEST_WAIT = timedelta(hours=6)
TRIED_FOR = timedelta(days=7)
TIMEOUT = 30


def unsent(now: datetime) -> QuerySet[Digest]:
    """Return what is to be sent: not what is old, nor what a newer one has replaced, nor to who has been closed."""
    newer = Digest.objects.filter(account=OuterRef("account"), made_at__gt=OuterRef("made_at"))
    waiting = Digest.objects.filter(sent_at=None, account__is_active=True, made_at__gt=now - TRIED_FOR)
    return waiting.filter(~Exists(newer)).order_by("made_at", "pk")


def wait_after(tries: int) -> timedelta:
    """Return how long to wait after so many tries: the lease, then twice as long each time."""
    return min(LEASE * 2 ** min(max(tries - 1, 0), 20), LONGEST_WAIT)


@periodic("digests.send", every=timedelta(seconds=30))
def send_due(turn: Turn) -> bool:
    """Send every digest whose time has come. Returns whether some are left, because it was stopped."""
    now = timezone.now()
    for digest in unsent(now).only("pk", "claimed_at", "tries"):
        if digest.claimed_at and digest.claimed_at + wait_after(digest.tries) > now:
            continue
        if turn.stopping:
            return True
        turn.keep()
        if settings.DEMONSTRATION:
            _mark_as_sent(digest)
        elif _claim(digest):
            send(digest)
    return False


def _claim(digest: Digest) -> bool:
    """Say that we try to send it; False when somebody else was first."""
    as_read = Digest.objects.filter(pk=digest.pk, sent_at=None, tries=digest.tries)
    return bool(as_read.update(claimed_at=timezone.now(), tries=F("tries") + 1))


def _mark_as_sent(digest: Digest) -> None:
    """In a demonstration nothing leaves the house: this is all."""
    now = timezone.now()
    Digest.objects.filter(pk=digest.pk, sent_at=None).update(
        claimed_at=now, sent_at=now, tries=F("tries") + 1
    )


def send(digest: Digest) -> None:
    """Hand a claimed digest to the mail server. What goes wrong is written down, and it is tried again later."""
    try:
        message(Digest.objects.get(pk=digest.pk)).send()
    except Exception as error:
        log.warning("Digest %s could not be sent", digest.pk, exc_info=True)
        told = f"{type(error).__name__}: {error}"[:300]
        Digest.objects.filter(pk=digest.pk).update(failure=told)
    else:
        Digest.objects.filter(pk=digest.pk).update(sent_at=timezone.now(), failure="")


def message(digest: Digest) -> EmailMessage:
    """Return a digest as an e-mail."""
    return EmailMessage(
        digest.subject,
        digest.text,
        to=[digest.address],
        headers={
            "Message-ID": digest.message_id,
            "Auto-Submitted": "auto-generated",
            "Content-Language": digest.language,
            "List-Unsubscribe": f"<{outgoing.address(reverse('digest_choice'))}>",
        },
        connection=get_connection(timeout=TIMEOUT),
    )
