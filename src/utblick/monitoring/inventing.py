"""Keeping the items that a pack has made up for demonstration, as if their sources had told of them. Can run again.

The scenes of a made-up year say what the desks did with them.
"""

from datetime import UTC, date, datetime, time
from typing import Any, Literal

from django.utils.text import slugify
from pydantic import BaseModel, ConfigDict, Field

from utblick.core import things
from utblick.core.inventing import NotYetError, Scene, Scenes, Stage, UnknownKeyError
from utblick.core.packs.schema import Key
from utblick.monitoring import actions, delivering, storing, turning
from utblick.monitoring.models import Delivery, InventedItem, Item, Step
from utblick.monitoring.packs import InventedPackItem
from utblick.people.models import Organization
from utblick.sources.items import Item as Told
from utblick.sources.models import Source


def keep_invented() -> None:
    """Keep and weigh what has not been kept yet. Invented sources are never fetched from."""
    told = {each.key: each for each in InventedItem.objects.all()}
    kept = set(Item.objects.filter(invented=True, guid__in=list(told)).values_list("guid", flat=True))
    groups: dict[tuple[str, str], list[InventedItem]] = {}
    for key, each in told.items():
        if key not in kept:
            groups.setdefault((each.source_name, each.source_kind), []).append(each)
    for (name, kind), items in groups.items():
        source, _made = Source.objects.get_or_create(
            key=f"invented-{slugify(name)}"[:120],
            defaults={"name": name, "kind": kind, "purpose": "news", "active": False},
        )
        for item in sorted(items, key=lambda each: (each.published, each.pk)):
            now = datetime.combine(item.published, time(6), UTC)
            found = storing.keep(source, [_as_told(item)], now)
            for kept_now in found.new:
                kept_now.invented = True
                kept_now.save(update_fields=["invented"])
            delivering.weigh(found.new, now)


def _as_told(item: InventedItem) -> Told:
    return Told(
        identifier=item.key,
        title=item.title,
        web=item.web,
        text=item.text,
        language=item.language,
        published=item.published,
        deadlines=(item.deadline,) if item.deadline else (),
        words=tuple(item.words),
    )


class WatchedStep(BaseModel):
    """A deed with a story. `why`: a reason, or what was done; `kind` and `thing`: what was made of it, by its key."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    day: date
    do: Literal["relevant", "irrelevant", "assess", "act", "close", "send", "become"]
    why: str = ""
    what: str = ""
    so_what: str = ""
    now_what: str = ""
    unit: Key | None = None
    kind: str = ""
    thing: Key = ""


class WatchedScene(Scene):
    """What a desk did with an item that the pack has made up; `item` makes up one more for it, told by a source.

    `unit` is the desk's, none for the function's. `steps` are the deeds in their order.
    """

    item: InventedPackItem | None = None
    guid: Key = Field("", description="key of an item of the pack, where the scene brings none")
    unit: Key | None = None
    by: Key
    steps: list[WatchedStep] = Field(min_length=1)


def _watched(scene: WatchedScene, stage: Stage) -> None:
    by = stage.account(scene.by)
    guid = scene.guid
    if scene.item is not None:
        guid = scene.item.key
        if scene.item.published > stage.today:
            raise NotYetError
        InventedItem.objects.get_or_create(key=guid, defaults=scene.item.model_dump(exclude={"key"}))
        keep_invented()
    item = Item.objects.filter(guid=guid, invented=True).first()
    if item is None:
        raise UnknownKeyError(guid)
    unit = stage.find(Organization, scene.unit) if scene.unit else None
    told = Delivery.objects.filter(story=item.story_id, unit=unit).first()
    if told is None:
        raise UnknownKeyError(f"{guid} ({scene.unit or '–'})")
    for each in scene.steps:
        with stage.on(each.day):
            _take(by, told, each, stage)


def _take(by: Any, told: Delivery, step: WatchedStep, stage: Stage) -> None:
    if step.do == "assess":
        actions.assess(by, told, {name: getattr(step, name) for name in ("what", "so_what", "now_what")})
    elif step.do == "send":
        actions.send(by, told, stage.find(Organization, step.unit or ""), step.why)
    elif step.do == "become":
        if step.kind not in things.KINDS:
            raise UnknownKeyError(step.kind)
        turning.become(
            by, turning.Grown(told.story_id, stage.find(things.KINDS[step.kind].model, step.thing))
        )
    elif step.do == "relevant":
        actions.relevant(by, told)
    else:
        {"irrelevant": actions.irrelevant, "act": actions.act, "close": actions.close}[step.do](
            by, told, step.why
        )


def _was_watched(scene: WatchedScene) -> bool:
    """Whether anybody has done anything with the story at that desk: then the scene is over."""
    guid = scene.item.key if scene.item else scene.guid
    steps = Step.objects.filter(delivery__story__items__guid=guid)
    return (
        steps.filter(delivery__unit__key=scene.unit).exists()
        if scene.unit
        else steps.filter(delivery__unit=None).exists()
    )


SCENES = (Scenes("watched", "monitoring.yaml", WatchedScene, _watched, _was_watched, last=True),)
