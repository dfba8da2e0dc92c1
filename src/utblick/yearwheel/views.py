"""Översikt: what the strategy asks of the reader now, the year, and what has happened."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from utblick.core.charts import RingChart, RingItem, Status, render
from utblick.core.dates import today
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.people import queries as people
from utblick.strategy import queries as strategy
from utblick.yearwheel import queries, recent

UNDATED_SHOWN = 8


@requires("yearwheel.view")
def overview(request: HttpRequest) -> HttpResponse:
    """The first page, by role."""
    now = today()
    account: Any = request.user
    in_force = strategy.current(now)
    found = queries.to_do(account, now)
    page = Page(_("Overview"), _("What the strategy asks of you now"))
    everything = "alla" in request.GET
    return page.show(
        request,
        "yearwheel/overview.html",
        to_do=found,
        undated=found.undated if everything else found.undated[:UNDATED_SHOWN],
        undated_more=0 if everything else max(0, len(found.undated) - UNDATED_SHOWN),
        ring=render(_ring(found, now)),
        seats=people.seats_of(account.person, now)[0] if account.person_id else None,
        person=account.person,
        strategy=in_force,
        strategy_has_run_out=in_force is not None and strategy.has_run_out(in_force, now),
        term=people.term_at(now),
        recent=recent.changes(account, 8),
        now=now,
    )


STATUSES = {"overdue": Status.OVERDUE, "now": Status.DUE, "later": Status.LATER}


def _ring(found: queries.ToDoList, now: date) -> RingChart:
    items = tuple(
        RingItem(
            on=each.obligation.due,
            label=each.obligation.title,
            status=STATUSES[each.state],
            url=each.obligation.url,
        )
        for each in found.dated
        if each.obligation.due
    )
    return RingChart(
        id="year",
        title=_("The year ahead"),
        items=items,
        today=now,
        first_month=_first_month([item.on for item in items], now),
        empty_text=_("Nothing with a date is asked of you."),
    )


def _first_month(days: list[date], now: date) -> date:
    """The month that the ring begins with: this one, or the one that the oldest overdue thing was due in.

    At most half a year back, so that at least half a year ahead is seen.
    """
    this = now.year * 12 + now.month - 1
    earliest = min((day.year * 12 + day.month - 1 for day in days), default=this)
    month = max(min(this, earliest), this - 6)
    return date(month // 12, month % 12 + 1, 1)
