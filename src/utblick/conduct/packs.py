"""The sections of a pack that the conduct room owns: the code, the limits, presents and gifts."""

from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal
from typing import Literal

from django.utils.translation import gettext as _
from pydantic import Field

from utblick.conduct.models import (
    CatalogueItem,
    CodeSection,
    CodeVersion,
    Direction,
    Gift,
    GiftYear,
    Handling,
    Limit,
    LimitKind,
    WorkingHours,
    stays,
)
from utblick.core.packs.schema import Item, Key, KeyedItem, Path, Ref, Row, Section, own_values, ref
from utblick.people.models import Account, Organization, Person


class SectionItem(Item):
    """A section of the code. `slug` is the same from version to version."""

    slug: str = Field(pattern=r"^[a-z0-9-]+$", max_length=60)
    title: str = Field(min_length=1)
    title_en: str = ""
    text: str = Field(min_length=1)
    text_en: str = ""


class CodeItem(KeyedItem):
    """A version of the code. Once somebody has acknowledged it, a change is a new version with a key of its own."""

    version: int = Field(ge=1)
    in_force_from: date
    decided_by: str = Field(min_length=1)
    reason: str = Field(min_length=1)
    sections: list[SectionItem] = Field(min_length=1)


class LimitItem(KeyedItem):
    """A limit in SEK from a day, for each person, or (`…_whole`) for all who share a gift.

    A new amount is a new item, from its own day.
    """

    kind: Literal[tuple(LimitKind.values)]  # type: ignore[valid-type]
    amount: Decimal = Field(ge=0)
    with_vat: bool = False
    valid_from: date
    basis: str = Field(min_length=1)


class HoursItem(KeyedItem):
    """Working hours on a working day, from a day. New hours are a new item, from their own day."""

    begins: time
    ends: time
    valid_from: date
    basis: str = Field(min_length=1)


class PresentItem(KeyedItem):
    """A present in the catalogue."""

    name: str = Field(min_length=1)
    name_en: str = ""
    contract: str = Field(min_length=1)
    price: Decimal = Field(ge=0)
    with_vat: bool = False
    stock: int = Field(ge=0)
    retired: bool = False


class GiftItem(KeyedItem):
    """A gift, for demonstration. What is given is not taken from the stock: the catalogue says what is left."""

    direction: Literal[tuple(Direction.values)]  # type: ignore[valid-type]
    day: date
    declared_by: Key
    person: Key | None = None
    what: str = ""
    other_organization: Key | None = None
    other_text: str = ""
    value: Decimal = Field(ge=0)
    with_vat: bool = True
    estimated: bool = False
    persons: int = Field(1, ge=1)
    shared_with: str = ""
    context: str = Field(min_length=1)
    linked: bool = False
    handling: Literal[tuple(Handling.values)] = Handling.HELD.value  # type: ignore[valid-type]
    handed_to: str = ""
    item: Key | None = None
    count: int = Field(1, ge=1)
    reason: str = ""


def _codes(item: CodeItem) -> Iterator[Row]:
    values = own_values(item, "sections", "version") | {"number": item.version}
    yield Row(CodeVersion, item.key, values)
    for place, section in enumerate(item.sections):
        said = own_values(section) | {"code": Ref(CodeVersion, item.key), "number": place + 1}
        yield Row(CodeSection, f"{item.key}-{section.slug}", said, ("sections", place))


def _check_code(item: CodeItem) -> list[tuple[Path, str]]:
    """Refuse to change a text that somebody has acknowledged."""
    held = CodeVersion.objects.filter(key=item.key).first()
    if held is None or not held.is_acknowledged:
        return []
    fields = ("slug", "title", "title_en", "text", "text_en")
    then = list(held.sections.order_by("number").values_list(*fields))
    now = [tuple(getattr(each, name) for name in fields) for each in item.sections]
    if then != now:
        place = next((n for n, each in enumerate(now) if n >= len(then) or then[n] != each), None)
        return [(("sections",) if place is None else ("sections", place), stays())]
    same = (held.number, held.in_force_from, held.decided_by, held.reason)
    if same != (item.version, item.in_force_from, item.decided_by, item.reason):
        return [((), stays())]
    return []


def _limits(item: LimitItem) -> Iterator[Row]:
    yield Row(Limit, item.key, own_values(item))


def _hours(item: HoursItem) -> Iterator[Row]:
    yield Row(WorkingHours, item.key, own_values(item))


def _check_hours(item: HoursItem) -> list[tuple[Path, str]]:
    return [] if item.ends > item.begins else [(("ends",), _("Working hours cannot end before they begin."))]


def _presents(item: PresentItem) -> Iterator[Row]:
    yield Row(CatalogueItem, item.key, own_values(item))


def _gifts(item: GiftItem) -> Iterator[Row]:
    values = own_values(item, "declared_by", "person", "other_organization", "item") | {
        "declared_by": Ref(Account, item.declared_by, ("declared_by",)),
        "person": ref(Person, item.person, "person"),
        "other_organization": ref(Organization, item.other_organization, "other_organization"),
        "item": ref(CatalogueItem, item.item, "item"),
    }
    yield Row(Gift, item.key, values)
    yield Row(GiftYear, f"gavor-{item.day.year}", {"year": item.day.year})


SECTIONS = (
    Section("conduct_codes", "conduct.yaml", CodeItem, _codes, check=_check_code),
    Section("conduct_limits", "conduct.yaml", LimitItem, _limits),
    Section("conduct_working_hours", "conduct.yaml", HoursItem, _hours, check=_check_hours),
    Section("gift_catalogue", "conduct.yaml", PresentItem, _presents, demonstration_only=True),
    Section("gifts", "conduct.yaml", GiftItem, _gifts, demonstration_only=True),
)
