"""That protected data was read is noted: whose, by whom, when.

What shows a protected thing (a protected person's name, something under secrecy) says so by `showed`; when the
answer is ready, one entry for each thing is written. Outside a request nobody reads, so nothing is noted.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import models
from django.http import HttpRequest, HttpResponse

from utblick.core.audit import trail

_seen: ContextVar[dict[tuple[str, int], models.Model] | None] = ContextVar("seen", default=None)
# A list of very many is noted as one reading of a list; nobody read them all with care.
MOST = 200


def showed(thing: models.Model) -> None:
    """Say that a protected thing is shown in the answer that is being made."""
    seen = _seen.get()
    if seen is not None and thing.pk and len(seen) < MOST:
        seen[thing._meta.label, thing.pk] = thing


@contextmanager
def collecting() -> Iterator[dict[tuple[str, int], models.Model]]:
    """Collect inside which protected things are shown, without noting it: who shows them afterwards says so then."""
    seen: dict[tuple[str, int], models.Model] = {}
    token = _seen.set(seen)
    try:
        yield seen
    finally:
        _seen.reset(token)


class ReadingMiddleware:
    """Writes down which protected things an answer showed, when the reader is somebody."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Collect while the answer is made."""
        with collecting() as seen:
            response = self.get_response(request)
        if seen and request.user.is_authenticated:
            with trail.one_deed():
                for thing in seen.values():
                    trail.note("core.read_protected", request.user, thing, page=request.path)
        return response
