"""How well an item fits what somebody looks for: an open sum, with what made it. Pure; shared by all who match.

Each word of a profile that the item holds gives its weight, times the place (title 3, keywords 2, text 1), times
1 + 1.2 · (n − 1) / (n + 0.2) for n times: a word that comes again counts on, but ever less (the saturation of BM25,
with k1 = 1.2). A word is found by its stem, Swedish and English, and inside compounds at their beginning or end where
the stem has five letters or more. Facets that agree (programme, policy objective) give their weight. What people said
fits or does not is added word by word. The score is 100 · (1 − exp(−sum / 12)), from 0 to 100: a sum of 12, such as two
words of weight 2 in the title, is 63. What is urgent is another question and no part of it.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import Stemmer

from utblick.sources.kindred import Kindred

PLACES = {"title": 3.0, "words": 2.0, "text": 1.0}
SCALE = 12.0
K1 = 1.2
SHORTEST_HEAD, SHORTEST_TAIL = 4, 3
"""So many letters a stem has at least to be looked for at the beginning, and at the end, of a compound."""
MOST_SEEN = 500_000
LIKE = " ≈ "
LIKE_SHARE = 0.7
"""What a word that is only like one that is looked for gives of its weight, times how alike they are."""
STEP, CAP = 0.5, 2.0
"""What one word on whether an item fits gives each of its words, and the most that a word may come to."""

_WORD = re.compile(r"[0-9a-zåäöæøßðþ]+")
_ACCENTED = "éèêëáàâüûúùíìîóòôñç"
_HAS_ACCENTS = re.compile(f"[{_ACCENTED}]")
_FOLD = str.maketrans(_ACCENTED, "eeeeaaauuuuiiiooonc")
# Words that say nothing of what a text is about.
_EMPTY_WORDS = """
och att det som för med den till inom från eller ska kan har inte om vid ett samt över under mellan genom där the and
for with that this from which will are their into our its has have been not may call calls project projects projekt
utlysning utlysningar programme program stöd ansökan apply support funding action actions
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())


@dataclass(frozen=True)
class Term:
    """A word or phrase that is looked for. `weight` is from -5 to 5; `origin` says whose word it is, for the reader."""

    text: str
    weight: float = 1.0
    origin: str = ""


@dataclass(frozen=True)
class Profile:
    """What somebody looks for. `facets`: kind of facet -> value -> weight. `learned`: stem -> weight."""

    key: str
    terms: tuple[Term, ...] = ()
    facets: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    learned: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Text:
    """An item as it is matched. `facets`: kind of facet -> values."""

    title: str
    words: tuple[str, ...] = ()
    text: str = ""
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    language: str = ""  # "en" where the text is known to be English


@dataclass(frozen=True)
class Made:
    """One thing that made a score: the word or value, where it stands (a place, a kind of facet, or `learned`).

    A word that is only like what is looked for is told as both, with LIKE between: `museernas ≈ museum`.
    """

    what: str
    where: str
    points: float
    origin: str = ""


@dataclass(frozen=True)
class Score:
    """A score from 0 to 100 with what made it, the most weighty first."""

    value: int
    made_of: tuple[Made, ...] = ()


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters; å ä ö are letters of their own."""
    small = text.lower()
    return _WORD.findall(small.translate(_FOLD) if _HAS_ACCENTS.search(small) else small)


@lru_cache(maxsize=200_000)
def stems_of(word: str) -> tuple[str, ...]:
    """Return the stems that a word may have: as Swedish and as English, the same once."""
    found = []
    for language in ("swedish", "english"):
        stem: str = _stemmer(language).stemWord(word)
        if language == "swedish" and len(stem) > 4 and stem[-1] == "n" and stem[-2] in "aeiouyåäö":
            stem = stem[:-1]
        found.append(stem)
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=2)
def _stemmer(language: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(language)


_KIN = "~"


def _often(count: int) -> float:
    """What a word that comes so many times counts, as against once."""
    return 1 + K1 * (count - 1) / (count + K1 - 1) if count > 1 else 1.0


def _rest(length: int) -> int:
    """How many letters of a compound are left at least beside a stem of so many: the shorter it is, the more."""
    return 8 - length if length < 5 else 1


class Matcher:
    """Several profiles made ready, to be asked of many items: a word is looked up once for all of them.

    `kin`: whether words that are only like those that are looked for count as well.
    """

    def __init__(self, profiles: Sequence[Profile], kin: bool = False) -> None:
        self.profiles = profiles
        self._single: dict[str, set[tuple[int, int]]] = defaultdict(set)
        self._phrases: dict[str, set[tuple[int, int]]] = defaultdict(set)
        self._learned: dict[str, list[int]] = defaultdict(list)
        self._by_facet: dict[tuple[str, str], list[tuple[int, float]]] = defaultdict(list)
        self._parts: dict[tuple[int, int], list[tuple[str, ...]]] = {}
        for number, profile in enumerate(profiles):
            for place, term in enumerate(profile.terms):
                parts = [stems_of(word) for word in words_of(term.text)]
                if not parts or not term.weight:
                    continue
                self._parts[number, place] = parts
                target = self._single if len(parts) == 1 else self._phrases
                for stem in parts[0]:
                    target[stem].add((number, place))
            for stem in profile.learned:
                self._learned[stem].append(number)
            for kind, weights in profile.facets.items():
                for value, weight in weights.items():
                    self._by_facet[kind, value].append((number, weight))
        known = {
            *self._single,
            *self._phrases,
            *(s for parts in self._parts.values() for p in parts for s in p),
        }
        self._known = frozenset(known)
        # What a compound may begin and end with: most words have neither, and are done with at once.
        self._heads = frozenset(each[:SHORTEST_HEAD] for each in known if len(each) >= SHORTEST_HEAD)
        self._tails = frozenset(each[-SHORTEST_TAIL:] for each in known if len(each) >= SHORTEST_TAIL)
        # By whether the text is English; a word that is only like others stands there with _KIN before it.
        self._seen: tuple[dict[str, tuple[str, ...]], ...] = ({}, {})
        self._kin: dict[str, tuple[tuple[int, int, float], ...]] = {}
        self._kindred = self._kin_of(profiles) if kin else None

    def _kin_of(self, profiles: Sequence[Profile]) -> Kindred:
        self._by_word: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for (number, place), parts in self._parts.items():
            if len(parts) == 1:
                self._by_word[words_of(profiles[number].terms[place].text)[0]].append((number, place))
        return Kindred(self._by_word)

    def scores(self, item: Text) -> list[int]:
        """Return the score of an item for each profile, in their order."""
        sums, _made = self._sums(item, explain=False)
        return [value_of(each) if each > 0 else 0 for each in sums]

    def explained(self, item: Text) -> list[Score]:
        """Return the score of an item for each profile with what made it."""
        sums, made = self._sums(item, explain=True)
        return [
            Score(value_of(each), tuple(sorted(told, key=lambda one: (-abs(one.points), one.what))))
            for each, told in zip(sums, made, strict=True)
        ]

    def fitting(
        self, item: Text, least: int, besides: Mapping[int, Made] | None = None
    ) -> list[tuple[int, Score]]:
        """Return the profiles, by number, that an item scores at least so much for, each with what made it.

        `besides`: what else counts for a profile, by number.
        """
        sums, made = self._sums(item, explain=True)
        for number, each in (besides or {}).items():
            sums[number] += each.points
            made[number].append(each)
        return [
            (number, Score(value, tuple(sorted(made[number], key=lambda one: (-abs(one.points), one.what)))))
            for number, total in enumerate(sums)
            if total > 0 and (value := value_of(total)) >= least
        ]

    def _stems(self, word: str, english: bool) -> tuple[str, ...]:
        """The stems of terms that a word stands for: its own, and those that a compound begins or ends with."""
        own = stems_of(word)
        several = {each for each in own if each in self._known}
        for stem in own:
            length = len(stem)
            if stem[:SHORTEST_HEAD] in self._heads:
                several |= {
                    stem[:cut]
                    for cut in range(SHORTEST_HEAD, length)
                    if length - cut >= _rest(cut) and stem[:cut] in self._known
                }
            if not english and stem[-SHORTEST_TAIL:] in self._tails:
                several |= {
                    stem[cut:]
                    for cut in range(1, length - SHORTEST_TAIL + 1)
                    if cut >= _rest(length - cut) and stem[cut:] in self._known
                }
        if self._kindred and (kin := self._like(self._kindred.like(word), several)):
            several.add(_KIN + word)
            self._kin[_KIN + word] = kin
        if len(self._seen[english]) < MOST_SEEN:
            self._seen[english][word] = tuple(several)
        return tuple(several)

    def _like(self, like: Mapping[str, float], stems: set[str]) -> tuple[tuple[int, int, float], ...]:
        """The term of each profile that a word is most like, where it is none of the profile's terms itself."""
        there = {number for stem in stems for number, _place in self._single.get(stem, ())}
        best: dict[int, tuple[float, int]] = {}
        for term, value in like.items():
            for number, place in self._by_word[term]:
                if number not in there and (value, -place) > best.get(number, (0.0, 0)):
                    best[number] = (value, -place)
        return tuple((number, -place, value) for number, (value, place) in sorted(best.items()))

    def _sums(self, item: Text, explain: bool) -> tuple[list[float], list[list[Made]]]:
        sums = [0.0] * len(self.profiles)
        made: list[list[Made]] = [[] for _each in self.profiles] if explain else []
        english = item.language == "en"
        seen = self._seen[english]
        for where, text in (("title", item.title), ("words", " ".join(item.words)), ("text", item.text)):
            held: dict[str, int] = {}
            for word in words_of(text):
                for stem in seen[word] if word in seen else self._stems(word, english):
                    held[stem] = held.get(stem, 0) + 1
            if not held:
                continue
            for (number, place), count in self._found(held).items():
                term = self.profiles[number].terms[place]
                points = term.weight * PLACES[where] * _often(count)
                sums[number] += points
                if explain:
                    made[number].append(Made(term.text, where, round(points, 2), term.origin))
            if self._kindred:
                self._add_kin(held, where, sums, made)
        self._facets(item, sums, made)
        self._learnt(item, sums, made)
        return sums, made

    def _add_kin(
        self, held: Mapping[str, int], where: str, sums: list[float], made: list[list[Made]]
    ) -> None:
        for stem, count in held.items():
            for number, place, value in self._kin.get(stem, ()):
                term = self.profiles[number].terms[place]
                points = term.weight * PLACES[where] * _often(count) * LIKE_SHARE * value
                sums[number] += points
                if made:
                    told = f"{stem[len(_KIN) :]}{LIKE}{term.text}"
                    made[number].append(Made(told, where, round(points, 2), term.origin))

    def _found(self, held: Mapping[str, int]) -> dict[tuple[int, int], int]:
        """Which terms a field holds, how many times: a word under either of its stems counts once."""
        found: dict[tuple[int, int], int] = {}
        for stem, count in held.items():
            for each in self._single.get(stem, ()):
                if found.get(each, 0) < count:
                    found[each] = count
            for each in self._phrases.get(stem, ()):
                least = min(max(held.get(one, 0) for one in part) for part in self._parts[each])
                if least:
                    found[each] = max(found.get(each, 0), least)
        return found

    def _facets(self, item: Text, sums: list[float], made: list[list[Made]]) -> None:
        for kind, values in item.facets.items():
            for value in values:
                for number, weight in self._by_facet.get((kind, value), ()):
                    sums[number] += weight
                    if made:
                        made[number].append(Made(value, kind, weight))

    def _learnt(self, item: Text, sums: list[float], made: list[list[Made]]) -> None:
        if not self._learned:
            return
        for stem, word in learnable(item).items():
            for number in self._learned.get(stem, ()):
                weight = self.profiles[number].learned[stem]
                sums[number] += weight
                if made:
                    made[number].append(Made(word, "learned", weight))


def value_of(total: float) -> int:
    """Return a sum as a score from 0 to 100; what is below nothing is 0."""
    return round(100 * (1 - math.exp(-total / SCALE))) if total > 0 else 0


def score(profile: Profile, item: Text) -> Score:
    """Return how well an item fits one profile, with what made it."""
    return Matcher([profile]).explained(item)[0]


@dataclass(frozen=True)
class Learned:
    """How much a word counts more or less since people said what fits: from so many who said yes, and no."""

    term: str  # as a stem
    weight: float
    fits: int
    does_not: int


def learn(judged: Iterable[tuple[Text, bool]]) -> list[Learned]:
    """Return what is learned from items that somebody said fit, or do not: STEP for each word of title and keywords.

    At most CAP either way, so that a few words from people never drown what the profile itself says.
    """
    yes: Counter[str] = Counter()
    no: Counter[str] = Counter()
    for item, fits in judged:
        (yes if fits else no).update(learnable(item).keys())
    found = []
    for stem in sorted({*yes, *no}):
        weight = max(-CAP, min(CAP, STEP * (yes[stem] - no[stem])))
        if weight:
            found.append(Learned(stem, weight, yes[stem], no[stem]))
    return found


def learnable(item: Text) -> dict[str, str]:
    """The stems of the words of title and keywords that say something, each with a word as it stands."""
    found: dict[str, str] = {}
    for word in (*words_of(item.title), *words_of(" ".join(item.words))):
        if len(word) > 3 and not word.isdecimal() and word not in _EMPTY:
            found.setdefault(stems_of(word)[0], word)
    return found


def same_title(one: str, other: str) -> float:
    """Return how alike two titles are, from 0 to 1: shared stems over all stems (Jaccard)."""
    first = {stems_of(word)[0] for word in words_of(one)}
    second = {stems_of(word)[0] for word in words_of(other)}
    return len(first & second) / len(first | second) if first and second else 0.0
