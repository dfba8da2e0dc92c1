"""How an account signs in."""

from allauth.account.auth_backends import AuthenticationBackend


class AccountBackend(AuthenticationBackend):
    """E-mail address and password. What an account may do is asked of the account itself, never of Django's groups."""

    def has_perm(self, user_obj: object, perm: str, obj: object = None) -> bool:
        """Give nothing: `Account.has_perm` is the one place."""
        return False
