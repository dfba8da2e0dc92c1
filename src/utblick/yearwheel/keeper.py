"""Keeps a worker going: one child at a time does the work, and a new one begins when it ends.

A worker that the operating system ends, for want of memory say, would otherwise be missed only when no digest comes.
Each child ends by itself after a day, so that whatever it has gathered is given back.
"""

import logging
import os
import signal
import time
from collections.abc import Callable
from typing import NoReturn

from django.db import connections

from utblick.yearwheel.worker import Stopping

log = logging.getLogger(__name__)

SIGNALS = (signal.SIGTERM, signal.SIGINT)
RENEWED_AFTER = 24 * 3600.0
GRACE = 20.0
"""So many seconds a child has to leave what it is doing, before it is killed."""

LONGEST_PAUSE = 60.0


def heed_signals(stopping: Stopping) -> None:
    """Stop when the operator or the server says so."""
    for each in SIGNALS:
        signal.signal(each, stopping.ask)


def keep(work: Callable[[Stopping], None], stopping: Stopping) -> None:
    """Let a child do `work` until we are to stop; begin another whenever one has ended."""
    pause = 1.0
    while not stopping:
        began = time.monotonic()
        child = _begin(work)
        ended = _wait(child, stopping)
        if not stopping and ended:
            log.error("The worker ended (%s); another begins", _in_words(ended))
        pause = 1.0 if time.monotonic() - began > LONGEST_PAUSE else min(pause * 2, LONGEST_PAUSE)
        stopping.sleep(pause if ended else 0)


def _begin(work: Callable[[Stopping], None]) -> int:
    connections.close_all()  # a connection belongs to one process
    keeper = os.getpid()
    # A signal that comes before the child has its own way of stopping waits until it has.
    signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
    child = os.fork()
    if child == 0:
        _be_the_worker(work, keeper)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS)
    return child


def _be_the_worker(work: Callable[[Stopping], None], keeper: int) -> NoReturn:
    code = 1
    try:
        stopping = Until(keeper, time.monotonic() + RENEWED_AFTER)
        heed_signals(stopping)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS)
        work(stopping)
        code = 0
    except Exception:
        log.exception("The worker failed")
    finally:
        connections.close_all()
        logging.shutdown()
        os._exit(code)


class Until(Stopping):
    """Stops also when its time has come to be renewed."""

    def __init__(self, parent: int, until: float) -> None:
        super().__init__(parent)
        self.until = until

    def __bool__(self) -> bool:
        return super().__bool__() or time.monotonic() > self.until


def _wait(child: int, stopping: Stopping) -> int:
    """Wait for a child to end, and return how it ended; when we are to stop, have it stop first."""
    killed_at: float | None = None
    while True:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return status
        if stopping and killed_at is None:
            os.kill(child, signal.SIGTERM)
            killed_at = time.monotonic() + GRACE
        if killed_at is not None and time.monotonic() > killed_at:
            os.kill(child, signal.SIGKILL)
        time.sleep(0.1 if stopping else 0.5)


def _in_words(status: int) -> str:
    code = os.waitstatus_to_exitcode(status)
    return signal.Signals(-code).name if code < 0 else f"exit code {code}"
