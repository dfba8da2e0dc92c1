"""Scenes of a made-up year that this room plays: visits here, from the plan to what came of them."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from utblick.conduct.acknowledging import acknowledge
from utblick.core.inventing import Scene, Scenes, Stage, is_there, plain
from utblick.core.packs.schema import Key
from utblick.people.models import Organization, Person
from utblick.strategy.models import Clause
from utblick.visits import actions, actions_parts
from utblick.visits.models import Guest, Host, Meal, PartOfVisit, ProgrammeItem, VenueKind, Visit
from utblick.visits.packs import MealEntry, ProgrammeEntry

FILE = "visits.yaml"


class HostPart(BaseModel):
    """Somebody of ours who receives, with a demonstration account: nobody acknowledges the code for somebody else."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    person: Key
    task: str = ""


class VisitScene(Scene):
    """A visit here. Guests are a number of nobody in particular: a made-up year names no guest."""

    title: str = Field(min_length=1)
    title_en: str = ""
    what: str = Field(min_length=1)
    begins: date
    ends: date
    guest_text: str = Field(min_length=1)
    country: str = Field("", pattern=r"^([A-Z]{2})?$")
    unit: Key
    serves: list[Key] = []
    venue_kind: Literal[tuple(VenueKind.values)]  # type: ignore[valid-type]
    venue: str = Field(min_length=1)
    linked: bool = False
    message: str = ""
    guests: int = Field(ge=1)
    hosts: list[HostPart] = Field(min_length=1)
    programme: list[ProgrammeEntry] = []
    meals: list[MealEntry] = []
    planned: date
    by: Key
    confirmed: date
    confirmed_by: Key
    told: date
    outcome: str = Field(min_length=1)
    outcome_en: str = ""


PLAIN = (
    "title",
    "title_en",
    "what",
    "begins",
    "ends",
    "guest_text",
    "country",
    "venue_kind",
    "venue",
    "linked",
    "message",
)


def _visit(scene: VisitScene, stage: Stage) -> None:
    visit = stage.marked(Visit(key=scene.key, unit=stage.find(Organization, scene.unit)))
    for name in PLAIN:
        setattr(visit, name, getattr(scene, name))
    by = stage.account(scene.by)
    with stage.on(scene.planned):
        actions.plan(by, visit, stage.all(Clause, scene.serves))
        guest = Guest(key=f"{scene.key}-gaster", visit=visit, count=scene.guests)
        actions_parts.save_guest(by, visit, actions_parts.Coming(stage.marked(guest)))
        for each in scene.hosts:
            host = Host(key=f"{scene.key}-{each.person}", visit=visit, task=each.task)
            host.person = stage.find(Person, each.person)
            actions_parts.save_part(by, stage.marked(host))
            acknowledge(stage.account_of(host.person), visit)
        for part in _parts(scene, visit):
            actions_parts.save_part(by, stage.marked(part))
    with stage.on(scene.confirmed):
        actions.confirm(stage.account(scene.confirmed_by), visit)
    with stage.on(scene.told):
        actions.hold(by, visit)
        actions.tell_outcome(by, visit, actions.Told(scene.outcome, scene.outcome_en, hand_in=True))


def _parts(scene: VisitScene, visit: Visit) -> list[PartOfVisit]:
    """Items of the programme, and meals."""
    found: list[PartOfVisit] = []
    for kind, model, items in (("punkt", ProgrammeItem, scene.programme), ("maltid", Meal, scene.meals)):
        for number, each in enumerate(items, start=1):
            found.append(model(key=f"{scene.key}-{kind}-{number}", visit=visit, **plain(each)))
    return found


SCENES = (Scenes("visits", FILE, VisitScene, _visit, is_there(Visit)),)
