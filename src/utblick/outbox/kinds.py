"""The kinds of e-mail there are, each told by the room that writes it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.utils.functional import Promise


@dataclass(frozen=True)
class LetterKind:
    """A kind of e-mail. `kept`: how long one is kept after it has gone, or was written and never went.

    `newest_only`: of several to one account only the newest goes. `choice` is the name of the page where a receiver
    says how often to be written to. `permission` is what it takes to see, in the mailbox of a demonstration, those that
    went to others; blank: nothing but being the one who sees all. `secret` returns the keys of the things under secrecy
    that letters of the kind are about: those letters are seen by nobody who may not see what is secret, and do not go.
    """

    key: str
    label: str | Promise
    kept: timedelta
    newest_only: bool = False
    choice: str = ""
    permission: str = ""
    secret: Callable[[], Any] | None = None


KINDS: dict[str, LetterKind] = {}


def declare(*kinds: LetterKind) -> None:
    """Add a room's kinds. Raises ValueError for a key that is taken."""
    for kind in kinds:
        if KINDS.setdefault(kind.key, kind) != kind:
            raise ValueError(f"two kinds of e-mail are called {kind.key}")
