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

PREFIX, LOCK = ".utblick-", ".lock"


@contextmanager
def folder(parent: Path) -> Iterator[Path]:
    """Make a folder that nobody else may read, locked while it is in use. Sweeps away what killed work has left."""
    _sweep(parent)
    # The lock comes before the folder and goes after it, so that there never is a folder that nothing tells of.
    handle, name = _locked(parent)
    made = Path(name.removesuffix(LOCK))
    try:
        made.mkdir(mode=0o700)
        yield made
    finally:
        _remove(Path(name))
        os.close(handle)


def _locked(parent: Path) -> tuple[int, str]:
    while True:
        handle, name = tempfile.mkstemp(prefix=PREFIX, suffix=LOCK, dir=parent)
        fcntl.flock(handle, fcntl.LOCK_EX)
        if os.fstat(handle).st_nlink:
            return handle, name
        os.close(handle)  # somebody swept it away before it was locked


def _sweep(parent: Path) -> None:
    for left in parent.glob(f"{PREFIX}*{LOCK}"):
        try:
            with left.open("rb") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                _remove(left)
        except OSError:  # somebody works there, or it is somebody else's
            continue


def _remove(lock: Path) -> None:
    shutil.rmtree(lock.with_name(lock.name.removesuffix(LOCK)), ignore_errors=True)
    lock.unlink(missing_ok=True)


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
