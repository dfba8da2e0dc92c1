"""Making a backup: the database first and then the files, into a file that gets its name when it is whole."""

import hashlib
import importlib.metadata
import os
from datetime import UTC, datetime
from pathlib import Path

from django.utils.translation import gettext as _

from utblick.core.backup import Refused, archive, files, postgres, scratch, sqlite
from utblick.core.backup.archive import Manifest
from utblick.core.backup.place import Place


def make(place: Place, path: Path, overwrite: bool = False) -> Manifest:
    """Back the house up to a file, and return what it holds. Raises Refused, and leaves no file."""
    path = path.absolute()
    if path.is_dir() or not path.parent.is_dir():
        raise Refused(_("Name a file in a folder that is there: %(file)s is not.") % {"file": path})
    if path.exists() and not overwrite:
        raise _there_already(path)
    try:
        with scratch.folder(path.parent) as work:
            manifest = _write(place, work, work / "backup")
            _name(work / "backup", path, overwrite)
    except OSError as error:
        raise Refused(
            _("The backup could not be written: %(why)s") % {"why": error.strerror or error}
        ) from None
    return manifest


def check(path: Path, data: Path) -> tuple[Manifest, bool]:
    """Verify a backup from end to end. Returns what it holds, and whether its database could be read too.

    That of PostgreSQL can be read only where PostgreSQL's tools are.
    """
    data.mkdir(parents=True, exist_ok=True)
    with archive.opened(path) as backup, scratch.folder(data) as work:
        database = backup.verify(work)
        if backup.manifest.engine == "postgresql":
            counts = postgres.examine(None, database)
            if counts is not None:
                agree(counts, backup.manifest)
            return backup.manifest, counts is not None
        agree(sqlite.examine(database).tables, backup.manifest)
        return backup.manifest, True


def agree(counts: dict[str, int], manifest: Manifest) -> None:
    """Refuse a database that does not hold the rows that the manifest counts."""
    said = manifest.content.tables
    for table in sorted({*counts, *said}):
        if counts.get(table, 0) != said.get(table, 0):
            raise Refused(
                _("The backup does not hold the rows that it says, in the table %(table)s.")
                % {"table": table}
            )


def key_mark(key: bytes) -> str:
    """Return what tells a key from others and does not tell the key."""
    return hashlib.sha256(b"utblick audit key\0" + key.strip()).hexdigest()[:16] if key else ""


def key_of(place: Place) -> tuple[str, bytes]:
    """Return where a house has its key, and the key."""
    if place.key_given:
        return "environment", place.key_given.encode()
    try:
        return "file", place.key.read_bytes()
    except FileNotFoundError:
        return "none", b""


def _write(place: Place, work: Path, path: Path) -> Manifest:
    made = datetime.now(UTC).astimezone()
    copy = work / archive.DATABASES[place.engine]
    content = sqlite.copy(place, copy) if place.engine == "sqlite" else postgres.copy(place, copy)
    writer = archive.Writer(path)
    try:
        with copy.open("rb") as file:
            # PostgreSQL's own form is packed already.
            writer.add(copy.name, file, pack=place.engine == "sqlite")
        copy.unlink()
        damaged = files.pack(place.files, writer)
        where, key = key_of(place)
        if where == "file":
            with place.key.open("rb") as file:
                writer.add(archive.KEY, file)
        manifest = Manifest(
            made=made.isoformat(timespec="seconds"),
            version=importlib.metadata.version("utblick"),
            engine=place.engine,
            content=content,
            key=where,
            key_mark=key_mark(key),
            members=writer.members,
            damaged=damaged,
        )
        writer.finish(manifest)
    finally:
        writer.drop()
    scratch.durable(path)
    return manifest


def _name(made: Path, path: Path, overwrite: bool) -> None:
    if overwrite:
        made.replace(path)
    else:
        try:
            os.link(made, path)  # unlike a renaming, never writes over what has come there meanwhile
        except FileExistsError:
            raise _there_already(path) from None
    scratch.durable(path.parent)


def _there_already(path: Path) -> Refused:
    return Refused(
        _("There is a file %(file)s already. Choose another name, or say --overwrite.") % {"file": path}
    )
