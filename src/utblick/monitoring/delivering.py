"""Weighing what has come in, and delivering it to the right desks: a story lies once on each desk that it concerns."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from utblick.monitoring import days, joining, rows, rules
from utblick.monitoring.models import Delivery, Item, Rating, State, WatchProfile
from utblick.monitoring.weighing import Weighed, Weigher, weigher, weigher_of

BATCH = 1_000
Found = Sequence[tuple[Item, Sequence[Weighed]]]
Desk = tuple[int, int | None]
"""A story, and the unit on whose desk it lies; None for the function's."""


def weigh(items: Sequence[Item], now: datetime) -> None:
    """Weigh items, new or changed, against all profiles in use, keep how, and deliver what reaches a threshold.

    Where their stories lie on desks already, these are told what is new, and the last day that counts now.
    """
    if items:
        _weigh(weigher(), items, now, None)


def weigh_again(profiles: Iterable[WatchProfile], items: Iterable[Item], now: datetime) -> None:
    """Weigh items anew against profiles that have changed; nothing is taken back from a desk, and nothing is news."""
    listed = list(profiles)
    ready = weigher_of(each for each in listed if each.active)
    wanted = [each.pk for each in listed]
    batch: list[Item] = []
    for item in items:
        batch.append(item)
        if len(batch) == BATCH:
            _weigh(ready, batch, now, wanted)
            batch = []
    if batch:
        _weigh(ready, batch, now, wanted)


@transaction.atomic
def _weigh(ready: Weigher, items: Sequence[Item], now: datetime, profiles: list[int] | None) -> None:
    found = [(item, ready.weigh(item)) for item in items]
    old = Rating.objects.filter(item__in=[each.pk for each in items])
    (old if profiles is None else old.filter(profile__in=profiles)).delete()
    rows.insert(
        Rating,
        ("item_id", "profile_id", "score", "made_of"),
        [
            (item.pk, each.profile, each.score, json.dumps(each.made_of))
            for item, weighed in found
            for each in weighed
        ],
    )
    lying = list(
        Delivery.objects.select_for_update()
        .filter(story__in={each.story_id for each in items})
        .order_by("pk")
    )
    deliver(_wanted(ready, found, now), lying, now)
    if profiles is None:
        joining.tell(items, lying, _reached(ready, found), now)


def _wanted(ready: Weigher, found: Found, now: datetime) -> dict[Desk, Delivery]:
    """Return how each story would lie on each desk that one of these items goes to: by the one that fits it best."""
    wanted: dict[Desk, Delivery] = {}
    for item, weighed in found:
        scores = {each.profile: each.score for each in weighed}
        to = [(profile, False) for profile in rules.desks(scores, ready.thresholds, ready.units)]
        taken = {ready.units[profile] for profile, _sample in to}
        for profile, score in scores.items():
            if ready.units[profile] not in taken and rules.is_sample(
                item.pk, profile, score, ready.thresholds[profile]
            ):
                to.append((profile, True))
                taken.add(ready.units[profile])
        for profile, sample in to:
            desk = (item.story_id, ready.units[profile])
            best = wanted.get(desk)
            if best is None or (not sample, scores[profile]) > (not best.sample, best.score):
                wanted[desk] = Delivery(
                    story_id=item.story_id,
                    unit_id=ready.units[profile],
                    profile_id=profile,
                    score=scores[profile],
                    sample=sample,
                    delivered_at=now,
                    version=1,
                )
    return wanted


def _reached(ready: Weigher, found: Found) -> Mapping[int, set[int | None]]:
    """Return the desks whose threshold each item reaches, by its id, whoever else has it."""
    return {
        item.pk: {
            ready.units[each.profile] for each in weighed if each.score >= ready.thresholds[each.profile]
        }
        for item, weighed in found
    }


def deliver(wanted: Mapping[Desk, Delivery], lying: Sequence[Delivery], now: datetime) -> None:
    """Put stories on the desks that they go to. Where one lies that nobody has looked at, the better score counts.

    The function gets what is nobody's: not what lies on a unit's desk, or comes to one now, other than as a sample.
    """
    there = {(each.story_id, each.unit_id): each for each in lying}
    with_units = {each.story_id for each in (*lying, *wanted.values()) if each.unit_id and not each.sample}
    new = [
        each
        for (story, unit), each in wanted.items()
        if (story, unit) not in there and (unit is not None or story not in with_units)
    ]
    told = days.of_stories({each.story_id for each in new}, timezone.localdate(now)) if new else {}
    for each in new:
        each.deadline = told.get(each.story_id)
    Delivery.objects.bulk_create(new, batch_size=BATCH)
    for desk, better in wanted.items():
        held = there.get(desk)
        if held is None or held.state != State.NEW:
            continue
        if (not better.sample, better.score) > (not held.sample, held.score):
            held.score, held.sample, held.profile_id = better.score, better.sample, better.profile_id
            held.save(update_fields=["score", "sample", "profile"])
