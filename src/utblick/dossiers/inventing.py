"""Scenes of a made-up year that this room plays: how far dossiers came, and what is to happen with them."""

from datetime import date
from typing import Literal

from pydantic import Field

from utblick.core.inventing import Scene, Scenes, Stage, is_there
from utblick.core.packs.schema import Key
from utblick.dossiers import actions
from utblick.dossiers.models import DateKind, Dossier, DossierDate, DossierStage
from utblick.dossiers.models import Stage as Come

FILE = "dossiers.yaml"


class StageScene(Scene):
    """A stage that a dossier came to."""

    dossier: Key
    stage: Literal[tuple(Come.values)]  # type: ignore[valid-type]
    day: date
    by: Key
    told_by: str = Field(min_length=1)
    why: str = ""


class DayScene(Scene):
    """A day when something is to happen, as it was noted."""

    dossier: Key
    day: date
    kind: Literal[tuple(DateKind.values)]  # type: ignore[valid-type]
    what: str = Field(min_length=1)
    noted: date
    by: Key


def _stage(scene: StageScene, stage: Stage) -> None:
    part = DossierStage(key=scene.key, dossier=stage.find(Dossier, scene.dossier))
    for name in ("stage", "day", "told_by", "why"):
        setattr(part, name, getattr(scene, name))
    with stage.on(scene.day):
        actions.save_part(stage.account(scene.by), stage.marked(part))


def _day(scene: DayScene, stage: Stage) -> None:
    part = DossierDate(key=scene.key, dossier=stage.find(Dossier, scene.dossier))
    for name in ("day", "kind", "what"):
        setattr(part, name, getattr(scene, name))
    with stage.on(scene.noted):
        actions.save_part(stage.account(scene.by), stage.marked(part))


SCENES = (
    Scenes("stages", FILE, StageScene, _stage, is_there(DossierStage)),
    Scenes("days", FILE, DayScene, _day, is_there(DossierDate)),
)
