"""Learning from what a desk has said: a logistic regression of our own, small and always the same. Pure.

A decision is relevant (1) or not (0). What speaks for it is the profile's own sum of points, taken as it stands, and
what the item holds: stems of words in title and keywords, its source and its kind. In formulas, for decision i,

    logit(p_i) = (own_i - threshold) / POINTS + c + Σ_f w_f,    over what i holds,

fitted by Newton's method one weight at a time, with the penalty L2 · w² / 2, which is harder on sources and kinds: they
are few, so each is held by much that has nothing in common. How much a desk finds relevant at all, c, is fitted with
them and then left out, or every common word would bear it; what is rarely wanted the threshold says. A weight times
POINTS is points in the same open sum; with few decisions it counts for less, n / (n + BLEND) of it. One more relevant
decision that holds a word and nothing else that is weighed never lowers the word.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

POINTS = 4.0
"""So many points of the open sum are one unit of the logit: 4 points more make the odds 2.7 times as high."""
L2, L2_FACET = 3.0, 10.0
"""Chosen by crossing over the training part of `bench/ranking`, never by what is measured on the test part."""
BLEND = 50
LEAST_DECISIONS, LEAST_RELEVANT = 30, 8
MOST_FEATURES = 2_000
SWEEPS, ENOUGH = 200, 1e-7
LEAST_BEND = 1e-3
CAP = 6.0
"""The most points that one word or source may come to, either way."""


@dataclass(frozen=True)
class Decision:
    """What a desk said of an item: `own` is the profile's own sum of points for it, `held` what it holds."""

    held: frozenset[str]
    own: float
    relevant: bool


def enough(decisions: Sequence[Decision]) -> bool:
    """Whether there is enough to learn from: decisions at all, and relevant ones among them."""
    return len(decisions) >= LEAST_DECISIONS and sum(each.relevant for each in decisions) >= LEAST_RELEVANT


def fit(decisions: Sequence[Decision], threshold: float) -> dict[str, float]:
    """Return the weight, in units of the logit, of each thing that two decisions hold. `threshold` is in points."""
    count = Counter(each for decision in decisions for each in decision.held)
    common = sorted(
        (name for name, number in count.items() if number > 1), key=lambda name: (-count[name], name)
    )
    rows: dict[str, list[int]] = {name: [] for name in common[:MOST_FEATURES]}
    for place, decision in enumerate(decisions):
        for name in decision.held:
            if name in rows:
                rows[name].append(place)
    logits = [(each.own - threshold) / POINTS for each in decisions]
    said = [1.0 if each.relevant else 0.0 for each in decisions]
    weights = dict.fromkeys(rows, 0.0)
    for _sweep in range(SWEEPS):
        chances = [_chance(each) for each in logits]
        slope = sum(chances) - sum(said)
        step = max(-1.0, min(1.0, -slope / (sum(p * (1 - p) for p in chances) + LEAST_BEND)))
        logits = [each + step for each in logits]
        moved = abs(step)
        for name, places in rows.items():
            hard = L2_FACET if ":" in name else L2
            slope, bend = hard * weights[name], hard
            for place in places:
                p = _chance(logits[place])
                slope += p - said[place]
                bend += p * (1 - p)
            step = max(-1.0, min(1.0, -slope / bend))
            weights[name] += step
            for place in places:
                logits[place] += step
            moved = max(moved, abs(step))
        if moved < ENOUGH:
            break
    return weights


def _chance(logit: float) -> float:
    if logit >= 0:
        return 1 / (1 + math.exp(-min(logit, 500)))
    return math.exp(max(logit, -500)) / (1 + math.exp(max(logit, -500)))


def points(weights: Mapping[str, float], decisions: int) -> dict[str, float]:
    """Return weights as points of the open sum, by how many decisions they rest on, without what comes to nothing."""
    share = decisions / (decisions + BLEND) if decisions else 0.0
    found = {name: max(-CAP, min(CAP, weight * POINTS * share)) for name, weight in weights.items()}
    return {name: round(each, 2) for name, each in sorted(found.items()) if abs(each) >= 0.05}


def learned(decisions: Sequence[Decision], threshold: float) -> dict[str, float]:
    """Return what a desk's decisions have taught, in points; nothing where there are too few."""
    return points(fit(decisions, threshold), len(decisions)) if enough(decisions) else {}
