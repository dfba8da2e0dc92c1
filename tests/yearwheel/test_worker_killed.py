"""A worker is killed a hundred times: each e-mail is written once and sent once. Server and worker end together."""

import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import date, datetime, timedelta
from http.client import HTTPConnection
from io import StringIO
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.core.management import call_command

from tests.houses import ROOT, Running, made
from tests.yearwheel.smtp import sink
from utblick.config.management.commands import start

KILLING = Path(__file__).with_name("killing.py")


@pytest.fixture(scope="module")
def house(first_house: Running, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    data = tmp_path_factory.mktemp("worker") / "house"
    shutil.copytree(first_house.place.data, data)
    with made(data, str(first_house.place.database["NAME"])) as copied:
        yield copied


def python(house: Running, *command: str) -> str:
    """Run Python in a house; what it said."""
    surroundings = {**house.surroundings, "DJANGO_SETTINGS_MODULE": "utblick.config.settings"}
    done = subprocess.run(
        [sys.executable, *command], env=surroundings, capture_output=True, text=True, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def a_morning(weeks: int) -> datetime:
    """A Wednesday without holidays about it, so many weeks from the first one to come."""
    day = date.today() + timedelta(days=(2 - date.today().weekday()) % 7 + 7 * weeks)
    while (day.month, day.day) in {(12, 24), (12, 25), (12, 26), (12, 31), (1, 1), (1, 6), (5, 1), (6, 6)}:
        day += timedelta(days=7)
    return datetime(day.year, day.month, day.day, 6, 30, tzinfo=ZoneInfo("Europe/Stockholm"))


def kill_a_hundred(house: Running, morning: datetime, port: int = 0) -> dict[str, int]:
    told = python(house, str(KILLING), json.dumps({"morning": morning.isoformat(), "port": port}))
    found: dict[str, int] = json.loads(told.splitlines()[-1])
    return found


def rows(house: Running, morning: datetime) -> list[Any]:
    """Message-ID, whether it was sent, and how often it was tried, of each e-mail of a morning and its week.

    Sixty digests, and twenty receipts to people who do not sign in.
    """
    year, week, _weekday = morning.date().isocalendar()
    asked = (
        "SELECT message_id, sent_at IS NOT NULL, tries FROM outbox_letter "
        "WHERE occasion IN ('{0}', '{1}') OR occasion LIKE '{0} %'"
    )
    return house.ask(asked.format(morning.date().isoformat(), f"{year}-W{week:02}"))


def test_in_a_demonstration_each_is_written_and_sent_exactly_once(house: Running) -> None:
    morning = a_morning(1)
    told = kill_a_hundred(house, morning)
    found = rows(house, morning)
    assert told["left"] == 0 and told["in_the_middle"] > 20, told
    assert len(found) == len({each[0] for each in found}) == 80
    assert {(bool(sent), tries) for _message_id, sent, tries in found} == {(True, 1)}


def test_by_smtp_each_arrives_and_has_one_message_id(house: Running) -> None:
    morning = a_morning(3)
    with sink() as server:
        told = kill_a_hundred(house, morning, server.port)
        arrived = Counter(str(message["Message-ID"]) for message in server.taken)
        to = {str(message["To"]): str(message["Message-ID"]) for message in server.taken}
    found = rows(house, morning)
    assert told["left"] == 0 and told["in_the_middle"] > 20, told
    assert len(found) == 80 and all(sent for _message_id, sent, _tries in found)
    assert set(arrived) == {message_id for message_id, _sent, _tries in found}
    assert len(to) == 80  # to each reader one, whatever it was sent again as
    # Sent again only where a worker was killed between the server's yes and our note of it.
    assert all(arrived[message_id] <= tries for message_id, _sent, tries in found)
    assert "å ä ö" in server.taken[0].get_content()


# Whole processes


def until(what: Callable[[], Any], seconds: float = 40) -> Any:
    """Wait for something to come true."""
    end = time.monotonic() + seconds
    while not (found := what()):
        assert time.monotonic() < end, "it has not come true"
        time.sleep(0.05)
    return found


def below(pid: int) -> list[int]:
    """The processes that a process has begun, and those that they have."""
    children: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            told = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if told[0] != "Z":
            children.setdefault(int(told[1]), []).append(int(stat.parent.name))
    found, waiting = [], [pid]
    while waiting:
        here = children.get(waiting.pop(), [])
        found += here
        waiting += here
    return found


def workers(pid: int) -> list[int]:
    """Of those, the worker's."""
    return [each for each in below(pid) if "work" in command(each)]


def command(pid: int) -> list[str]:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().decode().split("\0")
    except OSError:
        return []


UNSENT = """
import django; django.setup()
from datetime import timedelta
from django.utils import timezone
from utblick.people.models import Account
from utblick.outbox.models import Letter
from utblick.yearwheel.models import PieceOfWork
PieceOfWork.objects.all().delete()
for account in Account.objects.filter(is_active=True):
    Letter.objects.create(kind="digest", account=account, occasion="x", address="a@example.org", language="sv",
        subject="s", text="t", message_id=f"<x{account.pk}@example.org>", made_at=timezone.now() + timedelta(days=90))
"""


def test_whole_processes_are_killed_and_leave_nothing_behind(house: Running) -> None:
    python(house, "-c", UNSENT)
    for _number in range(2):
        process = house.begin("work")
        (worker,) = until(lambda: below(process.pid))  # noqa: B023
        time.sleep(random.uniform(0, 0.3))
        process.kill()
        process.wait()
        until(lambda: not command(worker))  # noqa: B023  # it ends with its keeper
        house.do("UPDATE yearwheel_pieceofwork SET held_until = NULL, due_at = '2020-01-01 00:00:00+00:00'")
    assert house.run("work", "--once").returncode == 0
    tries = house.ask(
        "SELECT sent_at IS NOT NULL, tries, count(*) FROM outbox_letter WHERE occasion = 'x' GROUP BY 1, 2"
    )
    ((sent, tried, many),) = tries  # all alike
    assert sent and tried == 1 and many >= 10


@pytest.fixture
def started(house: Running) -> Iterator[Callable[[], "subprocess.Popen[str]"]]:
    """`utblick start` in a session of its own, until it answers."""
    begun = []

    def begin() -> "subprocess.Popen[str]":
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        told = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "start_new_session": True}
        process = house.begin("start", "--port", port, "--workers", 1, **told)
        begun.append(process)

        def answers() -> bool:
            with suppress(OSError), closing(HTTPConnection("127.0.0.1", port, timeout=5)) as connection:
                connection.request("GET", "/kalender/x.ics")
                return connection.getresponse().status == 404
            return False

        until(answers, 60)
        return process

    yield begin
    for process in begun:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def stop_with_ctrl_c(process: "subprocess.Popen[str]") -> None:
    os.killpg(process.pid, signal.SIGINT)  # a terminal tells all in the foreground


@pytest.mark.once
@pytest.mark.once  # processes and signals: the database is no matter
@pytest.mark.parametrize(
    "stop",
    [stop_with_ctrl_c, lambda process: process.terminate(), lambda process: process.kill()],
    ids=["Ctrl+C", "SIGTERM", "SIGKILL"],
)
def test_the_worker_ends_with_the_server_and_not_before(started: Any, stop: Any) -> None:
    process = started()
    keeper, worker = until(lambda: len(found := workers(process.pid)) == 2 and found)
    os.kill(worker, signal.SIGKILL)  # another follows
    until(lambda: set(workers(process.pid)) - {keeper, worker})
    ours = workers(process.pid)
    stop(process)
    process.wait(20)
    until(lambda: not any(command(each) for each in ours), 15)


@pytest.mark.once
@pytest.mark.parametrize("options", [[], ["--no-worker"]], ids=["with a worker", "without"])
def test_a_worker_is_begun_unless_one_asks_for_none(
    monkeypatch: pytest.MonkeyPatch, options: list[str], db: None, settings: Any
) -> None:
    settings.URL = settings.URL  # put back afterwards
    begun: list[list[str]] = []
    monkeypatch.setattr(start, "call_command", lambda *_arguments, **_options: None)
    monkeypatch.setattr(start.subprocess, "Popen", lambda words, **_options: begun.append(words))
    monkeypatch.setattr(start.os, "execv", lambda _program, words: begun.append(words))
    monkeypatch.setenv("PORT", "1")
    call_command("start", "--port", "8123", *options, stdout=StringIO())
    *worker, server = begun
    assert "gunicorn" in server and os.environ["PORT"] == "8123"  # where links in e-mails lead
    assert [each[3:] for each in worker] == ([] if options else [["work", "--beside", str(os.getpid())]])


# Two who fetch a calendar at once

FETCH = """
import django; django.setup()
import os
from datetime import date
from django.db import connections
from django.utils import timezone
from utblick.people.models import Account
from utblick.yearwheel.feeds.events import Content
from utblick.yearwheel.feeds.publishing import publish
from utblick.yearwheel.models import CalendarFeed, FeedEvent
day = date(2027, 1, 1)
feed = CalendarFeed.objects.create(account=Account.objects.first(), made_on=day)

def fetch(title, go):
    wanted = {f"{number}@x": Content(day.isoformat(), title, "", "http://x/") for number in range(200)}
    os.read(go, 1)  # all at once
    return len(publish(feed, wanted, timezone.now(), day)) == 200

for sequence in range(8):
    connections.close_all()
    go, say = os.pipe()
    children = []
    for number in range(3):
        if (child := os.fork()) == 0:
            code = 1
            try:
                code = 0 if fetch(f"titel {sequence}", go) else 2
            finally:
                os._exit(code)
        children.append(child)
    os.write(say, b"xxx")
    ended = [os.waitpid(child, 0)[1] for child in children]
    print(ended, set(FeedEvent.objects.filter(feed=feed).values_list("sequence", flat=True)), feed.events.count())
"""


def test_two_who_fetch_at_once_publish_a_change_once(house: Running) -> None:
    """All have seen that there is something new; those who come second to the lock find it done."""
    told = python(house, "-c", FETCH).splitlines()
    assert told == [f"[0, 0, 0] {{{sequence}}} 200" for sequence in range(8)]
