"""The sections of a pack that the advice room owns. Cases and trainings are invented, for demonstration."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Literal

from pydantic import Field

from utblick.advice.models import (
    AdviceCase,
    AdviceRules,
    AskerContact,
    AskerKind,
    CaseHours,
    CaseState,
    Channel,
    Outcome,
    PartnerEngagement,
    PartnerEngagementKind,
    SignUp,
    TextBlock,
    Topic,
    Training,
)
from utblick.advice.models.settings import MOST_DAYS, MOST_MONTHS, MOST_YEARS
from utblick.core.packs.schema import (
    PLACE,
    Item,
    Key,
    KeyedItem,
    PartialDate,
    Ref,
    Row,
    Section,
    own_values,
    ref,
)
from utblick.funding.models import Programme
from utblick.people.models import Organization, Person


class RulesItem(KeyedItem):
    """How soon questions are answered, and how long names are kept."""

    answer_days: int = Field(ge=1, le=MOST_DAYS)
    case_years: int = Field(ge=0, le=MOST_YEARS)
    name_months: int = Field(ge=0, le=MOST_MONTHS)
    prefix: str = Field(min_length=1, max_length=12)
    basis: str = Field(min_length=1)


class TopicItem(KeyedItem):
    """A topic to choose from."""

    name: str = Field(min_length=1)
    name_en: str = ""


class BlockItem(KeyedItem):
    """A text to begin an answer with."""

    title: str = Field(min_length=1)
    title_en: str = ""
    text: str = Field(min_length=1)
    text_en: str = ""


class HoursItem(Item):
    """Hours spent on a case."""

    day: date
    hours: Decimal = Field(gt=0, le=24)
    what: str = ""


class CaseItem(KeyedItem):
    """A case, invented."""

    number: str = Field(min_length=1)
    serial: int = Field(ge=1)
    asked_on: date
    channel: Literal[tuple(Channel.values)] = Channel.FORM.value  # type: ignore[valid-type]
    kind: Literal[tuple(AskerKind.values)]  # type: ignore[valid-type]
    organization: Key | None = None
    organization_text: str = ""
    municipality: Key | None = None
    topic: Key | None = None
    programme: Key | None = None
    programme_text: str = ""
    question: str = Field(min_length=1)
    name: str = Field(min_length=1)
    email: str = ""
    handler: Key | None = None
    state: Literal[tuple(CaseState.values)] = CaseState.RECEIVED.value  # type: ignore[valid-type]
    answer: str = ""
    answered_on: date | None = None
    outcome: Literal[tuple(Outcome.values)] = Outcome.UNKNOWN.value  # type: ignore[valid-type]
    follow_up: date | None = None
    hours: list[HoursItem] = []


class TrainingItem(KeyedItem):
    """A training, invented; participants are a kind of actor each, without names."""

    title: str = Field(min_length=1)
    title_en: str = ""
    about: str = ""
    about_en: str = ""
    day: date
    remote: bool = False
    place: str = ""
    programme: Key | None = None
    places: int | None = Field(None, ge=1)
    participants: list[Literal[tuple(AskerKind.values)]] = []  # type: ignore[valid-type]
    came: bool | None = None


class EngagementItem(KeyedItem):
    """What a partner takes part in, invented."""

    organization: Key
    name: str = Field(min_length=1)
    kind: Literal[tuple(PartnerEngagementKind.values)]  # type: ignore[valid-type]
    since: PartialDate = ""
    about: str = ""


def _rules(item: RulesItem) -> Iterator[Row]:
    yield Row(AdviceRules, item.key, own_values(item))


def _topics(item: TopicItem) -> Iterator[Row]:
    yield Row(Topic, item.key, own_values(item) | {"place": PLACE})


def _blocks(item: BlockItem) -> Iterator[Row]:
    yield Row(TextBlock, item.key, own_values(item) | {"place": PLACE})


def _cases(item: CaseItem) -> Iterator[Row]:
    apart = ("organization", "municipality", "topic", "handler", "hours", "name", "email", "programme")
    yield Row(
        AdviceCase,
        item.key,
        own_values(item, *apart)
        | {
            "year": item.asked_on.year,
            "organization": ref(Organization, item.organization, "organization"),
            "municipality": ref(Organization, item.municipality, "municipality"),
            "topic": ref(Topic, item.topic, "topic"),
            "programme": ref(Programme, item.programme, "programme"),
            "handler": ref(Person, item.handler, "handler"),
        },
    )
    of = {"case": Ref(AdviceCase, item.key)}
    yield Row(AskerContact, f"{item.key}-vem", {"name": item.name, "email": item.email, **of})
    for place, hours in enumerate(item.hours):
        yield Row(CaseHours, f"{item.key}-tid-{place + 1}", own_values(hours) | of, ("hours", place))


def _trainings(item: TrainingItem) -> Iterator[Row]:
    yield Row(
        Training,
        item.key,
        own_values(item, "participants", "came", "programme")
        | {"programme": ref(Programme, item.programme, "programme")},
    )
    for place, kind in enumerate(item.participants):
        said = {"training": Ref(Training, item.key), "kind": kind, "came": item.came}
        yield Row(SignUp, f"{item.key}-deltagare-{place + 1}", said, ("participants", place))


def _engagements(item: EngagementItem) -> Iterator[Row]:
    said = own_values(item, "organization") | {
        "organization": Ref(Organization, item.organization, ("organization",))
    }
    yield Row(PartnerEngagement, item.key, said)


SECTIONS = (
    Section("advice_rules", "advice.yaml", RulesItem, _rules),
    Section("advice_topics", "advice.yaml", TopicItem, _topics),
    Section("advice_text_blocks", "advice.yaml", BlockItem, _blocks),
    Section("advice_cases", "advice.yaml", CaseItem, _cases, demonstration_only=True),
    Section("trainings", "advice.yaml", TrainingItem, _trainings, demonstration_only=True),
    Section("partner_engagements", "advice.yaml", EngagementItem, _engagements, demonstration_only=True),
)
