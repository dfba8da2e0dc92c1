"""A year's meetings at once: from typed lines, from an iCalendar file, from a spreadsheet. Reads; saves nothing."""

import io
import re
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from openpyxl import load_workbook

from utblick.core.days import shifted
from utblick.decisions import ics_events
from utblick.decisions.ics_events import Skipped

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


@dataclass(frozen=True)
class Found:
    """What a file holds: the meetings in the order of days, and what was not taken."""

    rows: list[Row]
    skipped: list[Skipped]


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
    return None if days is None else shifted(day, timedelta(days=-days))


def from_file(name: str, content: bytes, days: int | None) -> Found:
    """Return the meetings of an iCalendar file or a spreadsheet, and what in it was not taken.

    Raises ValidationError, in words, for any other file, and for one that holds no meeting that could be read.
    """
    if name.lower().endswith(".ics"):
        read = ics_events.read(content)
        rows = [Row(each.date, each.starts, each.place, _cutoff(each.date, days)) for each in read.events]
        return _found(rows, read.skipped)
    if name.lower().endswith(".xlsx"):
        return _found(*_sheet(content, days))
    raise ValidationError(_("Choose an iCalendar file (.ics) or a spreadsheet (.xlsx)."))


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


def _sheet(content: bytes, days: int | None) -> tuple[list[Row], list[Skipped]]:
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        rows = list(book.worksheets[0].iter_rows(values_only=True, max_row=2 * MOST))
    except (zipfile.BadZipFile, KeyError, ValueError, OSError, IndexError):
        raise ValidationError(_("The file is no spreadsheet, or it is damaged. Save it anew.")) from None
    if not rows:
        raise ValidationError(_("The spreadsheet is empty."))
    places = _places(rows[0])
    if "date" not in places:
        raise ValidationError(
            _("The first row must name the columns: Datum, and if you like Tid, Plats, Stoppdatum.")
        )
    read, skipped = [], []
    for number, values in enumerate(rows[1:], start=2):
        found = {name: values[place] for name, place in places.items() if place < len(values)}
        if not any(value not in (None, "") for value in found.values()):
            continue
        day = _as_day(found["date"])
        if day is None:
            what = _("Row %(number)s: “%(said)s”") % {"number": number, "said": str(found["date"] or "")[:40]}
            skipped.append(Skipped(what, _("has no day that was understood")))
            continue
        cutoff = _as_day(found.get("cutoff")) or _cutoff(day, days)
        read.append(Row(day, _as_time(found.get("starts")), str(found.get("place") or "")[:200], cutoff))
    return read, skipped


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


def _found(rows: list[Row], skipped: list[Skipped]) -> Found:
    """Put the rows in order; of several on one day the first is taken, and the others are told of."""
    first: dict[date, Row] = {}
    for row in rows:
        if row is not first.setdefault(row.date, row):
            skipped.append(
                Skipped(date_format(row.date, "DATE_FORMAT"), _("stands there twice; the first is taken"))
            )
    if not first and skipped:
        none = _("No meetings were found. Nothing has been saved.")
        raise ValidationError([none, *(f"{each.what}: {each.why}." for each in skipped[:10])])
    return Found(_checked(rows), skipped)


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
