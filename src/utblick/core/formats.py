"""Figures as people write them: `1 710 000 kr`, `57,5 %`. Money is Decimal SEK, shares are Decimal per cent."""

from decimal import Decimal

from django.utils.translation import get_language, gettext

NO_BREAK_SPACE = "\xa0"
# Python groups as English does; a register writes hundreds of figures, and Django's own way is ten times slower.
MINUS = "−"
"""The sign of what is below nought: a hyphen is not one, and is read aloud as none."""
ENGLISH = str.maketrans({"-": MINUS})
SWEDISH = str.maketrans({",": NO_BREAK_SPACE, ".": ",", "-": MINUS})


def number(value: Decimal | int, decimals: int | None = None) -> str:
    """Return a number grouped in threes in the reader's way; trailing zeros go unless `decimals` is given."""
    if decimals is None and isinstance(value, Decimal):
        decimals = max(0, -int(value.normalize().as_tuple().exponent))
    text = f"{value:,.{decimals or 0}f}"
    return text.translate(ENGLISH if get_language() == "en" else SWEDISH)


def kronor(value: Decimal | int | None, approximate: object = False) -> str:
    """Return an amount of SEK, `1 000 000 kr` or `SEK 1,000,000`, öre only where there are any; None: `not stated`.

    One that is no more than about right says so: `cirka 1 000 000 kr`.
    """
    if value is None:
        return gettext("not stated")
    amount = number(value, 0 if value == int(value) else 2)
    text = f"SEK{NO_BREAK_SPACE}{amount}" if get_language() == "en" else f"{amount}{NO_BREAK_SPACE}kr"
    return gettext("about %(amount)s") % {"amount": text} if approximate else text


def per_cent(value: Decimal | int | None) -> str:
    """Return a share in per cent, `57,5 %` or `57.5%`; `not stated` for None."""
    if value is None:
        return gettext("not stated")
    gap = "" if get_language() == "en" else NO_BREAK_SPACE
    return f"{number(value)}{gap}%"
