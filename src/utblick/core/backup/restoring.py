"""Restoring: everything is verified before anything is touched, and the database is changed in one step.

The order is: files that are missing (one too many harms nobody), the database, the key. Sessions are in no backup, so
everybody signs in anew: one that was ended since, or whose account was closed, must not come alive again.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.db.migrations.loader import MigrationLoader
from django.utils.translation import gettext as _

from utblick.core.backup import Refused, archive, files, postgres, scratch, sqlite
from utblick.core.backup.archive import Manifest, Opened
from utblick.core.backup.making import agree, key_mark, key_of
from utblick.core.backup.place import Place


@dataclass(frozen=True)
class Restored:
    """What was done."""

    files: int  # that were written
    key_changed: bool
    key_differs: bool  # the trail is sealed with a key that the house has not
    to_migrate: bool  # the database is of an earlier version, and still as it was then


class Ready:
    """A backup that is verified, unpacked and fits the house."""

    def __init__(self, place: Place, backup: Opened, database: Path, older: bool) -> None:
        """Hold on to all of it."""
        self.place, self._backup, self._database = place, backup, database
        self.older = older

    @property
    def manifest(self) -> Manifest:
        """What the backup says of itself."""
        return self._backup.manifest

    def replaces(self) -> str | None:
        """Return the name of the organisation whose data go; None when there is nothing."""
        return (sqlite if self.place.engine == "sqlite" else postgres).organisation(self.place)

    def put_back(self) -> Restored:
        """Do it. Raises Refused when the database did not let itself be replaced; then it is as it was."""
        place, backup = self.place, self._backup
        missing = files.missing(place.files, backup)
        _room(place.files, sum(self.manifest.files[name][0] for name in missing))
        try:
            key_changed = self._stage_key()
            if missing:
                place.files.mkdir(parents=True, exist_ok=True)
                files.put_back(place.files, backup, missing)
            if place.engine == "sqlite":
                sqlite.put_back(place, self._database)
            else:
                postgres.put_back(place, self._database, self.manifest.content)
            if key_changed:
                self._staged.replace(place.key)
                scratch.durable(place.data)
        except OSError as error:
            raise Refused(_("It could not be written: %(why)s") % {"why": error.strerror or error}) from None
        _where, key = key_of(place)
        return Restored(
            files=len(missing),
            key_changed=key_changed,
            key_differs=self.manifest.key_mark != key_mark(key),
            to_migrate=self.older and place.engine == "postgresql",
        )

    @property
    def _staged(self) -> Path:
        return self._database.parent / archive.KEY

    def _stage_key(self) -> bool:
        """Lay the key ready beside its place, when the backup's is another than the one there."""
        if archive.KEY not in self.manifest.members:
            return False
        key = self._backup.read(archive.KEY)
        try:
            if self.place.key.read_bytes() == key:
                return False
        except FileNotFoundError:
            pass
        with os.fdopen(os.open(self._staged, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(key)
            file.flush()
            os.fsync(file.fileno())
        return True


@contextmanager
def ready(place: Place, path: Path) -> Iterator[Ready]:
    """Verify a backup from end to end, and yield it. Raises Refused; nothing of the house is touched."""
    with archive.opened(path) as backup:
        manifest = backup.manifest
        if manifest.engine != place.engine:
            names = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
            raise Refused(
                _("The backup is of a %(theirs)s database, and this system keeps its data in %(ours)s.")
                % {"theirs": names[manifest.engine], "ours": names[place.engine]}
            )
        older = _older(manifest)
        place.data.mkdir(parents=True, exist_ok=True)
        with scratch.folder(place.data) as work:
            database = backup.verify(work)
            if place.engine == "sqlite":
                agree(sqlite.examine(database).tables, manifest)
                if older:
                    database = _migrated(place, backup, database)
            else:
                agree(postgres.examine(place, database) or {}, manifest)
            yield Ready(place, backup, database, older)


def _older(manifest: Manifest) -> bool:
    """Whether the backup lacks what this version has done to the database. Refuses one that has what this has not."""
    ours = MigrationLoader(None).disk_migrations
    has = {(app, name) for app, names in manifest.content.migrations.items() for name in names}
    known = {*ours, *(old for each in ours.values() for old in each.replaces)}
    if later := sorted(has - known):
        raise Refused(
            _(
                "The backup was made by a later version of Utblick (%(version)s), which has changed the database: "
                "%(what)s. Install that version first."
            )
            % {"version": manifest.version, "what": ".".join(later[0])}
        )
    for key, each in ours.items():  # several that were made one count as that one, and the other way round
        if each.replaces and (key in has or has.issuperset(each.replaces)):
            has |= {key, *each.replaces}
    return not has.issuperset(ours)


def _migrated(place: Place, backup: Opened, database: Path) -> Path:
    """Bring the unpacked copy to this version, in a house of its own: whatever fails, fails there."""
    house = database.parent / "house"
    house.mkdir(mode=0o700)
    moved = database.rename(house / place.sqlite.name)
    if archive.KEY in backup.manifest.members:
        (house / archive.KEY).write_bytes(backup.read(archive.KEY))
    done = subprocess.run(
        [sys.executable, "-m", "django", "migrate", "--no-input", "--verbosity=0"],
        env={**os.environ, "UTBLICK_DATA": str(house), "UTBLICK_DATABASE": ""},
        capture_output=True,
        text=True,
    )
    if done.returncode:
        lines = done.stderr.strip().splitlines() or ["?"]
        raise Refused(
            _("The backup could not be brought to this version of Utblick: %(why)s") % {"why": lines[-1]}
        )
    sqlite.examine(moved)
    return moved


def _room(folder: Path, need: int) -> None:
    there = folder
    while not there.exists():
        there = there.parent
    scratch.room(there, need)
