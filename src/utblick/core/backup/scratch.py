"""A folder to work in, that goes away: at once when the work is done, at the next work when it was killed."""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.utils.translation import gettext as _

from utblick.core.backup import Refused

PREFIX = ".utblick-"
LOCK = "lock"


@contextmanager
def folder(parent: Path) -> Iterator[Path]:
    """Make a folder that nobody else may read, locked while it is in use. Sweeps away what killed work has left."""
    _sweep(parent)
    made = Path(tempfile.mkdtemp(prefix=PREFIX, dir=parent))
    try:
        with (made / LOCK).open("wb") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _sweep(parent: Path) -> None:
    for left in parent.glob(f"{PREFIX}*/{LOCK}"):
        try:
            with left.open("rb") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(left.parent, ignore_errors=True)
        except OSError:  # somebody works there, or it is somebody else's
            continue


def durable(path: Path) -> None:
    """See to it that a file or a folder is on the disk, and not only on its way there."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def room(path: Path, need: int) -> None:
    """Raise Refused when fewer bytes than needed are free where a folder lies."""
    free = shutil.disk_usage(path).free
    if need > free:
        raise Refused(
            _("There is too little room on the disk: %(need)s MB are needed, %(room)s MB are free.")
            % {"need": need // 1_000_000 + 1, "room": free // 1_000_000}
        )
