"""A backup's form, and how it is verified.

A zip that any tool opens: the database, `files/…`, perhaps the key, and `manifest.json` last. The manifest tells
the size and the SHA-256 of each member. The zip's comment, the last bytes of the file, is the SHA-256 of everything
before it, because a zip has bytes that no reader looks at: one that is changed there is found out too.
"""

import hashlib
import json
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO, Any, BinaryIO

from django.utils.translation import gettext as _

from utblick.core.backup import Refused, scratch
from utblick.core.backup.place import Content

FORMAT = 1
MANIFEST, KEY, FILES = "manifest.json", "audit.key", "files/"
DATABASES = {"sqlite": "database.sqlite3", "postgresql": "database.dump"}
MARK = b"utblick backup sha256 "
LARGEST_MANIFEST = 200_000_000
CHUNK = 1 << 20


@dataclass(frozen=True)
class Manifest:
    """What a backup says of itself."""

    made: str  # ISO 8601, with the offset to UTC
    version: str  # of Utblick
    engine: str
    content: Content
    key: str  # where the house has its key: file, environment or none; only that of a file is in the backup
    key_mark: str  # tells two keys from each other, and nothing of either
    members: dict[str, tuple[int, str]]  # size and SHA-256
    damaged: list[str] = field(
        default_factory=list
    )  # files that were so when the backup was made, and are not in it
    format: int = FORMAT

    @property
    def database(self) -> str:
        """The name of the member that holds the database."""
        return DATABASES[self.engine]

    @property
    def files(self) -> dict[str, tuple[int, str]]:
        """The files, by their place in the house's folder of files."""
        return {
            name.removeprefix(FILES): said for name, said in self.members.items() if name.startswith(FILES)
        }

    @property
    def size(self) -> int:
        """How many bytes it all takes, unpacked."""
        return sum(size for size, _sha in self.members.values())


class Writer:
    """Writes members into a new backup, and notes what they were."""

    def __init__(self, path: Path) -> None:
        """Begin a file that is not there yet."""
        self.path = path
        self.members: dict[str, tuple[int, str]] = {}
        self._zip = zipfile.ZipFile(path, "x", allowZip64=True)
        path.chmod(0o600)

    def add(self, name: str, file: BinaryIO, pack: bool = False) -> None:
        """Copy a file in. Attachments are packed already, so only what is told to be is packed here."""
        info = zipfile.ZipInfo(name)
        info.compress_type = zipfile.ZIP_DEFLATED if pack else zipfile.ZIP_STORED
        info.external_attr = 0o600 << 16
        with self._zip.open(info, "w", force_zip64=True) as member:
            self.members[name] = _copy(file, member)

    def finish(self, manifest: Manifest) -> None:
        """Add the manifest, close the file, and seal it with the hash of all its bytes."""
        text = json.dumps(asdict(manifest), ensure_ascii=False, indent=1, sort_keys=True)
        info = zipfile.ZipInfo(MANIFEST)
        info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
        self._zip.writestr(info, text)
        self._zip.comment = MARK + b"0" * 64
        self._zip.close()
        with self.path.open("r+b") as file:
            digest = _digest_before_seal(file)
            file.seek(-64, 2)
            file.write(digest.encode())

    def drop(self) -> None:
        """Leave the file as it is: it will not be finished."""
        if self._zip.fp is not None:
            self._zip.fp.close()
            self._zip.fp = None


class Opened:
    """A backup whose directory and manifest are sound. `verify` reads the rest."""

    def __init__(self, zipped: zipfile.ZipFile, manifest: Manifest) -> None:
        """Hold on to both."""
        self._zip, self.manifest = zipped, manifest

    def verify(self, unpack_to: Path) -> Path:
        """Read every member and compare it with the manifest; leave the database unpacked and return where.

        Raises Refused for the first that differs.
        """
        scratch.room(unpack_to, self.manifest.members[self.manifest.database][0])
        database = unpack_to / self.manifest.database
        for name in self.manifest.members:
            if name == self.manifest.database:
                with database.open("xb") as file:
                    self.copy(name, file)
            else:
                self.copy(name, None)
        return database

    def copy(self, name: str, to: BinaryIO | None) -> None:
        """Copy a member out, never more than the manifest tells of. Raises Refused when it is not what that says."""
        size, sha = self.manifest.members[name]
        try:
            with self._zip.open(name) as member:
                found = _copy(member, to, size)
        # A damaged packed member shows in many ways, depending on where it is damaged.
        except (
            zipfile.BadZipFile,
            EOFError,
            ValueError,
            RuntimeError,
            NotImplementedError,
            OSError,
        ) as error:
            raise damaged(f"{name}: {error}") from None
        except Exception as error:  # zlib.error derives from Exception itself
            raise damaged(f"{name}: {error}") from None
        if found != (size, sha):
            raise damaged(name)

    def read(self, name: str) -> bytes:
        """Return a small member whole."""
        return self._zip.read(name)


@contextmanager
def opened(path: Path) -> Iterator[Opened]:
    """Open a backup. Raises Refused for what is none, is damaged, or is of a form that this version does not know."""
    try:
        file = path.open("rb")
    except OSError as error:
        raise Refused(
            _("The file %(file)s cannot be read: %(why)s") % {"file": path, "why": error.strerror}
        ) from None
    with file:
        zipped = _directory(file, path)
        with zipped:
            yield Opened(zipped, _manifest(zipped))


def _directory(file: BinaryIO, path: Path) -> zipfile.ZipFile:
    """Return the zip in a file, once every byte of the file is known to be as it was written."""
    start = file.read(4)
    if start != b"PK\x03\x04":
        raise Refused(_("%(file)s is not a backup that Utblick has made.") % {"file": path})
    digest = _digest_before_seal(file)
    file.seek(-min(file.tell(), len(MARK) + 64), 2)
    seal = file.read()
    if not seal.startswith(MARK):
        raise damaged(_("its end is missing"))
    if seal != MARK + digest.encode():
        raise damaged(_("it is not as it was when it was written"))
    try:
        return zipfile.ZipFile(file)
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise damaged(error) from None


def _manifest(zipped: zipfile.ZipFile) -> Manifest:
    members = zipped.infolist()
    by_name = {each.filename: each for each in members}
    try:
        if by_name[MANIFEST].file_size > LARGEST_MANIFEST:
            raise ValueError("size")
        said = json.loads(zipped.read(MANIFEST))
        if int(said["format"]) > FORMAT:
            raise Refused(
                _(
                    "The backup is of a later form (%(form)s) than this version of Utblick knows. Use a later one."
                )
                % {"form": said["format"]}
            )
        content = Content(**said.pop("content"))
        sizes = {str(name): (int(size), str(sha)) for name, (size, sha) in dict(said.pop("members")).items()}
        manifest = Manifest(content=content, members=sizes, **said)
        _plain(manifest)
    except Refused:
        raise
    except Exception as error:  # whatever is wrong with it, it is the manifest that is wrong
        raise damaged(f"{MANIFEST}: {type(error).__name__}") from None
    _agree(manifest, members)
    return manifest


def _plain(manifest: Manifest) -> None:
    """Raise for a manifest whose values are not of the kinds that they should be."""
    texts = [manifest.made, manifest.version, manifest.engine, manifest.key, manifest.key_mark]
    texts += [manifest.content.organisation, *manifest.content.tables, *manifest.damaged]
    whole = [*manifest.content.tables.values(), *(size for size, _sha in manifest.members.values())]
    names = [name for applied in manifest.content.migrations.values() for name in applied]
    if not all(isinstance(each, str) for each in [*texts, *names]):
        raise TypeError("text")
    if not all(isinstance(each, int) and each >= 0 for each in whole) or manifest.engine not in DATABASES:
        raise ValueError("number or engine")


def _agree(manifest: Manifest, members: list[zipfile.ZipInfo]) -> None:
    """Refuse a zip that holds anything else than the manifest tells of, under names that lead anywhere else."""
    names = [each.filename for each in members]
    for each in members:
        if not _safe(each.filename, manifest.database):
            raise damaged(_("it holds a file with an unsafe name: %(name)s") % {"name": repr(each.filename)})
        if each.filename == MANIFEST:
            continue
        size = manifest.members.get(each.filename, (-1, ""))[0]
        # What is not packed cannot grow; the database may, to the size that is compared with the room on the disk.
        packed = each.compress_type != zipfile.ZIP_STORED and each.filename.startswith(FILES)
        if each.file_size != size or packed or each.flag_bits & 1:
            raise damaged(each.filename)
    if sorted(names) != sorted([*manifest.members, MANIFEST]) or manifest.database not in manifest.members:
        raise damaged(_("it does not hold the files that it says"))


def _safe(name: str, database: str) -> bool:
    if name in {MANIFEST, KEY, database}:
        return True
    parts = name.removeprefix(FILES).split("/")
    return (
        name.startswith(FILES)
        and not any(part in {"", ".", ".."} or set(part) & set('\\:\0\n"') for part in parts)
        and name.isprintable()
    )


def damaged(what: object) -> Refused:
    """Say that a backup is damaged, and where."""
    return Refused(_("The backup is damaged: %(what)s.") % {"what": str(what).rstrip(".")})


def _copy(source: IO[bytes], to: IO[bytes] | None, most: int | None = None) -> tuple[int, str]:
    sha, size = hashlib.sha256(), 0
    while chunk := source.read(CHUNK):
        size += len(chunk)
        if most is not None and size > most:
            raise ValueError("larger than it says")
        sha.update(chunk)
        if to is not None:
            to.write(chunk)
    return size, sha.hexdigest()


def _digest_before_seal(file: BinaryIO) -> str:
    """Return the hash of everything but the last 64 bytes."""
    left = file.seek(0, 2) - 64
    file.seek(0)
    sha = hashlib.sha256()
    while left > 0 and (chunk := file.read(min(CHUNK, left))):
        sha.update(chunk)
        left -= len(chunk)
    return sha.hexdigest()


def moment(value: Any) -> str:
    """Return what a manifest says of a moment, for people: `2026-11-23 14:05`."""
    return str(value)[:16].replace("T", " ")
