"""Confirming a visit with a meal: by somebody who neither eats nor has given the reason for what departs, as it stands.

What is costed anew after that is asked for anew: nobody settles a dinner of their own by adding it afterwards.
"""

from typing import Any

from django.utils.translation import gettext as _

from utblick.core.seeing import as_read
from utblick.visits import queries, rules, shown
from utblick.visits.models import Meal, PartOfVisit, Visit, VisitState

OF_MEAL = (
    "kind",
    "day",
    "at",
    "place",
    "guests",
    "hosts",
    "purpose",
    "price",
    "with_vat",
    "dish_of_the_day",
    "in_working_hours",
    "alcohol",
    "alcohol_free_offered",
    "reason",
)
OF_VISIT = ("title", "begins", "ends", "guest_organization_id", "guest_text", "linked")
OF_VENUE = ("venue_kind", "venue", "venue_reason")


def own(account: Any, whole: queries.Whole) -> list[rules.Finding]:
    """Return why an account does not confirm a visit itself; empty where it may. No query."""
    person = account.person_id
    return rules.confirmed_by_somebody_else(
        bool(whole.meals),
        is_host=person is not None and any(each.person_id == person for each in whole.hosts),
        gave_reason=any(each.departs and each.meal.reason_by_id == account.pk for each in whole.meals),
    )


def mark(whole: queries.Whole) -> str:
    """Return the mark of a visit as who confirms it reads it: guests, venue, hosts and meals. No query."""
    visit = whole.visit
    return as_read(
        [getattr(visit, name) for name in (*OF_VISIT, *OF_VENUE)],
        sorted(each.person_id for each in whole.hosts),
        sorted((each.meal.pk, costed(each.meal)) for each in whole.meals),
    )


def costed(meal: Meal) -> str:
    """Return the mark of what a meal is and costs, as hex; an amount is the same with and without its decimals."""
    return as_read([_plain(getattr(meal, name)) for name in OF_MEAL])


def _plain(value: Any) -> Any:
    return f"{value:.2f}" if hasattr(value, "quantize") else value


def facts(whole: queries.Whole) -> list[tuple[str, str]]:
    """Return what who confirms says yes to, in words. No query."""
    told = [(_("Guests from"), shown.guests_from(whole.visit)), (_("Venue"), shown.venue(whole.visit))]
    told.append((_("Why another venue"), whole.visit.venue_reason))
    for each in whole.meals:
        meal = each.meal
        said = _("%(guests)s guests and %(hosts)s of ours, %(price)s, %(drinks)s") % {
            "guests": meal.guests,
            "hosts": meal.hosts,
            "price": shown.price(meal),
            "drinks": shown.drinks(meal),
        }
        told.append((shown.meal_name(meal), "; ".join(filter(None, (said, meal.reason)))))
    return [each for each in told if each[1]]


def framed(visit: Visit) -> str:
    """Return the mark of whom a visit receives, when and where, as hex."""
    return as_read([getattr(visit, name) for name in (*OF_VISIT, *OF_VENUE)])


def asked_anew(account: Any, visit: Visit, part: PartOfVisit, before: str) -> bool:
    """Take back that a visit is confirmed, where what was saved of it makes it another's to confirm; whether it was.

    That is a meal, new or costed anew, that departs from the code, or that was saved by one who does not confirm the
    visit; and whatever bars the one who did. `before`: the mark of the meal as it was (`costed`), blank of a new one,
    or of what is no meal.
    """
    if visit.state != VisitState.CONFIRMED:
        return False
    whole = queries.read(visit)
    anew = [each for each in whole.meals if each.meal.pk == part.pk and costed(each.meal) != before]
    costs = isinstance(part, Meal) and any(each.departs or own(account, whole) for each in anew)
    return _taken_back(visit, whole, costs)


def framed_anew(account: Any, visit: Visit, before: str) -> bool:
    """Take back that a visit is confirmed, where one who does not confirm it receives others, or elsewhere; whether so.

    `before`: the mark of the visit as it was (`framed`).
    """
    if visit.state != VisitState.CONFIRMED:
        return False
    whole = queries.read(visit)
    return _taken_back(visit, whole, framed(visit) != before and bool(own(account, whole)))


def _taken_back(visit: Visit, whole: queries.Whole, anew: bool) -> bool:
    if not anew and (visit.confirmed_by is None or not own(visit.confirmed_by, whole)):
        return False
    visit.state, visit.confirmed_by = VisitState.PLANNED, None
    visit.save()
    return True
