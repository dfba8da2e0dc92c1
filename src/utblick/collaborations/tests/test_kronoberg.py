"""The golden figures of Region Kronoberg's annex, read through the queries that pages read."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from utblick.collaborations import queries, queries_costs, stated
from utblick.collaborations.models import Engagement, Programme, Review
from utblick.core.obligations import derive
from utblick.people import queries as people
from utblick.people.models import Person
from utblick.people.roles import Role

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)


@pytest.mark.row("F9", "F19", "F24", "F29")
def test_cost_and_staff_2024(kronoberg: None) -> None:
    total = queries_costs.latest_total(2026)
    assert total is not None and total.year == 2024 and total.stated == 4
    assert total.budget == Decimal("1710000")
    assert total.staff_share == Decimal("57.5")
    assert total.spent is None  # nobody has stated it, and nought would be a lie


@pytest.mark.row("F6", "F7", "F15", "F16", "F17", "F22", "F23", "F28")
def test_sixteen_persons_twenty_seats_and_one_chair(kronoberg: None) -> None:
    count = people.seat_count(queries.seats_at(date(2024, 6, 1)).select_related("party"))
    assert (count.persons, count.seats, count.chairs) == (16, 20, 1)
    assert count.parties == {"S": 5, "M": 4, "KD": 4, "L": 1, "C": 1, "": 1}


def test_robert_olesen_has_three_seats(kronoberg: None) -> None:
    now, _then = people.seats_of(Person.objects.get(family_name="Olesen"), date(2026, 11, 23))
    assert len(now) == 3


@pytest.mark.row("F20", "F21")
def test_three_programmes_and_their_objectives(kronoberg: None) -> None:
    found = {
        programme.name_en: {objective.number for objective in programme.objectives.all()}
        for programme in Programme.objects.all()
    }
    assert len(found) == 3
    south = [numbers for name, numbers in found.items() if "South Baltic" in name]
    assert south == [{1, 2, 4}]
    assert sorted(map(sorted, found.values())) == [[1, 2], [1, 2], [1, 2, 4]]


@pytest.mark.row("F22")
def test_nobody_is_named_for_the_baltic_sea_programme(kronoberg: None, client_as: Any) -> None:
    sea = Programme.objects.get(name_en__icontains="Baltic Sea Region")
    assert list(sea.bodies.all()) == []
    page = client_as(Role.ELECTED).get(sea.engagement.get_absolute_url()).content.decode()
    assert "ingen är utpekad" in page


@pytest.mark.row("F16")
def test_the_chair_of_2024_is_kronobergs(kronoberg: None) -> None:
    turn = Engagement.objects.get(short_name="ERB").chair_turns.get(period="2024")
    assert turn.organization.classification == "own"
    assert turn.person.family_name == "Jaramillo"


@pytest.mark.row("F26", "R69")
def test_what_the_strategy_leaves_out_is_missing_and_never_invented(kronoberg: None) -> None:
    energy = stated.engagements().get(name="Energy Cities")
    assert (energy.ends, energy.contact, energy.responsible_unit, energy.stage) == (
        "",
        None,
        None,
        "inherited",
    )
    demanded = stated.demands(TODAY)
    missing = [each.rule for each in stated.missing(energy, demanded)]
    assert {"collaborations.fixed_period", "collaborations.goal_linked"} <= set(missing)
    assert {each.pk for each in stated.first_lacking(10, demanded)} == {
        each.pk for each in Engagement.objects.exclude(kind="programme_assignment")
    }


@pytest.mark.row("F27", "R70")
def test_the_evaluation_of_energy_cities_is_open_with_the_weakness_that_the_strategy_states(
    kronoberg: None,
) -> None:
    review = Review.objects.get(engagement__key="samarbete-energy-cities")
    assert review.is_evaluation and review.is_open and review.recommendation == ""
    assert "jämförelse och lärande" in review.weaknesses
    asked = [each for each in derive(TODAY) if each.rule == "collaborations.evaluated_before_end"]
    assert [(each.about, each.due) for each in asked] == [
        (("engagement", review.engagement_id), date(2026, 12, 31))
    ]
