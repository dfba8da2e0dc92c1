"""What the worker does here: read the sources whose time has come, and forget raw answers that are old enough.

The sources are dealt by their host over several pieces of work, so that several workers read at once and yet nobody
asks one host from two sides.
"""

import logging
import zlib
from datetime import timedelta

from django.db import DatabaseError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from utblick.core.audit.reading import tell
from utblick.core.periodic import Function, Turn, periodic
from utblick.sources import fetching, raw
from utblick.sources.models import Source, SourceState
from utblick.sources.pacing import PACE, host_of
from utblick.sources.parsing.kinds import WAYS

log = logging.getLogger(__name__)
tell({fetching.FETCHED: _("Fetched from a source")})
SECONDS = 120.0
PARTS = 4


def part_of(source: Source) -> int:
    """Return which of the pieces of work reads a source: the same for all sources of one host."""
    return zlib.crc32(host_of(source.address).encode()) % PARTS


def fetch_in_turn(turn: Turn, part: int) -> bool:
    """Read each source of a part that is due, each for a while. Returns True where the worker was asked to stop first.

    While one host is to be left alone, sources of others are read.
    """
    states = {each.source_id: each for each in SourceState.objects.all()}
    now = timezone.now()
    waiting = [
        source
        for source in Source.objects.filter(active=True)
        if part_of(source) == part
        and source.kind in WAYS
        and fetching.is_due(source, states.get(source.pk), now)
    ]

    lost: list[Exception] = []

    def go_on() -> bool:
        try:
            turn.keep()
        except Exception as error:
            # Another worker has taken over. The reading ends as one that was cut, and goes on there.
            lost.append(error)
        return not lost and not turn.stopping

    while waiting and go_on():
        source = min(waiting, key=lambda each: PACE.left(each.address))
        waiting.remove(source)
        try:
            fetching.fetch(source, SECONDS, go_on)
        except fetching.Busy:
            continue
        except DatabaseError:
            raise
        except Exception:
            # What nobody thought of stands on the source's page; the other sources go on.
            log.exception("The source %s could not be read", source.pk)
    if lost:
        raise lost[0]
    return bool(waiting)


def _piece(part: int) -> Function:
    def fetch_part(turn: Turn) -> bool:
        return fetch_in_turn(turn, part)

    return fetch_part


for _number in range(PARTS):
    periodic(f"sources.fetch.{_number}", every=timedelta(minutes=5))(_piece(_number))


@periodic("sources.forget_answers", every=timedelta(hours=6))
def forget_answers(turn: Turn) -> None:
    """Delete raw answers that have been kept for as long as they are to be."""
    raw.forget(timezone.now())
