"""A year that is made up for demonstration: rooms say what scenes they can play, the pack says which, on what days.

A scene is played by the rooms' own actions, as the demonstration accounts, each deed on its day: so rules, permissions
and the audit trail are those of people's own deeds. A scene whose days have not all come waits, and is played whole by
a later run; one that has been played is left as people have made it since.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, TypeVar

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from pydantic import BaseModel, ConfigDict
from simple_history.signals import pre_create_historical_record

from utblick.core import dates
from utblick.core.audit import trail
from utblick.core.models import Record, Source
from utblick.core.packs.reader import PackError, Problem, Read, read_sections
from utblick.core.packs.schema import Key, Section

M = TypeVar("M", bound=models.Model)
R = TypeVar("R", bound=Record)
SOURCE = "demonstration"
"""The key of the source that all that is made up comes from: it says on each page that it is invented."""
REASON = "demo-year"
"""Why, in the history of a record, a deed of a scene was done."""


class Scene(BaseModel):
    """Something that is made up, with the days and accounts of its deeds. `key` tells it from others for ever."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    key: Key


UNTOLD = {"key", "source", "assumed", "facts", "note", "note_en"}


def plain(item: BaseModel, *but: str) -> dict[str, Any]:
    """Return what an item of a section of a pack says of a record, without its marks and the fields `but`."""
    return item.model_dump(exclude={*UNTOLD, *but})


class NotYetError(Exception):
    """The day of a deed has not come, or that of what it rests on."""


class UnknownKeyError(Exception):
    """The pack names something that is not in the house."""


@dataclass(frozen=True)
class Scenes:
    """Scenes of one kind: `name` in the room's file of a year, what one says, and how it is played.

    `played` says whether a scene has been played, whoever has changed it since. `last`: it tells of what other rooms
    made, so it is played when they have.
    """

    name: str
    file: str
    item: type[Scene]
    play: "Callable[[Any, Stage], None]"
    played: Callable[[Any], bool]
    last: bool = False


SCENES: list[Scenes] = []


def scenes(*told: Scenes) -> None:
    """Add a room's scenes, in the order in which they are to be played."""
    known = {each.name for each in SCENES}
    SCENES.extend(each for each in told if each.name not in known)


def is_there(model: type[models.Model]) -> Callable[[Scene], bool]:
    """Return what says that a scene has been played: the record with its key is, or has been, there."""

    def played(scene: Scene) -> bool:
        return bool(model.history.filter(key=scene.key).exists())  # type: ignore[attr-defined]

    return played


class Stage:
    """Where scenes are played: the true day, and what the pack's keys stand for."""

    def __init__(self, today: date) -> None:
        self.today = today
        self.waiting: set[str] = set()  # keys of scenes whose days have not all come
        self.source = Source.objects.get(key=SOURCE)

    @contextmanager
    def on(self, day: date) -> Iterator[None]:
        """Play deeds on a day. Raises NotYetError for one that has not come."""
        if day > self.today:
            raise NotYetError
        with dates.played_on(day), _dated(day):
            yield

    def find(self, model: type[M], key: str) -> M:
        """Return the record with a key. Raises NotYetError for one of a scene that waits; else UnknownKeyError."""
        found: M | None = model._default_manager.filter(key=key).first()
        if found is None and key in self.waiting:
            raise NotYetError
        if found is None:
            raise UnknownKeyError(key)
        return found

    def all(self, model: type[M], keys: Sequence[str]) -> list[M]:
        """Return the records with some keys, in their order."""
        return [self.find(model, key) for key in keys]

    def account(self, key: str) -> Any:
        """Return a demonstration account; nobody else's name stands for what is made up."""
        return self._account(key, key=key)

    def account_of(self, person: Any) -> Any:
        """Return the demonstration account of a person, for what nobody can do for somebody else."""
        return self._account(person.key, person=person)

    def _account(self, told: str, **which: Any) -> Any:
        found = get_user_model()._default_manager.filter(demonstration=True, **which).first()
        if found is None:
            raise UnknownKeyError(told)
        return found

    def marked(self, record: R) -> R:
        """Mark a new record as made up: assumed, and of the source that says so."""
        record.source, record.assumed = self.source, True
        return record


@contextmanager
def _dated(day: date) -> Iterator[None]:
    """Let the history tell the day that is played, who does it and why; the trail tells when it was really written."""
    moment = timezone.make_aware(datetime.combine(day, time(12)))

    def date_it(history_instance: Any, **_kwargs: Any) -> None:
        history_instance.history_date = moment
        history_instance.history_change_reason = REASON
        history_instance.history_user = trail.doer()

    pre_create_historical_record.connect(date_it, weak=False)
    try:
        yield
    finally:
        pre_create_historical_record.disconnect(date_it)


@dataclass
class Played:
    """What a run came to: scenes played now, before, and that wait for their days."""

    now: dict[str, int] = field(default_factory=dict)
    before: int = 0
    waiting: int = 0

    @property
    def count(self) -> int:
        """How many scenes were played now."""
        return sum(self.now.values())


def years(folder: Path) -> list[int]:
    """Return the years that a pack has made up, by their folders."""
    found = [each.name.removeprefix("demo-year-") for each in folder.glob("demo-year-*") if each.is_dir()]
    return sorted(int(each) for each in found if each.isdecimal())


def play(folder: Path, year: int, today: date) -> Played:
    """Play the scenes of a year that have not been played. Raises PackError, having changed nothing."""
    in_order = sorted(SCENES, key=lambda each: each.last)  # within that, the floors from the ground up
    sections = [Section(each.name, each.file, each.item, rows=lambda _item: iter(())) for each in in_order]
    read = read_sections(folder / f"demo-year-{year}", sections)
    by_name = {each.name: each for each in SCENES}
    done = Played()
    with transaction.atomic():
        stage = Stage(today)
        for each in read:
            _play_one(by_name[each.section.name], each, stage, done)
    return done


def _play_one(kind: Scenes, told: Read, stage: Stage, done: Played) -> None:
    if kind.played(told.item):
        done.before += 1
        return
    try:
        with transaction.atomic():
            kind.play(told.item, stage)
    except NotYetError:
        stage.waiting.add(told.item.key)  # type: ignore[attr-defined]
        done.waiting += 1
        return
    except UnknownKeyError as error:
        raise _wrong(told, _("There is nothing with the key %(key)s.") % {"key": error.args[0]}) from None
    except ValidationError as error:
        raise _wrong(told, " ".join(error.messages)) from error
    except PermissionDenied as error:
        raise _wrong(told, _("That account may not do this.")) from error
    done.now[kind.name] = done.now.get(kind.name, 0) + 1


def _wrong(told: Read, message: str) -> PackError:
    return PackError([Problem(told.file, told.line(), message)])
