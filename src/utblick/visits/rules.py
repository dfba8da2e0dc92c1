"""What the strategy and the law demand of visits here, on plain values. Pure functions: no Django, no clock.

What is demanded of a meal, a venue and an acknowledgement is said by the code of conduct (`conduct.rules`), which is
asked here and not written again.
"""

from calendar import monthrange
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, time, timedelta

from utblick.conduct import rules as conduct
from utblick.conduct.rules import NOTE, STOP, WARNING, Finding
from utblick.core.days import shifted
from utblick.core.rules import gettext_noop, rule

VISITS_PAGE, RETENTION_PAGE = "visits", "visit_retention"

HOSTS = "visits.hosts_have_acknowledged"
SOMEBODY_ELSE = "visits.confirmed_by_somebody_else"
NO_PROCUREMENT = "visits.no_hospitality_in_procurement"
VENUE = "visits.venue_in_order"
MEALS = "visits.meals_in_order"
TOLD = "visits.told_to_the_board"
ORDER = "visits.days_in_order"
DIETS = "visits.diets_are_deleted"
NAMES = "visits.guests_are_forgotten"

PLANNED, CONFIRMED, HELD, CANCELLED = "planned", "confirmed", "held", "cancelled"

__all__ = ["NOTE", "STOP", "WARNING", "Finding"]


@dataclass(frozen=True)
class PlannedMeal:
    """A meal with what the code of conduct says of it (`findings`), and why it departs from that (`reason`).

    `has_price`: it is stated, or there is no limit to hold it against.
    """

    name: str
    findings: Sequence[Finding] = ()
    reason: str = ""
    has_price: bool = True


@dataclass(frozen=True)
class Plan:
    """A visit as it is planned: our hosts by their ids, who of them has acknowledged the code, venue and meals.

    `linked`: whether the guests have to do with a procurement or an exercise of authority; None: nobody has said.
    """

    hosts: Sequence[int] = ()
    acknowledged: Collection[int] = ()
    venue: conduct.Venue | None = None
    meals: Sequence[PlannedMeal] = field(default_factory=tuple)
    linked: bool | None = None


@rule(
    HOSTS,
    gettext_noop("A visit has a host, and each host has acknowledged the code of conduct"),
    "R80",
    page=VISITS_PAGE,
)
def hosts_have_acknowledged(hosts: Sequence[int], acknowledged: Collection[int]) -> list[Finding]:
    """Return what lacks: somebody of ours who receives the guests, and the acknowledgement of each who does."""
    if not hosts:
        what = gettext_noop("Say who of ours receives the guests: at least one host")
        return [Finding(HOSTS, STOP, what, "hosts")]
    left = conduct.acknowledged_by_each(hosts, acknowledged)
    if not left:
        return []
    what = gettext_noop("Hosts who have not acknowledged the code of conduct for the visit: %(count)s")
    return [Finding(HOSTS, STOP, what, "hosts", {"count": len(left)})]


@rule(
    VENUE,
    gettext_noop(
        "Where guests are received is chosen: own, then with a contract, then another with a reason"
    ),
    "R81",
    page=VISITS_PAGE,
)
def venue_in_order(venue: conduct.Venue | None) -> list[Finding]:
    """Return what lacks of the venue: that it is chosen, and what the code says of it, such as a reason for another."""
    if venue is None:
        return [Finding(VENUE, STOP, gettext_noop("Say where the guests are received"), "venue_kind")]
    return conduct.venue_in_order(venue)


@rule(
    MEALS,
    gettext_noop("Every meal follows the code of conduct, or says why it departs from what should be"),
    "R82",
    "R83",
    page=VISITS_PAGE,
)
def meals_in_order(meals: Iterable[PlannedMeal]) -> list[Finding]:
    """Return for each meal what may not be, and that a reason lacks where it departs from what should be.

    A stop of the code cannot be given a reason for; a warning can.
    """
    found = []
    for each in meals:
        if any(one.severity == STOP for one in each.findings):
            what = gettext_noop("%(meal)s: it may not be served so")
            found.append(Finding(MEALS, STOP, what, "meals", {"meal": each.name}))
        elif not each.reason.strip() and any(one.severity == WARNING for one in each.findings):
            what = gettext_noop("%(meal)s: say why it departs from what the code says")
            found.append(Finding(MEALS, WARNING, what, "meals", {"meal": each.name}))
        elif not each.reason.strip() and not each.has_price:
            what = gettext_noop("%(meal)s: state the price, or say why it is not known")
            found.append(Finding(MEALS, WARNING, what, "meals", {"meal": each.name}))
    return found


@rule(
    NO_PROCUREMENT,
    gettext_noop(
        "Nothing is offered to who has to do with a procurement or an exercise of authority of ours"
    ),
    "R82",
    page=VISITS_PAGE,
)
def no_hospitality_in_procurement(linked: bool | None, meals: bool) -> list[Finding]:
    """Return a stop where there are `meals` for guests who are `linked` to such a matter, or nobody has said.

    Brottsbalken 10 kap. 5 a–5 e §§ and the code against corruption: no hospitality during a procurement or an exercise
    of authority. Without meals nothing is asked.
    """
    if not meals or linked is False:
        return []
    what = gettext_noop("Say whether the guests have to do with a procurement or an exercise of authority")
    if linked:
        what = gettext_noop(
            "The guests have to do with a procurement or an exercise of authority: no meals are offered. Take them away"
        )
    return [Finding(NO_PROCUREMENT, STOP, what, "linked")]


@rule(
    SOMEBODY_ELSE,
    gettext_noop(
        "Whoever confirms a visit with a meal is no host of it, and has not given the reason for what departs"
    ),
    "R82",
    page=VISITS_PAGE,
)
def confirmed_by_somebody_else(meals: bool, is_host: bool, gave_reason: bool) -> list[Finding]:
    """Return why somebody does not confirm a visit themself: nobody approves what they eat, or depart from."""
    if meals and is_host:
        what = gettext_noop(
            "You are among the hosts and there are meals, so somebody else confirms the visit"
        )
        return [Finding(SOMEBODY_ELSE, STOP, what, "hosts")]
    if gave_reason:
        what = gettext_noop(
            "You have given the reason why a meal departs from the code, so somebody else confirms the visit"
        )
        return [Finding(SOMEBODY_ELSE, STOP, what, "meals")]
    return []


def hosts_to_guests(hosts: int, guests: int) -> list[Finding]:
    """Return a note where more of ours eat than guests: a rule of thumb of moderation, so no reason is asked."""
    if hosts <= guests:
        return []
    what = gettext_noop("%(hosts)s of ours to %(guests)s guests: as a rule we are no more than they are")
    return [Finding(MEALS, NOTE, what, "hosts", {"hosts": hosts, "guests": guests})]


def lacks_before_confirming(plan: Plan) -> list[Finding]:
    """Return all that keeps a visit from being confirmed (R80–R83), in the order in which it is filled in."""
    return [
        *hosts_have_acknowledged(plan.hosts, plan.acknowledged),
        *venue_in_order(plan.venue),
        *meals_in_order(plan.meals),
        *no_hospitality_in_procurement(plan.linked, bool(plan.meals)),
    ]


@rule(
    ORDER,
    gettext_noop("A visit ends no sooner than it begins, and all that is planned lies within its days"),
    "R80",
    page=VISITS_PAGE,
)
def days_in_order(begins: date, ends: date, days: Iterable[date] = ()) -> list[Finding]:
    """Return what is wrong with the days: the last before the first, or something planned (`days`) outside them."""
    if ends < begins:
        what = gettext_noop("The last day cannot be before the first. Change one of them.")
        return [Finding(ORDER, STOP, what, "ends")]
    if any(not begins <= day <= ends for day in days):
        what = gettext_noop("Something in the programme or a meal lies outside the days. Move that first.")
        return [Finding(ORDER, STOP, what, "ends")]
    return []


def times_in_order(begins: time | None, ends: time | None) -> bool:
    """Whether the times of something on one day are in order; what is not stated is no fault."""
    return begins is None or ends is None or begins < ends


@rule(
    TOLD,
    gettext_noop("What came of a visit is told to the board at its meeting nearest after it"),
    "R34",
    page=VISITS_PAGE,
)
def is_to_be_told(state: str, ends: date, today: date) -> bool:
    """Whether what came of a visit is asked for: it was held, or was confirmed and its last day has come.

    When it is due is said by the rule of feedback (`participation.rules.feedback_due`), as for all international work.
    """
    return state == HELD or (state == CONFIRMED and ends <= today)


@rule(
    DIETS,
    gettext_noop("Dietary needs are deleted when the visit is over: they are data on health"),
    "R80",
    page=RETENTION_PAGE,
)
def last_day_of_diets(ends: date, days: int | None) -> date:
    """Return the last day that the dietary needs of a visit may be read; the day after they are deleted.

    `days` after the last day, as the organisation has said; None, nothing said: not after the last day at all.
    Regulation (EU) 2016/679 art. 9 and art. 5.1 e.
    """
    return shifted(ends, timedelta(days=days or 0))


@rule(
    NAMES,
    gettext_noop("The names of guests are deleted after a time; how many came, and from where, is kept"),
    "R80",
    page=RETENTION_PAGE,
)
def last_day_of_names(ends: date, months: int | None) -> date:
    """Return the last day that the names of guests may be read: `months` after the visit, None for not after it.

    Where that month is shorter, its last day. Regulation (EU) 2016/679 art. 5.1 e.
    """
    place = ends.year * 12 + ends.month - 1 + (months or 0)
    year, month = place // 12, place % 12 + 1
    return date(year, month, min(ends.day, monthrange(year, month)[1]))


def may_be_read(last: date, today: date) -> bool:
    """Whether what may be read until `last` may be read today."""
    return today <= last
