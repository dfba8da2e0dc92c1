"""Publishing a calendar: what it says is compared with what it said last, so that every change is told as one.

What changed gets a higher sequence number. What is no longer there is cancelled, and does not just vanish, until it
is long past.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import transaction

from utblick.yearwheel.feeds.events import KEPT, Content, clock
from utblick.yearwheel.feeds.ical import Event
from utblick.yearwheel.models import CalendarFeed, FeedEvent

SAYS = ["sequence", "said", "content", "cancelled", "changed_at"]


@dataclass
class Changes:
    """What a feed's events are to be, and what of that is still to be written or taken away."""

    events: list[FeedEvent] = field(default_factory=list)
    write: list[FeedEvent] = field(default_factory=list)
    gone: list[int] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.write or self.gone)


def publish(feed: CalendarFeed, wanted: dict[str, Content], now: datetime, today: date) -> list[Event]:
    """Return the events of a feed, the earliest first, having remembered what is new about them.

    Nothing is written when nothing has changed. Else it is done whole, by one reader of the feed at a time.
    """
    changes = compare(feed, wanted, now, today)
    if changes:
        with transaction.atomic():
            CalendarFeed.objects.select_for_update().get(pk=feed.pk)
            changes = compare(feed, wanted, now, today)
            _write(feed, changes)
    return sorted(map(_published, changes.events), key=lambda event: (event.day, event.uid))


def compare(feed: CalendarFeed, wanted: dict[str, Content], now: datetime, today: date) -> Changes:
    """Return how the events of a feed differ from what they were when it was last published."""
    changes, missing = Changes(), dict(wanted)
    for known in FeedEvent.objects.filter(feed=feed):
        content = missing.pop(known.uid, None)
        if content is None and date.fromisoformat(known.content["day"]) < today - KEPT:
            changes.gone.append(known.pk)
            continue
        if content is None and not known.cancelled:
            changes.write.append(_after(known, now, cancelled=True))
        elif content is not None and (known.cancelled or known.said != content.said):
            said = {"said": content.said, "content": content.plain}
            changes.write.append(_after(known, now, cancelled=False, **said))
        else:
            changes.events.append(known)
    changes.write += [
        FeedEvent(feed=feed, uid=uid, said=content.said, content=content.plain, changed_at=now)
        for uid, content in missing.items()
    ]
    changes.events += changes.write
    return changes


def _after(known: FeedEvent, now: datetime, **values: Any) -> FeedEvent:
    """An event as it is to be: one step further on."""
    kept = {"said": known.said, "content": known.content, "uid": known.uid, "feed_id": known.feed_id}
    return FeedEvent(sequence=known.sequence + 1, changed_at=now, **{**kept, **values})


def _write(feed: CalendarFeed, changes: Changes) -> None:
    """Write what is new and what has changed alike, which is ten times as fast as Django's way of changing many."""
    FeedEvent.objects.bulk_create(
        changes.write, update_conflicts=True, unique_fields=["feed", "uid"], update_fields=SAYS
    )
    if changes.gone:
        FeedEvent.objects.filter(feed=feed, pk__in=changes.gone).delete()


def _published(event: FeedEvent) -> Event:
    content = event.content
    return Event(
        event.uid,
        date.fromisoformat(content["day"]),
        content["summary"],
        content["description"],
        content["url"],
        clock(content["starts"]),
        content["place"],
        event.sequence,
        event.changed_at,
        event.cancelled,
    )
