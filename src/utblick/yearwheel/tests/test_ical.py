"""Calendars as RFC 5545 wants them, read back by a strict reader of our own and by the icalendar library."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from utblick.yearwheel.feeds.ical import Event, calendar, fold
from utblick.yearwheel.tests.rfc5545 import Wrong, lines, parse

pytestmark = pytest.mark.once


def event(**values: object) -> Event:
    given_values = {
        "uid": "a@b.utblick",
        "day": date(2026, 11, 26),
        "summary": "Följ upp",
        "description": "",
        "url": "http://127.0.0.1:8000/strategi/",
        "starts": None,
        "place": "",
        "sequence": 0,
        "changed_at": datetime(2026, 11, 20, 8, 30, 15, 123456, tzinfo=UTC),
        "cancelled": False,
        **values,
    }
    return Event(**given_values)  # type: ignore[arg-type]


def written(*events: Event) -> bytes:
    return calendar("Region Prov: mitt", "sv", events)


def only(data: bytes):
    return parse(data).components("VEVENT")[0]


@pytest.mark.parametrize("letters", ["å", "ä", "ö", "€", "𝄞", "a", "é́"])
@pytest.mark.parametrize("before", range(60, 80))
def test_a_fold_cuts_no_character_in_two(letters: str, before: int) -> None:
    """å ä ö are two octets each: with every number of octets before them, the border falls inside one sometimes."""
    line = "SUMMARY:" + "x" * (before - 8) + letters * 90
    folded = fold(line).encode()
    assert all(len(each) <= 75 for each in folded.split(b"\r\n"))
    assert lines(folded) == [line]
    assert icalendar.parser.Contentlines.from_ical(folded)[0] == line


def test_a_line_of_75_octets_is_not_folded_and_one_of_76_is() -> None:
    assert fold("x" * 75) == "x" * 75 + "\r\n"
    assert fold("x" * 76) == "x" * 75 + "\r\n x\r\n"
    assert fold("ö" * 37 + "x") == "ö" * 37 + "x\r\n"  # 75 octets, fewer characters
    assert fold("ö" * 38) == "ö" * 37 + "\r\n ö\r\n"


@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=300),
    st.text(alphabet='åäö\\;,:\n\r\t"x', max_size=300),
)
@settings(deadline=None)
def test_whatever_is_written_is_read_back(summary: str, description: str) -> None:
    data = written(event(summary=summary, description=description, place=description))
    strict, theirs = only(data), icalendar.Calendar.from_ical(data).walk("VEVENT")[0]
    plain = description.replace("\r\n", "\n").replace("\r", "\n")
    if plain:
        assert strict["DESCRIPTION"].text == strict["LOCATION"].text == plain
        assert str(theirs["DESCRIPTION"]) == plain
    assert "\x00" not in strict["SUMMARY"].text
    assert set(strict["SUMMARY"].text) <= set(summary) | {"\n"}


def test_a_text_cannot_become_a_line_of_its_own() -> None:
    data = written(event(summary="Hej\r\nATTENDEE:mailto:a@b.se\nEND:VEVENT", url="http://a/\r\nX-EVIL:1"))
    names = {name for name, _value in only(data).properties}
    assert "ATTENDEE" not in names and "X-EVIL" not in names


def test_a_whole_day_ends_the_day_after() -> None:
    found = only(written(event(day=date(2026, 12, 31))))
    assert found["DTSTART"].value == "20261231" and found["DTEND"].value == "20270101"
    theirs = icalendar.Calendar.from_ical(written(event(day=date(2026, 12, 31)))).walk("VEVENT")[0]
    assert (theirs.decoded("dtstart"), theirs.decoded("dtend")) == (date(2026, 12, 31), date(2027, 1, 1))


@pytest.mark.parametrize(
    ("day", "after"),
    [
        (date(2028, 2, 28), "20280229"),
        (date(2028, 2, 29), "20280301"),
        (date(2027, 2, 28), "20270301"),
        (date(2026, 3, 29), "20260330"),  # 23 hours long
        (date(2026, 10, 25), "20261026"),  # 25 hours long
    ],
)
def test_leap_days_and_changes_of_the_clock(day: date, after: str) -> None:
    assert only(written(event(day=day)))["DTEND"].value == after


@pytest.mark.parametrize("day", [date(2026, 1, 15), date(2026, 7, 1), date(2026, 3, 29), date(2026, 10, 25)])
def test_a_meeting_has_the_time_of_stockholm(day: date) -> None:
    data = written(event(day=day, starts=time(8, 30), place="Regionens hus, sal A; plan 2"))
    found = only(data)
    assert found["DTSTART"].value == f"{day:%Y%m%d}T083000"
    assert found["DTSTART"].params == {"TZID": "Europe/Stockholm"}
    assert not found.all("DTEND") and found["TRANSP"].value == "OPAQUE"
    theirs = icalendar.Calendar.from_ical(data).walk("VEVENT")[0].decoded("dtstart")
    assert theirs == datetime.combine(day, time(8, 30), ZoneInfo("Europe/Stockholm"))


def test_the_time_zone_that_is_told_is_that_of_stockholm() -> None:
    """Worked out from the rules in the file alone, for every day of some years."""
    zone = parse(written(event(starts=time(9)))).components("VTIMEZONE")[0]
    summer, winter = zone.components("DAYLIGHT")[0], zone.components("STANDARD")[0]
    assert summer["RRULE"].value.endswith("BYMONTH=3;BYDAY=-1SU")
    assert winter["RRULE"].value.endswith("BYMONTH=10;BYDAY=-1SU")
    offsets = {name: timedelta(hours=int(each["TZOFFSETTO"].value[:3])) for name, each in
               (("summer", summer), ("winter", winter))}  # fmt: skip

    def last_sunday(year: int, month: int) -> date:
        last = date(year, month, 31)
        return last - timedelta(days=last.isoweekday() % 7)

    for number in range(0, 366 * 6):
        day = date(2025, 1, 1) + timedelta(days=number)
        in_summer = last_sunday(day.year, 3) <= day < last_sunday(day.year, 10)
        noon = datetime.combine(day, time(12), ZoneInfo("Europe/Stockholm"))
        assert noon.utcoffset() == offsets["summer" if in_summer else "winter"], day


def test_without_times_no_time_zone_is_told() -> None:
    assert not parse(written(event())).components("VTIMEZONE")


def test_an_event_that_is_cancelled_says_so_and_keeps_nobody_busy() -> None:
    found = only(written(event(cancelled=True, sequence=4, starts=time(9))))
    assert (found["STATUS"].value, found["SEQUENCE"].value, found["TRANSP"].value) == (
        "CANCELLED",
        "4",
        "TRANSPARENT",
    )


def test_when_it_was_changed_is_told_in_utc() -> None:
    at = datetime(2026, 11, 20, 8, 30, 15, 123456, tzinfo=UTC)
    for zone in (UTC, ZoneInfo("Europe/Stockholm")):
        found = only(written(event(changed_at=at.astimezone(zone))))
        assert found["DTSTAMP"].value == found["LAST-MODIFIED"].value == "20261120T083015Z"


def test_an_empty_calendar_is_a_calendar() -> None:
    found = parse(written())
    assert found["NAME"].text == "Region Prov: mitt" and not found.inside


@pytest.mark.parametrize(
    "break_it",
    [
        lambda data: data.replace(b"\r\n", b"\n"),
        lambda data: data.replace(b"UID:", b"UID:" + b"x" * 90),
        lambda data: data.replace(b"DTEND;VALUE=DATE:20261127", b"DTEND;VALUE=DATE:20261126"),
        lambda data: data.replace(b"20261127", b"20260230"),
        lambda data: data.replace(b"STATUS:CONFIRMED", b"STATUS:GONE"),
        lambda data: data.replace(b"DTSTAMP", b"X-STAMP"),
        lambda data: data.replace(b"END:VEVENT\r\n", b""),
        lambda data: data.replace("Följ".encode(), b"F\xc3\r\n \xb6lj"),
        lambda data: data.replace(b"SUMMARY:", b"SUMMARY:a;b"),
        lambda data: data.replace(b"END:VCALENDAR", b"") + data[data.index(b"BEGIN:VEVENT") :],
    ],
)
def test_the_strict_reader_is_strict(break_it) -> None:
    good = written(event())
    parse(good)
    with pytest.raises(Wrong):
        parse(break_it(good))
