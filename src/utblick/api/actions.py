"""What people do with their keys and webhooks."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from utblick.api import keys, queries, rules
from utblick.api.models import ApiKey, KeyUse, Webhook, WebhookDelivery
from utblick.core.actions import action
from utblick.core.dates import today
from utblick.core.models import new_key
from utblick.people.models import Account

USE, MANAGE = "api.use_keys", "api.manage_keys"


@action(USE)
def make_key(account: Any, made: ApiKey, key: str) -> ApiKey:
    """Make a key of one's own; `key` is what it is itself, of which a digest is kept. Raises ValidationError."""
    if made.pk:
        raise PermissionDenied
    Account.objects.select_for_update().get(pk=account.pk)  # so that they are counted one at a time
    if queries.keys_of(account).count() >= rules.MOST_KEYS:
        message = _("You have %(count)s keys already. Withdraw one that you no longer use.")
        raise ValidationError(message % {"count": rules.MOST_KEYS})
    day = today()
    if not day <= made.expires_on <= rules.last_day_allowed(day):
        raise ValidationError({"expires_on": _("Choose a day from today to a year from now.")})
    made.account, made.made_on = account, day
    made.digest, made.ending = keys.digest(key), key[-4:]
    made.save()
    KeyUse.objects.create(key=made)
    return made


@action(USE)
def withdraw_key(account: Any, key: ApiKey) -> ApiKey:
    """Withdraw a key of one's own for ever."""
    if key.account_id != account.pk:
        raise PermissionDenied
    return _withdraw(key)


@action(MANAGE)
def withdraw_any_key(account: Any, key: ApiKey) -> ApiKey:
    """Withdraw anybody's key for ever."""
    return _withdraw(key)


def _withdraw(key: ApiKey) -> ApiKey:
    found = ApiKey.objects.select_for_update().get(pk=key.pk)
    if found.revoked_on is None:
        found.revoked_on = today()
        found.save()
    return found


def withdraw_all(account: Account) -> None:
    """Withdraw all that an account has, in the transaction in which it is closed: it stays so if it is opened again."""
    for key in queries.keys_of(account):
        _withdraw(key)
    for webhook in queries.webhooks_of(account):
        _close(webhook)


@action(USE)
def save_webhook(account: Any, webhook: Webhook) -> Webhook:
    """Make a webhook, or change what it is told of and where. Raises ValidationError."""
    if webhook.pk is None:
        Account.objects.select_for_update().get(pk=account.pk)
        if queries.webhooks_of(account).count() >= rules.MOST_WEBHOOKS:
            message = _("You have %(count)s webhooks already. Close one that you no longer use.")
            raise ValidationError(message % {"count": rules.MOST_WEBHOOKS})
        webhook.account = account
        webhook.made_at = webhook.looked_to = timezone.now()
    elif webhook.account_id != account.pk:
        raise PermissionDenied
    webhook.failing_since = None
    webhook.save()
    return webhook


@action(USE)
def renew_secret(account: Any, webhook: Webhook) -> Webhook:
    """Give a webhook a new secret; messages are signed with it from now on."""
    if webhook.account_id != account.pk:
        raise PermissionDenied
    webhook.salt = new_key()
    webhook.save()
    return webhook


@action(USE)
def close_webhook(account: Any, webhook: Webhook) -> Webhook:
    """Close a webhook: nothing more is sent there."""
    if webhook.account_id != account.pk:
        raise PermissionDenied
    return _close(webhook)


def _close(webhook: Webhook, by_itself: bool = False) -> Webhook:
    found = Webhook.objects.select_for_update().get(pk=webhook.pk)
    if found.closed_on is None:
        found.closed_on, found.closed_by_itself = today(), by_itself
        found.save()
        WebhookDelivery.objects.filter(webhook=found, sent_at=None).update(due_at=None)
    return found


def close_dead(webhook: Webhook) -> Webhook:
    """Close a webhook that has taken nothing for long; by the worker, in a transaction."""
    return _close(webhook, by_itself=True)
