"""Where rules of the strategy are registered. Pure Python: a rule takes plain values and never reads a clock.

A rule has a key of its own (`collaborations.fixed_period`), the requirement rows that it holds, and a title.
Which clause of an organisation's strategy it carries out is said by that organisation's pack, not here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def gettext_noop(text: str) -> str:
    """Mark a title for translation without translating it (the page does), so that rules need no Django."""
    return text


@dataclass(frozen=True)
class Rule:
    """One rule: its key, its title in English for translation, the rows it holds, and where it is written."""

    key: str
    title: str
    rows: tuple[str, ...]
    module: str
    function: str
    page: str  # the name of the address where people meet the rule

    @property
    def room(self) -> str:
        """The room it belongs to, the first part of its key."""
        return self.key.split(".")[0]


RULES: dict[str, Rule] = {}


def rule(key: str, title: str, *rows: str, page: str) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Register the decorated function as the rule `key`. Raises ValueError if two functions claim one key."""

    def register(function: Callable[P, T]) -> Callable[P, T]:
        known = RULES.get(key)
        if known and (known.module, known.function) != (function.__module__, function.__qualname__):
            raise ValueError(f"two rules with the key {key}")
        RULES[key] = Rule(key, title, rows, function.__module__, function.__qualname__, page)
        return function

    return register
