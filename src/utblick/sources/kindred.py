"""Words that are written alike in Swedish and English: bioeconomy and bioekonomi, museum and museernas. Pure.

Both words are first written one way (`folded`): c as k, ph as f, w as v, y as i, and letters without their rings and
dots. Then they are as alike as the share of runs of three letters that they have in common (Dice), with a mark where
the word begins; they begin alike. It finds words of one origin, across the two languages and their endings. It does not
know what words mean: skog and forest have no run in common.
"""

import re
from collections import defaultdict
from collections.abc import Iterable

LEAST = 0.8
"""So alike two words are at least, that begin alike as well. Less would take interest for Interreg."""
SHORTEST = 6
"""So many letters a word has at least that is looked for in this way."""
_ONE_WAY = (("ck", "k"), ("ch", "k"), ("ph", "f"), ("th", "t"), ("qu", "kv"), ("tion", "sion"), ("aeo", "eo"))
_LETTERS = str.maketrans("cwyzåäöæøéüß", "kvisaaoaoeus")
_DOUBLE = re.compile(r"([^aeiou])\1")


def folded(word: str) -> str:
    """Return a word, in small letters, as it is written one way for both languages."""
    for several, one in _ONE_WAY:
        word = word.replace(several, one)
    return _DOUBLE.sub(r"\1", word.translate(_LETTERS))


def runs(word: str) -> frozenset[str]:
    """Return the runs of three letters of a folded word, its beginning marked."""
    marked = f"^{word}"
    return frozenset(marked[at : at + 3] for at in range(len(marked) - 2))


class Kindred:
    """Words that are looked for, to be asked which of them another word is like."""

    def __init__(self, words: Iterable[str]) -> None:
        self._runs = {word: runs(folded(word)) for word in words if len(word) >= SHORTEST}
        self._by_beginning: dict[str, list[str]] = defaultdict(list)
        for word in self._runs:
            self._by_beginning[folded(word)[:2]].append(word)

    def like(self, word: str) -> dict[str, float]:
        """Return the words that a word is like, each with how much, from LEAST to 1."""
        if len(word) < SHORTEST:
            return {}
        begun = folded(word)
        likely = self._by_beginning.get(begun[:2])
        if not likely:
            return {}
        own = runs(begun)
        found = {}
        for each in likely:
            held = self._runs[each]
            value = 2 * len(own & held) / (len(own) + len(held))
            if value >= LEAST:
                found[each] = value
        return found
