"""Learning from decisions: always the same, open, from thirty on, and forgotten when somebody says so."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from utblick.monitoring import actions, delivering, interests, learning, queries, retraining, weighing
from utblick.monitoring.learning import Decision, fit, learned, points
from utblick.monitoring.models import Delivery, Item, LearnedModel, Rating, WatchProfile
from utblick.monitoring.tests.conftest import NOW

WORDS = st.frozensets(st.sampled_from("abcdef"), min_size=1, max_size=3)
DECISIONS = st.lists(st.builds(Decision, WORDS, st.floats(-5, 20), st.booleans()), max_size=20)


@given(DECISIONS, st.sampled_from("abcdef"), st.floats(-5, 20))
@settings(max_examples=60, deadline=None)
def test_one_more_relevant_decision_with_a_word_never_lowers_it(
    found: list[Decision], word: str, own: float
) -> None:
    found = [*found, Decision(frozenset(word), 5, False), Decision(frozenset(word), 5, True)]
    before = fit(found, 8)[word]
    assert fit([*found, Decision(frozenset(word), own, True)], 8)[word] >= before - 1e-4


def test_it_is_always_the_same_whatever_the_order() -> None:
    found = [Decision(frozenset(f"w{n % 5}"), n % 7, n % 3 == 0) for n in range(40)]
    assert fit(found, 8) == fit(list(found), 8)
    turned = fit(found[::-1], 8)
    assert all(abs(turned[name] - weight) < 1e-4 for name, weight in fit(found, 8).items())


def test_it_takes_thirty_decisions_with_eight_relevant_ones() -> None:
    yes, no = Decision(frozenset("a"), 5, True), Decision(frozenset("b"), 5, False)
    assert learned([yes] * 8 + [no] * 21, 8) == {}
    assert learned([yes] * 7 + [no] * 40, 8) == {}
    found = learned([yes] * 8 + [no] * 22, 8)
    assert found["a"] > 0 > found["b"]


def test_few_decisions_count_for_less() -> None:
    assert points({"a": 1.0}, 50) == {"a": 2.0}
    assert points({"a": 1.0}, 0) == {} and points({"a": 100.0}, 1000) == {"a": learning.CAP}


def decide(
    officer: Any, tell: Callable[..., Item], title: str, relevant: bool, reason: str = "not_ours"
) -> None:
    told = Delivery.objects.get(story=tell(title).story)
    actions.relevant(officer, told) if relevant else actions.irrelevant(officer, told, reason)


NUMBERS = [f"sak{chr(97 + n // 6)}{chr(97 + n % 6)}" for n in range(32)]


@pytest.mark.django_db
def test_a_desk_teaches_its_profile_and_it_is_forgotten(
    officer: Any, profile: WatchProfile, tell: Callable[..., Item]
) -> None:
    for place, number in enumerate(NUMBERS):
        word = "fotboll" if place % 2 else "bioekonomi"
        decide(officer, tell, f"Skog {word} {number}", relevant=not place % 2)
    assert retraining.learn(profile, NOW)
    model = LearnedModel.objects.get(profile=profile)
    assert (model.decisions, model.relevant) == (32, 16)
    assert model.weights["bioekonomi"] > 0 > model.weights["fotboll"]
    assert not retraining.learn(profile, NOW)
    item = tell("Skog bioekonomi igen")
    made = Rating.objects.get(item=item, profile=profile).made_of
    assert ["bioekonomi", "learned", model.weights["bioekonomi"], ""] in made
    total = sum(each[2] for each in made)
    assert Rating.objects.get(item=item).score == weighing_value(total)
    interests.forget_learned(officer, profile)
    model.refresh_from_db()
    assert model.weights == {} and not retraining.learn(profile, NOW + timedelta(days=1))
    assert retraining.decisions_of(profile, model.forget_before) == []


def weighing_value(total: float) -> int:
    from utblick.sources.relevance import value_of

    return value_of(total)


@pytest.mark.django_db
def test_what_we_have_already_says_nothing_and_what_is_taken_back_neither(
    officer: Any, profile: WatchProfile, tell: Callable[..., Item]
) -> None:
    decide(officer, tell, "Skog ett", relevant=False, reason="duplicate")
    decide(officer, tell, "Skog två", relevant=True)
    last = queries.last_own_step(officer)
    assert last is not None
    assert len(retraining.decisions_of(profile, None)) == 1
    actions.take_back(officer, last)
    assert retraining.decisions_of(profile, None) == []


@pytest.mark.django_db
def test_a_source_is_learned_of_by_name(profile: WatchProfile, tell: Callable[..., Item]) -> None:
    item = tell("Skog i norr", action_kind="samråd")
    text = weighing.Weigher([profile], {}).text_of(item)
    assert {"learned-source:torget", "learned-kind:samråd", "skog"} <= weighing.held_by(text)
    LearnedModel.objects.create(profile=profile, weights={"learned-source:torget": 3.0})
    delivering.weigh([item], NOW)
    assert ["torget", "learned-source", 3.0, ""] in Rating.objects.get(item=item).made_of


class Turn:
    """A worker's turn that is asked to stop after so many calls."""

    progress = ""

    def __init__(self, calls: int = 100) -> None:
        self.calls = calls

    @property
    def stopping(self) -> bool:
        return self.calls < 0

    def keep(self, progress: str | None = None) -> None:
        self.calls -= 1


@pytest.mark.django_db
def test_the_worker_weighs_anew_what_has_changed_and_nothing_twice(
    profile: WatchProfile, tell: Callable[..., Item]
) -> None:
    item = tell("Havet i norr")
    assert not retraining.weigh_in_turn(Turn())
    profile.words = "hav = 5"
    profile.save()
    assert retraining.weigh_in_turn(Turn(0)), "asked to stop: the rest is left"
    assert not retraining.weigh_in_turn(Turn())
    rating = Rating.objects.get(item=item, profile=profile)
    assert not retraining.weigh_in_turn(Turn())
    assert Rating.objects.get(item=item, profile=profile).pk == rating.pk
    assert not retraining.learn_in_turn(Turn())
