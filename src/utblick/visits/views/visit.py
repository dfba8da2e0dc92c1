"""The page of one visit: who comes, the programme, our hosts, venue and meals, and what lacks to confirm it."""

from collections.abc import Sequence
from datetime import date, time
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from utblick.conduct import shown as conduct
from utblick.core import doors
from utblick.core.dates import today
from utblick.core.pages import Page, last_change
from utblick.core.permissions import requires
from utblick.participation import purposes
from utblick.participation import shown as shown_participation
from utblick.people import shown as people
from utblick.visits import queries, rules, shown
from utblick.visits.models import GuestDetails, Host, Visit, VisitState, retention
from utblick.visits.views import frame

# Where on the page, or by which form, what is missing is filled in.
FILLED_IN = {"hosts": "#vardar", "meals": "#maltider", "venue_kind": "", "reason": ""}


@requires(frame.VIEW)
def visit(request: HttpRequest, pk: int) -> HttpResponse:
    """One visit: what for, what lacks, the programme, our hosts, venue and meals."""
    found = frame.find(request, pk)
    reader: Any = request.user
    whole = queries.read(found)
    may_edit = reader.has_perm(frame.EDIT, found)
    lacks = shown.lacks(whole) if found.is_open else []
    page = frame.page_of(found, "visit")
    page.changed = last_change(found, reader)
    frame.why(page, rules.HOSTS)
    _offer(page, found, may_edit, lacks)
    return page.show(
        request,
        "visits/visit.html",
        visit=found,
        may_change=may_edit and found.is_open,
        lacks=[(shown.finding(each), _where(each, found)) for each in lacks],
        serves=list(found.serves.select_related("strategy")),
        days=_timetable(whole),
        hosts=[_host(each, reader) for each in whole.hosts],
        acknowledge_url=shown.acknowledge_url(found),
        venue=shown.venue(found),
        meals=[_meal(each) for each in whole.meals],
        facts=_facts(found, reader),
        doors=_doors(found, reader),
    )


def _host(each: Host, reader: Any) -> tuple[Any, Host, bool, str]:
    """A host: the name, the host, whether it is the reader, and the name without a link."""
    name = people.name_of(each.person, reader)
    linked = people.link_to(each.person, reader) if reader.has_perm("people.view") else name
    return linked, each, reader.person_id is not None and each.person_id == reader.person_id, name


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


def _offer(page: Page, found: Visit, may_edit: bool, lacks: Sequence[rules.Finding]) -> None:
    """The one thing to do next stands first."""
    if not may_edit:
        return
    args = [found.pk]
    over = found.ends <= today()
    if found.state == VisitState.PLANNED and not lacks:
        page.primary = (_("Confirm"), reverse("visit_confirm", args=args))
    elif found.state == VisitState.CONFIRMED and over:
        page.primary = (_("The visit has been held"), reverse("visit_hold", args=args))
    elif found.state == VisitState.HELD and found.told_on is None:
        page.primary = (_("Write what came of it"), reverse("visit_outcome", args=args))
    if found.is_open:
        page.actions = [
            (_("Change"), reverse("visit_edit", args=args)),
            (_("Cancel the visit"), reverse("visit_cancel", args=args)),
        ]
    if found.state == VisitState.PLANNED:
        page.actions.append((_("Take away"), reverse("visit_delete", args=args)))


def _where(each: rules.Finding, found: Visit) -> tuple[str, str]:
    """Where what is missing is filled in: an address, and what the link is called."""
    place = FILLED_IN[each.where]
    if place:
        return place, _("Go there")
    return f"{reverse('visit_edit', args=[found.pk])}#id_{_field(each.where)}", _("Fill it in")


def _field(where: str) -> str:
    return "venue_reason" if where == "reason" else where


def _timetable(whole: queries.Whole) -> list[tuple[str, list[dict[str, Any]]]]:
    """The programme day by day, with the meals in their place."""
    rows: list[tuple[date, time, dict[str, Any]]] = []
    for each in whole.items:
        rows.append(
            (
                each.day,
                each.begins,
                {
                    "time": shown.clock(each.begins, each.ends),
                    "item": each,
                    "place": each.place,
                    "leader": each.leader,
                },
            )
        )
    for one in whole.meals:
        meal = one.meal
        rows.append(
            (
                meal.day,
                meal.at or time.max,
                {
                    "time": shown.clock(meal.at),
                    "meal": capfirst(str(meal)),
                    "place": meal.place,
                    "leader": "",
                },
            )
        )
    rows.sort(key=lambda row: row[:2])
    days: dict[date, list[dict[str, Any]]] = {}
    for day, _at, row in rows:
        days.setdefault(day, []).append(row)
    return [(shown.day(day), found) for day, found in days.items()]


def _meal(each: queries.MealRead) -> dict[str, Any]:
    """A meal with what the code of conduct says of it, in words."""
    meal = each.meal
    told = [
        (
            shown.finding(one),
            "danger" if one.severity == rules.STOP else "neutral" if meal.reason.strip() else "warn",
        )
        for one in each.findings
    ]
    return {
        "meal": meal,
        "name": shown.meal_name(meal),
        "time": shown.clock(meal.at),
        "price": shown.price(meal),
        "limit": conduct.limit(each.limit),
        "assumed": each.limit is not None and each.limit.assumed,
        "drinks": shown.drinks(meal),
        "findings": told,
    }


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
        "due": shown_participation.when_due(at) if found.presented_at_id is None else "",
        "state": shown_participation.punctual(state),
        "open": found.presented_at_id is None,
    }


def _facts(found: Visit, reader: Any) -> list[tuple[str, Any]]:
    nothing = people.not_stated()
    thing = purposes.things_of([found], reader).get(found.pk)
    served = nothing if found.about_id is None else _("not shown to you")
    if thing is not None:
        served = format_html('<a class="ds-link" href="{}">{}</a>', thing.get_absolute_url(), thing)
    guests: Any = found.guests_from
    if found.guest_organization and reader.has_perm("people.view"):
        guests = format_html(
            '<a class="ds-link" href="{}">{}</a>',
            found.guest_organization.get_absolute_url(),
            found.guest_organization,
        )
    facts = [
        (_("Days"), shown.days(found)),
        (_("Guests from"), guests),
        (_("Country"), found.country),
        (_("Number of guests"), _coming(found)),
        (_("Unit"), str(found.unit)),
        (_("What it serves"), served),
    ]
    if found.cancelled_because:
        facts.append((_("Why it was cancelled"), found.cancelled_because))
    return [*facts, *people.origin(found)]


def _coming(found: Any) -> Any:
    """How many guests come, and the way to them."""
    link = reverse("visit_guests", args=[found.pk])
    told = found.coming or _("none yet")
    return format_html('<a class="ds-link" href="{}">{}</a>', link, told)


def _doors(found: Visit, reader: Any) -> list[doors.Door]:
    told = []
    if reader.has_perm("documents.view"):
        args = ["delegation-programme", found.pk]
        programme = reverse("draft_document", args=args)
        told = [
            (_("Programme for the guests"), programme, _("In Swedish and English, to read, print or issue")),
            (
                _("Briefing for the hosts"),
                reverse("draft_document", args=["host-briefing", found.pk]),
                _("One page: who comes, what we want to say, what was agreed"),
            ),
            (
                _("Papers"),
                reverse("papers", args=[queries.KIND, found.pk]),
                _("Files, registry and secrecy"),
            ),
        ]
    return [*told, *doors.of(queries.KIND, found, reader)]
