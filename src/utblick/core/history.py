"""A thing's history in words: who, when, what from, what to; with it that of the parts it is made of.

However many records and parts there are, it takes one query for the records, one for their links, and one for each
kind of thing that they point at.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.db import models
from django.db.models import F, QuerySet, Value
from django.db.models.functions import JSONObject
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from utblick.core import things
from utblick.core.history_words import names, shown, thing_in, words_of
from utblick.core.things import Kind, Part

UNTOLD = {"version", "key", "facts"}
# What a part is told by, the first that it has.
NAMING = ("title", "name", "text", "year", "period", "organization", "role", "kind")
MOST_RECORDS = 400
# A save and the links that follow it are one deed.
ONE_DEED = timedelta(seconds=5)
EACH_SAVE = timedelta(seconds=-1)


@dataclass(frozen=True)
class Change:
    """One field that changed, as text; blank where there was nothing."""

    field: str
    before: str
    after: str


@dataclass(frozen=True)
class Event:
    """One deed: what somebody did to a thing, or to a part of it."""

    when: datetime
    who: str
    what: str
    changes: list[Change]
    reason: str = ""  # why, where somebody had to say so


@dataclass
class _Record:
    """One row of a history table."""

    source: "_Source"
    thing: int
    number: int
    when: datetime
    sign: str
    who: str | None
    reason: str | None
    data: dict[str, Any]
    links: dict[str, set[int]] = field(default_factory=dict)


@dataclass(frozen=True)
class _Source:
    """A history table, and which of its rows belong to the thing."""

    place: int  # among the sources of the thing
    model: type[models.Model]
    rows: QuerySet[Any]
    about: str  # the field that leads to the person whom a record is all about
    whole: str = ""  # of a part: the field that leads to what it is part of

    @property
    def fields(self) -> list[Any]:
        untold = {
            *UNTOLD,
            self.whole,
            *(name for name, words in words_of(self.model).items() if words is None),
        }
        tracked = self.rows.model.tracked_fields
        # A slug is for addresses and machines.
        return [
            each
            for each in tracked
            if each.name not in untold and not each.primary_key and not isinstance(each, models.SlugField)
        ]

    @property
    def links(self) -> dict[str, Any]:
        """The many-to-many fields whose history is kept, with the table that keeps it and its way to the other end."""
        found = {}
        for name in getattr(self.model, "_history_m2m_fields", ()):
            other = self.model._meta.get_field(name).related_model
            kept = self.rows.model._meta.get_field(f"{self.rows.model._meta.model_name}_{name}").related_model
            way = next(each.name for each in kept._meta.fields if each.related_model is other)
            found[name] = (kept, way, other)
        return found


def events(kind: Kind, pk: int, reader: Any, limit: int = 100, one_deed: timedelta = ONE_DEED) -> list[Event]:
    """Return the latest `limit` events of a thing, there or gone, newest first.

    What one person saves within `one_deed` is one event; EACH_SAVE: nothing is.

    Records that are all about a person whose identity is protected are left out for those who may not know of them.
    """
    records = _records(_sources(kind, pk, reader))
    _add_links(records)
    pointed_at = _pointed_at(records)
    seen = [each for each in records if not _is_hidden(each, pointed_at, reader)]
    deeds = _deeds(seen, one_deed)
    if len(records) == MOST_RECORDS:
        # What came before the oldest was not read, so what those changed cannot be said.
        deeds = (deed for deed in deeds if deed[1] is not None or deed[0].sign != "~")
    return [_event(deed, earlier, pointed_at) for deed, earlier in deeds][:limit]


def _sources(kind: Kind, pk: int, reader: Any) -> list[_Source]:
    found = [_Source(0, kind.model, _history(kind.model).filter(id=pk), kind.about)]
    for part in kind.parts:
        if not part.permission or reader.has_perm(part.permission):
            rows = _history(part.model).filter(_belongs(part, pk))
            found.append(_Source(len(found), part.model, rows, part.about, part.field))
    return found


def _history(model: Any) -> QuerySet[Any]:
    found: QuerySet[Any] = model.history.all()
    return found


def _belongs(part: Part, pk: int) -> models.Q:
    if part.within is None:
        return models.Q(**{f"{part.field}_id": pk})
    wholes = _history(part.within.model).filter(_belongs(part.within, pk)).values("id")
    return models.Q(**{f"{part.field}_id__in": wholes})


def _records(sources: list[_Source]) -> list[_Record]:
    parts = [
        source.rows.order_by().values_list(
            Value(source.place),
            "id",
            "history_id",
            "history_date",
            "history_type",
            "history_user__name",
            "history_change_reason",
            JSONObject(**{each.attname: F(each.attname) for each in source.fields}),
        )
        for source in sources
    ]
    first, *others = parts
    found = first.union(*others, all=True) if others else first
    rows = found.order_by("-history_date", "-history_id")[:MOST_RECORDS]
    return [_Record(sources[place], *rest) for place, *rest in rows]


def _add_links(records: list[_Record]) -> None:
    """Fill in what the records were linked to."""
    by_number = {(each.source.place, each.number): each for each in records}
    sources = {each.source.place: each.source for each in records}
    asked = []
    for source in sources.values():
        numbers = [each.number for each in records if each.source is source]
        for name, (kept, way, _other) in source.links.items():
            for record in (each for each in records if each.source is source):
                record.links[name] = set()
            rows = kept._default_manager.filter(history__in=numbers).order_by()
            asked.append(rows.values_list(Value(source.place), Value(name), "history_id", f"{way}_id"))
    if not asked:
        return
    first, *others = asked
    for place, name, number, other in first.union(*others, all=True) if others else first:
        by_number[place, number].links[name].add(other)


def _points(record: _Record) -> Iterator[tuple[type[models.Model], int]]:
    for each in record.source.fields:
        if about := thing_in(each, record.data):
            yield about
    for each in record.source.fields:
        if each.is_relation and each.related_model and record.data[each.attname] is not None:
            yield each.related_model, record.data[each.attname]
    for name, (_kept, _way, other) in record.source.links.items():
        yield from ((other, pk) for pk in record.links[name])


def _pointed_at(records: Iterable[_Record]) -> dict[tuple[type[models.Model], int], models.Model]:
    wanted: dict[type[models.Model], set[int]] = {}
    for record in records:
        for model, pk in _points(record):
            wanted.setdefault(model, set()).add(pk)
    found: dict[tuple[type[models.Model], int], models.Model] = {}
    for model, ids in wanted.items():
        rows = model._base_manager.filter(pk__in=ids)
        if named_by := getattr(model, "NAMED_BY", ()):  # what its name reaches through
            rows = rows.select_related(*named_by)
        found.update({(model, each.pk): each for each in rows})
    return found


def _is_hidden(record: _Record, pointed_at: dict[Any, models.Model], reader: Any) -> bool:
    if not record.source.about:
        return False
    way: Any = record.source.rows.model._meta.get_field(record.source.about)
    kind = things.kind_of(way.related_model)
    if kind is None or record.data[way.attname] is None:
        return False
    person = pointed_at.get((way.related_model, record.data[way.attname]))
    # Of one who has been deleted nobody can say any longer that they were not protected.
    return (person is None or kind.hidden(person)) and not reader.has_perm(kind.sees_hidden)


def _deeds(records: list[_Record], one_deed: timedelta) -> Iterator[tuple[_Record, _Record | None]]:
    """The records that say something, newest first, each with the one that it is to be compared with.

    Of records that one person made of one thing in one deed, the last counts, against what was before the deed.
    """
    of_thing: dict[tuple[int, int], list[_Record]] = {}
    for record in records:
        of_thing.setdefault((record.source.place, record.thing), []).append(record)
    found = []
    for line in of_thing.values():
        place = 0
        while place < len(line):
            last = line[place]
            end = place + 1
            while end < len(line) and _same_deed(line[end], last, one_deed):
                end += 1
            created = line[end - 1].sign == "+"
            earlier = line[end] if end < len(line) else None
            if created and last.sign == "~":
                last.sign, earlier = "+", None
            found.append((last, earlier))
            place = end
    found.sort(key=lambda pair: (pair[0].when, pair[0].number), reverse=True)
    return (pair for pair in found if pair[0].sign != "~" or _differs(*pair))


def _same_deed(earlier: _Record, last: _Record, one_deed: timedelta) -> bool:
    return last.sign != "-" and earlier.who == last.who and last.when - earlier.when <= one_deed


def _differs(record: _Record, earlier: _Record | None) -> bool:
    return earlier is None or record.data != earlier.data or record.links != earlier.links


def _event(record: _Record, earlier: _Record | None, pointed_at: dict[Any, models.Model]) -> Event:
    done = {"+": _("Created"), "~": _("Changed"), "-": _("Deleted")}[record.sign]
    if record.source.whole:
        done = {"+": _("Added"), "~": _("Changed"), "-": _("Taken away")}[record.sign]
        done = f"{done}: {_part_name(record, pointed_at)}"
    changes = [] if record.sign == "-" else _changes(record, earlier, pointed_at)
    reason = record.reason if record.sign == "-" else ""
    return Event(record.when, record.who or _("the system"), done, changes, reason or "")


def _part_name(record: _Record, pointed_at: dict[Any, models.Model]) -> str:
    by_name = {each.name: each for each in record.source.fields}
    kind = str(record.source.model._meta.verbose_name)
    for name in NAMING:
        if name in by_name and (text := shown(by_name[name], record.data, pointed_at)):
            return f"{kind} {text if len(text) <= 60 else f'{text[:59]}…'}"
    return kind


def _changes(record: _Record, earlier: _Record | None, pointed_at: dict[Any, models.Model]) -> list[Change]:
    changes = []
    for each in record.source.fields:
        before = shown(each, earlier.data, pointed_at) if earlier else ""
        after = shown(each, record.data, pointed_at)
        if before != after and (earlier or after != _("no")):
            changes.append(Change(capfirst(str(each.verbose_name)), before, after))
    for name, (_kept, _way, other) in record.source.links.items():
        then = earlier.links[name] if earlier else set()
        if then != record.links[name]:
            link: Any = record.source.model._meta.get_field(name)
            ends = (names(other, then, pointed_at), names(other, record.links[name], pointed_at))
            changes.append(Change(capfirst(str(link.verbose_name)), *ends))
    return changes
