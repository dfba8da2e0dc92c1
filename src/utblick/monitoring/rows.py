"""Writing many plain rows at once: one statement, made ready once. Django's own way puts a statement together for every
hundred rows or so on SQLite, which took longer than the database took to carry it out."""

from collections.abc import Sequence
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
