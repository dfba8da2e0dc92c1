"""How wide the columns of a table are, and where words too long for them may be broken."""

import math
import re

from utblick.core.documents.safe import clean
from utblick.core.documents.tree import Table, plain

LINE = 98  # characters on a line of a table of full width
GAP = 3  # characters' worth of air between columns
LEAST, MOST, WIDEST = (
    4,
    18,
    70,
)  # characters: the narrowest column, the longest word, the longest text cared for
SYLLABLES = 12  # characters that a column needs for the patterns of hyphenation to be of help
BREAKABLE = (
    "\u200b"  # where a word may be broken without a hyphen; the template makes it a gap too small to see
)
LONG_WORD = re.compile(r"\S{12,}")
HYPHENATED = re.compile(r"[^\W\d_]{1,50}[.,;:)]?\Z")
JOINTS = re.compile(r"[^./@_?&=+-]*[./@_?&=+-]+|[^./@_?&=+-]+")


def shares(table: Table) -> list[float]:
    """Return each column's share of the width: room for its longest word, and what is left by how much it says."""
    rows = [[clean(plain(cell)) for cell in row] for row in table.rows]
    least, wish = [], []
    for place, name in enumerate(table.head):
        texts = [clean(name), *(row[place] for row in rows)]
        words = [word for text in texts for word in text.split()] or [""]
        whole = [
            text for text in texts[1:] if place in table.numeric
        ]  # a figure is not to be broken at its spaces
        longest = max(*map(_room, words), *map(len, whole), 0)
        typical = math.sqrt(sum(map(len, texts)) / len(texts) * max(map(len, texts)))
        least.append(max(LEAST, min(MOST, longest)) + GAP)
        wish.append(max(least[-1], min(WIDEST, typical + GAP)))
    left, wanted = LINE - sum(least), sum(wish) - sum(least)
    given = min(1.0, left / wanted) if left > 0 and wanted else 0.0
    widths = [low + (high - low) * given for low, high in zip(least, wish, strict=True)]
    return [round(width / sum(widths), 4) for width in widths]


def rooms(table_shares: list[float]) -> list[int]:
    """Return how many characters there is room for on a line of each column."""
    return [max(4, int(share * LINE) - GAP) for share in table_shares]


def _room(word: str) -> int:
    """How many characters wide a column should be for a word: a long one can be hyphenated."""
    return min(len(word), SYLLABLES) if HYPHENATED.match(word) else len(word)


def broken(text: str, room: int) -> str:
    """Return the text with places to break addresses, and words too long for their line that get no hyphens."""

    def parted(found: re.Match[str]) -> str:
        word = found[0]
        if HYPHENATED.match(word) and room >= SYLLABLES:
            return word
        joints = JOINTS.findall(word)
        if len(joints) == 1 and len(word) <= room:
            return word
        step = max(3, min(room // 2, 8))  # short, so that also a word of wide letters fits
        return BREAKABLE.join(
            joint[start : start + step] for joint in joints for start in range(0, len(joint), step)
        )

    return LONG_WORD.sub(parted, text)
