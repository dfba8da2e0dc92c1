"""What the strategy asks of monitoring, and how what comes in is shared out. Pure functions over plain values."""

from collections.abc import Mapping
from datetime import date
from zlib import crc32

LEAST = 20
"""A score below this is not kept: it takes more than one word, once in a text, of what a profile looks for."""
SAMPLE = 20
"""One in so many of what lies in the middle is shown all the same."""
STALE_DAYS = 90
SOON_DAYS = 14


def is_sample(item: int, profile: int, score: int, threshold: int) -> bool:
    """Whether an item below the threshold is shown all the same, so that a desk does not blind itself.

    One in SAMPLE of what scores at least half the threshold: always the same ones, so that no clock or chance decides.
    """
    return threshold / 2 <= score < threshold and crc32(f"{item}:{profile}".encode()) % SAMPLE == 0


def desks(
    scores: Mapping[int, int], thresholds: Mapping[int, int], units: Mapping[int, int | None]
) -> list[int]:
    """Return the profiles, by id, whose desks an item goes to; one a desk, the best.

    The function's own profiles (unit None) take what nobody else does: what is high but nobody's must not be lost.
    """
    best: dict[int | None, int] = {}
    for profile, score in scores.items():
        if score < thresholds[profile]:
            continue
        unit = units[profile]
        if unit not in best or (score, -profile) > (scores[best[unit]], -best[unit]):
            best[unit] = profile
    others = [profile for unit, profile in best.items() if unit is not None]
    return sorted(others) if others else ([best[None]] if None in best else [])


def urgency(deadline: date | None, day: date) -> str:
    """Return how urgent something is, whatever it is about: "passed", "soon" (within SOON_DAYS), "later" or ""."""
    if deadline is None:
        return ""
    if deadline < day:
        return "passed"
    return "soon" if (deadline - day).days <= SOON_DAYS else "later"
