"""Sending what has been written: each e-mail is claimed, handed to the mail server, and marked as sent.

A worker killed between the mail server's taking it over and our marking it leaves it claimed. When the claim has run
out it is tried again, with the same Message-ID, by which the receiver's mail program knows it for the same letter:
nobody who speaks SMTP can do better, since the server's answer and our note of it are never one transaction. In a
demonstration nothing leaves the house: that it is marked is all, and is done once.
"""

import logging
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from utblick.core.audit import trail
from utblick.core.audit.reading import tell
from utblick.core.erasing import overwrite
from utblick.core.outgoing import address
from utblick.core.periodic import Turn, periodic
from utblick.outbox.kinds import KINDS
from utblick.outbox.models import Letter
from utblick.outbox.queries import GIVEN_TIME

REFUSED, WENT_LATE = "outbox.refused", "outbox.went_late"
tell(
    {
        REFUSED: _("An e-mail was refused by the mail server"),
        WENT_LATE: _("An e-mail went after more than a day"),
    }
)

log = logging.getLogger(__name__)

LEASE = timedelta(minutes=5)
"""So long an e-mail is claimed by one who tries; longer than a mail server can keep us waiting."""

LONGEST_WAIT = timedelta(hours=6)
TRIED_FOR = timedelta(days=7)
UNSENT_KEPT = timedelta(days=28)
"""So long one that never went is kept at least, so that somebody sees it and sends the answer by hand."""

TIMEOUT = 30


def unsent(now: datetime) -> QuerySet[Letter]:
    """Return what is to be sent: not what is old, nor what a newer one has replaced, nor to who has been closed.

    Nor what is about a thing that has come under secrecy since it was written: that is held back (`held_back`).
    """
    alone = [key for key, kind in KINDS.items() if kind.newest_only]
    newer = Letter.objects.filter(
        kind=OuterRef("kind"), account=OuterRef("account"), made_at__gt=OuterRef("made_at")
    )
    waiting = Letter.objects.filter(
        Q(account=None) | Q(account__is_active=True), sent_at=None, made_at__gt=now - TRIED_FOR
    )
    for key, kind in KINDS.items():
        if kind.secret is not None:
            waiting = waiting.exclude(kind=key, about__in=kind.secret())
    return waiting.filter(~Q(kind__in=alone) | ~Exists(newer)).order_by("made_at", "pk")


def wait_after(tries: int) -> timedelta:
    """Return how long to wait after so many tries: the lease, then twice as long each time."""
    return min(LEASE * 2 ** min(max(tries - 1, 0), 20), LONGEST_WAIT)


@periodic("outbox.send", every=timedelta(seconds=30))
def send_due(turn: Turn) -> bool:
    """Send every e-mail whose time has come. Returns whether some are left, because it was stopped."""
    now = timezone.now()
    for letter in unsent(now).only("pk", "claimed_at", "tries"):
        if letter.claimed_at and letter.claimed_at + wait_after(letter.tries) > now:
            continue
        if turn.stopping:
            return True
        turn.keep()
        if settings.DEMONSTRATION:
            _mark_as_sent(letter)
        elif _claim(letter):
            send(letter)
    return False


def _claim(letter: Letter) -> bool:
    """Say that we try to send it; False when somebody else was first, and where it is held back since."""
    as_read = unsent(timezone.now()).order_by().filter(pk=letter.pk, tries=letter.tries)
    return bool(as_read.update(claimed_at=timezone.now(), tries=F("tries") + 1))


def _mark_as_sent(letter: Letter) -> None:
    now = timezone.now()
    unsent(now).order_by().filter(pk=letter.pk).update(claimed_at=now, sent_at=now, tries=F("tries") + 1)


def send(letter: Letter) -> None:
    """Hand a claimed e-mail to the mail server. What goes wrong is written down, and it is tried again later."""
    letter = Letter.objects.get(pk=letter.pk)
    try:
        message(letter).send()
    except Exception as error:
        log.warning("E-mail %s could not be sent", letter.pk, exc_info=True)
        told = f"{type(error).__name__}: {error}"[:300]
        _note(letter, REFUSED, failure=told)
    else:
        _note(letter, WENT_LATE, sent_at=timezone.now(), failure="")


def _note(letter: Letter, deed: str, **values: Any) -> None:
    """Write down how a try went. When somebody has been waiting for a day it is a deed of the trail too.

    Rooms tell people of what has been refused so long, and what they tell is remembered until something is done.
    """
    with transaction.atomic():
        Letter.objects.filter(pk=letter.pk).update(**values)
        if letter.made_at < timezone.now() - GIVEN_TIME:
            kind = KINDS.get(letter.kind)
            trail.note(deed, None, what=kind.label if kind else letter.kind)


def message(letter: Letter) -> EmailMessage:
    """Return a letter as an e-mail."""
    headers = {
        "Message-ID": letter.message_id,
        "Auto-Submitted": "auto-generated",
        "Content-Language": letter.language,
    }
    kind = KINDS.get(letter.kind)
    if kind and kind.choice:
        headers["List-Unsubscribe"] = f"<{address(reverse(kind.choice))}>"
    return EmailMessage(
        letter.subject,
        letter.text,
        to=[letter.address],
        headers=headers,
        connection=get_connection(timeout=TIMEOUT),
    )


@periodic("outbox.forget", every=timedelta(hours=1))
def forget_old(turn: Turn) -> None:
    """Delete e-mails whose time is over: they hold addresses and what people had to do, and nobody needs them."""
    forget(timezone.now())


def forget(now: datetime) -> int:
    """Delete what is not kept any more at a moment. Returns how many."""
    old = ~Q(kind__in=list(KINDS)) & Q(made_at__lt=now - UNSENT_KEPT)
    for key, kind in KINDS.items():
        over = Q(sent_at__lt=now - kind.kept) | Q(sent_at=None, made_at__lt=now - max(kind.kept, UNSENT_KEPT))
        old |= Q(kind=key) & over
    with transaction.atomic():
        found = list(Letter.objects.filter(old).values_list("pk", flat=True))
        if found:
            overwrite()
            Letter.objects.filter(pk__in=found).delete()
    return len(found)
