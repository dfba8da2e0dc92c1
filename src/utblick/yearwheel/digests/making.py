"""Writing the digests of a day or week: one account after another, each in one transaction with how far it has come."""

import logging
from datetime import datetime, timedelta
from functools import partial
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from utblick.core import stamp
from utblick.core.periodic import Turn, periodic
from utblick.decisions.holidays import is_holiday
from utblick.people.models import Account
from utblick.yearwheel import outgoing
from utblick.yearwheel.digests import days
from utblick.yearwheel.digests.text import compose
from utblick.yearwheel.models import Digest, Frequency

log = logging.getLogger(__name__)

KEPT = timedelta(days=90)
DONE = "done"


def readers(frequency: str) -> QuerySet[Account]:
    """Return the accounts that want a digest so often. Who has not chosen gets one a week; who is closed, none."""
    chosen = Q(digest_choice__frequency=frequency)
    if frequency == Frequency.WEEKLY:
        chosen |= Q(digest_choice=None)
    found = Account.objects.filter(chosen, is_active=True)
    return found if settings.DEMONSTRATION else found.filter(demonstration=False)


def write(account: Any, period: str, now: datetime) -> Digest | None:
    """Return an account's digest, not yet saved; None when there is nothing to say."""
    letter = compose(account, now.date())
    if letter is None:
        return None
    # The same digest has the same Message-ID however often it is written or sent, also after a restore.
    named = sha256(f"{outgoing.house_key()} {account.key} {period}".encode()).hexdigest()[:32]
    return Digest(
        account=account,
        period=period,
        address=account.email,
        language=letter.language,
        subject=letter.subject,
        text=letter.text,
        message_id=f"<digest.{period}.{named}@{outgoing.domain()}>",
        made_at=now,
    )


def make(frequency: str, turn: Turn, now: datetime) -> bool:
    """Write the digests that are due and not yet written. Returns whether some are left, because it was stopped.

    `turn.progress` is the period and the last account that has been looked at, so that who had nothing to be told
    when it was their turn is not looked at again.
    """
    period = days.period(frequency, now, is_holiday)
    begun, _space, after = turn.progress.partition(" ")
    if not period or turn.progress == f"{period} {DONE}":
        return False
    passed = int(after) if begun == period else 0
    wrote, failed = 0, 0
    for pk in list(readers(frequency).filter(pk__gt=passed).order_by("pk").values_list("pk", flat=True)):
        if turn.stopping:
            return True
        account = readers(frequency).filter(pk=pk).first()  # as they are now
        try:
            digest = write(account, period, now) if account else None
        except Exception:
            log.exception("The digest of account %s could not be written", pk)
            failed += 1
            continue
        with transaction.atomic():
            if digest is not None:
                Digest.objects.bulk_create([digest], ignore_conflicts=True)
            turn.keep(f"{period} {pk}")
        wrote += 1
    if failed and not wrote:
        raise RuntimeError(f"none of {failed} digests could be written")
    turn.keep(f"{period} {DONE}")
    stamp.forget()  # what was remembered of so many readers is not needed again before the next digest
    return False


def _make_now(frequency: str, turn: Turn) -> bool:
    return make(frequency, turn, timezone.localtime())


for _frequency in (Frequency.DAILY, Frequency.WEEKLY):
    periodic(f"digests.{_frequency}", every=timedelta(minutes=1))(partial(_make_now, str(_frequency)))


@periodic("digests.forget", every=timedelta(days=1))
def forget_old(turn: Turn) -> None:
    """Take away digests that were written long ago: they hold what people had to do, and nobody needs it any more."""
    Digest.objects.filter(made_at__lt=timezone.now() - KEPT).delete()
