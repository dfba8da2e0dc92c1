"""Calls that match a question somebody has asked: weighed by its words as other profiles are by theirs."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from utblick.core.stamp import stamped
from utblick.funding.matching import live
from utblick.funding.models import Call
from utblick.funding.profiles import COMMON, MOST_TERMS, OWN_PROGRAMME, PROGRAMME
from utblick.sources.relevance import Matcher, Profile, Term, Text, stems_of, words_of

ASKED = "asked"
SHORTEST = 4
"""Letters of a word that says something of what a question is about. Our own reading."""
# Words of almost every question on funding.
_COMMON_WORDS = """
vilka vilken vilket finns söker söka ansöka ansökan pengar betala betalar finansiering finansiera medfinansiering börjar
börja själva tillsammans land länder länderna annat andra någon något några mycket behöver behöva gärna fråga frågan
undrar vill hitta måste från till inom under mellan eller samt kommun kommuner kommunen förening företag förstudie
partner partners program programmet projekt projektet utlysning utlysningar stöd which funding money apply application
question countries together other where start study municipality company programme programmes call calls project
support from with what would like find need must have that this
"""
SAYS_NOTHING = COMMON | frozenset(_COMMON_WORDS.split())


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
        if len(word) >= SHORTEST and not word.isdecimal() and word not in SAYS_NOTHING:
            terms.setdefault(stems_of(word)[0], Term(word))
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
    rows = live(day).values_list("pk", "title", "title_en", "words", "programme__key")
    found = []
    for pk, title, title_en, words, key in rows.iterator():
        facets = {PROGRAMME: (key,)} if key else {}
        (score,) = matcher.explained(Text(f"{title} {title_en}", tuple(words.split(",")), "", facets))
        told = dict.fromkeys(each.what for each in score.made_of if each.where != PROGRAMME)
        if len(told) > 1 or (programme and key == programme):
            found.append(Matching(pk, score.value, tuple(told)))
    return sorted(found, key=lambda each: (-each.score, each.call))[:20]
