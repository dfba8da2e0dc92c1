"""Who may do what, declared once per room, obeyed by every view and action, shown on one page.

Core knows permissions and role keys only as text; the roles themselves belong to the people room.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Protocol, TypeVar, cast

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import resolve_url
from django.utils.functional import Promise
from django.utils.http import urlencode

PUBLIC = "public"  # anyone, signed in or not
SIGNED_IN = "signed-in"  # any account


@dataclass(frozen=True)
class Permission:
    """One thing that a person may or may not do.

    `roles` give it over everything that an assignment covers. With `by_unit`, an assignment that holds for one
    unit gives it for things of that unit and those below it. Without, such an assignment gives it only if it is
    to read something: what concerns the whole is changed by those whose role holds for the whole.
    """

    key: str
    label: str | Promise
    roles: frozenset[str]
    by_unit: bool = False

    @property
    def reads(self) -> bool:
        """Whether it is to read and nothing more: the verb of its key is view or read, or use, as of search."""
        return self.key.split(".")[1].startswith(("view", "read", "use"))

    @property
    def room(self) -> str:
        """The room that declared it."""
        return self.key.split(".")[0]


PERMISSIONS: dict[str, Permission] = {}


def declare(*permissions: Permission) -> None:
    """Add a room's permissions. Raises ValueError if a key is declared twice in different words."""
    for permission in permissions:
        if PERMISSIONS.setdefault(permission.key, permission) != permission:
            raise ValueError(f"permission {permission.key} is declared twice")


class View(Protocol):
    """A view function that carries its permission, so that the matrix of all addresses can be generated."""

    permission: str

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase: ...


V = TypeVar("V", bound=Callable[..., HttpResponseBase])


def requires(key: str) -> Callable[[V], V]:
    """Let a view answer only those with the permission: strangers are asked to sign in, others refused."""

    def decorate(view: V) -> V:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not request.user.is_authenticated:
                query = urlencode({"next": request.get_full_path()})
                return HttpResponseRedirect(f"{resolve_url(settings.LOGIN_URL)}?{query}")
            if key != SIGNED_IN and not request.user.has_perm(key):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        cast(View, guarded).permission = key
        return cast(V, guarded)

    return decorate


def public(view: V) -> V:
    """Say that anyone may see the view."""
    cast(View, view).permission = PUBLIC
    return view
