"""The house that is backed up or restored to: where its database, files and key are."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection

from utblick.core.audit import keys

# What is true for a moment only, and never kept. Sessions above all: whoever holds the name of a session holds the
# account, so a backup must hold none, and after a restore everybody signs in anew.
MOMENTARY = ["django_session", "usersessions_usersession", "cache"]


def never_kept(table: str) -> None:
    """Leave a table's rows out of every backup: for what is to be gone once it has been deleted."""
    if table not in MOMENTARY:
        MOMENTARY.append(table)


@dataclass(frozen=True)
class Place:
    """A house: its engine, how its database is reached, and the folders beside it."""

    engine: str  # as Django calls it: sqlite or postgresql
    database: Mapping[str, Any]
    data: Path
    files: Path
    key_given: str = field(default="", repr=False)  # by the environment

    @property
    def key(self) -> Path:
        """The file with the key that the audit trail is sealed with."""
        return self.data / keys.NAME

    @property
    def sqlite(self) -> Path:
        """The file of the embedded database."""
        return Path(str(self.database["NAME"]))


@dataclass(frozen=True)
class Content:
    """What a database holds, in figures, as of one moment."""

    tables: dict[str, int]
    migrations: dict[str, list[str]]
    organisation: str = ""


def ours() -> Place:
    """Return the house that the settings tell of."""
    return Place(
        engine=connection.vendor,
        database=connection.settings_dict,
        data=Path(settings.DATA),
        files=Path(settings.MEDIA_ROOT),
        key_given=settings.AUDIT_KEY,
    )
