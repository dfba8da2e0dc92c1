"""What has happened lately: the latest changes that people made, of things that the reader may see."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import CharField, F, OuterRef, QuerySet, Subquery, Value
from django.utils import timezone
from django.utils.translation import get_language

from utblick.core import things
from utblick.core.dates import today
from utblick.core.stamp import stamped
from utblick.core.things import Kind
from utblick.search.models import SearchDocument

LOOKED_THROUGH = (
    "engagement",
    "decision",
    "meeting",
    "strategy",
    "clause",
    "organization",
    "steering-document",
)
PERIOD = timedelta(days=30)


@dataclass(frozen=True)
class Recent:
    """One change: what, when, by whom, and where to see it."""

    what: str
    thing: str
    url: str
    when: datetime
    who: str


def changes(account: Any, limit: int) -> list[Recent]:
    """Return the latest changes of the last month that people made (not a pack), newest first. One query.

    What a thing is called and where it is comes from the search index, which knows that of things of every kind.
    """
    kinds = (things.KINDS[key] for key in LOOKED_THROUGH if key in things.KINDS)
    return _changes(tuple(each.key for each in kinds if account.has_perm(each.permission)), today(), limit)


@stamped
def _changes(seen: tuple[str, ...], until: date, limit: int) -> list[Recent]:
    """The same for all who may see the same kinds of thing; the days go by although nothing is changed."""
    if not seen:
        return []
    kinds = {key: things.KINDS[key] for key in seen}
    first, *others = (_latest(kind, until) for kind in kinds.values())
    return [
        Recent(str(kinds[row["what"]].label), row["called"], row["address"], row["when"], row["who"])
        for row in first.union(*others, all=True).order_by("-when")[:limit]
    ]


def _latest(kind: Kind, until: date) -> QuerySet[Any, dict[str, Any]]:
    # "en" comes before "sv": an English reader gets the English name where there is one.
    known = SearchDocument.objects.filter(
        kind=kind.key, object_id=OuterRef("id"), language__in={get_language(), "sv"}, needs=""
    ).order_by("language")
    since = timezone.make_aware(datetime.combine(until - PERIOD, time.min))
    history: Any = kind.model.history  # type: ignore[attr-defined]
    records = history.filter(history_user__isnull=False, history_date__gte=since)
    values = records.annotate(
        what=Value(kind.key, output_field=CharField()),
        when=F("history_date"),
        who=F("history_user__name"),
        called=Subquery(known.values("title")[:1]),
        address=Subquery(known.values("url")[:1]),
    ).filter(called__isnull=False)  # gone since: nothing to open
    return values.values("what", "when", "who", "called", "address").order_by()
