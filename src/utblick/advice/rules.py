"""What the strategy and the law demand of advice, on plain values. Pure functions: no Django, no clock."""

import re
from calendar import monthrange
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date, timedelta
from decimal import Decimal

from utblick.core.days import shifted
from utblick.core.rules import gettext_noop, rule
from utblick.decisions.rules import working_day

CASES_PAGE, ASK_PAGE, STATISTICS_PAGE = "advice_cases", "advice_ask", "advice_statistics"
TRAININGS_PAGE, SETTINGS_PAGE, PARTNER_PAGE = "trainings", "advice_settings", "partner_home"

ANSWERED = "advice.answered_in_time"
FOLLOWED_UP = "advice.outcome_is_followed_up"
COUNTED = "advice.counted_by_asker"
GUARDED = "advice.question_is_received"
COUNTED_TRAININGS = "advice.participants_counted"
FORGOTTEN = "advice.names_are_deleted"
OWN = "advice.partners_see_their_own"

RECEIVED, SENT, CLOSED = "received", "answered", "closed"
UNKNOWN, APPLICATION, GRANTED, NOTHING = "unknown", "application", "granted", "nothing"

FOLLOWED_UP_AFTER, FOLLOWED_UP_WITHIN = timedelta(days=90), 10
"""When it is proposed to ask what advice led to, and the years that it may wait. Our reading; no source states one."""

SHORTEST = 4
"""Seconds: nobody reads the form and writes a question sooner. Our reading; no source states one."""
LONGEST = 12 * 3600
"""Seconds that a form may lie open before it has to be sent once more. Our reading."""
FILLED_TRAP, TOO_FAST, TOO_OLD = "trap", "fast", "old"


@rule(
    ANSWERED,
    gettext_noop("A question is answered within the working days that the organisation has said"),
    "R38",
    "R39",
    page=CASES_PAGE,
)
def answer_by(asked_on: date, days: int, is_holiday: Callable[[date], bool]) -> date:
    """Return the last day for the first answer: `days` working days after the day when the question came.

    The day when it came does not count (lag 1930:173; the days themselves are the organisation's own).
    """
    day = asked_on
    for _each in range(days):
        day = working_day(shifted(day, timedelta(days=1)), is_holiday)
    return day


@rule(
    FOLLOWED_UP,
    gettext_noop("What became of the advice is asked on the day that was set"),
    "R38",
    page=CASES_PAGE,
)
def is_to_be_followed_up(state: str, outcome: str, follow_up: date | None) -> bool:
    """Whether it is asked what the advice led to: answered, a day is set, and nobody knows yet."""
    return state in (SENT, CLOSED) and outcome == UNKNOWN and follow_up is not None


@rule(
    GUARDED,
    gettext_noop("Anybody may ask without signing in; what a robot sends is stopped, and nobody is kept out"),
    "R39",
    page=ASK_PAGE,
)
def looks_like_a_robot(trap: str, seconds: float | None) -> str:
    """Return why a sending is not taken in: a field that nobody sees is filled in, or it came too fast; "" otherwise.

    `seconds` since the form was opened; None where the form carries no time of ours, or one that is too old.
    """
    if trap:
        return FILLED_TRAP
    if seconds is None or seconds > LONGEST:
        return TOO_OLD
    return TOO_FAST if seconds < SHORTEST else ""


@rule(
    COUNTED,
    gettext_noop("Advice is counted by kind of asker, municipality, topic, programme, outcome and hours"),
    "R38",
    "R39",
    page=STATISTICS_PAGE,
)
def counted_by(rows: Iterable[tuple[str, Decimal]]) -> dict[str, tuple[int, Decimal]]:
    """Return, by what the rows are called, how many cases there are and the hours spent on them; the most first."""
    found: dict[str, tuple[int, Decimal]] = {}
    for name, hours in rows:
        count, spent = found.get(name, (0, Decimal(0)))
        found[name] = (count + 1, spent + hours)
    return dict(sorted(found.items(), key=lambda each: (-each[1][0], each[0])))


def year_to_report(today: date) -> int:
    """Return the year that "the year's advice" tells of: this one, and until the end of February the one before."""
    return today.year if today.month > 2 else today.year - 1


@rule(
    COUNTED_TRAININGS,
    gettext_noop("Who came to a training is counted by kind of actor when it has been held"),
    "R19c",
    page=TRAININGS_PAGE,
)
def lacks_attendance(day: date, cancelled: bool, signed_up: int, noted: int, today: date) -> bool:
    """Whether a training has been held and somebody who signed up is neither noted as there nor as not there."""
    return not cancelled and day < today and noted < signed_up


def places_left(places: int | None, taken: int) -> int | None:
    """Return how many places are left; None where there is no limit."""
    return None if places is None else max(places - taken, 0)


@rule(
    FORGOTTEN,
    gettext_noop("Names and addresses of those who ask or sign up are deleted when their time is over"),
    "R39",
    page=SETTINGS_PAGE,
)
def last_day_of_names(day: date, months: int) -> date:
    """Return the last day that a name may be read: `months` after `day`. Regulation (EU) 2016/679 art. 5.1 e.

    Where that month is shorter, its last day.
    """
    if (date.max.year - day.year) * 12 <= months:
        return date.max
    place = day.year * 12 + day.month - 1 + months
    year, month = place // 12, place % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def may_be_forgotten(state: str, asked_on: date, years: int, today: date) -> bool:
    """Whether the time of who asked is over: never while somebody waits for an answer, and after `years` years."""
    return state != RECEIVED and last_day_of_names(asked_on, 12 * years) < today


def asked_when_it_can_have_been(asked_on: date, registered_on: date) -> bool:
    """Whether a question can have come on a day: not after it was registered, nor more than a year before.

    A year is our reading: what has lain longer than that is a slip of the hand, and names would be deleted by it.
    """
    return last_day_of_names(asked_on, 12) >= registered_on >= asked_on


@rule(
    OWN,
    gettext_noop("A partner organisation sees its own cases and engagements and nobody else's"),
    "R39",
    page=PARTNER_PAGE,
)
def is_own(organization: int | None, tied_to: Collection[int]) -> bool:
    """Whether something of an organisation may be seen by a partner account that is tied to `tied_to`."""
    return organization is not None and organization in tied_to


def goes_on(since: date | None, ended: date | None, today: date) -> bool:
    """Whether somebody takes part in something today: it has begun, as far as is known, and its end is not past."""
    return (since is None or since <= today) and (ended is None or ended >= today)


WORD = re.compile(r"[^\W\d_]{4,}")
STEM = 6


def words_of(text: str) -> frozenset[str]:
    """Return the words that a text may be found by: the first six letters of each that has four or more.

    A rough stem, in Swedish as in English: good enough to find a case that was much the same.
    """
    return frozenset(each[:STEM] for each in WORD.findall(text.lower()))


def alike(text: str, others: Mapping[int, str], most: int = 5, least: float = 0.2) -> list[int]:
    """Return the keys of the texts most alike, best first: two words are shared at least.

    Of the shorter one's words, the part that is shared is `least` of them, or twice that where it is few words.
    """
    own = words_of(text)
    scores = []
    for key, other in others.items():
        theirs = words_of(other)
        shared = len(own & theirs)
        share = shared / min(len(own), len(theirs)) if shared else 0.0
        if shared >= 2 and (share >= 2 * least or (shared >= 4 and share >= least)):
            scores.append((-share, -shared, key))
    return [key for _share, _shared, key in sorted(scores)[:most]]
