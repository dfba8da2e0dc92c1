"""How the monitoring goes: each desk's state, and what nobody watches."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Exists, Max, Min, OuterRef, Q
from django.utils.timezone import localdate

from utblick.decisions.models import PolicyArea
from utblick.monitoring import queries, rules
from utblick.monitoring.models import Delivery, DeskLook, State, Step, WatchProfile
from utblick.monitoring.queries import Desk
from utblick.people.models import Organization
from utblick.strategy import queries as strategy
from utblick.strategy.models import Clause
from utblick.strategy.models.clauses import ClauseKind


@dataclass(frozen=True)
class DeskState:
    """How a desk is: when somebody last looked, what waits since when, and how far the rest has come."""

    unit: Organization | None
    profiles: int
    looked: date | None
    waiting: int
    news: int  # looked at, and joined by something since
    waits_since: date | None
    open: int  # found relevant or assessed, with nothing done yet
    stale: int
    acted: int


def desk_states(today: date) -> list[DeskState]:
    """Return the state of every desk, the function's first. Six queries, however many stories."""
    counts: dict[tuple[Desk, str], int] = {}
    first: dict[Desk, date] = {}
    news: dict[Desk, int] = {}
    rows = Delivery.objects.order_by().values("unit", "state")
    new = Q(news__gt=0)
    for row in rows.annotate(
        number=Count("pk"),
        first=Min("delivered_at"),
        with_news=Count("pk", filter=new),
        news_since=Min("news_at", filter=new),
    ):
        counts[row["unit"], row["state"]] = row["number"]
        since = row["first"] if row["state"] == State.NEW else row["news_since"]
        if since is not None:
            first[row["unit"]] = min(first.get(row["unit"], date.max), localdate(since))
        news[row["unit"]] = news.get(row["unit"], 0) + row["with_news"]
    looked: dict[Desk, date] = {}
    steps = (
        Step.objects.exclude(what=rules.SENT)
        .order_by()
        .values_list("delivery__unit")
        .annotate(last=Max("at"))
    )
    looks = DeskLook.objects.order_by().values_list("unit").annotate(last=Max("at"))
    for unit, last in (*steps, *looks):
        looked[unit] = max(looked.get(unit, date.min), localdate(last))
    stale: dict[Desk, int] = {}
    before = today - timedelta(days=rules.STALE_DAYS)
    going = Delivery.objects.filter(state__in=(State.RELEVANT, State.ASSESSED)).annotate(
        last=Max("steps__at")
    )
    for unit, last, delivered in going.values_list("unit", "last", "delivered_at"):
        if localdate(last or delivered) < before:
            stale[unit] = stale.get(unit, 0) + 1
    profiles: dict[Desk, int] = dict(
        WatchProfile.objects.filter(active=True).order_by().values_list("unit").annotate(number=Count("pk"))
    )
    desks: list[tuple[Desk, Organization | None]] = [(None, None), *queries.units().items()]
    return [
        DeskState(
            unit=unit,
            profiles=profiles.get(pk, 0),
            looked=looked.get(pk),
            waiting=counts.get((pk, State.NEW), 0),
            news=news.get(pk, 0),
            waits_since=first.get(pk),
            open=counts.get((pk, State.RELEVANT), 0) + counts.get((pk, State.ASSESSED), 0),
            stale=stale.get(pk, 0),
            acted=counts.get((pk, State.ACTED), 0),
        )
        for pk, unit in desks
    ]


def white_spots(today: date) -> list[Clause]:
    """Return the focus points that no profile in use watches for. One query."""
    watches = WatchProfile.objects.filter(active=True, clauses=OuterRef("pk"))
    rows = strategy.covered(today).filter(kind=ClauseKind.FOCUS).select_related("strategy")
    return _unwatched(rows.annotate(watched=Exists(watches)), lambda each: each.number)


def unwatched_areas() -> list[PolicyArea]:
    """Return the policy areas that no profile in use watches, by name. One query."""
    watches = WatchProfile.objects.filter(active=True, policy_areas=OuterRef("pk"))
    rows = PolicyArea.objects.annotate(watched=Exists(watches))
    return _unwatched(rows, lambda each: str(each).casefold())


def _unwatched(rows: Iterable[Any], name: Callable[[Any], str]) -> list[Any]:
    known = {each.pk: each for each in rows}
    watched = {pk for pk, each in known.items() if each.watched}
    return [known[pk] for pk in rules.unwatched({pk: name(each) for pk, each in known.items()}, watched)]


def without_profile(states: Iterable[DeskState]) -> list[Organization]:
    """Return the units whose desks watch for nothing."""
    return [each.unit for each in states if each.unit is not None and not each.profiles]
