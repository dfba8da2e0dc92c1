"""JSON as foreign interfaces send it: wrong encodings, numbers as texts, one thing where a list was promised. Pure."""

import json
from typing import Any

from utblick.core.rules import gettext_noop as _
from utblick.sources.items import Unreadable
from utblick.sources.parsing.encodings import decoded


def told(body: bytes, content_type: str = "") -> Any:
    """Return what JSON says. Raises Unreadable."""
    try:
        return json.loads(decoded(body, content_type))
    except (ValueError, RecursionError):
        raise Unreadable(_("the answer is no JSON")) from None


def rows_of(found: Any) -> list[dict[str, Any]]:
    """Return the objects of a list; a single object is a list of one, nothing is an empty one."""
    if isinstance(found, dict):
        return [found]
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def within(found: Any, *names: str) -> Any:
    """Return what lies at the end of a path of names; None where the path breaks off."""
    for name in names:
        found = found.get(name) if isinstance(found, dict) else None
    return found


def text(found: Any) -> str:
    """Return a value as text: "" for what is neither text nor number."""
    if isinstance(found, bool) or not isinstance(found, (str, int, float)):
        return ""
    return str(found).strip()


def whole(found: Any) -> int:
    """Return a whole number, also where it is written as a text; 0 for anything else."""
    said = text(found)
    return int(said) if said.isascii() and said.isdecimal() and len(said) < 12 else 0
