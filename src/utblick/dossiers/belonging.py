"""Which stories belong to which dossier: those that name its numbers, or came to be it, and what people said by hand.

It is looked up where it is read, so a story that comes later belongs at once, and so does one that was there before.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import CharField, Count, F, IntegerField, Max, Q, QuerySet, Value
from django.db.models.functions import Cast

from utblick.core import secrecy
from utblick.core.stamp import stamped
from utblick.dossiers.models import Dossier, DossierIdentifier, DossierStory
from utblick.dossiers.numbers import OF_DOSSIERS, Number
from utblick.monitoring.models import Delivery, ItemIdentifier, Outgrowth, State, Story

KIND = "dossier"
BY_NUMBER, MADE_FROM, BY_HAND, AWAY = "number", "made_from", "by_hand", "away"
FOUND = (State.RELEVANT, State.ASSESSED, State.ACTED)
MOST_SUGGESTED = 50


def numbers_of(dossiers: Collection[int]) -> dict[int, list[Number]]:
    """Return the numbers of dossiers, by their ids. One query."""
    found: dict[int, list[Number]] = {pk: [] for pk in dossiers}
    rows = DossierIdentifier.objects.filter(dossier__in=dossiers)
    for pk, kind, value in rows.values_list("dossier", "kind", "value"):
        found[pk].append((kind, value))
    return found


def stories_of(numbers: Mapping[int, Collection[Number]]) -> dict[int, dict[int, str]]:
    """Return the stories of dossiers, whose numbers are given by their ids: each story's id, and how it came there.

    One query, however many dossiers. What somebody took away is not there, whatever it names.
    """
    owners: dict[Number, list[int]] = defaultdict(list)
    for pk, each in numbers.items():
        for number in each:
            owners[number].append(pk)
    found: dict[int, dict[int, str]] = {pk: {} for pk in numbers}
    away: list[tuple[int, int]] = []
    for way, dossier, kind, value, story in _said(list(numbers), list(owners)):
        if way == AWAY:
            away.append((dossier, story))
        for pk in owners.get((kind, value), ()) if way == BY_NUMBER else (dossier,):
            found[pk].setdefault(story, way)
    for pk, story in away:
        found[pk].pop(story, None)
    return found


def _said(dossiers: Collection[int], numbers: Collection[Number]) -> Iterable[tuple[str, int, str, str, int]]:
    """All that is said of which stories belong to dossiers or name numbers: way, dossier, kind, value, story."""
    none, blank = Value(0, output_field=IntegerField()), Value("", output_field=CharField())
    kinds, values = {kind for kind, _value in numbers}, {value for _kind, value in numbers}
    naming = ItemIdentifier.objects.order_by().filter(kind__in=kinds, value__in=values)
    grown = Outgrowth.objects.order_by().filter(kind=KIND, object_id__in=dossiers)
    hand = DossierStory.objects.order_by().filter(dossier__in=dossiers)
    parts = [
        _row(naming, BY_NUMBER, none, F("kind"), F("value"), F("item__story")),
        _row(grown, MADE_FROM, Cast("object_id", IntegerField()), blank, blank, F("story_id")),
        _row(hand.filter(belongs=True), BY_HAND, F("dossier_id"), blank, blank, F("story_id")),
        _row(hand.filter(belongs=False), AWAY, F("dossier_id"), blank, blank, F("story_id")),
    ]
    if not numbers:
        parts = parts[1:]
    return parts[0].union(*parts[1:], all=True)


def _row(rows: QuerySet[Any], way: str, *said: Any) -> QuerySet[Any]:
    names = ("said_of", "said_kind", "said_value", "said_story")
    told = {"way": Value(way, output_field=CharField()), **dict(zip(names, said, strict=True))}
    return rows.annotate(**told).values_list("way", *names)


# --- from the story's side ---


@stamped
def _owners() -> dict[Number, list[int]]:
    """The dossiers of each number, by id only: who may see them is asked where they are shown. One query, remembered.

    They are several only where some are secret.
    """
    found: dict[Number, list[int]] = defaultdict(list)
    with secrecy.off():
        for kind, value, pk in DossierIdentifier.objects.values_list("kind", "value", "dossier"):
            found[kind, value].append(pk)
    return dict(found)


@stamped
def _by_hand() -> dict[int, dict[int, bool]]:
    """What people said of stories: whether each belongs to a dossier, by both ids. One query, remembered."""
    found: dict[int, dict[int, bool]] = defaultdict(dict)
    with secrecy.off():
        for story, dossier, belongs in DossierStory.objects.values_list("story", "dossier", "belongs"):
            found[story][dossier] = belongs
    return dict(found)


@dataclass(frozen=True)
class Belongs:
    """The dossiers that a story belongs to, those that the reader may see, and its own numbers that none follows."""

    dossiers: list[Dossier]
    unfollowed: list[str]


def of_story(story: Story) -> Belongs:
    """Return where a story belongs. One query where its numbers are at hand (`numbers`), else two at most."""
    told = getattr(story, "numbers", None)
    if told is None:
        named = ItemIdentifier.objects.filter(item__story=story).order_by("pk")
        told = list(named.values_list("kind", "value", "own"))
    owners = _owners()
    found = {pk: True for kind, value, _own in told for pk in owners.get((kind, value), ())}
    by_number = list(found)
    found.update(_by_hand().get(story.pk, {}))
    seen = {each.pk: each for each in Dossier.objects.filter(pk__in=found)} if found else {}
    followed = {pk for pk in by_number if pk in seen}
    # What only a dossier follows that the reader may not see is followed by none, as far as the page tells.
    unfollowed = dict.fromkeys(
        value
        for kind, value, own in told
        if own and kind in OF_DOSSIERS and followed.isdisjoint(owners.get((kind, value), ()))
    )
    return Belongs([each for pk, each in seen.items() if found[pk]], list(unfollowed))


def numbers_of_story(story: int) -> list[Number]:
    """Return the numbers that are the own of a story's items, for a dossier that is made from it. One query."""
    named = ItemIdentifier.objects.filter(item__story=story, own=True, kind__in=OF_DOSSIERS).order_by("pk")
    return list(dict.fromkeys(named.values_list("kind", "value")))


@dataclass(frozen=True)
class Suggestion:
    """A number that stories found relevant by some desk are about, and that no dossier follows."""

    kind: str
    value: str
    stories: int
    last: date
    story: Story


def suggestions() -> list[Suggestion]:
    """Return the numbers that desks have found relevant and no dossier follows, the latest first. Four queries."""
    relevant = Delivery.objects.filter(state__in=FOUND).values("story")
    rows = ItemIdentifier.objects.filter(own=True, kind__in=OF_DOSSIERS, item__story__in=relevant)
    counted = (
        rows.order_by()
        .values("kind", "value")
        .annotate(
            stories=Count("item__story", distinct=True),
            last=Max("item__published"),
            latest=Max("item__story"),
        )
    )
    owners = _owners()
    seen = set(Dossier.objects.values_list("pk", flat=True))
    free = [row for row in counted if seen.isdisjoint(owners.get((row["kind"], row["value"]), ()))]
    free.sort(key=lambda row: (row["last"], row["latest"]), reverse=True)
    free = free[:MOST_SUGGESTED]
    told = Story.objects.in_bulk([row["latest"] for row in free])
    return [
        Suggestion(row["kind"], row["value"], row["stories"], row["last"], told[row["latest"]])
        for row in free
    ]


def taken(numbers: Collection[Number], but: int | None) -> dict[Number, list[int]]:
    """Return which of some numbers other dossiers have, and their ids, also of those that the reader may not see.

    One query.
    """
    wanted = Q()
    for kind, value in numbers:
        wanted |= Q(kind=kind, value=value)
    found: dict[Number, list[int]] = defaultdict(list)
    if not wanted:
        return found
    with secrecy.off():
        rows = DossierIdentifier.objects.filter(wanted).exclude(dossier=but).order_by("pk")
        for kind, value, pk in rows.values_list("kind", "value", "dossier"):
            found[kind, value].append(pk)
    return found
