"""The second step when signing in: who must have one, and who has."""

import logging

from allauth.account.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.conf import settings

from utblick.core.actions import action
from utblick.people.models import Account
from utblick.people.roles import Role

log = logging.getLogger(__name__)
# Those who can let others in, and those who see everything.
REQUIRED_OF = frozenset({Role.ADMINISTRATOR, Role.AUDITOR})


def is_required_of(account: Account) -> bool:
    """Whether one of the account's roles asks for a second step. A demonstration asks it of nobody."""
    return not settings.DEMONSTRATION and bool(REQUIRED_OF & account.roles)


def app_of(account: Account) -> Authenticator | None:
    """Return the app that gives the account its codes, or None."""
    return Authenticator.objects.filter(user_id=account.pk, type=Authenticator.Type.TOTP).first()


@action("people.edit_accounts")
def take_away(administrator: Account, holder: Account) -> None:
    """Take away the holder's app and reserve codes: they have lost both. They are told by e-mail."""
    if forget(holder):
        log.info("Account %s took away the second step of account %s", administrator.pk, holder.pk)
        get_adapter().send_notification_mail("mfa/email/totp_deactivated", holder)


def forget(holder: Account) -> bool:
    """Take away the app and the reserve codes of somebody who has lost both; False if there were none."""
    taken, _kinds = Authenticator.objects.filter(user_id=holder.pk).delete()
    return taken > 0
