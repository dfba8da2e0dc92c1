"""Content that an organisation writes itself: Swedish always, English where it has been written."""

from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language


def in_language(thing: Any, field: str = "name") -> str:
    """Return `thing.field` in the reader's language, in Swedish where no English has been written."""
    if get_language() == "en":
        english: str = getattr(thing, f"{field}_en", "")
        if english:
            return english
    return str(getattr(thing, field))


def marked_up(thing: Any, field: str = "name") -> SafeString | str:
    """Like `in_language`, but Swedish text on an English page says so, for screen readers."""
    text = in_language(thing, field)
    if (
        get_language() == "en"
        and text
        and hasattr(thing, f"{field}_en")
        and not getattr(thing, f"{field}_en")
    ):
        return format_html('<span lang="sv">{}</span>', text)
    return text
