"""What is odd in a journey, and is said of it without stopping it; and what no journey can be (R77, R78). Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from utblick.core.rules import gettext_noop
from utblick.travel.rules.journeys import GUIDELINE, NEED, STOP, WARNING, Finding

MANY_TIMES = 4  # a way may wind, but not so much more than the great circle
BACK, AHEAD, LONGEST = timedelta(days=2 * 366), timedelta(days=3 * 366), timedelta(days=366)


def approved_afterwards(begins: date, approved_on: date | None) -> bool:
    """Whether a yes came after the departure: the guideline is to be followed before one travels (R78)."""
    return approved_on is not None and approved_on > begins


def has_begun(begins: date, today: date) -> list[Finding]:
    """Return a warning where a journey that waits for a yes has begun: a yes now departs from the guideline (R78)."""
    if not approved_afterwards(begins, today):
        return []
    what = gettext_noop(
        "The journey has begun already: a yes now comes afterwards, and is reported as a departure from the guideline"
    )
    return [Finding(GUIDELINE, WARNING, what, "begins")]


@dataclass(frozen=True)
class Stretch:
    """A leg as it is checked: km as entered and along the great circle (None: not known), and how many travel on it."""

    name: str
    entered_km: Decimal | None = None
    circle_km: Decimal | None = None
    travellers: int = 1


def far_beyond(legs: Iterable[Stretch]) -> list[Finding]:
    """Return a warning for each leg that is entered as much longer than the way between its places could be (R77)."""
    what = gettext_noop(
        "%(name)s is entered as %(km)s km, more than four times the %(circle)s km between the places as the crow flies"
    )
    return [
        Finding(
            NEED, WARNING, what, "km", {"name": each.name, "km": each.entered_km, "circle": each.circle_km}
        )
        for each in legs
        if each.entered_km is not None and each.circle_km and each.entered_km > MANY_TIMES * each.circle_km
    ]


def too_many(legs: Iterable[Stretch], travellers: int) -> list[Finding]:
    """Return a stop for each leg that more travel on than on the journey: their emissions are nobody's (R77)."""
    what = gettext_noop("%(name)s: %(on)s travel on the leg, and %(all)s on the journey")
    return [
        Finding(NEED, STOP, what, "travellers", {"name": each.name, "on": each.travellers, "all": travellers})
        for each in legs
        if each.travellers > travellers
    ]


def too_few(legs: Iterable[Stretch], travellers: int) -> list[Finding]:
    """Return a warning for each leg that not all of those who travel are on: the sum is not that of all (R77)."""
    what = gettext_noop("%(name)s: only %(on)s of the %(all)s who travel are on the leg")
    return [
        Finding(
            NEED, WARNING, what, "travellers", {"name": each.name, "on": each.travellers, "all": travellers}
        )
        for each in legs
        if each.travellers < travellers
    ]


def meets_its_meeting(
    begins: date, ends: date, first: date | None, last: date | None, remote: bool = False
) -> list[Finding]:
    """Return a warning where a journey is not there on the days of its meeting, such as when that has moved (R34)."""
    if first is None or last is None:
        return []
    if remote:
        what = gettext_noop("The meeting that the journey goes to is held at a distance only")
        return [Finding(NEED, WARNING, what, "meeting")]
    if begins <= last and first <= ends:
        return []
    what = gettext_noop("The meeting that the journey goes to is on other days: %(first)s to %(last)s")
    values = {"first": first.isoformat(), "last": last.isoformat()}
    return [Finding(NEED, WARNING, what, "meeting", values)]


def can_be(begins: date | None, ends: date | None, today: date) -> list[Finding]:
    """Return a stop for days that are a slip of the keys: a journey of years, or one far away in time."""
    if begins is None or ends is None:
        return []
    if ends - begins > LONGEST:
        what = gettext_noop("A journey lasts a year at most. Look at the years of the two days")
        return [Finding(NEED, STOP, what, "ends")]
    if not today - BACK <= begins <= today + AHEAD:
        what = gettext_noop(
            "A journey is proposed at most three years ahead, and at most two years afterwards. Look at the year"
        )
        return [Finding(NEED, STOP, what, "begins")]
    return []
