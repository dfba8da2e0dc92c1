"""The sections of a pack that the plans room owns."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from django.utils.translation import gettext as _
from pydantic import Field

from utblick.core import things
from utblick.core.packs.schema import (
    IdOf,
    Item,
    Key,
    KeyedItem,
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
from utblick.plans.models import (
    ActionPlan,
    Activity,
    ActorKind,
    Attestation,
    EntryKind,
    FollowUp,
    FundingSource,
    Goal,
    GoalKind,
    LogbookEntry,
    Measurement,
    Participants,
    PlanStatus,
    Progress,
    Resource,
)
from utblick.strategy.models import Beneficiary, Clause, OperationalPlan, SteeringDocument

Amount = Decimal | None


class PlanItem(KeyedItem):
    """The action plan of a year. One that is decided says when."""

    year: int = Field(ge=1990, le=2100)
    status: Literal[tuple(PlanStatus.values)] = "draft"  # type: ignore[valid-type]
    summary: str = ""
    summary_en: str = ""
    operational_plan: Key | None = None
    decided_on: date | None = None
    paragraph: str = ""


class MeasurementItem(Item):
    """A measured value of a goal; of a yes-or-no goal or a milestone 1 or 0."""

    day: date
    value: Decimal
    comment: str = ""


class GoalItem(KeyedItem):
    """An activity goal."""

    indicator: str
    indicator_en: str = ""
    kind: Literal[tuple(GoalKind.values)] = "number"  # type: ignore[valid-type]
    baseline: Amount = None
    target: Amount = None
    unit: str = ""
    due: date | None = None
    owner: Key | None = None
    values: list[MeasurementItem] = []


class ResourceItem(Item):
    """A row of resources: SEK, and per cent of one full-time post, in an organ's ordinary budget."""

    organ: Key
    budget_line: str = Field(min_length=1)
    funding: Literal[tuple(FundingSource.values)] = "own"  # type: ignore[valid-type]
    amount: Amount = None
    staff_share: Amount = None


class FollowUpItem(Item):
    """How an activity stood at the end of a tertial."""

    tertial: int = Field(ge=1, le=3)
    progress: Literal[tuple(Progress.values)]  # type: ignore[valid-type]
    comment: str
    deviation: str = ""
    said_on: date


class ActivityItem(KeyedItem):
    """An activity of a plan."""

    plan: Key
    title: str
    title_en: str = ""
    text: str = ""
    text_en: str = ""
    unit: Key
    responsible: Key | None = None
    starts: date
    ends: date
    serves: list[Key] = []
    beneficiaries: list[Key] = []
    steering_documents: list[Key] = []
    areas: list[Key] = []
    after: list[Key] = []
    follows: list[Key] = []
    goals: list[GoalItem] = []
    resources: list[ResourceItem] = []
    follow_ups: list[FollowUpItem] = []


class ParticipantsItem(Item):
    """How many took part from one kind of actor."""

    actor: Literal[tuple(ActorKind.values)]  # type: ignore[valid-type]
    count: int = Field(ge=1)


class OriginItem(Item):
    """What an entry arose in: a thing of a kind, by its key."""

    kind: str = Field(description="such as activity or project")
    key: Key


class EntryItem(KeyedItem):
    """An entry in the logbook."""

    kind: Literal[tuple(EntryKind.values)]  # type: ignore[valid-type]
    title: str
    title_en: str = ""
    text: str = ""
    text_en: str = ""
    day: date | None = None
    place: str = ""
    unit: Key
    contact: Key | None = None
    organizations: list[Key] = []
    areas: list[Key] = []
    serves: list[Key] = []
    beneficiaries: list[Key] = []
    steering_documents: list[Key] = []
    participants: list[ParticipantsItem] = []
    arose: OriginItem | None = None


class AttestationItem(KeyedItem):
    """What the head of an administration said of the monitoring for the half-year that ends on `until`."""

    unit: Key
    until: date
    goes_on: bool
    watched: str = ""
    initiatives: str = ""
    lacking: str = ""
    said_on: date


def _plans(item: PlanItem) -> Iterator[Row]:
    values = own_values(item, "operational_plan") | {
        "operational_plan": ref(OperationalPlan, item.operational_plan, "operational_plan")
    }
    yield Row(ActionPlan, item.key, values)


def _check_plan(item: PlanItem) -> list[tuple[Path, str]]:
    decided = item.status in (PlanStatus.DECIDED, PlanStatus.FOLLOWED_UP)
    if decided and item.decided_on is None:
        return [(("decided_on",), _("A plan that is decided says on which day."))]
    return []


LINKS: dict[str, Any] = {
    "serves": Clause,
    "beneficiaries": Beneficiary,
    "steering_documents": SteeringDocument,
    "areas": PolicyArea,
}


def _activities(item: ActivityItem) -> Iterator[Row]:
    parts = ("goals", "resources", "follow_ups")
    values = own_values(item, "plan", "unit", "responsible", "after", "follows", *LINKS, *parts) | {
        "plan": ref(ActionPlan, item.plan, "plan"),
        "unit": ref(Organization, item.unit, "unit"),
        "responsible": ref(Person, item.responsible, "responsible"),
        "after": refs(Activity, item.after, "after"),
        "follows": refs(Activity, item.follows, "follows"),
        **{name: refs(model, getattr(item, name), name) for name, model in LINKS.items()},
    }
    yield Row(Activity, item.key, values)
    activity = Ref(Activity, item.key)
    for place, goal in enumerate(item.goals):
        yield from _goal(goal, activity, place)
    for place, row in enumerate(item.resources):
        made = own_values(row, "organ") | {
            "activity": activity,
            "organ": Ref(Organization, row.organ, ("resources", place, "organ")),
        }
        yield Row(Resource, f"{item.key}-resource-{place}", made, ("resources", place))
    for place, said in enumerate(item.follow_ups):
        made = own_values(said) | {"activity": activity}
        yield Row(FollowUp, f"{item.key}-tertial-{said.tertial}", made, ("follow_ups", place))


def _goal(goal: GoalItem, activity: Ref, place: int) -> Iterator[Row]:
    at: Path = ("goals", place)
    owner = Ref(Person, goal.owner, (*at, "owner")) if goal.owner else None
    yield Row(
        Goal, goal.key, own_values(goal, "owner", "values") | {"activity": activity, "owner": owner}, at
    )
    for number, value in enumerate(goal.values):
        made = own_values(value, "day") | {"goal": Ref(Goal, goal.key), "measured_on": value.day}
        yield Row(Measurement, f"{goal.key}-{value.day.isoformat()}", made, (*at, "values", number))


def _entries(item: EntryItem) -> Iterator[Row]:
    values = own_values(item, "unit", "contact", "organizations", "participants", "day", "arose", *LINKS) | {
        "on": item.day,
        "unit": ref(Organization, item.unit, "unit"),
        "contact": ref(Person, item.contact, "contact"),
        "organizations": refs(Organization, item.organizations, "organizations"),
        **{name: refs(model, getattr(item, name), name) for name, model in LINKS.items()},
    }
    if item.arose:
        model = things.KINDS[item.arose.kind].model
        about = IdOf(model, item.arose.key, ("arose", "key"))
        values |= {"arose_kind": item.arose.kind, "arose_id": about}
    yield Row(LogbookEntry, item.key, values)
    for place, each in enumerate(item.participants):
        made = own_values(each) | {"entry": Ref(LogbookEntry, item.key)}
        yield Row(Participants, f"{item.key}-{each.actor}", made, ("participants", place))


def _attestations(item: AttestationItem) -> Iterator[Row]:
    yield Row(
        Attestation, item.key, own_values(item, "unit") | {"unit": ref(Organization, item.unit, "unit")}
    )


def _check_entry(item: EntryItem) -> list[tuple[Path, str]]:
    if item.arose and item.arose.kind not in things.KINDS:
        kinds = ", ".join(sorted(things.KINDS))
        message = _("There is no kind of thing called %(kind)s. Choose one of: %(kinds)s.")
        return [(("arose", "kind"), message % {"kind": item.arose.kind, "kinds": kinds})]
    return []


SECTIONS = (
    Section("action_plans", "plans.yaml", PlanItem, _plans, check=_check_plan),
    Section("activities", "plans.yaml", ActivityItem, _activities),
    Section("logbook", "plans.yaml", EntryItem, _entries, check=_check_entry),
    Section("attestations", "plans.yaml", AttestationItem, _attestations),
)
