"""A dataset is one description: what it is called, its columns, where its rows come from. Adding one is one place."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils import translation
from django.utils.functional import Promise
from django.utils.timezone import localtime

from utblick.opendata.rules import LANGUAGES

Words = str | Promise
Value = str | int | bool | Decimal | date | datetime | None
THEME = "http://publications.europa.eu/resource/authority/data-theme/"
FREQUENCY = "http://publications.europa.eu/resource/authority/frequency/"


@dataclass(frozen=True)
class Column:
    """A column: its name in files, what it means, in which unit, and of what type (`TYPES`)."""

    name: str
    meaning: Words
    type: str = "string"
    unit: Words = ""
    needed: bool = False


TYPES: Mapping[str, tuple[dict[str, Any], str]] = {
    "string": ({"type": "string"}, "string"),
    "date": ({"type": "string", "format": "date"}, "date"),
    "moment": ({"type": "string", "format": "date-time"}, "dateTimeStamp"),
    "address": ({"type": "string", "format": "uri"}, "anyURI"),
    "integer": ({"type": "integer"}, "integer"),
    "decimal": ({"type": "number"}, "decimal"),
    "boolean": ({"type": "boolean"}, "boolean"),
}
"""A type of column as JSON Schema and as CSVW."""


@dataclass(frozen=True)
class Dataset:
    """A dataset. `rows` reads as anybody on a day; its name is part of its address and never changes.

    `more` are further formats, by the end of the address: what they are, and how they are written.
    """

    name: str
    title: Words
    description: Words
    columns: Sequence[Column]
    rows: Callable[[date], Iterable[Mapping[str, Value]]]
    keywords: Sequence[Words]
    theme: str = "GOVE"
    frequency: str = "DAILY"
    personal: bool = False
    more: Mapping[str, tuple[str, Words, Callable[[date], Any]]] = field(default_factory=dict)


DATASETS: dict[str, Dataset] = {}
"""All datasets by name, in the order that they are told."""


def register(*datasets: Dataset) -> None:
    """Add datasets. Two of one name are a mistake."""
    for each in datasets:
        if each.name in DATASETS:
            raise ValueError(f"two datasets are called {each.name}")
        DATASETS[each.name] = each


def both(words: Words) -> dict[str, str]:
    """Return words in Swedish and in English."""
    found = {}
    for language in LANGUAGES:
        with translation.override(language):
            found[language] = str(words)
    return found


def rows_of(dataset: Dataset, today: date) -> list[dict[str, Any]]:
    """Return the rows of a dataset as JSON holds them, with all columns and no others, in their order."""
    return [
        {column.name: _plain(row.get(column.name)) for column in dataset.columns}
        for row in dataset.rows(today)
    ]


def _plain(value: Value) -> Any:
    if value == "":
        return None
    if isinstance(value, datetime):
        return localtime(value).isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, Promise):
        return str(value)
    return value
