"""Scenes of a made-up year that this room plays: journeys from proposal to homecoming, reckoned by the set in use."""

from datetime import date
from typing import Literal

from pydantic import Field

from utblick.conduct.acknowledging import acknowledge
from utblick.core.inventing import Scene, Scenes, Stage, UnknownKeyError, is_there
from utblick.core.packs.schema import Key
from utblick.participation.models import InternationalMeeting
from utblick.people.models import Organization, Person
from utblick.travel import actions, reckoning
from utblick.travel.models import Journey, Leg
from utblick.travel.packs import LegItem, all_legs, place_in_words

FILE = "travel.yaml"


class JourneyScene(Scene):
    """A journey; without `answered` it waits for an answer, with `declined_because` it got a no.

    Those who travel have demonstration accounts, since nobody else can acknowledge the code of conduct for them.
    """

    title: str = Field(min_length=1)
    purpose: str = Field(min_length=1)
    meeting: Key | None = None
    unit: Key
    begins: date
    ends: date
    why_needed: str = Field(min_length=1)
    why_not_remote: str = Field(min_length=1)
    flight_reason: str = ""
    deviation: str = ""
    deviation_reason: str = ""
    travellers: list[Key] = Field(min_length=1)
    back: bool = Field(False, description="true where the way home is the same, on the last day")
    legs: list[LegItem] = Field(min_length=1)
    proposed: date
    by: Key
    answered: date | None = None
    answered_by: Key = ""
    deviation_by: Key = Field("", description="who approves that it departs from the guideline, the same day")
    declined_because: str = ""
    cancelled: date | None = None
    cancelled_because: str = ""
    no_feedback_because: str = ""
    end: Literal["", "done"] = ""


PLAIN = (
    "title", "purpose", "begins", "ends", "why_needed", "why_not_remote", "flight_reason", "deviation",
    "deviation_reason", "no_feedback_because",
)  # fmt: skip


def _journey(scene: JourneyScene, stage: Stage) -> None:
    journey = stage.marked(Journey(key=scene.key, unit=stage.find(Organization, scene.unit)))
    for name in PLAIN:
        setattr(journey, name, getattr(scene, name))
    journey.no_feedback_on = scene.ends if scene.no_feedback_because else None
    journey.meeting = stage.find(InternationalMeeting, scene.meeting) if scene.meeting else None
    persons = stage.all(Person, scene.travellers)
    by = stage.account(scene.by)
    with stage.on(scene.proposed):
        legs = [_leg(scene, each, stage) for each in all_legs(scene.legs, scene.back, scene.ends)]
        actions.propose(by, journey, legs, persons)
        for part in journey.travellers.all():
            stage.marked(part).save()
        actions.acknowledge_guideline(by, journey)
        for person in persons:
            acknowledge(stage.account_of(person), journey)
    if scene.answered is not None:
        answers = stage.account(scene.answered_by)
        with stage.on(scene.answered):
            if scene.declined_because:
                actions.decline(answers, journey, scene.declined_because)
                return
            if scene.deviation_by:
                actions.approve_deviation(stage.account(scene.deviation_by), journey)
            actions.approve(answers, journey)
    if scene.cancelled is not None:
        with stage.on(scene.cancelled):
            actions.cancel(by, journey, scene.cancelled_because)
    elif scene.end:
        with stage.on(scene.ends):
            actions.finish(by, journey)


def _leg(scene: JourneyScene, told: LegItem, stage: Stage) -> Leg:
    leg = Leg(
        day=told.day or scene.begins,
        mode=told.mode,
        variant=told.variant,
        entered_km=told.km,
        travellers=told.travellers or len(scene.travellers),
        occupants=told.occupants,
        train_class=told.train_class,
    )
    for end, text in (("from", told.origin), ("to", told.destination)):
        found = place_in_words(text, told.mode)
        if found is None:
            raise UnknownKeyError(text)
        reckoning.put_place(leg, end, found)
    return stage.marked(leg)


SCENES = (Scenes("journeys", FILE, JourneyScene, _journey, is_there(Journey)),)
