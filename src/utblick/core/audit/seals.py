"""The seal of an entry: HMAC-SHA256 over the seal before it and all that the entry says. Pure Python."""

import hmac
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

FIRST = "0" * 64  # what the first entry is bound to


def seal(key: bytes, before: str, said: Sequence[Any]) -> str:
    """Return the seal of an entry. `before` is the seal of the one before; `said` are its values in their order."""
    told = json.dumps([before, *map(_plain, said)], separators=(",", ":"), ensure_ascii=False)
    return hmac.digest(key, told.encode(), "sha256").hex()


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")
    return value
