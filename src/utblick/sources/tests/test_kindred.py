"""Words written alike in two languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from utblick.sources.kindred import LEAST, Kindred, folded
from utblick.sources.relevance import Matcher, Profile, Term, Text


@pytest.mark.parametrize(
    ("sought", "word"),
    [
        ("bioekonomi", "bioeconomy"),
        ("klimat", "climate"),
        ("kultur", "culture"),
        ("kollektivtrafik", "kollektivtrafikens"),
        ("biomassa", "biomass"),
        ("energi", "energy"),
    ],
)
def test_words_of_one_origin_are_found(sought: str, word: str) -> None:
    assert LEAST <= Kindred([sought]).like(word)[sought] <= 1


@pytest.mark.parametrize(
    ("sought", "word"),
    [
        ("forest", "föreslår"),
        ("interreg", "interest"),
        ("culture", "agriculture"),
        ("mobilitet", "mobilisation"),
        ("patient", "patent"),
        ("health", "wealth"),
        ("kultur", "ku"),
    ],
)
def test_words_that_only_look_a_little_alike_are_not(sought: str, word: str) -> None:
    assert Kindred([sought]).like(word) == {}


@given(st.text("abcdefghiklmnoprstuvyåäö", min_size=6, max_size=20))
def test_a_word_is_like_itself(word: str) -> None:
    assert Kindred([word]).like(word) == {word: 1.0} or len(folded(word)) < 2


@pytest.mark.row("R19c")
def test_a_word_that_is_like_gives_less_than_the_word_and_says_so() -> None:
    profile = Profile("p", (Term("bioekonomi", 4),))
    (exact,) = Matcher([profile], kin=True).explained(Text("Bioekonomi nu"))
    (like,) = Matcher([profile], kin=True).explained(Text("Bioeconomy now", language="en"))
    assert 0 < like.value < exact.value
    assert [(each.what, each.where) for each in like.made_of] == [("bioeconomy ≈ bioekonomi", "title")]
    assert Matcher([profile]).scores(Text("Bioeconomy now", language="en")) == [0], (
        "only where it is asked for"
    )


def test_who_looks_for_both_words_counts_each_item_once() -> None:
    profile = Profile("p", (Term("bioekonomi", 4), Term("bioeconomy", 4)))
    (found,) = Matcher([profile], kin=True).explained(Text("Bioeconomy now"))
    assert [each.what for each in found.made_of] == ["bioeconomy"]


def test_english_has_no_compounds_and_short_swedish_ones_are_found() -> None:
    culture, forest, train = (Profile("p", (Term(word, 3),)) for word in ("culture", "skog", "tåg"))
    assert Matcher([culture], kin=True).scores(Text("Agriculture", language="en")) == [0]
    assert Matcher([forest]).scores(Text("Skogskonferens", language="sv")) > [0]
    assert Matcher([train]).scores(Text("Pendeltågen står", language="sv")) > [0]
    assert Matcher([train]).scores(Text("Intåg", language="sv")) == [0]
