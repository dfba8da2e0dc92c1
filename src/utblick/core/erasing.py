"""Deleting so that nothing is left in the file of the embedded database."""

from django.db import connection, transaction


def overwrite() -> None:
    """Let the embedded database write over what is deleted, so that it lies in no free page of the file.

    For as long as the connection lasts; called before personal details are deleted or changed, in the transaction that
    does it. When that has been kept, the log of the database is emptied too: it holds the pages as they were.
    """
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete = ON")
        transaction.on_commit(empty_log)


def empty_log() -> None:
    """Write the embedded database's log into its file and empty it. Where somebody reads just then, the next time."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
