"""The figures that the public strategy gives: 16 persons, 20 seats, one chair."""

from datetime import date

import pytest

from utblick.people import queries
from utblick.people.models import Classification, Membership, Organization, Person

TODAY = date(2026, 11, 23)
pytestmark = pytest.mark.django_db


@pytest.mark.row("F6", "F7", "F15", "F16", "F17", "F22", "F23", "F28")
def test_sixteen_persons_twenty_seats_one_chair(kronoberg):
    count = queries.seat_count(Membership.objects.select_related("party"))
    assert (count.persons, count.seats, count.chairs) == (16, 20, 1)
    assert count.parties == {"S": 5, "M": 4, "KD": 4, "L": 1, "C": 1, "": 1}


@pytest.mark.row("F16")
def test_the_chair_was_held_in_2024_only(kronoberg):
    in_2024 = queries.seat_count(queries.outside_seats(date(2024, 6, 1)))
    now = queries.seat_count(queries.outside_seats(TODAY))
    assert (in_2024.persons, in_2024.seats, in_2024.chairs) == (16, 20, 1)
    assert (now.persons, now.seats, now.chairs) == (16, 20, 0)


@pytest.mark.row("F6", "F15", "F22")
def test_robert_olesen_has_three_seats(kronoberg):
    held, other = queries.seats_of(Person.objects.get(family_name="Olesen"), TODAY)
    assert (len(held), other) == (3, [])


@pytest.mark.rule("people.vacancy_is_shown")
@pytest.mark.row("F8", "F16", "F18")
def test_places_with_nobody_named_are_shown(kronoberg):
    empty = {view.post.key for view in queries.empty_posts(TODAY)}
    assert empty == {"sbhss-kontaktperson", "erb-regional-sekreterare", "erb-styrelse-ordforande"}


def test_the_database_and_the_rule_agree_on_who_holds_a_seat(kronoberg):
    from utblick.people import rules

    seat = Membership.objects.first()
    stated = [
        "",
        "2024",
        "2026",
        "2026-10",
        "2026-11",
        "2026-11-22",
        "2026-11-23",
        "2026-11-24",
        "2026-12",
        "2027",
    ]
    for start in stated:
        for end in stated:
            Membership.objects.filter(pk=seat.pk).update(start=start, end=end)
            found = Membership.objects.filter(queries.held_at(TODAY), pk=seat.pk).exists()
            assert found == rules.holds_at(start, end, TODAY), (start, end)


def test_the_figures_of_all_bodies_add_up(kronoberg):
    bodies = list(queries.bodies().filter(classification=Classification.FOREIGN_BODY))
    figures = queries.summaries(bodies, TODAY).values()
    assert (sum(each.seats for each in figures), sum(each.filled for each in figures)) == (20, 20)
    assert sum(each.empty for each in figures) == 3
    assert queries.organization_counts() == (
        queries.bodies().count(),
        queries.own_units().count(),
        queries.others().count(),
    )


def test_units_stand_in_a_tree(kronoberg):
    (top,) = queries.unit_tree()
    assert top.unit.key == "region-kronoberg"
    below = {branch.unit.key: branch for branch in top.below}
    assert [each.unit.key for each in below["regional-utveckling"].below] == ["regional-utvecklingsdirektor"]
    assert Organization.objects.filter(pk=top.unit.pk).exists()
