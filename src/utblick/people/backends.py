"""How an account signs in."""

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from django.db.models import QuerySet

from utblick.core import sight
from utblick.core.once import built_once
from utblick.people.models import Account, RoleAssignment


@built_once
def _roles() -> QuerySet[RoleAssignment]:
    return RoleAssignment.objects.select_related("account", "unit")


class AccountBackend(AuthenticationBackend):
    """E-mail address and password. What an account may do is asked of the account itself, never of Django's groups."""

    def get_user(self, user_id: Any) -> Account | None:
        """Return the account of a session together with its roles, which every page asks for, in one query."""
        with (
            sight.off()
        ):  # nobody has been recognised yet: whose eyes to read with is what is being found out
            roles = list(_roles().filter(account=user_id))
        if not roles:
            without_role: Account | None = super().get_user(user_id)
            return without_role
        account = roles[0].account
        account.assignments = roles
        return account if self.user_can_authenticate(account) else None

    def has_perm(self, user_obj: object, perm: str, obj: object = None) -> bool:
        """Give nothing: `Account.has_perm` is the one place."""
        return False
