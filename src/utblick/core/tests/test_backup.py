"""Backups of small houses: round trips, everything that is refused, writers meanwhile, and being killed.

What is refused is tried many times on one house: that it is unchanged is what is tried.
"""

import io
import json
import random
import signal
import stat
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation

from utblick.core.backup import Refused, archive, making, postgres, restoring, scratch, sqlite
from utblick.core.backup.place import Place
from utblick.core.tests.backup_houses import ENGINE, House, forge, said_of, seal, small


def _on(engine: str) -> Callable[[Any], Any]:
    """A test of one database's own ways: on the other it is not there at all."""
    return lambda test: test if engine == ENGINE else None


only_sqlite, only_postgres = _on("sqlite"), _on("postgresql")


@pytest.fixture(autouse=True)
def _told_in_english() -> Iterator[None]:
    with translation.override("en"):
        yield


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with small(tmp_path / "house") as made:
        yield made


@pytest.fixture
def backup(house: House, tmp_path: Path) -> Path:
    """A backup, after which everything has gone on: a row more, a row less, a file more, a file less."""
    path = tmp_path / "backup.zip"
    making.make(house.place, path)
    house.do("INSERT INTO one VALUES (3, 'nytt'); DELETE FROM other; CREATE TABLE later (id integer)")
    house.attach(b"ett nytt avtal")
    house.attach(b"ett avtal").unlink()
    return path


def restore(place: Place, path: Path) -> restoring.Restored:
    with restoring.ready(place, path) as ready:
        return ready.put_back()


def refused(house: House, path: Path) -> str:
    """Restore and check what must be refused; return why. Nothing has changed, and nothing is left lying."""
    before, around = house.all(), sorted(path.parent.iterdir())
    with pytest.raises(Refused) as found:
        restore(house.place, path)
    assert house.all() == before
    assert sorted(path.parent.iterdir()) == around
    said = str(found.value)
    assert said and "Traceback" not in said and len(said) < 400
    return said


def test_a_round_trip(house: House, tmp_path: Path) -> None:
    path, before = tmp_path / "backup.zip", house.all()
    manifest = making.make(house.place, path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert sorted(tmp_path.iterdir()) == [path, house.place.data]
    assert manifest.content.tables["one"] == 2 and len(manifest.files) == 3
    assert manifest.key == "file" and manifest.content.organisation == "Region Prov"
    house.do("INSERT INTO one VALUES (3, 'nytt'); DELETE FROM other; CREATE TABLE later (id integer)")
    house.attach(b"ett avtal").write_bytes(b"ett annat avtal")
    house.attach(b"en bilaga" * 1000).unlink()
    house.place.key.write_bytes(b"n" * 64)
    done = restore(house.place, path)
    assert (done.files, done.key_changed, done.key_differs, done.to_migrate) == (2, True, False, False)
    rows, beside = before
    assert house.all() == ({**rows, "django_session": []}, beside)
    assert making.check(path, house.place.data) == (manifest, True)


def test_it_is_restored_to_a_machine_that_has_nothing(house: House, tmp_path: Path) -> None:
    path = tmp_path / "backup.zip"
    making.make(house.place, path)
    rows, beside = house.all()
    with small(tmp_path / "new", filled=False) as new:
        with restoring.ready(new.place, path) as ready:
            assert ready.replaces() is None
            ready.put_back()
        assert new.all() == ({**rows, "django_session": []}, beside)
        assert stat.S_IMODE(new.place.key.stat().st_mode) == 0o600


def test_no_backup_holds_a_session(house: House, backup: Path) -> None:
    with zipfile.ZipFile(backup) as zipped:
        assert b"nyckel-som-ingen-far-se" not in zipped.read(archive.DATABASES[ENGINE])
    restore(house.place, backup)
    assert house.ask("SELECT * FROM django_session") == []


def test_what_may_not_be_changed_may_not_be_after_a_restore_either(house: House, backup: Path) -> None:
    restore(house.place, backup)
    statements = ["UPDATE sealed SET said = 'x'", "DELETE FROM sealed"]
    for statement in [*statements, *(["TRUNCATE sealed"] if ENGINE == "postgresql" else [])]:
        with pytest.raises(Exception, match="may not be changed"):
            house.do(statement)
    assert house.ask("SELECT said FROM sealed") == [("så var det",)]


def test_a_file_that_is_there_is_not_written_over(house: House, backup: Path) -> None:
    before = backup.read_bytes()
    with pytest.raises(Refused, match="--overwrite"):
        making.make(house.place, backup)
    assert backup.read_bytes() == before
    making.make(house.place, backup, overwrite=True)
    assert backup.read_bytes() != before and making.check(backup, house.place.data)[1]
    with pytest.raises(Refused):
        making.make(house.place, backup.parent / "nowhere" / "x.zip")


def test_a_file_that_is_damaged_in_the_house_is_told_and_left_out(house: House, tmp_path: Path) -> None:
    path = house.attach(b"ett avtal")
    path.write_bytes(b"ett avtak")
    (house.place.files / ".12-halv").write_bytes(b"h")
    (house.place.files / "länk").symlink_to("/etc/hostname")
    manifest = making.make(house.place, tmp_path / "b.zip")
    assert manifest.damaged == [path.relative_to(house.place.files).as_posix()]
    assert len(manifest.files) == 2
    restore(house.place, tmp_path / "b.zip")


def test_a_key_of_the_environment_is_not_taken_along(house: House, tmp_path: Path) -> None:
    place = house.place
    given = Place(place.engine, place.database, place.data, place.files, key_given="en egen nyckel")
    manifest = making.make(given, tmp_path / "b.zip")
    assert manifest.key == "environment" and archive.KEY not in manifest.members
    assert "en egen" not in repr(given)
    assert not restore(given, tmp_path / "b.zip").key_differs
    assert restore(house.place, tmp_path / "b.zip").key_differs


def where(path: Path, name: str) -> int:
    """The middle of a member's content."""
    with zipfile.ZipFile(path) as zipped:
        info = zipped.getinfo(name)
    return info.header_offset + 30 + len(name) + info.compress_size // 2


def an_attachment(path: Path) -> str:
    with zipfile.ZipFile(path) as zipped:
        return max(
            (each for each in zipped.infolist() if each.filename.startswith(archive.FILES)),
            key=lambda each: each.file_size,
        ).filename


PLACES: dict[str, Callable[[Path], int]] = {
    "first byte": lambda path: 0,
    "time in a header that nobody reads": lambda path: 10,
    "database": lambda path: where(path, archive.DATABASES[ENGINE]),
    "attachment": lambda path: where(path, an_attachment(path)),
    "key": lambda path: where(path, archive.KEY),
    "manifest": lambda path: where(path, archive.MANIFEST),
    "directory": lambda path: path.read_bytes().rindex(b"PK\x01\x02") + 5,
    "name in the directory": lambda path: path.read_bytes().rindex(archive.MANIFEST.encode()),
    "end of the directory": lambda path: path.read_bytes().rindex(b"PK\x05\x06") + 12,
    "seal": lambda path: path.stat().st_size - 1,
}
# Found out without the seal too: each of these is told by a hash or a form of its own.
BY_THEMSELVES = ["database", "attachment", "key", "manifest", "name in the directory"]


def flip(path: Path, at: int) -> None:
    content = bytearray(path.read_bytes())
    content[at] ^= 0x04
    path.write_bytes(content)


def test_one_bit_that_is_wrong_is_refused(house: House, backup: Path, subtests: pytest.Subtests) -> None:
    whole = backup.read_bytes()
    for place, at in PLACES.items():
        with subtests.test(place):
            backup.write_bytes(whole)
            flip(backup, at(backup))
            refused(house, backup)
            with pytest.raises(Refused):
                making.check(backup, house.place.data)


def test_one_bit_that_is_wrong_under_a_right_seal_is_refused(
    house: House, backup: Path, subtests: pytest.Subtests
) -> None:
    whole = backup.read_bytes()
    for place in BY_THEMSELVES:
        with subtests.test(place):
            backup.write_bytes(whole)
            flip(backup, PLACES[place](backup))
            seal(backup)
            assert "damaged" in refused(house, backup)


def test_one_bit_anywhere_is_refused(house: House, backup: Path) -> None:
    whole = backup.read_bytes()
    chance = random.Random(2024)
    for at in [chance.randrange(len(whole)) for _each in range(200)]:
        changed = bytearray(whole)
        changed[at] ^= 1 << chance.randrange(8)
        backup.write_bytes(changed)
        with pytest.raises(Refused), archive.opened(backup):
            pass


def test_a_file_that_is_cut_off_is_refused(house: House, backup: Path, subtests: pytest.Subtests) -> None:
    whole = backup.read_bytes()
    for length in (0, 1, 100, len(whole) // 3, len(whole) - 100, len(whole) - 1):
        with subtests.test(length=length):
            backup.write_bytes(whole[:length])
            refused(house, backup)


def test_what_is_no_backup_is_refused(house: House, tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    assert "cannot be read" in refused(house, path)
    path.write_text("Hej!" * 1000)
    assert "not a backup" in refused(house, path)
    with zipfile.ZipFile(path, "w") as zipped:
        zipped.writestr("brev.txt", "Hej!")
    assert "damaged" in refused(house, path)


def _climb(name: str) -> Callable[[dict[str, Any], dict[str, bytes]], None]:
    def change(manifest: dict[str, Any], members: dict[str, bytes]) -> None:
        members[name] = b"x"
        manifest["members"][name] = said_of(b"x")

    return change


def _resized(manifest: dict[str, Any], members: dict[str, bytes]) -> None:
    manifest["members"][archive.DATABASES[ENGINE]][0] += 1


def _rehashed(manifest: dict[str, Any], members: dict[str, bytes]) -> None:
    manifest["members"][archive.KEY][1] = "0" * 64


def _extra(manifest: dict[str, Any], members: dict[str, bytes]) -> None:
    members["files/mer"] = b"x"


def _lacking(manifest: dict[str, Any], members: dict[str, bytes]) -> None:
    del members[archive.KEY]


def _other_database(manifest: dict[str, Any], members: dict[str, bytes]) -> None:
    members[archive.DATABASES[ENGINE]] = b"inte en databas" * 1000
    manifest["members"][archive.DATABASES[ENGINE]] = said_of(b"inte en databas" * 1000)


def _no_manifest(manifest: dict[str, Any], members: dict[str, bytes]) -> None:
    manifest.clear()


def _odd_manifest(manifest: dict[str, Any], members: dict[str, bytes]) -> None:
    manifest["members"] = [1, 2]


def _later_form(manifest: dict[str, Any], members: dict[str, bytes]) -> None:
    manifest["format"] = archive.FORMAT + 1


def _later_version(manifest: dict[str, Any], members: dict[str, bytes]) -> None:
    manifest["content"]["migrations"]["core"] = ["0001_initial", "9999_from_the_future"]


def _fewer_rows(manifest: dict[str, Any], members: dict[str, bytes]) -> None:
    manifest["content"]["tables"]["one"] += 1


def _other_engine(manifest: dict[str, Any], members: dict[str, bytes]) -> None:
    other = next(engine for engine in archive.DATABASES if engine != ENGINE)
    content = members.pop(archive.DATABASES[ENGINE])
    del manifest["members"][archive.DATABASES[ENGINE]]
    members[archive.DATABASES[other]] = content
    manifest["members"][archive.DATABASES[other]] = said_of(content)
    manifest["engine"] = other


FORGED = [
    (_climb("files/../../ute.txt"), "unsafe"),
    (_climb("../ute.txt"), "unsafe"),
    (_climb("/tmp/ute.txt"), "unsafe"),
    (_climb("files/a\\..\\b"), "unsafe"),
    (_resized, "damaged"),
    (_rehashed, "audit.key"),
    (_extra, "damaged"),
    (_lacking, "damaged"),
    (_other_database, "said"),
    (_no_manifest, "manifest.json"),
    (_odd_manifest, "manifest.json"),
    (_later_form, "later form"),
    (_later_version, "9999_from_the_future"),
    (_fewer_rows, "table one"),
    (_other_engine, "PostgreSQL"),
]


def test_what_is_forged_is_refused(house: House, backup: Path, subtests: pytest.Subtests) -> None:
    whole = backup.read_bytes()
    for change, said in FORGED:
        with subtests.test(change.__qualname__):
            backup.write_bytes(whole)
            forge(backup, change)
            assert said in refused(house, backup)
            assert not list(backup.parent.rglob("ute.txt"))


def test_a_bomb_is_not_unpacked(house: House, backup: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def packed(manifest: dict[str, Any], members: dict[str, bytes]) -> None:
        manifest["members"]["files/bomb"] = said_of(bytes(50_000_000))

    forge(backup, packed)
    with zipfile.ZipFile(backup, "a", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("files/bomb", bytes(50_000_000))
    seal(backup)
    assert "files/bomb" in refused(house, backup)
    monkeypatch.setattr(scratch.shutil, "disk_usage", lambda path: _Full)
    whole = backup.with_name("whole.zip")
    making.make(house.place, whole)
    assert "room" in refused(house, whole)


class _Full:
    free = 1000


WRITER = """
import sqlite3
number = 100
def each():
    global number
    number += 1
    return [f"INSERT INTO one VALUES ({number}, 'x')", f"INSERT INTO other VALUES ({number}, {number})"]
if place.engine == "sqlite":
    live = sqlite3.connect(place.sqlite, timeout=20, isolation_level=None)
    begin = "BEGIN IMMEDIATE"
else:
    live = __import__("psycopg").connect(autocommit=True, **json.loads(sys.argv[2]))
    begin = "BEGIN"
while True:
    live.execute(begin)
    for statement in each():
        live.execute(statement)
    live.execute("COMMIT")
    print(number, flush=True)
"""


def written(process: Any, enough: int = 0) -> int:
    """Read what the writer has acknowledged, until it is enough."""
    last = 0
    while last < 100 + enough:
        line = process.stdout.readline()
        assert line, process.stderr.read()
        last = int(line)
    return last


def test_others_write_meanwhile(house: House, tmp_path: Path) -> None:
    reached = {
        key: value
        for key, value in {
            "dbname": str(house.place.database["NAME"]),
            "host": house.place.database.get("HOST"),
            "port": house.place.database.get("PORT"),
            "user": house.place.database.get("USER"),
        }.items()
        if value
    }
    writer = house.child(WRITER, json.dumps(reached))
    try:
        before = written(writer, 20)
        for number in range(3):
            manifest = making.make(house.place, tmp_path / f"{number}.zip")
            # The second row of a pair is there exactly when the first is.
            assert manifest.content.tables["one"] == manifest.content.tables["other"] + 1
            assert manifest.content.tables["other"] > before - 100
            before = written(writer, manifest.content.tables["other"] + 5)
        assert writer.poll() is None
    finally:
        writer.kill()
        rest, error = writer.communicate()
    assert error == ""
    last = max([before, *(int(line) for line in rest.split("\n")[:-1] if line)])
    assert house.ask("SELECT MAX(id) FROM one")[0][0] >= last
    for number in range(3):
        restore(house.place, tmp_path / f"{number}.zip")
        assert house.ask("SELECT COUNT(*) FROM one") == [(house.ask("SELECT COUNT(*) FROM other")[0][0] + 1,)]


def big(house: House, rows: int = 40_000) -> None:
    """Make the house large enough for a process to be killed within."""
    house.do(
        "CREATE TABLE many (id integer PRIMARY KEY, said text);"
        "INSERT INTO many WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
        f"WHERE i < {rows}) SELECT i, 'det som sagts ' || (i * 7919 % 10007) FROM n"
    )


@pytest.mark.parametrize("after", [0.0, 0.08, 0.2])
def test_a_backup_that_is_killed_leaves_no_file_or_a_whole_one(
    house: House, tmp_path: Path, after: float
) -> None:
    big(house)
    before, path = house.all(), tmp_path / "backup.zip"
    child = house.child(f"print('now', flush=True); making.make(place, Path({str(path)!r}))")
    assert child.stdout.readline() == "now\n"
    time.sleep(after)
    child.send_signal(signal.SIGKILL)
    child.communicate()
    if path.exists():
        making.check(path, house.place.data)
    assert house.all() == before
    making.make(house.place, path, overwrite=True)  # which sweeps away what was left
    assert sorted(tmp_path.iterdir()) == [path, house.place.data]


@only_sqlite
@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_a_restore_that_is_killed_within_its_transaction_changes_nothing(
    house: House, tmp_path: Path, share: float
) -> None:
    """The log holds what was written, and no end of the transaction."""
    big(house, 120_000)  # more than is kept in memory before it is written
    path = tmp_path / "backup.zip"
    making.make(house.place, path)
    house.do("DELETE FROM many WHERE id % 2 = 0; INSERT INTO one VALUES (9, 'nytt')")
    before = house.all()
    child = house.child(
        f"""
sqlite.STEP = 16
def die(self, status, remaining, total):
    if status == 0 and total - remaining >= {share} * (total - 16):
        os.kill(os.getpid(), signal.SIGKILL)
sqlite._Patience.__call__ = die
with restoring.ready(place, Path({str(path)!r})) as ready:
    ready.put_back()
"""
    )
    _out, error = child.communicate()
    assert child.returncode == -signal.SIGKILL, error
    log = house.place.data / "utblick.sqlite3-wal"
    assert log.exists() and (share < 1.0 or log.stat().st_size > 100_000)
    assert house.rows() == before[0]
    assert house.ask("PRAGMA integrity_check") == [("ok",)]
    restore(house.place, path)
    assert house.ask("SELECT COUNT(*) FROM many") == [(120_000,)]
    assert not [name for name in house.beside() if name.startswith(scratch.PREFIX)]


@pytest.mark.parametrize("after", [0.0, 0.1, 0.25, 0.5])
def test_a_restore_that_is_killed_leaves_the_old_or_the_new(
    house: House, tmp_path: Path, after: float
) -> None:
    big(house)
    path, new = tmp_path / "backup.zip", house.rows()
    making.make(house.place, path)
    house.do("DELETE FROM many WHERE id % 2 = 0; INSERT INTO one VALUES (9, 'nytt')")
    old = house.rows()
    script = f"""
with restoring.ready(place, Path({str(path)!r})) as ready:
    print('now', flush=True)
    ready.put_back()
"""
    child = house.child(script)
    assert child.stdout.readline() == "now\n"
    time.sleep(after)
    child.send_signal(signal.SIGKILL)
    child.communicate()
    if ENGINE == "postgresql":  # the tools that it has left end when their pipe does
        others = "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        while house.ask(others)[0][0]:
            time.sleep(0.02)
    assert house.rows() in (old, {**new, "django_session": []})
    restore(house.place, path)
    assert house.rows() == {**new, "django_session": []}


def test_a_restore_waits_for_whoever_writes_and_then_gives_up(
    house: House, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "PATIENCE", 0.5)
    monkeypatch.setattr(postgres, "PATIENCE", "500ms")
    before = house.all()
    with house.connected() as other:
        other.execute("BEGIN IMMEDIATE" if ENGINE == "sqlite" else "BEGIN")
        other.execute("INSERT INTO one VALUES (77, 'skriver än')")
        with pytest.raises(Refused, match="writing for too long"):
            restore(house.place, backup)
        other.execute("ROLLBACK")
    assert house.rows() == before[0]
    restore(house.place, backup)


@only_sqlite
def test_whoever_reads_meanwhile_reads_the_old_to_the_end(house: House, backup: Path) -> None:
    with house.connected() as other:
        other.execute("BEGIN")
        assert other.execute("SELECT COUNT(*) FROM one").fetchone() == (3,)
        restore(house.place, backup)
        assert other.execute("SELECT COUNT(*) FROM one").fetchone() == (3,)
        other.execute("COMMIT")
        assert other.execute("SELECT COUNT(*) FROM one").fetchone() == (2,)


@only_postgres
def test_tools_that_are_missing_or_too_old_are_told_in_a_sentence(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres, "TOOLS", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Refused, match="pg_dump is not installed"):
        making.make(house.place, tmp_path / "b.zip")
    tool = tmp_path / "pg_dump"
    tool.write_text(f"#!{sys.executable}\nprint('pg_dump (PostgreSQL) 9.6.24')\n")
    tool.chmod(0o755)
    with pytest.raises(Refused, match="of version 9"):
        making.make(house.place, tmp_path / "b.zip")
    assert not (tmp_path / "b.zip").exists()


def test_the_commands_tell_in_words(house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from utblick.core.management.commands import backup as backup_command
    from utblick.core.management.commands import restore as restore_command

    noted: list[str] = []
    monkeypatch.setattr("utblick.core.backup.place.ours", lambda: house.place)
    for command in (backup_command, restore_command):
        monkeypatch.setattr(command.trail, "note", lambda deed, actor, **details: noted.append(deed))
    monkeypatch.setattr(restore_command.connections, "close_all", lambda: None)
    path, out = tmp_path / "b.zip", io.StringIO()
    call_command("backup", path, stdout=out)
    call_command("backup", path, "--check", stdout=out)
    assert "Region Prov" in out.getvalue()

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    before = house.all()
    monkeypatch.setattr(sys, "stdin", Terminal("nej\n"))
    with pytest.raises(CommandError):
        call_command("restore", path, stdout=out, stderr=out)
    assert house.all() == before and noted == ["core.backup"]
    call_command("restore", path, "--yes", stdout=out)
    assert noted == ["core.backup", "core.restore"]
    house.attach(b"ett avtal").write_bytes(b"x")
    with pytest.raises(CommandError) as found:
        call_command("backup", path, "--overwrite", stdout=out, stderr=out)
    assert found.value.returncode == backup_command.INCOMPLETE
    path.write_bytes(b"")
    for words in (["backup", path, "--check"], ["restore", path, "--yes"]):
        with pytest.raises(CommandError) as found:
            call_command(*words, stdout=out, stderr=out)
        assert found.value.returncode == 1
