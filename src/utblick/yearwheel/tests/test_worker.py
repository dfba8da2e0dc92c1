"""The worker: what is due is done by one at a time; who falls silent is replaced; what fails stops nothing else."""

import os
import signal
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone

from utblick.core import periodic as registry
from utblick.core.periodic import Periodic, periodic
from utblick.yearwheel import keeper, worker
from utblick.yearwheel.models import PieceOfWork
from utblick.yearwheel.worker import LostTurn, Stopping

MINUTE = timedelta(minutes=1)


@pytest.fixture
def pieces(db: None, monkeypatch: pytest.MonkeyPatch) -> dict[str, Periodic]:
    """No pieces of work but the test's own."""
    found: dict[str, Periodic] = {}
    monkeypatch.setattr(registry, "PERIODIC", found)
    monkeypatch.setattr(worker, "PERIODIC", found)
    return found


def piece(name: str, function: Callable[[Any], Any], every: timedelta = MINUTE) -> None:
    periodic(name, every)(function)


def row(name: str) -> PieceOfWork:
    return PieceOfWork.objects.get(name=name)


def due_again(name: str) -> None:
    PieceOfWork.objects.filter(name=name).update(due_at=timezone.now())


def test_what_is_due_is_done_and_then_not_before_its_time(pieces: Any) -> None:
    done: list[str] = []
    piece("a", lambda turn: done.append("a"))
    pause = worker.do_what_is_due(Stopping())
    worker.do_what_is_due(Stopping())
    assert done == ["a"] and 0 < pause <= 15
    found = row("a")
    assert found.holder == "" and found.held_until is None and found.done_at
    assert timedelta(seconds=50) < found.due_at - timezone.now() <= MINUTE
    due_again("a")
    assert worker.do_what_is_due(Stopping()) <= 15 and done == ["a", "a"]


def test_what_has_more_to_do_comes_again_at_once(pieces: Any) -> None:
    left = [1, 2, 3]

    def take_one(turn: Any) -> bool:
        left.pop()
        return bool(left)

    piece("a", take_one)
    assert worker.do_what_is_due(Stopping()) == 0
    worker.do_what_is_due(Stopping())
    worker.do_what_is_due(Stopping())
    worker.do_what_is_due(Stopping())
    assert left == []


def test_one_name_is_one_piece(pieces: Any) -> None:
    piece("a", print)
    with pytest.raises(ValueError, match="a"):
        piece("a", repr)


def test_only_one_takes_it_and_who_falls_silent_loses_it(pieces: Any) -> None:
    piece("a", lambda turn: None)
    PieceOfWork.objects.create(name="a", due_at=timezone.now(), progress="halvvägs")
    first = worker.take("a", Stopping())
    assert first is not None and worker.take("a", Stopping()) is None
    PieceOfWork.objects.filter(name="a").update(held_until=timezone.now())
    second = worker.take("a", Stopping())
    assert second is not None and second.progress == "halvvägs"
    with pytest.raises(LostTurn):
        first.keep("bakåt")
    with pytest.raises(LostTurn):
        first.end(timezone.now())
    second.keep("framåt")
    assert row("a").progress == "framåt" and row("a").held_until > timezone.now() + 4 * MINUTE


def test_what_the_one_who_lost_it_has_written_is_undone(pieces: Any, account: Any) -> None:
    """The mark is kept in the transaction of the work itself."""
    PieceOfWork.objects.create(name="a", due_at=timezone.now())
    PieceOfWork.objects.create(name="b", due_at=timezone.now())
    turn = worker.take("a", Stopping())
    assert turn is not None
    PieceOfWork.objects.filter(name="a").update(holder="somebody else")

    @transaction.atomic
    def write() -> None:
        PieceOfWork.objects.filter(name="b").update(progress="skrivet")
        turn.keep()

    with pytest.raises(LostTurn):
        write()
    assert row("b").progress == ""


def test_one_that_fails_stops_no_other_and_waits_ever_longer(
    pieces: Any, caplog: pytest.LogCaptureFixture
) -> None:
    done = []

    def fails(turn: Any) -> None:
        raise ValueError("svaret var trasigt")

    piece("a", fails)
    piece("b", lambda turn: done.append("b"))
    waits = []
    for _time in range(3):
        due_again("a")
        worker.do_what_is_due(Stopping())
        waits.append(round((row("a").due_at - timezone.now()) / MINUTE))
    assert done == ["b"] and waits == [2, 4, 8]
    assert row("a").failures == 3 and "svaret var trasigt" in row("a").failure
    assert "a failed" in caplog.text
    pieces["a"] = Periodic("a", MINUTE, lambda turn: None)
    due_again("a")
    worker.do_what_is_due(Stopping())
    assert row("a").failures == 0 and row("a").failure == ""


@pytest.mark.once
@pytest.mark.parametrize(
    ("every", "failures", "wait"),
    [
        (MINUTE, 1, 2 * MINUTE),
        (MINUTE, 5, 32 * MINUTE),
        (MINUTE, 6, 60 * MINUTE),
        (MINUTE, 10**6, 60 * MINUTE),
        (timedelta(days=1), 4, timedelta(days=1)),
    ],
)
def test_backing_off(every: timedelta, failures: int, wait: timedelta) -> None:
    assert worker.back_off(every, failures) == wait


def test_asked_to_stop_nothing_more_is_begun(pieces: Any) -> None:
    stopping, done = Stopping(), []

    def first(turn: Any) -> bool:
        stopping.ask()
        done.append("first")
        return bool(turn.stopping)

    piece("a", first)
    piece("b", lambda turn: done.append("second"))
    worker.do_what_is_due(stopping)
    assert done == ["first"]
    assert row("a").holder == "" and row("a").due_at <= timezone.now()  # whoever comes next goes on


def test_the_worker_waits_for_a_database_that_does_not_answer(
    pieces: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.db import OperationalError

    stopping, tried = Stopping(), []

    def do(_stopping: Stopping) -> float:
        tried.append(1)
        if len(tried) == 3:
            stopping.ask()
            return 0
        raise OperationalError("no")

    slept: list[float] = []
    monkeypatch.setattr(worker, "do_what_is_due", do)
    monkeypatch.setattr(stopping, "sleep", slept.append)
    monkeypatch.setattr(worker, "close_old_connections", lambda: None)
    worker.run(stopping)
    assert len(tried) == 3 and slept == [2, 4, 0]


@pytest.mark.once
def test_one_belongs_to_its_parent() -> None:
    assert not Stopping(os.getppid())
    assert Stopping(1 if os.getppid() != 1 else 2)


class TestKeeper:
    """In a child of its own: it forks, and heeds signals."""

    pytestmark = pytest.mark.once

    @pytest.fixture
    def kept(self, tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
        """Begin a keeper; its workers write their numbers in a file."""
        monkeypatch.setattr(keeper.connections, "close_all", lambda: None)  # the tests' own are left alone
        log, begun = tmp_path / "pids", []

        def begin(work: Callable[[Stopping], None]) -> int:
            child = os.fork()
            if child == 0:
                try:
                    stopping = Stopping()
                    keeper.heed_signals(stopping)
                    monkeypatch.setattr(keeper, "LONGEST_PAUSE", 0.05)
                    keeper.keep(lambda each: self.noting(log, work, each), stopping)
                finally:
                    os._exit(0)
            begun.append(child)
            return child

        yield begin, log
        for each in begun:
            try:
                os.kill(each, signal.SIGKILL)
                os.waitpid(each, 0)
            except (ProcessLookupError, ChildProcessError):
                pass

    @staticmethod
    def noting(log: Any, work: Callable[[Stopping], None], stopping: Stopping) -> None:
        with log.open("a") as file:
            file.write(f"{os.getpid()}\n")
        work(stopping)

    @staticmethod
    def workers(log: Any, at_least: int) -> list[int]:
        until = time.monotonic() + 10
        while time.monotonic() < until:
            found = [int(line) for line in log.read_text().split()] if log.exists() else []
            if len(found) >= at_least:
                return found
            time.sleep(0.02)
        raise AssertionError("no worker has begun")

    @staticmethod
    def gone(pid: int) -> bool:
        until = time.monotonic() + 10
        while time.monotonic() < until:
            try:
                os.kill(pid, 0)
            except ProcessLookupError:
                return True
            time.sleep(0.05)
        return False

    @staticmethod
    def works(stopping: Stopping) -> None:
        while not stopping:
            stopping.sleep(0.05)

    def test_a_worker_that_is_killed_or_fails_is_followed_by_another(self, kept: Any) -> None:
        begin, log = kept
        begin(self.works)
        (first,) = self.workers(log, 1)
        os.kill(first, signal.SIGKILL)
        assert len(set(self.workers(log, 2))) == 2

    def test_stopping_stops_the_worker_too(self, kept: Any) -> None:
        begin, log = kept
        pid = begin(self.works)
        (first,) = self.workers(log, 1)
        os.kill(pid, signal.SIGTERM)
        assert os.waitpid(pid, 0)[1] == 0
        assert self.gone(first)

    def test_a_keeper_that_is_killed_takes_its_worker_along(self, kept: Any) -> None:
        begin, log = kept
        pid = begin(self.works)
        (first,) = self.workers(log, 1)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        assert self.gone(first)

    def test_a_worker_that_does_not_stop_is_killed(self, kept: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(keeper, "GRACE", 0.1)
        begin, log = kept
        pid = begin(lambda stopping: time.sleep(60))
        (first,) = self.workers(log, 1)
        os.kill(pid, signal.SIGINT)
        assert os.waitpid(pid, 0)[1] == 0 and self.gone(first)
