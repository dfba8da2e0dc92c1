"""Triggers by which the database itself refuses to change what may only be added to.

Called from migrations; both databases. What is protected is told again by each room's declarations, so that
`utblick check` can say when somebody has taken the triggers away.
"""

from collections.abc import Sequence
from typing import Any

UPDATE, DELETE = "update", "delete"
# What migrations have protected, from what; `utblick check` looks whether it still is.
PROTECTED: dict[str, tuple[str, ...]] = {"core_auditentry": (UPDATE, DELETE)}
REFUSAL = "this row may not be changed or deleted"


def guarded(tables: dict[str, tuple[str, ...]]) -> None:
    """Say which tables of a room its migrations have protected, and from what."""
    PROTECTED.update(tables)


def protect(
    connection: Any, table: str, columns: Sequence[str] = (), events: Sequence[str] = (UPDATE, DELETE)
) -> None:
    """Add the triggers to a table; `columns` are those that may not be updated, all when none is named."""
    for statement in _statements(connection.vendor, table, columns, events):
        with connection.cursor() as cursor:
            cursor.execute(statement)


def release(connection: Any, table: str) -> None:
    """Take the triggers away again: when a migration is undone, or a test empties the database."""
    names = [f"{table}_{event}" for event in ("update", "delete", "truncate")]
    with connection.cursor() as cursor:
        for name in names:
            on = f" ON {table}" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}{on}")


def definitions(connection: Any) -> list[tuple[str, str, str]]:
    """Return the triggers that the database holds, as (table, name, statement that makes it again)."""

    queries = {
        "sqlite": "SELECT tbl_name, name, sql FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%RAISE(ABORT%'",
        "postgresql": (
            "SELECT c.relname, t.tgname, pg_get_triggerdef(t.oid) FROM pg_trigger t "
            "JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid "
            "WHERE p.proname = 'utblick_refuse' ORDER BY 1, 2"
        ),
    }
    with connection.cursor() as cursor:
        cursor.execute(queries[connection.vendor])
        return list(cursor.fetchall())


def missing(connection: Any) -> list[str]:
    """Return the tables that were protected by a migration and are so no longer."""
    held = {(table, name) for table, name, _statement in definitions(connection)}
    truncate = ("truncate",) if connection.vendor == "postgresql" else ()
    return [
        table
        for table, events in PROTECTED.items()
        if any((table, f"{table}_{event}") not in held for event in (*events, *truncate))
    ]


def _statements(vendor: str, table: str, columns: Sequence[str], events: Sequence[str]) -> list[str]:
    of = {UPDATE: f" OF {', '.join(columns)}" if columns else "", DELETE: ""}
    if vendor == "sqlite":
        body = f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
        return [
            f"CREATE TRIGGER {table}_{event} BEFORE {event.upper()}{of[event]} ON {table} {body}"
            for event in events
        ]
    function = (
        "CREATE OR REPLACE FUNCTION utblick_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$"
    )
    call = "EXECUTE FUNCTION utblick_refuse()"
    rows = [
        f"CREATE TRIGGER {table}_{event} BEFORE {event.upper()}{of[event]} ON {table} FOR EACH ROW {call}"
        for event in events
    ]
    all_at_once = f"CREATE TRIGGER {table}_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT {call}"
    return [function, *rows, all_at_once]
