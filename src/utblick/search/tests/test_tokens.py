"""Words as the index knows them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from utblick.search.tokens import question, stem, stems, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("samarbetet", "samarbeten"),
        ("projekt", "projekten"),
        ("nätverken", "nätverk"),
        ("Östersjön", "Östersjö"),
        ("strategin", "strategi"),
        ("kommittén", "kommitté"),
        ("resor", "resorna"),
    ],
)
def test_forms_of_one_word_are_one(one: str, other: str) -> None:
    assert stems(one, "sv") == stems(other, "sv")


@pytest.mark.parametrize(("one", "other"), [("får", "far"), ("höra", "hora"), ("länet", "lanet")])
def test_a_ring_and_dots_make_another_letter(one: str, other: str) -> None:
    assert stems(one, "sv") != stems(other, "sv")


def test_marks_that_swedish_does_not_count_are_folded() -> None:
    assert words("René Müller à la Café") == ["rene", "muller", "a", "la", "cafe"]


@given(st.text(max_size=2000))
def test_a_question_holds_letters_and_digits_only(text: str) -> None:
    for options in question(text):
        for each in options:
            assert each
            assert each.isalnum()
    assert len(question(text)) <= 12


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzåäö", min_size=1, max_size=20))
def test_a_stem_is_never_empty(word: str) -> None:
    assert stem(word, "sv")
    assert stem(word, "en")
