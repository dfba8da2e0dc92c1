"""What has happened since one was last here: the latest changes of things that the reader may see."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from utblick.core import things

LOOKED_THROUGH = ("engagement", "strategy", "clause", "organization", "steering-document")


@dataclass(frozen=True)
class Recent:
    """One change: what, when, by whom, and where to see it."""

    what: str
    thing: str
    url: str
    when: datetime
    who: str


def changes(account: Any, limit: int) -> list[Recent]:
    """Return the latest changes made by people (not by a pack), newest first. One query a kind of thing."""
    rows = []
    for key in LOOKED_THROUGH:
        kind = things.KINDS.get(key)
        if kind is None or not account.has_perm(kind.permission):
            continue
        records = kind.model.history.filter(history_user__isnull=False).exclude(history_type="-")  # type: ignore[attr-defined]
        for record in records.select_related("history_user").order_by("-history_date")[:limit]:
            rows.append((kind, record))
    rows.sort(key=lambda row: row[1].history_date, reverse=True)
    return [_recent(kind, record) for kind, record in rows[:limit]]


def _recent(kind: things.Kind, record: Any) -> Recent:
    thing = record.instance
    return Recent(
        str(kind.label), str(thing), thing.get_absolute_url(), record.history_date, record.history_user.name
    )
