"""What the room's pages read."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet

from utblick.api.models import ApiKey, Webhook, WebhookDelivery

SHOWN = 30


def keys_of(account: Any) -> QuerySet[ApiKey]:
    """Return an account's keys that have not been withdrawn, the oldest first."""
    return ApiKey.objects.filter(account=account.pk, revoked_on=None).select_related("use", "account")


def all_keys() -> QuerySet[ApiKey]:
    """Return all keys that have not been withdrawn, with whose they are."""
    return (
        ApiKey.objects.filter(revoked_on=None)
        .select_related("use", "account")
        .order_by("account__name", "pk")
    )


def webhooks_of(account: Any) -> QuerySet[Webhook]:
    """Return an account's webhooks that are open, the oldest first."""
    return Webhook.objects.filter(account=account.pk, closed_on=None)


def own_webhooks(account: Any) -> QuerySet[Webhook]:
    """Return all webhooks of an account, also those that are closed."""
    return Webhook.objects.filter(account=account.pk).order_by("closed_on", "pk")


def last_deliveries(webhook: Webhook) -> Sequence[WebhookDelivery]:
    """Return the last messages to a webhook, the latest first."""
    return list(webhook.deliveries.all()[:SHOWN])
