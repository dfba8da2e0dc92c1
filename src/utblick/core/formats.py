"""Figures as people write them: `1 710 000 kr`, `57,5 %`. Money is Decimal SEK, shares are Decimal per cent."""

from decimal import Decimal

from django.utils.formats import number_format
from django.utils.translation import get_language, gettext

NO_BREAK_SPACE = "\xa0"


def number(value: Decimal | int, decimals: int | None = None) -> str:
    """Return a number grouped in threes in the reader's way; trailing zeros go unless `decimals` is given."""
    if decimals is None and isinstance(value, Decimal):
        value = value.normalize()
        decimals = max(0, -int(value.as_tuple().exponent))
    return number_format(value, decimal_pos=decimals or 0, use_l10n=True, force_grouping=True)


def kronor(value: Decimal | int | None) -> str:
    """Return an amount of SEK, `1 000 000 kr` or `SEK 1,000,000`; `not stated` for None."""
    if value is None:
        return gettext("not stated")
    if get_language() == "en":
        return f"SEK{NO_BREAK_SPACE}{number(value)}"
    return f"{number(value)}{NO_BREAK_SPACE}kr"


def per_cent(value: Decimal | int | None) -> str:
    """Return a share in per cent, `57,5 %` or `57.5%`; `not stated` for None."""
    if value is None:
        return gettext("not stated")
    gap = "" if get_language() == "en" else NO_BREAK_SPACE
    return f"{number(value)}{gap}%"
