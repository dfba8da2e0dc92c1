"""How visits are put into words: days, states, what a rule found, and doors to them from other pages."""

from collections.abc import Iterable
from datetime import date, time
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from utblick.conduct import shown as conduct
from utblick.core import countries, doors, formats
from utblick.core.dates import days_in_words, in_words
from utblick.core.pages import Link
from utblick.participation import purposes
from utblick.visits import queries, rules
from utblick.visits.models import Guest, GuestDetails, Meal, Visit, VisitState
from utblick.visits.models.programme import LISTED_ALCOHOL
from utblick.visits.models.visits import unnamed

TONES = {
    VisitState.PLANNED: "warn",
    VisitState.CONFIRMED: "ok",
    VisitState.HELD: "neutral",
    VisitState.CANCELLED: "neutral",
}


def day(value: date | None) -> str:
    """A day in words, blank for none."""
    return in_words(value.isoformat()) if value else ""


def days(visit: Visit) -> str:
    """The first and the last day, or the only one."""
    return days_in_words(visit.begins, visit.ends)


def clock(begins: time | None, ends: time | None = None) -> str:
    """From when to when: `09:00–10:30`, `09:00`; blank where no time is stated."""
    return "–".join(each.strftime("%H:%M") for each in (begins, ends) if each)


def state_of(visit: Visit) -> Link:
    """Where a visit stands, with a tone."""
    return str(visit.get_state_display()), TONES[VisitState(visit.state)]


def finding(each: rules.Finding) -> str:
    """What a rule found, in words: of the visit as of the code of conduct."""
    values = {
        name: formats.number(value) if isinstance(value, int | Decimal) else value
        for name, value in each.values.items()
    }
    return _(each.what) % values if values else _(each.what)


def meal_name(meal: Meal) -> str:
    """`Lunch 12 maj 2027`."""
    return f"{capfirst(str(meal))} {day(meal.day)}"


def lacks(whole: queries.Whole) -> list[rules.Finding]:
    """What keeps a visit from being confirmed, with each meal by its name."""
    return whole.lacks({each.meal.pk: meal_name(each.meal) for each in whole.meals})


def price(meal: Meal) -> str:
    """The price for each person, with what it says of VAT."""
    return conduct.amount(meal.price, meal.with_vat) if meal.price is not None else _("price not known yet")


def why_in_hours(each: queries.MealRead) -> str:
    """Why a meal counts as in working hours: its time goes before the box; blank where it does not count."""
    if each.hours is not None:
        told = {"at": clock(each.meal.at), "begins": clock(each.hours.begins), "ends": clock(each.hours.ends)}
        return (
            _(
                "In working hours: begins at %(at)s on a working day, and working hours are %(begins)s–%(ends)s"
            )
            % told
        )
    return _("In working hours, as stated") if each.meal.in_working_hours else ""


def drinks(meal: Meal) -> str:
    """What alcohol is served."""
    named = [str(LISTED_ALCOHOL.get(each, each)) for each in meal.alcohol]
    if not named:
        return _("no alcohol")
    also = _("something without alcohol is offered") if meal.alcohol_free_offered else ""
    return ", ".join(filter(None, (*named, also)))


def guest_name(guest: Guest, details: GuestDetails | None) -> str:
    """Who a guest is: the name, `3 guests` where they are several, or that they are not named."""
    if details is not None and details.name:
        return details.name
    return str(guest) if guest.count > 1 else capfirst(unnamed())


def from_where(guest: Guest, visit: Visit) -> str:
    """The organisation and country that a guest comes from: their own, or those of the visit."""
    country = guest.country or ("" if guest.organization else visit.country)
    return ", ".join(filter(None, (guest.organization or visit.guests_from, countries.name_of(country))))


def guests_from(visit: Visit) -> str:
    """The organisation and the country that a visit comes from: `Pommerns vojvodskap, Polen`."""
    return f"{visit.guests_from}, {countries.name_of(visit.country)}"


def delegation(guests: Iterable[Guest], visit: Visit) -> list[tuple[str, int]]:
    """How many come from where: what is kept when the names are gone."""
    found: dict[str, int] = {}
    for each in guests:
        place = from_where(each, visit)
        found[place] = found.get(place, 0) + each.count
    return list(found.items())


def venue(visit: Visit) -> str:
    """Where the guests are received, and what kind of venue that is."""
    return f"{visit.venue} ({visit.get_venue_kind_display()})" if visit.venue_kind else ""


def acknowledge_url(visit: Visit) -> str:
    """Where a host acknowledges the code of conduct for a visit."""
    return reverse("conduct_acknowledge", args=[queries.KIND, visit.pk])


def gift_url(name: str, visit: Visit) -> str:
    """Where a gift is declared for a visit: `name` is gift_given_new or gift_received_new."""
    return f"{reverse(name)}?{urlencode({'kind': queries.KIND, 'pk': visit.pk})}"


@doors.offer
def to_visits(kind: str, thing: Any, reader: Any) -> Iterable[doors.Door]:
    """The way from what a visit may serve to its visits, and to a new one."""
    if kind in purposes.PURPOSES and reader.has_perm(queries.VIEW):
        value = urlencode({"about": f"{kind}-{thing.pk}"})
        yield _("Visits here"), f"{reverse('visits')}?{value}", _("Delegations that we have received for it")
