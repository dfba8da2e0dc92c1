"""The sections of a pack that the decisions room owns."""

from collections.abc import Callable, Iterator
from datetime import date, time
from typing import Any

from django.utils.translation import gettext as _
from pydantic import Field

from utblick.core.packs.schema import Key, KeyedItem, Path, Row, Section, own_values, ref
from utblick.decisions.matters import MATTERS
from utblick.decisions.models import DecisionRight, Delegation, Meeting, PolicyArea
from utblick.people.models import Organization

Day = date  # where a field of that name would hide the type


class PolicyAreaItem(KeyedItem):
    """A policy area and the body that answers for it."""

    name: str
    name_en: str = ""
    committee: Key | None = Field(None, description="key of the body that answers for it")


class DecisionRightItem(KeyedItem):
    """That a body may decide a kind of matter."""

    matter: str = Field(description="key of the kind of matter")
    body: Key
    own_areas: bool = Field(
        False, description="true where only within the policy areas that the body answers for"
    )


class DelegationItem(KeyedItem):
    """An item of the delegation order."""

    matter: str
    body: Key
    delegate: str
    limits: str = ""
    reference: str
    reported: bool = True


class MeetingItem(KeyedItem):
    """A meeting of a body."""

    body: Key
    date: Day
    starts: time | None = None
    place: str = ""
    cutoff: Day | None = None


def _areas(item: PolicyAreaItem) -> Iterator[Row]:
    yield Row(
        PolicyArea,
        item.key,
        own_values(item, "committee") | {"committee": ref(Organization, item.committee, "committee")},
    )


def _with_body(model: type[DecisionRight | Delegation | Meeting]) -> Callable[[Any], Iterator[Row]]:
    def rows(item: Any) -> Iterator[Row]:
        yield Row(model, item.key, own_values(item, "body") | {"body": ref(Organization, item.body, "body")})

    return rows


def _check_matter(item: "DecisionRightItem | DelegationItem") -> list[tuple[Path, str]]:
    if item.matter in MATTERS:
        return []
    message = _("There is no kind of matter with the key %(key)s.") % {"key": item.matter}
    return [(("matter",), message)]


def _check_delegation(item: DelegationItem) -> list[tuple[Path, str]]:
    if found := _check_matter(item):
        return found
    if MATTERS[item.matter].concerns_goals:
        return [(("matter",), _("What concerns goals or direction may not be delegated."))]
    return []


SECTIONS = (
    Section("policy_areas", "decisions.yaml", PolicyAreaItem, _areas),
    Section(
        "decision_rights", "decisions.yaml", DecisionRightItem, _with_body(DecisionRight), check=_check_matter
    ),
    Section("delegations", "decisions.yaml", DelegationItem, _with_body(Delegation), check=_check_delegation),
    Section("meetings", "decisions.yaml", MeetingItem, _with_body(Meeting)),
)
