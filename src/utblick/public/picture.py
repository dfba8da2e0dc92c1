"""The picture that stands where a page of the public site is shared: made of the organisation's colour and the title.

Set by Typst from data, never from markup, as documents are (`core/documents/pdf.py`).
"""

from pathlib import Path
from textwrap import shorten

from utblick.core.brand import shade
from utblick.core.documents.pdf import set_picture
from utblick.core.documents.safe import clean

WIDTH, HEIGHT = 1200, 630
"""Px: what those who show shared pages ask for."""
LONGEST = 110
TEMPLATE = Path(__file__).with_name("picture.typ").read_bytes()


def picture(title: str, under: str, accent: str) -> bytes:
    """Return a PNG of 1200 × 630 with a title and a line under it. The same texts give the same bytes."""
    told = {
        "title": shorten(clean(title), LONGEST, placeholder=" …"),
        "under": clean(under),
        "accent": shade(accent, 0.085),
    }
    return set_picture(TEMPLATE, told)
