"""What pages, documents and obligations read of dossiers: one place for each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Exists, Max, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils.timezone import localdate

from utblick.dossiers import belonging, rules
from utblick.dossiers.models import (
    Dossier,
    DossierDate,
    DossierFollow,
    DossierIdentifier,
    DossierLook,
    DossierStage,
    Status,
)
from utblick.monitoring import queries as monitoring
from utblick.monitoring.models import Item, Story, WatchProfile
from utblick.people.models import Organization

KIND = belonging.KIND
VIEW, EDIT, FOLLOW = "dossiers.view", "dossiers.edit", "dossiers.follow"
MOST_STORIES = 100
"""So many stories of a dossier stand on its page, the latest."""


def dossiers(today: date) -> QuerySet[Any]:
    """All dossiers with their names at hand. `stage` and `stage_day`: the latest. `next_day`: the nearest to come,
    `last_day`: the last of all. `looked`: when somebody looked last. Blank or None where there is none.
    """
    stages = DossierStage._base_manager.filter(dossier=OuterRef("pk")).order_by("-day", "-pk")
    days = DossierDate._base_manager.filter(dossier=OuterRef("pk"))
    coming = days.filter(day__gte=today).order_by("day", "pk")
    looks = DossierLook._base_manager.filter(dossier=OuterRef("pk")).order_by("-at")
    return Dossier.objects.select_related("unit", "owner", "source").annotate(
        stage=Coalesce(Subquery(stages.values("stage")[:1]), Value("")),
        stage_day=Subquery(stages.values("day")[:1]),
        next_day=Subquery(coming.values("day")[:1]),
        last_day=Subquery(days.order_by("-day").values("day")[:1]),
        looked=Subquery(looks.values("at")[:1]),
    )


def seen_by(reader: Any, today: date) -> QuerySet[Any]:
    """All dossiers as `dossiers`, each with `follows_it`, whether the reader follows it."""
    follows = DossierFollow._base_manager.filter(dossier=OuterRef("pk"), account=reader.pk)
    return dossiers(today).annotate(follows_it=Exists(follows))


def looked_on(dossier: Any) -> date:
    """Return the day that somebody looked last at a dossier of `dossiers`: the day it was begun, where nobody has."""
    began: date = dossier.begun_on
    return max(began, localdate(dossier.looked)) if dossier.looked else began


def not_looked_at(rows: QuerySet[Any], today: date) -> QuerySet[Any]:
    """Narrow `dossiers` to those that are followed and that nobody has looked at for too long (R20)."""
    first = today - timedelta(days=rules.STALE_DAYS)
    late = Q(looked=None) | Q(looked__date__lt=first)
    return rows.filter(late, status=Status.FOLLOW, begun_on__lt=first)


def without_coming_day(rows: QuerySet[Any], today: date) -> QuerySet[Any]:
    """Narrow `dossiers` to those that are followed and whose days have all passed."""
    return rows.filter(status=Status.FOLLOW, last_day__lt=today)


# --- one dossier ---


@dataclass(frozen=True)
class Whole:
    """A dossier with all that is told of it. `stories` are the latest, each with how it came there (`belonging`)."""

    dossier: Any
    identifiers: Sequence[DossierIdentifier]
    stages: Sequence[DossierStage]
    dates: Sequence[DossierDate]
    stories: Sequence[tuple[Story, str]]
    more: int  # stories that are older than those


def read(dossier: Any) -> Whole:
    """Return a dossier of `dossiers` with what belongs to it. Five queries."""
    identifiers = list(DossierIdentifier.objects.filter(dossier=dossier))
    numbers = [(each.kind, each.value) for each in identifiers]
    ways = belonging.stories_of({dossier.pk: numbers})[dossier.pk]
    listed = (
        Story.objects.filter(pk__in=list(ways)).order_by("-last_day", "-pk") if ways else Story.objects.none()
    )
    stories = [(each, ways[each.pk]) for each in listed[:MOST_STORIES]]
    return Whole(
        dossier,
        identifiers,
        list(DossierStage.objects.filter(dossier=dossier)),
        list(DossierDate.objects.filter(dossier=dossier)),
        stories,
        max(len(ways) - len(stories), 0),
    )


@dataclass(frozen=True)
class Event:
    """One thing of a dossier's time line: a stage, a day or a story."""

    day: date
    thing: DossierStage | DossierDate | Story
    way: str = ""  # how a story came there

    @property
    def order(self) -> tuple[date, int, int]:
        """The latest first; on one day the stage stands above the story that told of it."""
        return self.day, isinstance(self.thing, DossierStage), self.thing.pk


def timeline(whole: Whole) -> list[Event]:
    """Return all that has happened and is to happen with a dossier, the latest first."""
    found = [
        *(Event(each.day, each) for each in whole.stages),
        *(Event(each.day, each) for each in whole.dates),
        *(Event(story.last_day, story, way) for story, way in whole.stories),
    ]
    return sorted(found, key=lambda event: event.order, reverse=True)


def current(dossier: Dossier, today: date, but: int | None = None) -> DossierStage | None:
    """Return the stage that a dossier had come to on a day, the one with the id `but` aside. One query."""
    rows = DossierStage.objects.filter(dossier=dossier, day__lte=today).exclude(pk=but)
    found: DossierStage | None = rows.order_by("-day", "-pk").first()
    return found


# --- across dossiers ---


def units_that_watch_nothing() -> list[Organization]:
    """Return the units with a desk that follow no dossier and look for nothing (R20). Two queries at most."""
    units = monitoring.units()
    followed = Dossier.objects.filter(status=Status.FOLLOW).order_by().values_list("unit")
    looked_for = WatchProfile.objects.filter(active=True).exclude(unit=None).order_by().values_list("unit")
    watching = {pk for (pk,) in followed.union(looked_for)}
    return [units[pk] for pk in rules.watches_nothing(units, watching)]


def coming(first: date, last: date) -> QuerySet[Any]:
    """The days from one to another of dossiers that are followed, the nearest first."""
    rows = DossierDate.objects.filter(dossier__status=Status.FOLLOW, day__range=(first, last))
    return rows.select_related("dossier__owner", "dossier__unit").order_by("day", "pk")


def with_news() -> list[tuple[DossierFollow, datetime]]:
    """Return who follows a dossier in which something has happened since they looked, and when that was. Five queries.

    What has happened: an item of a story that belongs to it, a new stage, or a story put there by hand.
    """
    follows = DossierFollow.objects.filter(account__is_active=True)
    listed = list(follows.select_related("dossier", "account"))
    ids = {each.dossier_id for each in listed}
    if not ids:
        return []
    ways = belonging.stories_of(belonging.numbers_of(ids))
    stories = {pk for each in ways.values() for pk in each}
    seen = Item.objects.filter(story__in=stories).order_by().values_list("story")
    told: dict[int, datetime] = dict(seen.annotate(last=Max("first_seen")))
    stages = DossierStage.objects.filter(dossier__in=ids).order_by().values_list("dossier")
    moved: dict[int, datetime] = dict(stages.annotate(last=Max("noted_at")))
    found = []
    for each in listed:
        moments = [told[pk] for pk in ways[each.dossier_id] if pk in told]
        moments += [moved[each.dossier_id]] if each.dossier_id in moved else []
        last = max(moments, default=None)
        if last is not None and last > each.seen_at:
            found.append((each, last))
    return found
