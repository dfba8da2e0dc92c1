"""Text and days as foreign sources write them."""

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from zoneinfo import ZoneInfo

from lxml import etree, html

from utblick.core.days import can_be_meant

STOCKHOLM = ZoneInfo("Europe/Stockholm")
_BLANKS = re.compile(r"\s+")


def text_of(markup: str, longest: int = 20_000) -> str:
    """Return markup as plain text, at most `longest` characters. What is no markup comes back as it is."""
    if "<" in markup or "&" in markup:
        try:
            tree = html.fromstring(f"<div>{markup}</div>")
        except (etree.ParserError, etree.XMLSyntaxError, ValueError):
            return _BLANKS.sub(" ", re.sub(r"<[^>]*>", " ", markup)).strip()[:longest]
        for each in tree.xpath("//script|//style"):
            each.drop_tree()
        for each in tree.xpath("//p|//br|//li|//div|//h1|//h2|//h3|//tr"):
            each.tail = f"\n{each.tail or ''}"
        markup = str(tree.text_content())
    lines = (_BLANKS.sub(" ", line).strip() for line in markup.splitlines())
    return "\n".join(line for line in lines if line)[:longest]


def line_of(markup: str, longest: int = 400) -> str:
    """Return markup as one line of text."""
    return _BLANKS.sub(" ", text_of(markup)).strip()[:longest]


def day_of(value: Any) -> date | None:
    """Return a day in Stockholm as sources write it (ISO 8601, RFC 2822, milliseconds); None for anything else.

    A day that nobody can mean, such as 9999-12-31 for "no end", is none.
    """
    found = _day_of(value)
    return found if found is not None and can_be_meant(found) else None


def _day_of(value: Any) -> date | None:
    text = str(value or "").strip()
    if not text or len(text) > 100:
        return None
    if re.fullmatch(r"\d{12,14}", text):
        return datetime.fromtimestamp(int(text) / 1000, UTC).astimezone(STOCKHOLM).date()
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            return date.fromisoformat(text)
        found = datetime.fromisoformat(text)
    except ValueError:
        try:
            found = parsedate_to_datetime(text)
        except (TypeError, ValueError, OverflowError):
            return None
    try:
        return found.astimezone(STOCKHOLM).date() if found.tzinfo else found.date()
    except (OverflowError, ValueError):
        return None
