"""Invitations as calendar files, as those who send them write them; and files that are none."""

import pytest
from django.core.exceptions import ValidationError

from utblick.participation import invitations

pytestmark = pytest.mark.usefixtures("english")


def ics(*lines: str) -> bytes:
    whole = ("BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:1", *lines, "END:VEVENT", "END:VCALENDAR")
    return "\r\n".join((*whole, "")).encode()


@pytest.mark.parametrize(
    ("lines", "begins", "ends"),
    [
        (("DTSTART;VALUE=DATE:20270310", "DTEND;VALUE=DATE:20270312"), "2027-03-10", "2027-03-11"),
        (("DTSTART;VALUE=DATE:20270310",), "2027-03-10", "2027-03-10"),
        (("DTSTART:20270310T080000Z", "DTEND:20270310T150000Z"), "2027-03-10", "2027-03-10"),
        (("DTSTART:20270310T233000Z", "DTEND:20270311T003000Z"), "2027-03-11", "2027-03-11"),
        (("DTSTART:20270310T080000Z", "DURATION:PT2H"), "2027-03-10", "2027-03-10"),
        (("DTSTART;VALUE=DATE:20270310", "DURATION:P2D"), "2027-03-10", "2027-03-11"),
        (("DTSTART;VALUE=DATE:20270310", "DTEND;VALUE=DATE:20270301"), "2027-03-10", "2027-03-10"),
    ],
)
def test_the_days_are_those_of_the_event_in_swedish_time(
    lines: tuple[str, ...], begins: str, ends: str
) -> None:
    found = invitations.read(ics("SUMMARY:Forum", *lines))
    assert (found["begins"], found["ends"]) == (begins, ends)


def test_what_the_form_asks_for_is_read() -> None:
    found = invitations.read(
        ics(
            "SUMMARY:Annual forum",
            "DTSTART:20270310T080000Z",
            "LOCATION:Microsoft Teams Meeting",
            "ORGANIZER;CN=Network of regions:mailto:a@example.org",
            "URL:https://example.org/forum",
            "DESCRIPTION:Welcome\\nto the forum",
        )
    )
    assert found["organizer"] == "Network of regions" and found["web"] == "https://example.org/forum"
    assert found["mode"] == "remote" and "Welcome" in found["what"]


def test_an_address_alone_names_nobody_and_a_bad_link_is_left_out() -> None:
    lines = ("DTSTART:20270310T080000Z", "ORGANIZER:mailto:a@example.org", "URL:javascript:alert(1)")
    found = invitations.read(ics(*lines))
    assert not {"organizer", "web"} & set(found)


@pytest.mark.parametrize(
    "content",
    [b"", b"hej", b"\x00\xff", ics("SUMMARY:Utan dag"), b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"],
)
def test_what_is_no_invitation_is_refused_in_words(content: bytes) -> None:
    with pytest.raises(ValidationError) as refused:
        invitations.read(content)
    assert refused.value.messages


def test_a_file_that_is_too_large_is_refused() -> None:
    with pytest.raises(ValidationError, match="too large"):
        invitations.read(b"x" * (invitations.LARGEST + 1))
