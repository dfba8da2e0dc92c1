"""The two other pages of a visit: the guests with their dietary needs, and gifts with what came of it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from utblick.conduct import shown as conduct
from utblick.core.dates import today
from utblick.core.permissions import requires
from utblick.participation import shown as shown_participation
from utblick.visits import queries, rules, shown
from utblick.visits.models import GuestDetails, Visit, VisitState, retention
from utblick.visits.views import frame


@requires(frame.VIEW)
@never_cache
def visit_guests(request: HttpRequest, pk: int) -> HttpResponse:
    """Who comes, and what they cannot eat: for as long as each may be read, by those who may."""
    found = frame.find(request, pk)
    reader: Any = request.user
    may_edit = reader.has_perm(frame.EDIT, found)
    sees = may_edit or queries.is_host(reader, found)
    guests = queries.guests_of(found, today(), named=sees)
    details = queries.details_of(guests)
    page = frame.why(frame.page_of(found, "visit_guests"), rules.NAMES)
    if may_edit and found.is_open:
        page.primary = (_("Add a guest"), reverse("visit_part_new", args=[pk, "gast"]))
    return page.show(
        request,
        "visits/guests.html",
        visit=found,
        may_change=may_edit and found.is_open,
        guests=[
            (
                shown.guest_name(each, details.get(each.pk)),
                shown.from_where(each, found),
                details.get(each.pk),
                each.pk,
            )
            for each in guests
        ],
        coming=sum(each.count for each in guests),
        names_until=_names_until(found, sees),
        **_diets(found, may_edit, details),
    )


@requires(frame.VIEW)
def visit_afterwards(request: HttpRequest, pk: int) -> HttpResponse:
    """Gifts that were given and received at a visit, and what came of it."""
    found = frame.find(request, pk)
    reader: Any = request.user
    may_edit = reader.has_perm(frame.EDIT, found)
    page = frame.why(frame.page_of(found, "visit_afterwards"), rules.TOLD)
    outcome = _outcome(found)
    if may_edit and outcome and outcome["open"] and found.state != VisitState.PLANNED:
        label = _("Change what came of it") if found.outcome else _("Write what came of it")
        page.primary = (label, reverse("visit_outcome", args=[pk]))
    declares = reader.has_perm("conduct.declare")
    return page.show(
        request,
        "visits/afterwards.html",
        visit=found,
        gifts=_gifts(found, reader),
        gift_urls=[
            (_("Declare a given gift"), shown.gift_url("gift_given_new", found)),
            (_("Declare a received gift"), shown.gift_url("gift_received_new", found)),
        ]
        if declares
        else [],
        outcome=outcome,
    )


def _names_until(found: Visit, sees: bool) -> str:
    """What is said of how long names are kept, or that they are gone."""
    last = queries.last_day_of_names(found)
    if not rules.may_be_read(last, today()):
        return _("The names have been deleted. How many came, and from where, is kept.")
    if retention() is None:
        return _("Nobody has said how long names are kept, so none can be written yet.")
    told = {"day": shown.day(last)}
    if not sees:
        return _("Who they are is seen by those who plan the visit and by its hosts, until %(day)s.") % told
    return _("Names, titles and language needs are deleted after %(day)s.") % told


def _diets(found: Visit, may_edit: bool, details: dict[int, GuestDetails]) -> dict[str, Any]:
    """The dietary needs, for those who plan the visit; gone from the day that they are to be deleted."""
    if not may_edit:
        return {"diets": None}
    last = queries.last_day_of_diets(found)
    if not rules.may_be_read(last, today()):
        return {"diets": None, "diets_gone": shown.day(last)}
    whose = {pk: each.name for pk, each in details.items()}
    return {
        "diets": [(each, whose.get(each.guest_id or 0, "")) for each in queries.diets_of(found)],
        "diets_until": shown.day(last),
        "diets_stated": retention() is not None,
        "may_add_diet": found.is_open,
    }


def _gifts(found: Visit, reader: Any) -> list[tuple[str, str, str, str]]:
    """The gifts, for those who may read the register, and each one's own."""
    all_of_them = reader.has_perm("conduct.read_gifts")
    return [
        (
            each.get_absolute_url(),
            str(each),
            f"{capfirst(str(each.get_direction_display()))} {shown.day(each.day)}",
            conduct.value(each),
        )
        for each in queries.gifts_of(found)
        if all_of_them or each.declared_by_id == reader.pk
    ]


def _outcome(found: Visit) -> dict[str, Any] | None:
    """What came of it, and when that is due at the board; None before the visit is over."""
    if not rules.is_to_be_told(found.state, found.ends, today()):
        return None
    at = queries.dues([found])[found.pk]
    state = queries.punctuality(found, at, today())
    return {
        "due": shown_participation.when_due(at) if found.told_on is None else "",
        "state": shown_participation.punctual(state),
        "open": found.presented_at_id is None,
    }
