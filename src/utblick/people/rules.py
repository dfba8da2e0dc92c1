"""What the strategy and the law demand of how people are recorded and shown. Pure functions over plain values."""

from dataclasses import dataclass
from datetime import date

from utblick.core.partial_dates import first_day, last_day
from utblick.core.rules import gettext_noop, rule

PARTY_KINDS = frozenset({"elected", "youth"})
SEAT_ROLES = frozenset({"member", "substitute", "not_stated"})


def period_is_in_order(start: str, end: str) -> bool:
    """Whether a period of partial dates can be: its last day does not come before its first."""
    return not (start and end) or last_day(end) >= first_day(start)


def party_may_be_recorded(kind: str) -> bool:
    """Whether a party may stand on a seat: a party is political opinion, and an official's is nobody's business."""
    return kind in PARTY_KINDS


@rule(
    "people.party_only_for_elected",
    gettext_noop("The party is shown for elected representatives only"),
    page="persons",
)
def party_may_be_public(kind: str) -> bool:
    """Whether the party may be published: only for the elected, in their role (GDPR art. 9.2 e).

    Youth representatives may be minors; officials' opinions are never recorded.
    """
    return kind == "elected"


def holds_at(start: str, end: str, today: date) -> bool:
    """Whether a seat with these dates is held at `today`. What is not stated does not limit."""
    begun = not start or first_day(start) <= today
    return begun and (not end or last_day(end) >= today)


@dataclass(frozen=True)
class Occupancy:
    """How many of a post's seats are filled at a day, and what the rest are."""

    seats: int
    filled: int
    unfilled: str  # "vacant" or "not_stated"

    @property
    def empty(self) -> int:
        """Seats without a holder."""
        return max(0, self.seats - self.filled)


@rule(
    "people.vacancy_is_shown",
    gettext_noop("A seat that nobody holds is shown as empty"),
    "F8",
    "F18",
    page="bodies",
)
def occupancy(seats: int, periods: list[tuple[str, str]], unfilled: str, today: date) -> Occupancy:
    """Return how a post stands at `today`, from the periods of all who hold or held it."""
    return Occupancy(seats, sum(holds_at(start, end, today) for start, end in periods), unfilled)


def counts_as_seat(role: str) -> bool:
    """Whether a membership is a seat. Chairs and contact persons hold a role, not a seat of the organisation."""
    return role in SEAT_ROLES


def term_at(terms: list[tuple[date, date]], today: date) -> int | None:
    """Return the position of the term that `today` lies in, None between or outside terms."""
    return next((place for place, (start, end) in enumerate(terms) if start <= today <= end), None)
