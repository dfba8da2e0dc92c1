"""Reading a source: page by page, each page kept at once, so that nothing fetched is ever lost.

A reading that is cut (by time, by the worker's end, by a source that asks to be left alone) goes on later at the page
that it came to. A source that fails keeps all that it gave before, and is asked again after a pause that doubles.
"""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from utblick.core.audit import trail
from utblick.core.rules import gettext_noop as _
from utblick.sources import client, mailbox, raw, remarks, robots
from utblick.sources.items import Unreadable
from utblick.sources.models import FetchRun, Outcome, Source, SourceState
from utblick.sources.pacing import PACE
from utblick.sources.parsing.kinds import WAYS
from utblick.sources.parsing.ways import Asking, Way
from utblick.sources.receiving import RECEIVERS
from utblick.sources.timing import adapted, is_due, pace, pause, rest, spread

__all__ = ["Busy", "fetch", "is_due", "limits", "pause"]
FETCHED = "sources.fetch"
LOST_AFTER = timedelta(minutes=30)
"""A reading that has run for so long without an end has been killed."""
TOLD = 500


class Busy(Exception):
    """The source is being read already."""


def limits() -> client.Limits:
    """What a reading may take, and who we say that we are."""
    return client.Limits(agent=f"Utblick/1.0 (+{settings.URL})", open_hosts=frozenset(settings.OPEN_SOURCES))


def fetch(source: Source, seconds: float, go_on: Callable[[], bool] = lambda: True) -> FetchRun:
    """Read a source for at most so many seconds, from where the last reading was cut. Returns how it went.

    Raises Busy where somebody else reads it just now. What goes wrong with the source stands in the run.
    """
    way = WAYS[source.kind]
    run = _begin(source)
    state = SourceState.objects.get(source=source)
    ends = time.monotonic() + seconds
    try:
        while True:
            if _page(source, state, run, way):
                return _end(
                    run, state, Outcome.FETCHED if run.new or run.changed or run.same else Outcome.SAME
                )
            if time.monotonic() > ends or not go_on():
                return _end(run, state, Outcome.CUT)
    except client.Busy as error:
        wait = timedelta(seconds=error.seconds) if error.seconds else spread(pause(state.failures + 1))
        state.wait_until = timezone.now() + wait
        return _end(run, state, Outcome.CUT if state.cursor else Outcome.WRONG, error.message, error.detail)
    except client.Refused as error:
        return _end(run, state, Outcome.REFUSED, error.message)
    except client.Silent as error:
        return _end(run, state, Outcome.SILENT, error.message, error.detail)
    except client.Gone as error:
        return _end(run, state, Outcome.WRONG, error.message, error.detail, gone=True)
    except client.Wrong as error:
        return _end(run, state, Outcome.WRONG, error.message, error.detail)
    except Unreadable as error:
        return _end(run, state, Outcome.WRONG, str(error))
    except Exception as error:
        # What nobody thought of is told as well, and does not leave the source looking as if it were being read. What
        # the database has taken back must not be written again: the page would be lost.
        state.refresh_from_db()
        run.refresh_from_db()
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


def _page(source: Source, state: SourceState, run: FetchRun, way: Way) -> bool:
    """Read one page and keep it. Returns whether it was the last."""
    answer, asking = asked(source, way, state.cursor, state)
    _moved(state, answer)
    if answer.is_same:
        # What lay there is the same; the headers of this answer count from now on (RFC 9111).
        state.last_modified = answer.headers.get("last-modified", state.last_modified)[:100]
        _rest(source, state, answer, 0)
        return True
    if not way.by_mail:
        raw.keep(source, answer, asking.cursor, timezone.now())
    read = way.read(answer, asking)
    with transaction.atomic():
        counts = RECEIVERS[source.purpose](source, read.items, timezone.now())
        run.pages += 1
        run.new, run.changed, run.same = (
            run.new + counts.new,
            run.changed + counts.changed,
            run.same + counts.same,
        )
        run.remarks = remarks.together(run.remarks, remarks.of(read, asking.today))
        ended = not read.cursor or run.pages >= way.most_pages
        if way.newest_first and read.items and not (counts.new or counts.changed):
            ended = True  # the pages behind are older than what we have
        state.cursor = "" if ended else read.cursor
        if ended:
            # Only what was said of the first page may be asked with: a later page is another address.
            first = not asking.cursor
            state.etag = answer.headers.get("etag", "")[:TOLD] if first else ""
            state.last_modified = answer.headers.get("last-modified", "")[:100] if first else ""
            _rest(source, state, answer, read.rest)
        state.save()
        run.save()
    return ended


def asked(
    source: Source, way: Way, cursor: str = "", state: SourceState | None = None
) -> tuple[client.Answer, Asking]:
    """Ask a source for a page at its host's pace, with what we know of it already. Raises as `client.read` does."""
    asking = Asking(source.address, timezone.localdate(), cursor, source.link_contains)
    request = way.ask(asking)
    conditions = dict(request.headers)
    if state and not cursor and state.etag:
        conditions["If-None-Match"] = state.etag
    if state and not cursor and state.last_modified:
        conditions["If-Modified-Since"] = state.last_modified
    with PACE.turn(request.url, settings.SOURCES_PAUSE):
        if way.by_mail:
            return mailbox.read(request, limits()), asking
        if way.is_page:
            robots.check(request.url, limits())
        return client.read(replace(request, headers=conditions), limits()), asking


def _rest(source: Source, state: SourceState, answer: client.Answer, seconds: int) -> None:
    """Leave the source alone for as long as it asks for, where that is longer than we would."""
    wish = rest(answer.headers, seconds)
    longer = wish > timedelta(hours=pace(source, state))
    state.wait_until = timezone.now() + wish if longer else None


def _moved(state: SourceState, answer: client.Answer) -> None:
    if not answer.moved:
        state.moved_to, state.moved_times = "", 0
    elif answer.moved == state.moved_to:
        state.moved_times += 1
    else:
        state.moved_to, state.moved_times = answer.moved, 1


@transaction.atomic
def _end(
    run: FetchRun,
    state: SourceState,
    outcome: Outcome,
    message: str = "",
    detail: str = "",
    gone: bool = False,
) -> FetchRun:
    now = timezone.now()
    failed = outcome in {Outcome.WRONG, Outcome.SILENT, Outcome.REFUSED}
    if failed:
        state.failures += 1
        wished, ours = state.wait_until, now + spread(pause(state.failures))
        state.wait_until = max(ours, wished) if wished else ours
    elif outcome != Outcome.CUT:
        state.failures, state.read_at = 0, now
        state.hours = adapted(state.hours, run.source.every_hours, bool(run.new or run.changed))
    state.save()
    run.outcome, run.ended, run.message = outcome, now, f"{message}|{detail}"[:500] if message else ""
    run.save()
    if gone:
        source = Source.objects.select_for_update().get(pk=run.source_id)
        source.active = False
        source.save()
    trail.note(FETCHED, trail.doer(), run.source, outcome=str(outcome), new=run.new, changed=run.changed)
    return run
