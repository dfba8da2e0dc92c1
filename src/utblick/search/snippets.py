"""The piece of a text that shows why it was found, with what was asked for marked."""

import re

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from utblick.search.tokens import question, stem, words

LENGTH = 220
_PIECES = re.compile(r"(\w+)")


def snippet(body: str, asked: str, language: str) -> SafeString:
    """Return at most some 220 characters of `body` around the first word found, as safe HTML."""
    wanted = [each for options in question(asked) for each in options]
    place = next(
        (match.start() for match in _PIECES.finditer(body) if _is_wanted(match[0], wanted, language)), 0
    )
    start = max(0, place - LENGTH // 3)
    if start:
        start = body.find(" ", start) + 1
    piece = body[start : start + LENGTH]
    parts = [
        f"<mark>{escape(part)}</mark>" if _is_wanted(part, wanted, language) else escape(part)
        for part in _PIECES.split(piece)
    ]
    dots = ("…" if start else "", "…" if start + LENGTH < len(body) else "")
    return mark_safe(f"{dots[0]}{''.join(parts)}{dots[1]}")  # every part is escaped above


def _is_wanted(part: str, wanted: list[str], language: str) -> bool:
    small = words(part)
    return bool(small) and any(stem(small[0], language).startswith(each) for each in wanted)
