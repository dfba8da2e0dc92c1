"""Answers of the public site, kept in memory: what everybody reads is written once for as long as it is the same.

An answer holds for as long as the data has the same stamp (`core/stamp.py`), the day is the same, and nothing that was
set to a time has come. How the data stands is asked at most once in `PAUSE` seconds, so that a link from a newspaper
costs the database one question a second: what is taken down is gone within that time. Only addresses that
have been answered with a page are kept, by their path alone, and no more than `MOST`: nobody fills the memory by making
addresses up.
"""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock
from time import monotonic
from typing import Any

from django.http import HttpResponse
from django.utils import timezone

from utblick.core import stamp as stamps
from utblick.core.once import reading
from utblick.publishing import queries as publishing

PAUSE = 1.0
MOST = 400
LARGEST = 600_000
"""Bytes of a single answer that is kept: files are read from where they lie."""


@dataclass(frozen=True)
class Kept:
    """An answer as it was written."""

    status: int
    body: bytes
    headers: Mapping[str, str]
    policy: Any = None

    def answer(self) -> HttpResponse:
        """Return it anew, for one reader."""
        made = HttpResponse(self.body, status=self.status)
        del made["Content-Type"]
        for name, value in self.headers.items():
            made[name] = value
        if self.policy is not None:
            made._csp_replace = self.policy  # type: ignore[attr-defined]
        return made


@dataclass
class Shelf:
    """What is kept, of one state of the data."""

    asked_at: float = 0.0
    state: Any = None
    until: datetime | None = None
    answers: OrderedDict[str, Kept] = field(default_factory=OrderedDict)
    lock: Lock = field(default_factory=Lock)


_shelf = Shelf()


def state() -> Any:
    """Return what kept answers hold for: the same as long as they do. One question in `PAUSE` seconds."""
    now = monotonic()
    moment = timezone.now()
    if _shelf.state is None or now - _shelf.asked_at >= PAUSE or (_shelf.until and moment >= _shelf.until):
        with _shelf.lock, reading():
            # The next time that is set is a part of it: what was begun before that time is not kept after it.
            until = publishing.next_change(moment)
            found = (stamps.stamp(), timezone.localdate(moment), until)
            if found != _shelf.state:
                _shelf.answers.clear()
                _shelf.state, _shelf.until = found, until
            _shelf.asked_at = now
    return _shelf.state


def find(path: str) -> Kept | None:
    """Return what is kept of an address, None for nothing."""
    state()
    return _shelf.answers.get(path)


def keep(path: str, written_at: Any, kept: Kept) -> None:
    """Keep an answer that was written while the data stood as `written_at` (`state`)."""
    if len(kept.body) > LARGEST:
        return
    with _shelf.lock:
        if written_at != _shelf.state:
            return
        _shelf.answers[path] = kept
        while len(_shelf.answers) > MOST:
            _shelf.answers.popitem(last=False)


def forget() -> None:
    """Forget everything: for tests, which take back what they wrote, so that the same stamp comes again."""
    with _shelf.lock:
        _shelf.answers.clear()
        _shelf.state, _shelf.until, _shelf.asked_at = None, None, 0.0
