"""Calls that match a question somebody has asked: weighed by its words as other profiles are by theirs."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from utblick.core.stamp import stamped
from utblick.funding.matching import live
from utblick.funding.models import Call
from utblick.funding.profiles import COMMON, MOST_TERMS, OWN_PROGRAMME, PROGRAMME
from utblick.sources.relevance import Matcher, Profile, Term, Text, stems_of, value_of, words_of

ASKED = "asked"
SHORTEST = 4
"""Letters of a word that says something of what a question is about. Our own reading."""
FEW = 4
"""Of fewer calls than these nobody can say what most of them have in common."""
# Words of almost every question on funding.
_COMMON_WORDS = """
vilka vilken vilket finns söker söka ansöka ansökan pengar betala betalar finansiering finansiera medfinansiering börjar
börja själva tillsammans land länder länderna annat andra någon något några mycket behöver behöva gärna fråga frågan
undrar vill hitta måste från till inom under mellan eller samt kommun kommuner kommunen förening företag förstudie
partner partners program programmet projekt projektet utlysning utlysningar stöd which funding money apply application
question countries together other where start study municipality company programme programmes call calls project
support from with what would like find need must have that this
"""
SAYS_NOTHING = frozenset(stems_of(word)[0] for word in (*COMMON, *_COMMON_WORDS.split()))
"""Their stems, so that no inflected form says anything either."""


@dataclass(frozen=True)
class Matching:
    """A call that matches a question: its score, 0 to 100, and the words that made it."""

    call: int
    score: int
    words: tuple[str, ...]


def profile_of(text: str, programmes: Iterable[str] = ()) -> Profile:
    """Return what a question looks for: its words, each stem once, and the programmes (keys) that it names."""
    terms: dict[str, Term] = {}
    for word in words_of(text):
        stem = stems_of(word)[0]
        if len(word) >= SHORTEST and not word.isdecimal() and stem not in SAYS_NOTHING:
            terms.setdefault(stem, Term(word))
    facets = {PROGRAMME: dict.fromkeys(programmes, OWN_PROGRAMME)}
    return Profile(ASKED, tuple(terms.values())[:MOST_TERMS], facets)


def matching(text: str, programme: str, day: date, most: int = 5) -> list[tuple[Call, Matching]]:
    """Return the calls, not closed, that best match a question, the best first. Two queries at most.

    `programme` is the key of the one that the question is about, blank for none. A call's text is not read, only its
    title and keywords; two of the question's words are to be there, or its programme.
    """
    best = _best(text, programme, day)[:most]
    found = Call.objects.select_related("programme").in_bulk([each.call for each in best])
    return [(found[each.call], each) for each in best if each.call in found]


@stamped
def _best(text: str, programme: str, day: date) -> list[Matching]:
    matcher = Matcher([profile_of(text, [programme] if programme else [])])
    rows = list(live(day).values_list("pk", "title", "title_en", "words", "programme__key"))
    scored = []
    held: Counter[str] = Counter()
    for pk, title, title_en, words, key in rows:
        facets = {PROGRAMME: (key,)} if key else {}
        item = Text(f"{title} {title_en}", tuple(words.split(",")), "", facets)
        if not matcher.scores(item)[0]:  # most calls: it takes less than to explain
            continue
        (score,) = matcher.explained(item)
        told = dict.fromkeys(each.what for each in score.made_of if each.where != PROGRAMME)
        held.update(told.keys())
        if told or (programme and key == programme):
            scored.append((pk, key, score, told))
    # What stands in most calls tells none from another.
    empty = {word for word, count in held.items() if len(rows) >= FEW and 2 * count > len(rows)}
    found = []
    for pk, key, score, told in scored:
        total = sum(each.points for each in score.made_of if each.what not in empty)
        says = tuple(word for word in told if word not in empty)
        if len(says) > 1 or (programme and key == programme):
            found.append(Matching(pk, value_of(total), says))
    return sorted(found, key=lambda each: (-each.score, each.call))[:20]
