"""What sources say, read from bytes."""

import json
from datetime import date
from decimal import Decimal

import pytest

from utblick.sources.items import Unreadable
from utblick.sources.parsing import feeds, pages, sedia
from utblick.sources.parsing.plain import day_of, text_of
from utblick.sources.tests.server import RSS, topic


def said(*rows: object, total: int | None = None) -> bytes:
    return json.dumps({"totalResults": len(rows) if total is None else total, "results": list(rows)}).encode()


def test_a_topic_of_the_portal() -> None:
    (item,) = sedia.answer(said(topic(1)), "").items
    assert item.identifier == "HORIZON-TEST-00001" and item.language == "en"
    assert item.deadlines == (date(2027, 3, 1), date(2027, 9, 1)) and item.opens == date(2026, 12, 1)
    assert item.budget == Decimal("2000000")  # the line of another topic is left out
    assert item.words == ("Energy storage", "repair")
    assert "forests & energy" in item.text and "x" not in item.text.split()


def test_keywords_come_in_two_shapes_and_json_may_be_broken() -> None:
    row = topic(1, keywords=["Energy", "repair"], budgetOverview=["{broken"], actions=["[1"])
    (item,) = sedia.answer(said(row), "").items
    assert item.words == ("Energy", "repair") and item.budget is None


def test_the_richest_of_several_is_kept_and_leftovers_are_not() -> None:
    poor = topic(1, descriptionByte=[""], deadlineDate=["2027-03-01T17:00:00.000+0100"])
    left = topic(2, DATASOURCE=["SEDIA_PRD_CENTRICITY"])
    read = sedia.answer(said(poor, topic(1), left), "")
    assert [len(each.deadlines) for each in read.items] == [2] and read.left_out == 1


def test_pages_go_on_by_type() -> None:
    assert sedia.answer(said(topic(1), total=250), "1:1").cursor == "1:2"
    assert sedia.answer(said(topic(1), total=250), "1:3").cursor == "2:1"
    assert sedia.answer(said(), "8:1").cursor == ""
    assert sedia.place("nonsense") == ("1", 1)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>",
        b"[]",
        b'{"results": {}}',
        b'{"totalResults": 5, "results": []}',
        b'{"results": [{"metadata": {"name": ["x"]}}]}',
    ],
)
def test_an_answer_of_another_form_is_said_to_be_one(body: bytes) -> None:
    with pytest.raises(Unreadable):
        sedia.answer(body, "")


def test_rss() -> None:
    first, second = feeds.feed(RSS.encode()).items
    assert (first.identifier, first.title, first.words) == ("a-1", "First call opens", ("health",))
    assert first.text == "Health & care" and first.published == date(2026, 11, 23) and first.language == "en"
    assert second.identifier == second.web == "https://example.org/b"


def test_atom_and_json_feed() -> None:
    atom = (
        b'<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:1</id><title>One</title>'
        b'<link rel="alternate" href="https://example.org/1"/><updated>2026-11-20T10:00:00Z</updated></entry></feed>'
    )
    assert feeds.feed(atom).items[0].web == "https://example.org/1"
    told = {
        "version": "https://jsonfeed.org/version/1.1",
        "items": [{"id": "1", "title": "One", "tags": ["a"]}],
    }
    assert feeds.feed(json.dumps(told).encode()).items[0].words == ("a",)


def test_a_feed_that_broke_off_is_read_as_far_as_it_goes() -> None:
    assert feeds.feed(RSS[: RSS.index("<item><title>Second")].replace("&lt;", "& ").encode()).items


def test_no_entity_is_looked_up() -> None:
    body = (
        b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item>'
    )
    body += b"<title>Title &x;</title><guid>1</guid></item></channel></rss>"
    (item,) = feeds.feed(body).items
    assert "root" not in item.title


@pytest.mark.parametrize("body", [b"", b"<html><body>Sorry</body></html>", b"{}", b"{", b"\x00\x01"])
def test_what_is_no_feed(body: bytes) -> None:
    with pytest.raises(Unreadable):
        feeds.feed(body)


def test_links_of_a_page() -> None:
    body = b'<ul><li><a href="/calls/one">First call</a> deadline 2027-03-01</li>'
    body += b'<li><a href="/about">About us</a></li></ul>'
    (item,) = pages.links(body, "https://example.org/", "/calls/").items
    assert item.web == "https://example.org/calls/one" and item.deadlines == (date(2027, 3, 1),)
    with pytest.raises(Unreadable):
        pages.links(body, "https://example.org/", "/nowhere/")


def test_days_and_text() -> None:
    assert day_of("2026-12-31T23:30:00Z") == date(2027, 1, 1)  # in Stockholm
    assert day_of("1796083200000") == date(2026, 12, 1)
    assert day_of("2026-02-30") is None and day_of("soon") is None
    assert text_of("a & b") == "a & b"
