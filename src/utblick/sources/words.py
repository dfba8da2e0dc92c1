"""What somebody looks for, as they write it: one word or phrase a row, with a weight where it has one. Pure."""

import re
from functools import lru_cache

from utblick.sources.relevance import Term, words_of

MOST_TERMS = 300
_WEIGHT = re.compile(r"\s*=\s*([+-]?\d(?:[.,]\d)?)\s*$")


class Unclear(ValueError):
    """A row of words that cannot be understood; its argument is the row."""


@lru_cache(maxsize=1_000)
def parse_words(text: str, origin: str = "") -> tuple[Term, ...]:
    """Return the words that somebody has written, one a row, such as `bioekonomi = 3`. Raises Unclear."""
    found = []
    for row in text.splitlines():
        said = row.strip()
        if not said:
            continue
        weight = 2.0
        if "=" in said:
            match = _WEIGHT.search(said)
            if match is None or abs(float(match[1].replace(",", "."))) > 5:
                raise Unclear(said)
            weight, said = float(match[1].replace(",", ".")), said[: match.start()].strip()
        if not words_of(said):
            raise Unclear(row.strip())
        found.append(Term(said[:100], weight, origin))
    return tuple(found[:MOST_TERMS])
