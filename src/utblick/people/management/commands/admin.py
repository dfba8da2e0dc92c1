"""`utblick admin EMAIL`: the first administrator's account, with an address where the password is chosen."""

import argparse
from typing import Any

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.core.management.base import BaseCommand
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.people.models import Account, RoleAssignment
from utblick.people.roles import Role


class Command(BaseCommand):
    """Make or mend an administrator's account. No password is written on a command line."""

    help = "Make an administrator's account."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Whose account."""
        parser.add_argument("email")
        parser.add_argument("--name", default="")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make the account, give the role, and say where the password is chosen."""
        email = options["email"].strip().lower()
        account = Account.objects.filter(email=email).first()
        if account is None:
            account = Account.objects.create_user(email, name=options["name"] or email)
        RoleAssignment.objects.get_or_create(account=account, role=Role.ADMINISTRATOR, unit=None)
        key = f"{user_pk_to_url_str(account)}-{default_token_generator.make_token(account)}"
        uidb36, _dash, token = key.partition("-")
        path = reverse("account_reset_password_from_key", kwargs={"uidb36": uidb36, "key": token})
        self.stdout.write(_("Choose a password at this address, on your own host: %(path)s") % {"path": path})
