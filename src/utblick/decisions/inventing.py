"""Scenes of a made-up year that this room plays: meetings of committees. And how scenes of other rooms are decided."""

from datetime import date
from typing import Any, Literal

from django.db import models
from pydantic import BaseModel, ConfigDict, Field

from utblick.core.inventing import Scene, Scenes, Stage, is_there
from utblick.core.packs.schema import Key
from utblick.decisions import actions, meeting_actions
from utblick.decisions.models import AgendaItem, Decision, Manner, Meeting, Outcome, PolicyArea
from utblick.people.models import Organization


class BodyMeetingScene(Scene):
    """A meeting of a body that has none in the calendar of the pack."""

    body: Key
    day: date
    entered: date
    by: Key


class DecidedPart(BaseModel):
    """That a body decided: at which meeting, who put the matter on the agenda, and who registered it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    meeting: Key
    put_up: date
    put_up_by: Key
    by: Key
    paragraph: str = Field(min_length=1)
    title: str = Field(min_length=1)
    text: str = Field(min_length=1)
    outcome: Literal[tuple(Outcome.values)] = Outcome.APPROVED.value  # type: ignore[valid-type]
    area: Key | None = None


def _body_meeting(scene: BodyMeetingScene, stage: Stage) -> None:
    meeting = stage.marked(Meeting(key=scene.key, body=stage.find(Organization, scene.body), date=scene.day))
    with stage.on(scene.entered):
        meeting_actions.save_meeting(stage.account(scene.by), meeting)


def decide(told: DecidedPart, matter: str, thing: models.Model | None, stage: Stage) -> Decision:
    """Put a matter on the agenda and register what was decided, each on its day."""
    meeting = stage.find(Meeting, told.meeting)
    area = stage.find(PolicyArea, told.area) if told.area else None
    about: dict[str, Any] = {"matter": matter, "object_id": thing.pk if thing else None, "area": area}
    with stage.on(told.put_up):
        item = AgendaItem(key=f"{told.meeting}-{matter}-{told.paragraph}".lower(), meeting=meeting)
        item.title, item.proposal = told.title, told.text
        for name, value in about.items():
            setattr(item, name, value)
        item = actions.put_on_agenda(stage.account(told.put_up_by), stage.marked(item))
    decision = Decision(
        key=f"{item.key}-beslut", body=meeting.body, manner=Manner.BODY, meeting=meeting, item=item, **about
    )
    decision.title, decision.decided_on, decision.paragraph = told.title, meeting.date, told.paragraph
    decision.outcome, decision.text = told.outcome, told.text
    with stage.on(meeting.date):
        return actions.register_decision(stage.account(told.by), stage.marked(decision))


SCENES = (Scenes("body_meetings", "decisions.yaml", BodyMeetingScene, _body_meeting, is_there(Meeting)),)
