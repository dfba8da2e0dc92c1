"""The embedded database, into a backup and back, by SQLite's own online backup: people go on working meanwhile."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from django.utils.translation import gettext as _

from utblick.core.backup import Refused
from utblick.core.backup.place import MOMENTARY, Content, Place

PATIENCE = 60.0  # seconds to wait for whoever is writing
STEP = 512  # pages put back at a time, all in one transaction


def copy(place: Place, to: Path) -> Content:
    """Copy the database as it is at one moment, without what is true for a moment only.

    All pages are read in one step, so in one reading transaction: writers write on, into the log beside the database.
    """
    if not place.sqlite.is_file():
        raise Refused(_("There is no database yet. Begin with: utblick start"))
    with _connected(place.sqlite) as live, _connected(to) as made, _told():
        live.backup(made, pages=-1, progress=_Patience(), sleep=0.1)
        # A copy that is one file, and in which nothing is left of what is deleted now.
        made.execute("PRAGMA journal_mode = DELETE")
        made.execute("PRAGMA secure_delete = ON")
        held = _tables(made)
        for table in MOMENTARY:
            if table in held:
                made.execute(f'DELETE FROM "{table}"')  # noqa: S608  # a name of ours
        made.commit()
    return examine(to)


def examine(path: Path) -> Content:
    """Return what a database holds. Raises Refused for one that is damaged."""
    with _connected(path) as database, _told():
        found = [str(row[0]) for row in database.execute("PRAGMA integrity_check(1)")]
        if found != ["ok"]:
            raise Refused(_("The database is damaged: %(why)s") % {"why": found[0]})
        tables = _tables(database)
        counts = {
            table: int(database.execute(f'SELECT COUNT(*) FROM "{table}"').fetchone()[0])  # noqa: S608
            for table in tables
        }
        migrations: dict[str, list[str]] = {}
        if "django_migrations" in tables:
            for app, name in database.execute("SELECT app, name FROM django_migrations ORDER BY app, name"):
                migrations.setdefault(app, []).append(name)
        named = (
            database.execute("SELECT name FROM core_identity").fetchone()
            if "core_identity" in tables
            else None
        )
    return Content(counts, migrations, named[0] if named else "")


def organisation(place: Place) -> str | None:
    """Return whose house it is; blank when it is nobody's, None when there is no database."""
    if not place.sqlite.is_file():
        return None
    with _connected(place.sqlite) as database:
        try:
            named = database.execute("SELECT name FROM core_identity").fetchone()
        except sqlite3.Error:
            return ""
    return str(named[0]) if named else ""


def put_back(place: Place, source: Path) -> None:
    """Let the database be what `source` is, in one transaction: before it everything is old, after it all is new.

    Whoever reads meanwhile reads the old to the end. Killed in the middle, the log holds a transaction that was never
    finished, and whoever opens the database next passes it by.
    """
    place.sqlite.parent.mkdir(parents=True, exist_ok=True)
    with _connected(source) as made, _connected(place.sqlite) as live, _told():
        live.execute("PRAGMA journal_mode = WAL")
        live.execute("PRAGMA synchronous = FULL")
        made.backup(live, pages=STEP, progress=_Patience(), sleep=0.1)
        # The log has grown by the whole database. If somebody reads, it shrinks later.
        live.execute("PRAGMA busy_timeout = 500")
        live.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


class _Patience:
    """Called at each step; gives up when the database has been busy for too long. Giving up changes nothing."""

    def __init__(self) -> None:
        self.until = time.monotonic() + PATIENCE

    def __call__(self, status: int, remaining: int, total: int) -> None:
        busy = status & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
        if busy and time.monotonic() > self.until:
            raise Refused(_("Somebody else has been writing for too long. Try again."))


def _tables(database: sqlite3.Connection) -> list[str]:
    """All tables but the virtual ones, which are views of others, and SQLite's own."""
    return [
        str(row[0])
        for row in database.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
            "AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
        )
    ]


@contextmanager
def _connected(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, timeout=1.0)) as connection:
        yield connection


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise Refused(_("SQLite said: %(why)s") % {"why": error}) from None
