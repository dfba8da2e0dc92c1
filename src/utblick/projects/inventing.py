"""Scenes of a made-up year that this room plays: projects from idea over the committee's decision to a report."""

from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from utblick.core.inventing import Scene, Scenes, Stage, is_there, plain
from utblick.core.packs.schema import Key
from utblick.decisions.inventing import DecidedPart, decide
from utblick.decisions.models import PolicyArea
from utblick.funding.models import Programme
from utblick.people.models import Organization, Person
from utblick.projects import actions
from utblick.projects.models import (
    BudgetLine,
    Commitment,
    Frame,
    Funding,
    Milestone,
    Project,
    ProjectPartner,
    ReportingPeriod,
    Result,
    Risk,
)
from utblick.projects.packs import (
    CommitmentItem,
    FundingItem,
    LineItem,
    MilestoneItem,
    PartnerItem,
    PeriodItem,
    ResultItem,
    RiskItem,
)
from utblick.projects.queries import MATTER
from utblick.strategy.models import Clause

FILE = "projects.yaml"


class FrameScene(Scene):
    """A committee's frame for a year."""

    committee: Key
    year: int
    amount: Decimal
    basis: str = Field(min_length=1)
    day: date
    by: Key


class ReportPart(BaseModel):
    """A reporting period as it was written at the start, and what was told of it on a later day."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    period: PeriodItem
    told: date | None = None
    costs: Decimal | None = None
    claim: Decimal | None = None


class ResultPart(BaseModel):
    """A result, and the day on which it was told."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    day: date
    result: ResultItem


class ProjectScene(Scene):
    """A project; how far it comes follows from which of the days are stated."""

    title: str = Field(min_length=1)
    title_en: str = ""
    acronym: str = ""
    idea: str = Field(min_length=1)
    aims: str = Field(min_length=1)
    area: Key
    unit: Key
    contact: Key
    programme: Key
    most_grant: Decimal
    starts: date
    ends: date
    budget: Decimal
    serves: list[Key] = Field(min_length=1)
    registered: date
    by: Key
    worked_out: date
    partners: list[PartnerItem] = Field(min_length=1)
    lines: list[LineItem] = Field(min_length=1)
    funding: FundingItem
    commitments: list[CommitmentItem] = []
    risks: list[RiskItem] = []
    made_ready: date
    decided: DecidedPart
    submitted: date | None = None
    granted: date | None = None
    rejected: date | None = None
    rejected_because: str = ""
    funder_number: str = ""
    started: date | None = None
    reports: list[ReportPart] = []
    milestones: list[MilestoneItem] = []
    results: list[ResultPart] = []


FACTS = ("title", "title_en", "acronym", "idea", "aims", "most_grant", "starts", "ends", "budget")


def _frame(scene: FrameScene, stage: Stage) -> None:
    frame = Frame(key=scene.key, committee=stage.find(Organization, scene.committee), year=scene.year)
    frame.amount, frame.basis = scene.amount, scene.basis
    with stage.on(scene.day):
        actions.save_frame(stage.account(scene.by), stage.marked(frame))


def _project(scene: ProjectScene, stage: Stage) -> None:
    by = stage.account(scene.by)
    project = stage.marked(Project(key=scene.key, unit=stage.find(Organization, scene.unit)))
    for name in FACTS:
        setattr(project, name, getattr(scene, name))
    project.area = stage.find(PolicyArea, scene.area)
    project.contact = stage.find(Person, scene.contact)
    project.programme = stage.find(Programme, scene.programme)
    with stage.on(scene.registered):
        actions.save_project(by, project, {"serves": stage.all(Clause, scene.serves)})
    with stage.on(scene.worked_out):
        actions.prepare(by, project)
        _work_out(scene, by, project, stage)
    with stage.on(scene.made_ready):
        actions.make_ready(by, project)
    decide(scene.decided, MATTER, project, stage)
    _after_the_decision(scene, by, project, stage)


def _work_out(scene: ProjectScene, by: Any, project: Project, stage: Stage) -> None:
    """What the committee decides on: partners, budget, funding, commitments; and risks."""

    def save(part: Any) -> None:
        actions.save_part(by, stage.marked(part))

    partners = {}
    for each in scene.partners:
        organization = stage.find(Organization, each.organization)
        part = ProjectPartner(
            key=f"{scene.key}-{each.organization}", project=project, organization=organization
        )
        partners[each.organization] = _filled(part, plain(each, "organization"))
        save(part)
    for number, line in enumerate(scene.lines, start=1):
        made = BudgetLine(key=f"{scene.key}-rad-{number}", project=project, partner=partners[line.partner])
        save(_filled(made, plain(line, "partner")))
    save(_filled(Funding(key=f"{scene.key}-finansiering", project=project), plain(scene.funding)))
    for number, bound in enumerate(scene.commitments, start=1):
        commitment = Commitment(key=f"{scene.key}-atagande-{number}", project=project)
        commitment.body = stage.find(Organization, bound.body)
        save(_filled(commitment, plain(bound, "body")))
    for number, risk in enumerate(scene.risks, start=1):
        save(_filled(Risk(key=f"{scene.key}-risk-{number}", project=project), plain(risk)))


def _filled(part: Any, values: dict[str, Any]) -> Any:
    for name, value in values.items():
        setattr(part, name, value)
    return part


def _after_the_decision(scene: ProjectScene, by: Any, project: Project, stage: Stage) -> None:
    if scene.submitted is not None:
        with stage.on(scene.submitted):
            actions.submit(by, project, scene.submitted)
    if scene.rejected is not None:
        with stage.on(scene.rejected):
            actions.reject(by, project, scene.rejected, scene.rejected_because)
    if scene.granted is not None:
        with stage.on(scene.granted):
            actions.grant(by, project, scene.granted, scene.funder_number)
    if scene.started is None:
        return
    written = []
    with stage.on(scene.started):
        for number, each in enumerate(scene.reports, start=1):
            period = ReportingPeriod(key=f"{scene.key}-period-{number}", project=project)
            actions.save_part(by, stage.marked(_filled(period, plain(each.period))))
            written.append((each, period))
        for number, milestone in enumerate(scene.milestones, start=1):
            made = Milestone(key=f"{scene.key}-milstolpe-{number}", project=project)
            actions.save_part(by, stage.marked(_filled(made, plain(milestone))))
        actions.start(by, project)
    for each, period in written:
        if each.told is not None:
            period.costs, period.claim, period.claimed_on = each.costs, each.claim, each.told
            with stage.on(each.told):
                actions.save_part(by, period)
    for number, told in enumerate(scene.results, start=1):
        result = Result(key=f"{scene.key}-resultat-{number}", project=project)
        with stage.on(told.day):
            actions.save_part(by, stage.marked(_filled(result, plain(told.result))))


SCENES = (
    Scenes("frames", FILE, FrameScene, _frame, is_there(Frame)),
    Scenes("projects", FILE, ProjectScene, _project, is_there(Project)),
)
