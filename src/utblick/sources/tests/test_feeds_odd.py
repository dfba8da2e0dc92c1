"""Feeds that are odd: encodings that are not what they say, no names, shared names, wishes to be left alone."""

from datetime import date, timedelta

import pytest

from utblick.sources import remarks, timing
from utblick.sources.items import Item, Read, Unreadable
from utblick.sources.parsing import feeds, pages
from utblick.sources.parsing.encodings import decoded

HEAD = '<rss version="2.0"><channel>'
ITEM = "<item><title>Östersjön åter grön</title><guid>{0}</guid></item>"


def rss(*items: str, head: str = HEAD, encoding: str = "utf-8", says: str = "") -> bytes:
    prologue = f'<?xml version="1.0" encoding="{says}"?>' if says else ""
    return (prologue + head + "".join(items) + "</channel></rss>").encode(encoding)


@pytest.mark.parametrize(
    ("encoding", "says", "header"),
    [
        ("utf-8", "utf-8", ""),
        ("utf-8", "iso-8859-1", "text/xml; charset=iso-8859-1"),  # declared wrongly
        ("iso-8859-1", "utf-8", ""),
        ("iso-8859-1", "", ""),
        ("cp1252", "windows-1252", ""),
        ("utf-16", "utf-16", ""),
        ("utf-16-le", "", "text/xml; charset=utf-16le"),
        ("utf-8-sig", "", ""),
        ("iso-8859-1", "no-such-thing", "text/xml; charset=also-nothing"),
        ("iso-8859-1", "rot13", "text/xml; charset=base64"),
    ],
)
def test_the_encoding_is_found_whatever_is_said_of_it(encoding: str, says: str, header: str) -> None:
    (item,) = feeds.feed(rss(ITEM.format(1), encoding=encoding, says=says), header).items
    assert item.title == "Östersjön åter grön"


def test_bytes_that_are_no_text_never_fail() -> None:
    assert decoded(bytes(range(256)) * 3)
    assert decoded(b"") == ""


def test_a_page_in_an_old_encoding() -> None:
    body = '<a href="/calls/1">Utlysning för små företag</a>'.encode("iso-8859-1")
    assert pages.links(body, "https://example.org/", "/calls/").items[0].title == "Utlysning för små företag"


def test_items_without_names_are_known_by_address_or_title_and_day() -> None:
    read = feeds.feed(
        rss(
            "<item><title>One</title><link>https://example.org/1</link></item>",
            "<item><title>Two</title></item>",
            "<item><title>Three</title></item>",
            "<item><link>https://example.org/4</link></item>",
        )
    )
    assert [each.identifier for each in read.items] == ["https://example.org/1", "Two None", "Three None"]
    assert (read.nameless, read.left_out) == (3, 1)


def test_a_name_that_all_share_is_none() -> None:
    items = (
        f"<item><title>T{n}</title><guid>x</guid><link>https://example.org/{n}</link></item>"
        for n in range(3)
    )
    assert len({each.identifier for each in feeds.feed(rss(*items)).items}) == 3


@pytest.mark.parametrize("name", ["", "<guid>x</guid>"])
def test_items_under_one_address_are_all_read(name: str) -> None:
    link = "<link>https://example.org/news</link>"
    items = [f"<item><title>T{n}</title>{name}{link}</item>" for n in range(5)]
    found = [each.identifier for each in feeds.feed(rss(*items)).items]
    assert len(set(found)) == 5
    assert found == [each.identifier for each in feeds.feed(rss(*reversed(items))).items][::-1]


def test_items_of_one_title_too_but_the_same_twice_is_one() -> None:
    texts = ("a", "b", "b")
    items = (f"<item><title>T</title><description>{each}</description></item>" for each in texts)
    assert [each.text for each in feeds.feed(rss(*items)).items] == ["a", "b"]


def test_long_names_that_begin_alike_stay_apart() -> None:
    items = [f"<item><title>T</title><guid>{'x' * 300}{n}</guid></item>" for n in range(2)]
    found = [each.identifier for each in feeds.feed(rss(*items)).items]
    assert len(set(found)) == 2 and max(map(len, found)) <= 200


def test_scripts_and_markup_in_titles_are_taken_out() -> None:
    body = rss(
        "<item><title>&lt;script&gt;x()&lt;/script&gt;&lt;b onclick=x&gt;News&lt;/b&gt;</title></item>"
    )
    assert feeds.feed(body).items[0].title == "News"
    body = rss("<item><title>News</title><link>javascript:alert(1)</link><guid>1</guid></item>")
    assert feeds.feed(body).items[0].web == ""


def test_a_wish_to_be_left_alone() -> None:
    assert feeds.feed(rss(head=f"{HEAD}<ttl>90</ttl>")).rest == 90 * 60
    assert feeds.feed(rss(head=f"{HEAD}<ttl>soon</ttl>")).rest == 0
    sy = '<rss xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel>'
    weekly = "<sy:updatePeriod>weekly</sy:updatePeriod><sy:updateFrequency>7</sy:updateFrequency>"
    assert feeds.feed(rss(head=sy + weekly)).rest == 24 * 3600
    assert timing.rest({"cache-control": "public, max-age=7200"}, 60) == timedelta(hours=2)
    assert timing.rest({"cache-control": "max-age=31536000"}, 0) == timing.LONGEST_REST
    assert timing.rest({"cache-control": "no-cache, s-maxage=9"}, 0) == timedelta(0)


def test_a_wait_is_made_up_to_a_tenth_longer() -> None:
    hour = timedelta(hours=1)
    assert timing.spread(hour, 0) == hour and timing.spread(hour, 1) == hour * 1.1
    assert hour <= timing.spread(hour) <= hour * 1.1


def test_more_than_is_read_is_said() -> None:
    read = feeds.feed(rss(*(ITEM.format(number) for number in range(700))))
    assert len(read.items) == feeds.MOST and read.beyond == 200


def test_what_is_odd_is_counted() -> None:
    today = date(2026, 11, 26)
    one = tuple(Item(str(n), "x", published=date(2026, 1, 1)) for n in range(1000))
    assert remarks.of(Read(one), today) == [("one_day", 1000)]
    to_come = (Item("1", "x", published=date(2031, 1, 1)), Item("2", "y", published=today))
    assert remarks.of(Read(to_come, left_out=2), today) == [("left_out", 2), ("future", 1)]
    assert remarks.together([("future", 1)], [("future", 2)]) == [["future", 3]]


@pytest.mark.parametrize(
    "body", [b"<!doctype html><html><body>Sign in</body></html>", b"Not found", b"%PDF-1.7"]
)
def test_a_feed_that_is_something_else(body: bytes) -> None:
    with pytest.raises(Unreadable):
        feeds.feed(body)
