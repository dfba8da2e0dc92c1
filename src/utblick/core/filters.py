"""What the filters of registers share."""

from typing import Any

import django_filters
from django.db.models import Q, QuerySet


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
