"""Scenes of a made-up year that this room plays: meetings from proposal to feedback, and what a body had before it."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from utblick.core import things
from utblick.core.inventing import Scene, Scenes, Stage, UnknownKeyError, is_there
from utblick.core.packs.schema import Key
from utblick.decisions.inventing import DecidedPart, decide
from utblick.decisions.models import Decision
from utblick.participation import actions, feedback_actions, purposes, queries
from utblick.participation.models import InternationalMeeting, Mode, NextStep, OwnMode, Participant
from utblick.participation.packs import AboutItem
from utblick.people.models import Membership, Organization, Person
from utblick.strategy.models import Clause

FILE = "participation.yaml"


class Part(BaseModel):
    """Something that belongs to a scene."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class WentPart(Part):
    """Somebody who is proposed to take part, who says yes or no and on what day, and whether they came."""

    person: Key
    seat: Key | None = None
    mode: Literal[tuple(OwnMode.values)] = OwnMode.ON_SITE.value  # type: ignore[valid-type]
    answered: date
    by: Key
    approved: bool = True
    reason: str = ""
    said_by: str = ""
    came: bool = True


class StepPart(Part):
    """A next step, and when it was done, where it has been."""

    what: str = Field(min_length=1)
    responsible: Key
    due: date
    done: date | None = None


class FeedbackPart(Part):
    """What was told of the meeting, by whom and on what day it was handed in."""

    day: date
    by: Key
    texts: dict[Literal[feedback_actions.TEXTS], str]  # type: ignore[valid-type]
    steps: list[StepPart] = []


class MeetingScene(Scene):
    """An international meeting."""

    title: str = Field(min_length=1)
    title_en: str = ""
    what: str = ""
    begins: date
    ends: date
    mode: Literal[tuple(Mode.values)] = Mode.ON_SITE.value  # type: ignore[valid-type]
    place: str = ""
    country: str = Field("", pattern=r"^([A-Z]{2})?$")
    organizer: str = ""
    positions: str = ""
    unit: Key
    serves: list[Key] = []
    about: AboutItem | None = None
    proposed: date
    by: Key
    participants: list[WentPart] = []
    feedback: FeedbackPart | None = None


PLAIN = ("title", "title_en", "what", "begins", "ends", "mode", "place", "country", "organizer", "positions")


def _meeting(scene: MeetingScene, stage: Stage) -> None:
    meeting = stage.marked(InternationalMeeting(key=scene.key, unit=stage.find(Organization, scene.unit)))
    for name in PLAIN:
        setattr(meeting, name, getattr(scene, name))
    if scene.about is not None:
        if scene.about.kind not in purposes.PURPOSES:
            raise UnknownKeyError(scene.about.kind)
        meeting.about_kind = scene.about.kind
        meeting.about_id = stage.find(things.KINDS[scene.about.kind].model, scene.about.key).pk
    serves = tuple(stage.all(Clause, scene.serves))
    by = stage.account(scene.by)
    with stage.on(scene.proposed):
        actions.propose(by, actions.Proposal(meeting, serves))
        went = [
            (
                each,
                actions.add_participant(by, actions.Proposed(meeting.pk, _participant(scene, each, stage))),
            )
            for each in scene.participants
        ]
    for each, there in went:
        answer = actions.Answer(there.pk, each.approved, each.reason, each.said_by)
        with stage.on(each.answered):
            actions.decide(stage.account(each.by), answer)
    with stage.on(scene.ends):
        for each, there in went:
            if each.approved:
                actions.say_attended(by, actions.Answer(there.pk, each.came))
    if scene.feedback is not None:
        _feedback(scene, scene.feedback, meeting, stage)


def _participant(scene: MeetingScene, told: WentPart, stage: Stage) -> Participant:
    found = Participant(
        key=f"{scene.key}-{told.person}", person=stage.find(Person, told.person), mode=told.mode
    )
    found.seat = stage.find(Membership, told.seat) if told.seat else None
    return stage.marked(found)


def _feedback(scene: MeetingScene, told: FeedbackPart, meeting: InternationalMeeting, stage: Stage) -> None:
    by = stage.account(told.by)
    made = []
    with stage.on(told.day):
        draft = feedback_actions.save_draft(by, feedback_actions.Written(meeting.pk, told.texts))
        stage.marked(draft).save()
        for number, each in enumerate(told.steps, start=1):
            step = NextStep(key=f"{scene.key}-steg-{number}", what=each.what, due=each.due)
            step.responsible = stage.find(Person, each.responsible)
            made.append(feedback_actions.save_step(by, feedback_actions.Step(meeting.pk, stage.marked(step))))
        feedback_actions.hand_in(by, meeting.pk)
    for each, step in zip(told.steps, made, strict=True):
        if each.done is not None:
            with stage.on(each.done):
                feedback_actions.finish_step(by, step.pk)


class PresentedScene(Scene):
    """That a body had before it what was told of international work since its meeting before."""

    decided: DecidedPart


def _presented(scene: PresentedScene, stage: Stage) -> None:
    decide(scene.decided, queries.REPORT, None, stage)


def _was_presented(scene: PresentedScene) -> bool:
    return bool(Decision.objects.filter(meeting__key=scene.decided.meeting, matter=queries.REPORT).exists())


SCENES = (
    Scenes("meetings", FILE, MeetingScene, _meeting, is_there(InternationalMeeting)),
    Scenes("presented", FILE, PresentedScene, _presented, _was_presented, last=True),
)
