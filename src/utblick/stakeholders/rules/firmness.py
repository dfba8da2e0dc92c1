"""How firm a first place is: what weights would turn it, and how often it stands when they are drawn at random.

The turning points are exact. The random weightings are drawn from a fixed seed, so that the same analysis always says
the same; there floats will do.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from operator import mul
from random import Random

from utblick.stakeholders.rules.ranking import Ranking

WEIGHTINGS = 2000
SEED = 20240101
NEAR = 1e-9  # totals this near each other are the same


@dataclass(frozen=True)
class Turn:
    """What a criterion's weight would do to the first place.

    `share` is its share of the weights now, 0 to 1. Beyond the share `at` (further from `share`) the alternatives in
    `takers` are first instead, while the other criteria keep their proportions. `at` None: no share turns it.
    """

    criterion: int
    share: Fraction
    at: Fraction | None = None
    takers: tuple[int, ...] = ()


@dataclass(frozen=True)
class Firmness:
    """How firm the first place is. `first` are those who share it.

    `stays` is the share, 0 to 1, of `weightings` random weightings in which one of them is first, alone or shared.
    """

    first: tuple[int, ...]
    turns: tuple[Turn, ...]
    stays: float
    weightings: int


def firmness(ranking: Ranking, weightings: int = WEIGHTINGS, seed: int = SEED) -> Firmness | None:
    """Return how firm the first place of a ranking is; None where fewer than two alternatives are ranked."""
    if len(ranking.ranked) < 2:
        return None
    turns = tuple(_turn(criterion, ranking) for criterion in ranking.shares)
    return Firmness(ranking.first, turns, _stays(ranking, weightings, seed), weightings)


def _turn(criterion: int, ranking: Ranking) -> Turn:
    """Where the first place turns, nearest to the share that the criterion has now.

    An alternative's total at the share t is rest + t × slope. One behind passes all the first ones where it has
    passed the last of them, so on each side there is one such point at most.
    """
    now = ranking.shares[criterion]
    lines = _lines(criterion, ranking)
    if lines is None:
        return Turn(criterion, now)
    points: list[tuple[Fraction, Fraction, int, int]] = []
    for behind in (each for each in lines if each not in ranking.first):
        for way in (1, -1):
            at = _passes(lines, behind, ranking.first, way)
            if at is not None:
                # Of several who pass at one point, the steepest is first beyond it.
                points.append((abs(at - now), -way * lines[behind][1], -way, behind))
    if not points:
        return Turn(criterion, now)
    distance, steepness, way, _behind = min(points)
    takers = tuple(sorted(each[3] for each in points if each[:3] == (distance, steepness, way)))
    return Turn(criterion, now, now - way * distance, takers)


def _lines(criterion: int, ranking: Ranking) -> Mapping[int, tuple[Fraction, Fraction]] | None:
    """Each alternative's total as (rest, slope); None where there is no other criterion to give weight to.

    Where all the other weights are zero, they are given weight alike.
    """
    others = {each: share for each, share in ranking.shares.items() if each != criterion}
    if not others:
        return None
    whole = sum(others.values(), start=Fraction(0))
    if not whole:
        others, whole = dict.fromkeys(others, Fraction(1)), Fraction(len(others))
    found = {}
    for place in ranking.ranked:
        weighed = (share * place.means[each] for each, share in others.items())
        rest = sum(weighed, start=Fraction(0)) / whole
        found[place.alternative] = (rest, place.means[criterion] - rest)
    return found


def _passes(
    lines: Mapping[int, tuple[Fraction, Fraction]], behind: int, first: tuple[int, ...], way: int
) -> Fraction | None:
    """The share beyond which `behind` is ahead of all the first, upwards (1) or downwards (-1); None where never."""
    points = []
    for ahead in first:
        rest = lines[behind][0] - lines[ahead][0]
        slope = lines[behind][1] - lines[ahead][1]
        if slope * way <= 0:
            return None
        points.append(-rest / slope)
    at = max(points) if way == 1 else min(points)
    return at if 0 < at < 1 else None  # at the very end it would only draw level


def _stays(ranking: Ranking, weightings: int, seed: int) -> float:
    """The share of weightings, uniform over all that sum to 1, in which one of the first is first."""
    criteria = list(ranking.shares)
    rows = {place.alternative: [float(place.means[each]) for each in criteria] for place in ranking.ranked}
    first = [rows[each] for each in ranking.first]
    others = [row for each, row in rows.items() if each not in ranking.first]
    if not others:
        return 1.0
    # Independent exponentials, scaled to sum to 1, are uniform over all weightings that do.
    draw = Random(seed).expovariate  # noqa: S311 - nothing is kept secret by it
    stayed = 0
    for _each in range(weightings):
        weights = [draw(1.0) for _criterion in criteria]
        best = max(sum(map(mul, weights, row)) for row in first)
        stayed += all(sum(map(mul, weights, row)) <= best + NEAR for row in others)
    return stayed / weightings
