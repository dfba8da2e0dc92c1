"""Alternatives ranked by weighted criteria. Exact: the same scores give the same order whatever their scale."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

Number = int | Decimal | Fraction
Weights = Mapping[int, Number]
"""By criterion: how much it counts against the others, zero or more."""
Scores = Mapping[int, Mapping[int, Sequence[Number]]]
"""By alternative, by criterion: what each assessor gave it."""


@dataclass(frozen=True)
class Place:
    """How an alternative came out.

    `rank` None: it lacks scores by the criteria in `lacks`, so it has no total and no place. Equal totals have equal
    rank and are `tied`. `means` are over the assessors; `contributions` are mean × share of the weights, their sum is
    `total`. All by criterion.
    """

    alternative: int
    rank: int | None
    total: Fraction | None
    means: Mapping[int, Fraction]
    contributions: Mapping[int, Fraction]
    lacks: tuple[int, ...] = ()
    tied: bool = False


@dataclass(frozen=True)
class Ranking:
    """All alternatives, the best first; those that lack scores last. `shares` sum to 1, by criterion."""

    shares: Mapping[int, Fraction]
    places: tuple[Place, ...]

    @property
    def first(self) -> tuple[int, ...]:
        """The alternatives that share the first place; one where there is no tie, none where nothing is ranked."""
        return tuple(each.alternative for each in self.places if each.rank == 1)

    @property
    def ranked(self) -> tuple[Place, ...]:
        """Those that have a place."""
        return tuple(each for each in self.places if each.rank is not None)

    def place(self, alternative: int) -> Place:
        """How an alternative came out. Raises KeyError for one that is not in the ranking."""
        for each in self.places:
            if each.alternative == alternative:
                return each
        raise KeyError(alternative)


def shares(weights: Weights) -> dict[int, Fraction]:
    """Return each criterion's share of all weights; they sum to 1.

    Raises ValueError where a weight is below zero, or where all are zero or there is none: nothing is compared then.
    """
    exact = {criterion: Fraction(weights[criterion]) for criterion in sorted(weights)}
    if any(weight < 0 for weight in exact.values()):
        raise ValueError("a weight is below zero")
    whole = sum(exact.values())
    if not whole:
        raise ValueError("all weights are zero")
    return {criterion: weight / whole for criterion, weight in exact.items()}


def ranking(weights: Weights, scores: Scores) -> Ranking:
    """Rank the alternatives in `scores` by the mean of their assessors' scores, weighted.

    An alternative without a score by every criterion is not ranked. Raises ValueError as `shares` does.
    """
    of_weights = shares(weights)
    found = [_place(alternative, scores[alternative], of_weights) for alternative in sorted(scores)]
    totals = [each.total for each in found if each.total is not None]
    placed = [_ranked(each, totals) for each in found]
    # Those without a place come last; equal ones keep the order of their keys, so it never hangs on the input's.
    placed.sort(key=lambda each: (each.rank is None, each.rank or 0, each.alternative))
    return Ranking(of_weights, tuple(placed))


def _place(
    alternative: int, given: Mapping[int, Sequence[Number]], of_weights: Mapping[int, Fraction]
) -> Place:
    means = {each: _mean(given[each]) for each in of_weights if given.get(each)}
    contributions = {each: of_weights[each] * mean for each, mean in means.items()}
    missing = tuple(each for each in of_weights if each not in means)
    total = None if missing else sum(contributions.values(), start=Fraction(0))
    return Place(alternative, None, total, means, contributions, missing)


def _mean(values: Sequence[Number]) -> Fraction:
    return sum((Fraction(each) for each in values), start=Fraction(0)) / len(values)


def _ranked(place: Place, totals: Sequence[Fraction]) -> Place:
    total = place.total
    if total is None:
        return place
    rank = 1 + sum(other > total for other in totals)
    tied = totals.count(total) > 1
    return Place(place.alternative, rank, total, place.means, place.contributions, (), tied)
