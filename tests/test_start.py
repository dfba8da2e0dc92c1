"""From an empty folder to a house that is ready, by the commands that the README and docs/operations.md name."""

import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from django.db import connection

pytestmark = pytest.mark.once
ROOT = Path(__file__).resolve().parents[1]
UTBLICK = [str(Path(sys.executable).parent / "utblick")]
PRODUCTION = {
    "UTBLICK_MODE": "production",
    "UTBLICK_SECRET_KEY": "x" * 40,
    "UTBLICK_HOSTS": "utblick.example.org",
}


def run(data: Path, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command with nothing of ours in its surroundings but what is given."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("UTBLICK", "DJANGO", "PORT"))
    }
    surroundings = {**kept, "UTBLICK_DATA": str(data), "UTBLICK_PACKS": str(ROOT / "packs"), **environment}
    return subprocess.run([*UTBLICK, *command], env=surroundings, capture_output=True, text=True, cwd=data)


def test_production_refuses_what_is_not_safe(tmp_path: Path) -> None:
    without_key = run(tmp_path, "check")
    assert without_key.returncode and "UTBLICK_SECRET_KEY" in without_key.stderr
    without_hosts = run(tmp_path, "check", UTBLICK_SECRET_KEY="x" * 40)
    assert without_hosts.returncode and "UTBLICK_HOSTS" in without_hosts.stderr


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"UTBLICK_MODE": "party"}, "UTBLICK_MODE"),
        ({**PRODUCTION, "UTBLICK_SECRET_KEY_FILE": "/nowhere/key"}, "UTBLICK_SECRET_KEY_FILE"),
        ({**PRODUCTION, "UTBLICK_HTTPS": "perhaps"}, "UTBLICK_HTTPS"),
        ({**PRODUCTION, "PORT": "abc"}, "PORT"),
        ({**PRODUCTION, "UTBLICK_DATABASE": "mysql://x"}, "UTBLICK_DATABASE"),
        ({**PRODUCTION, "UTBLICK_URL": "utblick.example.org"}, "UTBLICK_URL"),
    ],
)
def test_a_wrong_setting_is_told_in_one_sentence(
    tmp_path: Path, environment: dict[str, str], said: str
) -> None:
    found = run(tmp_path, "start", "--prepare", **environment)
    assert found.returncode and said in found.stderr and "Traceback" not in found.stderr


def test_production_begins_with_the_organisation_that_is_named_and_no_other(tmp_path: Path) -> None:
    unnamed = run(tmp_path, "start", "--prepare", **PRODUCTION)
    assert unnamed.returncode and "--pack" in unnamed.stderr
    named = run(tmp_path, "start", "--prepare", "--pack", "tallmo", **PRODUCTION)
    assert named.returncode == 0, named.stderr
    other = run(tmp_path, "load", "kronoberg", **PRODUCTION)
    assert other.returncode and "Tallmo" in other.stderr


def test_a_check_without_a_database_says_so(tmp_path: Path) -> None:
    found = run(tmp_path, "check", UTBLICK_MODE="demonstration")
    assert found.returncode and "utblick start" in found.stderr and "Traceback" not in found.stderr


def schema(database: sqlite3.Connection) -> dict[str, set[str]]:
    """The columns, constraints, indexes and triggers of every table. Only what the cache keeps is left out."""
    found: dict[str, set[str]] = {}
    for kind, name, table, sql in database.execute(
        "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master WHERE tbl_name NOT LIKE 'sqlite%'"
    ):
        told = found.setdefault(table, set())
        if kind == "table":
            columns = database.execute(f'PRAGMA table_info("{name}")')
            told |= {f"{column} {type_} {required}" for _, column, type_, required, *_ in columns}
            told |= set(re.findall(r'CONSTRAINT "(\w+)"', sql))
        else:
            told.add(f"{kind} {name}" if kind == "index" else sql)
    return found


@pytest.mark.skipif(connection.vendor != "sqlite", reason="compares two SQLite databases")
def test_a_blank_pack_of_ones_own_starts(tmp_path: Path, db: None) -> None:
    packs = {"UTBLICK_MODE": "demonstration", "UTBLICK_PACKS": str(tmp_path / "packs")}
    assert run(tmp_path, "load", "--new", "minregion", **packs).returncode == 0
    dry = run(tmp_path, "load", "minregion", "--dry-run", **packs)
    assert dry.returncode == 0, dry.stderr
    started = run(tmp_path, "start", "--prepare", "--pack", "minregion", **packs)
    assert started.returncode == 0, started.stderr
    # What the migrations make is what the other tests, whose tables come straight from the models, have tried.
    with closing(sqlite3.connect(tmp_path / "utblick.sqlite3")) as migrated:
        here, there = schema(migrated), schema(connection.connection)
    assert {table: here[table] ^ there[table] for table in there if here.get(table) != there[table]} == {}
