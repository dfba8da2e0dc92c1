"""What people do with profiles: write what their desk looks for, and let it forget what it has learned."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils import timezone

from utblick.core.actions import action
from utblick.monitoring import queries, retraining
from utblick.monitoring.models import LearnedModel, WatchProfile
from utblick.people.models import Organization


@dataclass(frozen=True)
class Written:
    """A profile as somebody has filled it in, and the focus points and policy areas that it watches."""

    profile: WatchProfile
    clauses: Sequence[Any]
    areas: Sequence[Any] = ()


def may_write(account: Any, unit: Organization | None) -> bool:
    """Whether an account may write what a desk looks for; the international function's for None."""
    if unit is None:
        return bool(account.holds_for_the_whole(queries.EDIT))
    return bool(account.has_perm(queries.EDIT, unit))


@action(queries.EDIT)
def save_profile(account: Any, written: Written) -> WatchProfile:
    """Keep a profile, and weigh the items of the last days anew: now where they are few, else by the worker."""
    profile = written.profile
    before = WatchProfile.objects.select_related("unit").filter(pk=profile.pk).first()
    if not may_write(account, profile.unit) or (before is not None and not may_write(account, before.unit)):
        raise PermissionDenied
    profile.save()
    profile.clauses.set(written.clauses)
    profile.policy_areas.set(written.areas)
    retraining.weigh_soon(profile, timezone.now())
    return profile


@action(queries.EDIT)
def forget_learned(account: Any, profile: WatchProfile) -> WatchProfile:
    """Let a profile forget all that it has learned: what was said before now is not learned from again."""
    if not may_write(account, profile.unit):
        raise PermissionDenied
    now = timezone.now()
    model, _made = LearnedModel.objects.get_or_create(profile=profile)
    model.weights, model.decisions, model.relevant = {}, 0, 0
    model.made_at, model.forget_before = now, now
    model.save()
    retraining.weigh_soon(profile, now)
    return profile
