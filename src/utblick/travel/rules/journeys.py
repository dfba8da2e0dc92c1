"""What the strategy and the travel guideline demand of journeys, on plain values. Pure functions: no Django, no clock.

Hours are Decimal, days are dates; `today` is never asked for, since nothing here depends on it.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from utblick.core.rules import gettext_noop, rule

JOURNEY_PAGE = "journeys"
STOP, WARNING = "stop", "warning"
FLIGHT, REMOTE = "flight", "remote"

NEED = "travel.need_is_weighed"
FLIGHT_REASON = "travel.flight_has_a_reason"
GUIDELINE = "travel.guideline_acknowledged"
DEVIATION = "travel.deviation_is_approved_by_somebody_else"
EACH_APPROVED = "travel.each_traveller_is_approved"
EACH_ACKNOWLEDGED = "travel.each_traveller_has_acknowledged"


@dataclass(frozen=True)
class Finding:
    """What a rule says of a journey. `where` is the field it is about; `what` takes `values` by name."""

    rule: str
    severity: str
    what: str
    where: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Way:
    """A leg as the guideline reads it. `train_hours` is about how long the train takes, None where nobody can tell."""

    mode: str
    name: str = ""
    train_hours: Decimal | None = None


@rule(
    "travel.need_is_weighed",
    gettext_noop(
        "Before a journey one says why it is needed, and why it is not enough to take part at a distance"
    ),
    "R77",
    page=JOURNEY_PAGE,
)
def need_is_weighed(why_needed: str, why_not_remote: str) -> list[Finding]:
    """Return a stop for each of the two reasons that is not given."""
    found = []
    if not why_needed.strip():
        found.append(Finding(NEED, STOP, gettext_noop("Say why the journey is needed"), "why_needed"))
    if not why_not_remote.strip():
        what = gettext_noop("Say why it is not enough to take part at a distance")
        found.append(Finding(NEED, STOP, what, "why_not_remote"))
    return found


@rule(
    "travel.flight_has_a_reason",
    gettext_noop("Who flies where the train takes no longer than the limit gives a reason"),
    "R77",
    page=JOURNEY_PAGE,
)
def flight_has_a_reason(ways: Iterable[Way], limit_hours: Decimal | None, reason: str) -> list[Finding]:
    """Return a stop where a leg is flown that the train takes at most `limit_hours` for, and no reason is given.

    None: the organisation has set no limit. A leg whose time by train nobody can tell is not asked about.
    """
    if limit_hours is None or reason.strip():
        return []
    what = gettext_noop(
        "Say why you fly %(name)s: the train takes about %(hours)s h, within the limit of %(limit)s h"
    )
    return [
        Finding(
            FLIGHT_REASON,
            STOP,
            what,
            "flight_reason",
            {"name": each.name, "hours": each.train_hours, "limit": limit_hours},
        )
        for each in ways
        if each.mode == FLIGHT and each.train_hours is not None and each.train_hours <= limit_hours
    ]


@rule(
    "travel.guideline_acknowledged",
    gettext_noop("No journey is approved before the travel guideline has been acknowledged for it"),
    "R78",
    page=JOURNEY_PAGE,
)
def guideline_acknowledged(acknowledged: bool) -> list[Finding]:
    """Return a stop where nobody has acknowledged the guideline for the journey."""
    if acknowledged:
        return []
    what = gettext_noop("The travel guideline has not been acknowledged for the journey")
    return [Finding(GUIDELINE, STOP, what, "guideline")]


@dataclass(frozen=True)
class Deviation:
    """A departure from the guideline: what, why, and who approved it, by the id of the account (None: nobody yet).

    An approval holds for the journey as it was.
    """

    what: str = ""
    reason: str = ""
    approved_by: int | None = None
    lapsed: bool = False  # approved, and then the journey was changed


@rule(
    "travel.deviation_is_approved_by_somebody_else",
    gettext_noop(
        "A departure from the guideline has a reason, and is approved by somebody who has no part in it"
    ),
    "R78",
    page=JOURNEY_PAGE,
)
def deviation_is_approved_by_somebody_else(deviation: Deviation, own: Collection[int]) -> list[Finding]:
    """Return what is wrong with a deviation; `own` are the accounts of the proposer and of those who travel."""
    if not deviation.what.strip():
        return []
    if not deviation.reason.strip():
        what = gettext_noop("Say why the journey departs from the travel guideline")
        return [Finding(DEVIATION, STOP, what, "deviation_reason")]
    if deviation.lapsed:
        what = gettext_noop(
            "The journey has been changed since its departure from the travel guideline was approved: that is asked "
            "for anew"
        )
        return [Finding(DEVIATION, STOP, what, "deviation")]
    if deviation.approved_by is None:
        what = gettext_noop("The departure from the travel guideline has not been approved")
        return [Finding(DEVIATION, STOP, what, "deviation")]
    if deviation.approved_by in own:
        what = gettext_noop("Nobody approves a departure from the guideline on a journey of their own")
        return [Finding(DEVIATION, STOP, what, "deviation")]
    return []


@rule(
    "travel.each_traveller_has_acknowledged",
    gettext_noop("No journey is approved before each traveller has acknowledged the code of conduct for it"),
    "R80",
    page=JOURNEY_PAGE,
)
def each_traveller_has_acknowledged(travellers: Collection[int], lacking: Collection[int]) -> list[Finding]:
    """Return a stop where nobody travels, or where some of those who travel are `lacking`."""
    if not travellers:
        return [Finding(EACH_ACKNOWLEDGED, STOP, gettext_noop("State who travels"), "travellers")]
    left = [each for each in travellers if each in set(lacking)]
    if not left:
        return []
    what = gettext_noop(
        "Not all who travel have acknowledged the code of conduct for this journey: %(count)s left"
    )
    return [Finding(EACH_ACKNOWLEDGED, STOP, what, "travellers", {"count": len(left)})]


@rule(
    "travel.each_traveller_is_approved",
    gettext_noop(
        "A journey is approved when each who travels has a yes from whom the organisation's table names"
    ),
    "R43",
    "R78",
    page=JOURNEY_PAGE,
)
def left_to_approve(travellers: Sequence[int], approved: Collection[int]) -> list[int]:
    """Return those of `travellers` who have no yes yet, by id, in their order: the journey waits for them."""
    return [each for each in travellers if each not in approved]


DECLINED = gettext_noop(
    "Some of those who travel have been declined to take part in the meeting: %(count)s. Take them off the journey"
)


def declined_stays_at_home(travellers: Collection[int], declined: Collection[int]) -> list[Finding]:
    """Return a stop where somebody travels to a meeting that they have got a no to take part in."""
    found = [each for each in travellers if each in declined]
    if not found:
        return []
    return [Finding(EACH_APPROVED, STOP, DECLINED, "travellers", {"count": len(found)})]


def may_answer(answers_for: Collection[int], own: bool) -> bool:
    """Whether somebody may say yes or no to a journey: for some traveller, and never to one of their own."""
    return bool(answers_for) and not own


def in_order(begins: date | None, ends: date | None, days: Iterable[date | None] = ()) -> list[Finding]:
    """Return what is wrong with the days of a journey: return before departure, a leg outside it."""
    if begins is None or ends is None:
        return []
    if ends < begins:
        what = gettext_noop("The return cannot be before the departure")
        return [Finding(NEED, STOP, what, "ends")]
    if any(day is not None and not begins <= day <= ends for day in days):
        what = gettext_noop("A leg lies outside the days of the journey")
        return [Finding(NEED, STOP, what, "day")]
    return []


def severest(found: Sequence[Finding]) -> list[Finding]:
    """Return only what stops, of what was found."""
    return [each for each in found if each.severity == STOP]


def new_limits_from(valid_from: date, latest: date | None, today: date) -> list[Finding]:
    """Return what is wrong with the day that new limits begin: what was in force stays as it was.

    `latest` is the day that the latest limits begin, None where there are none.
    """
    if valid_from < today:
        what = gettext_noop(
            "New limits cannot begin before today, %(day)s: journeys have been weighed by the old"
        )
        return [Finding(GUIDELINE, STOP, what, "valid_from", {"day": today.isoformat()})]
    if latest is not None and valid_from <= latest:
        what = gettext_noop("There are limits from %(day)s already: choose a later day")
        return [Finding(GUIDELINE, STOP, what, "valid_from", {"day": latest.isoformat()})]
    return []
