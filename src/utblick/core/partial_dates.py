"""Partial dates, in pure Python so that rules may use them: `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (Popolo's form).

As precise as the source and never more; as text, so that they sort as they stand.
"""

import calendar
import re
from datetime import date

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def parts(text: str) -> tuple[int, int | None, int | None]:
    """Return year, month and day as far as they are given. Raises ValueError if the text is not such a date."""
    match = _FORM.fullmatch(text)
    if not match:
        raise ValueError(f"not a date, month or year: {text!r}")
    year, month, day = match.groups()
    return int(year), int(month) if month else None, int(day) if day else None


def first_day(text: str) -> date:
    """Return the first day that a partial date covers. Raises ValueError if the text is not such a date."""
    year, month, day = parts(text)
    return date(year, month or 1, day or 1)


def last_day(text: str) -> date:
    """Return the last day that a partial date covers. Raises ValueError if the text is not such a date."""
    year, month, day = parts(text)
    month = month or 12
    date(year, month, 1)  # refuses month 13 before monthrange does, with a ValueError of its own
    return date(year, month, day or calendar.monthrange(year, month)[1])
