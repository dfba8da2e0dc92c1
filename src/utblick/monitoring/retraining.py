"""Learning anew each night from what the desks have said, and weighing anew what a change of profile touches."""

import hashlib
import json
import math
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from utblick.core.audit import trail
from utblick.core.audit.reading import tell
from utblick.core.periodic import Turn, periodic
from utblick.monitoring import delivering, learning, meaning, queries, rules, weighing
from utblick.monitoring.models import Item, LearnedModel, Rating, Step, WatchProfile, WeighedProfile
from utblick.sources.relevance import SCALE

MOST_DECISIONS = 2_000
AT_ONCE = 1_000
"""So many items are weighed anew while somebody waits; more are left to the worker."""
LEARNED, WEIGHED = "monitoring.learned", "monitoring.weighed"
tell(
    {
        LEARNED: _("Learned from the decisions of a desk"),
        WEIGHED: _("Weighed what came in of late anew against a profile"),
    }
)


def decisions_of(profile: WatchProfile, since: datetime | None) -> list[learning.Decision]:
    """Return what a desk has said of what a profile delivered, the latest word on each. Four queries."""
    rows = Step.objects.filter(delivery__profile=profile, undone=False, what__in=("relevant", "irrelevant"))
    if since is not None:
        rows = rows.filter(at__gt=since)
    last: dict[int, tuple[str, str, int]] = {}
    found = rows.order_by("-pk").values_list("delivery", "what", "why", "delivery__story")
    for delivery, what, why, story in found[: 2 * MOST_DECISIONS]:
        last.setdefault(delivery, (what, why, story))
    said = {story: what == "relevant" for what, why, story in last.values() if why != rules.DUPLICATE}
    ready = weighing.Weigher([profile], {})
    matcher = weighing.matcher([weighing.as_profile(profile, {})])
    near = _near_in_meaning(profile)
    made = []
    for item in _best_items(profile, list(said)[:MOST_DECISIONS]):
        text = ready.text_of(item)
        own = sum(each.points for each in matcher.explained(text)[0].made_of)
        own += near.get(item.pk, 0.0)
        made.append(learning.Decision(weighing.held_by(text), own, said[item.story_id]))
    return made


def _near_in_meaning(profile: WatchProfile) -> dict[int, float]:
    """What nearness in meaning gave each item when it was weighed: a model is too slow to be asked again. One query."""
    if meaning.chosen() is None:
        return {}
    rows = Rating.objects.filter(profile=profile).values_list("item", "made_of")
    return {item: sum(one[2] for one in made_of if one[1] == weighing.MEANING) for item, made_of in rows}


def _best_items(profile: WatchProfile, stories: list[int]) -> Iterable[Item]:
    """The item of each story that fits the profile best; its first one where none does."""
    for start in range(0, len(stories), AT_ONCE):
        some = stories[start : start + AT_ONCE]
        best: dict[int, int] = dict(
            Item.objects.filter(story__in=some).order_by("-pk").values_list("story", "pk")
        )
        rated = Rating.objects.filter(profile=profile, item__story__in=some).order_by("score", "-item")
        best.update(rated.values_list("item__story", "item"))
        yield from Item.objects.filter(pk__in=best.values()).order_by("pk")


def threshold_sum(profile: WatchProfile) -> float:
    """Return the sum of points that reaches a profile's threshold."""
    return -SCALE * math.log(1 - min(profile.threshold, 99) / 100)


def learn(profile: WatchProfile, now: datetime) -> bool:
    """Learn anew from what the desk has said. Returns whether anything is otherwise than before."""
    model, _made = LearnedModel.objects.get_or_create(profile=profile)
    decisions = decisions_of(profile, model.forget_before)
    weights = learning.learned(decisions, threshold_sum(profile))
    relevant = sum(each.relevant for each in decisions)
    if (weights, len(decisions), relevant) == (model.weights, model.decisions, model.relevant):
        return False
    changed = weights != model.weights
    model.weights, model.decisions, model.relevant, model.made_at = weights, len(decisions), relevant, now
    model.save()
    if changed:
        trail.note(LEARNED, None, profile, decisions=len(decisions))
    return changed


@periodic("monitoring.learn", every=timedelta(hours=24))
def learn_in_turn(turn: Turn) -> bool:
    """Learn anew, profile by profile. Returns True where the worker was asked to stop first."""
    for profile in WatchProfile.objects.filter(active=True):
        if turn.stopping:
            return True
        turn.keep()
        learn(profile, timezone.now())
    return False


def fingerprint(profile: WatchProfile, learned: dict[str, float]) -> str:
    """Return what tells whether a profile is as it was when the items of the last days were weighed."""
    told = [
        profile.words,
        profile.facets,
        profile.threshold,
        profile.active,
        profile.unit_id,
        learned,
        settings.MEANING,
    ]
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


def weigh_now(profile: WatchProfile, now: datetime, go_on: Callable[[], bool] = lambda: True) -> bool:
    """Weigh the items of the last days anew against a profile, and remember that it has been done.

    `go_on` is asked every AT_ONCE items; where it says no, the rest is left, and False returned.
    """
    model = LearnedModel.objects.filter(profile=profile).first()
    items = queries.recent_items(timezone.localdate(now)).order_by("pk")
    ended: list[bool] = []

    def going_on() -> Iterator[Item]:
        for number, item in enumerate(items.iterator(chunk_size=AT_ONCE)):
            if number % AT_ONCE == 0 and not go_on():
                return
            yield item
        ended.append(True)

    delivering.weigh_again([profile], going_on(), now)
    if not ended:
        return False
    kept, _made = WeighedProfile.objects.get_or_create(profile=profile)
    kept.fingerprint = fingerprint(profile, model.weights if model else {})
    kept.save()
    return True


def weigh_soon(profile: WatchProfile, now: datetime) -> bool:
    """Weigh the last days anew where that is quickly done. Returns False where it is left to the worker."""
    if meaning.chosen() is not None:
        return False
    if queries.recent_items(timezone.localdate(now))[: AT_ONCE + 1].count() > AT_ONCE:
        return False
    return weigh_now(profile, now)


@periodic("monitoring.weigh", every=timedelta(minutes=5))
def weigh_in_turn(turn: Turn) -> bool:
    """Weigh the last days anew against the profiles that have changed. Returns True where asked to stop first."""
    kept = {each.profile_id: each.fingerprint for each in WeighedProfile.objects.all()}
    weights = {each.profile_id: each.weights for each in LearnedModel.objects.all()}

    def go_on() -> bool:
        turn.keep()
        return not turn.stopping

    for profile in WatchProfile.objects.all():
        if kept.get(profile.pk) == fingerprint(profile, weights.get(profile.pk, {})):
            continue
        if not weigh_now(profile, timezone.now(), go_on):
            return True
        trail.note(WEIGHED, None, profile)
    return False
