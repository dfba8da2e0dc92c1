"""When the year asks for what: tertials, half-years, the board's November and April. Pure functions over days."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from utblick.core.days import shifted
from utblick.core.rules import gettext_noop, rule

PLANNING_OPENS = (9, 1)
"""1 September: work on next year's plan begins (row R31)."""
DECIDING_MONTH = 11
"""November: the board decides the plan (row R31)."""
REPORT_OPENS = (2, 1)
"""1 February: the report of the year before is drafted (row R33)."""
REPORTING_MONTH = 4
"""April: the board is given the report (row R33)."""
TIME_TO_FOLLOW_UP = timedelta(days=30)
"""How long after a tertial its follow-up is due. The strategy sets no day: this is our reading."""
TIME_TO_ATTEST = timedelta(days=30)
"""How long before its end the attestation of a half-year opens. The strategy sets no day: this is our reading."""


@dataclass(frozen=True)
class Due:
    """When something opens and when it is due. `meeting` is whether a meeting in the calendar sets the day."""

    year: int
    opens: date
    due: date
    meeting: bool


def tertial_ends(year: int) -> tuple[date, date, date]:
    """Return the last days of a year's three tertials."""
    return date(year, 4, 30), date(year, 8, 31), date(year, 12, 31)


def begins(year: int, tertial: int) -> date:
    """Return the first day of a tertial."""
    return date(year, 4 * tertial - 3, 1)


def tertial_of(today: date) -> int:
    """Return the number of the tertial that a day lies in, 1 to 3."""
    return (today.month + 3) // 4


@rule(
    "plans.next_plan_is_due",
    gettext_noop("Next year's action plan is prepared from September and decided by the board in November"),
    "R31",
    "R35",
    page="overview",
)
def plans_due(today: date, settled: Iterable[int], meetings: Iterable[date]) -> list[Due]:
    """Return the plans that are asked for at `today`: this year's and next year's, unless settled.

    `settled` are the years whose plan is decided; `meetings` the board's. The due day is the last meeting in November
    of the year before, or the last of November where the calendar has none: never a day counted from today.
    """
    done, days = set(settled), list(meetings)
    found = []
    for year in (today.year, today.year + 1):
        opens = date(year - 1, *PLANNING_OPENS)
        if year not in done and opens <= today:
            found.append(_due(year, opens, days, date(year - 1, DECIDING_MONTH, 30)))
    return found


def _due(year: int, opens: date, meetings: list[date], last: date) -> Due:
    """Due at the last meeting in the month that ends with `last`."""
    held = [day for day in meetings if (day.year, day.month) == (last.year, last.month)]
    return Due(year, opens, max(held, default=last), bool(held))


@rule(
    "plans.report_in_april",
    gettext_noop("The year is reported to the board in April of the year after"),
    "R33",
    page="overview",
)
def reports_due(today: date, waiting: Iterable[int], meetings: Iterable[date]) -> list[Due]:
    """Return the reports that are asked for at `today`.

    `waiting` are the years whose plan is decided and not followed up yet.
    """
    days = list(meetings)
    found = []
    for year in sorted(waiting):
        opens = date(year + 1, *REPORT_OPENS)
        if opens <= today:
            found.append(_due(year, opens, days, date(year + 1, REPORTING_MONTH, 30)))
    return found


@rule(
    "plans.followed_up_each_tertial",
    gettext_noop("Every activity is followed up each tertial"),
    "R36",
    page="overview",
)
def follow_ups_due(
    plan_year: int, starts: date, ends: date, done: Iterable[int], over_since: int | None, today: date
) -> list[tuple[int, date, date]]:
    """Return the tertials of a plan's year that wait to be followed up at `today`, as (tertial, opens, due).

    An activity is followed up for each tertial that it has begun in or before, to its end; `done` are those that have
    been, `over_since` the tertial in which it was said to be done or stopped: nothing is asked after that.
    """
    told = set(done)
    found = []
    for number, last in enumerate(tertial_ends(plan_year), start=1):
        runs = starts <= last and ends >= begins(plan_year, number)
        asked = runs and (over_since is None or number <= over_since)
        if asked and number not in told and last <= today:
            found.append((number, last, shifted(last, TIME_TO_FOLLOW_UP)))
    return found


def half_year_end(day: date) -> date:
    """Return the last day of the half-year that a day lies in."""
    return date(day.year, 6, 30) if day.month <= 6 else date(day.year, 12, 31)


@rule(
    "plans.monitoring_is_attested",
    gettext_noop("The head of each administration attests the monitoring every half-year"),
    "R42",
    "R20",
    page="attestations",
)
def attestation_due(latest: date | None, since: date, today: date) -> Due | None:
    """Return the half-year that waits to be attested at `today`; None where none does.

    `latest` is the last day of the latest half-year that was attested; where none ever was, `since` is the day when
    the unit came into the register, and its half-year is the first. One attestation answers for all the time before.
    """
    until = half_year_end(shifted(latest, timedelta(days=1))) if latest else half_year_end(since)
    opens = shifted(until, -TIME_TO_ATTEST)
    return Due(until.year, opens, until, False) if opens <= today else None
