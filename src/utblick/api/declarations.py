"""What the room declares to the house."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.db.models.signals import post_save
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from utblick.api import actions, telling
from utblick.core import doors
from utblick.core.audit import reading
from utblick.core.permissions import Permission, declare
from utblick.outbox import kinds
from utblick.people.models import Account
from utblick.people.roles import EVERYONE, Role

declare(
    Permission(actions.USE, _("Have keys of one's own, by which other systems read and write"), EVERYONE),
    Permission(actions.MANAGE, _("See and withdraw everybody's keys"), frozenset({Role.ADMINISTRATOR})),
)

reading.tell(
    {
        "api.make_key": _("Made a key to the API"),
        "api.withdraw_key": _("Withdrew a key to the API"),
        "api.withdraw_any_key": _("Withdrew somebody's key to the API"),
        "api.save_webhook": _("Saved a webhook"),
        "api.renew_secret": _("Gave a webhook a new secret"),
        "api.close_webhook": _("Closed a webhook"),
    }
)

kinds.declare(kinds.LetterKind(telling.CLOSED, _("A webhook has been closed"), timedelta(days=90)))


@doors.offer
def on_the_account(kind: str, thing: Any, reader: Any) -> Iterator[doors.Door]:
    """The way from one's own account to one's keys and webhooks."""
    if kind == "account" and reader.has_perm(actions.USE):
        yield str(_("My keys")), reverse("api_keys"), str(_("For other systems that read and write as you"))
        yield str(_("My webhooks")), reverse("webhooks"), str(_("Other systems that are told what happens"))
    if kind == "account" and reader.has_perm(actions.MANAGE):
        yield str(_("All keys")), reverse("api_all_keys"), str(_("Everybody's keys to the API"))


def _closed(sender: Any, instance: Account, **_rest: Any) -> None:
    """With an account all its keys are closed, in the same transaction, and stay so if it is opened again."""
    if not instance.is_active and instance.pk:
        actions.withdraw_all(instance)


post_save.connect(_closed, sender=Account, dispatch_uid="api-account-closed")
