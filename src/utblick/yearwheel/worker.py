"""The worker: does what the rooms have registered in `core.periodic`, each piece when its time has come.

There is no queue that could be lost. A worker takes a piece of work by writing its mark in the row of that piece, for
a while: two workers never do the same piece at once, and the mark of one that was killed runs out by itself.
"""

import logging
import os
import time
from datetime import datetime, timedelta
from uuid import uuid4

from django.db import DatabaseError, close_old_connections
from django.db.models import F, Q
from django.utils import timezone

from utblick.core.periodic import PERIODIC, Periodic
from utblick.yearwheel.models import PieceOfWork

log = logging.getLogger(__name__)

LEASE = timedelta(minutes=5)
"""So long a piece is held without a word from whoever is at it."""

LONGEST_BACK_OFF = timedelta(hours=1)
NAP = timedelta(seconds=15)
"""So long at most the worker sleeps before it looks again."""


class Stopping:
    """Whether the worker is to stop: it was asked to, or the process that it belongs to is gone."""

    def __init__(self, parent: int | None = None) -> None:
        self.parent = parent
        self.asked = False

    def ask(self, *_signal: object) -> None:
        """Ask it to stop. A mere mark, since it is made while anything else may be under way."""
        self.asked = True

    def __bool__(self) -> bool:
        return self.asked or (self.parent is not None and os.getppid() != self.parent)

    def sleep(self, seconds: float) -> None:
        """Sleep, until it is time to stop."""
        until = time.monotonic() + seconds
        while not self and (left := until - time.monotonic()) > 0:
            time.sleep(min(left, 0.25))


class LostTurn(Exception):
    """Another worker has taken over: this one was silent for too long."""


class Turn:
    """A turn at one piece of work, held by a mark of its own."""

    def __init__(self, name: str, holder: str, progress: str, stopping: Stopping) -> None:
        self.name, self.holder, self.progress = name, holder, progress
        self._stopping = stopping

    @property
    def stopping(self) -> bool:
        """Whether the worker has been asked to stop."""
        return bool(self._stopping)

    def keep(self, progress: str | None = None) -> None:
        """Hold on to the piece, and write down how far the work has come. Raises LostTurn."""
        if progress is not None:
            self.progress = progress
        self._write(held_until=timezone.now() + LEASE, progress=self.progress)

    def end(self, due_at: datetime, **values: object) -> None:
        """Let go of the piece until its next time. Raises LostTurn."""
        self._write(holder="", held_until=None, due_at=due_at, **values)

    def _write(self, **values: object) -> None:
        if not PieceOfWork.objects.filter(name=self.name, holder=self.holder).update(**values):
            raise LostTurn(self.name)


def take(name: str, stopping: Stopping) -> Turn | None:
    """Take a piece of work that is due and that nobody is at; None where there is no such."""
    now, holder = timezone.now(), uuid4().hex
    free = Q(held_until=None) | Q(held_until__lte=now)
    due = PieceOfWork.objects.filter(free, name=name, due_at__lte=now)
    if not due.update(holder=holder, held_until=now + LEASE):
        return None
    found = PieceOfWork.objects.filter(name=name, holder=holder).values_list("progress", flat=True).first()
    return None if found is None else Turn(name, holder, found, stopping)


def run(stopping: Stopping) -> None:
    """Work until asked to stop. A database that does not answer is waited for."""
    waited = 0
    while not stopping:
        close_old_connections()
        try:
            pause = do_what_is_due(stopping)
            waited = 0
        except DatabaseError:
            waited = min(waited + 1, 6)
            log.exception("The worker cannot reach its database, and tries again")
            pause = 2.0**waited
        stopping.sleep(pause)


def do_what_is_due(stopping: Stopping) -> float:
    """Do every piece that is due, once; return the seconds until the next may be. One that fails stops no other."""
    for name in _ready():
        if not stopping and (turn := take(name, stopping)):
            _do(PERIODIC[name], turn)
    next_at = [max(due_at, held_until or due_at) for _name, due_at, held_until in _pieces()]
    pause = min(next_at) - timezone.now() if next_at else NAP
    return max(min(pause, NAP).total_seconds(), 0.0)


def _pieces() -> list[tuple[str, datetime, datetime | None]]:
    rows = PieceOfWork.objects.filter(name__in=PERIODIC)
    return list(rows.order_by("due_at").values_list("name", "due_at", "held_until"))


def _ready() -> list[str]:
    """The pieces that are due and that nobody is at, the longest due first. What is new is due at once."""
    now = timezone.now()
    found = _pieces()
    if missing := PERIODIC.keys() - {name for name, _due_at, _held_until in found}:
        rows = [PieceOfWork(name=name, due_at=now) for name in sorted(missing)]
        PieceOfWork.objects.bulk_create(rows, ignore_conflicts=True)
        found = _pieces()
    return [name for name, due_at, until in found if due_at <= now and (until is None or until <= now)]


def _do(piece: Periodic, turn: Turn) -> None:
    try:
        more = piece.function(turn)
        now = timezone.now()
        turn.end(now if more else now + piece.every, done_at=now, failures=0, failure="")
    except LostTurn:
        log.warning("%s was taken over by another worker", piece.name)
    except Exception as error:
        log.exception("%s failed, and is tried again later", piece.name)
        _failed(piece, turn, error)


def _failed(piece: Periodic, turn: Turn, error: Exception) -> None:
    """Try again later, and ever later the more often it has failed."""
    before = PieceOfWork.objects.filter(name=piece.name).values_list("failures", flat=True).first() or 0
    told = f"{type(error).__name__}: {error}"[:300]
    try:
        turn.end(timezone.now() + back_off(piece.every, before + 1), failures=F("failures") + 1, failure=told)
    except LostTurn:
        log.warning("%s was taken over by another worker", piece.name)


def back_off(every: timedelta, failures: int) -> timedelta:
    """Return how long to wait after so many failures in a row: twice as long each time, up to an hour or `every`."""
    longest = max(LONGEST_BACK_OFF, every)
    return min(every * 2 ** min(failures, 20), longest)
