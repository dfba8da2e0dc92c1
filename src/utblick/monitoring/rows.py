"""Writing many plain rows at once: one statement, made ready once. Django's own way puts a statement together for every
hundred rows or so on SQLite, which took longer than the database took to carry it out."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from django.db import connection, models


def insert(model: type[models.Model], columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Insert rows whose keys nobody asks for, as the database takes them: JSON as text. Within a transaction."""
    if not rows:
        return
    quote = connection.ops.quote_name
    named = ", ".join(quote(each) for each in columns)
    places = ", ".join(["%s"] * len(columns))
    sql = f"INSERT INTO {quote(model._meta.db_table)} ({named}) VALUES ({places})"  # noqa: S608  # names of ours
    with connection.cursor() as cursor:
        cursor.executemany(sql, rows)


def update(model: type[models.Model], columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Set these columns in rows that are there; each row's values are followed by its id. Within a transaction."""
    if not rows:
        return
    quote = connection.ops.quote_name
    named = ", ".join(f"{quote(each)} = %s" for each in columns)
    sql = f"UPDATE {quote(model._meta.db_table)} SET {named} WHERE {quote('id')} = %s"  # noqa: S608  # names of ours
    with connection.cursor() as cursor:
        cursor.executemany(sql, rows)


def create(things: Sequence[models.Model]) -> None:
    """Insert new things of one model as they stand, and give each its id. Within a transaction that writes.

    No signal is sent, so the model has no history; and no field of it is filled in as it is saved.
    """
    if not things:
        return
    model = type(things[0])
    for thing, number in zip(things, _numbers(model, len(things)), strict=True):
        thing.pk = number
    columns = _columns(model, connection.vendor)
    # A batch tells the same days and moments again and again: each is written out once.
    moments: dict[Any, Any] = {}

    def plain(value: Any, write: Callable[[Any], Any] | None) -> Any:
        if write is None or value is None:
            return value
        if value not in moments:
            moments[value] = write(value)
        return moments[value]

    insert(
        model,
        [column for _name, column, _write in columns],
        [[plain(getattr(each, name), write) for name, _column, write in columns] for each in things],
    )
    for thing in things:
        thing._state.adding, thing._state.db = False, connection.alias


@lru_cache
def _columns(model: type[models.Model], vendor: str) -> list[tuple[str, str, Callable[[Any], Any] | None]]:
    """Name, column and, where the database wants another value, how it is written, of each field of a model."""
    write: dict[str, Callable[[Any], Any]] = {
        "DateField": connection.ops.adapt_datefield_value,
        "DateTimeField": connection.ops.adapt_datetimefield_value,
    }
    return [
        (each.attname, str(each.column), write.get(each.get_internal_type()))
        for each in model._meta.concrete_fields
    ]


def _numbers(model: type[models.Model], count: int) -> range | list[int]:
    """Ids that no row has or will be given, taken from where the database takes them itself."""
    table = model._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)", [table, count]
            )
            return [row[0] for row in cursor.fetchall()]
        # SQLite takes the next from here, and moves it on by itself as higher ones are written. Nobody else writes
        # meanwhile: a transaction that writes is alone.
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
        row = cursor.fetchone()
    first = (row[0] if row else 0) + 1
    return range(first, first + count)
