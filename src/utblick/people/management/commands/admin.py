"""`utblick admin EMAIL`: an administrator's account, with an address where the password is chosen."""

import argparse
from typing import Any

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.people.models import Account, RoleAssignment
from utblick.people.roles import Role
from utblick.people.signin import second_step

DAYS = settings.PASSWORD_RESET_TIMEOUT // 86_400


class Command(BaseCommand):
    """Make an administrator's account, or help one in again. No password is written on a command line."""

    help = "Make an administrator's account, or help an administrator in again."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Whose account."""
        parser.add_argument("email", help="the address that the administrator signs in with")
        parser.add_argument("--name", default="", help="the administrator's name; the address if not given")
        parser.add_argument(
            "--forget-second-step",
            action="store_true",
            help="for somebody who has lost both the telephone and the reserve codes",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Make the account, give the role, and say where the password is chosen."""
        email = options["email"].strip().lower()
        try:
            validate_email(email)
        except ValidationError as error:
            raise CommandError(f"{email}: {error.messages[0]}") from None
        with transaction.atomic():
            account = self._account(email, options["name"])
            if options["forget_second_step"] and second_step.forget(account):
                self.stdout.write(
                    _("The second step has been taken away. It is set up anew at the next sign-in.")
                )
        self.stdout.write(
            _("Choose a password here, within %(days)d days. The link works once:") % {"days": DAYS}
        )
        self.stdout.write(_link(account))

    def _account(self, email: str, name: str) -> Account:
        account = Account.objects.filter(email__iexact=email).first()
        if account is None:
            account = Account.objects.create_user(email, name=name or email)
            self.stdout.write(_("An account has been made for %(email)s.") % {"email": email})
        elif account.demonstration or not account.is_active:
            raise CommandError(_("%(email)s is a demonstration account, or closed.") % {"email": email})
        if Role.ADMINISTRATOR not in account.roles:
            RoleAssignment.objects.create(account=account, role=Role.ADMINISTRATOR)
        return account


def _link(account: Account) -> str:
    """The address where the password is chosen; without a host where the settings name no single one."""
    key = {"uidb36": user_pk_to_url_str(account), "key": default_token_generator.make_token(account)}
    path = reverse("account_reset_password_from_key", kwargs=key)
    host = next((each for each in settings.ALLOWED_HOSTS if not each.startswith((".", "*", "["))), "")
    scheme = "https" if settings.HTTPS else "http"
    return f"{scheme}://{host}{path}" if host and not settings.DEMONSTRATION else path
