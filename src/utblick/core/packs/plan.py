"""Comparing a pack with the database, and carrying out what differs: all of it or nothing.

Three versions of each value meet: what the pack says now, what it said when it was last loaded, and what the
database holds. Only what the pack itself has changed is written; where people have changed the same value it is
left as they wrote it and reported, unless overwriting is asked for. So it is with what people have taken away: it
stays away, with what cannot be without it, unless overwriting is asked for. What is kept of what the pack said last
tells a record that was taken away from one that is new.
"""

from dataclasses import dataclass, field, replace
from datetime import date, time
from decimal import Decimal
from pathlib import Path as FilePath
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext as _

from utblick.core.models import PackRecord, Source
from utblick.core.packs.reader import PackError, Problem, Read, read
from utblick.core.packs.schema import AFTER_LOAD, PLACE, IdOf, Ref, Row

EMPTY: tuple[Any, ...] = (None, "", [], False)
"""What says nothing of a new record."""


@dataclass(frozen=True)
class Step:
    """What happens to one record. `changes` are (field, before, after) as text.

    `away`: people took it, or what it belongs to, away, and the pack says something new of it.
    """

    what: str  # create, update, keep, away
    thing: str
    changes: list[tuple[str, str, str]] = field(default_factory=list)


@dataclass
class Report:
    """The outcome of a load, or of the dry run of one. `away`: how many records stay away as people took them away."""

    steps: list[Step] = field(default_factory=list)
    unchanged: int = 0
    away: int = 0
    dropped: list[str] = field(default_factory=list)

    def count(self, what: str) -> int:
        """Return how many records had the step `what`."""
        return sum(step.what == what for step in self.steps)


class _DryRunOver(Exception):
    """Carries a dry run out of its transaction, so that everything it did is undone."""


def load(folder: FilePath, *, demonstration: bool, dry_run: bool = False, overwrite: bool = False) -> Report:
    """Load the pack in `folder`. Raises PackError, having changed nothing, when anything is wrong with it."""
    found = read(folder, demonstration)
    report = Report()
    try:
        with transaction.atomic():
            _Load(found, report, overwrite).run()
            for make in AFTER_LOAD:
                make()
            if dry_run:
                raise _DryRunOver
    except _DryRunOver:
        pass
    return report


class _Load:
    """One load: holds what has been resolved so far."""

    def __init__(self, found: list[Read], report: Report, overwrite: bool) -> None:
        self.report = report
        self.overwrite = overwrite
        self.problems: list[Problem] = []
        self.rows = [(each, _placed(each, row)) for each in found for row in each.section.rows(each.item)]
        self.known: dict[tuple[type[models.Model], str], models.Model] = {}
        self.last = {(record.section, record.key): record for record in PackRecord.objects.all()}
        self.away: set[tuple[type[models.Model], str]] = set()
        self.default_source = next(
            (source for each in found if (source := getattr(each.item, "default_source", None))), None
        )

    def run(self) -> None:
        """Write all rows; those that refer to a later one wait for it."""
        if not self.overwrite:
            self.away = {
                (row.model, row.key)
                for _each, row in self.rows
                if self._said_last(row) and self._find(row.model, row.key) is None
            }
        waiting = self.rows
        while waiting:
            ready = [pair for pair in waiting if not self._missing(pair[1], waiting)]
            if not ready:
                self._report_missing(waiting)
                break
            for each, row in ready:
                self._write(each, row)
            done = set(map(id, ready))
            waiting = [pair for pair in waiting if id(pair) not in done]
        if self.problems:
            raise PackError(self.problems)
        self._report_dropped()

    def _said_last(self, row: Row) -> PackRecord | None:
        return self.last.get((row.model._meta.label, row.key))

    def _is_away(self, ref: Ref | Row) -> bool:
        return (ref.model, ref.key) in self.away

    def _missing(self, row: Row, waiting: list[tuple[Read, Row]]) -> list[Ref]:
        """What a row refers to and waits for; nothing waits for what people have taken away."""
        if self._is_away(row):
            return []
        refs = [ref for ref in _refs(row) if not self._is_away(ref)]
        return [ref for ref in refs if self._find(ref.model, ref.key) is None]

    def _find(self, model: type[models.Model], key: str) -> models.Model | None:
        if (model, key) not in self.known:
            found = model._default_manager.filter(key=key).first()
            if found is None:
                return None
            self.known[model, key] = found
        return self.known[model, key]

    def _report_missing(self, waiting: list[tuple[Read, Row]]) -> None:
        promised = {(row.model, row.key) for _each, row in waiting}
        for each, row in waiting:
            for ref in self._missing(row, waiting):
                if (ref.model, ref.key) in promised and ref.key != row.key:
                    continue  # the fault lies with what it waits for
                message = _("There is no %(kind)s with the key %(key)s.") % {
                    "kind": ref.model._meta.verbose_name,
                    "key": ref.key,
                }
                self.problems.append(Problem(each.file, each.line(row.at + ref.at), message))

    def _write(self, each: Read, row: Row) -> None:
        record = self._said_last(row)
        values = self._with_source(row)
        told = {name: _told(value) for name, value in values.items()}
        thing = self._find(row.model, row.key)
        changes = []
        if self._is_away(row) or (thing is None and self._needs_what_is_away(row.model, values)):
            self._leave_away(row, told, record)
            return
        if thing is None:
            thing = row.model(key=row.key)
            changes = [(name, "", value) for name, value in told.items() if value not in EMPTY]
            written = values
            step = "create"
        else:
            wanted, kept = self._compare(thing, values, told, record.values if record else {})
            if kept:
                self.report.steps.append(Step("keep", self._name(thing), kept))
            changes = wanted
            written = {name: values[name] for name, _before, _after in wanted}
            step = "update"
        if changes:
            self._assign(thing, written)
            if not self._save(each, row, thing, written):
                return
            self.report.steps.append(Step(step, self._name(thing), changes))
        else:
            self.report.unchanged += 1
        self.known[row.model, row.key] = thing
        self._remember(row, told, record)

    def _remember(self, row: Row, told: dict[str, Any], record: PackRecord | None) -> None:
        if record is None or record.values != told:
            section = row.model._meta.label
            PackRecord.objects.update_or_create(section=section, key=row.key, defaults={"values": told})

    def _needs_what_is_away(self, model: type[models.Model], values: dict[str, Any]) -> bool:
        """Whether a new record cannot be without something that people have taken away."""
        return any(
            isinstance(value, Ref) and self._is_away(value) and not model._meta.get_field(name).null
            for name, value in values.items()
        )

    def _leave_away(self, row: Row, told: dict[str, Any], record: PackRecord | None) -> None:
        """Leave a record away, and tell what the pack has changed of it since last time."""
        self.report.away += 1
        self.away.add((row.model, row.key))
        last = record.values if record else {}
        changes = [
            (name, str(last.get(name, "")), str(value))
            for name, value in told.items()
            if last.get(name, EMPTY[0]) != value and (record or value not in EMPTY)
        ]
        if changes:
            self.report.steps.append(Step("away", f"{row.model._meta.verbose_name} {row.key}", changes))
        self._remember(row, told, record)

    def _with_source(self, row: Row) -> dict[str, Any]:
        values = dict(row.values)
        if "source" in values and values["source"] is None and self.default_source:
            values["source"] = Ref(Source, self.default_source)
        return values

    def _compare(
        self, thing: models.Model, values: dict[str, Any], told: dict[str, Any], last: dict[str, Any]
    ) -> tuple[list[tuple[str, str, str]], list[tuple[str, str, str]]]:
        """Return what to write and what people have changed and keep, each as (field, before, after)."""
        wanted, kept = [], []
        for name, new in told.items():
            now = _told(_held(thing, name, values[name]))
            if now == new or (last.get(name, ...) == new and not self.overwrite):
                continue
            if name in last and self._still_there(thing, name, last[name]) == now:
                last = {**last, name: now}  # a link went with what people took away: nobody changed the rest
            row = (name, str(now), str(new))
            if isinstance(values[name], Ref) and self._is_away(values[name]):
                kept.append(row)
            elif self.overwrite or last.get(name, now) == now:
                wanted.append(row)
            else:
                kept.append(row)
        return wanted, kept

    def _still_there(self, thing: models.Model, name: str, said: Any) -> Any:
        """What the pack said last of a link, without what is no longer there; another value as it was."""
        model: Any = thing._meta.get_field(name).related_model
        if model is None or not said:
            return said
        if isinstance(said, list):
            return [key for key in said if self._find(model, key) is not None]
        return said if self._find(model, said) is not None else None

    def _assign(self, thing: models.Model, values: dict[str, Any]) -> None:
        for name, value in values.items():
            if not _is_many(thing, name):
                setattr(thing, name, self._of(value))

    def _of(self, value: Any) -> Any:
        """What a value is in the database: the record that it refers to, the id of it, or the value itself."""
        found = self._find(value.model, value.key) if isinstance(value, Ref) else value
        return found.pk if isinstance(value, IdOf) and found is not None else found

    def _save(self, each: Read, row: Row, thing: models.Model, values: dict[str, Any]) -> bool:
        try:
            thing.full_clean(exclude=["password"])
        except ValidationError as error:
            for name, messages in error.message_dict.items():
                line = each.line((*row.at, name))
                self.problems.extend(Problem(each.file, line, f"{name}: {message}") for message in messages)
            return False
        thing._change_reason = "pack"  # type: ignore[attr-defined]
        thing.save()
        for name, value in values.items():
            if _is_many(thing, name):
                there = [self._find(ref.model, ref.key) for ref in value]
                getattr(thing, name).set([each for each in there if each is not None])
        return True

    def _name(self, thing: models.Model) -> str:
        return f"{thing._meta.verbose_name} {thing}"

    def _report_dropped(self) -> None:
        """Tell what the pack says no more. What people have taken away as well is forgotten: both agree."""
        promised = {(row.model._meta.label, row.key) for _each, row in self.rows}
        for (section, key), record in self.last.items():
            if (section, key) in promised:
                continue
            if self._is_there(section, key):
                self.report.dropped.append(f"{section} {key}")
            else:
                record.delete()

    def _is_there(self, section: str, key: str) -> bool:
        try:
            model = apps.get_model(section)
        except LookupError:  # a kind that this version does not have any more
            return False
        return self._find(model, key) is not None


def _placed(each: Read, row: Row) -> Row:
    if PLACE not in row.values.values():
        return row
    place = (int(each.at[1]) + 1) * 10
    return replace(
        row, values={name: place if value is PLACE else value for name, value in row.values.items()}
    )


def _refs(row: Row) -> list[Ref]:
    values = [
        item for value in row.values.values() for item in (value if isinstance(value, list) else [value])
    ]
    return [value for value in values if isinstance(value, Ref)]


def _is_many(thing: models.Model, name: str) -> bool:
    return bool(thing._meta.get_field(name).many_to_many)


def _held(thing: models.Model, name: str, value: Any) -> Any:
    """What a thing holds now; where the pack says `value` as a record's id, the record of that kind with the id."""
    if _is_many(thing, name):
        return list(getattr(thing, name).all())
    held = getattr(thing, name)
    return value.model._default_manager.filter(pk=held).first() if isinstance(value, IdOf) else held


def _told(value: Any) -> Any:
    """Return a value as JSON holds it: a reference by its key, money and dates as text."""
    if isinstance(value, list):
        told = [_told(item) for item in value]
        return sorted(told) if value and isinstance(value[0], Ref | models.Model) else told
    if isinstance(value, Ref):
        return value.key
    if isinstance(value, models.Model):
        return value.key  # type: ignore[attr-defined]
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    return value.isoformat() if isinstance(value, date | time) else value
