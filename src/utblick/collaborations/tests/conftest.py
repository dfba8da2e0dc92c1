"""What the tests of the room share: a collaboration that meets every condition, and one that meets none."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import transaction

from utblick.collaborations.models import Engagement, Goal, Period, Review, YearCost
from utblick.decisions import actions as deciding
from utblick.decisions.models import AgendaItem, Decision, Meeting, PolicyArea
from utblick.people.models import Organization, Person
from utblick.stakeholders.models import Alternative, StakeholderAnalysis
from utblick.strategy.models import Beneficiary, Clause, OperationalPlan, SteeringDocument
from utblick.sustainability.models import QuestionSet, SustainabilityAnalysis

TODAY = date(2026, 11, 24)


@pytest.fixture
def november(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the day of the board's November meeting."""
    monkeypatch.setattr("utblick.core.dates.timezone.localdate", lambda *args: TODAY)
    # The clock of the database is the real one: what these tests make may be younger than their day.
    monkeypatch.setattr("utblick.decisions.queries.made_on", lambda thing: None)


def bare(name: str = "Nytt nät", **values: Any) -> Period:
    """The first period of a new network about which nothing more is said."""
    stage = values.pop("stage", "proposed")
    engagement = Engagement.objects.create(name=name, kind=values.pop("kind", "network"))
    return Period.objects.create(engagement=engagement, stage=stage, **values)


def fill_in(period: Period) -> Period:
    """Say all that the conditions ask for of a period of an engagement."""
    engagement = period.engagement
    engagement.responsible_unit = Organization.objects.get(key="regional-utveckling")
    engagement.contact = Person.objects.filter(protected_identity=False).order_by("pk").first()
    engagement.save()
    clause = Clause.objects.filter(strategy__status="adopted", kind="focus").first()
    someone = Beneficiary.objects.first()
    engagement.serves.add(clause)
    engagement.beneficiaries.add(someone)
    engagement.areas.add(PolicyArea.objects.first())
    engagement.steering_documents.add(SteeringDocument.objects.first())
    plan, _made = OperationalPlan.objects.get_or_create(year=2027, title="Verksamhetsplan 2027")
    goal = Goal.objects.create(
        period=period, text="Lära av andra", operational_plan=plan, benefit="Bättre vård"
    )
    goal.serves.add(clause)
    goal.beneficiaries.add(someone)
    period.alternative = chosen_alternative(engagement)
    period.sustainability = SustainabilityAnalysis.objects.create(
        title=engagement.name,
        unit=engagement.responsible_unit,
        question_set=questions(),
        completed_on=date(2026, 10, 2),
    )
    YearCost.objects.create(
        engagement=engagement,
        year=2027,
        estimate=Decimal(90000),
        staff_share=Decimal(5),
        organ=Organization.objects.filter(classification="board").first(),
        budget_line="Internationellt",
    )
    period.starts, period.ends = "2027-01-01", "2028-12-31"
    period.idea, period.spread_plan = "Vi behöver lära av andra.", "Kommunerna, genom möten varje vår."
    period.taking_part, period.taking_part_how = "possible", "Kommunerna bjuds in."
    period.save()
    return period


def made_ready(engagement: Engagement) -> Engagement:
    """Let an engagement that a pack brought be a proposal that is ready for decision."""
    period = engagement.periods.get()
    period.stage, period.why_now = "ready", "Nätverket tar in medlemmar nu."
    fill_in(period)
    return engagement


def questions() -> QuestionSet:
    """A set of questions: the organisation's own, or an empty one."""
    first: QuestionSet | None = QuestionSet.objects.first()
    return first or QuestionSet.objects.create(name="Frågor", number=1, valid_from=date(2024, 1, 1))


def chosen_alternative(engagement: Engagement) -> Alternative:
    """The alternative that a completed stakeholder analysis found the best suited."""
    analysis = StakeholderAnalysis.objects.create(
        title=engagement.name, goal="Lära", unit=engagement.responsible_unit, completed_on=date(2026, 10, 1)
    )
    found: Alternative = Alternative.objects.create(analysis=analysis, name=engagement.name, kind="network")
    analysis.chosen = found
    analysis.save()
    return found


@pytest.fixture
def whole(kronoberg: None) -> Callable[..., Period]:
    """Return a period that meets every condition, in a stage: in appraisal, unless told."""

    def make(stage: str = "appraisal", **values: Any) -> Period:
        return fill_in(bare(stage=stage, **values))

    return make


@transaction.atomic
def decide(account: Any, period: Period, matter: str = "collaborations.enter", **values: Any) -> Decision:
    """Put an engagement on the board's agenda, today unless told, and register what was decided: all or nothing."""
    board = values.pop("body", None) or Organization.objects.get(classification="board")
    day = values.pop("day", TODAY)
    meeting, _made = Meeting.objects.get_or_create(body=board, date=day)
    engagement = period.engagement
    item = None
    if "corrects" not in values:
        item = deciding.put_on_agenda(
            account,
            AgendaItem(meeting=meeting, matter=matter, object_id=engagement.pk, title=str(engagement)),
        )
    given: dict[str, Any] = {
        "body": board,
        "manner": "body",
        "meeting": meeting,
        "item": item,
        "matter": matter,
        "object_id": engagement.pk,
        "title": str(engagement),
        "decided_on": meeting.date,
        "outcome": "approved",
        "text": "Styrelsen beslutar enligt förslaget.",
        "paragraph": str(100 + Decision.objects.count()),
    }
    return deciding.register_decision(account, Decision(**{**given, **values}))


def evaluated(period: Period, day: date = date(2026, 11, 1)) -> Review:
    """A completed evaluation of a period."""
    found: Review = Review.objects.create(
        engagement=period.engagement,
        period=period,
        kind="evaluation",
        year=day.year,
        begun_on=day,
        completed_on=day,
        recommendation="renew",
        reasons="Det har varit till nytta.",
    )
    return found
