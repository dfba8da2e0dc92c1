"""What the filters of registers share."""

from typing import Any

import django_filters
from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

EARLIEST_YEAR, LATEST_YEAR = 1900, 2999
"""The years that an address may ask for: what lies outside is a slip of the hand, and not a day that can be had."""


def year_of(asked: str) -> int | None:
    """Return the year that an address asks for in text; None for what is no year of `EARLIEST_YEAR`–`LATEST_YEAR`."""
    if len(asked) != 4 or not (asked.isascii() and asked.isdecimal()):
        return None
    return int(asked) if EARLIEST_YEAR <= int(asked) <= LATEST_YEAR else None


class _YearField(forms.IntegerField):
    """A year: what is none is told of by the field, and narrows nothing."""

    def __init__(self, **kwargs: Any) -> None:
        message = _("Write a year with four digits, such as 2026.")
        bounds = [MinValueValidator(EARLIEST_YEAR, message), MaxValueValidator(LATEST_YEAR, message)]
        super().__init__(validators=bounds, error_messages={"invalid": message}, **kwargs)


class YearFilter(django_filters.Filter):
    """A year of a day, or of what is counted in years; `expression` leads to the year, such as `day__year`."""

    field_class = _YearField

    def __init__(self, expression: str, **kwargs: Any) -> None:
        super().__init__(expression, **{"label": _("Year"), **kwargs})


def contains(text: str, *fields: str) -> Q:
    """Every word of `text` is somewhere in the fields. SQLite folds only a to z, so å, ä, ö are tried both ways."""
    found = Q()
    for word in text.split():
        forms = {word, word.lower(), word.upper(), word.capitalize()}
        found &= Q(
            *(Q(**{f"{field}__icontains": form}) for field in fields for form in sorted(forms)),
            _connector=Q.OR,
        )
    return found


class TextFilter(django_filters.CharFilter):
    """A search text over some fields."""

    def __init__(self, *fields: str, **kwargs: Any) -> None:
        self.fields = fields
        super().__init__(**kwargs)

    def filter(self, rows: QuerySet[Any], value: str) -> QuerySet[Any]:
        """Keep the rows that hold every word."""
        return rows.filter(contains(value, *self.fields)) if value else rows
