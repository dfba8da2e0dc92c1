"""The ranking: monotone in scores, blind to scale and order, and open about ties and what is lacking."""

from fractions import Fraction
from time import perf_counter

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from utblick.stakeholders.rules import Firmness, Ranking, firmness, ranking, shares

Case = tuple[dict[int, int], dict[int, dict[int, list[int]]]]


@st.composite
def cases(draw: st.DrawFn, alternatives: int = 2) -> Case:
    """Weights and scores of some alternatives by some criteria, everything scored by one to three assessors."""
    criteria = draw(st.integers(1, 5))
    weights = {each: draw(st.integers(0, 9)) for each in range(criteria)}
    assume(any(weights.values()))
    value = st.lists(st.integers(0, 5), min_size=1, max_size=3)
    count = draw(st.integers(alternatives, 6))
    return weights, {each: {criterion: draw(value) for criterion in weights} for each in range(count)}


def ranks(found: Ranking) -> dict[int, int | None]:
    """The place of each alternative."""
    return {each.alternative: each.rank for each in found.places}


def totals(found: Ranking) -> dict[int, Fraction | None]:
    """The total of each alternative."""
    return {each.alternative: each.total for each in found.places}


@settings(deadline=None)
@given(cases(), st.data())
def test_a_higher_score_never_makes_it_worse(case: Case, data: st.DataObject) -> None:
    weights, scores = case
    who = data.draw(st.sampled_from(sorted(scores)))
    criterion = data.draw(st.sampled_from(sorted(weights)))
    before = ranking(weights, scores)
    better = {**scores, who: {**scores[who], criterion: [*scores[who][criterion][:-1], 5]}}
    after = ranking(weights, better)
    assert ranks(after)[who] <= ranks(before)[who]  # type: ignore[operator]
    assert all(totals(after)[each] == totals(before)[each] for each in scores if each != who)


@settings(deadline=None)
@given(cases(), st.fractions(min_value=Fraction(1, 50), max_value=50))
def test_the_scale_of_weights_does_not_matter(case: Case, scale: Fraction) -> None:
    weights, scores = case
    assert ranking({each: weight * scale for each, weight in weights.items()}, scores) == ranking(
        weights, scores
    )


@settings(deadline=None)
@given(cases(), st.fractions(min_value=Fraction(1, 9), max_value=9), st.fractions(-9, 9))
def test_another_scale_of_scores_gives_the_same_order(case: Case, by: Fraction, plus: Fraction) -> None:
    weights, scores = case
    scaled = {
        who: {criterion: [by * each + plus for each in values] for criterion, values in given_.items()}
        for who, given_ in scores.items()
    }
    before, after = ranking(weights, scores), ranking(weights, scaled)
    assert ranks(after) == ranks(before)
    assert totals(after) == {each: by * total + plus for each, total in totals(before).items()}  # type: ignore[operator]


@settings(deadline=None)
@given(cases())
def test_the_order_of_the_input_does_not_matter(case: Case) -> None:
    weights, scores = case
    turned = {who: dict(reversed(given_.items())) for who, given_ in reversed(scores.items())}
    first, second = ranking(weights, scores), ranking(dict(reversed(weights.items())), turned)
    assert first == second
    assert firmness(first, 50) == firmness(second, 50)


@settings(deadline=None)
@given(cases())
def test_equal_totals_are_ties_and_said_to_be(case: Case) -> None:
    found = ranking(*case)
    for one in found.places:
        alike = [each for each in found.places if each.total == one.total]
        assert {each.rank for each in alike} == {one.rank}
        assert one.tied == (len(alike) > 1)


@settings(deadline=None)
@given(cases())
def test_contributions_add_up(case: Case) -> None:
    found = ranking(*case)
    assert sum(found.shares.values()) == 1
    assert all(sum(each.contributions.values()) == each.total for each in found.places)


def test_who_lacks_scores_is_not_ranked_as_zero() -> None:
    found = ranking({1: 1, 2: 1}, {1: {1: [2], 2: [2]}, 2: {1: [5], 2: []}, 3: {1: [1], 2: [1]}})
    assert ranks(found) == {1: 1, 3: 2, 2: None}
    assert found.place(2).total is None
    assert found.place(2).lacks == (2,)


def test_the_mean_is_over_the_assessors() -> None:
    found = ranking({1: 1}, {1: {1: [1, 2, 5]}})
    assert found.place(1).total == Fraction(8, 3)


@pytest.mark.parametrize("weights", [{}, {1: 0, 2: 0}, {1: -1, 2: 3}])
def test_weights_that_compare_nothing_are_refused(weights: dict[int, int]) -> None:
    with pytest.raises(ValueError, match="weight"):
        shares(weights)


def test_the_weight_that_turns_the_first_place() -> None:
    """A is better by the first criterion, B by the second: they draw level at equal weights."""
    found = firmness(ranking({1: 3, 2: 1}, {1: {1: [5], 2: [1]}, 2: {1: [1], 2: [5]}}))
    assert found is not None
    assert found.first == (1,)
    assert [(each.criterion, each.share, each.at, each.takers) for each in found.turns] == [
        (1, Fraction(3, 4), Fraction(1, 2), (2,)),
        (2, Fraction(1, 4), Fraction(1, 2), (2,)),
    ]
    assert 0.4 < found.stays < 0.6


def test_no_weight_turns_what_is_best_by_everything() -> None:
    found = firmness(ranking({1: 1, 2: 1}, {1: {1: [5], 2: [5]}, 2: {1: [1], 2: [4]}}))
    assert found == Firmness((1,), found.turns, 1.0, 2000)  # type: ignore[union-attr]
    assert [each.at for each in found.turns] == [None, None]  # type: ignore[union-attr]


def test_to_draw_level_at_the_very_end_turns_nothing() -> None:
    found = firmness(ranking({1: 1, 2: 1}, {1: {1: [3], 2: [5]}, 2: {1: [3], 2: [1]}}))
    assert [each.at for each in found.turns] == [None, None]  # type: ignore[union-attr]


def test_one_criterion_and_one_alternative_turn_nothing() -> None:
    assert firmness(ranking({1: 1}, {1: {1: [5]}})) is None
    found = firmness(ranking({1: 1}, {1: {1: [5]}, 2: {1: [4]}}))
    assert [each.at for each in found.turns] == [None]  # type: ignore[union-attr]


def test_where_all_other_weights_are_zero_they_are_given_weight_alike() -> None:
    found = firmness(ranking({1: 1, 2: 0}, {1: {1: [5], 2: [1]}, 2: {1: [3], 2: [5]}}))
    assert found.turns[0].at == Fraction(2, 3)  # type: ignore[union-attr]
    assert found.turns[1].at == Fraction(1, 3)  # type: ignore[union-attr]


@given(cases())
@settings(max_examples=60, deadline=None)
def test_beyond_the_turning_point_another_is_first_and_before_it_not(case: Case) -> None:
    weights, scores = case
    found = ranking(weights, scores)
    for turn in firmness(found, 1).turns:  # type: ignore[union-attr]
        if turn.at is None:
            continue
        beyond = turn.at + (turn.at - turn.share) / 1000
        between = turn.share + (turn.at - turn.share) * Fraction(999, 1000)
        if not 0 < beyond < 1:
            continue
        assert set(_at(turn.criterion, beyond, found, scores)).isdisjoint(found.first)
        assert set(_at(turn.criterion, between, found, scores)) <= set(found.first)


def _at(
    criterion: int, share: Fraction, found: Ranking, scores: dict[int, dict[int, list[int]]]
) -> tuple[int, ...]:
    """Who is first when a criterion has this share, and the others keep their proportions."""
    others = {each: weight for each, weight in found.shares.items() if each != criterion}
    whole = sum(others.values())
    if not whole:
        others, whole = dict.fromkeys(others, Fraction(1)), Fraction(len(others))
    weights = {each: weight / whole * (1 - share) for each, weight in others.items()}
    return ranking({**weights, criterion: share}, scores).first


def test_the_same_scores_always_say_the_same() -> None:
    case = {1: 2, 2: 1, 3: 1}, {1: {1: [5], 2: [1], 3: [2]}, 2: {1: [2], 2: [4], 3: [4]}}
    assert firmness(ranking(*case)) == firmness(ranking(*case))


def test_a_shared_first_place_stays_while_one_of_them_is_first() -> None:
    found = firmness(ranking({1: 1, 2: 1}, {1: {1: [5], 2: [1]}, 2: {1: [1], 2: [5]}}))
    assert found is not None
    assert (found.first, found.stays) == ((1, 2), 1.0)


def test_it_is_quick() -> None:
    """8 alternatives, 12 criteria, 2 000 weightings: 0.2 s at most, with room for a slow machine."""
    weights = {each: each % 5 + 1 for each in range(12)}
    scores = {who: {each: [(who * each + who) % 6] for each in weights} for who in range(8)}
    found = ranking(weights, scores)
    start = perf_counter()
    firmness(found)
    assert perf_counter() - start < 0.2
