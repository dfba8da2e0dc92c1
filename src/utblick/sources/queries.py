"""What pages read of sources."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Max, Q, QuerySet

from utblick.sources.models import FetchRun, Kind, Outcome, RawAnswer, Source, SourceState

VIEW, EDIT = "sources.view", "sources.edit"
FAILED = (Outcome.WRONG, Outcome.SILENT, Outcome.REFUSED)
ALARM_AFTER = 3
"""So many failures in a row before somebody is asked to look."""
MOVED_AFTER = 3
"""So many readings in a row must say that a source has moved for good before it is believed."""


@dataclass(frozen=True)
class Health:
    """How a source is: its state where it has been read at all, and its latest reading."""

    source: Source
    state: SourceState | None
    latest: FetchRun | None

    @property
    def untried(self) -> bool:
        """Whether its address has never answered as it should, so that nobody knows that it works."""
        return self.state is None or (self.state.read_at is None and not self.state.cursor)


def sources(purpose: str = "") -> QuerySet[Source]:
    """All sources, or those that give one thing, by name."""
    return Source.objects.filter(purpose=purpose) if purpose else Source.objects.all()


def in_state(found: QuerySet[Source], state: str) -> QuerySet[Source]:
    """Those that are on, off, untried or failing."""
    narrowed = {
        "on": Q(active=True),
        "off": Q(active=False),
        "untried": Q(state=None) | Q(state__read_at=None),
        "failing": Q(state__failures__gt=0),
    }
    return found.filter(narrowed[state]) if state in narrowed else found


def asleep(purpose: str = "") -> list[Source]:
    """Sources that could be turned on, by area and name."""
    found = sources(purpose).filter(active=False).exclude(kind=Kind.BY_HAND).order_by("area", "name", "id")
    return [each for each in found if each.can_be_fetched]


def untried(rows: Sequence[Source]) -> set[int]:
    """The ids of those of these sources that have never answered as they should. One query."""
    ids = [each.pk for each in rows]
    answered = SourceState.objects.filter(source__in=ids, read_at__isnull=False).values_list(
        "source", flat=True
    )
    return set(ids) - set(answered)


def kept_answers(source: Source) -> int:
    """How many answers of a source are kept as they came."""
    return RawAnswer.objects.filter(source=source, kind=source.kind).count()


def health(rows: Sequence[Source]) -> dict[int, Health]:
    """Return, by id, how each of these sources is. Two queries."""
    states = {
        each.source_id: each for each in SourceState.objects.filter(source__in=[row.pk for row in rows])
    }
    latest: dict[int, FetchRun] = {}
    newest = FetchRun.objects.filter(source__in=[row.pk for row in rows]).order_by(
        "source", "-started", "-pk"
    )
    for each in newest.filter(pk__in=_last_ids([row.pk for row in rows])):
        latest.setdefault(each.source_id, each)
    return {row.pk: Health(row, states.get(row.pk), latest.get(row.pk)) for row in rows}


def _last_ids(ids: Sequence[int]) -> QuerySet[Any, Any]:
    rows = FetchRun.objects.filter(source__in=ids).order_by().values("source").annotate(last=Max("pk"))
    return rows.values("last")


def runs(source: Source) -> list[FetchRun]:
    """The latest readings of a source, the last first."""
    return list(FetchRun.objects.filter(source=source)[:30])


def troubled() -> list[SourceState]:
    """The states of sources that have failed so many times in a row that somebody should look."""
    return list(
        SourceState.objects.filter(failures__gte=ALARM_AFTER, source__active=True).select_related("source")
    )
