"""Backups of a whole system: real processes, a real server, and people who read and write meanwhile."""

import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse

from tests.houses import Running, made
from utblick.core.tests.backup_houses import ENGINE, House


@pytest.fixture(scope="module")
def whole(first_house: Running) -> Path:
    """A backup of it."""
    path = first_house.place.data.parent / "backup.zip"
    done = first_house.run("backup", path)
    assert done.returncode == 0 and "Region Kronoberg" in done.stdout, done.stderr
    return path


@pytest.fixture
def house(first_house: Running, tmp_path: Path) -> Iterator[Running]:
    shutil.copytree(first_house.place.data, tmp_path / "house")
    with made(tmp_path / "house", str(first_house.place.database["NAME"])) as copied:
        yield copied


def name(house: House) -> str:
    return str(house.ask("SELECT name FROM core_identity")[0][0])


def kept(rows: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """All but what the commands themselves note of what they did."""
    return {table: found for table, found in rows.items() if table not in {"core_auditentry", "cache"}}


def test_everything_as_it_was_and_the_trail_holds(house: Running, whole: Path, tmp_path: Path) -> None:
    rows, beside = house.all()
    house.do("UPDATE core_identity SET name = 'Region Annan'; DELETE FROM search_fts")
    house.attach(b"ett nytt avtal")
    house.attach(bytes([7]) * 200_000).unlink()
    house.place.key.write_text("f" * 64)
    done = house.run("restore", whole)
    assert done.returncode == 0 and "Region Annan" in done.stdout, done.stderr
    new_rows, new_beside = house.all()
    assert kept(new_rows) == kept(rows)
    assert {**new_beside, **beside} == new_beside and len(new_beside) == len(beside) + 1
    assert house.ask("SELECT deed FROM core_auditentry ORDER BY number DESC")[0] == ("core.restore",)
    done = house.run("check")
    assert done.returncode == 0, done.stderr
    path = tmp_path / "cut.zip"
    path.write_bytes(whole.read_bytes()[:-1])
    done = house.run("restore", path)
    assert done.returncode == 1 and "Traceback" not in done.stderr


def test_a_backup_of_an_earlier_version_is_brought_to_this_one(house: Running, tmp_path: Path) -> None:
    path = tmp_path / "backup.zip"
    migrations, columns = house.ask("SELECT app, name FROM django_migrations"), house.rows().keys()
    done = house.run("migrate", "search", "zero")
    assert done.returncode == 0 and house.rows().keys() != columns, done.stderr
    assert house.run("backup", path).returncode == 0
    assert house.run("migrate").returncode == 0
    done = house.run("restore", path)
    assert done.returncode == 0, done.stderr
    assert sorted(house.ask("SELECT app, name FROM django_migrations")) == sorted(migrations)
    assert house.rows().keys() == columns


def test_the_server_answers_while_it_is_restored(house: Running, whole: Path, tmp_path: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = (tmp_path / "log").open("wb")
    # Before it starts: what the server has read of the organisation it keeps until a pack, or a restore, changes it.
    house.do("UPDATE core_identity SET name = 'Region Annan'")
    with closing(log), house.begin("start", "--port", port, stdout=log, stderr=log) as server:
        try:
            wait_for(port)
            assert "Region Annan" in page(port)
            restore = house.begin("restore", whole, "--yes", stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            seen = []
            while restore.poll() is None:
                seen.append(page(port))
            out, error = restore.communicate()
            assert restore.returncode == 0, out + error
            names = ["Region Annan" if "Region Annan" in each else "Region Kronoberg" for each in seen]
            # The old and then the new, and never back again.
            assert names == sorted(names) and names[0] == "Region Annan" and len(names) > 3
            for _each in range(4):  # whichever process answers
                assert "Region Kronoberg" in page(port)
        finally:
            server.terminate()
    assert "Traceback" not in (tmp_path / "log").read_text()


def page(port: int) -> str:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{reverse('account_login')}", timeout=30) as answer:
        return str(answer.read().decode())


def wait_for(port: int) -> None:
    until = time.monotonic() + 60
    while True:
        try:
            page(port)
            return
        except urllib.error.HTTPError:
            raise
        except OSError:
            assert time.monotonic() < until
            time.sleep(0.1)


def working(house: House, process: "subprocess.Popen[str]", where: Path) -> None:
    """Wait until a process has begun to work in a folder."""
    while not list(where.glob(".utblick-*")):
        assert process.poll() is None
        time.sleep(0.002)


@pytest.mark.parametrize("after", [0.05])
def test_a_backup_command_that_is_killed(house: Running, tmp_path: Path, after: float) -> None:
    path, before = tmp_path / "backup.zip", house.rows()
    with house.begin("backup", path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        working(house, process, tmp_path)
        time.sleep(after)
        process.send_signal(signal.SIGKILL)
    assert kept(house.rows()) == kept(before)
    if path.exists():
        assert house.run("backup", path, "--check").returncode == 0
    else:
        assert house.run("backup", path).returncode == 0
    assert sorted(tmp_path.iterdir()) == [path, house.place.data]


@pytest.mark.parametrize("after", [0.3])
def test_a_restore_command_that_is_killed(house: Running, whole: Path, after: float) -> None:
    new = kept(house.rows())
    house.do("UPDATE core_identity SET name = 'Region Annan'; DELETE FROM core_packrecord")
    old = kept(house.rows())
    with house.begin("restore", whole, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        working(house, process, house.place.data)
        time.sleep(after)
        process.send_signal(signal.SIGKILL)
    if ENGINE == "postgresql":
        others = "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        while house.ask(others)[0][0]:
            time.sleep(0.02)
    assert kept(house.rows()) in (old, new)
    done = house.run("restore", whole)
    assert done.returncode == 0, done.stderr
    assert kept(house.rows()) == new
