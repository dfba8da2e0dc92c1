"""What has happened lately: the latest changes that people made, of things that the reader may see."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import CharField, F, QuerySet, Value

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
    """Return the latest changes made by people (not by a pack), newest first.

    One query finds them all; then one more for each kind of thing among them.
    """
    kinds = {key: kind for key in LOOKED_THROUGH if (kind := things.KINDS.get(key))}
    looked = [_latest(kind, limit) for kind in kinds.values() if account.has_perm(kind.permission)]
    if not looked:
        return []
    first, *others = looked
    rows = list(first.union(*others, all=True).order_by("-when")[:limit])
    found: dict[tuple[str, int], Any] = {}
    for key, kind in kinds.items():
        wanted = [row["id"] for row in rows if row["what"] == key]
        if wanted:
            related = [field.name for field in kind.model._meta.fields if field.name == "strategy"]
            queryset = (
                kind.model._default_manager.select_related(*related)
                if related
                else kind.model._default_manager
            )
            found.update({(key, thing.pk): thing for thing in queryset.filter(pk__in=wanted)})
    return [
        Recent(str(kinds[row["what"]].label), str(thing), thing.get_absolute_url(), row["when"], row["who"])
        for row in rows
        if (thing := found.get((row["what"], row["id"]))) is not None  # gone since: nothing to open
    ]


def _latest(kind: things.Kind, limit: int) -> QuerySet[Any, dict[str, Any]]:
    records = kind.model.history.filter(history_user__isnull=False)  # type: ignore[attr-defined]
    values = records.annotate(
        what=Value(kind.key, output_field=CharField()), when=F("history_date"), who=F("history_user__name")
    ).values("what", "id", "when", "who")
    return values.order_by()
