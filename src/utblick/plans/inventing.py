"""Scenes of a made-up year that the plans room plays: follow-ups, values, comments, attestations."""

from datetime import date
from decimal import Decimal
from typing import Literal

from pydantic import Field

from utblick.core.inventing import Scene, Scenes, Stage, is_there
from utblick.core.packs.schema import Key
from utblick.people.models import Organization
from utblick.plans import following
from utblick.plans.models import Activity, Attestation, Comment, FollowUp, Goal, Measurement, Progress

FILE = "plans.yaml"


class FollowUpScene(Scene):
    """How an activity stood at the end of a tertial."""

    activity: Key
    tertial: int = Field(ge=1, le=3)
    day: date
    by: Key
    progress: Literal[tuple(Progress.values)]  # type: ignore[valid-type]
    comment: str = Field(min_length=1)
    deviation: str = ""


class ValueScene(Scene):
    """What a goal had come to."""

    goal: Key
    day: date
    by: Key
    value: Decimal
    comment: str = ""


class CommentScene(Scene):
    """What somebody said of an activity."""

    activity: Key
    day: date
    by: Key
    text: str = Field(min_length=1)


class AttestationScene(Scene):
    """What a head said of the monitoring of a half-year."""

    unit: Key
    until: date
    day: date
    by: Key
    goes_on: bool = True
    watched: str = ""
    initiatives: str = ""
    lacking: str = ""


def _follow_up(scene: FollowUpScene, stage: Stage) -> None:
    said = FollowUp(key=scene.key, activity=stage.find(Activity, scene.activity))
    for name in ("tertial", "progress", "comment", "deviation"):
        setattr(said, name, getattr(scene, name))
    with stage.on(scene.day):
        following.save_follow_up(stage.account(scene.by), stage.marked(said))


def _value(scene: ValueScene, stage: Stage) -> None:
    said = Measurement(key=scene.key, goal=stage.find(Goal, scene.goal), measured_on=scene.day)
    said.value, said.comment = scene.value, scene.comment
    with stage.on(scene.day):
        following.save_measurement(stage.account(scene.by), stage.marked(said))


def _comment(scene: CommentScene, stage: Stage) -> None:
    said = Comment(key=scene.key, activity=stage.find(Activity, scene.activity), text=scene.text)
    with stage.on(scene.day):
        following.comment(stage.account(scene.by), stage.marked(said))


def _attestation(scene: AttestationScene, stage: Stage) -> None:
    said = Attestation(key=scene.key, unit=stage.find(Organization, scene.unit), until=scene.until)
    for name in ("goes_on", "watched", "initiatives", "lacking"):
        setattr(said, name, getattr(scene, name))
    with stage.on(scene.day):
        following.attest(stage.account(scene.by), stage.marked(said))


SCENES = (
    Scenes("follow_ups", FILE, FollowUpScene, _follow_up, is_there(FollowUp)),
    Scenes("values", FILE, ValueScene, _value, is_there(Measurement)),
    Scenes("comments", FILE, CommentScene, _comment, is_there(Comment)),
    Scenes("attestations", FILE, AttestationScene, _attestation, is_there(Attestation)),
)
