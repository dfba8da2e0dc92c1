"""Sources that misbehave: each is told in words on its page, nothing is lost, and the others go on."""

import gzip
import socket
import zlib
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation

from utblick.people.roles import Role
from utblick.sources import actions, client, fetching, raw, receiving, robots, shown, working
from utblick.sources.models import FetchRun, Kind, Outcome, RawAnswer, Source, SourceState
from utblick.sources.queries import health
from utblick.sources.receiving import Counts
from utblick.sources.tests.server import RSS, State, serve

pytestmark = pytest.mark.django_db


class Kept(dict[str, Any]):
    """A receiver that remembers what it was given."""

    def __call__(self, source: Source, items: Sequence[Any], now: datetime) -> Counts:
        new = [each for each in items if each.identifier not in self]
        self.update({each.identifier: each for each in items})
        return Counts(len(new), 0, len(items) - len(new))


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> Kept:
    found = Kept()
    monkeypatch.setitem(receiving.RECEIVERS, "news", found)
    return found


@pytest.fixture
def there(settings: Any) -> Iterator[tuple[State, str]]:
    robots.forget()
    with serve() as (state, host):
        settings.OPEN_SOURCES = [host]
        yield state, f"http://{host}"


def source(address: str, kind: str = Kind.FEED, **more: Any) -> Source:
    return Source.objects.create(name="A source", kind=kind, address=address, purpose="news", **more)


def item(number: int, **said: str) -> str:
    told = {"title": f"Item {number}", "guid": f"g{number}", **said}
    return (
        "<item>" + "".join(f"<{name}>{value}</{name}>" for name, value in told.items() if value) + "</item>"
    )


def rss(*items: str) -> str:
    return f"<rss version='2.0'><channel><title>x</title>{''.join(items)}</channel></rss>"


def words(feed: Source) -> str:
    """What the page of a source says of it, in English."""
    with translation.override("en"):
        found, runs = health([feed])[feed.pk], list(FetchRun.objects.filter(source=feed))
        return " ".join([*shown.well(found, runs), shown.message(found.latest)])


FAULTS: dict[str, tuple[dict[str, Any], str]] = {
    "a web page instead of a feed": ({"feed": "<html><body>Sign in</body></html>"}, "no feed"),
    "larger than is read, by its own word": ({"claim": 500_000_000}, "larger"),
    "larger than is read, without a word": ({"raw": b"<rss>" + b"x" * 11_000_000, "claim": -1}, "larger"),
    "packed to nothing and unpacked to gigabytes": (
        {"raw": gzip.compress(b"\0" * 60_000_000), "headers": {"Content-Encoding": "gzip"}},
        "larger",
    ),
    "packed in a way that is not read": ({"headers": {"Content-Encoding": "br"}}, "packed"),
    "said to be packed, and is not": ({"headers": {"Content-Encoding": "gzip"}}, "unpacked"),
    "an error of the server": ({"status": 500}, "500"),
    "gone for good": ({"status": 410}, "gone for good"),
    "broken off": ({"cut": True}, "broke off"),
    "led to this machine": ({"location": "http://127.0.0.1:1/"}, "usual ports"),
    "led into a private network": ({"location": "http://10.0.0.1/"}, "private network"),
    "led to a file": ({"location": "file:///etc/passwd"}, "http"),
    "led round and round": ({"location": "/moved"}, "without end"),
}


@pytest.mark.row("R16")
@pytest.mark.parametrize("name", list(FAULTS))
def test_a_fault_is_told_in_words_and_the_others_go_on(
    name: str, there: Any, kept: Kept, settings: Any
) -> None:
    state, host = there
    behaves, said = FAULTS[name]
    for key, value in behaves.items():
        setattr(state, key, value)
    bad = source(f"{host}/moved" if "location" in behaves else f"{host}/feed")
    run = fetching.fetch(bad, 20)
    assert run.outcome in {Outcome.WRONG, Outcome.REFUSED}, run.outcome
    assert said in words(bad) and not kept
    with serve() as (_good, other):
        settings.OPEN_SOURCES = [*settings.OPEN_SOURCES, other]
        assert fetching.fetch(source(f"http://{other}/feed"), 5).outcome == Outcome.FETCHED
    assert len(kept) == 2


def test_a_name_that_means_something_else_at_the_second_look(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each look is checked, and the connection goes to the address that was checked."""
    answers = iter(["93.184.216.34", "127.0.0.1"])
    reached: list[str] = []

    def name(host: str, port: int, **_more: Any) -> Any:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port))]

    def connect(address: tuple[str, int], _timeout: Any) -> Any:
        reached.append(address[0])
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "getaddrinfo", name)
    monkeypatch.setattr(client.socket, "create_connection", connect)
    feed = source("http://turning.example/feed")
    assert fetching.fetch(feed, 5).outcome == Outcome.SILENT and reached == ["93.184.216.34"]
    assert fetching.fetch(feed, 5).outcome == Outcome.REFUSED and len(reached) == 1
    assert "private network" in words(feed)


def test_a_thousand_items_of_one_day(there: Any, kept: Kept) -> None:
    state, host = there
    day = "Mon, 23 Nov 2026 10:00:00 GMT"
    state.feed = rss(*(item(number, pubDate=day) for number in range(1000)))
    feed = source(f"{host}/feed")
    assert fetching.fetch(feed, 20).outcome == Outcome.FETCHED and len(kept) == 500
    assert "All 500 items bear the same day" in words(feed) and "500 items were more" in words(feed)


def test_days_that_have_not_come_and_items_without_names(there: Any, kept: Kept) -> None:
    state, host = there
    state.feed = rss(
        item(1, guid="", pubDate="Mon, 01 Jan 2035 10:00:00 GMT"), item(2, title=""), item(3, pubDate="soon")
    )
    feed = source(f"{host}/feed")
    fetching.fetch(feed, 5)
    told = words(feed)
    assert "1 item bears a day that has not come" in told and "1 item has no name of its own" in told
    assert "1 item lacked a title" in told and len(kept) == 2


def test_names_that_change_at_each_reading(there: Any, kept: Kept) -> None:
    state, host = there
    feed = source(f"{host}/feed")
    for turn in range(3):
        state.feed = rss(*(item(number, guid=f"{turn}-{number}") for number in range(6)))
        SourceState.objects.filter(source=feed).update(etag="")
        fetching.fetch(feed, 5)
    assert "new names each time" in words(feed)


def test_scripts_in_titles_never_reach_a_page(there: Any, kept: Kept, client_as: Any) -> None:
    state, host = there
    state.feed = rss(
        item(1, title="&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(2)&gt;News")
    )
    feed = source(f"{host}/feed")
    fetching.fetch(feed, 5)
    assert kept["g1"].title == "News"
    page = client_as(Role.INTERNATIONAL_FUNCTION).post(reverse("fetch_source_preview", args=[feed.pk]))
    assert b"alert" not in page.content and b"News" in page.content


def test_what_is_gone_for_good_is_turned_off(there: Any, kept: Kept) -> None:
    state, host = there
    state.status = 410
    feed = source(f"{host}/feed", active=True)
    fetching.fetch(feed, 5)
    feed.refresh_from_db()
    assert not feed.active and feed.history.count() == 2


def test_a_source_that_has_moved_for_good_says_so_three_times(there: Any, kept: Kept, account: Any) -> None:
    state, host = there
    state.location, state.redirect = f"{host}/feed", 301
    feed = source(f"{host}/moved")
    strategist = account(Role.INTERNATIONAL_FUNCTION)
    for turn in range(3):
        assert ("moved for good" in words(feed)) is False, turn
        fetching.fetch(feed, 5)
    assert f"moved for good, to {host}/feed" in words(feed)
    actions.follow_move(strategist, feed)
    assert Source.objects.get(pk=feed.pk).address == f"{host}/feed"
    state.redirect = 302
    other = source(f"{host}/moved")
    for _turn in range(3):
        fetching.fetch(other, 5)
    assert "moved" not in words(other)


def test_nothing_new_keeps_what_is_known(there: Any, kept: Kept) -> None:
    _state, host = there
    feed = source(f"{host}/feed")
    fetching.fetch(feed, 5)
    before = SourceState.objects.get(source=feed)
    assert fetching.fetch(feed, 5).outcome == Outcome.SAME
    after = SourceState.objects.get(source=feed)
    assert (after.etag, after.failures) == (before.etag, 0) and after.read_at > before.read_at


def test_a_wish_to_be_left_alone_is_followed_where_it_is_longer_than_ours(there: Any, kept: Kept) -> None:
    state, host = there
    state.feed = RSS.replace("<channel>", "<channel><ttl>300</ttl>")
    feed = source(f"{host}/feed", active=True, every_hours=1)
    fetching.fetch(feed, 5)
    held = SourceState.objects.get(source=feed)
    now = timezone.now()
    assert not fetching.is_due(feed, held, now + timedelta(hours=4.8))
    assert fetching.is_due(feed, held, now + timedelta(hours=5.2))
    state.feed, state.headers = RSS, {"Cache-Control": "max-age=60"}
    fetching.fetch(feed, 5)
    assert SourceState.objects.get(source=feed).wait_until is None


def test_robots_are_asked_for_pages_once_a_host(there: Any, kept: Kept) -> None:
    state, host = there
    state.feed = '<a href="/news/1">Something new</a>'
    state.robots = "User-agent: *\nDisallow: /inner/"
    open_page, closed = (
        source(f"{host}{path}", Kind.HTML, link_contains="/news/") for path in ("/", "/inner/")
    )
    assert fetching.fetch(open_page, 5).outcome == Outcome.FETCHED
    assert fetching.fetch(closed, 5).outcome == Outcome.REFUSED and "robots.txt" in words(closed)
    assert [path for path, _headers, _body in state.seen].count("/robots.txt") == 1
    robots.forget()
    state.robots_status = 503
    assert fetching.fetch(open_page, 5).outcome == Outcome.SILENT
    robots.forget()
    state.robots_status = 404
    assert fetching.fetch(closed, 5).outcome == Outcome.FETCHED


def test_answers_are_kept_and_can_be_read_again(there: Any, kept: Kept, account: Any) -> None:
    state, host = there
    state.feed = "<feed-of-next-year/>"  # which the parser does not understand
    feed = source(f"{host}/feed")
    fetching.fetch(feed, 5)
    assert not kept and zlib.decompress(RawAnswer.objects.get().body) == state.feed.encode()
    strategist = account(Role.INTERNATIONAL_FUNCTION)
    actions.read_again(strategist, feed)
    assert FetchRun.objects.filter(again=True).latest("pk").outcome == Outcome.WRONG
    for version in ("First", "Second"):
        state.feed = rss(item(1, title=version))
        SourceState.objects.filter(source=feed).update(etag="")
        fetching.fetch(feed, 5)
    kept.clear()
    actions.read_again(strategist, feed)
    run = FetchRun.objects.filter(again=True).latest("pk")
    assert (run.outcome, run.new, run.pages) == (Outcome.FETCHED, 1, 2)
    assert kept["g1"].title == "Second"  # what was changed meanwhile is not changed back


def test_answers_are_forgotten_and_the_same_body_is_kept_once(there: Any, kept: Kept, settings: Any) -> None:
    _state, host = there
    feed = source(f"{host}/feed")
    for _turn in range(2):
        fetching.fetch(feed, 5)
        SourceState.objects.update(etag="")
    assert RawAnswer.objects.count() == 1
    assert raw.forget(timezone.now()) == 0
    assert raw.forget(timezone.now() + timedelta(days=settings.RAW_ANSWERS_DAYS, minutes=1)) == 1


class Turn:
    """A worker's turn that lasts for so many questions."""

    progress = ""

    def __init__(self, lasts: int = 99) -> None:
        self.left = lasts

    @property
    def stopping(self) -> bool:
        return self.left <= 0

    def keep(self, progress: str | None = None) -> None:
        self.left -= 1


def test_workers_share_the_sources_by_host(there: Any, kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    _state, host = there
    feeds = [source(f"{host}/{number}", active=True) for number in range(3)]
    parts = {working.part_of(each) for each in feeds}
    assert len(parts) == 1  # one host is never asked from two sides
    (part,) = parts
    for each in range(working.PARTS):
        assert working.fetch_in_turn(Turn(), each) is False  # type: ignore[arg-type]
    assert FetchRun.objects.count() == 3
    SourceState.objects.update(read_at=None, etag="")

    def broken(*_all: Any) -> Any:
        raise KeyError("nobody thought of this")

    with monkeypatch.context() as patch:
        patch.setitem(receiving.RECEIVERS, "news", broken)
        assert working.fetch_in_turn(Turn(), part) is False  # type: ignore[arg-type]
    assert set(FetchRun.objects.order_by("-pk").values_list("outcome", flat=True)[:3]) == {Outcome.WRONG}
    SourceState.objects.update(wait_until=None)
    assert working.fetch_in_turn(Turn(1), part) is True  # type: ignore[arg-type]


def test_a_turn_that_another_worker_has_taken_over_loses_nothing(there: Any, kept: Kept) -> None:
    _state, host = there
    feed = source(f"{host}/feed", active=True)

    class Taken(Turn):
        def keep(self, progress: str | None = None) -> None:
            raise RuntimeError("taken over")

    with pytest.raises(RuntimeError):
        working.fetch_in_turn(Taken(), working.part_of(feed))  # type: ignore[arg-type]
    assert not FetchRun.objects.exists()


def test_the_pages_of_finding(there: Any, kept: Kept, client_as: Any) -> None:
    state, host = there
    browser: Client = client_as(Role.INTERNATIONAL_FUNCTION)
    page = browser.post(f"{reverse('fetch_source_find')}?purpose=news", {"address": f"{host}/feed"})
    assert page.status_code == 200 and b"First call opens" in page.content
    state.pages["/"] = (
        '<html><head><title>Our site</title><link rel="alternate" type="application/rss+xml" href="/f">'
    )
    page = browser.post(reverse("fetch_source_find"), {"address": host})
    assert b"First call opens" in page.content and b"Our site" in page.content
    assert not Source.objects.filter(address__contains="127.0.0.1").exists()
    state.status = 500
    page = browser.post(reverse("fetch_source_find"), {"address": f"{host}/x"})
    assert page.status_code == 422 and "address" in page.context["form"].errors
    page = browser.post(reverse("fetch_source_find"), {"address": "http://127.0.0.1/"})
    assert page.status_code == 422


@pytest.mark.row("R16", "R20")
def test_a_source_of_news_is_added_in_the_browser(client_as: Any) -> None:
    browser: Client = client_as(Role.INTERNATIONAL_FUNCTION)
    address = (
        f"{reverse('fetch_source_new')}?purpose=news&kind=wordpress&address=https://example.org/wp&name=Ours"
    )
    form = browser.get(address).context["form"]
    told = {name: form[name].value() or "" for name in form.fields if name != "active"}
    assert (told["purpose"], told["kind"], told["name"]) == ("news", "wordpress", "Ours")
    browser.post(address, told)
    made = Source.objects.get(address="https://example.org/wp")
    assert (made.purpose, made.kind, made.active) == ("news", "wordpress", False)
    assert browser.get(reverse("fetch_source_new")).context["form"]["purpose"].value() == "calls"
    told |= {"kind": "cellar", "link_contains": "everything", "new_record_key": ""}
    assert "link_contains" in browser.post(address, told).context["form"].errors
    asleep = {"state": "off", "area": "other"}
    assert b"Ours</a>" in browser.get(reverse("news_sources"), asleep).content
    assert b"Ours</a>" not in browser.get(reverse("fetch_sources"), asleep).content


def test_several_are_turned_on_at_once(client_as: Any) -> None:
    browser: Client = client_as(Role.INTERNATIONAL_FUNCTION)
    one, two, three = (source(f"http://example.org/{number}", area="eu") for number in range(3))
    address = f"{reverse('fetch_sources_on')}?purpose=news"
    assert browser.post(address, {}).status_code == 422
    browser.post(address, {"area_eu": [one.pk, three.pk]})
    on = Source.objects.filter(active=True, address__startswith="http://example.org/")
    assert {each.pk for each in on} == {one.pk, three.pk}
    assert not Source.objects.get(pk=two.pk).active


def test_lists_of_feeds_go_out_and_come_in(client_as: Any) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    browser: Client = client_as(Role.INTERNATIONAL_FUNCTION)
    source("http://example.org/one", area="eu")
    out = browser.get(reverse("fetch_sources_opml"))
    assert b'xmlUrl="http://example.org/one"' in out.content
    more = (
        '<outline text="Nytt" xmlUrl="https://example.org/två"/><outline xmlUrl="file:///etc/passwd"/></body>'
    )
    body = out.content.decode().replace("</body>", more).encode()

    def upload(data: bytes) -> Any:
        return browser.post(reverse("fetch_sources_list"), {"file": SimpleUploadedFile("feeds.opml", data)})

    page = upload(body)
    assert [each.name for each in page.context["form"].feeds.values()] == ["Nytt"]
    carried = {"feeds": page.context["carried"], "purpose": "news"}
    assert browser.post(reverse("fetch_sources_list"), carried).status_code == 422  # none chosen
    for _turn in range(2):
        browser.post(reverse("fetch_sources_list"), {**carried, "chosen": ["0"]})
    made = Source.objects.get(name="Nytt")
    assert (made.address, made.active) == ("https://example.org/två", False)
    assert browser.post(reverse("fetch_sources_list"), {**carried, "feeds": "changed"}).status_code == 422
    assert upload(b"<html>").status_code == 422 and upload(b"<opml><body/></opml>").status_code == 422
