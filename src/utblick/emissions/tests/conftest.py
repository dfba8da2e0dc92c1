"""What the tests of the room share: the sets that come with the system, read from their files, and some places."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest
from django.utils import translation

from utblick.emissions import places
from utblick.emissions.packs import held_from_file
from utblick.emissions.places import Place
from utblick.emissions.queries import Held
from utblick.people.roles import Role


@pytest.fixture
def english() -> Iterator[None]:
    """Messages as they stand in the code."""
    with translation.override("en"):
        yield


@cache
def _file(key: str) -> Held:
    return held_from_file(key)


@pytest.fixture
def by() -> Callable[[str], Held]:
    """A set that comes with the system: `by("se-2026")`."""
    return _file


@pytest.fixture
def at() -> Callable[[str], Place]:
    """A place by what somebody types: `at("Bryssel")`."""

    def find(text: str) -> Place:
        found = places.resolve(text)
        assert found is not None, text
        return found

    return find


@pytest.fixture
def function(account: Any) -> Any:
    return account(Role.INTERNATIONAL_FUNCTION, name="Strateg Ek")


def words(answer: Any) -> str:
    """A page's text, its figures with plain blanks."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()).replace("\xa0", " "))


def filled(answer: Any) -> dict[str, Any]:
    """What a form is sent with when nothing is changed."""
    form = answer.context["form"]
    values = {name: form[name].value() for name in form.fields}
    return {name: value for name, value in values.items() if value is not False and value not in (None, "")}
