"""PostgreSQL, into a backup and back, by its own tools: `pg_dump`, `pg_restore` and `psql`.

What is put back is put back in one transaction, and we say when it is to be committed. `pg_restore --clean` would
drop what the backup holds and no more: a table that a later version has added would stay, and stand in the way of
being added again. So everything of ours is dropped first, in the same transaction, and the rows are counted before
it ends.
"""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import psycopg
from django.utils.translation import gettext as _
from psycopg import sql

from utblick.core.backup import Refused, locks
from utblick.core.backup.place import MOMENTARY, Content, Place

PATIENCE = "30s"  # how long to wait for a table that somebody is working with
COPY = re.compile(rb'COPY [^ ]+\."?([^" ]+)"? \(')  # how the rows of a table begin
TOOLS = Path("/usr/lib/postgresql")  # where Debian keeps the tools of each version

# Everything that lies in our schema and belongs to no extension. What belongs to a table goes with the table.
DROP = """
DO $$
DECLARE each record;
BEGIN
  FOR each IN
    SELECT format('DROP %s IF EXISTS %I.%I CASCADE',
        CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END,
        n.nspname, c.relname) AS statement
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = {schema} AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype IN ('e', 'a', 'i'))
    UNION ALL
    SELECT format('DROP ROUTINE IF EXISTS %s CASCADE', p.oid::regprocedure)
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname = {schema}
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
  LOOP
    EXECUTE each.statement;
  END LOOP;
END $$;
"""
COUNT = """
DO $$
BEGIN
  IF (SELECT COUNT(*) FROM {table}) <> {count} THEN RAISE EXCEPTION 'utblick: %', {name}; END IF;
END $$;
"""


def copy(place: Place, to: Path) -> Content:
    """Copy the database as it is at one moment, without what is true for a moment only; count its rows as of then."""
    with _connected(place) as live:
        live.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        live.execute("SET LOCAL idle_in_transaction_session_timeout = 0")  # we wait for pg_dump
        schema = _schema(live)
        snapshot = live.execute("SELECT pg_export_snapshot()").fetchone()
        content = _content(live, schema)
        assert snapshot  # noqa: S101  # the function always answers
        command = [
            str(_tool("pg_dump", live.info.server_version)),
            "--format=custom",
            "--no-owner",
            "--no-privileges",
            f"--schema={schema}",
            f"--snapshot={snapshot[0]}",
            f"--file={to}",
            *(f"--exclude-table-data={schema}.{table}" for table in MOMENTARY),
        ]
        _run(command, place)
    return content


def examine(place: Place | None, path: Path) -> dict[str, int] | None:
    """Read a copy from end to end, and count its rows by table. Raises Refused for a damaged one.

    Without a place, any version of the tools will do; returns None where there are none.
    """
    if place is None:
        try:
            tool = _tool("pg_restore", 0)
        except Refused:
            return None
    else:
        with _connected(place) as live:
            tool = _tool("pg_restore", live.info.server_version)
            _tool("psql", live.info.server_version)
    counts: dict[str, int] = {}
    with (
        tempfile.TemporaryFile() as said,
        subprocess.Popen(  # noqa: S603  # the tool that we have found
            [str(tool), "--data-only", "--file=-", str(path)],
            stdout=subprocess.PIPE,
            stderr=said,
            env=None if place is None else _environment(place),
        ) as reading,
    ):
        assert reading.stdout  # noqa: S101  # asked for above
        table = None
        for line in reading.stdout:  # one line a row: what is within a row is written without line breaks
            if table is None:
                if began := COPY.match(line):
                    table = began[1].decode()
                    counts[table] = 0
            elif line == b"\\.\n":
                table = None
            else:
                counts[table] += 1
        if reading.wait():
            said.seek(0)
            raise Refused(_why(said.read().decode(errors="replace")))
    return counts


def organisation(place: Place) -> str | None:
    """Return whose house it is; blank when it is nobody's, None when the database is empty."""
    with _connected(place) as live:
        if not _tables(live, _schema(live)):
            return None
        try:
            named = live.execute("SELECT name FROM core_identity").fetchone()
        except psycopg.errors.UndefinedTable:
            return ""
    return str(named[0]) if named else ""


def put_back(place: Place, source: Path, content: Content) -> None:
    """Let the database be what `source` is, in one transaction: before it everything is old, after it all is new.

    Whoever reads meanwhile waits. Killed in the middle, the server never hears "commit".
    """
    with _connected(place) as live:
        schema, version = _schema(live), live.info.server_version
        if cramped := locks.advice(live, len(_tables(live, schema)), len(content.tables)):
            raise Refused(cramped)
        restore, psql = _tool("pg_restore", version), _tool("psql", version)
        before = "\n".join(
            [
                "BEGIN;",
                f"SET LOCAL lock_timeout = '{PATIENCE}';",
                "SET LOCAL client_min_messages = warning;",
                sql.SQL(DROP).format(schema=sql.Literal(schema)).as_string(live),
            ]
        )
        after = "\n".join([*_counts(live, schema, content), "COMMIT;", ""])
    # What psql says goes to a file: in a pipe that nobody empties yet it could come to a stand. In a group of its own,
    # Ctrl+C ends us and not psql, and then psql never hears "commit".
    with tempfile.TemporaryFile() as said:
        with subprocess.Popen(  # noqa: S603  # the tool that we have found
            [str(psql), "-X", "-q", "-v", "ON_ERROR_STOP=1"],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=said,
            env=_environment(place),
            start_new_session=True,
        ) as into:
            assert into.stdin  # noqa: S101  # asked for above
            error = _feed(into.stdin, before, [str(restore), f"--schema={schema}", str(source)], after)
        said.seek(0)
        why = said.read().decode(errors="replace")
    if into.returncode or error:
        raise Refused(_why(why or error))


def _feed(to: IO[bytes], before: str, command: list[str], after: str) -> str:
    """Write the whole script to psql; the end of it, with the commit, only when all before it was written.

    Returns what went wrong, blank when nothing did.
    """
    try:
        with to:
            to.write(before.encode())
            to.flush()
            done = subprocess.run(  # noqa: S603  # the tool that we have found
                [*command, "--no-owner", "--no-privileges", "--file=-"],
                stdout=to,
                stderr=subprocess.PIPE,
                start_new_session=True,
            )
            if done.returncode:
                return done.stderr.decode(errors="replace") or "pg_restore"
            to.write(after.encode())
    except BrokenPipeError:  # psql has ended, and says why itself
        return "psql"
    return ""


def _counts(live: psycopg.Connection[Any], schema: str, content: Content) -> Iterator[str]:
    for table, count in content.tables.items():
        yield (
            sql.SQL(COUNT)
            .format(table=sql.Identifier(schema, table), count=sql.Literal(count), name=sql.Literal(table))
            .as_string(live)
        )


def _why(said: str) -> str:
    """Say in our words what we know, and in PostgreSQL's what we do not."""
    if "lock timeout" in said or "deadlock" in said:
        return _("Somebody else has been writing for too long. Try again.")
    if "max_locks_per_transaction" in said or "out of shared memory" in said:
        return locks.said()
    if found := re.search(r"utblick: (\S+)", said):
        return _("The backup does not hold the rows that it says, in the table %(table)s.") % {
            "table": found[1]
        }
    lines = [line for line in said.splitlines() if line.strip()]
    worst = [line for line in lines if "ERROR" in line or "error" in line or "FATAL" in line] or lines
    return _("PostgreSQL said: %(why)s") % {"why": worst[0].strip() if worst else "?"}


def _content(live: psycopg.Connection[Any], schema: str) -> Content:
    tables = _tables(live, schema)
    counts = {}
    for table in tables:
        counted = live.execute(sql.SQL("SELECT COUNT(*) FROM {}").format(sql.Identifier(schema, table)))
        row = counted.fetchone()
        counts[table] = int(row[0]) if row and table not in MOMENTARY else 0
    migrations: dict[str, list[str]] = {}
    if "django_migrations" in tables:
        for app, name in live.execute("SELECT app, name FROM django_migrations ORDER BY app, name"):
            migrations.setdefault(app, []).append(name)
    named = None
    if "core_identity" in tables:
        named = live.execute("SELECT name FROM core_identity").fetchone()
    return Content(counts, migrations, named[0] if named else "")


def _tables(live: psycopg.Connection[Any], schema: str) -> list[str]:
    found = live.execute("SELECT tablename FROM pg_tables WHERE schemaname = %s ORDER BY tablename", [schema])
    return [str(row[0]) for row in found]


def _schema(live: psycopg.Connection[Any]) -> str:
    row = live.execute("SELECT current_schema()").fetchone()
    return str(row[0]) if row and row[0] else "public"


def _tool(name: str, server: int) -> Path:
    """Return the tool of the server's version, or of the next that there is.

    An older one refuses; one that is much newer may write what the server does not understand.
    """
    wanted = server // 10_000
    found: list[tuple[int, Path]] = []
    for path in _candidates(name):
        done = subprocess.run([str(path), "--version"], capture_output=True, text=True)  # noqa: S603
        if told := re.search(r"\) (\d+)", done.stdout):
            found.append((int(told[1]), path))
    fitting = sorted((each for each in found if each[0] >= wanted), key=lambda each: each[0])
    if fitting:
        return fitting[0][1] if server else fitting[-1][1]
    if found:
        raise Refused(
            _(
                "%(tool)s is of version %(found)s; the database needs %(wanted)s or later. Install that version."
            )
            % {"tool": name, "found": max(each[0] for each in found), "wanted": wanted}
        )
    raise Refused(
        _(
            "%(tool)s is not installed. It comes with PostgreSQL's client; on Debian: apt-get install %(package)s"
        )
        % {"tool": name, "package": "postgresql-client"}
    )


def _candidates(name: str) -> Iterable[Path]:
    yield from TOOLS.glob(f"*/bin/{name}")
    if on_path := shutil.which(name):
        yield Path(on_path)


def _run(command: list[str], place: Place | None) -> None:
    done = subprocess.run(  # noqa: S603  # the tool that we have found
        command, env=_environment(place) if place else None, capture_output=True, text=True, errors="replace"
    )
    if done.returncode:
        raise Refused(_why(done.stderr))


def _environment(place: Place) -> Mapping[str, str]:
    """How the tools reach the database: in their surroundings, where a password is not seen by others."""
    told = {
        "PGDATABASE": place.database["NAME"],
        "PGUSER": place.database.get("USER"),
        "PGPASSWORD": place.database.get("PASSWORD"),
        "PGHOST": place.database.get("HOST"),
        "PGPORT": place.database.get("PORT"),
    }
    given = {name: str(value) for name, value in told.items() if value}
    return {**os.environ, **given, "PGCLIENTENCODING": "UTF8", "LC_MESSAGES": "C", "LC_ALL": "C.UTF-8"}


@contextmanager
def _connected(place: Place) -> Iterator[psycopg.Connection[Any]]:
    told = {
        "dbname": place.database["NAME"],
        "user": place.database.get("USER"),
        "password": place.database.get("PASSWORD"),
        "host": place.database.get("HOST"),
        "port": place.database.get("PORT"),
    }
    try:
        with psycopg.connect(**{name: value for name, value in told.items() if value}) as live:
            yield live
    except psycopg.Error as error:
        raise Refused(_why(str(error))) from None
