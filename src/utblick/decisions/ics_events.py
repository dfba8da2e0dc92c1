"""The events of an iCalendar file, those that repeat day by day, and what in it was not taken. Reads; saves nothing."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

import recurring_ical_events
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from icalendar import Calendar

from utblick.core.dates import today

Day = date  # where a field of that name would hide the type
REPEATING = ("RRULE", "RDATE", "EXDATE", "RECURRENCE-ID")
# No meeting is held more often; and who counted the seconds of three years would never be done.
KNOWN_STEPS = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"}
WITHIN_A_DAY = ("BYHOUR", "BYMINUTE", "BYSECOND")
YEARS_BACK, YEARS_ON = 2, 2


@dataclass(frozen=True)
class Occasion:
    """An event on a day."""

    date: Day
    starts: time | None
    place: str


@dataclass(frozen=True)
class Skipped:
    """Something in a file that was not taken, and why."""

    what: str
    why: str


@dataclass
class Read:
    """What a file holds."""

    events: list[Occasion] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)


def read(content: bytes) -> Read:
    """Return the events of a file. Raises ValidationError, in words, for what is no iCalendar file."""
    try:
        calendar = Calendar.from_ical(content)
        events = calendar.walk("VEVENT")
    except (ValueError, IndexError, KeyError, AttributeError):
        raise ValidationError(_("The file is no iCalendar file, or it is damaged. Save it anew.")) from None
    found = Read()
    whole_cancelled = str(calendar.get("METHOD", "")).upper() == "CANCEL"
    for series in _series(events, found):
        for event in _occasions(series, found):
            if whole_cancelled or str(event.get("STATUS", "")).upper() == "CANCELLED":
                found.skipped.append(Skipped(_name(event), _("is cancelled")))
            else:
                found.events.append(_occasion(event))
    return found


def _series(events: list[Any], found: Read) -> Iterator[list[Any]]:
    """Events that belong together: one that repeats, with what has been said of single days of it."""
    together: dict[Any, list[Any]] = {}
    for place, event in enumerate(events):
        broken = {name for name, _why in event.errors}
        if event.get("DTSTART") is None or "DTSTART" in broken:
            found.skipped.append(Skipped(_name(event), _("has no day that was understood")))
        elif broken.intersection(REPEATING) or _repeats_oddly(event):
            found.skipped.append(Skipped(_name(event), _("repeats in a way that was not understood")))
        else:
            together.setdefault(event.get("UID") or place, []).append(event)
    yield from together.values()


def _repeats_oddly(event: Any) -> bool:
    rules = event.get("RRULE") or []
    for rule in rules if isinstance(rules, list) else [rules]:
        if {str(step).upper() for step in rule.get("FREQ", ())} - KNOWN_STEPS:
            return True
        if any(len(rule.get(name, ())) > 1 for name in WITHIN_A_DAY):
            return True
    return False


def _occasions(series: list[Any], found: Read) -> list[Any]:
    if not any(event.get(name) for event in series for name in REPEATING):
        return series
    part = Calendar()
    for event in series:
        part.add_component(event)
    year = today().year
    first, last = date(year - YEARS_BACK, 1, 1), date(year + YEARS_ON, 12, 31)
    try:
        events: list[Any] = recurring_ical_events.of(part).between(first, last)
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
        found.skipped.append(Skipped(_name(series[0]), _("repeats in a way that was not understood")))
        return []
    if any(_never_ends(event) for event in series):
        why = _("repeats without end; it is read until %(day)s") % {"day": date_format(last, "DATE_FORMAT")}
        found.skipped.append(Skipped(_name(series[0]), why))
    return sorted(events, key=lambda event: str(event["DTSTART"].dt))


def _never_ends(event: Any) -> bool:
    rules = event.get("RRULE") or []
    return any(
        not rule.get("UNTIL") and not rule.get("COUNT")
        for rule in (rules if isinstance(rules, list) else [rules])
    )


def _occasion(event: Any) -> Occasion:
    day, starts = _when(event["DTSTART"].dt)
    return Occasion(day, starts, str(event.get("LOCATION", ""))[:200])


def _when(begins: date | datetime) -> tuple[date, time | None]:
    if not isinstance(begins, datetime):
        return begins, None
    local = timezone.localtime(begins) if timezone.is_aware(begins) else begins
    return local.date(), local.time().replace(second=0, microsecond=0)


def _name(event: Any) -> str:
    """What an event is called in its file, with its day where that could be read."""
    name = str(event.get("SUMMARY", "")).strip()[:80] or _("An event without a name")
    start: Any = event.get("DTSTART")
    try:
        day = _when(start.dt)[0]
    except (AttributeError, ValueError):
        return name
    return f"{name}, {date_format(day, 'DATE_FORMAT')}"
