"""Triggers by which the database itself refuses to change what may only be added to.

`protect(table)` guards every column, `protect(table, columns)` those columns alone and the row from deletion.
Called from migrations; both databases.
"""

from collections.abc import Sequence
from typing import Any

# Tables that migrations have protected; `utblick check` looks whether they still are.
PROTECTED: list[str] = ["core_auditentry"]
REFUSAL = "this row may not be changed or deleted"


def protect(connection: Any, table: str, columns: Sequence[str] = ()) -> None:
    """Add the triggers to a table."""
    for statement in _statements(connection.vendor, table, columns):
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
    events = ["update", "delete"] + (["truncate"] if connection.vendor == "postgresql" else [])
    return [table for table in PROTECTED if any((table, f"{table}_{event}") not in held for event in events)]


def _statements(vendor: str, table: str, columns: Sequence[str]) -> list[str]:
    of = f" OF {', '.join(columns)}" if columns else ""
    if vendor == "sqlite":
        body = f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
        return [
            f"CREATE TRIGGER {table}_update BEFORE UPDATE{of} ON {table} {body}",
            f"CREATE TRIGGER {table}_delete BEFORE DELETE ON {table} {body}",
        ]
    function = (
        "CREATE OR REPLACE FUNCTION utblick_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$"
    )
    call = "EXECUTE FUNCTION utblick_refuse()"
    return [
        function,
        f"CREATE TRIGGER {table}_update BEFORE UPDATE{of} ON {table} FOR EACH ROW {call}",
        f"CREATE TRIGGER {table}_delete BEFORE DELETE ON {table} FOR EACH ROW {call}",
        f"CREATE TRIGGER {table}_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT {call}",
    ]
