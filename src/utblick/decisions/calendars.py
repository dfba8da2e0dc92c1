"""A year's meetings at once: from typed lines, from an iCalendar file, from a spreadsheet. Reads; saves nothing."""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from icalendar import Calendar
from openpyxl import load_workbook

MOST = 200
Day = date  # where a field of that name would hide the type
MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "maj": 5, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "okt": 10,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
SLASHED = re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})(?:[ /-](?P<year>\d{4}))?")
WORDS = re.compile(r"(?P<day>\d{1,2})\s+(?P<name>[a-zåäö]{3,})\.?(?:\s+(?P<year>\d{4}))?", re.IGNORECASE)
CLOCK = re.compile(r"\b(?:kl\.?\s*)?(?P<hour>\d{1,2})[:.](?P<minute>\d{2})\b")


@dataclass(frozen=True)
class Row:
    """A meeting as it was read: the day, and what more was said."""

    date: Day
    starts: time | None = None
    place: str = ""
    cutoff: Day | None = None


def from_lines(text: str, year: int, starts: time | None, place: str, days: int | None) -> list[Row]:
    """Return the meetings that typed lines name, one a line, in the order of days.

    `2027-01-26`, `26/1`, `26 januari`, each with a time after it if it differs from `starts`. `days` is how many
    days before a meeting its agenda closes. Raises ValidationError that tells every line that was not understood.
    """
    rows, wrong = [], []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        day = _day(line, year)
        if day is None:
            wrong.append(
                _(
                    "Line %(number)s was not understood: “%(line)s”. Write a day such as 2027-01-26 or 26 januari."
                )
                % {"number": number, "line": line.strip()[:40]}
            )
            continue
        rows.append(Row(day, _clock(line) or starts, place, _cutoff(day, days)))
    if wrong:
        raise ValidationError(wrong)
    return _checked(rows)


def _day(line: str, year: int) -> date | None:
    for form in (ISO, SLASHED, WORDS):
        match = form.search(line)
        if match is None:
            continue
        found = match.groupdict()
        month = MONTHS.get(found["name"][:3].lower()) if "name" in found else int(found["month"])
        if month is None:
            continue
        try:
            return date(int(found["year"] or year), month, int(found["day"]))
        except ValueError:
            return None
    return None


def _clock(line: str) -> time | None:
    match = CLOCK.search(ISO.sub("", line))
    try:
        return time(int(match["hour"]), int(match["minute"])) if match else None
    except ValueError:
        return None


def _cutoff(day: date, days: int | None) -> date | None:
    return None if days is None else day - timedelta(days=days)


def from_file(name: str, content: bytes, days: int | None) -> list[Row]:
    """Return the meetings of an iCalendar file or a spreadsheet. Raises ValidationError, in words, for any other."""
    if name.lower().endswith(".ics"):
        return _checked(_events(content, days))
    if name.lower().endswith(".xlsx"):
        return _checked(_sheet(content, days))
    raise ValidationError(_("Choose an iCalendar file (.ics) or a spreadsheet (.xlsx)."))


def _events(content: bytes, days: int | None) -> Iterator[Row]:
    try:
        calendar = Calendar.from_ical(content)
        events = calendar.walk("VEVENT")
    except (ValueError, IndexError, KeyError, AttributeError):
        raise ValidationError(_("The file is no iCalendar file, or it is damaged. Save it anew.")) from None
    for event in events:
        start: Any = event.get("DTSTART")
        if start is None or str(event.get("STATUS", "")).upper() == "CANCELLED":
            continue
        begins = start.dt
        place = str(event.get("LOCATION", ""))[:200]
        if isinstance(begins, datetime):
            local = timezone.localtime(begins) if timezone.is_aware(begins) else begins
            yield Row(
                local.date(),
                local.time().replace(second=0, microsecond=0),
                place,
                _cutoff(local.date(), days),
            )
        else:
            yield Row(begins, None, place, _cutoff(begins, days))


COLUMNS = {
    "date": ("datum", "date", "dag", "day", "sammanträde", "meeting"),
    "starts": ("tid", "time", "kl", "start"),
    "place": ("plats", "place", "lokal", "location"),
    "cutoff": (
        "stoppdatum",
        "agenda closes",
        "föredragningslistan stänger",
        "sista dag",
        "cut-off",
        "deadline",
    ),
}


def _sheet(content: bytes, days: int | None) -> Iterator[Row]:
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        rows = list(book.worksheets[0].iter_rows(values_only=True, max_row=MOST + 1))
    except (zipfile.BadZipFile, KeyError, ValueError, OSError, IndexError):
        raise ValidationError(_("The file is no spreadsheet, or it is damaged. Save it anew.")) from None
    if not rows:
        raise ValidationError(_("The spreadsheet is empty."))
    places = _places(rows[0])
    if "date" not in places:
        raise ValidationError(
            _("The first row must name the columns: Datum, and if you like Tid, Plats, Stoppdatum.")
        )
    wrong = []
    for number, values in enumerate(rows[1:], start=2):
        found = {name: values[place] for name, place in places.items() if place < len(values)}
        if found.get("date") in (None, ""):
            continue
        day = _as_day(found["date"])
        if day is None:
            wrong.append(_("Row %(number)s has no day that was understood.") % {"number": number})
            continue
        cutoff = _as_day(found.get("cutoff")) or _cutoff(day, days)
        yield Row(day, _as_time(found.get("starts")), str(found.get("place") or "")[:200], cutoff)
    if wrong:
        raise ValidationError(wrong)


def _places(head: Iterable[Any]) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, label in enumerate(head):
        text = str(label or "").strip().lower()
        for name, known in COLUMNS.items():
            if text in known:
                found.setdefault(name, place)
    return found


def _as_day(value: Any) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    return _day(str(value), 0) if value else None


def _as_time(value: Any) -> time | None:
    if isinstance(value, datetime):
        return value.time()
    return value if isinstance(value, time) else _clock(str(value)) if value else None


def _checked(rows: Iterable[Row]) -> list[Row]:
    by_day: dict[date, Row] = {}
    for row in rows:
        by_day.setdefault(row.date, row)
    if not by_day:
        raise ValidationError(_("No meetings were found. Nothing has been saved."))
    if len(by_day) > MOST:
        raise ValidationError(
            _("That is more than %(most)s meetings. Take a year at a time.") % {"most": MOST}
        )
    return [by_day[day] for day in sorted(by_day)]
