"""What the strategy demands of itself. Pure functions: plain values in, today as an argument, no Django."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from utblick.core.days import shifted
from utblick.core.partial_dates import last_day
from utblick.core.rules import gettext_noop, rule

EXPIRY_NOTICE = timedelta(days=180)


@rule(
    "strategy.focus_point_in_use_is_kept",
    gettext_noop("A clause that something serves cannot be deleted"),
    "R1",
    page="strategies",
)
def may_be_deleted(served_by: int, children: int) -> bool:
    """Whether a clause may go: nothing serves it and nothing stands under it."""
    return served_by == 0 and children == 0


def lineage(clause: int, parents: Mapping[int, int | None]) -> list[int]:
    """Return a clause and those above it, the nearest first; `parents` maps each clause to the one it stands under."""
    found: list[int] = []
    here: int | None = clause
    while here is not None and here not in found:
        found.append(here)
        here = parents.get(here)
    return found


@rule(
    "strategy.one_accountable_organ",
    gettext_noop("Each duty has exactly one accountable organ"),
    "R2",
    page="strategies",
)
def accountable_gaps(duties: dict[str, int]) -> list[str]:
    """Return the keys of duties that do not have exactly one accountable organ; the value is how many they have."""
    return [key for key, accountable in duties.items() if accountable != 1]


@rule(
    "strategy.served_strategy_is_valid",
    gettext_noop("A strategy that the work serves is valid, or its end is told in time"),
    "R9",
    "R87",
    page="steering_documents",
)
def expiry(valid_to: str, today: date) -> str:
    """Return how a document stands at `today`: `open` (no end stated), `valid`, `expiring` (180 days), `expired`."""
    if not valid_to:
        return "open"
    end = last_day(valid_to)
    if end < today:
        return "expired"
    return "expiring" if end - today <= EXPIRY_NOTICE else "valid"


@rule(
    "strategy.only_assembly_adopts",
    gettext_noop("Only the assembly adopts a strategy"),
    "R29",
    page="strategies",
)
def may_adopt(classification: str) -> bool:
    """Whether an organ of this classification may adopt a strategy."""
    return classification == "assembly"


@dataclass(frozen=True)
class FollowUp:
    """The follow-up that a new term of office asks for: when it opens, when it is due."""

    term_start: date
    due: date


@rule(
    "strategy.follow_up_due_at_new_term",
    gettext_noop("The strategy is followed up at the beginning of each term of office"),
    "R47",
    page="overview",
)
def follow_up(
    valid_from: str, terms: list[tuple[date, date]], today: date, done: frozenset[date] = frozenset()
) -> FollowUp | None:
    """Return the follow-up that is open at `today`, None where no term has begun since the strategy came into force.

    `done` holds the first days of the terms that it has been followed up for.

    "The beginning of a term" is read as its first half year: the due date comes from the term, never from today.
    """
    begun = [start for start, end in terms if start <= today <= end]
    if not begun or not valid_from:
        return None
    start = begun[-1]
    # A strategy adopted in the very term that runs has not been through a beginning of a term yet.
    if last_day(valid_from) >= start or start in done:
        return None
    return FollowUp(start, shifted(start, timedelta(days=182)))


@rule(
    "strategy.follow_up_goes_by_clause",
    gettext_noop("The follow-up of a term goes through what the strategy asked, clause by clause"),
    "R47",
    page="strategies",
)
def unjudged(asked: Sequence[str], judged: Collection[str]) -> list[str]:
    """Return the lines of a strategy that nobody has judged for a term, in their order."""
    return [line for line in asked if line not in judged]


@rule(
    "strategy.follow_up_stands_after_its_term",
    gettext_noop("What a follow-up found stands when the next term has begun"),
    "R47",
    page="strategies",
)
def may_judge(status: str, term: tuple[date, date], today: date) -> bool:
    """Whether clauses may be judged for a term, from its first day to its last: of a strategy that is in force."""
    return status == "adopted" and term[0] <= today <= term[1]


@dataclass(frozen=True)
class ClauseChange:
    """How one clause differs between two versions: added, removed, changed or same."""

    line: str
    what: str
    fields: tuple[str, ...] = ()


@rule(
    "strategy.revision_keeps_old_version",
    gettext_noop("A revision is a new version beside the old, and what changed is shown clause by clause"),
    "R48",
    page="strategies",
)
def compare(old: dict[str, dict[str, object]], new: dict[str, dict[str, object]]) -> list[ClauseChange]:
    """Compare two versions, each a mapping line → field → value. New order first, removed clauses last."""
    changes = []
    for line, fields in new.items():
        if line not in old:
            changes.append(ClauseChange(line, "added"))
            continue
        differ = tuple(name for name, value in fields.items() if old[line].get(name) != value)
        changes.append(ClauseChange(line, "changed" if differ else "same", differ))
    changes += [ClauseChange(line, "removed") for line in old if line not in new]
    return changes


@rule(
    "strategy.coverage_shows_white_spots",
    gettext_noop("Priority areas and focus points that nothing serves are shown first"),
    "R12",
    page="strategies",
)
def white_spots_first(counts: dict[str, int]) -> list[str]:
    """Return the lines with the least served first; among equals the order of the strategy stands."""
    return sorted(counts, key=lambda line: counts[line])
