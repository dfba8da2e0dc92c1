"""An invitation as a calendar file: the start of a meeting's form. Reads; saves nothing."""

from datetime import date, datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from icalendar import Calendar

LARGEST = 1_000_000  # bytes: an invitation is some thousands
WORDS = 1500  # characters of the description that are taken; the form begins with them in its address
REMOTE = ("teams", "zoom", "webex", "meet.google", "online", "digital", "distans", "virtual")


def read(content: bytes) -> dict[str, str]:
    """Return what the first event of a file says, as a meeting's form takes it: title, days, place and more.

    Raises ValidationError, in words, for what is no iCalendar file, or holds no event with a day.
    """
    if len(content) > LARGEST:
        raise ValidationError(_("The file is too large to be an invitation. Choose the .ics file itself."))
    try:
        events = [each for each in Calendar.from_ical(content).walk("VEVENT") if each.get("DTSTART")]
        days = _days(events[0]) if events else None
    except (ValueError, IndexError, KeyError, AttributeError, TypeError, OverflowError):
        raise ValidationError(_("The file is no iCalendar file, or it is damaged. Save it anew.")) from None
    if days is None:
        raise ValidationError(_("The file holds no event with a day. Fill in the form yourself instead."))
    event = events[0]
    place = _text(event, "LOCATION", 150)
    found = {
        "title": _text(event, "SUMMARY", 200),
        "begins": days[0].isoformat(),
        "ends": days[1].isoformat(),
        "place": place,
        "organizer": _organizer(event),
        "web": _web(event),
        "what": _text(event, "DESCRIPTION", WORDS),
    }
    if any(word in place.lower() for word in REMOTE):
        found["mode"] = "remote"
    return {name: value for name, value in found.items() if value}


def _days(event: Any) -> tuple[date, date]:
    """The first and the last day. The end of an event that lasts whole days is the day after the last."""
    first = _day(event["DTSTART"].dt)
    if event.get("DTEND") is not None:
        end = event["DTEND"].dt
        last = _day(end) if isinstance(end, datetime) else end - timedelta(days=1)
    elif event.get("DURATION") is not None:
        whole = not isinstance(event["DTSTART"].dt, datetime)
        last = _day(event["DTSTART"].dt + event["DURATION"].dt) - timedelta(days=1 if whole else 0)
    else:
        last = first
    return first, max(first, last)


def _day(value: date | datetime) -> date:
    if not isinstance(value, datetime):
        return value
    return timezone.localtime(value).date() if timezone.is_aware(value) else value.date()


def _text(event: Any, name: str, most: int) -> str:
    return str(event.get(name) or "").strip()[:most]


def _organizer(event: Any) -> str:
    found = event.get("ORGANIZER")
    if not found:
        return ""
    name = found.params.get("CN") if hasattr(found, "params") else None
    return str(name or "").strip()[:200]  # the address alone tells of a person, and is left out


def _web(event: Any) -> str:
    url = _text(event, "URL", 500)
    return url if url.startswith(("https://", "http://")) else ""
