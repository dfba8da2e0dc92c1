"""The scorer: open sums, word forms in two languages, learning with a cap."""

import time

import pytest

from utblick.sources.relevance import CAP, Matcher, Profile, Term, Text, learn, same_title, score, value_of

FOREST = Profile(
    "p", (Term("skog", 2, "focus 1"), Term("energy", 2), Term("mental health", 3), Term("vapen", -5))
)


@pytest.mark.row("R19c")
def test_a_score_says_what_made_it() -> None:
    found = score(FOREST, Text("Skogens röst", ("energy",), "forests"))
    assert [(each.what, each.where, each.points) for each in found.made_of] == [
        ("skog", "title", 6.0),
        ("energy", "words", 4.0),
    ]
    assert found.value == value_of(10.0) == 57
    assert found.made_of[0].origin == "focus 1"


@pytest.mark.row("R19c")
def test_what_holds_none_of_it_does_not_fit() -> None:
    assert score(FOREST, Text("Fisheries in the Atlantic")).value == 0
    assert score(FOREST, Text("Vapen och skog", ("vapen",))).value == 0  # what is not wanted takes away


def test_word_forms_compounds_and_phrases() -> None:
    assert score(Profile("p", (Term("energi", 2),)), Text("Energieffektiva hus")).value > 0
    assert score(Profile("p", (Term("hälsa", 2),)), Text("Om folkhälsan")).value > 0
    assert score(Profile("p", (Term("region", 2),)), Text("Regions and regional life")).value > 0
    assert score(FOREST, Text("Health for mental wards")).value > 0
    assert score(FOREST, Text("Health for all")).value == 0
    assert (
        score(Profile("p", (Term("ek", 2),)), Text("Teknik")).value == 0
    )  # too short to look for inside words


def test_a_word_that_comes_again_counts_on_but_ever_less() -> None:
    once, many = (score(FOREST, Text("", (), "skog " * times)).made_of[0].points for times in (1, 50))
    assert once == 2 and 2 < many < 2 * 2.2


def test_facets_count() -> None:
    profile = Profile("p", (), {"programme": {"south-baltic": 3.0}})
    assert score(profile, Text("x", (), "", {"programme": ("south-baltic",)})).value > 0
    assert score(profile, Text("x", (), "", {"programme": ("other",)})).value == 0


def test_it_learns_and_never_more_than_the_cap() -> None:
    yes, no = Text("Bioekonomi i praktiken"), Text("Rymdfart nu")
    found = {each.term: each for each in learn([(yes, True)] * 9 + [(no, False)])}
    assert max(each.weight for each in found.values()) == CAP
    learned = {term: each.weight for term, each in found.items()}
    profile = Profile("p", (Term("praktik", 1),), {}, learned)
    told = score(profile, Text("Bioekonomins praktik"))
    assert any(each.where == "learned" and each.points == CAP for each in told.made_of)
    assert score(profile, Text("Rymdfart i praktik")).value < score(profile, Text("Sjöfart i praktik")).value


def test_said_as_often_either_way_teaches_nothing() -> None:
    assert learn([(Text("Bioekonomi"), True), (Text("Bioekonomi"), False)]) == []


def test_titles_that_are_much_the_same() -> None:
    assert same_title("Healthy cities: second call", "Second call healthy cities") == 1
    assert same_title("Healthy cities", "Water in towns") < 0.3
    assert same_title("", "") == 0


@pytest.mark.once
def test_many_items_are_weighed_in_one_pass() -> None:
    """A tenth of what is promised (10 000 × 50 in 5 s), with room for a slow machine: the whole is a benchmark."""
    profiles = [Profile(str(n), tuple(Term(f"word{n}x{m}heten", 2) for m in range(20))) for n in range(50)]
    items = [Text(f"word{n % 50}x3heten and more", (), "some plain text " * 20) for n in range(1000)]
    began = time.perf_counter()
    matcher = Matcher(profiles)
    found = [matcher.scores(each) for each in items]
    assert time.perf_counter() - began < 5
    assert found[7][7] > 0 and found[7][8] == 0
