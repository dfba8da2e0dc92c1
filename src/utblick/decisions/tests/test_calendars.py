"""A year's meetings from lines, iCalendar and spreadsheets, and what is said when they cannot be read."""

import io
from datetime import date, datetime, time
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event
from openpyxl import Workbook

from utblick.decisions import calendars
from utblick.decisions.calendars import Row


def test_days_as_people_write_them() -> None:
    text = "2027-01-26\n23/2\n 16 mars 13:30 \n\n20 april 2027 kl. 09.00\n25 Maj"
    rows = calendars.from_lines(text, 2027, time(10), "Sal 1", 14)
    assert rows == [
        Row(date(2027, 1, 26), time(10), "Sal 1", date(2027, 1, 12)),
        Row(date(2027, 2, 23), time(10), "Sal 1", date(2027, 2, 9)),
        Row(date(2027, 3, 16), time(13, 30), "Sal 1", date(2027, 3, 2)),
        Row(date(2027, 4, 20), time(9), "Sal 1", date(2027, 4, 6)),
        Row(date(2027, 5, 25), time(10), "Sal 1", date(2027, 5, 11)),
    ]


def test_every_line_that_is_not_understood_is_told() -> None:
    with translation.override("sv"), pytest.raises(ValidationError) as refused:
        calendars.from_lines("2027-02-30\nsnart\n26/1", 2027, None, "", None)
    assert len(refused.value.messages) == 2
    assert "Rad 1" in refused.value.messages[0] and "2027-02-30" in refused.value.messages[0]


@given(st.text(max_size=300))
def test_any_text_gives_rows_or_a_refusal(text: str) -> None:
    try:
        rows = calendars.from_lines(text, 2027, None, "", None)
    except ValidationError:
        return
    assert rows == sorted(rows, key=lambda row: row.date)


def ics(*events: Event) -> bytes:
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//test//")
    for each in events:
        calendar.add_component(each)
    return calendar.to_ical()


def event(start: date | datetime, **values: str) -> Event:
    made = Event()
    made.add("dtstart", start)
    for name, value in values.items():
        made.add(name, value)
    return made


def test_an_icalendar_file_in_local_time() -> None:
    from zoneinfo import ZoneInfo

    content = ics(
        event(datetime(2027, 1, 26, 8, 0, tzinfo=ZoneInfo("UTC")), location="Regionhuset åäö"),
        event(date(2027, 2, 23)),
        event(date(2027, 3, 16), status="CANCELLED"),
    )
    found = calendars.from_file("möten.ics", content, 7)
    assert found.rows == [
        Row(date(2027, 1, 26), time(9), "Regionhuset åäö", date(2027, 1, 19)),
        Row(date(2027, 2, 23), None, "", date(2027, 2, 16)),
    ]
    assert len(found.skipped) == 1 and "2027" in found.skipped[0].what


SERIES = """BEGIN:VEVENT
UID:serie
SUMMARY:Nämndmöte
DTSTART;TZID=Europe/Stockholm:20270126T130000
RRULE:FREQ=MONTHLY;BYDAY=4TU;UNTIL=20270630T000000Z
EXDATE;TZID=Europe/Stockholm:20270323T130000
RDATE;TZID=Europe/Stockholm:20270615T090000
END:VEVENT
BEGIN:VEVENT
UID:serie
RECURRENCE-ID;TZID=Europe/Stockholm:20270427T130000
DTSTART;TZID=Europe/Stockholm:20270428T100000
SUMMARY:Nämndmöte, flyttat
END:VEVENT
BEGIN:VEVENT
UID:serie
RECURRENCE-ID;TZID=Europe/Stockholm:20270525T130000
DTSTART;TZID=Europe/Stockholm:20270525T130000
SUMMARY:Nämndmöte
STATUS:CANCELLED
END:VEVENT
"""


def of_events(events: str) -> bytes:
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{events}END:VCALENDAR\n".encode()


def test_what_repeats_is_read_day_by_day_and_what_is_cancelled_is_told() -> None:
    found = calendars.from_file("serie.ics", of_events(SERIES), None)
    assert [(row.date, row.starts) for row in found.rows] == [
        (date(2027, 1, 26), time(13)),
        (date(2027, 2, 23), time(13)),
        (date(2027, 4, 28), time(10)),
        (date(2027, 6, 15), time(9)),
        (date(2027, 6, 22), time(13)),
    ]
    assert len(found.skipped) == 1 and "Nämndmöte" in found.skipped[0].what


@pytest.mark.parametrize(
    "lines",
    [
        "DTSTART:banan",
        "SUMMARY:Ingen dag",
        "DTSTART;VALUE=DATE:20270301\nRRULE:FREQ=HEJ",
        "DTSTART;VALUE=DATE:20270301\nRRULE:FREQ=DAILY;UNTIL=banan",
        "DTSTART:20270301T100000\nRRULE:FREQ=SECONDLY",
        "DTSTART:20270301T100000\nRRULE:FREQ=DAILY;BYSECOND=1,2,3",
        "DTSTART:20270301T100000\nRRULE:FREQ=DAILY;COUNT=2\nRRULE:FREQ=MINUTELY",
    ],
)
def test_an_event_that_cannot_be_read_is_told_and_the_good_ones_are_taken(lines: str) -> None:
    good = "BEGIN:VEVENT\nUID:bra\nDTSTART;VALUE=DATE:20270504\nEND:VEVENT\n"
    bad = f"BEGIN:VEVENT\nUID:dålig\n{lines}\nEND:VEVENT\n"
    found = calendars.from_file("k.ics", of_events(bad + good), None)
    assert [row.date for row in found.rows] == [date(2027, 5, 4)]
    assert len(found.skipped) == 1


def test_what_repeats_without_end_is_read_for_some_years_and_that_is_told(monkeypatch: Any) -> None:
    monkeypatch.setattr("utblick.core.dates.timezone.localdate", lambda *args: date(2026, 11, 23))
    endless = "BEGIN:VEVENT\nUID:a\nDTSTART;VALUE=DATE:20270301\nRRULE:FREQ=MONTHLY\nEND:VEVENT\n"
    found = calendars.from_file("k.ics", of_events(endless), None)
    assert found.rows[-1].date == date(2028, 12, 1) and len(found.skipped) == 1


def sheet(*rows: tuple[object, ...]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_spreadsheet_by_its_column_names() -> None:
    content = sheet(
        ("Plats", "Datum", "Tid", "Stoppdatum"),
        ("Växjö", datetime(2027, 1, 26), time(13), datetime(2027, 1, 5)),
        (None, "23/2 2027", "kl. 9.30", None),
        (None, None, None, None),
    )
    assert calendars.from_file("k.xlsx", content, 14).rows == [
        Row(date(2027, 1, 26), time(13), "Växjö", date(2027, 1, 5)),
        Row(date(2027, 2, 23), time(9, 30), "", date(2027, 2, 9)),
    ]


def test_rows_of_a_spreadsheet_that_cannot_be_read_are_told_and_the_good_ones_are_taken() -> None:
    content = sheet(
        ("Datum", "Tid"), ("i vår", None), ("2027-02-30", None), ("2027-03-02", None), ("2027-03-02", time(9))
    )
    found = calendars.from_file("k.xlsx", content, None)
    assert found.rows == [Row(date(2027, 3, 2))]
    assert ["2" in each.what for each in found.skipped] == [True, True, True]
    assert "i vår" in found.skipped[0].what and "3" in found.skipped[1].what


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("k.xlsx", b"not a zip"),
        ("k.xlsx", sheet(("Namn", "Kommentar"), ("a", "b"))),
        ("k.xlsx", sheet(("Datum",), ("i morgon",))),
        ("k.xlsx", sheet(("Datum",))),
        ("k.ics", b"\x00\xff\xfe"),
        ("k.ics", b""),
        ("k.ics", ics()),
        ("k.pdf", b"%PDF-1.4"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_words(name: str, content: bytes) -> None:
    with pytest.raises(ValidationError):
        calendars.from_file(name, content, 14)


def test_a_day_named_twice_is_one_meeting_and_too_many_are_refused() -> None:
    assert len(calendars.from_lines("26/1\n2027-01-26", 2027, None, "", None)) == 1
    days = "\n".join(f"{day}/{month}" for month in range(1, 13) for day in range(1, 29))
    with pytest.raises(ValidationError):
        calendars.from_lines(days, 2027, None, "", None)
