"""Bytes to text, whatever their sender says of them: many say the wrong thing, or nothing. Pure."""

import codecs
import re

_DECLARED = re.compile(rb"""(?:encoding|charset)\s*=\s*["']?\s*([A-Za-z0-9._:-]{2,40})""", re.IGNORECASE)
_IN_HEADER = re.compile(r"""charset\s*=\s*["']?\s*([A-Za-z0-9._:-]{2,40})""", re.IGNORECASE)
_PROLOGUE = re.compile(r"^\s*<\?xml[^>]{0,300}\?>")
# References to characters that are none: a tolerant parser makes bytes of them that are no text.
_NONE = re.compile(
    r"&#(?:x0*d[89a-f][0-9a-f]{2}|0*(?:5529[6-9]|55[3-9]\d\d|56\d{3}|57[0-2]\d\d|573[0-3]\d|5734[0-3]));?",
    re.IGNORECASE,
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decoded(body: bytes, content_type: str = "") -> str:
    """Return bytes as text: by their mark, as UTF-8 where they are that, as the header or the text itself says, or else
    as Windows-1252. Never fails: what cannot be read becomes a replacement mark.

    UTF-8 is tried before what is declared: text in another encoding is next to never good UTF-8 by chance, and
    declarations are often wrong.
    """
    for mark, name in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace")
    # Zeros are no part of UTF-8 text; they are every other byte of UTF-16.
    tried = [] if b"\x00" in body[:200] else ["utf-8"]
    if found := _IN_HEADER.search(content_type):
        tried.append(found[1])
    if declared := _DECLARED.search(body[:2048]):
        tried.append(declared[1].decode("ascii"))
    if b"\x00" in body[:200]:
        tried += ["utf-16-le" if body[1:2] == b"\x00" else "utf-16-be"]
    for name in tried:
        try:
            if codecs.lookup(name)._is_text_encoding:
                return body.decode(name)
        except (LookupError, UnicodeError, ValueError):
            continue
    return body.decode("cp1252", "replace")


def without_prologue(text: str) -> str:
    """Return markup without the line that says in which encoding it was (it is text now), and without references to
    characters that are none."""
    return _NONE.sub("", _PROLOGUE.sub("", text.lstrip("\ufeff"), count=1))
