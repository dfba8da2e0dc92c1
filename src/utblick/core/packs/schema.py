"""What rooms declare: the sections of a pack, the schema of an item, and the records that an item becomes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from django.db import models
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from utblick.core import dates, days

Path = tuple[str | int, ...]


def _as_text(value: Any) -> Any:
    """YAML reads `2012` as a number and `2012-05-14` as a date: both are meant as partial dates."""
    if isinstance(value, bool):
        return value
    if isinstance(value, int):
        return f"{value:04d}"
    return value.isoformat() if isinstance(value, date) else value


def _exists(text: str) -> str:
    if text and not days.can_be_meant(dates.last_day(text), days.FIRST_YEAR_OF_FACTS):
        raise ValueError(text)
    return text


PartialDate = Annotated[str, BeforeValidator(_as_text), AfterValidator(_exists)]
Key = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9.-]*$", max_length=120)]


class Item(BaseModel):
    """What every item of every section may say."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    source: Key | None = Field(None, description="key of the source; the pack's default source if left out")
    assumed: bool = Field(False, description="true where nobody has confirmed the fact")
    facts: list[str] = Field(default=[], description="numbers of the facts that the item holds")
    note: str = ""
    note_en: str = ""


class KeyedItem(Item):
    """An item with a key of its own."""

    key: Key = Field(description="short, unique and never changed: small letters, digits and hyphens")


@dataclass(frozen=True)
class Ref:
    """A reference to the record of `model` with `key`. `at` is where in the item it is said."""

    model: type[models.Model]
    key: str
    at: Path = ()


@dataclass(frozen=True)
class IdOf(Ref):
    """A reference that is kept as the record's id in a plain field: what it points at may be of any kind."""


# A value that stands for where in its section an item stands, in steps of ten that leave room for others.
PLACE = object()


@dataclass(frozen=True)
class Row:
    """One record that a pack asks for. A value is plain, a Ref, or a list of Refs for a many-to-many field."""

    model: type[models.Model]
    key: str
    values: dict[str, Any]
    at: Path = ()


@dataclass(frozen=True)
class Section:
    """A top-level name in a pack's file. `rows` turns a checked item into records, in an order that can be kept.

    `check` gives what is wrong with an item beyond its schema as (where, message).
    """

    name: str
    file: str
    item: type[BaseModel]
    rows: Callable[[Any], Iterator[Row]]
    single: bool = False
    demonstration_only: bool = False
    check: Callable[[Any], list[tuple[Path, str]]] = lambda item: []


SECTIONS: list[Section] = []


def sections(*declared: Section) -> None:
    """Add a room's sections, in the order in which they are to be loaded."""
    known = {section.name for section in SECTIONS}
    SECTIONS.extend(section for section in declared if section.name not in known)


def common(item: Item) -> dict[str, Any]:
    """Values that every Record takes from an item as they stand; the source is filled in by the plan."""
    from utblick.core.models import Source

    return {
        "assumed": item.assumed,
        "facts": item.facts,
        "note": item.note,
        "note_en": item.note_en,
        "source": Ref(Source, item.source, ("source",)) if item.source else None,
    }


def own_values(item: Item, *but: str) -> dict[str, Any]:
    """Return the item's values as a Record takes them, without its key and the fields named in `but`."""
    skip = {"key", "source", "assumed", "facts", "note", "note_en", *but}
    return {**item.model_dump(exclude=skip), **common(item)}


def refs(model: type[models.Model], keys: list[str], name: str) -> list[Ref]:
    """Return references to several records; `name` is the field of the item that lists them."""
    return [Ref(model, key, (name, position)) for position, key in enumerate(keys)]


def ref(model: type[models.Model], key: str | None, name: str) -> Ref | None:
    """Return a reference, or None where the item names nothing."""
    return Ref(model, key, (name,)) if key else None
