"""Newsletters: letters become items, whatever state they come in, and nothing of the mailbox is told or changed."""

import imaplib
from datetime import date
from typing import Any

import pytest

from utblick.sources import client, fetching, mailbox, receiving
from utblick.sources.forms import SourceForm
from utblick.sources.items import Unreadable
from utblick.sources.models import Kind, Outcome, RawAnswer, Source
from utblick.sources.parsing import newsletters
from utblick.sources.receiving import Counts

PLAIN = (
    b"From: =?utf-8?q?Energi_i_S=C3=B6der?= <news@energy.example>\r\nSubject: =?utf-8?q?Nytt_om_skog_=26_hav?=\r\n"
    b"Message-ID: <1@energy.example>\r\nDate: Mon, 23 Nov 2026 10:00:00 +0100\r\n"
    b"Content-Type: text/plain; charset=iso-8859-1\r\n\r\nF\xf6rslag om sk\xf6tsel"
)
MARKUP = (
    b"From: news@other.example\r\nSubject: <b>Two</b>\r\nMessage-ID: <2@other.example>\r\n"
    b"Content-Type: text/html; charset=nonsense\r\n\r\n<script>x()</script><p>Hello</p>"
    b'<a href="https://other.example/u?me=1">Unsubscribe</a><a href="https://other.example/2">Read in your browser</a>'
)


def test_letters_become_items() -> None:
    read = newsletters.answer(newsletters.packed([PLAIN, MARKUP, b"From: x@y\r\n\r\nno head", b"\xff\x00"]))
    first, second = read.items
    assert (first.title, first.text, first.words) == (
        "Nytt om skog & hav",
        "Förslag om skötsel",
        ("Energi i Söder",),
    )
    assert first.published == date(2026, 11, 23) and first.identifier == "<1@energy.example>"
    assert (
        second.web == "https://other.example/2"
        and second.text.startswith("Hello")
        and "x()" not in second.text
    )
    assert read.left_out == 2


def test_only_letters_of_a_sender() -> None:
    assert len(newsletters.answer(newsletters.packed([PLAIN, MARKUP]), "ENERGY.example").items) == 1


@pytest.mark.parametrize("body", [b"", b"[1]", b"{}3", b'["not base64!"]', b"null"])
def test_what_is_no_list_of_letters(body: bytes) -> None:
    with pytest.raises(Unreadable):
        newsletters.answer(body)


class Box:
    """A mailbox that answers as one does."""

    letters = [PLAIN, b"x" * (mailbox.LARGEST + 1), MARKUP]
    deeds: list[str] = []

    def __init__(self, host: str, port: int, **more: Any) -> None:
        assert more["ssl_context"].check_hostname

    def __enter__(self) -> "Box":
        return self

    def __exit__(self, *_all: object) -> None:
        pass

    def login(self, user: str, password: str) -> None:
        if password != "right":
            raise imaplib.IMAP4.error("NO invalid credentials for secret-user")

    def select(self, folder: str, readonly: bool) -> tuple[str, list[bytes]]:
        assert readonly
        return ("OK" if folder == "INBOX" else "NO"), [b""]

    def uid(self, command: str, *args: str) -> tuple[str, list[Any]]:
        self.deeds.append(command)
        if command == "SEARCH":
            return "OK", [b" ".join(str(n).encode() for n in range(len(self.letters)))]
        assert "PEEK" in args[1]  # a letter stays unread
        return "OK", [(b"1 (BODY[] {9}", self.letters[int(args[0])]), b")"]


@pytest.fixture
def box(settings: Any, monkeypatch: pytest.MonkeyPatch) -> type[Box]:
    settings.MAILBOX_HOST, settings.MAILBOX_PASSWORD = "mail.example", "right"
    monkeypatch.setattr(imaplib, "IMAP4_SSL", Box)
    return Box


@pytest.mark.django_db
def test_the_mailbox_is_read_and_nothing_of_it_kept_as_it_came(
    box: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[Any] = []

    def receive(source: Source, items: Any, now: Any) -> Counts:
        found.extend(items)
        return Counts(len(items))

    monkeypatch.setitem(receiving.RECEIVERS, "news", receive)
    letters = Source.objects.create(name="Letters", kind=Kind.MAILBOX, purpose="news")
    assert fetching.fetch(letters, 5).outcome == Outcome.FETCHED
    assert {each.identifier for each in found} == {"<1@energy.example>", "<2@other.example>"}
    assert not RawAnswer.objects.exists() and set(box.deeds) == {"SEARCH", "FETCH"}


def test_what_is_wrong_is_told_without_the_account(box: Any, settings: Any) -> None:
    settings.MAILBOX_PASSWORD = "wrong"
    with pytest.raises(client.Wrong) as wrong:
        mailbox.read(client.Request(newsletters.MAILBOX), client.Limits())
    assert "secret-user" not in str(wrong.value) + wrong.value.detail
    settings.MAILBOX_PASSWORD, settings.MAILBOX_FOLDER = "right", "Elsewhere"
    with pytest.raises(client.Wrong, match="folder"):
        mailbox.read(client.Request(newsletters.MAILBOX), client.Limits())
    settings.MAILBOX_HOST = ""
    with pytest.raises(client.Refused):
        mailbox.read(client.Request(newsletters.MAILBOX), client.Limits())


@pytest.mark.django_db
def test_without_a_mailbox_the_form_says_whom_to_ask(settings: Any) -> None:
    told = {
        "name": "x",
        "kind": "mailbox",
        "purpose": "news",
        "area": "eu",
        "every_hours": "1",
        "active": "on",
    }
    assert "UTBLICK_MAILBOX_HOST" in str(SourceForm(told).errors["kind"])
    settings.MAILBOX_HOST = "mail.example"
    assert SourceForm(told).is_valid()
