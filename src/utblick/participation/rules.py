"""What the strategy demands of those who take part in international meetings. Pure functions: no Django, no clock."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from utblick.core.rules import gettext_noop, rule

MEETINGS_PAGE, LEARNED_PAGE = "international_meetings", "participation_learned"

FEEDBACK_DUE = "participation.feedback_due"
PUNCTUALITY = "participation.feedback_punctuality"
WHO_APPROVES = "participation.who_approves"
VISIBLE = "participation.visible_abroad"
GOOD_PRACTICE = "participation.good_practice_is_spread"

IN_TIME, ADDITION, LATE, WAITING, MISSING = "in_time", "addition", "late", "waiting", "missing"
UNPRESENTED = "not_presented"
HEAD, PRESIDIUM, BOARD = "head", "presidium", "board"

BoardMeeting = tuple[date, date | None, bool]  # its day, the last day for its agenda, whether it is cancelled


@dataclass(frozen=True)
class Due:
    """When feedback is to be given. `day` None: no meeting is to come that could have it, so nobody can say when.

    `oral`: the agenda had closed before the event was over. It is due at that meeting all the same, told by word of
    mouth or as an addition to the agenda.
    """

    day: date | None
    cutoff: date | None = None
    oral: bool = False

    @property
    def none(self) -> bool:
        """Whether no meeting is to come: an error in the calendar; the duty stays."""
        return self.day is None

    @property
    def write_by(self) -> date | None:
        """The last day to hand in what is to stand on the agenda; after that it is told orally or as an addition."""
        return self.day if self.oral or self.cutoff is None else self.cutoff


@rule(
    FEEDBACK_DUE,
    gettext_noop("Feedback is given at the board's meeting nearest after the return or the event"),
    "R34",
    page=MEETINGS_PAGE,
)
def feedback_due(ends: date, meetings: Sequence[BoardMeeting], same_day: bool) -> Due:
    """Return when feedback is due from an event whose last day, or the day of the return, is `ends`.

    `same_day`: a meeting on that very day counts as the nearest. Cancelled meetings do not count. The agenda takes
    matters to the end of its last day, so it had closed only where that day lies before `ends`.
    """
    coming = [each for each in meetings if not each[2] and (each[0] >= ends if same_day else each[0] > ends)]
    if not coming:
        return Due(None)
    day, cutoff, _cancelled = min(coming, key=lambda each: each[0])
    return Due(day, cutoff, oral=cutoff is not None and cutoff < ends)


@rule(
    PUNCTUALITY,
    gettext_noop("Feedback that comes after its meeting is shown as late"),
    "R34",
    page=MEETINGS_PAGE,
)
def punctuality(due: Due, handed_in_on: date | None, today: date, presented_on: date | None = None) -> str:
    """Return in_time, addition (after the agenda closed, by the meeting's day), late, not_presented,
    waiting, or missing.

    Late: handed in after the meeting where it was due. Not presented: handed in by then, and not presented there (R34),
    which is not the fault of who handed it in. Waiting: not handed in, and the meeting has not been. Missing: not
    handed in, and it has. Where no meeting is to come, nothing is late: what is handed in is in time, and the rest is
    waiting.
    """
    if due.day is None:
        return IN_TIME if handed_in_on else WAITING
    if handed_in_on is None:
        return WAITING if today <= due.day else MISSING
    presented = presented_on or (today if today > due.day else due.day)
    if handed_in_on > due.day:
        return LATE
    if presented > due.day:
        return UNPRESENTED
    return ADDITION if due.cutoff is not None and handed_in_on > due.cutoff else IN_TIME


@dataclass(frozen=True)
class Standing:
    """How a meeting of a body stands, for what it is to have before it.

    `over`: it has been, and has decided or was never asked. `earlier`: the days of earlier meetings of the body whose
    agenda has the report, and that have not decided on it yet.
    """

    day: date
    over: bool = False
    earlier: Sequence[date] = ()


def is_reported_at(at: Standing, due: date | None, handed_in: date | None, today: date) -> bool:
    """Whether something that has not been presented is in the report of a meeting: there once, and nowhere else (R34).

    Not where it is due at a later meeting, where the meeting is over, or where it waits on an earlier agenda. What was
    not handed in by the day of an earlier meeting that has been cannot have been before it, and goes on to the next.
    """
    if at.over or due is None or due > at.day:
        return False
    return not any(
        due <= day and (today <= day or (handed_in is not None and handed_in <= day)) for day in at.earlier
    )


def was_before(day: date, handed_in: date | None) -> bool:
    """Whether a body can have had something before it at its meeting on `day`: it was handed in by then."""
    return handed_in is not None and handed_in <= day


@rule(
    WHO_APPROVES,
    gettext_noop("Whoever may says yes or no to each who takes part, and never to what is one's own"),
    "R34",
    "R43",
    page=MEETINGS_PAGE,
)
def who_approves(who: str, table: Mapping[str, str]) -> str:
    """Return who approves that somebody takes part: head, presidium or board; "" where the organisation has not said.

    `who` is the kind of person (elected, official, …) or director; `table` is the organisation's own.
    """
    return table.get(who, "")


ALWAYS = ("begins", "ends", "mode", "place", "country", "title", "body")
WHERE_SAID = ("organizer", "what")


def another_meeting(before: Mapping[str, object], now: Mapping[str, object]) -> list[str]:
    """Return the names of the fields in which a meeting is another one than somebody said yes to (R34, R43).

    To say what was left unsaid, such as who arranges it, makes it no other meeting; nor do capitals and blanks.
    """
    return [
        name
        for name in (*ALWAYS, *WHERE_SAID)
        if _plain(before[name]) != _plain(now[name]) and (name in ALWAYS or _plain(before[name]))
    ]


def _plain(value: object) -> object:
    return " ".join(value.casefold().split()) if isinstance(value, str) else value


def may_approve(is_approver: bool, own_participation: bool, own_proposal: bool) -> bool:
    """Whether somebody may say yes or no: an approver, to what is neither about them nor proposed by them."""
    return is_approver and not own_participation and not own_proposal


@rule(
    VISIBLE,
    gettext_noop("We are seen abroad: meetings where we took part and said something of our own"),
    "R8",
    page=MEETINGS_PAGE,
)
def visible_abroad(took_part: bool, our_position: str) -> bool:
    """Whether a meeting counts among those where we were seen: somebody took part, and told what we said."""
    return took_part and bool(our_position.strip())


@rule(
    GOOD_PRACTICE,
    gettext_noop("What was learned abroad is told to those who can use it"),
    "R15",
    page=LEARNED_PAGE,
)
def good_practice_is_spread(good_practice: str, handed_in: bool) -> bool:
    """Whether feedback is an entry among what we have learned: handed in, with something worth spreading in it."""
    return handed_in and bool(good_practice.strip())


@dataclass(frozen=True)
class Stay:
    """That a person is on a journey or takes part in something: its days, both counted, and its name.

    `in_place` False: at a distance, so that they may be anywhere, and only their time is asked for twice.
    """

    person: int
    begins: date
    ends: date
    what: int
    name: str = ""
    in_place: bool = True


def in_two_places(
    stays: Iterable[Stay], others: Iterable[Stay], touching: bool = False
) -> list[tuple[Stay, Stay]]:
    """Return each pair of `stays` and `others` where the days of one person meet.

    Days that only touch are no clash: one may come home from one journey and leave for another on the same day.
    `touching`: they are one all the same, as of two meetings, whose hours nobody knows.
    """
    by_person: dict[int, list[Stay]] = {}
    for each in others:
        by_person.setdefault(each.person, []).append(each)
    return [
        (mine, other)
        for mine in stays
        for other in by_person.get(mine.person, ())
        if mine.what != other.what and _meet(mine, other, touching)
    ]


def _meet(mine: Stay, other: Stay, touching: bool) -> bool:
    first, last = max(mine.begins, other.begins), min(mine.ends, other.ends)
    if touching:
        return first <= last
    if first != last:
        return first < last
    same_day = mine.begins == mine.ends and other.begins == other.ends
    return same_day or not (mine.ends == other.begins or other.ends == mine.begins)


def is_torn(mine: Stay, other: Stay) -> bool:
    """Whether two stays that meet cannot both be: nobody is in two places. With one at a distance it is only a lot."""
    return mine.in_place and other.in_place
