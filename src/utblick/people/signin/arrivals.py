"""Somebody signs in: the session begins, and the day is noted."""

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest

from utblick.core.dates import today
from utblick.people.models import Account


def enter(request: HttpRequest, account: Account) -> None:
    """Begin a session for the account. That somebody signed in is no change of the account: no history is written."""
    account.skip_history_when_saving = True  # type: ignore[attr-defined]
    try:
        login(request, account, backend=settings.AUTHENTICATION_BACKENDS[0])
    finally:
        del account.skip_history_when_saving  # type: ignore[attr-defined]
    Account.objects.filter(pk=account.pk).update(seen=today())
