"""Raw answers: kept as they came for some days, packed, and read anew when a parser has been mended."""

import hashlib
import zlib
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from utblick.core.rules import gettext_noop as _
from utblick.sources import client, remarks
from utblick.sources.items import Item, Unreadable
from utblick.sources.models import FetchRun, Outcome, RawAnswer, Source
from utblick.sources.parsing.kinds import WAYS
from utblick.sources.parsing.ways import Asking
from utblick.sources.receiving import RECEIVERS

MOST = 60
"""So many answers at most are kept of one source."""


def keep(source: Source, answer: client.Answer, cursor: str, now: datetime) -> None:
    """Keep an answer before anybody tries to understand it. The same body again only becomes younger."""
    mark = hashlib.sha256(answer.body).hexdigest()
    said = {
        "at": now,
        "kind": source.kind,
        "url": answer.url[:2000],
        "content_type": answer.headers.get("content-type", "")[:200],
        "cursor": cursor[:1000],
        "size": len(answer.body),
    }
    with transaction.atomic():
        _kept, made = RawAnswer.objects.update_or_create(
            source=source,
            mark=mark,
            defaults=said,
            create_defaults={**said, "body": zlib.compress(answer.body, 6)},
        )
        if made:
            surplus = list(RawAnswer.objects.filter(source=source).values_list("pk", flat=True)[MOST:])
            if surplus:
                RawAnswer.objects.filter(pk__in=surplus).delete()


def forget(now: datetime) -> int:
    """Delete what has been kept for longer than `RAW_ANSWERS_DAYS`. Returns how many."""
    return RawAnswer.objects.filter(at__lt=now - timedelta(days=settings.RAW_ANSWERS_DAYS)).delete()[0]


def read_again(source: Source) -> FetchRun:
    """Read all kept answers of a source anew and keep what they say. Returns how it went; nothing is fetched.

    Of an item that stands in several answers, the youngest counts: what was changed meanwhile is not changed back.
    """
    way = WAYS.get(source.kind)
    started = timezone.now()
    found: dict[str, Item] = {}
    odd: list[list[tuple[str, int]]] = []
    pages, wrong = 0, ""
    for each in RawAnswer.objects.filter(source=source, kind=source.kind).iterator(chunk_size=5):
        body = zlib.decompress(each.body)
        answer = client.Answer(200, {"content-type": each.content_type}, body, each.url)
        asking = Asking(source.address, timezone.localdate(each.at), each.cursor, source.link_contains)
        try:
            read = way.read(answer, asking) if way else None
        except Unreadable as error:
            wrong = wrong or str(error)
            continue
        pages += 1
        for item in read.items if read else ():
            found.setdefault(item.identifier, item)
        odd.append(remarks.of(read, timezone.localdate(each.at)) if read else [])
    run = FetchRun(source=source, started=started, again=True, pages=pages, remarks=remarks.together(*odd))
    with transaction.atomic():
        counts = RECEIVERS[source.purpose](source, list(found.values()), timezone.now())
        run.new, run.changed, run.same = counts.new, counts.changed, counts.same
        if not pages:
            run.outcome, run.message = Outcome.WRONG, wrong or _("there is no kept answer to read")
        else:
            run.outcome = Outcome.FETCHED
            run.message = wrong
        run.ended = timezone.now()
        run.save()
    return run
