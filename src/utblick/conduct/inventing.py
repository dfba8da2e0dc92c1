"""Scenes of a made-up year that this room plays: gifts that were given or received, and what was decided of them."""

from datetime import date
from decimal import Decimal
from typing import Literal

from pydantic import Field

from utblick.conduct import actions
from utblick.conduct.models import CatalogueItem, Gift
from utblick.conduct.models.gifts import Direction, Handling, Outcome
from utblick.core.inventing import Scene, Scenes, Stage, is_there
from utblick.core.packs.schema import Key

FILE = "conduct.yaml"


class GiftScene(Scene):
    """A gift; with `decided` also what was decided of it."""

    direction: Literal[tuple(Direction.values)]  # type: ignore[valid-type]
    day: date
    declared: date
    by: Key
    item: Key | None = Field(None, description="a present of the catalogue")
    count: int = Field(1, ge=1)
    what: str = ""
    value: Decimal | None = None
    other_text: str = Field(min_length=1)
    context: str = Field(min_length=1)
    handling: Literal[tuple(Handling.values)] = Handling.HELD.value  # type: ignore[valid-type]
    handed_to: str = ""
    decided: date | None = None
    decided_by: Key = ""
    decision: Literal[("", *Outcome.values)] = ""  # type: ignore[valid-type]
    decision_reason: str = ""


PLAIN = ("direction", "day", "count", "what", "value", "other_text", "context", "handling", "handed_to")


def _gift(scene: GiftScene, stage: Stage) -> None:
    gift = stage.marked(Gift(key=scene.key))
    for name in PLAIN:
        setattr(gift, name, getattr(scene, name))
    gift.item = stage.find(CatalogueItem, scene.item) if scene.item else None
    with stage.on(scene.declared):
        actions.declare(stage.account(scene.by), gift)
    if scene.decided is not None:
        gift.decision, gift.decision_reason = scene.decision, scene.decision_reason
        with stage.on(scene.decided):
            actions.decide(stage.account(scene.decided_by), gift)


SCENES = (Scenes("gifts", FILE, GiftScene, _gift, is_there(Gift)),)
