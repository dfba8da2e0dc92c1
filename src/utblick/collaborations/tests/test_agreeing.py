"""The register filters in SQL what the rules say in Python: over engagements of all kinds they never differ."""

import random
from datetime import date
from decimal import Decimal

import pytest

from utblick.collaborations import rules, stated
from utblick.collaborations.models import (
    Agreement,
    Engagement,
    Goal,
    Party,
    Period,
    Review,
    Stage,
    TakingPart,
    YearCost,
)
from utblick.collaborations.tests.conftest import chosen_alternative, questions
from utblick.decisions.models import PolicyArea
from utblick.people.models import Organization, Person
from utblick.strategy.models import Beneficiary, Clause, OperationalPlan, SteeringDocument
from utblick.sustainability.models import QuestionPart, StopChoice, SustainabilityAnalysis

pytestmark = pytest.mark.django_db
DAYS = (date(2026, 9, 1), date(2026, 11, 24), date(2026, 12, 1))


def abroad() -> Organization:
    """An organisation outside the EU and the EEA."""
    found, _made = Organization.objects.get_or_create(
        name="Oblast", defaults={"country": "UA", "classification": "region"}
    )
    return found


def made(chance: random.Random, number: int) -> Engagement:
    """An engagement about which some of it, at random, is said."""

    def likely() -> bool:
        return chance.random() < 0.85

    engagement = Engagement.objects.create(
        name=f"Nät {number}",
        kind=chance.choice(("network", "partnership", "programme_assignment")),
        responsible_unit=Organization.objects.first() if likely() else None,
        contact=Person.objects.first() if likely() else None,
    )
    clause, someone = Clause.objects.first(), Beneficiary.objects.first()
    for name, thing in (
        ("serves", clause),
        ("beneficiaries", someone),
        ("areas", PolicyArea.objects.first()),
        ("steering_documents", SteeringDocument.objects.first()),
    ):
        if likely():
            getattr(engagement, name).add(thing)
    period = Period(
        engagement=engagement,
        stage=chance.choice(Stage.values),
        starts="2027" if likely() else "",
        ends="2028" if likely() else "",
        spread_plan="Kommunerna" if likely() else "",
        taking_part=TakingPart.POSSIBLE if likely() else "",
        decided_on=chance.choice((None, *DAYS)),
        leaves_on=chance.choice((None, date(2027, 1, 1))),
        why_all_the_same=chance.choice(("", "Ändå")),
        exemptions={"collaborations.theme_and_unit": "Brett nätverk"} if chance.random() < 0.3 else {},
    )
    if chance.random() < 0.3:
        period.renews = Period.objects.create(
            engagement=engagement, number=1, current=False, stage=Stage.RENEWED
        )
        period.number = 2
        if likely():
            Review.objects.create(
                engagement=engagement,
                period=period.renews,
                kind="evaluation",
                year=2026,
                begun_on=DAYS[0],
                completed_on=chance.choice((None, *DAYS)),
                recommendation=chance.choice(("", "renew", "end")),
            )
    if likely():
        period.alternative = chosen_alternative(engagement)
        period.alternative.analysis.completed_on = chance.choice((None, *DAYS))
        if not likely():
            period.alternative.analysis.chosen = None
        for name in ("values_answer", "rights_answer"):
            setattr(period.alternative.analysis, name, "Gott" if likely() else "")
        period.alternative.analysis.save()
    if likely():
        period.sustainability = SustainabilityAnalysis.objects.create(
            title="H",
            unit=Organization.objects.first(),
            question_set=questions(),
            completed_on=chance.choice((None, *DAYS)),
            overall=chance.choice(("good", "not_to_be_done")),
        )
        for choice in chance.choice(((), ("end",), ("end", "go_on"), ("go_on", "end"))):
            StopChoice.objects.create(
                analysis=period.sustainability,
                part=QuestionPart.objects.filter(stop_after=True)[0],
                choice=choice,
                reason="Skäl",
                on=DAYS[0],
            )
    period.save()
    for _each in range(chance.choice((0, 1, 2))):
        goal = Goal.objects.create(
            period=period,
            text="Mål",
            benefit="Nytta" if likely() else "",
            operational_plan=OperationalPlan.objects.first() if likely() else None,
        )
        goal.serves.set([clause] if likely() else [])
        goal.beneficiaries.set([someone] if likely() else [])
    if likely():
        YearCost.objects.create(
            engagement=engagement,
            year=chance.choice((2026, 2027, 2028, 2045)),
            estimate=chance.choice((None, Decimal(0), Decimal(5), Decimal(5))),
            staff_share=chance.choice((None, Decimal(0), Decimal(5), Decimal(5))),
            organ=Organization.objects.first() if likely() else None,
            budget_line="Rad" if likely() else "",
        )
    if chance.random() < 0.3:
        Party.objects.create(engagement=engagement, organization=abroad())
    if chance.random() < 0.5:
        Agreement.objects.create(engagement=engagement, title="Avtal")
    return engagement


@pytest.mark.parametrize("required", [True, False])
def test_the_query_and_the_rules_agree_on_what_is_missing(kronoberg: None, required: bool) -> None:
    chance = random.Random(4)
    for number in range(150):
        made(chance, number)
    found = list(stated.engagements())
    for each in rules.CONDITIONS:
        demanded = {each.rule: required}
        by_rule = {one.pk for one in found if stated.missing(one, demanded)}
        assert {one.pk for one in stated.lacking(demanded)} == by_rule, each.rule
        assert 0 < len(by_rule) < len(found)
    whole = {**{each.rule: required for each in rules.CONDITIONS}, "collaborations.formal_agreement": True}
    by_rule = {one.pk for one in found if stated.missing(one, whole)}
    assert {one.pk for one in stated.lacking(whole)} == by_rule


def test_the_stages_of_the_register_are_those_of_the_states(kronoberg: None) -> None:
    chance = random.Random(5)
    for number in range(60):
        made(chance, number)
    over = {"ended", "declined", "withdrawn", "renewed", "run_out"}
    for today in (date(2026, 11, 24), date(2028, 6, 1), date(2029, 1, 1)):
        states = {one.pk: stated.state(one, today) for one in stated.engagements()}
        by_stage = {
            name: {one.pk for one in stated.engagements().filter(stated.at_stage(name, today))}
            for name, _label in stated.STAGES
        }
        assert by_stage["preparing"] == {
            pk for pk, state in states.items() if state in ("proposed", "appraisal", "ready")
        }
        assert by_stage["over"] == {pk for pk, state in states.items() if state in over}
        assert by_stage["active"] == set(states) - by_stage["preparing"] - by_stage["over"]
