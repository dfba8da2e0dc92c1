"""What things look like from outside: the parts that all resources share.

Texts are given in the languages that they are written in, and what is one of a few is given by its key: so an answer
says the same whatever language it is asked for in, and its ETag tells whether the thing has changed.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any

from django.conf import settings
from django.urls import reverse
from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema

from utblick.core.audit.shown import showed
from utblick.people import shown as people


class Shape(BaseModel):
    """What an answer is made of."""

    model_config = ConfigDict(extra="forbid")


class Body(BaseModel):
    """What is sent. A field that is not described is refused, so that nobody believes that it was read."""

    model_config = ConfigDict(extra="forbid", str_max_length=20_000)


class Text(Shape):
    """A text in Swedish, and in English where that has been written."""

    sv: str = Field(examples=["Södra Östersjön"])
    en: str | None = Field(examples=["South Baltic"])


class Ref(Shape):
    """Another thing: its id and name."""

    id: int = Field(examples=[12])
    name: Text


class PersonRef(Shape):
    """A person. Of one with protected identity nothing is told to who may not know of them."""

    id: int | None = Field(examples=[7])
    name: str | None = Field(examples=["Anna Ek"])
    protected: bool = Field(examples=[False])


Kronor = Annotated[
    str,
    WithJsonSchema({"type": "string", "pattern": r"^-?\d+(\.\d+)?$", "examples": ["350000.00"]}),
]
"""Money, as the text of a decimal number."""

Sum = Annotated[str, Field(pattern=r"^(-?\d{1,12}(\.\d{1,4})?)?$", examples=["123456.00"])]
"""Money as it is sent; an empty text: none."""

Day = Annotated[
    str,
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$", "examples": ["2026-03-01"]}),
]
"""A day, a month or a year: as precise as it is known."""


def one_of(choices: Iterable[str]) -> Any:
    """Return the type of what is one of a few keys."""
    return Annotated[str, WithJsonSchema({"type": "string", "enum": list(choices)})]


def text(thing: Any, field: str = "name") -> Text:
    """Return a text of a thing."""
    return Text(sv=str(getattr(thing, field)), en=getattr(thing, f"{field}_en", "") or None)


def ref(thing: Any, field: str = "name") -> Ref | None:
    """Return another thing; None where there is none, or none that the reader may see."""
    if thing is None or getattr(thing, "covered", False):
        return None
    note(thing)
    return Ref(id=thing.pk, name=text(thing, field))


def note(thing: Any) -> None:
    """Note that a thing under secrecy is shown."""
    if getattr(thing, "secret", False):
        showed(thing)


def person(found: Any, reader: Any) -> PersonRef | None:
    """Return a person as the reader may see them."""
    if found is None:
        return None
    if not people.sees(found, reader):
        return PersonRef(id=None, name=None, protected=True)
    return PersonRef(id=found.pk, name=found.full_name, protected=found.protected_identity)


def kronor(amount: Decimal | None) -> str | None:
    """Return money as a text."""
    return None if amount is None else format(amount, "f")


def day(value: date | str | None) -> str | None:
    """Return a day as a text."""
    return value.isoformat() if isinstance(value, date) else value or None


def moment(value: datetime | None) -> str | None:
    """Return a moment, in UTC."""
    return (
        None if value is None else value.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    )


@lru_cache
def _around_the_id(name: str) -> tuple[str, str]:
    """What an address has before and after the id: one look-up for all rows."""
    before, _id, after = reverse(name, args=[0]).partition("0")
    return f"{settings.URL}{before}", after


def page_url(name: str, pk: int) -> str:
    """Return the whole address of a thing's page, by the name of the address."""
    before, after = _around_the_id(name)
    return f"{before}{pk}{after}"
