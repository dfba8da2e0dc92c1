"""Files: what is taken in, and where their content lies.

Content is kept under its SHA-256, so the same file is kept once and a changed one cannot pass for it. A file is
written whole and made durable before the database tells of it: a power cut leaves a file too many, never one too few.
"""

import hashlib
import os
import secrets
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import pikepdf
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

OPEN_XML = "application/vnd.openxmlformats-officedocument."
OPEN_DOCUMENT = "application/vnd.oasis.opendocument."
# What is taken in: ending → type. What can run, or change under one's hands, is not among them.
TYPES = {
    "pdf": "application/pdf",
    "docx": f"{OPEN_XML}wordprocessingml.document",
    "xlsx": f"{OPEN_XML}spreadsheetml.sheet",
    "pptx": f"{OPEN_XML}presentationml.presentation",
    "odt": f"{OPEN_DOCUMENT}text",
    "ods": f"{OPEN_DOCUMENT}spreadsheet",
    "odp": f"{OPEN_DOCUMENT}presentation",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "txt": "text/plain; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
}
INSIDE = {"docx": "word/", "xlsx": "xl/", "pptx": "ppt/"}
CHUNK = 1 << 20


@dataclass(frozen=True)
class Kept:
    """A file that has been taken in."""

    name: str
    media_type: str
    size: int
    fingerprint: str


def path_of(fingerprint: str) -> Path:
    """Return where the content with a fingerprint lies. Raises ValueError for what is no fingerprint."""
    if len(fingerprint) != 64 or not set(fingerprint) <= set("0123456789abcdef"):
        raise ValueError("not a fingerprint")
    return Path(settings.MEDIA_ROOT) / fingerprint[:2] / fingerprint[2:4] / fingerprint


def keep(chunks: Iterable[bytes]) -> tuple[str, int]:
    """Write content durably; return its fingerprint and its size in bytes."""
    root = Path(settings.MEDIA_ROOT)
    root.mkdir(parents=True, exist_ok=True)
    own = root / f".{os.getpid()}-{secrets.token_hex(8)}"
    sha, size = hashlib.sha256(), 0
    try:
        with own.open("xb") as file:
            for chunk in chunks:
                sha.update(chunk)
                size += len(chunk)
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        path = path_of(sha.hexdigest())
        path.parent.mkdir(parents=True, exist_ok=True)
        own.replace(path)
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    finally:
        own.unlink(missing_ok=True)
    return sha.hexdigest(), size


def take_in(upload: Any) -> Kept:
    """Check an uploaded file and keep it. Raises ValidationError, in words, for one that is not taken in."""
    name = Path(str(upload.name)).name[-200:]
    ending = Path(name).suffix.lower().lstrip(".")
    if upload.size > settings.LARGEST_FILE:
        raise ValidationError(too_large())
    if not upload.size:
        raise ValidationError(_("The file is empty. Choose another."))
    if not ending:
        raise ValidationError(
            _(
                "The name of the file has no ending, so nobody knows what it is. Save it as one of these: %(known)s."
            )
            % {"known": ", ".join(TYPES)}
        )
    if ending in ("heic", "heif"):
        raise ValidationError(
            _(
                "Photographs in the format .%(ending)s are not taken in. On an iPhone, choose Settings, Camera, "
                "Formats and Most Compatible, and take it anew; or save a copy of it as JPEG, and choose that."
            )
            % {"ending": ending}
        )
    if ending not in TYPES:
        raise ValidationError(
            _("Files that end with .%(ending)s are not taken in. Save it as one of these: %(known)s.")
            % {"ending": ending, "known": ", ".join(TYPES)}
        )
    upload.seek(0)
    if not _is_what_it_says(upload, ending):
        raise ValidationError(
            _(
                "The file says that it is .%(ending)s, but its content is something else, or damaged. Save it anew."
            )
            % {"ending": ending}
        )
    upload.seek(0)
    fingerprint, size = keep(iter(lambda: upload.read(CHUNK), b""))
    return Kept(name, TYPES[ending], size, fingerprint)


def too_large() -> str:
    """Say how large a file may be."""
    return _("The file is larger than %(limit)s MB. Make it smaller, or divide it.") % {
        "limit": settings.LARGEST_FILE // 1_000_000
    }


def _is_what_it_says(file: BinaryIO, ending: str) -> bool:
    start = file.read(16)
    file.seek(0)
    if ending == "pdf":
        return start.startswith(b"%PDF-") and _opens_as_pdf(file)
    if ending == "png":
        return start.startswith(b"\x89PNG\r\n\x1a\n")
    if ending in {"jpg", "jpeg"}:
        return start.startswith(b"\xff\xd8\xff")
    if ending in {"txt", "csv"}:
        return _is_text(file)
    return _is_office_file(file, ending)


def _opens_as_pdf(file: BinaryIO) -> bool:
    try:
        with pikepdf.open(file) as opened:
            return len(opened.pages) > 0
    except (pikepdf.PdfError, ValueError):
        return False


def _is_text(file: BinaryIO) -> bool:
    content = file.read()
    try:
        return "\x00" not in content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False


def _is_office_file(file: BinaryIO, ending: str) -> bool:
    try:
        with zipfile.ZipFile(file) as opened:
            names = opened.namelist()
            if any(name.lower().endswith("vbaproject.bin") for name in names):
                return False
            if ending in INSIDE:
                return "[Content_Types].xml" in names and any(
                    name.startswith(INSIDE[ending]) for name in names
                )
            return (
                "mimetype" in names
                and opened.read("mimetype").decode("ascii", "replace").strip() == TYPES[ending]
            )
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError):
        return False


def read(fingerprint: str) -> bytes:
    """Return content by its fingerprint. Raises FileNotFoundError where it has been disposed of."""
    return path_of(fingerprint).read_bytes()


def is_whole(fingerprint: str) -> bool:
    """Whether the content is there and is what its fingerprint says."""
    try:
        with path_of(fingerprint).open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == fingerprint
    except FileNotFoundError:
        return False
