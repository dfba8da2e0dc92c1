"""Every address of the system with a sample of what it needs, for the tests that walk them all."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from utblick.collaborations.models import Engagement
from utblick.people.models import (
    BODIES,
    Account,
    Membership,
    Organization,
    Person,
    Post,
    RoleAssignment,
    Term,
)
from utblick.strategy.models import Beneficiary, Clause, Duty, SteeringDocument, Strategy


@dataclass(frozen=True)
class Address:
    """One address: its name, its view, and a url that leads to it."""

    name: str
    view: Any
    url: str


def patterns(found: Any = None) -> Iterator[URLPattern]:
    """All patterns, however deep."""
    for entry in found if found is not None else get_resolver().url_patterns:
        if isinstance(entry, URLResolver):
            yield from patterns(entry.url_patterns)
        else:
            yield entry


def addresses() -> list[Address]:
    """All addresses, each with a url. Raises KeyError for one that has no sample: add it to `_sample`."""
    samples = _samples()
    return [
        Address(
            str(pattern.name),
            pattern.callback,
            reverse(str(pattern.name), kwargs=_arguments(pattern, samples)),
        )
        for pattern in patterns()
    ]


def _samples() -> dict[str, Any]:
    strategy = Strategy.objects.get(status="adopted")
    engagement = Engagement.objects.get(key="samarbete-sbhss")
    return {
        "strategy": strategy,
        "clause": Clause.objects.get(strategy=strategy, number="2.1"),
        "duty": Duty.objects.filter(clause__strategy=strategy).first(),
        "steering_document": SteeringDocument.objects.first(),
        "beneficiary": Beneficiary.objects.first(),
        "engagement": engagement,
        "agreement": engagement.agreements.first(),
        "person": Person.objects.get(key="robert-olesen"),
        "body": Organization.objects.filter(classification__in=BODIES, posts__isnull=False).first(),
        "organization": Organization.objects.get(classification="own"),
        "post": Post.objects.first(),
        "seat": Membership.objects.first(),
        "term": Term.objects.first(),
        "account": Account.objects.filter(demonstration=True).first(),
        "role": RoleAssignment.objects.first(),
        "demo": Account.objects.filter(demonstration=True).first(),
    }


def _arguments(pattern: URLPattern, samples: dict[str, Any]) -> dict[str, Any]:
    names = pattern.pattern.converters or pattern.pattern.regex.groupindex
    if not names:
        return {}
    found: dict[str, Any] = {}
    for name in names:
        found[name] = _argument(str(pattern.name), name, samples)
    return found


def _argument(view: str, name: str, samples: dict[str, Any]) -> Any:
    if name == "slug":
        return samples["strategy"].slug
    if name == "number":
        return samples["clause"].number
    if view == "history":
        return {"kind": "person", "pk": samples["person"].pk}[name]
    if name == "part":
        return "avtal"
    if view.startswith("engagement_part") and name != "pk":
        return samples["agreement"].pk
    if name in {"uidb36", "key"}:
        return "x"
    kinds = sorted(samples, key=len, reverse=True)
    kind = next(kind for kind in kinds if view.startswith((kind, kind.rstrip("y") + "ies")))
    if view == "post_new" or view == "seat_new":
        kind = "body"
    if view == "role_new":
        kind = "account"
    return samples[kind].pk
