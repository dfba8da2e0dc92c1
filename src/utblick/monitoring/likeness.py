"""How near two texts are to being the same. Pure.

Each text has a sketch: the smallest `SIZE` fingerprints of its runs of three words (Broder, 1997). The share of the
smallest of two sketches together that both hold estimates how much of all runs the texts share (Jaccard). Texts with
fewer than `LEAST_RUNS` runs have no sketch and are known by their titles alone.
"""

from bisect import bisect_left
from dataclasses import dataclass
from heapq import nsmallest
from zlib import crc32

from utblick.sources.relevance import stems_of, words_of

SIZE = 16
WIDTH = 8
LEAST_RUNS = 12
NEAR = 0.6
"""What share of runs makes two texts near-equal: three words changed of 165 leave some 0.9 of the runs."""
REPEATED = 0.8
"""What share of runs makes a text a mere repetition of another, which says nothing new to who has read that."""
TITLE_NEAR = 0.8
LEAST_WORDS = 4
"""So many words a title has at least that is to say by itself what is the same: "Nyheter" says nothing."""


def sketch(text: str) -> str:
    """Return a text's sketch: at most SIZE fingerprints of eight hexadecimal digits, in order; "" for a short text."""
    words = words_of(text)
    if len(words) < LEAST_RUNS + 2:
        return ""
    runs = {crc32(run.encode()) for run in map(" ".join, zip(words, words[1:], words[2:], strict=False))}
    return "".join(f"{each:08x}" for each in nsmallest(SIZE, runs))


def fingerprints(found: str, most: int = SIZE) -> list[str]:
    """Return the fingerprints of a sketch, the smallest first."""
    return [found[at : at + WIDTH] for at in range(0, min(len(found), most * WIDTH), WIDTH)]


def alike(one: str, other: str) -> float:
    """Return the estimated share of runs that two texts share, from 0 to 1; 0 where either has no sketch."""
    first, second = set(fingerprints(one)), set(fingerprints(other))
    both = first & second
    if not both:
        return 0.0
    together = nsmallest(SIZE, first | second)
    return sum(1 for each in together if each in both) / len(together)


def title_stems(title: str) -> frozenset[str]:
    """Return the stems of a title's words; nothing where it has too few to say what it is about."""
    words = words_of(title)
    return frozenset(stems_of(word)[0] for word in words) if len(words) >= LEAST_WORDS else frozenset()


def titles_alike(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how alike two titles are by their stems, from 0 to 1 (Jaccard)."""
    return len(one & other) / len(one | other) if one and other else 0.0


@dataclass(frozen=True)
class Said:
    """What an item says, as keys: of its whole text, its sketch, its address in whatever language, its language."""

    text_key: str
    sketch: str = ""
    neutral_key: str = ""
    language: str = ""


def repeats(one: Said, other: Said) -> bool:
    """Whether an item says what another has said already: the same text, but for a few words, or a translation."""
    if one.text_key == other.text_key or alike(one.sketch, other.sketch) >= REPEATED:
        return True
    in_two = bool(one.language and other.language) and one.language != other.language
    return in_two and bool(one.neutral_key) and one.neutral_key == other.neutral_key


class Window:
    """The items of the last days, to be asked which of them a new one is near-equal to. Only likely ones are compared.

    Near-equal texts share one of their smallest fingerprints. Of two titles that share TITLE_NEAR of their stems, each
    lacks so few of the other's that one of any few of its stems is shared: the rarest are looked up.
    """

    def __init__(self) -> None:
        self._by_print: dict[str, list[int]] = {}
        self._by_stem: dict[str, list[int]] = {}
        self._by_stem_alone: dict[str, list[int]] = {}  # of items that are known by their titles alone
        self._held: dict[int, tuple[str, frozenset[str]]] = {}

    def add(self, number: int, found: str, title: frozenset[str]) -> None:
        """Take in an item under its number."""
        self._held[number] = (found, title)
        for each in fingerprints(found, LOOKED_UP):
            self._by_print.setdefault(each, []).append(number)
        for stem in title:
            self._by_stem.setdefault(stem, []).append(number)
            if not found:
                self._by_stem_alone.setdefault(stem, []).append(number)

    def forget_before(self, lowest: int) -> None:
        """Take out the items with lower numbers, where they were taken in by rising numbers."""
        for number in [each for each in self._held if each < lowest]:
            del self._held[number]
        for index in (self._by_print, self._by_stem, self._by_stem_alone):
            for key in [key for key, numbers in index.items() if numbers[0] < lowest]:
                del index[key][: bisect_left(index[key], lowest)]
                if not index[key]:
                    del index[key]

    def nearest(self, found: str, title: frozenset[str]) -> int | None:
        """Return the number of the item that is nearest, None where none is near. The earliest of equals."""
        likely: set[int] = set()
        for each in fingerprints(found, LOOKED_UP):
            likely.update(self._by_print.get(each, ())[:MOST_LIKELY])
        index = self._by_stem_alone if found else self._by_stem
        if title and index:
            lists = sorted((index.get(stem, []) for stem in title), key=len)
            for numbers in lists[: int(len(title) * (1 - TITLE_NEAR)) + 1]:
                likely.update(numbers[:MOST_LIKELY])
        best, best_value = None, 0.0
        for number in sorted(likely):
            other, other_title = self._held[number]
            by_title = titles_alike(title, other_title)
            # Texts that are there and differ are two, whatever their titles: "Weekly letter" comes every week.
            value = alike(found, other) if found and other else by_title
            if value >= (NEAR if found and other else TITLE_NEAR) and value + by_title > best_value:
                best, best_value = number, value + by_title
        return best


LOOKED_UP = 4
MOST_LIKELY = 200
