"""Houses small enough to be backed up and restored many times in a second, on the engine that the tests run on."""

import hashlib
import itertools
import json
import os
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg
from django.conf import settings
from django.db.migrations.loader import MigrationLoader
from psycopg import sql

from utblick.core.backup import archive
from utblick.core.backup.place import Place

ENGINE = "postgresql" if os.environ.get("UTBLICK_DATABASE") else "sqlite"
NUMBERS = itertools.count(1)
TABLES = """
CREATE TABLE django_migrations (id integer PRIMARY KEY, app text, name text);
CREATE TABLE core_identity (id integer PRIMARY KEY, name text);
CREATE TABLE one (id integer PRIMARY KEY, said text);
CREATE TABLE other (id integer PRIMARY KEY, one_id integer REFERENCES one(id));
CREATE TABLE sealed (id integer PRIMARY KEY, said text);
CREATE TABLE django_session (session_key text, session_data text);
INSERT INTO core_identity VALUES (1, 'Region Prov');
INSERT INTO one VALUES (1, 'först'), (2, 'sedan');
INSERT INTO other VALUES (1, 2);
INSERT INTO sealed VALUES (1, 'så var det');
INSERT INTO django_session VALUES ('nyckel-som-ingen-far-se', 'x');
"""
TRIGGERS = {
    "sqlite": """
CREATE TRIGGER sealed_update BEFORE UPDATE ON sealed BEGIN SELECT RAISE(ABORT, 'may not be changed'); END;
CREATE TRIGGER sealed_delete BEFORE DELETE ON sealed BEGIN SELECT RAISE(ABORT, 'may not be changed'); END;
""",
    "postgresql": """
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'may not be changed'; END $$;
CREATE TRIGGER sealed_update BEFORE UPDATE OR DELETE ON sealed FOR EACH ROW EXECUTE FUNCTION refuse();
CREATE TRIGGER sealed_truncate BEFORE TRUNCATE ON sealed FOR EACH STATEMENT EXECUTE FUNCTION refuse();
""",
}


@dataclass
class House:
    """A house and what one does with it in tests."""

    place: Place

    @contextmanager
    def connected(self) -> Iterator[Any]:
        """A connection of our own, that commits at once."""
        if self.place.engine == "sqlite":
            with closing(sqlite3.connect(self.place.sqlite, timeout=20, isolation_level=None)) as connection:
                yield connection
        else:
            with connected_to(self.place.database["NAME"]) as connection:
                yield connection

    def do(self, script: str) -> None:
        """Run statements."""
        with self.connected() as connection:
            if self.place.engine == "sqlite":
                connection.executescript(script)
            else:
                connection.execute(script)

    def ask(self, query: str) -> list[Any]:
        """Return rows."""
        with self.connected() as connection:
            return list(connection.execute(query).fetchall())

    def rows(self) -> dict[str, list[Any]]:
        """Every row of every table."""
        tables = {
            "sqlite": "SELECT name FROM sqlite_master WHERE type = 'table'",
            "postgresql": "SELECT tablename FROM pg_tables WHERE schemaname = 'public'",
        }
        names = sorted(row[0] for row in self.ask(tables[self.place.engine]))
        return {name: sorted(map(repr, self.ask(f'SELECT * FROM "{name}"'))) for name in names}

    def attach(self, content: bytes) -> Path:
        """Keep a file as the documents do."""
        name = hashlib.sha256(content).hexdigest()
        path = self.place.files / name[:2] / name[2:4] / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return path

    def beside(self) -> dict[str, bytes]:
        """Everything that is no database: files and key."""
        return {
            str(path.relative_to(self.place.data)): path.read_bytes()
            for path in sorted(self.place.data.rglob("*"))
            if path.is_file() and "sqlite3" not in path.name
        }

    def all(self) -> tuple[dict[str, list[Any]], dict[str, bytes]]:
        """All that there is."""
        return self.rows(), self.beside()

    def child(self, script: str, *arguments: str) -> "subprocess.Popen[str]":
        """Run Python that has `place` at hand, in a process of its own."""
        place = self.place
        told = {"engine": place.engine, "database": dict(place.database), "data": str(place.data)}
        start = (
            "import json, os, signal, sys, time; from pathlib import Path; import django; django.setup();"
            "from utblick.core.backup import making, postgres, restoring, sqlite, place as places;"
            "t = json.loads(sys.argv[1]); d = Path(t['data']);"
            "place = places.Place(t['engine'], t['database'], d, d / 'files')\n"
        )
        command = [sys.executable, "-c", start + script, json.dumps(told, default=str), *arguments]
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@contextmanager
def connected_to(name: str) -> Iterator[Any]:
    """A connection to a database on the server of the tests."""
    place = settings.DATABASES["default"]
    told = {
        "host": place["HOST"],
        "port": place["PORT"],
        "user": place["USER"],
        "password": place["PASSWORD"],
    }
    given = {key: value for key, value in told.items() if value}
    with closing(psycopg.connect(dbname=name, autocommit=True, **given)) as connection:
        yield connection


@contextmanager
def database(template: str = "template0") -> Iterator[dict[str, Any]]:
    """A database of our own on the server of the tests."""
    own = f"utblick_backup_{os.getpid()}_{next(NUMBERS)}"
    made = {**settings.DATABASES["default"], "NAME": own}
    server = urlsplit(os.environ["UTBLICK_DATABASE"]).path.lstrip("/")
    with connected_to(server) as connection:
        connection.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(own), sql.Identifier(template))
        )
    try:
        yield {name: made[name] for name in ("NAME", "USER", "PASSWORD", "HOST", "PORT")}
    finally:
        with connected_to(server) as connection:
            connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(own)))


@contextmanager
def small(data: Path, filled: bool = True) -> Iterator[House]:
    """A house with a handful of rows, files and a key; or the ground for one."""
    data.mkdir(exist_ok=True)
    if ENGINE == "sqlite":
        house = House(Place("sqlite", {"NAME": data / "utblick.sqlite3"}, data, data / "files"))
        if filled:
            house.do("PRAGMA journal_mode = WAL")
            _fill(house)
        yield house
        return
    with database() as reached:
        house = House(Place("postgresql", reached, data, data / "files"))
        if filled:
            _fill(house)
        yield house


def _fill(house: House) -> None:
    house.do(TABLES)
    house.do(TRIGGERS[house.place.engine])
    known = sorted(MigrationLoader(None).disk_migrations)
    rows = ", ".join(f"({number}, '{app}', '{name}')" for number, (app, name) in enumerate(known))
    house.do(f"INSERT INTO django_migrations VALUES {rows}")
    for content in (b"ett avtal", b"en bilaga" * 1000, b""):
        house.attach(content)
    house.place.key.write_bytes(b"k" * 64)


def seal(path: Path) -> None:
    """Let a changed backup carry the right hash again: then what is inside must tell."""
    content = path.read_bytes()[:-64]
    path.write_bytes(content + hashlib.sha256(content).hexdigest().encode())


def forge(path: Path, change: Callable[[dict[str, Any], dict[str, bytes]], None]) -> None:
    """Write a backup anew with something else in its manifest or among its members, sealed as if it were right."""
    with zipfile.ZipFile(path) as zipped:
        members = {name: zipped.read(name) for name in zipped.namelist()}
    manifest = json.loads(members.pop(archive.MANIFEST))
    change(manifest, members)
    with zipfile.ZipFile(path, "w") as zipped:
        for name, content in members.items():
            zipped.writestr(name, content)
        zipped.writestr(archive.MANIFEST, json.dumps(manifest))
        zipped.comment = archive.MARK + b"0" * 64
    seal(path)


def said_of(content: bytes) -> list[Any]:
    """What a manifest says of a member."""
    return [len(content), hashlib.sha256(content).hexdigest()]
