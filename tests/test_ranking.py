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


TOLERANCE = 0.05
"""So much mean precision at 10 may fall by decisions: three items of the sixty that stand highest."""


def test_ours_ranks_no_worse_than_bm25_and_decisions_leave_it_so() -> None:
    made = ranking.ways(ranking.items("train"), ranking.items("test"))

    def at_10(way: str) -> float:
        return ranking.mean(made[way], lambda found: found.at_10)

    ours = at_10("ours, profile only")
    assert ours >= at_10("BM25, words") and ours >= at_10("BM25, stems")
    for decisions in ranking.DECISIONS:
        assert at_10(f"ours, {decisions} decisions") >= ours - TOLERANCE


def test_decisions_are_taken_in_a_fixed_order_and_suffice_to_learn_from() -> None:
    train = ranking.items("train")
    for sought in ranking.profiles():
        ours = ranking.Ours(sought)
        taught = [ours.taught(train, decisions) for decisions in ranking.DECISIONS]
        assert all(taught) and taught == [
            ranking.Ours(sought).taught(train, decisions) for decisions in ranking.DECISIONS
        ]


def test_bm25_is_the_textbook_one() -> None:
    """Robertson and Zaragoza, 2009: a rare word weighs more, one that comes again ever less, a long text less."""
    rare, common = ranking.bm25(["x", "y"], [["x", "a"], ["y", "a"], ["y", "b"], ["c", "d"]])[:2]
    assert rare > common > 0
    once, twice, long = ranking.bm25(["x"], [["x", "a"], ["x", "x"], ["x", *"abcdefgh"], ["b"]])[:3]
    assert once < twice < 2 * once and long < once
