"""What the pages read about digests."""

from typing import Any

from utblick.yearwheel.models import DigestChoice, Frequency


def frequency_of(account: Any) -> str:
    """Return how often an account wants a digest; once a week where nobody has chosen."""
    chosen = DigestChoice.objects.filter(account=account).values_list("frequency", flat=True).first()
    return chosen or str(Frequency.WEEKLY)
