"""Reading once what one answer asks for many times: the strategy in force, the terms of office, the organisation.

Only while a page is read (GET): there nothing is written, so nothing that is remembered can grow old. Everywhere
else, in actions, commands and tests of queries, a function marked `@once` is called as if it were not.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache, wraps
from typing import Any, ParamSpec, TypeVar

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse

from utblick.core.sight import cleared

P = ParamSpec("P")
T = TypeVar("T")
Q = TypeVar("Q", bound=QuerySet[Any])
_remembered: ContextVar[dict[Any, Any] | None] = ContextVar("remembered", default=None)


def is_reading() -> bool:
    """Whether a page is being read now, so that what is read of the data may be remembered."""
    return _remembered.get() is not None


@contextmanager
def reading() -> Iterator[None]:
    """Remember inside, as while a page is read: for a worker that reads much. Nothing is written inside."""
    token = _remembered.set({})
    try:
        yield
    finally:
        _remembered.reset(token)


def once(function: Callable[P, T]) -> Callable[P, T]:
    """Call `function` once a page for the same hashable arguments. Nobody changes what it returned."""

    @wraps(function)
    def remembered(*args: P.args, **kwargs: P.kwargs) -> T:
        found = _remembered.get()
        if found is None:
            return function(*args, **kwargs)
        key = (function, args, tuple(sorted(kwargs.items())))
        if key not in found:
            found[key] = function(*args, **kwargs)
        value: T = found[key]
        return value

    return remembered


def built_once(build: Callable[P, Q]) -> Callable[P, Q]:
    """Build a queryset once, and hand out a fresh copy of it each time.

    For a queryset with many annotations: putting it together takes Django longer than the database needs to answer.
    It is built anew for those who may not see what is secret, since that is left out of it.
    """

    @lru_cache(maxsize=4)
    def built(_cleared: bool, *args: Any, **kwargs: Any) -> Q:  # one for each sight
        return build(*args, **kwargs)

    @wraps(build)
    def copied(*args: P.args, **kwargs: P.kwargs) -> Q:
        copy: Q = built(cleared(), *args, **kwargs).all()  # type: ignore[arg-type]
        return copy

    return copied


class OnceMiddleware:
    """Remembers for as long as one page is read."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Begin with nothing remembered, and leave nothing behind."""
        if request.method != "GET":
            return self.get_response(request)
        with reading():
            return self.get_response(request)
