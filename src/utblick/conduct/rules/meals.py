"""What the code of conduct demands of meals, venues and signatures. Pure functions: no Django, no clock.

Meals and venues are plain values, so that trips and visits can ask the same rules. Amounts are Decimal SEK for each
person, with or without VAT as stated; what they are compared with is the organisation's own dated limit.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, time
from decimal import Decimal

from utblick.core.rules import gettext_noop, rule

CODE_PAGE, MEAL_PAGE = "conduct_code", "conduct_meal"
STOP, WARNING, NOTE = (
    "stop",
    "warning",
    "note",
)  # what may not be, what needs a reason or a decision, what is odd
NONE, WINE, BEER, SPIRITS = "none", "wine", "beer", "spirits"
DAY, EVENING, REFRESHMENTS = "day", "evening", "refreshments"
OWN, FRAMEWORK, OTHER = "own", "framework", "other"
VENUE_ORDER = (OWN, FRAMEWORK, OTHER)
EARLIEST_DINNER, LATEST_LUNCH = time(15), time(16)

MOST_VAT = Decimal("0.27")
"""No country of the EU has a higher rate of VAT: the standard rate of Hungary. The highest in Sweden is 25 %."""

ACKNOWLEDGED = "conduct.acknowledged_by_each"
TEXT_KEPT = "conduct.text_kept_with_signature"
VENUE = "conduct.venue_in_order"
MEAL = "conduct.meal_is_moderate"
ALCOHOL = "conduct.alcohol"
WORKING_HOURS = "conduct.working_hours"


@dataclass(frozen=True)
class Amount:
    """SEK, `with_vat` or without it."""

    sek: Decimal
    with_vat: bool = True

    def against(self, limit: "Amount") -> int | None:
        """Return 1 where it is over the limit, 0 where it is within, None where VAT decides and is not known.

        What is over without VAT is over with it too, and what is within with VAT is within without it. What is over,
        or within, at every rate of VAT is so as well.
        """
        least = most = self.sek
        if self.with_vat and not limit.with_vat:
            least = self.sek / (1 + MOST_VAT)
        elif limit.with_vat and not self.with_vat:
            most = self.sek * (1 + MOST_VAT)
        if (least > limit.sek) == (most > limit.sek):
            return int(most > limit.sek)
        return None


@dataclass(frozen=True)
class Finding:
    """What a rule says of something: `severity` is stop or warning, `what` takes `values` by name.

    `where` is the field that it is about.
    """

    rule: str
    severity: str
    what: str
    where: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Hours:
    """The organisation's working hours on a working day: what begins at `ends` begins after them."""

    begins: time
    ends: time


@dataclass(frozen=True)
class Meal:
    """A meal that the organisation offers, or is offered.

    `kind` is day, evening or refreshments; `price` is for each person, None where it is not known yet. `alcohol` are
    the kinds of drink that are served: wine, beer, spirits; empty for none. `in_working_hours` is what somebody has
    said; `at`, when it begins, `on_working_day` and `hours` tell it whatever has been said. `hours` None: the
    organisation has not stated them.
    """

    kind: str
    price: Amount | None = None
    dish_of_the_day: bool = False
    alcohol: Collection[str] = ()
    in_working_hours: bool = False
    alcohol_free_offered: bool = True
    at: time | None = None
    on_working_day: bool = False
    hours: Hours | None = None

    @property
    def counts_as(self) -> str:
        """The kind that it is held against: what is served in the daytime is so, whatever it is called (R82)."""
        early = self.kind == EVENING and self.at is not None and self.at < EARLIEST_DINNER
        return DAY if early else self.kind


@dataclass(frozen=True)
class Venue:
    """Where guests are received: own, framework (one with a contract) or other, which has a `reason`."""

    kind: str
    reason: str = ""


@dataclass(frozen=True)
class Signature:
    """An acknowledgement: the number and the fingerprint of the text that was signed, and when."""

    number: int
    fingerprint: str
    at: datetime | None


@rule(
    "conduct.acknowledged_by_each",
    gettext_noop(
        "Each who takes part has acknowledged the code of conduct, on journeys and when guests come"
    ),
    "R80",
    page=CODE_PAGE,
)
def acknowledged_by_each(participants: Iterable[int], acknowledged: Collection[int]) -> list[int]:
    """Return those of the participants, by id and in their order, who have not acknowledged."""
    return [each for each in participants if each not in acknowledged]


@rule(
    "conduct.text_kept_with_signature",
    gettext_noop("The text that was acknowledged is kept with the acknowledgement, as it was"),
    "R84",
    page=CODE_PAGE,
)
def text_kept_with_signature(signature: Signature, texts: Mapping[int, str]) -> list[Finding]:
    """Return what is wrong with a signature; `texts` are the fingerprints of the versions by their numbers."""
    if signature.at is None:
        return [
            Finding(TEXT_KEPT, STOP, gettext_noop("It is not known when the code was acknowledged"), "at")
        ]
    now = texts.get(signature.number)
    if now is None:
        what = gettext_noop("The version that was acknowledged is not kept")
    elif now != signature.fingerprint:
        what = gettext_noop("The text has been changed since it was acknowledged")
    else:
        return []
    return [Finding(TEXT_KEPT, STOP, what, "code")]


@rule(
    "conduct.venue_in_order",
    gettext_noop("Own venues first, then those with a contract; another one has a reason"),
    "R81",
    page=MEAL_PAGE,
)
def venue_in_order(venue: Venue) -> list[Finding]:
    """Return a warning for another venue without a reason: the code says "should", so it is no stop."""
    if venue.kind != OTHER or venue.reason.strip():
        return []
    what = gettext_noop("Say why neither an own venue nor one with a contract is used")
    return [Finding(VENUE, WARNING, what, "reason")]


def ranked(venues: Iterable[Venue]) -> list[Venue]:
    """Return venues in the order in which they are to be chosen: own, then with a contract, then other (R81)."""
    return sorted(venues, key=lambda each: VENUE_ORDER.index(each.kind))


@rule(
    "conduct.meal_is_moderate",
    gettext_noop("In the daytime the dish of the day; no meal costs more than the limit of its day"),
    "R82",
    page=MEAL_PAGE,
)
def meal_is_moderate(meal: Meal, limit: Amount | None) -> list[Finding]:
    """Return warnings: a daytime meal that is not the dish of the day; a price over `limit`, or not comparable.

    `limit` is the one of the day of the meal, for each person and for what it counts as; None where the organisation
    has set none.
    """
    found = []
    if meal.counts_as == DAY and not meal.dish_of_the_day:
        what, told = gettext_noop("In the daytime the dish of the day is offered"), {}
        if meal.kind != DAY and meal.at is not None:
            what = gettext_noop("A meal at %(at)s is in the daytime, when the dish of the day is offered")
            told = {"at": _clock(meal.at)}
        found.append(Finding(MEAL, WARNING, what, "dish_of_the_day", told))
    if meal.price is None or limit is None:
        return found
    over = meal.price.against(limit)
    if over is None:
        found.append(Finding(MEAL, WARNING, VAT_DECIDES, "price", amount_of(limit)))
    elif over:
        what = gettext_noop("The price is over the limit of %(limit)s SEK for each person")
        found.append(Finding(MEAL, WARNING, what, "price", amount_of(limit)))
    return found


VAT_DECIDES = gettext_noop(
    "The price cannot be compared with the limit of %(limit)s SEK: state both with VAT, or both without"
)


def amount_of(limit: Amount) -> dict[str, object]:
    return {"limit": limit.sek}


@rule(
    "conduct.working_hours",
    gettext_noop(
        "A meal that begins in working hours on a working day is in working hours, whatever is said"
    ),
    "R83",
    page=MEAL_PAGE,
)
def begins_in_working_hours(meal: Meal) -> bool:
    """Whether a meal begins in the organisation's hours on a working day. False where hours or time are not known."""
    if meal.hours is None or meal.at is None or not meal.on_working_day:
        return False
    return meal.hours.begins <= meal.at < meal.hours.ends


def hour_is_odd(meal: Meal) -> list[Finding]:
    """Return a note where the hour and the kind of meal do not go together, such as dinner at ten: a slip of the hand.

    Dinner before 15 and lunch from 16 on: nobody's rule, only how the words are used.
    """
    if meal.at is None:
        return []
    told = {"at": _clock(meal.at)}
    if meal.kind == EVENING and meal.at < EARLIEST_DINNER:
        what = gettext_noop("Dinner at %(at)s is unusual: look at the time, and at which meal it is")
        return [Finding(WORKING_HOURS, NOTE, what, "at", told)]
    if meal.kind == DAY and meal.at >= LATEST_LUNCH:
        what = gettext_noop("Lunch at %(at)s is unusual: look at the time, and at which meal it is")
        return [Finding(WORKING_HOURS, NOTE, what, "at", told)]
    return []


def _clock(at: time) -> str:
    return at.strftime("%H:%M")


def _in_hours(meal: Meal) -> Finding:
    """Why alcohol may not be served then: what the time says goes before what somebody has said."""
    if begins_in_working_hours(meal) and meal.hours is not None and meal.at is not None:
        what = gettext_noop(
            "Alcohol may not be served in working hours: the meal begins at %(at)s on a working day, and working "
            "hours are %(begins)s–%(ends)s"
        )
        hours = {"begins": _clock(meal.hours.begins), "ends": _clock(meal.hours.ends)}
        return Finding(ALCOHOL, STOP, what, "alcohol", {"at": _clock(meal.at), **hours})
    return Finding(ALCOHOL, STOP, gettext_noop("Alcohol may not be served in working hours"), "alcohol")


@rule(
    "conduct.alcohol",
    gettext_noop("No alcohol in working hours, no spirits, and always something without alcohol"),
    "R83",
    page=MEAL_PAGE,
)
def alcohol(meal: Meal) -> list[Finding]:
    """Return what may not be: alcohol in working hours, spirits, alcohol without an alternative. Three hard rules.

    Where alcohol is served on a working day and the time is not stated, that is asked for: nobody can tell without it.
    """
    served = set(meal.alcohol) - {NONE}
    if not served:
        return []
    found = []
    if meal.in_working_hours or begins_in_working_hours(meal):
        found.append(_in_hours(meal))
    elif meal.at is None and meal.hours is not None and meal.on_working_day:
        what = gettext_noop("State when the meal begins: alcohol is served only outside working hours")
        found.append(Finding(ALCOHOL, STOP, what, "at"))
    if served - {WINE, BEER}:
        what = gettext_noop("Spirits may not be served: only wine or beer")
        found.append(Finding(ALCOHOL, STOP, what, "alcohol"))
    if not meal.alcohol_free_offered:
        what = gettext_noop("Where alcohol is served, something without alcohol is always offered")
        found.append(Finding(ALCOHOL, STOP, what, "alcohol_free_offered"))
    return found
