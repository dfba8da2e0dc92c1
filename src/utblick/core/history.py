"""A thing's history in words: who, when, what from, what to."""

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

UNTOLD = {"version", "key", "facts"}


@dataclass(frozen=True)
class Change:
    """One field that changed, as text; blank where there was nothing."""

    field: str
    before: str
    after: str


@dataclass(frozen=True)
class Event:
    """One save of a record."""

    when: Any
    who: str
    what: str
    changes: list[Change]


def events(thing: models.Model, limit: int = 100) -> list[Event]:
    """Return the latest `limit` events of a thing, newest first, in a fixed number of queries."""
    records = list(thing.history.select_related("history_user")[: limit + 1])  # type: ignore[attr-defined]
    names = _related_names(records)
    found = []
    for position, record in enumerate(records[:limit]):
        earlier = records[position + 1] if position + 1 < len(records) else None
        found.append(
            Event(
                when=record.history_date,
                who=record.history_user.name if record.history_user else _("the system"),
                what={"+": _("Created"), "~": _("Changed"), "-": _("Deleted")}[record.history_type],
                changes=_changes(record, earlier, names),
            )
        )
    return found


def _fields(record: Any) -> "list[models.Field[Any, Any]]":
    return [field for field in record.tracked_fields if field.name not in UNTOLD and not field.primary_key]


def _changes(record: Any, earlier: Any, names: dict[tuple[str, Any], str]) -> list[Change]:
    changes = []
    for field in _fields(record):
        before = getattr(earlier, field.attname) if earlier is not None else None
        after = getattr(record, field.attname)
        if before == after or (earlier is None and after in (None, "", [], False)):
            continue
        label = str(field.verbose_name).capitalize()
        changes.append(Change(label, _shown(field, before, names), _shown(field, after, names)))
    return changes


def _related_names(records: list[Any]) -> dict[tuple[str, Any], str]:
    """Names of everything the records point at: one query per field that points, however long the history."""
    found: dict[tuple[str, Any], str] = {}
    for field in _fields(records[0]) if records else []:
        if not field.is_relation or field.related_model is None:
            continue
        wanted = {getattr(record, field.attname) for record in records} - {None}
        if wanted:
            things = field.related_model._default_manager.filter(pk__in=wanted)
            found.update({(field.name, thing.pk): str(thing) for thing in things})
    return found


def _shown(field: "models.Field[Any, Any]", value: Any, names: dict[tuple[str, Any], str]) -> str:
    if value in (None, ""):
        return ""
    if field.is_relation:
        return names.get((field.name, value), _("something that is no longer there"))
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return str(dict(field.flatchoices).get(value, value))
