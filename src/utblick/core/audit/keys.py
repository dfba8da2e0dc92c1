"""The key that the audit trail is sealed with.

Who can write to the database but lacks the key cannot make a chain that holds. Several machines share one by
`UTBLICK_AUDIT_KEY` (or `_FILE`); an embedded system makes its own beside its database, once.
"""

import os
import secrets
from functools import lru_cache
from pathlib import Path

from django.conf import settings

NAME = "audit.key"


def key() -> bytes:
    """Return the key. Makes one, readable by its owner only, where the settings give none and no file holds one."""
    if settings.AUDIT_KEY:
        return str(settings.AUDIT_KEY).encode()
    path = Path(settings.DATA) / NAME
    try:
        # A restore may put another key in place while we run.
        return _of_file(path, path.stat().st_mtime_ns)
    except FileNotFoundError:
        return _make(path)


@lru_cache(maxsize=4)
def _of_file(path: Path, _written: int) -> bytes:
    return path.read_bytes().strip()


def _make(path: Path) -> bytes:
    path.parent.mkdir(parents=True, exist_ok=True)
    made = secrets.token_hex(32).encode()
    # Written whole under a name of its own and then linked: of two processes that start at once, one key wins.
    own = path.with_name(f"{NAME}.{os.getpid()}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(own, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(made)
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(own, path)
    except FileExistsError:
        pass
    finally:
        own.unlink()
    return path.read_bytes().strip()
