"""How long it takes to rank 8 alternatives by 12 criteria, and to tell how firm that is by 2 000 random weightings."""

import random
from time import perf_counter

from utblick.stakeholders.rules import WEIGHTINGS, firmness, ranking

ALTERNATIVES, CRITERIA, ASSESSORS, ROUNDS = 8, 12, 3, 10


def main() -> None:
    """Print the median of some rounds, in ms; no database is read."""
    draw = random.Random(7)
    weights = {each: draw.randint(1, 9) for each in range(CRITERIA)}
    scores = {
        alternative: {
            criterion: [draw.randint(0, 5) for _assessor in range(ASSESSORS)] for criterion in weights
        }
        for alternative in range(ALTERNATIVES)
    }
    ranked, firm = [], []
    for _round in range(ROUNDS):
        start = perf_counter()
        found = ranking(weights, scores)
        middle = perf_counter()
        firmness(found)
        ranked.append(middle - start)
        firm.append(perf_counter() - middle)
    size = f"{ALTERNATIVES} alternatives × {CRITERIA} criteria"
    print(f"ranking of {size}, {ASSESSORS} assessors: {_median(ranked)} ms")
    print(f"firmness of {size}, {WEIGHTINGS} weightings: {_median(firm)} ms")


def _median(seconds: list[float]) -> str:
    return f"{sorted(seconds)[len(seconds) // 2] * 1000:.1f}"


if __name__ == "__main__":
    main()
