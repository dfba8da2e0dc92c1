"""What the pages read about digests."""

from typing import Any

from django.db.models import QuerySet

from utblick.yearwheel.models import Digest, DigestChoice, Frequency


def frequency_of(account: Any) -> str:
    """Return how often an account wants a digest; once a week where nobody has chosen."""
    chosen = DigestChoice.objects.filter(account=account).values_list("frequency", flat=True).first()
    return chosen or str(Frequency.WEEKLY)


def latest_of(account: Any) -> Digest | None:
    """Return the latest digest that was written to an account."""
    return Digest.objects.filter(account=account).first()


def reads_all(reader: Any) -> bool:
    """Whether a reader sees the digests of everybody."""
    return bool(reader.has_perm("yearwheel.view_mailboxes"))


def readable(reader: Any) -> QuerySet[Digest]:
    """Return the digests that a reader may read: their own, or everybody's."""
    return Digest.objects.all() if reads_all(reader) else Digest.objects.filter(account=reader)
