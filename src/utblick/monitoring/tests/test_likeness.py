"""Near-equal texts and titles."""

import random

from hypothesis import given
from hypothesis import strategies as st

from utblick.monitoring import likeness

WORDS = [f"ord{number}" for number in range(3000)]


def text(draw: random.Random, count: int = 165) -> list[str]:
    return draw.choices(WORDS, k=count)


def test_three_words_changed_are_near_and_others_far() -> None:
    draw = random.Random(1)
    near = far = 0
    for _turn in range(200):
        words = text(draw)
        changed = list(words)
        for place in draw.sample(range(len(words)), 3):
            changed[place] = draw.choice(WORDS)
        one = likeness.sketch(" ".join(words))
        near += likeness.alike(one, likeness.sketch(" ".join(changed))) >= likeness.NEAR
        far += likeness.alike(one, likeness.sketch(" ".join(text(draw)))) >= likeness.NEAR
    assert near >= 190 and far == 0


@given(st.text(max_size=400), st.text(max_size=400))
def test_likeness_is_a_share_and_the_same_both_ways(one: str, other: str) -> None:
    first, second = likeness.sketch(one), likeness.sketch(other)
    assert likeness.alike(first, second) == likeness.alike(second, first)
    assert 0 <= likeness.alike(first, second) <= 1
    assert len(first) <= likeness.SIZE * likeness.WIDTH
    if first:
        assert likeness.alike(first, first) == 1


def test_a_short_text_is_known_by_its_title() -> None:
    window = likeness.Window()
    window.add(1, "", likeness.title_stems("Kommissionen föreslår ny strategi för Östersjön"))
    window.add(2, "", likeness.title_stems("Parlamentet röstar om budgeten för nästa år"))
    near = likeness.title_stems("Kommissionen föreslår ny strategi för Östersjön nu")
    assert window.nearest("", near) == 1
    assert window.nearest("", likeness.title_stems("Helt andra nyheter om vägar och broar")) is None
    assert window.nearest("", likeness.title_stems("Nyheter")) is None


def test_two_letters_with_one_title_are_two() -> None:
    draw, window = random.Random(2), likeness.Window()
    title = likeness.title_stems("Weekly newsletter from the Brussels office")
    window.add(1, likeness.sketch(" ".join(text(draw))), title)
    assert window.nearest(likeness.sketch(" ".join(text(draw))), title) is None


def test_all_near_titles_are_found_among_many() -> None:
    draw, window = random.Random(3), likeness.Window()
    titles = [frozenset(draw.sample(WORDS, 9)) for _title in range(2000)]
    for number, title in enumerate(titles):
        window.add(number, "", title)
    for number in range(0, 2000, 100):
        changed = frozenset([*sorted(titles[number])[:-1], "annat"])
        assert likeness.titles_alike(titles[number], changed) >= likeness.TITLE_NEAR
        assert window.nearest("", changed) == number


def test_what_is_forgotten_is_as_if_it_had_never_been_there() -> None:
    draw = random.Random(4)
    said = [text(draw) for _number in range(30)]
    found = [(likeness.sketch(" ".join(each)), likeness.title_stems(" ".join(each[:8]))) for each in said]
    window, later = likeness.Window(), likeness.Window()
    for number, each in enumerate(found):
        window.add(number, *each)
        if number >= 12:
            later.add(number, *each)
    window.forget_before(12)
    assert [window.nearest(*each) for each in found] == [later.nearest(*each) for each in found]
    assert vars(window) == vars(later)
