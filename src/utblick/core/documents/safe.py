"""What every writer does to text and to addresses before they leave the house."""

import re

NOT_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What is no character that a person can read: XML cannot hold most of it, and no font has any of it."""

OUTWARD = re.compile(r"(?:https?://|mailto:)\S+\Z", re.IGNORECASE)


def clean(text: str) -> str:
    """Return text without control characters; line breaks stay, tabs are spaces."""
    return NOT_TEXT.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))


def address(url: str, base: str) -> str:
    """Return the address that a link leads to, "" where it must not be a link.

    A path within the house is put after `base`. Other schemes than http(s) and mailto are not followed, whoever
    wrote them.
    """
    if url.startswith("/") and not url.startswith("//"):
        return base.rstrip("/") + url if base else ""
    return url if OUTWARD.match(url) else ""
