"""Parsers and damaged answers: whatever comes, it is items or said to be unreadable; nothing else ever happens."""

import json
import random
from datetime import date

import pytest

from utblick.sources.client import Answer
from utblick.sources.items import Read, Unreadable
from utblick.sources.parsing import discovery, newsletters, opml
from utblick.sources.parsing.kinds import WAYS
from utblick.sources.parsing.ways import Asking
from utblick.sources.tests.server import RSS, topic
from utblick.sources.tests.test_interfaces import binding, document, initiative, listed, said
from utblick.sources.tests.test_mailbox import MARKUP, PLAIN

ROUNDS = 150
GOOD: dict[str, bytes] = {
    "feed": RSS.encode(),
    "html": b'<ul><li><a href="/calls/one">First call</a> 2027-03-01</li></ul>',
    "sedia": said({"totalResults": 1, "results": [topic(1)]}),
    "riksdagen": listed([document(1), document(2)]),
    "have_your_say": said({"initiativeResultDtoPage": {"content": [initiative(1)], "totalPages": 2}}),
    "cellar": said({"results": {"bindings": [binding("52026PC0123", "SWE", "Förslag")]}}),
    "parliament": said(
        {"data": [{"label": "2026/0106(COD)", "process_title": {"sv": "x"}, "consists_of": [{}]}]}
    ),
    "vinnova": said(
        [{"Diarienummer": "1", "Titel": "x", "Stangningsdatum": "2027-01-01", "LankLista": [{}]}]
    ),
    "wordpress": said([{"id": 1, "title": {"rendered": "x"}, "date_gmt": "2026-11-01T10:00:00"}]),
    "g0v": said([{"id": "1", "title": "x", "url": "/x", "published": "2026-11-01"}]),
    "mailbox": newsletters.packed([PLAIN, MARKUP]),
}
WRONG = [
    None,
    True,
    0,
    -1,
    1e300,
    "",
    "x" * 5000,
    [],
    {},
    [[]],
    [{}],
    {"x": None},
    "2026-99-99",
    "\ud800",
    "<b>",
]

ODD = [b"\x00", b"<", b"&#xD800;", b"]]>", b'"', b"\xff\xfe", b"<!--", b"{", b"9" * 400]


def broken(draw: random.Random, body: bytes) -> bytes:
    """Damage bytes: some are changed, left out, put in or doubled."""
    found = bytearray(body)
    for _deed in range(draw.randint(1, 12)):
        at = draw.randrange(len(found) + 1)
        how = draw.randrange(4)
        if how == 0:
            found[at : at + 1] = bytes([draw.randrange(256)])
        elif how == 1:
            del found[at : at + draw.randint(1, 40)]
        elif how == 2:
            found[at:at] = draw.choice(
                [b"\x00", b"<", b"&#xD800;", b"]]>", b'"', b"\xff\xfe", b"<!--", b"{", b"9" * 400]
            )
        else:
            found[at:at] = found[at : at + 30]
    return bytes(found)


def strange(draw: random.Random, told: object) -> object:
    """Put values of other sorts in the place of some."""
    if draw.random() < 0.08:
        return draw.choice(WRONG)
    if isinstance(told, dict):
        return {name: strange(draw, value) for name, value in told.items() if draw.random() > 0.04}
    return [strange(draw, each) for each in told] if isinstance(told, list) else told


def read(kind: str, body: bytes) -> None:
    asking = Asking("https://example.org/x", date(2026, 11, 26), "", "/calls/" if kind == "html" else "")
    try:
        found = WAYS[kind].read(Answer(200, {}, body, "https://example.org/x"), asking)
    except Unreadable:
        return
    assert isinstance(found, Read)
    for item in found.items:
        assert item.title and item.identifier and len(item.identifier) <= 200
        assert not item.web or item.web.startswith(("https://", "http://"))
        item.title.encode("utf-8")
        item.text.encode("utf-8")


@pytest.mark.once
@pytest.mark.parametrize("kind", list(GOOD))
def test_damaged_answers(kind: str) -> None:
    assert set(GOOD) == set(WAYS)
    draw = random.Random(kind)
    for _round in range(ROUNDS):
        read(kind, broken(draw, GOOD[kind]))
    if kind in {"feed", "html"}:
        return
    told = json.loads(GOOD[kind])
    for _round in range(ROUNDS):
        read(kind, json.dumps(strange(draw, told)).encode())


@pytest.mark.once
def test_damaged_pages_and_lists() -> None:
    draw = random.Random(5)
    page = b'<html><head><base href="/x"><title>T</title><link rel="alternate" type="application/rss+xml" href="/f">'
    listing = opml.written("T", [opml.Outline("A", "https://example.org/a", "B")])
    assert opml.outlines(listing) == [opml.Outline("A", "https://example.org/a", "B")]
    for _round in range(ROUNDS):
        discovery.advertised(broken(draw, page), "https://example.org/")
        try:
            opml.outlines(broken(draw, listing))
        except Unreadable:
            continue
