"""Plain content in one form, so that it can be fingerprinted. Pure Python."""

import hashlib
import json
from typing import Any


def canonical(value: Any) -> str:
    """Return JSON in the one form that is hashed: names sorted, no blanks, letters as they are."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def digest(content: Any) -> str:
    """Return SHA-256, in hex, of plain content in its canonical form."""
    return hashlib.sha256(canonical(content).encode()).hexdigest()
