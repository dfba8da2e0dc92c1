"""Filters that every template has: content in the reader's language, figures and dates as people write them."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from django import template
from django.utils.safestring import SafeString

from utblick.core import countries, dates, formats, texts

register = template.Library()


@register.filter
def tr(thing: Any, field: str = "name") -> SafeString | str:
    """`{{ body|tr }}` or `{{ clause|tr:"text" }}`: the field in the reader's language."""
    return texts.marked_up(thing, field) if thing is not None else ""


@register.filter
def kr(value: Decimal | int | None, approximate: object = False) -> str:
    """An amount of SEK; `{{ cost.estimate|kr:cost.approximate }}` says where it is no more than about right."""
    return formats.kronor(value, approximate)


@register.filter
def pct(value: Decimal | int | None) -> str:
    """A share in per cent."""
    return formats.per_cent(value)


@register.filter
def num(value: Decimal | int) -> str:
    """A number, grouped in threes."""
    return formats.number(value)


@register.filter
def partial(value: str) -> str:
    """A date as precise as its source."""
    return dates.in_words(value)


@register.filter
def day(value: date | None) -> str:
    """A full date: 23 november 2026."""
    return dates.in_words(value.isoformat()) if value else ""


@register.filter(name="countries")
def countries_in_words(codes: Iterable[str]) -> str:
    """Countries by their names: `Polen, Sverige`."""
    return countries.in_words(codes)


@register.filter
def may(account: Any, permission: str) -> bool:
    """`{% if account|may:"people.edit_body" %}`."""
    return bool(account and account.has_perm(permission))
