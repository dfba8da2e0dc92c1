"""Scenes of a made-up year that this room plays: questions on EU funding, their answers and what they led to."""

from datetime import date
from typing import Literal

from pydantic import Field

from utblick.advice import actions, asking
from utblick.advice.models import AdviceCase, AskerKind, CaseHours, Channel, Outcome, Topic
from utblick.advice.packs import HoursItem
from utblick.core.inventing import Scene, Scenes, Stage, is_there
from utblick.core.packs.schema import Key
from utblick.funding.models import Programme
from utblick.people.models import Organization, Person

FILE = "advice.yaml"


class CaseScene(Scene):
    """A question from somebody who does not exist, registered, answered, and followed up."""

    asked: date
    by: Key
    channel: Literal[tuple(Channel.values)] = Channel.PHONE.value  # type: ignore[valid-type]
    kind: Literal[tuple(AskerKind.values)]  # type: ignore[valid-type]
    organization: Key | None = None
    organization_text: str = ""
    municipality: Key | None = None
    topic: Key
    programme: Key | None = None
    question: str = Field(min_length=1)
    name: str = Field(min_length=1)
    handler: Key
    hours: list[HoursItem] = []
    answered: date | None = None
    answer: str = ""
    follow_up: date | None = None
    told: date | None = None
    outcome: Literal[tuple(Outcome.values)] = Outcome.UNKNOWN.value  # type: ignore[valid-type]
    outcome_note: str = ""
    closed: date | None = None


def _case(scene: CaseScene, stage: Stage) -> None:
    case = stage.marked(AdviceCase(key=scene.key, asked_on=scene.asked, question=scene.question))
    case.channel, case.kind, case.organization_text = scene.channel, scene.kind, scene.organization_text
    case.organization = stage.find(Organization, scene.organization) if scene.organization else None
    case.municipality = stage.find(Organization, scene.municipality) if scene.municipality else None
    case.topic = stage.find(Topic, scene.topic)
    case.programme = stage.find(Programme, scene.programme) if scene.programme else None
    by = stage.account(scene.by)
    with stage.on(scene.asked):
        case = actions.register_question(by, case, asking.Who(scene.name))
        actions.hand_over(by, case, stage.find(Person, scene.handler))
    for number, each in enumerate(scene.hours, start=1):
        hours = CaseHours(
            key=f"{scene.key}-tid-{number}", case=case, day=each.day, hours=each.hours, what=each.what
        )
        with stage.on(each.day):
            actions.save_hours(by, stage.marked(hours))
    if scene.answered is not None:
        with stage.on(scene.answered):
            case = actions.answer(by, case, scene.answer, scene.follow_up)
    if scene.told is not None:
        with stage.on(scene.told):
            case = actions.tell_outcome(by, case, scene.outcome, scene.outcome_note, scene.follow_up)
    if scene.closed is not None:
        with stage.on(scene.closed):
            actions.close(by, case, "")


SCENES = (Scenes("cases", FILE, CaseScene, _case, is_there(AdviceCase)),)
