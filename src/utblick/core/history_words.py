"""How the history tells a value: in words, never as the code that the database keeps.

A model may say how its fields are told. `HISTORY_WORDS`: field → what makes words of its value, None for a field that
is not told. `HISTORY_THINGS`: field that holds the id of some thing → what finds its kind's key in the record's values.
"""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any

from django.db import models
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from utblick.core import formats, things
from utblick.core.dates import in_words


def words_of(model: Any) -> dict[str, Callable[[Any], str] | None]:
    """Return what makes words of the values of a model's fields."""
    return getattr(model, "HISTORY_WORDS", {})


def thing_in(each: Any, data: dict[str, Any]) -> tuple[type[models.Model], int] | None:
    """The thing whose id a field holds, where it holds one of a kind that is known."""
    find = getattr(each.model, "HISTORY_THINGS", {}).get(each.name)
    kind = things.KINDS.get(find(data)) if find else None
    pk = data[each.attname]
    return (kind.model, pk) if kind and pk is not None else None


def names(model: type[models.Model], ids: set[int], pointed_at: dict[Any, models.Model]) -> str:
    """The things of a model with some ids, by name."""
    gone = _("something that is no longer there")
    return ", ".join(sorted(str(pointed_at.get((model, pk), gone)) for pk in ids))


def shown(each: Any, data: dict[str, Any], pointed_at: dict[Any, models.Model]) -> str:
    """A field's value as people read it; the database tells values as JSON does."""
    value = data[each.attname]
    if value in (None, "", [], "[]"):
        return ""
    if each.is_relation:
        return names(each.related_model, {value}, pointed_at)
    if each.name in getattr(each.model, "HISTORY_THINGS", {}):
        thing = pointed_at.get(thing_in(each, data))
        return str(thing) if thing is not None else ""
    if isinstance(each, models.JSONField) and isinstance(value, str):
        value = json.loads(value)
    if tell := words_of(each.model).get(each.name):
        return tell(value)
    if isinstance(each, models.JSONField):
        listed = dict(getattr(each.model, "LISTED", {}).get(each.name, ()))  # what the codes in a list mean
        return (
            ", ".join(str(listed.get(one, one)) for one in value) if isinstance(value, list) else str(value)
        )
    value = each.to_python(value)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, Decimal):
        return formats.number(value)
    if isinstance(value, datetime):
        aware = value if value.tzinfo else value.replace(tzinfo=UTC)  # SQLite's JSON tells no zone
        return date_format(localtime(aware), "DATETIME_FORMAT")
    if isinstance(value, date):
        return in_words(value.isoformat())
    if isinstance(value, time):
        return value.strftime("%H:%M")
    return str(dict(each.flatchoices).get(value, value))
