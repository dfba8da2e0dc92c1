"""The sections of a pack that the projects room owns: frames of committees, and projects for demonstration."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Literal

from django.utils.translation import gettext as _
from pydantic import Field

from utblick.core.packs.schema import Item, Key, KeyedItem, Path, Ref, Row, Section, own_values, ref, refs
from utblick.decisions.models import PolicyArea
from utblick.funding.models import Call, Programme
from utblick.people.models import Organization, Person
from utblick.projects.models import (
    BudgetLine,
    Commitment,
    CostType,
    Frame,
    Funding,
    Milestone,
    MilestoneKind,
    PartnerRole,
    Project,
    ProjectCurrency,
    ProjectPartner,
    ProjectState,
    ReportingPeriod,
    Result,
    Risk,
)
from utblick.projects.rules import life
from utblick.strategy.models import Clause


class FrameItem(KeyedItem):
    """A committee's frame for international projects in a year, kronor."""

    committee: Key
    year: int = Field(ge=2000, le=2100)
    amount: Decimal = Field(ge=0)
    warn_at: int = Field(100, ge=1, le=100)
    basis: str = Field(min_length=1)


class PartnerItem(Item):
    """Who takes part."""

    organization: Key
    role: Literal[tuple(PartnerRole.values)] = PartnerRole.PARTNER.value  # type: ignore[valid-type]
    country: str = Field(pattern=r"^[A-Z]{2}$")
    budget: Decimal | None = Field(None, ge=0)
    own_share: Decimal | None = Field(None, ge=0)


class LineItem(Item):
    """A budget line of a partner, who is named by the organisation."""

    partner: Key
    work_package: str = ""
    kind: Literal[tuple(CostType.values)]  # type: ignore[valid-type]
    amount: Decimal = Field(ge=0)


class FundingItem(Item):
    """How the project is paid."""

    grant: Decimal | None = Field(None, ge=0)
    own_money: Decimal | None = Field(None, ge=0)
    own_hours: int | None = Field(None, ge=0)
    own_hours_value: Decimal | None = Field(None, ge=0)
    other: Decimal | None = Field(None, ge=0)


class CommitmentItem(Item):
    """What is committed in a year."""

    body: Key
    year: int = Field(ge=2000, le=2100)
    amount: Decimal = Field(ge=0)
    staff_percent: Decimal = Field(Decimal(0), ge=0, le=100)


class PeriodItem(Item):
    """A reporting period; sums in kronor, those named amount in the currency of the project."""

    begins: date
    ends: date
    due: date
    costs: Decimal | None = Field(None, ge=0)
    claim_amount: Decimal | None = Field(None, ge=0)
    claim_rate: Decimal | None = Field(None, gt=0, description="kronor for one of the currency")
    claim_rate_on: date | None = None
    claim: Decimal | None = Field(None, ge=0)
    claimed_on: date | None = None
    paid_amount: Decimal | None = Field(None, ge=0)
    paid_rate: Decimal | None = Field(None, gt=0, description="kronor for one of the currency")
    paid_rate_on: date | None = None
    paid: Decimal | None = Field(None, ge=0)
    paid_on: date | None = None


class MilestoneItem(Item):
    """A milestone or deliverable."""

    kind: Literal[tuple(MilestoneKind.values)] = MilestoneKind.MILESTONE.value  # type: ignore[valid-type]
    title: str = Field(min_length=1)
    due: date
    done_on: date | None = None


class RiskItem(Item):
    """A risk."""

    what: str = Field(min_length=1)
    likelihood: int = Field(ge=1, le=5)
    consequence: int = Field(ge=1, le=5)
    measure: str = ""


class ResultItem(Item):
    """A result."""

    what: str = Field(min_length=1)
    what_en: str = ""
    dissemination: str = ""
    good_practice: bool = False


class ProjectItem(KeyedItem):
    """A project, for demonstration."""

    title: str = Field(min_length=1)
    title_en: str = ""
    acronym: str = ""
    idea: str = Field(min_length=1)
    idea_en: str = ""
    aims: str = ""
    aims_en: str = ""
    area: Key | None = None
    unit: Key
    contact: Key | None = None
    programme: Key | None = None
    call: Key | None = None
    programme_name: str = Field("", description="only where it is not among the programmes")
    deadline: date | None = None
    most_grant: Decimal | None = Field(None, ge=0, le=100)
    state: Literal[tuple(ProjectState.values)] = ProjectState.IDEA.value  # type: ignore[valid-type]
    since: date | None = None
    starts: date | None = None
    ends: date | None = None
    funder_number: str = ""
    currency: Literal[tuple(ProjectCurrency.values)] = ProjectCurrency.SEK.value  # type: ignore[valid-type]
    rate: Decimal | None = Field(None, gt=0)
    rate_on: date | None = None
    budget: Decimal | None = Field(None, ge=0)
    looking_for: str = ""
    looking_for_en: str = ""
    serves: list[Key] = []
    decided_on: date | None = None
    decided_by: Key | None = None
    paragraph: str = ""
    submitted_on: date | None = None
    answered_on: date | None = None
    partners: list[PartnerItem] = []
    lines: list[LineItem] = []
    funding: FundingItem | None = None
    commitments: list[CommitmentItem] = []
    periods: list[PeriodItem] = []
    milestones: list[MilestoneItem] = []
    risks: list[RiskItem] = []
    results: list[ResultItem] = []


def _frames(item: FrameItem) -> Iterator[Row]:
    yield Row(
        Frame,
        item.key,
        own_values(item, "committee") | {"committee": Ref(Organization, item.committee, ("committee",))},
    )


PARTS = ("partners", "lines", "funding", "commitments", "periods", "milestones", "risks", "results")


def _projects(item: ProjectItem) -> Iterator[Row]:
    links = ("area", "programme", "call", "unit", "contact", "decided_by", "serves")
    yield Row(
        Project,
        item.key,
        own_values(item, *links, *PARTS)
        | {
            "area": ref(PolicyArea, item.area, "area"),
            "programme": ref(Programme, item.programme, "programme"),
            "call": ref(Call, item.call, "call"),
            "unit": Ref(Organization, item.unit, ("unit",)),
            "contact": ref(Person, item.contact, "contact"),
            "decided_by": ref(Organization, item.decided_by, "decided_by"),
            "serves": refs(Clause, item.serves, "serves"),
        },
    )
    of = {"project": Ref(Project, item.key)}
    for place, partner in enumerate(item.partners):
        at: Path = ("partners", place)
        who = Ref(Organization, partner.organization, (*at, "organization"))
        key = f"{item.key}-{partner.organization}"
        yield Row(ProjectPartner, key, own_values(partner, "organization") | of | {"organization": who}, at)
    for place, line in enumerate(item.lines):
        whose = {"partner": Ref(ProjectPartner, f"{item.key}-{line.partner}")}
        yield Row(
            BudgetLine,
            f"{item.key}-rad-{place + 1}",
            own_values(line, "partner") | of | whose,
            ("lines", place),
        )
    if item.funding:
        yield Row(Funding, f"{item.key}-finansiering", own_values(item.funding) | of, ("funding",))
    for place, each in enumerate(item.commitments):
        body = {"body": Ref(Organization, each.body, ("commitments", place, "body"))}
        said = own_values(each, "body") | of | body
        yield Row(Commitment, f"{item.key}-atagande-{place + 1}", said, ("commitments", place))
    plain = (
        ("periods", ReportingPeriod, "period"),
        ("milestones", Milestone, "milstolpe"),
        ("risks", Risk, "risk"),
        ("results", Result, "resultat"),
    )
    for name, model, word in plain:
        for place, part in enumerate(getattr(item, name)):
            yield Row(model, f"{item.key}-{word}-{place + 1}", own_values(part) | of, (name, place))


def _check(item: ProjectItem) -> list[tuple[Path, str]]:
    wrong: list[tuple[Path, str]] = []
    if item.state not in life.UNDECIDED and item.decided_on is None:
        wrong.append((("decided_on",), _("The committee has to decide before it is submitted.")))
    if item.starts and item.ends and item.ends < item.starts:
        wrong.append((("ends",), _("The project cannot end before it starts. Change one of the days.")))
    if item.currency != "SEK" and (item.rate is None or item.rate_on is None):
        wrong.append((("rate",), _("Write how many kronor one euro is, such as 11,4350.")))
    known = {each.organization for each in item.partners}
    for place, line in enumerate(item.lines):
        if line.partner not in known:
            wrong.append((("lines", place, "partner"), _("The organisation is not among the partners.")))
    return wrong


SECTIONS = (
    Section("project_frames", "projects.yaml", FrameItem, _frames),
    Section("projects", "projects.yaml", ProjectItem, _projects, demonstration_only=True, check=_check),
)
