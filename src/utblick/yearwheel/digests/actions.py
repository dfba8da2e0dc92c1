"""What people do about digests."""

from typing import Any

from utblick.core.actions import action
from utblick.people.models import Account
from utblick.yearwheel.models import DigestChoice


@action("yearwheel.use_digests")
def choose_frequency(account: Any, frequency: str) -> DigestChoice:
    """Let an account be written to so often."""
    Account.objects.select_for_update().get(pk=account.pk)  # one choice at a time
    choice = DigestChoice.objects.filter(account=account.pk).first() or DigestChoice(account=account)
    choice.frequency = frequency
    choice.save()
    return choice
