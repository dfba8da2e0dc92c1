"""The year as a ring: how many things are to be done each month, and how they stand."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from utblick.core.charts import RingChart, RingItem, Status, render
from utblick.yearwheel.queries import ToDoList

STATUSES = {"overdue": Status.OVERDUE, "now": Status.DUE, "later": Status.LATER}


def year_ring(found: ToDoList, now: date, address: str) -> SafeString:
    """Return the ring of a list; each month leads to `address`, which ends where its parameter is to stand."""
    items = tuple(
        RingItem(on=first.obligation.due, label=first.obligation.title, status=STATUSES[state], count=count)
        for (_month, state), (first, count) in found.by_month.items()
        if first.obligation.due
    )
    return _drawn(get_language() or "", items, now, address)


@lru_cache(maxsize=128)
def _drawn(_language: str, items: tuple[RingItem, ...], now: date, address: str) -> SafeString:
    """Drawn once for the same figures: it says nothing else than its arguments do."""
    first = first_month((item.on for item in items), now)
    chart = RingChart(
        id="year",
        title=_("The year ahead"),
        items=items,
        today=now,
        first_month=first,
        month_urls={month: f"{address}month={month:%Y-%m}" for month in {_month(item.on) for item in items}},
        empty_text=_("Nothing with a date is asked of you."),
    )
    return render(chart)


def _month(day: date) -> date:
    return day.replace(day=1)


def first_month(days: Iterable[date], now: date) -> date:
    """The month that the ring begins with: this one, or the one that the oldest overdue thing was due in.

    At most half a year back, so that at least half a year ahead is seen.
    """
    this = now.year * 12 + now.month - 1
    earliest = min((day.year * 12 + day.month - 1 for day in days), default=this)
    month = max(min(this, earliest), this - 6)
    return date(month // 12, month % 12 + 1, 1)
