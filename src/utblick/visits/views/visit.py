"""The page of one visit: who comes, the programme, our hosts, venue and meals, and what lacks to confirm it."""

from collections.abc import Sequence
from datetime import date, time
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from utblick.conduct import shown as conduct
from utblick.core import countries, doors
from utblick.core.dates import today
from utblick.core.pages import Page, last_change
from utblick.core.permissions import requires
from utblick.participation import purposes
from utblick.people import shown as people
from utblick.visits import confirming, queries, rules, shown
from utblick.visits.models import Host, Visit, VisitState
from utblick.visits.views import frame

# Where on the page, or by which form, what is missing is filled in.
FILLED_IN = {"hosts": "#vardar", "meals": "#maltider", "venue_kind": "", "reason": "", "linked": ""}


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
    if found.state == VisitState.CONFIRMED and lacks:
        page.status = _("confirmed, but something is lacking"), "warn"
    own = (
        confirming.own(reader, whole) if may_edit and found.state == VisitState.PLANNED and not lacks else []
    )
    _offer(page, found, may_edit, [*lacks, *own])
    return page.show(
        request,
        "visits/visit.html",
        visit=found,
        may_change=may_edit and found.is_open,
        somebody_else=[shown.finding(each) for each in own],
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


TONES = {rules.STOP: "danger", rules.NOTE: "neutral"}


def _meal(each: queries.MealRead) -> dict[str, Any]:
    """A meal with what the code of conduct says of it, in words."""
    meal = each.meal
    told = [
        (
            shown.finding(one),
            TONES.get(one.severity) or ("neutral" if meal.reason.strip() else "warn"),
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
        "hours": shown.why_in_hours(each),
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
        (_("Country"), countries.name_of(found.country)),
        (_("Number of guests"), _coming(found)),
        (_("Unit"), str(found.unit)),
        (_("What the visit serves"), served),
    ]
    if found.linked is not None:
        said = _("yes") if found.linked else _("no")
        facts.append((_("Has to do with a procurement or an exercise of authority"), said))
    if found.confirmed_by:
        facts.append((_("Confirmed by"), found.confirmed_by.name))
    if found.cancelled_because:
        facts.append((_("Why it was cancelled"), found.cancelled_because))
    return [*facts, *people.origin(found)]


def _coming(found: Any) -> Any:
    """How many guests come, and the way to them."""
    link = reverse("visit_guests", args=[found.pk])
    told = found.coming or _("No guests yet")
    return format_html('<a class="ds-link" href="{}">{}</a>', link, told)


def _doors(found: Visit, reader: Any) -> list[doors.Door]:
    told = []
    if reader.has_perm("documents.view"):
        args = ["delegation-programme", found.pk]
        programme = reverse("draft_document", args=args)
        told = [
            (_("Programme for the guests"), programme, _("In Swedish and English, to read, print or issue"))
        ]
        if reader.has_perm(frame.EDIT, found):  # who gives it to the hosts
            briefing = reverse("draft_document", args=["host-briefing", found.pk])
            what = _("One page: who comes, what we want to say, what was agreed")
            told.append((_("Briefing for the hosts"), briefing, what))
        papers = reverse("papers", args=[queries.KIND, found.pk])
        told.append((_("Papers"), papers, _("Files, registry and secrecy")))
    return [*told, *doors.of(queries.KIND, found, reader)]
