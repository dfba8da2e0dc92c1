"""What all actions share: one transaction, the permission checked, the writer known to the history."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import PermissionDenied
from django.db import models, transaction

from utblick.core.audit import trail

P = ParamSpec("P")
T = TypeVar("T")
# The deeds that actions are noted as, with the permission that each takes: its label says what was done.
DEEDS: dict[str, str] = {}
Account = Any  # the people room's Account; core does not know it, only that it answers `has_perm`


def action(
    permission: str,
) -> Callable[[Callable[Concatenate[Account, P], T]], Callable[Concatenate[Account, P], T]]:
    """Decorate `verb(account, thing, …)`: it runs whole or not at all, only for those who may, and is noted.

    When the second argument is a record, the permission is asked for that record (its unit counts).
    Raises PermissionDenied.
    """

    def decorate(
        function: Callable[Concatenate[Account, P], T],
    ) -> Callable[Concatenate[Account, P], T]:
        @wraps(function)
        def guarded(account: AbstractBaseUser, *args: P.args, **kwargs: P.kwargs) -> T:
            thing = next((value for value in args[:1] if isinstance(value, models.Model)), None)
            if not account.has_perm(permission, thing):  # type: ignore[attr-defined]
                raise PermissionDenied
            with transaction.atomic(), trail.one_deed(account):
                result = function(account, *args, **kwargs)
                trail.note(deed, account, result if isinstance(result, models.Model) else thing)
                return result

        room = function.__module__.removeprefix("utblick.").split(".")[0]
        deed = f"{room}.{function.__name__}"
        DEEDS.setdefault(deed, permission)
        guarded.permission = permission  # type: ignore[attr-defined]
        return guarded

    return decorate
