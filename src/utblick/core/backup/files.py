"""Attachments, into a backup and back. Their content is kept under its SHA-256, so a name vouches for what it names."""

import hashlib
import os
import re
import secrets
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation import gettext as _

from utblick.core.backup import Refused, archive
from utblick.core.backup.scratch import durable

FINGERPRINT = re.compile(r"[0-9a-f]{64}")


def pack(root: Path, writer: archive.Writer) -> list[str]:
    """Copy every file in. Returns those that are not what their name says; they are left out.

    Called when the database has been copied, so every file that the copy names is there: a file is on the disk before
    the database tells of it.
    """
    damaged = []
    for path in _all(root):
        name = path.relative_to(root).as_posix()
        if FINGERPRINT.fullmatch(path.name) and not _is(path, path.name):
            if path.exists():
                damaged.append(name)
            continue
        try:
            with path.open("rb") as file:
                writer.add(archive.FILES + name, file)
        except FileNotFoundError:  # disposed of just now
            continue
    return damaged


def missing(root: Path, backup: archive.Opened) -> list[str]:
    """Return the files that the house lacks, or has with other content."""
    return [name for name, (_size, sha) in backup.manifest.files.items() if not _is(root / name, sha)]


def put_back(root: Path, backup: archive.Opened, names: list[str]) -> None:
    """Write files, each whole and durable before it has its name. A file too many harms nobody, so this goes first."""
    folders = set()
    for name in names:
        path = root / name
        if not path.parent.resolve().is_relative_to(root.resolve()):
            raise Refused(_("%(file)s leads out of the folder of files.") % {"file": path})
        path.parent.mkdir(parents=True, exist_ok=True)
        own = root / f".{os.getpid()}-{secrets.token_hex(8)}"
        try:
            with own.open("xb") as file:
                backup.copy(archive.FILES + name, file)
                file.flush()
                os.fsync(file.fileno())
            own.replace(path)
        finally:
            own.unlink(missing_ok=True)
        folders |= {path.parent, path.parent.parent} if path.parent != root else {root}
    for folder in folders:
        durable(folder)


def _all(root: Path) -> Iterator[Path]:
    """Every file, in order. One whose name begins with a dot is still being written; a link is none of ours."""
    for path in sorted(root.rglob("*")):
        if path.is_file() and not path.is_symlink() and not path.name.startswith("."):
            yield path


def _is(path: Path, sha: str) -> bool:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == sha
    except OSError:
        return False
