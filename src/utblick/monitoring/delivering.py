"""Weighing what has come in, and delivering it to the right desks: a story lies once on each desk that it concerns."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import transaction

from utblick.monitoring import rows, rules
from utblick.monitoring.models import Delivery, Item, Rating, State, WatchProfile
from utblick.monitoring.weighing import Weighed, Weigher, weigher, weigher_of

BATCH = 1_000


def weigh(items: Sequence[Item], now: datetime) -> None:
    """Weigh items, new or changed, against all profiles in use, keep how, and deliver what reaches a threshold."""
    if items:
        _weigh(weigher(), items, now, None)


def weigh_again(profiles: Iterable[WatchProfile], items: Iterable[Item], now: datetime) -> None:
    """Weigh items anew against profiles that have changed; nothing is taken back from a desk."""
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
    deliver(ready, [(item, weighed) for item, weighed in found if weighed], now)


def deliver(ready: Weigher, found: Sequence[tuple[Item, Sequence[Weighed]]], now: datetime) -> None:
    """Put the stories of weighed items on the desks that they go to. One that lies there already gets news instead."""
    wanted: dict[tuple[int, int | None], Delivery] = {}
    fresh: dict[tuple[int, int | None], int] = {}
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
            fresh[desk] = fresh.get(desk, 0) + 1
            best = wanted.get(desk)
            if best is None or (not sample, scores[profile]) > (not best.sample, best.score):
                wanted[desk] = Delivery(
                    story_id=item.story_id,
                    unit_id=ready.units[profile],
                    profile_id=profile,
                    score=scores[profile],
                    sample=sample,
                    delivered_at=now,
                    deadline=item.deadline,
                    version=1,
                )
    if not wanted:
        return
    lying = Delivery.objects.filter(story__in={story for story, _unit in wanted})
    there = {(each.story_id, each.unit_id): each for each in lying}
    Delivery.objects.bulk_create(
        [each for desk, each in wanted.items() if desk not in there], batch_size=BATCH
    )
    for desk, new in wanted.items():
        held = there.get(desk)
        if held is None:
            continue
        # It counts as news only where the desk has looked at it: what is new is new as a whole.
        held.news += fresh[desk] if held.state != State.NEW else 0
        held.deadline = held.deadline or new.deadline
        if held.state == State.NEW and (not new.sample, new.score) > (not held.sample, held.score):
            held.score, held.sample, held.profile_id = new.score, new.sample, new.profile_id
        held.save(update_fields=["news", "deadline", "score", "sample", "profile"])
