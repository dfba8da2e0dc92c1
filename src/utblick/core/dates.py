"""Dates as sources state them: a year, a month or a day, never more precise than what is known.

A partial date is text, `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (Popolo's form), so it sorts as it stands.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, time
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from utblick.core.days import FIRST_YEAR, FIRST_YEAR_OF_FACTS, LAST_YEAR, can_be_meant
from utblick.core.partial_dates import first_day, last_day, parts

__all__ = [
    "PartialDateField",
    "days_in_words",
    "first_day",
    "in_words",
    "last_day",
    "now",
    "played_on",
    "today",
    "validate_day",
    "validate_partial_date",
]


_played: ContextVar[date | None] = ContextVar("played", default=None)


def today() -> date:
    """Return today's date in the system's time zone. Called by views and commands, never inside a rule.

    While a demonstration plays a day (`core.inventing`), it is that day.
    """
    return _played.get() or timezone.localdate()


def now() -> datetime:
    """Return this moment; while a demonstration plays a day, noon of that day."""
    day = _played.get()
    return datetime.combine(day, time(12), UTC) if day else timezone.now()


@contextmanager
def played_on(day: date) -> Iterator[None]:
    """Let it be a day inside, for what a demonstration makes up. The audit trail goes on telling the true time."""
    token = _played.set(day)
    try:
        yield
    finally:
        _played.reset(token)


def in_words(text: str) -> str:
    """Return a partial date as the reader writes dates: `2012`, `maj 2023`, `14 maj 2023`."""
    if not text:
        return ""
    _year, month, day = parts(text)
    if day:
        return date_format(first_day(text), "DATE_FORMAT")
    return date_format(first_day(text), "YEAR_MONTH_FORMAT") if month else text


def days_in_words(first: date, last: date) -> str:
    """Return the days from one to another in the reader's language: `9–11 mars 2027`, or the only one."""
    whole = date_format(last, "DATE_FORMAT")
    if first == last:
        return whole
    # A language that writes the day first need not say the month twice.
    if (first.year, first.month) == (last.year, last.month) and whole.startswith(str(last.day)):
        return f"{first.day}–{whole}"
    return f"{date_format(first, 'DATE_FORMAT')} – {whole}"


def _beyond(first: int) -> ValidationError:
    message = _("Write a date between the years %(first)s and %(last)s.")
    return ValidationError(message, code="beyond", params={"first": first, "last": LAST_YEAR})


def validate_day(day: date) -> None:
    """Raise ValidationError, with the years that there are to choose among, unless `day` is one that can be meant.

    Every date field of every form has it (`core.apps`).
    """
    if not can_be_meant(day):
        raise _beyond(FIRST_YEAR)


def validate_partial_date(text: str) -> None:
    """Raise ValidationError, with an example, unless `text` is a partial date that exists and that can be meant."""
    try:
        day = last_day(text)
    except ValueError:
        raise ValidationError(
            _("Write a year, a month or a day, such as 2024, 2024-05 or 2024-05-14."), code="partial_date"
        ) from None
    if not can_be_meant(day, FIRST_YEAR_OF_FACTS):
        raise _beyond(FIRST_YEAR_OF_FACTS)


class PartialDateField(models.CharField):
    """A date as precise as its source; blank means that it is not stated."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        kwargs.setdefault("max_length", 10)
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", "")
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.validators.append(validate_partial_date)

    def formfield(self, *args: Any, **kwargs: Any) -> Any:
        """The field of a form: what is no date is stopped there, before anything compares it with another."""
        return super().formfield(*args, **{"validators": [validate_partial_date], **kwargs})
