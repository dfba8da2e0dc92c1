"""Whether PostgreSQL has room for a restore, which locks every table until all are replaced."""

from typing import Any

from django.utils.translation import gettext as _

# Taking away our 346 tables with their 2 504 indexes, 342 sequences, types, keys and triggers takes 8 160 locks, and
# making them takes no more: counted in pg_locks of PostgreSQL 15.
PER_TABLE = 24
ROOM = "SELECT current_setting('max_connections')::int, current_setting('max_locks_per_transaction')::int"


def advice(live: Any, before: int, after: int) -> str:
    """Return what the operator should set when replacing `before` tables by `after` needs more locks than there are.

    Blank when there is room. `live` is a connection or cursor of psycopg's. PostgreSQL has room for
    max_locks_per_transaction times max_connections locks; what it keeps beside them is left as a margin.
    """
    found = live.execute(ROOM).fetchone()
    connections, each = int(found[0]), int(found[1])
    needed = PER_TABLE * (before + after)
    if connections * each >= needed:
        return ""
    return said(needed, _enough(needed, connections))


def said(needed: int = 0, setting: int = 512) -> str:
    """Return, in words, that PostgreSQL must be given room for more locks, and how."""
    return _(
        "PostgreSQL has room for too few locks to replace all tables at once%(needed)s. "
        "Set max_locks_per_transaction = %(setting)s in postgresql.conf, restart PostgreSQL, and try again."
    ) % {
        "needed": _(" (about %(count)s are needed)") % {"count": needed} if needed else "",
        "setting": setting,
    }


def _enough(needed: int, connections: int) -> int:
    """The next power of two with half as much again, so that it lasts a few versions."""
    setting = 64
    while setting * connections < needed * 1.5:
        setting *= 2
    return setting
