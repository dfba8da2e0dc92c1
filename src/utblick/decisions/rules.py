"""Who may decide, when a decision stands, and what is to be reported. Pure functions; each cites what asks for it."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from utblick.core.days import shifted
from utblick.core.rules import gettext_noop, rule

PAGE = "decision_rights"
SATURDAY, SUNDAY = 5, 6


@dataclass(frozen=True)
class Right:
    """That a body may decide a kind of matter; with `own_areas` only in policy areas that it answers for."""

    body: int
    own_areas: bool = False


@rule(
    "decisions.right_body_decides",
    gettext_noop("Each matter is decided by the body that has the right to decide it"),
    "R29",
    "R32",
    "R40",
    page=PAGE,
)
def may_decide(body: int, rights: Iterable[Right], area_of: int | None = None) -> str:
    """Return "" when a body may decide a matter, else why not: `no_right`, `no_area` or `other_area`.

    `rights` are those for the kind of matter; `area_of` is the body that answers for the matter's policy area,
    None where the matter has no area.
    """
    held = [right for right in rights if right.body == body]
    if not held:
        return "no_right"
    if any(not right.own_areas for right in held):
        return ""
    if area_of is None:
        return "no_area"
    return "" if area_of == body else "other_area"


@rule(
    "decisions.goals_are_not_delegated",
    gettext_noop("What concerns goals and direction is decided by the body itself and not by delegation"),
    page=PAGE,
)
def may_be_delegated(concerns_goals: bool, delegated: bool) -> str:
    """Return "" when a decision by delegation stands, else why not (KL 6:38): `goals` or `not_delegated`."""
    if concerns_goals:
        return "goals"
    return "" if delegated else "not_delegated"


@rule(
    "decisions.delegated_is_reported",
    gettext_noop("A delegated or urgent decision is reported at the next meeting of the body"),
    page="decisions",
)
def reported_at(decided_on: date, meetings: Iterable[date]) -> date | None:
    """Return the day of the meeting where a decision is to be reported: the first after it was made (KL 6:39, 7:8).

    None where no such meeting is in the calendar.
    """
    return min((day for day in meetings if day > decided_on), default=None)


@rule(
    "decisions.minutes_approved_in_time",
    gettext_noop("Minutes are approved within fourteen days and put up on the notice board within two"),
    page="meetings",
)
def latest_approval(meeting: date) -> date:
    """Return the last day for approving the minutes of a meeting: the fourteenth after it (KL 5:69, 6:35)."""
    return shifted(meeting, timedelta(days=14))


def latest_announcement(approved: date) -> date:
    """Return the last day for putting approved minutes up on the notice board: the second after it (KL 8:12)."""
    return shifted(approved, timedelta(days=2))


def working_day(day: date, is_holiday: Callable[[date], bool]) -> date:
    """Return `day`, or the next day that is neither Saturday, Sunday nor holiday (lag 1930:173)."""
    while day < date.max and (day.weekday() in (SATURDAY, SUNDAY) or is_holiday(day)):
        day += timedelta(days=1)
    return day


@rule(
    "decisions.legal_force",
    gettext_noop("A decision gains legal force when three weeks have passed on the notice board"),
    page="decisions",
)
def last_day_to_appeal(announced: date, is_holiday: Callable[[date], bool]) -> date:
    """Return the last day when a decision can be appealed: three weeks after it was put up (KL 13:5).

    Where that day is a Saturday, a Sunday or a holiday, the next working day counts.
    """
    return working_day(shifted(announced, timedelta(weeks=3)), is_holiday)


def legal_force(announced: date, is_holiday: Callable[[date], bool]) -> date:
    """Return the first day when a decision that nobody appealed against has legal force."""
    return shifted(last_day_to_appeal(announced, is_holiday), timedelta(days=1))


PARAGRAPH = re.compile(r"(\d{1,5}[a-zåäö]?)(?:\s*[-–]\s*(\d{1,5}[a-zåäö]?))?", re.IGNORECASE)


def paragraph(written: str) -> str:
    """Return a paragraph as it is kept, `212`, `212a` or `212–214`, of what was written; "" for what is none.

    The sign § before it is not part of it.
    """
    match = PARAGRAPH.fullmatch(written.strip().lstrip("§").strip())
    return "–".join(filter(None, match.groups())).lower() if match else ""


def place_of(paragraph: str) -> tuple[int, str]:
    """Return what a paragraph is sorted by: the last number in it, then the rest."""
    numbers = re.findall(r"\d+", paragraph)
    return (int(numbers[-1]) if numbers else 0, paragraph)


@dataclass(frozen=True)
class Draft:
    """A decision that is about to be registered, as plain values."""

    manner: str  # body, delegated or urgent
    decided_on: date
    meeting_on: date | None
    meeting_status: str
    paragraph: str
    thing_made_on: date | None  # when the thing that it is about was registered; None where it is about none


@rule(
    "decisions.decision_is_complete",
    gettext_noop("A decision has a day, a meeting and a paragraph, and what it is about was there before it"),
    "R31",
    page="decisions",
)
def wrong_with(draft: Draft, today: date) -> dict[str, str]:
    """Return what is wrong with a decision, by field, as a reason.

    Reasons: `future`, `no_meeting`, `cancelled`, `other_day`, `no_paragraph`, `odd_paragraph`, `before_thing`.
    """
    wrong = {}
    if draft.decided_on > today:
        wrong["decided_on"] = "future"
    if draft.manner == "body":
        if draft.meeting_on is None:
            wrong["meeting"] = "no_meeting"
        elif draft.meeting_status == "cancelled":
            wrong["meeting"] = "cancelled"
        elif draft.decided_on != draft.meeting_on:
            wrong["decided_on"] = "other_day"
        if not paragraph(draft.paragraph):
            wrong["paragraph"] = "odd_paragraph" if draft.paragraph.strip() else "no_paragraph"
    if draft.thing_made_on and draft.decided_on < draft.thing_made_on:
        wrong.setdefault("decided_on", "before_thing")
    return wrong
