"""The sections of a pack that the monitoring room owns: what desks watch for, and invented items for demonstration."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from django.utils.translation import gettext as _
from pydantic import BaseModel, ConfigDict, Field

from utblick.core.packs.schema import Key, KeyedItem, Path, Row, Section, own_values, ref, refs
from utblick.decisions.models import PolicyArea
from utblick.monitoring.models import InventedItem, WatchProfile
from utblick.people.models import Organization
from utblick.sources.words import Unclear, parse_words
from utblick.strategy.models import Clause


class FacetItem(BaseModel):
    """What counts for or against beside words: a source, area, programme, kind or language, with its weight."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: Literal["source", "area", "programme", "kind", "language"]
    value: str = Field(min_length=1)
    weight: float = Field(ge=-5, le=5)


class ProfileItem(KeyedItem):
    """What a unit, or the international function where none is named, watches for."""

    name: str = Field(min_length=1)
    name_en: str = ""
    unit: Key | None = None
    words: list[str] = []
    facets: list[FacetItem] = []
    clauses: list[Key] = Field(default=[], description="keys of the focus points that it watches for")
    policy_areas: list[Key] = Field(default=[], description="keys of the policy areas that it watches")
    threshold: int = Field(50, ge=1, le=100)
    active: bool = True


class InventedPackItem(BaseModel):
    """Something that a source could have told of, invented for demonstration."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    key: Key
    source_name: str = Field(min_length=1)
    source_kind: Literal["feed", "html", "by_hand"] = "feed"
    title: str = Field(min_length=1)
    text: str = ""
    language: Literal["sv", "en"] = "sv"
    words: list[str] = []
    published: date
    deadline: date | None = None
    web: str = ""


def _profiles(item: ProfileItem) -> Iterator[Row]:
    facets: dict[str, dict[str, float]] = {}
    for each in item.facets:
        facets.setdefault(each.kind, {})[each.value] = each.weight
    yield Row(
        WatchProfile,
        item.key,
        {
            **own_values(item, "unit", "words", "facets", "clauses", "policy_areas"),
            "unit": ref(Organization, item.unit, "unit"),
            "words": "\n".join(item.words),
            "facets": facets,
            "clauses": refs(Clause, item.clauses, "clauses"),
            "policy_areas": refs(PolicyArea, item.policy_areas, "policy_areas"),
        },
    )


def _check_profile(item: ProfileItem) -> list[tuple[Path, str]]:
    found: list[tuple[Path, str]] = []
    for place, words in enumerate(item.words):
        try:
            parse_words(words)
        except Unclear:
            found.append((("words", place), _("Write a word, or a word = a number from -5 to 5.")))
    return found


def _invented(item: InventedPackItem) -> Iterator[Row]:
    yield Row(InventedItem, item.key, item.model_dump(exclude={"key"}))


def _check_invented(item: InventedPackItem) -> list[tuple[Path, str]]:
    if item.deadline and item.deadline < item.published:
        return [(("deadline",), _("The last day to answer cannot be before the day it was published."))]
    return []


SECTIONS = (
    Section("watch_profiles", "monitoring.yaml", ProfileItem, _profiles, check=_check_profile),
    Section(
        "watch_items",
        "monitoring.yaml",
        InventedPackItem,
        _invented,
        demonstration_only=True,
        check=_check_invented,
    ),
)
