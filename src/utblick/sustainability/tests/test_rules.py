"""The rules of the room, each passing and failing."""

from typing import Any

import pytest

from utblick.sustainability import rules
from utblick.sustainability.rules import Asked, Effect, Stated

pytestmark = pytest.mark.once


def stated(**values: Any) -> Stated:
    """An analysis that lacks nothing, but for what is given."""
    given: dict[str, Any] = {
        "asked": [Asked(1, 1, "words", True, True), Asked(2, 1, "overall", True, False)],
        "stops": [1],
        "chosen": {1: "go_on"},
        "overall": "good",
        "overall_reason": "Nyttan.",
    }
    return Stated(**{**given, **values})


def where(found: list[rules.Missing]) -> list[str]:
    return [each.where for each in found]


@pytest.mark.row("R67", "R11")
@pytest.mark.rule("sustainability.analysis_before_decision")
def test_an_analysis_that_is_answered_passed_and_judged_is_whole() -> None:
    assert rules.analysis_before_decision(stated()) == []


@pytest.mark.row("R67", "R11")
@pytest.mark.rule("sustainability.analysis_before_decision")
@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"asked": [Asked(1, 1, "words", True, False)]}, ["part-1"]),
        ({"asked": [Asked(2, 3, "sign", True, False), Asked(2, 4, "words", True, False)]}, ["part-2"]),
        ({"asked": [Asked(1, 1, "words", False, False)]}, []),
        ({"asked": [Asked(3, 1, "effects", True, False)]}, []),  # effects have a rule of their own
        ({"chosen": {}}, ["stop-1"]),
        ({"chosen": {1: "think_again"}}, ["stop-1"]),
        ({"chosen": {1: "end"}}, ["stop-1"]),
        ({"stops": []}, []),
        ({"overall": ""}, ["overall"]),
        ({"overall_reason": " \n"}, ["overall"]),
        ({"not_told": 2}, ["outcomes"]),
    ],
)
def test_what_is_missing_is_told_with_where_it_is(values: dict[str, Any], expected: list[str]) -> None:
    assert where(rules.analysis_before_decision(stated(**values))) == expected


def test_what_is_missing_comes_in_the_order_of_the_work() -> None:
    asked = [Asked(2, 1, "words", True, False), Asked(1, 2, "words", True, False)]
    found = rules.analysis_before_decision(stated(asked=asked, chosen={}, overall="", not_told=1))
    assert where(found) == ["part-1", "stop-1", "part-2", "overall", "outcomes"]


def test_unanswered_questions_of_a_part_are_told_together() -> None:
    asked = [Asked(1, number, "words", True, False) for number in (2, 5)]
    (found,) = rules.analysis_before_decision(stated(asked=asked))
    assert found.what % found.values == "Part 1: questions 2, 5 are not answered"


@pytest.mark.row("R64")
@pytest.mark.rule("sustainability.effects_have_measures")
def test_three_dimensions_looked_at_and_a_measure_for_each_effect_is_enough() -> None:
    effects = [Effect(1, "social", True), Effect(2, "social", True), Effect(3, "economic", True)]
    assert rules.effects_have_measures(effects, ["environmental"]) == []


@pytest.mark.row("R64")
@pytest.mark.rule("sustainability.effects_have_measures")
def test_a_dimension_not_looked_at_and_an_effect_without_measure_are_missing() -> None:
    found = rules.effects_have_measures([Effect(1, "social", True), Effect(12, "economic", False)], [])
    assert where(found) == ["effects-environmental", "effect-12"]
    assert where(rules.effects_have_measures([], [])) == [
        "effects-social",
        "effects-environmental",
        "effects-economic",
    ]


@pytest.mark.parametrize(
    ("kind", "sign", "text", "expected"),
    [
        ("words", "", "Ja.", True),
        ("words", "", "  ", False),
        ("sign", "plus", "Ja.", True),
        ("sign", "", "Ja.", False),
        ("sign", "plus", "", False),
    ],
)
def test_an_answer_is_whole_with_its_words_and_its_sign(
    kind: str, sign: str, text: str, expected: bool
) -> None:
    assert rules.is_answered(kind, sign, text) is expected


@pytest.mark.parametrize("overall", ["good", "with_measures"])
def test_what_was_ended_is_never_good(overall: str) -> None:
    assert not rules.may_end_as(overall)
    assert rules.may_end_as("doubtful") and rules.may_end_as("not_to_be_done")
