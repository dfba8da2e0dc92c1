"""A whole system of a test's own: a house with its data, run by its commands, on the database in use."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.db import connection, connections

from utblick.core.audit import keys
from utblick.core.backup.place import Place
from utblick.core.tests.backup_houses import ENGINE, House, database

ROOT = Path(__file__).resolve().parents[1]
UTBLICK = str(Path(sys.executable).parent / "utblick")


class Running(House):
    """A house that is run by its commands."""

    @property
    def surroundings(self) -> dict[str, str]:
        """Nothing of ours but what is told here."""
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("UTBLICK", "DJANGO", "PORT"))
        }
        told = {
            "UTBLICK_MODE": "demonstration",
            "UTBLICK_DATA": str(self.place.data),
            "UTBLICK_PACKS": str(ROOT / "packs"),
        }
        if ENGINE == "postgresql":
            server = urlsplit(os.environ["UTBLICK_DATABASE"])
            told["UTBLICK_DATABASE"] = server._replace(path=f"/{self.place.database['NAME']}").geturl()
        return {**kept, **told}

    def run(self, *command: object) -> subprocess.CompletedProcess[str]:
        """Run a command to its end."""
        words = [UTBLICK, *map(str, command)]
        return subprocess.run(
            words, env=self.surroundings, capture_output=True, text=True, stdin=subprocess.DEVNULL
        )

    def begin(self, *command: object, **options: Any) -> "subprocess.Popen[str]":
        """Run a command beside us."""
        words = [UTBLICK, *map(str, command)]
        return subprocess.Popen(words, env=self.surroundings, text=True, **options)


@pytest.fixture(scope="module")
def first_house(
    tmp_path_factory: pytest.TempPathFactory, django_db_setup: None, django_db_blocker: Any
) -> Iterator[Running]:
    """The Kronoberg organisation, that each test has a copy of. Itself begun as a copy of what all tests share."""
    data = tmp_path_factory.mktemp("first") / "house"
    data.mkdir()
    with django_db_blocker.unblock():
        connections.close_all()
        if ENGINE == "sqlite":
            connection.ensure_connection()
            with closing(sqlite3.connect(data / "utblick.sqlite3")) as copy:
                connection.connection.backup(copy)
            connections.close_all()
    with made(data, str(connection.settings_dict["NAME"])) as house:
        house.place.key.write_bytes(keys.key())
        for command in (["load", "kronoberg"], ["createcachetable"]):
            done = house.run(*command)
            assert done.returncode == 0, done.stderr
        for number in range(40):
            house.attach(bytes([number]) * 200_000)
        yield house


@contextmanager
def made(data: Path, template: str) -> Iterator[Running]:
    """A house in a folder; on PostgreSQL its database is a copy of another."""
    if ENGINE == "sqlite":
        yield Running(Place("sqlite", {"NAME": data / "utblick.sqlite3"}, data, data / "files"))
        return
    with database(template) as reached:
        yield Running(Place("postgresql", reached, data, data / "files"))
