"""Scenes of a made-up year that this room plays: positions that a body approves, and what advocacy led to."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from utblick.advocacy import actions, actions_plans, queries
from utblick.advocacy.models import (
    AdvocacyActivity,
    AdvocacyPlan,
    Assessment,
    Position,
    PositionVersion,
)
from utblick.advocacy.models.activities import ActivityKind
from utblick.core.inventing import Scene, Scenes, Stage, is_there
from utblick.core.packs.schema import Key
from utblick.decisions.inventing import DecidedPart, decide
from utblick.dossiers.models import Dossier
from utblick.people.models import Organization, Person
from utblick.strategy.models import Clause

FILE = "advocacy.yaml"


class PositionScene(Scene):
    """A position with its first version, written, put up and decided on."""

    title: str = Field(min_length=1)
    title_en: str = ""
    dossier: Key | None = None
    unit: Key
    owner: Key
    serves: list[Key] = []
    what: str = Field(min_length=1)
    why: str = Field(min_length=1)
    for_whom: str = ""
    valid_from: date
    valid_until: date
    written: date
    by: Key
    decided: DecidedPart


class ActivityPart(BaseModel):
    """Something that was done within a plan, and what came of it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: Literal[tuple(ActivityKind.values)]  # type: ignore[valid-type]
    title: str = Field(min_length=1)
    whom: str = Field(min_length=1)
    day: date
    used: bool = Field(False, description="true where the position of the plan was put forward")
    outcome: str = ""
    cancelled: date | None = None
    cancelled_because: str = ""


class ClosedPart(BaseModel):
    """How a plan was closed."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    day: date
    taken_in: str
    due_to_us: str
    evidence: str = Field(min_length=1)


class PlanScene(Scene):
    """A plan for advocacy with its activities."""

    title: str = Field(min_length=1)
    title_en: str = ""
    position: Key | None = None
    dossier: Key | None = None
    unit: Key
    responsible: Key
    goal: str = Field(min_length=1)
    begins: date
    ends: date
    made: date
    by: Key
    activities: list[ActivityPart] = []
    closed: ClosedPart | None = None


def _position(scene: PositionScene, stage: Stage) -> None:
    position = Position(key=scene.key, title=scene.title, title_en=scene.title_en)
    position.unit, position.owner = stage.find(Organization, scene.unit), stage.find(Person, scene.owner)
    position.dossier = stage.find(Dossier, scene.dossier) if scene.dossier else None
    first = stage.marked(PositionVersion(key=f"{scene.key}-version-1"))
    for name in ("what", "why", "for_whom", "valid_from", "valid_until"):
        setattr(first, name, getattr(scene, name))
    by = stage.account(scene.by)
    with stage.on(scene.written):
        linked = actions.Linked(stage.all(Clause, scene.serves))
        actions.save_position(by, stage.marked(position), linked, first)
    with stage.on(scene.decided.put_up):
        actions.put_up(by, position)
    decide(scene.decided, queries.MATTER, position, stage)


def _plan(scene: PlanScene, stage: Stage) -> None:
    plan = stage.marked(AdvocacyPlan(key=scene.key, unit=stage.find(Organization, scene.unit)))
    for name in ("title", "title_en", "goal", "begins", "ends"):
        setattr(plan, name, getattr(scene, name))
    plan.responsible = stage.find(Person, scene.responsible)
    plan.position = stage.find(Position, scene.position) if scene.position else None
    plan.dossier = stage.find(Dossier, scene.dossier) if scene.dossier else None
    by = stage.account(scene.by)
    with stage.on(scene.made):
        actions_plans.save_plan(by, plan)
    for number, each in enumerate(scene.activities, start=1):
        activity = AdvocacyActivity(
            key=f"{scene.key}-aktivitet-{number}", plan=plan, responsible=plan.responsible
        )
        for name in ("kind", "title", "whom", "day"):
            setattr(activity, name, getattr(each, name))
        if each.used and plan.position is not None:
            activity.used = plan.position.versions.order_by("-number").first()
        with stage.on(scene.made):
            actions_plans.save_activity(by, stage.marked(activity))
        if each.cancelled is not None:
            with stage.on(each.cancelled):
                actions_plans.cancel_activity(by, activity, each.cancelled_because)
        elif each.outcome:
            with stage.on(each.day):
                actions_plans.tell_outcome(by, activity, actions_plans.Told(each.day, each.outcome))
    if scene.closed is not None:
        said = Assessment(key=f"{scene.key}-bedomning", taken_in=scene.closed.taken_in)
        said.due_to_us, said.evidence = scene.closed.due_to_us, scene.closed.evidence
        with stage.on(scene.closed.day):
            actions_plans.close(by, plan, stage.marked(said))


SCENES = (
    Scenes("positions", FILE, PositionScene, _position, is_there(Position)),
    Scenes("plans", FILE, PlanScene, _plan, is_there(AdvocacyPlan)),
)
