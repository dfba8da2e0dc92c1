"""What the strategy asks of monitoring, and how what comes in is shared out. Pure functions over plain values."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from zlib import crc32

from utblick.core.rules import rule

WATCHED, PROPOSALS, LOOKED_AT = "monitoring.watched", "monitoring.proposals", "monitoring.looked_at"

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


def next_day(days: Iterable[date], day: date) -> date | None:
    """Return the last day that counts among several: the next one ahead, else the latest passed; None for none."""
    listed = list(days)
    return min((each for each in listed if each >= day), default=max(listed, default=None))


def urgency(deadline: date | None, day: date) -> str:
    """Return how urgent something is, whatever it is about: "passed", "soon" (within SOON_DAYS), "later" or ""."""
    if deadline is None:
        return ""
    if deadline < day:
        return "passed"
    return "soon" if (deadline - day).days <= SOON_DAYS else "later"


NEW, RELEVANT, ASSESSED, ACTED, CLOSED, IRRELEVANT = (
    "new",
    "relevant",
    "assessed",
    "acted",
    "closed",
    "irrelevant",
)
NOT_OURS, NOT_IMPORTANT, DUPLICATE = "not_ours", "not_important", "duplicate"
REASONS = (NOT_OURS, NOT_IMPORTANT, DUPLICATE)
WAIT_DAYS = 14
"""So long a new story may wait on a desk before its people are reminded."""

_FROM: dict[str, tuple[str, ...]] = {
    "relevant": (NEW, IRRELEVANT, CLOSED),
    "irrelevant": (NEW, RELEVANT, ASSESSED),
    "assess": (RELEVANT, ASSESSED),
    "act": (ASSESSED,),
    "close": (RELEVANT, ASSESSED, ACTED),
    "assign": (NEW, RELEVANT, ASSESSED, ACTED),
    "send": (NEW, RELEVANT, ASSESSED),
    "look": (NEW, RELEVANT, ASSESSED, ACTED, CLOSED, IRRELEVANT),
}
_TO = {
    "relevant": RELEVANT,
    "irrelevant": IRRELEVANT,
    "assess": ASSESSED,
    "act": ACTED,
    "close": CLOSED,
    "send": CLOSED,
}
VERBS = tuple(_FROM)


SENT = "sent"
"""The step that stands on the desk to which a story has been sent from the function's."""
BESIDE = ("look", SENT)
"""Steps that change nothing which could be taken back."""


def may_go(state: str, verb: str) -> bool:
    """Whether a story in this state on a desk may take this step."""
    return state in _FROM[verb]


def is_news(state: str, reaches: bool) -> bool:
    """Whether what joins a story is told to a desk where it is in this state; `reaches` its threshold or not.

    What a desk works with, or has closed, is the desk's. What it found irrelevant comes back only on its own merits.
    """
    return state != NEW and (state != IRRELEVANT or reaches)


def goes_to(state: str, verb: str) -> str:
    """Return the state that a step leads to, the same where it changes none. Raises ValueError for one not open."""
    if not may_go(state, verb):
        raise ValueError(f"{verb} from {state}")
    return _TO.get(verb, state)


def lacking(what: str, so_what: str, now_what: str) -> list[str]:
    """Return which of the three answers of an assessment are missing: it takes all three."""
    answers = {"what": what, "so_what": so_what, "now_what": now_what}
    return [name for name, text in answers.items() if not text.strip()]


@rule(
    PROPOSALS,
    "Anyone inside may propose something to watch, and it reaches the function and the own unit's desk",
    "R43",
    page="monitoring_propose",
)
def desks_of_proposal(own_unit: int | None) -> list[int | None]:
    """Return the desks that a proposal reaches whatever its score: the function's (None) and its own unit's."""
    return [None] if own_unit is None else [None, own_unit]


@rule(
    WATCHED,
    "Every administration watches, and no focus point or policy area is without somebody who does",
    "R20",
    page="monitoring_state",
)
def unwatched(wanted: Mapping[int, str], watched: set[int]) -> list[int]:
    """Return what nobody watches, by id, in the order of their names: focus points, areas or units."""
    return sorted((each for each in wanted if each not in watched), key=lambda each: (wanted[each], each))


@rule(
    LOOKED_AT,
    "A desk is looked at all the time: what has lain for long, and who has not looked, is shown",
    "R20",
    "R42",
    page="monitoring_state",
)
def is_stale(last: date | None, day: date) -> bool:
    """Whether nothing has been done for more than STALE_DAYS, or never."""
    return last is None or day - last > timedelta(days=STALE_DAYS)
