"""Reading a source: page by page, each page kept at once, so that nothing fetched is ever lost.

A reading that is cut (by time, by the worker's end, by a source that asks to be left alone) goes on later at the page
that it came to. A source that fails keeps all that it gave before, and is asked again after a pause that doubles.
"""

import time
import uuid
from collections.abc import Callable
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from utblick.core.audit import trail
from utblick.core.rules import gettext_noop as _
from utblick.sources import client
from utblick.sources.items import Read, Unreadable
from utblick.sources.models import FetchRun, Kind, Outcome, Source, SourceState
from utblick.sources.parsing import feeds, pages, sedia
from utblick.sources.receiving import RECEIVERS

FETCHED = "sources.fetch"
FIRST_PAUSE, LONGEST_PAUSE = timedelta(minutes=15), timedelta(days=7)
LOST_AFTER = timedelta(minutes=30)
"""A reading that has run for so long without an end has been killed."""
MOST_PAGES = 400


class Busy(Exception):
    """The source is being read already."""


def limits() -> client.Limits:
    """What a reading may take, and who we say that we are."""
    return client.Limits(agent=f"Utblick/1.0 (+{settings.URL})", open_hosts=frozenset(settings.OPEN_SOURCES))


def pause(failures: int) -> timedelta:
    """Return how long to wait after so many failures in a row: doubling from a quarter of an hour, at most a week."""
    return min(FIRST_PAUSE * 2 ** min(max(failures - 1, 0), 12), LONGEST_PAUSE)


def fetch(source: Source, seconds: float, go_on: Callable[[], bool] = lambda: True) -> FetchRun:
    """Read a source for at most so many seconds, from where the last reading was cut. Returns how it went.

    Raises Busy where somebody else reads it just now. What goes wrong with the source stands in the run.
    """
    run = _begin(source)
    state = SourceState.objects.get(source=source)
    ends = time.monotonic() + seconds
    try:
        while True:
            if _page(source, state, run):
                return _end(
                    run, state, Outcome.FETCHED if run.new or run.changed or run.same else Outcome.SAME
                )
            if time.monotonic() > ends or not go_on() or run.pages >= MOST_PAGES:
                return _end(run, state, Outcome.CUT)
    except client.Busy as error:
        wait = timedelta(seconds=error.seconds) if error.seconds else pause(state.failures + 1)
        state.wait_until = timezone.now() + wait
        return _end(run, state, Outcome.CUT if state.cursor else Outcome.WRONG, error.message, error.detail)
    except client.Refused as error:
        return _end(run, state, Outcome.REFUSED, error.message)
    except client.Silent as error:
        return _end(run, state, Outcome.SILENT, error.message, error.detail)
    except client.Wrong as error:
        return _end(run, state, Outcome.WRONG, error.message, error.detail)
    except Unreadable as error:
        return _end(run, state, Outcome.WRONG, str(error))
    except Exception as error:
        # What nobody thought of is told as well, and does not leave the source looking as if it were being read.
        _end(run, state, Outcome.WRONG, _("what was fetched could not be kept"), type(error).__name__)
        raise


@transaction.atomic
def _begin(source: Source) -> FetchRun:
    Source.objects.select_for_update().get(pk=source.pk)
    now = timezone.now()
    for each in FetchRun.objects.select_for_update().filter(source=source, outcome=Outcome.RUNNING):
        if each.started > now - LOST_AFTER:
            raise Busy
        each.outcome, each.ended = Outcome.CUT, now
        each.save()
    SourceState.objects.get_or_create(source=source)
    return FetchRun.objects.create(source=source, started=now)


def _page(source: Source, state: SourceState, run: FetchRun) -> bool:
    """Read one page and keep it. Returns whether it was the last."""
    answer = client.read(_request(source, state), limits())
    if answer.is_same:
        return True
    read = _parsed(source, answer, state.cursor)
    with transaction.atomic():
        counts = RECEIVERS[source.purpose](source, read.items, timezone.now())
        run.pages += 1
        run.new, run.changed, run.same = (
            run.new + counts.new,
            run.changed + counts.changed,
            run.same + counts.same,
        )
        state.cursor = read.cursor
        if not read.cursor:
            state.etag = answer.headers.get("etag", "")[:500]
            state.last_modified = answer.headers.get("last-modified", "")[:100]
        state.save()
        run.save()
    return not read.cursor


def _request(source: Source, state: SourceState) -> client.Request:
    if source.kind == Kind.SEDIA:
        kind, page = sedia.place(state.cursor)
        parts = sedia.question(kind)
        mark = uuid.uuid4().hex
        body = b"".join(
            f'--{mark}\r\nContent-Disposition: form-data; name="{name}"; filename="blob"\r\n'
            f"Content-Type: application/json\r\n\r\n".encode()
            + value
            + b"\r\n"
            for name, value in parts.items()
        )
        joint = "&" if urlsplit(source.address).query else "?"
        url = f"{source.address}{joint}text=***&pageSize={sedia.PAGE}&pageNumber={page}"
        headers = {"Content-Type": f"multipart/form-data; boundary={mark}"}
        return client.Request(url, headers, body + f"--{mark}--\r\n".encode())
    conditions = {}
    if state.etag:
        conditions["If-None-Match"] = state.etag
    if state.last_modified:
        conditions["If-Modified-Since"] = state.last_modified
    return client.Request(source.address, conditions)


def _parsed(source: Source, answer: client.Answer, cursor: str) -> Read:
    if source.kind == Kind.SEDIA:
        return sedia.answer(answer.body, cursor)
    if source.kind == Kind.HTML:
        return pages.links(answer.body, answer.url, source.link_contains)
    return feeds.feed(answer.body)


@transaction.atomic
def _end(
    run: FetchRun, state: SourceState, outcome: Outcome, message: str = "", detail: str = ""
) -> FetchRun:
    now = timezone.now()
    failed = outcome in {Outcome.WRONG, Outcome.SILENT, Outcome.REFUSED}
    if failed:
        state.failures += 1
        asked = state.wait_until
        state.wait_until = max(now + pause(state.failures), asked) if asked else now + pause(state.failures)
    elif outcome != Outcome.CUT:
        state.failures, state.wait_until, state.read_at = 0, None, now
    state.save()
    run.outcome, run.ended, run.message = outcome, now, f"{message}|{detail}"[:500] if message else ""
    run.save()
    trail.note(FETCHED, trail.doer(), run.source, outcome=str(outcome), new=run.new, changed=run.changed)
    return run


def is_due(source: Source, state: SourceState | None, now: datetime) -> bool:
    """Whether the worker is to read a source now."""
    if not source.active or source.kind == Kind.BY_HAND:
        return False
    if state is None:
        return True
    if state.wait_until and state.wait_until > now:
        return False
    return (
        bool(state.cursor or state.failures)
        or state.read_at is None
        or (state.read_at + timedelta(hours=source.every_hours) <= now)
    )
