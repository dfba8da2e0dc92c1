"""Scenes of a made-up year that this room plays: collaborations proposed, followed up, evaluated and decided."""

from datetime import date
from decimal import Decimal
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from utblick.collaborations import actions, analysing, living, reviewing, spreading
from utblick.collaborations.models import (
    Engagement,
    EngagementBody,
    EngagementKind,
    Goal,
    Outreach,
    Period,
    Review,
    YearCost,
)
from utblick.collaborations.models.engagements import Level
from utblick.collaborations.models.reviews import Attainment, OutreachKind, Recommendation
from utblick.core.inventing import Scene, Scenes, Stage, is_there
from utblick.core.packs.schema import Key
from utblick.decisions.inventing import DecidedPart, decide
from utblick.decisions.models import PolicyArea
from utblick.people import seat_actions
from utblick.people.models import Classification, Membership, Organization, Person, Post, PostRole
from utblick.stakeholders.inventing import WeighedPart, weigh
from utblick.strategy.models import Beneficiary, Clause, OperationalPlan, SteeringDocument
from utblick.sustainability.inventing import AnalysedPart, analyse

FILE = "engagements.yaml"
ENTER, RENEW = "collaborations.enter", "collaborations.renew"


class Told(BaseModel):
    """Something that belongs to a scene."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class CostPart(Told):
    """What a year cost, as it was stated on a day; the outcome on a later one."""

    year: int
    estimate: Decimal
    staff_share: Decimal
    organ: Key
    budget_line: str = Field(min_length=1)
    day: date
    outcome: Decimal | None = None
    outcome_day: date | None = None


class OutreachPart(Told):
    """How results reached others, or others came to take part."""

    kind: Literal[tuple(OutreachKind.values)]  # type: ignore[valid-type]
    day: date
    text: str = Field(min_length=1)
    recipients: str = Field(min_length=1)


class BodyPart(Told):
    """A body of the collaboration that does not exist either, with seats of ours and who takes one."""

    name: str = Field(min_length=1)
    name_en: str = ""
    level: Literal[tuple(Level.values)]  # type: ignore[valid-type]
    seats: int = Field(ge=1)
    person: Key
    day: date


class GoalPart(Told):
    """A goal of the period, and how far a review says that it is reached."""

    text: str = Field(min_length=1)
    measure: str = ""
    benefit: str = Field(min_length=1)
    serves: list[Key] = Field(min_length=1)
    beneficiaries: list[Key] = Field(min_length=1)
    operational_plan: Key


class FollowedPart(Told):
    """The follow-up of a year."""

    year: int
    begun: date
    completed: date
    summary: str = Field(min_length=1)
    attainment: Literal[("", *Attainment.values)] = ""  # type: ignore[valid-type]
    known_by: str = ""


class EvaluatedPart(Told):
    """The evaluation of the period that is over."""

    begun: date
    completed: date
    summary: str = Field(min_length=1)
    strengths: str = ""
    weaknesses: str = ""
    attainment: Literal[("", *Attainment.values)] = ""  # type: ignore[valid-type]
    known_by: str = Field(min_length=1)
    benefit: int = Field(ge=0, le=4)
    recommendation: Literal[tuple(Recommendation.values)]  # type: ignore[valid-type]
    reasons: str = Field(min_length=1)
    changes: str = ""


class CasePart(Told):
    """A period that is proposed, prepared and decided."""

    proposed: date
    starts: date
    ends: date
    spread_plan: str = Field(min_length=1)
    taking_part_how: str = Field(min_length=1)
    goal: GoalPart
    cost: CostPart
    appraised: date
    analysed: date
    stakeholders: WeighedPart
    sustainability: AnalysedPart
    made_ready: date
    decided: DecidedPart


class CollaborationScene(Scene):
    """A collaboration with parties that do not exist. `member_since` where it was there before the strategy."""

    name: str = Field(min_length=1)
    name_en: str = ""
    kind: Literal[tuple(EngagementKind.values)] = EngagementKind.NETWORK.value  # type: ignore[valid-type]
    idea: str = Field(min_length=1)
    member_since: str = ""
    inherited_because: str = ""
    unit: Key
    contact: Key
    areas: list[Key] = Field(min_length=1)
    serves: list[Key] = Field(min_length=1)
    beneficiaries: list[Key] = Field(min_length=1)
    steering_documents: list[Key] = Field(min_length=1)
    registered: date
    by: Key
    bodies: list[BodyPart] = []
    costs: list[CostPart] = []
    outreach: list[OutreachPart] = []
    followed: FollowedPart | None = None
    evaluated: EvaluatedPart | None = None
    case: CasePart | None = None


def _collaboration(scene: CollaborationScene, stage: Stage) -> None:
    by = stage.account(scene.by)
    engagement = _engagement(scene, by, stage)
    for number, body in enumerate(scene.bodies, start=1):
        _body(f"{scene.key}-organ-{number}", body, by, engagement, stage)
    for each in scene.costs:
        _cost(f"{scene.key}-kostnad-{each.year}", each, by, engagement, stage)
    for number, reached in enumerate(scene.outreach, start=1):
        said = Outreach(key=f"{scene.key}-spridning-{number}", engagement=engagement, on=reached.day)
        said.kind, said.text, said.recipients = reached.kind, reached.text, reached.recipients
        with stage.on(reached.day):
            spreading.save_outreach(by, stage.marked(said), {"organizations": []})
    if scene.followed is not None:
        _followed(scene.followed, by, engagement, stage)
    if scene.evaluated is not None:
        _evaluated(scene.evaluated, by, engagement, stage)
    if scene.case is not None:
        _case(scene, scene.case, by, engagement, stage)


def _engagement(scene: CollaborationScene, by: Any, stage: Stage) -> Engagement:
    engagement = Engagement(key=scene.key, name=scene.name, name_en=scene.name_en, kind=scene.kind)
    engagement.responsible_unit = stage.find(Organization, scene.unit)
    engagement.contact, engagement.member_since = stage.find(Person, scene.contact), scene.member_since
    links: dict[str, list[Any]] = {
        "serves": stage.all(Clause, scene.serves),
        "beneficiaries": stage.all(Beneficiary, scene.beneficiaries),
        "steering_documents": stage.all(SteeringDocument, scene.steering_documents),
        "areas": stage.all(PolicyArea, scene.areas),
    }
    with stage.on(scene.registered):
        made = actions.save_engagement(
            by, stage.marked(engagement), links, inherited=scene.inherited_because, idea=scene.idea
        )
        for period in made.periods.all():
            stage.marked(period).save()
    return made


def _body(key: str, told: BodyPart, by: Any, engagement: Engagement, stage: Stage) -> None:
    body = stage.marked(Organization(key=key, name=told.name, name_en=told.name_en))
    body.classification = Classification.FOREIGN_BODY
    with stage.on(told.day):
        seat_actions.save_body(by, body)
        link = EngagementBody(key=f"{key}-del", engagement=engagement, organization=body, level=told.level)
        actions.save_part(by, stage.marked(link), {})
        post = stage.marked(
            Post(key=f"{key}-plats", organization=body, role=PostRole.MEMBER, seats=told.seats)
        )
        seat_actions.save_post(by, body, post)
        seat = Membership(key=f"{key}-{told.person}", organization=body, post=post, role=post.role)
        seat.person, seat.start = stage.find(Person, told.person), told.day.isoformat()
        seat_actions.save_seat(by, body, stage.marked(seat))


def _cost(key: str, told: CostPart, by: Any, engagement: Engagement, stage: Stage) -> None:
    cost = stage.marked(YearCost(key=key, engagement=engagement, year=told.year, estimate=told.estimate))
    cost.staff_share, cost.budget_line = told.staff_share, told.budget_line
    cost.organ = stage.find(Organization, told.organ)
    with stage.on(told.day):
        actions.save_part(by, cost, {})
    if told.outcome is not None and told.outcome_day is not None:
        cost.outcome = told.outcome
        with stage.on(told.outcome_day):
            actions.save_part(by, cost, {})


def _judged(engagement: Engagement, value: str, known_by: str) -> reviewing.Judged:
    period = living.current(engagement)
    goals = period.goals.values_list("pk", flat=True) if period else ()
    return {pk: (value, known_by) for pk in goals if value}


def _followed(told: FollowedPart, by: Any, engagement: Engagement, stage: Stage) -> None:
    with stage.on(told.begun):
        review = reviewing.begin_follow_up(by, engagement, told.year)
    with stage.on(told.completed):
        review.summary = told.summary
        _completed(review, by, _judged(engagement, told.attainment, told.known_by), {}, stage)


def _evaluated(told: EvaluatedPart, by: Any, engagement: Engagement, stage: Stage) -> None:
    period = living.current(engagement)
    if period is None:
        return
    with stage.on(told.begun):
        review = reviewing.begin_evaluation(by, period)
    with stage.on(told.completed):
        for name in ("summary", "strengths", "weaknesses", "recommendation", "reasons", "changes"):
            setattr(review, name, getattr(told, name))
        benefits = {each.pk: (told.benefit, told.known_by) for each in engagement.beneficiaries.all()}
        _completed(review, by, _judged(engagement, told.attainment, told.known_by), benefits, stage)


def _completed(
    review: Review, by: Any, goals: reviewing.Judged, benefits: reviewing.Judged, stage: Stage
) -> None:
    reviewing.save_review(by, stage.marked(review), goals, benefits)
    for part in (*review.goals.all(), *review.benefits.all()):
        stage.marked(part).save()
    reviewing.complete(by, review)


def _case(scene: CollaborationScene, told: CasePart, by: Any, engagement: Engagement, stage: Stage) -> None:
    renewal = scene.evaluated is not None
    with stage.on(told.proposed):
        period = living.propose_renewal(by, engagement) if renewal else living.current(engagement)
        if period is None:
            return
        _state(scene, told, by, period, stage)
        _goal(f"{scene.key}-mal", told.goal, by, period, stage)
    _cost(f"{scene.key}-kostnad-{told.cost.year}", told.cost, by, engagement, stage)
    with stage.on(told.appraised):
        living.appraise(by, period)
    with stage.on(told.analysed):
        period.refresh_from_db()
        stakeholders = stage.marked(analysing.begin_stakeholder_analysis(by, period))
        stakeholders.save()
        weigh(by, stakeholders, told.stakeholders, f"{scene.key}-intressenter", stage)
        sustainability = stage.marked(analysing.begin_sustainability_analysis(by, period))
        sustainability.save()
        analyse(by, sustainability, told.sustainability, stage)
    with stage.on(told.made_ready):
        living.make_ready(by, period)
    decide(told.decided, RENEW if renewal else ENTER, engagement, stage)


def _state(scene: CollaborationScene, told: CasePart, by: Any, period: Period, stage: Stage) -> None:
    """What the conditions ask for of the period itself."""
    period.starts, period.ends = told.starts.isoformat(), told.ends.isoformat()
    period.idea, period.spread_plan = scene.idea, told.spread_plan
    period.taking_part, period.taking_part_how = "possible", told.taking_part_how
    living.save_period(by, stage.marked(period))


def _goal(key: str, told: GoalPart, by: Any, period: Period, stage: Stage) -> None:
    goal = Goal(key=key, period=period, text=told.text, measure=told.measure, benefit=told.benefit)
    goal.operational_plan = stage.find(OperationalPlan, told.operational_plan)
    links: dict[str, list[Any]] = {
        "serves": stage.all(Clause, told.serves),
        "beneficiaries": stage.all(Beneficiary, told.beneficiaries),
    }
    living.save_goal(by, stage.marked(goal), links)


SCENES = (Scenes("collaborations", FILE, CollaborationScene, _collaboration, is_there(Engagement)),)
