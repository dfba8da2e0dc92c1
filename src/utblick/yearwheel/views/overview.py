"""Översikt: what the strategy asks of the reader now, the year, and what has happened."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.core.stamp import stamped
from utblick.decisions import queries as decisions
from utblick.decisions.models import Meeting
from utblick.people import queries as people
from utblick.people.models import Membership, Term
from utblick.strategy import queries as strategy
from utblick.strategy.models import Strategy
from utblick.yearwheel import queries, recent
from utblick.yearwheel.pictures import year_ring
from utblick.yearwheel.views import listing

SHOWN = 8  # of each group
MEETINGS_SHOWN = 5


@dataclass(frozen=True)
class Group:
    """A group of things to do as the page shows it: the first of them, and where the rest are."""

    heading: str
    tone: str
    count: int
    items: SafeString
    all_url: str


@requires("yearwheel.view")
def overview(request: HttpRequest) -> HttpResponse:
    """The first page, by role."""
    now = today()
    account: Any = request.user
    found = queries.to_do(account, now)
    return Page(_("Overview"), _("What the strategy asks of you now")).show(
        request,
        "yearwheel/overview.html",
        to_do=found,
        groups=_groups(found, account),
        ring=year_ring(found, now, f"{reverse('year_wheel')}?"),
        recent=recent.changes(account, 8),
        **_seats(account, now),
        **_frame(now),
    )


def _groups(found: queries.ToDoList, reader: Any) -> list[Group]:
    words = listing.headings()
    address = reverse("year_wheel")
    return [
        Group(
            *words[name],
            len(group),
            listing.items(group[:SHOWN], reader),
            f"{address}?{urlencode({'state': name})}" if len(group) > SHOWN else "",
        )
        for name, group in found.groups.items()
        if group
    ]


@stamped
def _frame(now: date) -> dict[str, Any]:
    """The strategy and the term that the year stands in."""
    in_force: Strategy | None = strategy.current(now)
    term: Term | None = people.term_at(now)
    run_out = in_force is not None and strategy.has_run_out(in_force, now)
    return {"strategy": in_force, "strategy_has_run_out": run_out, "term": term}


def _seats(account: Any, now: date) -> dict[str, Any]:
    """The reader's own seats, and when the bodies meet next; nothing for one who is no person here."""
    if not account.person_id:
        return {"person": None}
    seats: list[Membership] = people.seats_of(account.person, now)[0]
    meetings: list[Meeting] = []
    if account.has_perm("decisions.view"):
        bodies = {seat.organization_id for seat in seats}
        meetings = list(decisions.coming(bodies, now)[:MEETINGS_SHOWN])
    return {"person": account.person, "seats": seats, "meetings": meetings}
