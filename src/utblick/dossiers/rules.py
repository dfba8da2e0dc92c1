"""What the strategy asks of dossiers: what stages there are, when people are reminded, what has lain for long. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from utblick.core.rules import rule

EU, NORDIC, NATIONAL = "eu", "nordic", "national"
FOLLOW, REST, CLOSED = "follow", "rest", "closed"
EVIDENCE, CONSULTATION, PROPOSAL, CO_DECISION, ADOPTED, TRANSPOSITION = (
    "evidence",
    "consultation",
    "proposal",
    "co_decision",
    "adopted",
    "transposition",
)
INQUIRY, REFERRAL, BILL, DECIDED, IN_FORCE = "inquiry", "referral", "bill", "decided", "in_force"
ANSWER, VOTE, TRANSPOSED, OTHER = "answer", "vote", "transposed", "other"

STAGED, DEADLINES, LOOKED_AT = "dossiers.staged", "dossiers.deadlines", "dossiers.looked_at"

ANSWER_DAYS = 14
"""So many days before the last day to answer a consultation people are reminded (R23)."""
STALE_DAYS = 90
"""A dossier that nobody has looked at for longer than this is flagged (R20)."""

# The Nordic Council of Ministers has neither a call for evidence nor a transposition.
STAGES: Mapping[str, tuple[str, ...]] = {
    EU: (EVIDENCE, CONSULTATION, PROPOSAL, CO_DECISION, ADOPTED, TRANSPOSITION),
    NORDIC: (CONSULTATION, PROPOSAL, ADOPTED),
    NATIONAL: (INQUIRY, REFERRAL, BILL, DECIDED, IN_FORCE),
}


@rule(
    STAGED,
    "A dossier is followed from the first idea to what is in force, by its stages",
    "R23",
    page="dossiers",
)
def step(level: str, before: str, now: str) -> str:
    """Return how a dossier goes from a stage to another: "forward", "skips", "back", "same", or "" where it cannot.

    `before` is blank for the first stage. A stage that the level does not have cannot be come to.
    """
    order = STAGES[level]
    if now not in order:
        return ""
    if before not in order:  # its first stage, or its level has been put right
        return "forward"
    ahead = order.index(now) - order.index(before)
    if ahead == 0:
        return "same"
    return "back" if ahead < 0 else "forward" if ahead == 1 else "skips"


@rule(
    DEADLINES,
    "Two weeks before the last day to answer a consultation people are reminded",
    "R23",
    page="dossiers",
)
def opens(day: date) -> date:
    """Return the day from which a coming day is something to do: two weeks before it."""
    return day - timedelta(days=ANSWER_DAYS)


def upcoming(days: Iterable[date], today: date) -> date | None:
    """Return the nearest day that has not passed, None for none."""
    return min((each for each in days if each >= today), default=None)


def passed(days: Sequence[date], today: date) -> date | None:
    """Return the last of the days, where all have passed and so no new one is stated; else None."""
    return max(days) if days and max(days) < today else None


@rule(
    LOOKED_AT,
    "A dossier is looked at at least each 90 days, and every administration follows something",
    "R20",
    page="dossiers",
)
def is_stale(status: str, looked: date, today: date) -> bool:
    """Whether a followed dossier has not been looked at for more than STALE_DAYS. What rests or is closed never is."""
    return status == FOLLOW and today - looked > timedelta(days=STALE_DAYS)


def watches_nothing(units: Iterable[int], watching: set[int]) -> list[int]:
    """Return the units, in their order, that follow no dossier and whose desk looks for nothing."""
    return [each for each in units if each not in watching]
