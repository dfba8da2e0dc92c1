"""What the strategy asks of positions and advocacy, on plain values. Pure functions: no Django, no clock."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from utblick.core.days import shifted
from utblick.core.rules import gettext_noop, rule

REGISTERED, EXPORTED, APPROVED = "advocacy.in_force", "advocacy.only_approved", "advocacy.approved_by"
RENEWED, USED, FOLLOWED, ASSESSED = (
    "advocacy.renewed",
    "advocacy.used_when_approved",
    "advocacy.outcome_told",
    "advocacy.assessed",
)

DRAFT, COMING, IN_FORCE, REPLACED, EXPIRED, WITHDRAWN, ANNULLED = (
    "draft",
    "coming",
    "in_force",
    "replaced",
    "expired",
    "withdrawn",
    "annulled",
)
PLANNED, DONE, CANCELLED = "planned", "done", "cancelled"
WHOLLY, PARTLY, NOT, UNKNOWN, AGAINST = "wholly", "partly", "not", "unknown", "against"
CLEAR, PLAUSIBLE, CANNOT_TELL = "clear", "plausible", "unknown"
RENEW_DAYS = 60
"""So many days before a position expires its owner is asked to renew it, or to let it go."""


@dataclass(frozen=True)
class Version:
    """A version of a position: when it was approved (None: not yet) and when it holds (None: not stated).

    `ended_on` is the first day when it was withdrawn; None: it was not.
    """

    number: int
    approved_on: date | None
    valid_from: date | None
    valid_until: date | None
    ended_on: date | None = None

    def begun_on(self, day: date) -> bool:
        """Whether by a day it was approved and its first day had come."""
        if self.approved_on is None or self.valid_from is None:
            return False
        return max(self.approved_on, self.valid_from) <= day

    def holds_on(self, day: date) -> bool:
        """Whether it was approved on a day, is not withdrawn, and the day lies within the time that it is valid."""
        if self.valid_until is None or (self.ended_on is not None and self.ended_on <= day):
            return False
        return self.begun_on(day) and day <= self.valid_until


@rule(
    REGISTERED,
    gettext_noop("What the organisation wants is registered, and one version of it is in force"),
    "R14",
    page="positions",
)
def in_force(versions: Sequence[Version], day: date) -> Version | None:
    """Return the version that is the organisation's position on a day; None for none.

    It is the newest that has begun, where that still holds: what it took the place of does not come back after it.
    """
    newest = _newest(each for each in versions if each.begun_on(day))
    return newest if newest is not None and newest.holds_on(day) else None


def _newest(versions: Iterable[Version]) -> Version | None:
    return max(versions, key=lambda each: each.number, default=None)


def standing(version: Version, versions: Sequence[Version], today: date) -> str:
    """Return where one version of many stands: DRAFT, COMING, IN_FORCE, REPLACED, EXPIRED or WITHDRAWN."""
    if version.approved_on is None:
        return DRAFT
    if version.ended_on is not None and version.ended_on <= today:
        others = [replace(each, ended_on=None) for each in versions]
        then = standing(replace(version, ended_on=None), others, version.ended_on)
        return WITHDRAWN if then in (IN_FORCE, COMING) else then
    if version.valid_until is not None and version.valid_until < today:
        return EXPIRED
    begun = _newest(each for each in versions if each.begun_on(today))
    if begun is None or begun.number < version.number:
        return COMING
    return IN_FORCE if begun.number == version.number else REPLACED


def standing_of_all(versions: Sequence[Version], today: date) -> str:
    """Return where a position stands: IN_FORCE, COMING, EXPIRED, WITHDRAWN, or DRAFT where none is approved."""
    if in_force(versions, today) is not None:
        return IN_FORCE
    if COMING in {standing(each, versions, today) for each in versions}:
        return COMING
    newest = _newest(each for each in versions if each.approved_on is not None)
    if newest is None:
        return DRAFT
    return WITHDRAWN if newest.ended_on is not None and newest.ended_on <= today else EXPIRED


@rule(
    EXPORTED,
    gettext_noop("A position that nobody has approved, or that holds no longer, is not exported"),
    "R21",
    page="positions",
)
def why_not_exported(versions: Sequence[Version], today: date) -> str:
    """Return why a position cannot leave the house: DRAFT (not approved), COMING, EXPIRED or WITHDRAWN; else ""."""
    found = standing_of_all(versions, today)
    return "" if found == IN_FORCE else found


def valid_in_order(valid_from: date | None, valid_until: date | None) -> bool:
    """Whether the last day is not before the first; what is not stated is no fault."""
    return valid_from is None or valid_until is None or valid_from <= valid_until


def lacks(what: str, why: str, valid_from: date | None, valid_until: date | None) -> list[str]:
    """Return the fields that a version lacks before it can be put up for approval."""
    stated = {"what": what.strip(), "why": why.strip(), "valid_from": valid_from, "valid_until": valid_until}
    return [name for name, value in stated.items() if not value]


@rule(
    APPROVED,
    gettext_noop("A position is approved by who may, on a day when its text was written"),
    "R21",
    page="positions",
)
def wrong_with_approval(
    written_on: date | None,
    approved_on: date,
    valid_until: date | None,
    today: date,
    ready_on: date | None = None,
) -> str:
    """Return what is wrong with the day of an approval: "future", "before_text", "before_ready" or "expired"; else "".

    `written_on` is when the text was last changed; None: before anybody noted it. `ready_on` is when it was put up for
    approval; None: it may have been approved before that was noted.
    """
    if approved_on > today:
        return "future"
    if written_on is not None and approved_on < written_on:
        return "before_text"
    if ready_on is not None and approved_on < ready_on:
        return "before_ready"
    return "expired" if valid_until is not None and valid_until < approved_on else ""


@rule(
    RENEWED,
    gettext_noop("A position is looked at again before it expires"),
    "R14",
    page="positions",
)
def asked_to_renew_from(valid_until: date) -> date:
    """Return the day from which it is asked that a position is renewed: RENEW_DAYS before its last day."""
    return shifted(valid_until, -timedelta(days=RENEW_DAYS))


@rule(
    USED,
    gettext_noop("What is said through a network is a position that was approved on that day"),
    "R21",
    page="advocacy_networks",
)
def may_be_used(version: Version, versions: Sequence[Version], day: date) -> bool:
    """Whether a version, of all of its position, could be put forward on a day: it was in force then."""
    found = in_force(versions, day)
    return found is not None and found.number == version.number


@rule(
    FOLLOWED,
    gettext_noop("What advocacy was planned is followed up: what came of each activity is told"),
    "R16",
    page="advocacy_plans",
)
def asks_for_outcome(state: str, day: date, today: date) -> bool:
    """Whether what came of an activity is asked for: it is still planned, and its day has passed."""
    return state == PLANNED and day < today


@rule(
    ASSESSED,
    gettext_noop("A plan for advocacy ends with an honest assessment of what changed"),
    "R16",
    page="advocacy_outcomes",
)
def lacks_to_close(taken_in: str, due_to_us: str, evidence: str) -> list[str]:
    """Return the fields that an assessment lacks: how much was taken in, how we know; and where some was, our part."""
    missing = [] if taken_in else ["taken_in"]
    if taken_in in (WHOLLY, PARTLY) and not due_to_us:
        missing.append("due_to_us")
    if taken_in and not evidence.strip():
        missing.append("evidence")
    return missing
