"""Whose eyes rows are read with: the system's own, or those of somebody who may or may not see what is secret.

Kept apart from `secrecy`, which hides rows by it, so that what is remembered between reads can tell sights apart.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

_may: ContextVar[Callable[[], bool] | None] = ContextVar("may_see_secret", default=None)


def cleared() -> bool:
    """Whether secret rows may be read now. Outside a request the system itself reads, and sees all."""
    asked = _may.get()
    return asked is None or asked()


@contextmanager
def sight(may: Callable[[], bool] | None) -> Iterator[None]:
    """Read inside as somebody of whom `may` says whether they see what is secret; None: as the system itself."""
    token = _may.set(may)
    try:
        yield
    finally:
        _may.reset(token)


def off() -> Any:
    """Read as the system itself: for the index, for checks, and to know whether something is there at all."""
    return sight(None)


def in_the_open() -> Any:
    """Read as anybody: for what is going to be read by people whom nobody knows yet, such as an issued document."""
    return sight(lambda: False)
