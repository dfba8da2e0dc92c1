"""What serves the strategy: rooms above register what counts, this room puts it against the clauses.

A contribution points at a clause by its line, which is the same in every version: a revision carries the links
over without anything being moved.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True)
class Contribution:
    """A thing that serves a clause."""

    line: str
    family: str
    label: str
    url: str


@dataclass(frozen=True)
class Contributor:
    """A kind of thing that serves clauses: its heading, and how to find all its contributions in few queries."""

    key: str
    label: str | Promise
    find: Callable[[], Iterable[Contribution]]


CONTRIBUTORS: dict[str, Contributor] = {}


def contribute(contributor: Contributor) -> None:
    """Register a room's contributor."""
    CONTRIBUTORS[contributor.key] = contributor


def contributions(family: str) -> dict[str, list[Contribution]]:
    """Return all contributions to a strategy by contributor key."""
    return {
        key: [each for each in contributor.find() if each.family == family]
        for key, contributor in CONTRIBUTORS.items()
    }
