"""Which days are no working days: public holidays and the eves that the law counts with them, from a kept library."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

import holidays as calendar
from django.utils.translation import gettext as _

from utblick.core.identity import identity
from utblick.decisions.rules import SATURDAY, SUNDAY


@lru_cache(maxsize=32)
def _year(country: str, year: int) -> frozenset[date]:
    known = getattr(calendar, "country_holidays")  # noqa: B009  # typed loosely by the library
    kinds = ("public", "de_facto") if country == "SE" else None
    try:
        found = known(country, years=year, categories=kinds) if kinds else known(country, years=year)
    except NotImplementedError:
        return frozenset()
    return frozenset(found)


def free_days(days: Iterable[date]) -> dict[date, str]:
    """Return those of some days that are no working days, each with why, in words."""
    house = identity()
    country = house.country if house else "SE"
    return {
        day: _("a holiday") if day in _year(country, day.year) else _("a weekend")
        for day in days
        if day in _year(country, day.year) or day.weekday() in (SATURDAY, SUNDAY)
    }


def is_holiday(day: date) -> bool:
    """Whether a day is a holiday where the organisation is; Midsummer, Christmas and New Year's Eve count in Sweden."""
    house = identity()
    return day in _year(house.country if house else "SE", day.year)
