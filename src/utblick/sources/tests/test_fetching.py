"""Reading sources: nothing fetched is lost, what was cut goes on, and a failing source is shown as one."""

import random
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation

from utblick.core.obligations import derive
from utblick.people.roles import Role
from utblick.sources import actions, fetching, obligations, raw, receiving
from utblick.sources.models import FetchRun, Kind, Outcome, RawAnswer, Source, SourceState
from utblick.sources.receiving import Counts
from utblick.sources.tests.server import State, serve, topic

pytestmark = pytest.mark.django_db


class Kept:
    """A receiver that remembers what it was given."""

    def __init__(self) -> None:
        self.items: dict[str, Any] = {}

    def __call__(self, source: Source, items: Sequence[Any], now: datetime) -> Counts:
        new = sum(each.identifier not in self.items for each in items)
        self.items |= {each.identifier: each for each in items}
        return Counts(new, 0, len(items) - new)


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> Kept:
    found = Kept()
    monkeypatch.setitem(receiving.RECEIVERS, "calls", found)
    return found


@pytest.fixture
def there(settings: Any) -> Iterator[tuple[State, str]]:
    with serve() as (state, host):
        settings.OPEN_SOURCES = [host]
        yield state, f"http://{host}"


def source(address: str, kind: str = Kind.FEED, **more: Any) -> Source:
    return Source.objects.create(name="A source", kind=kind, address=address, **more)


def test_a_feed_is_asked_whether_anything_is_new(there: Any, kept: Kept) -> None:
    state, host = there
    feed = source(f"{host}/feed")
    assert fetching.fetch(feed, 5).outcome == Outcome.FETCHED and len(kept.items) == 2
    run = fetching.fetch(feed, 5)
    assert run.outcome == Outcome.SAME and state.seen[-1][1]["If-None-Match"] == '"one"'


def test_the_portal_is_asked_as_it_wants_to_be(there: Any, kept: Kept) -> None:
    state, host = there
    run = fetching.fetch(source(f"{host}/search?apiKey=SEDIA", Kind.SEDIA), 5)
    assert (run.outcome, run.pages, run.new) == (Outcome.FETCHED, 3, 3)
    path, headers, body = state.seen[0]
    assert "apiKey=SEDIA&text=***&pageSize=100&pageNumber=1" in path
    assert headers["Content-Type"].startswith("multipart/form-data")
    assert body.count(b"Content-Type: application/json") == 4 and body.count(b'filename="blob"') == 4


def test_a_reading_that_fails_midway_keeps_what_it_had_and_goes_on_there(there: Any, kept: Kept) -> None:
    state, host = there
    state.topics = [topic(number) for number in range(250)]
    state.fail_from_page = 3
    portal = source(f"{host}/search", Kind.SEDIA)
    assert fetching.fetch(portal, 5).outcome == Outcome.WRONG
    assert len(kept.items) == 200 and SourceState.objects.get(source=portal).cursor == "1:3"
    state.fail_from_page, state.seen[:] = 0, []
    run = fetching.fetch(portal, 5)
    assert run.outcome == Outcome.FETCHED and len(kept.items) == 250 and "pageNumber=3" in state.seen[0][0]
    assert fetching.fetch(portal, 5).new == 0  # again, and nothing is new


def test_a_reading_that_has_no_time_left_is_cut(there: Any, kept: Kept) -> None:
    state, host = there
    state.topics = [topic(number) for number in range(150)]
    portal = source(f"{host}/search", Kind.SEDIA, active=True)
    assert fetching.fetch(portal, 0).outcome == Outcome.CUT
    held = SourceState.objects.get(source=portal)
    assert held.cursor and fetching.is_due(portal, held, timezone.now())


@pytest.mark.parametrize(
    ("trouble", "outcome"),
    [({"status": 500}, Outcome.WRONG), ({"cut": True}, Outcome.WRONG), ({"feed": "<p>"}, Outcome.WRONG)],
)
def test_trouble_is_told_and_loses_nothing(
    there: Any, kept: Kept, trouble: dict[str, Any], outcome: str
) -> None:
    state, host = there
    feed = source(f"{host}/feed")
    fetching.fetch(feed, 5)
    SourceState.objects.filter(source=feed).update(etag="", last_modified="x")
    for name, value in trouble.items():
        setattr(state, name, value)
    run = fetching.fetch(feed, 5)
    held = SourceState.objects.get(source=feed)
    assert run.outcome == outcome and run.message and len(kept.items) == 2
    assert held.failures == 1 and held.wait_until > timezone.now() and held.read_at is not None
    assert held.last_modified == "x"  # what was known is not cleared by a failure


def test_retry_after_is_kept(there: Any, kept: Kept) -> None:
    state, host = there
    state.status, state.headers = 429, {"Retry-After": "7200"}
    feed = source(f"{host}/feed", active=True)
    fetching.fetch(feed, 5)
    held = SourceState.objects.get(source=feed)
    assert held.wait_until > timezone.now() + timedelta(minutes=110)
    assert not fetching.is_due(feed, held, timezone.now())


def test_a_private_address_is_refused(kept: Kept) -> None:
    assert fetching.fetch(source("http://127.0.0.1/feed"), 5).outcome == Outcome.REFUSED


def test_pauses_double_up_to_a_week() -> None:
    assert fetching.pause(1) == timedelta(minutes=15) and fetching.pause(3) == timedelta(hours=1)
    assert fetching.pause(99) == timedelta(days=7)


def test_two_do_not_read_at_once_and_a_killed_reading_is_taken_over(there: Any, kept: Kept) -> None:
    _state, host = there
    feed = source(f"{host}/feed")
    run = FetchRun.objects.create(source=feed, started=timezone.now())
    with pytest.raises(fetching.Busy):
        fetching.fetch(feed, 5)
    FetchRun.objects.filter(pk=run.pk).update(started=timezone.now() - timedelta(hours=1))
    assert fetching.fetch(feed, 5).outcome == Outcome.FETCHED


class Killed(BaseException):
    """The worker is killed: nothing that it would have done afterwards is done."""


@pytest.mark.parametrize("seed", range(4))
def test_a_worker_that_is_killed_at_any_moment_loses_and_doubles_nothing(
    there: Any, kept: Kept, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    """What is received is kept in the database, in the table of kept answers, where nothing can be twice."""
    state, host = there
    state.topics = [topic(number) for number in range(250)]
    portal = source(f"{host}/search", Kind.SEDIA)
    draw = random.Random(seed)
    monkeypatch.setattr(raw, "MOST", 10_000)

    def receive(source: Source, items: Sequence[Any], now: datetime) -> Counts:
        had = set(RawAnswer.objects.filter(kind="item").values_list("mark", flat=True))
        new = [each.identifier for each in items if each.identifier not in had]
        for mark in new:
            RawAnswer.objects.create(source=source, at=now, kind="item", mark=mark, size=0, body=b"")
        return Counts(len(new), 0, len(items) - len(new))

    def fragile(function: Any) -> Any:
        def maybe(*args: Any, **kwargs: Any) -> Any:
            if draw.random() < 0.05:
                raise Killed
            result = function(*args, **kwargs)
            if draw.random() < 0.05:
                raise Killed
            return result

        return maybe

    monkeypatch.setitem(receiving.RECEIVERS, "calls", receive)
    kills, run = 0, None
    while run is None or run.outcome != Outcome.FETCHED:
        try:
            with monkeypatch.context() as patch:
                patch.setitem(receiving.RECEIVERS, "calls", fragile(receive))
                for owner, name in (
                    (fetching.client, "read"),
                    (fetching.raw, "keep"),
                    (FetchRun, "save"),
                    (SourceState, "save"),
                ):
                    patch.setattr(owner, name, fragile(getattr(owner, name)))
                run = fetching.fetch(portal, 5)
        except Killed:
            kills += 1
            assert kills < 500
            FetchRun.objects.filter(outcome=Outcome.RUNNING).update(
                started=timezone.now() - timedelta(hours=1)
            )
    assert kills and RawAnswer.objects.filter(kind="item").count() == 250
    assert fetching.fetch(portal, 5).new == 0


def test_a_page_that_could_not_be_kept_is_read_again(
    there: Any, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    state, host = there
    state.topics = [topic(number) for number in range(150)]
    portal = source(f"{host}/search", Kind.SEDIA)
    save, saves = FetchRun.save, []

    def failing(run: FetchRun, *args: Any, **kwargs: Any) -> None:
        saves.append(run.pages)
        if len(saves) == 3:  # with the second page, after its place has been written down
            raise ValueError("the disk is full")
        save(run, *args, **kwargs)

    with monkeypatch.context() as patch:
        patch.setattr(FetchRun, "save", failing)
        with pytest.raises(ValueError):
            fetching.fetch(portal, 5)
    assert SourceState.objects.get(source=portal).cursor == "1:2"
    state.seen.clear()
    assert fetching.fetch(portal, 5).outcome == Outcome.FETCHED and "pageNumber=2" in state.seen[0][0]


def test_a_source_is_off_until_it_is_turned_on_and_by_hand_is_never_due() -> None:
    now = timezone.now()
    assert not fetching.is_due(source("http://example.org"), None, now)
    assert fetching.is_due(source("http://example.org", active=True), None, now)
    assert not fetching.is_due(source("", Kind.BY_HAND, active=True), None, now)


def test_somebody_is_asked_to_look_after_three_failures(db: None) -> None:
    feed = source("http://example.org", active=True)
    SourceState.objects.create(source=feed, failures=2)
    assert not list(obligations.failing(timezone.localdate()))
    SourceState.objects.filter(source=feed).update(failures=3)
    assert [each.fault for each in obligations.failing(timezone.localdate())] == [True]
    assert derive(timezone.localdate())


def test_a_new_address_is_read_from_its_beginning(account: Any) -> None:
    feed = source("http://example.org")
    SourceState.objects.create(source=feed, etag="x", cursor="1:4", failures=4)
    feed.address = "http://example.org/new"
    actions.save_source(account(Role.INTERNATIONAL_FUNCTION), feed)
    held = SourceState.objects.get(source=feed)
    assert (held.etag, held.cursor, held.failures, held.read_at) == ("", "", 0, None)


def test_an_address_is_untried_until_it_has_answered(client_as: Any, there: Any, kept: Kept) -> None:
    state, host = there
    client: Client = client_as(Role.INTERNATIONAL_FUNCTION, language="en")
    feed = source(f"{host}/feed")

    def page() -> str:
        with translation.override("en"):
            return client.get(reverse("fetch_source", args=[feed.pk])).content.decode()

    untried = "The source is untried"
    assert untried in page()
    state.status = 500
    fetching.fetch(feed, 5)
    assert untried in page()
    state.status = 0
    fetching.fetch(feed, 5)
    assert untried not in page()
    feed.refresh_from_db()
    feed.address = f"{host}/another"
    actions.save_source(client.account, feed)  # type: ignore[attr-defined]
    assert untried in page()


def test_the_pages(client_as: Any, there: Any, kept: Kept) -> None:
    state, host = there
    client: Client = client_as(Role.INTERNATIONAL_FUNCTION, language="en")
    feed = source(f"{host}/feed")
    with translation.override("en"):
        client.post(reverse("fetch_source_now", args=[feed.pk]))
        assert FetchRun.objects.get().outcome == Outcome.FETCHED
        state.status = 500
        client.post(reverse("fetch_source_now", args=[feed.pk]))
    page = client.get(reverse("fetch_source", args=[feed.pk])).content.decode()
    assert "500" in page
    assert client.get(reverse("fetch_sources")).status_code == 200


def test_bad_input_is_answered_at_its_field(client_as: Any) -> None:
    client: Client = client_as(Role.INTERNATIONAL_FUNCTION)
    told = {"name": "x", "kind": "html", "address": "ftp://example.org", "every_hours": "0"}
    answer = client.post(reverse("fetch_source_new"), told)
    assert answer.status_code == 422
    assert {"address", "link_contains", "every_hours"} <= set(answer.context["form"].errors)
    assert answer.context["form"]["name"].value() == "x"
