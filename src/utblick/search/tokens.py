"""Words as the index knows them: small letters, stems, å ä ö letters of their own.

One tokenizer for both databases, so that the same question gets the same answer on SQLite and PostgreSQL.
"""

import re
from functools import lru_cache

import Stemmer

_WORD = re.compile(r"[0-9a-zåäöæøßðþ]+")
# Letters that Swedish does not count as its own are written without their marks; å ä ö are never touched.
_FOLD = str.maketrans("éèêëáàâüûúùíìîóòôñç", "eeeeaaauuuuiiiooonc")
_VOWELS = "aeiouyåäö"
_STEMMERS = {"sv": "swedish", "en": "english"}
MAX_WORDS = 12


def words(text: str) -> list[str]:
    """Return the words of a text in small letters."""
    return _WORD.findall(text.lower().translate(_FOLD))


@lru_cache(maxsize=50_000)
def stem(word: str, language: str) -> str:
    """Return the stem of one word in `sv` or `en`."""
    found: str = Stemmer.Stemmer(_STEMMERS[language]).stemWord(word)
    # Snowball leaves the definite -n after a vowel: sjön, strategin, kommittén.
    if language == "sv" and len(found) > 4 and found[-1] == "n" and found[-2] in _VOWELS:
        found = found[:-1]
    return found


def stems(text: str, language: str) -> str:
    """Return a text as stems with blanks between, as both engines index it."""
    return " ".join(stem(word, language) for word in words(text))


def question(text: str) -> list[tuple[str, ...]]:
    """Return what is asked for: a list of words, each as the stems it may have (Swedish first, then English)."""
    found = []
    for word in words(text[:400])[:MAX_WORDS]:
        found.append(tuple(dict.fromkeys(stem(word, language) for language in _STEMMERS)))
    return found
