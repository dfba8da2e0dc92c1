"""What serves the strategy, and for whom: rooms above register what counts, this room puts it against the clauses.

A contribution points at a clause by its line, which is the same in every version: a revision carries the links
over without anything being moved.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True)
class Contribution:
    """A thing that serves a clause, which is told by its line."""

    line: str
    label: str
    url: str


@dataclass(frozen=True)
class Contributor:
    """A kind of thing that serves clauses of a family of strategies, each function in one query.

    `counts(family)` tells how many serve each line. `find(family, most, line)` gives so many of each line, or of
    one line. `register(line)` is the address that lists all that serve a line. `document(pk)` gives what serves a
    strategy other than our own. `benefiting(most)` tells by beneficiary how many are for each, and so many of them;
    `register_for(pk)` is the address that lists all. `permission` is what it takes to see such a thing: who lacks it is
    told how many there are, and no names.
    """

    key: str
    label: str | Promise
    counts: Callable[[str], Mapping[str, int]]
    find: Callable[[str, int, str], Iterable[Contribution]]
    register: Callable[[str], str]
    document: Callable[[int], Iterable[Contribution]]
    benefiting: Callable[[int], Mapping[int, tuple[int, list[Contribution]]]]
    register_for: Callable[[int], str]
    permission: str = ""


CONTRIBUTORS: dict[str, Contributor] = {}


def contribute(contributor: Contributor) -> None:
    """Register a room's contributor."""
    CONTRIBUTORS[contributor.key] = contributor
