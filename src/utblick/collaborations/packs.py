"""The sections of a pack that the collaborations room owns."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Literal

from django.db import models
from pydantic import Field

from utblick.collaborations.models import (
    Agreement,
    ChairTurn,
    CostKind,
    CostPart,
    Engagement,
    EngagementBody,
    EngagementKind,
    Goal,
    Level,
    Party,
    PartyRole,
    Period,
    PolicyObjective,
    Programme,
    Review,
    ReviewKind,
    Stage,
    Statement,
    StatementKind,
    Strand,
    TakingPart,
    YearCost,
)
from utblick.core.packs.schema import (
    Item,
    Key,
    KeyedItem,
    PartialDate,
    Path,
    Ref,
    Row,
    Section,
    own_values,
    ref,
    refs,
)
from utblick.decisions.models import PolicyArea
from utblick.people.models import Organization, Person
from utblick.strategy.models import Beneficiary, Clause, SteeringDocument

Amount = Decimal | None


class PolicyObjectiveItem(KeyedItem):
    """A policy objective of cohesion policy."""

    number: int
    name: str
    name_en: str = ""


class PartyItem(Item):
    """An organization that takes part."""

    organization: Key
    chair_order: int | None = None
    role: Literal[tuple(PartyRole.values)] = "member"  # type: ignore[valid-type]


class BodyItem(Item):
    """A body through which the organisation takes part."""

    organization: Key
    level: Literal[tuple(Level.values)]  # type: ignore[valid-type]


class StatementItem(KeyedItem):
    """One thing that is said of the engagement."""

    kind: Literal[tuple(StatementKind.values)]  # type: ignore[valid-type]
    year: int | None = None
    text: str
    text_en: str = ""


class AgreementItem(KeyedItem):
    """An agreement."""

    title: str
    title_en: str = ""
    signed_on: PartialDate = ""
    valid_from: PartialDate = ""
    valid_to: PartialDate = ""


class ProgrammeItem(KeyedItem):
    """A programme that an assignment concerns."""

    name: str
    name_en: str = ""
    strand: Literal[tuple(Strand.values)]  # type: ignore[valid-type]
    period: str = ""
    objectives: list[Key] = []
    bodies: list[Key] = []
    countries: list[str] = []


class CostPartItem(Item):
    """One kind of cost within the year."""

    kind: Literal[tuple(CostKind.values)]  # type: ignore[valid-type]
    estimate: Amount = None
    outcome: Amount = None


class YearCostItem(Item):
    """The cost of a year: SEK, and per cent of one full-time post."""

    year: int
    estimate: Amount = None
    outcome: Amount = None
    approximate: bool = False
    staff_share: Amount = None
    organ: Key | None = None
    budget_line: str = ""
    includes: list[Literal[tuple(CostKind.values)]] = []  # type: ignore[valid-type]
    parts: list[CostPartItem] = []


class ChairTurnItem(Item):
    """Whose turn it is to chair."""

    period: PartialDate
    organization: Key
    person: Key | None = None


class GoalItem(KeyedItem):
    """A goal of taking part."""

    text: str
    text_en: str = ""
    measure: str = ""
    measure_en: str = ""
    serves: list[Key] = []
    beneficiaries: list[Key] = []
    benefit: str = ""
    benefit_en: str = ""


class PeriodItem(Item):
    """What is said of the period that the engagement is in: what a pack states was there before the strategy."""

    starts: PartialDate = ""
    ends: PartialDate = ""
    evaluate_by: date | None = None
    idea: str = ""
    idea_en: str = ""
    spread_plan: str = ""
    taking_part: Literal[("", *TakingPart.values)] = ""  # type: ignore[valid-type]
    taking_part_how: str = ""
    goals: list[GoalItem] = []


class EvaluationItem(KeyedItem):
    """An evaluation that has been begun, and what is known so far. People complete it."""

    year: int
    begun_on: date
    summary: str = ""
    summary_en: str = ""
    strengths: str = ""
    strengths_en: str = ""
    weaknesses: str = ""
    weaknesses_en: str = ""


class EngagementItem(KeyedItem):
    """A collaboration or a programme assignment. What is not known is left out."""

    kind: Literal[tuple(EngagementKind.values)]  # type: ignore[valid-type]
    name: str
    name_en: str = ""
    short_name: str = ""
    formed: PartialDate = ""
    member_since: PartialDate = ""
    legal_form: str = ""
    legal_form_en: str = ""
    responsible_unit: Key | None = None
    contact: Key | None = None
    party_count: int | None = None
    party_count_note: str = ""
    party_count_note_en: str = ""
    chair_rotation: str = ""
    chair_rotation_en: str = ""
    website: str = ""
    egtc: bool = False
    approved_on: date | None = None
    approval_number: str = ""
    serves: list[Key] = Field([], description="keys of the clauses that it serves")
    beneficiaries: list[Key] = []
    steering_documents: list[Key] = []
    areas: list[Key] = Field([], description="keys of the policy areas that are its themes")
    period: PeriodItem = Field(default_factory=lambda: PeriodItem.model_validate({}))
    evaluation: EvaluationItem | None = None
    parties: list[PartyItem] = []
    bodies: list[BodyItem] = []
    statements: list[StatementItem] = []
    agreements: list[AgreementItem] = []
    programmes: list[ProgrammeItem] = []
    costs: list[YearCostItem] = []
    chair_turns: list[ChairTurnItem] = []


PARTS = {
    "parties", "bodies", "statements", "agreements", "programmes", "costs", "chair_turns", "period", "evaluation",
}  # fmt: skip
POINTS = {"responsible_unit", "contact", "serves", "beneficiaries", "steering_documents", "areas"}


def _objectives(item: PolicyObjectiveItem) -> Iterator[Row]:
    yield Row(PolicyObjective, item.key, own_values(item))


def _engagements(item: EngagementItem) -> Iterator[Row]:
    yield Row(
        Engagement,
        item.key,
        own_values(item, *PARTS, *POINTS)
        | {
            "responsible_unit": ref(Organization, item.responsible_unit, "responsible_unit"),
            "contact": ref(Person, item.contact, "contact"),
            "serves": refs(Clause, item.serves, "serves"),
            "beneficiaries": refs(Beneficiary, item.beneficiaries, "beneficiaries"),
            "steering_documents": refs(SteeringDocument, item.steering_documents, "steering_documents"),
            "areas": refs(PolicyArea, item.areas, "areas"),
        },
    )
    engagement = Ref(Engagement, item.key)
    yield from _period(item, engagement)
    yield from _keyed(Statement, engagement, item.statements, "statements")
    yield from _keyed(Agreement, engagement, item.agreements, "agreements")
    yield from _related(item, engagement)
    yield from _programmes(item, engagement)
    yield from _costs(item, engagement)


def _period(item: EngagementItem, engagement: Ref) -> Iterator[Row]:
    """What a pack tells of was there when the system was begun: no decision here lies behind it."""
    key = f"{item.key}-period-1"
    values = own_values(item.period, "goals") | {"engagement": engagement, "stage": Stage.INHERITED.value}
    yield Row(Period, key, values, ("period",))
    for place, goal in enumerate(item.period.goals):
        values = own_values(goal, "serves", "beneficiaries") | {
            "period": Ref(Period, key),
            "serves": refs(Clause, goal.serves, "serves"),
            "beneficiaries": refs(Beneficiary, goal.beneficiaries, "beneficiaries"),
        }
        yield Row(Goal, goal.key, values, ("period", "goals", place))
    if item.evaluation:
        values = own_values(item.evaluation) | {
            "engagement": engagement,
            "period": Ref(Period, key),
            "kind": ReviewKind.EVALUATION.value,
        }
        yield Row(Review, item.evaluation.key, values, ("evaluation",))


def _keyed(
    model: type[models.Model], engagement: Ref, items: Iterable[KeyedItem], name: str
) -> Iterator[Row]:
    for place, each in enumerate(items):
        yield Row(model, each.key, own_values(each) | {"engagement": engagement}, (name, place))


def _related(item: EngagementItem, engagement: Ref) -> Iterator[Row]:
    for place, party in enumerate(item.parties):
        values = own_values(party, "organization") | {
            "engagement": engagement,
            "organization": ref(Organization, party.organization, "organization"),
        }
        yield Row(Party, f"{item.key}-{party.role}-{party.organization}", values, ("parties", place))
    for place, body in enumerate(item.bodies):
        values = own_values(body, "organization") | {
            "engagement": engagement,
            "organization": ref(Organization, body.organization, "organization"),
        }
        yield Row(EngagementBody, f"{item.key}-{body.organization}", values, ("bodies", place))
    for place, turn in enumerate(item.chair_turns):
        values = own_values(turn, "organization", "person") | {
            "engagement": engagement,
            "organization": ref(Organization, turn.organization, "organization"),
            "person": ref(Person, turn.person, "person"),
        }
        yield Row(ChairTurn, f"{item.key}-chair-{turn.period}", values, ("chair_turns", place))


def _programmes(item: EngagementItem, engagement: Ref) -> Iterator[Row]:
    for place, programme in enumerate(item.programmes):
        values = own_values(programme, "objectives", "bodies") | {
            "engagement": engagement,
            "objectives": refs(PolicyObjective, programme.objectives, "objectives"),
            "bodies": refs(Organization, programme.bodies, "bodies"),
        }
        yield Row(Programme, programme.key, values, ("programmes", place))


def _costs(item: EngagementItem, engagement: Ref) -> Iterator[Row]:
    for place, cost in enumerate(item.costs):
        at: Path = ("costs", place)
        key = f"{item.key}-cost-{cost.year}"
        values = own_values(cost, "parts", "organ") | {
            "engagement": engagement,
            "organ": ref(Organization, cost.organ, "organ"),
        }
        yield Row(YearCost, key, values, at)
        for number, part in enumerate(cost.parts):
            values = own_values(part) | {"cost": Ref(YearCost, key)}
            yield Row(CostPart, f"{key}-{part.kind}", values, (*at, "parts", number))


SECTIONS = (
    Section("policy_objectives", "engagements.yaml", PolicyObjectiveItem, _objectives),
    Section("engagements", "engagements.yaml", EngagementItem, _engagements),
)
