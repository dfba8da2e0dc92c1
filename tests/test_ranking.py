"""The labelled set that ranking is measured by, and that ours ranks no worse than plain BM25 on it."""

from collections import Counter

import pytest
from bench import ranking

from utblick.monitoring.likeness import titles_alike
from utblick.sources.relevance import stems_of, words_of
from utblick.sources.words import parse_words

pytestmark = pytest.mark.once
KEYS = {each.key for each in ranking.profiles()}
KINDS = {"news", "consultation", "proposal", "document", "event", "call"}
SOURCES = {"eu", "riksdag", "government", "agency", "nordic", "network", "regional"}
PLACES = {"europe", "baltic", "nordic", "sweden", "south", "elsewhere"}


def stems(text: str) -> frozenset[str]:
    return frozenset(stems_of(word)[0] for word in words_of(text))


@pytest.mark.parametrize("part", ranking.PARTS)
def test_each_item_has_its_form(part: str) -> None:
    found = ranking.items(part)
    assert len(found) >= 80 and len({each.key for each in found}) == len(found)
    for each in found:
        assert each.key.startswith(part) and each.title and each.summary, each.key
        assert each.kind in KINDS and each.source in SOURCES and each.geography in PLACES, each.key
        assert each.published.year == 2026 and each.relevant <= KEYS, each.key
    languages = Counter(each.language for each in found)
    assert set(languages) == {"sv", "en"} and min(languages.values()) >= len(found) / 3


def test_there_is_enough_of_all() -> None:
    train, test = (ranking.items(part) for part in ranking.PARTS)
    assert len(train) + len(test) >= 160 and 4 <= len(KEYS) <= 6
    assert len(train) >= max(ranking.DECISIONS)
    for part in (train, test):
        assert sum(not each.relevant for each in part) >= 12, "some that concern nobody"
        for key in KEYS:
            fits = [each for each in part if key in each.relevant]
            assert len(fits) >= 12, key
            assert {each.language for each in fits} == {"sv", "en"}, key
    for each in ranking.profiles():
        assert parse_words(each.words), each.key


def test_no_item_is_in_both_parts_nor_nearly() -> None:
    train, test = (ranking.items(part) for part in ranking.PARTS)
    for one in train:
        for other in test:
            whole = titles_alike(stems(f"{one.title} {one.summary}"), stems(f"{other.title} {other.summary}"))
            assert titles_alike(stems(one.title), stems(other.title)) < 0.5 and whole < 0.35, (
                one.key,
                other.key,
            )
