"""The rules on plain values: the distance, the factor, what a leg gives off."""

from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise

import pytest

from utblick.emissions.queries import Held
from utblick.emissions.rules import (
    DistanceRow,
    FactorRow,
    choose_factor,
    distance_rule,
    emission,
    exact_emission,
    hours,
)

By = Callable[[str], Held]
D = Decimal
WAY = DistanceRow("train", D("1.2"), D(10), D(100), 60)


def row(grams: int, **values: object) -> FactorRow:
    return FactorRow(grams, "car", str(values.pop("variant", "")), D(grams), D(grams), D(grams), **values)  # type: ignore[arg-type]


@pytest.mark.rule("emissions.distance")
@pytest.mark.row("R77")
def test_an_entered_distance_goes_before_the_rule_of_the_set() -> None:
    assert distance_rule(WAY, D(100)) == 130
    assert distance_rule(WAY, D(100), D(7)) == 7
    assert distance_rule(None, None, D(0)) == 0


@pytest.mark.rule("emissions.distance")
@pytest.mark.row("R77")
def test_without_a_rule_or_a_place_there_is_no_distance_and_never_one_below_zero() -> None:
    assert distance_rule(None, D(100)) is None and distance_rule(WAY, None) is None
    with pytest.raises(ValueError, match="below zero"):
        distance_rule(WAY, D(100), D(-1))


@pytest.mark.rule("emissions.distance")
def test_nothing_is_added_to_a_flight_whose_factor_has_the_detour_in_it(by: By) -> None:
    for key in ("se-2026", "desnz-2025"):
        way = by(key).ways["flight"]
        assert (way.coefficient, way.constant_km) == (1, 0)
    assert by("mobitool-3.0").ways["flight"].constant_km == 95


@pytest.mark.rule("emissions.factor")
@pytest.mark.row("R77")
def test_the_factor_that_says_the_most_is_chosen() -> None:
    rows = [
        row(1),
        row(2, countries=frozenset({"SE", "NO"})),
        row(3, domestic=True),
        row(4, variant="ev"),
    ]
    se, se_no, dk = frozenset({"SE"}), frozenset({"SE", "NO"}), frozenset({"DK", "SE"})
    chosen = [choose_factor(rows, "car", "", each, D(5)) for each in (se, se_no, dk)]
    assert [each.id for each in chosen if each] == [3, 2, 1]
    found = choose_factor(rows, "car", "ev", dk, D(5))
    assert found and found.id == 4


@pytest.mark.rule("emissions.factor")
@pytest.mark.row("R77")
def test_where_there_is_no_factor_the_answer_is_none() -> None:
    rows = [row(1, variant="ev"), row(2, countries=frozenset({"DE"}))]
    assert choose_factor(rows, "ferry") is None
    assert choose_factor(rows, "car", "petrol", frozenset({"SE"}), D(5)) is None
    assert choose_factor(rows, "car", "", frozenset(), D(5)) is None  # which countries is not known
    assert choose_factor([row(1, max_km=D(10))], "car", "", frozenset(), D(11)) is None


def test_a_band_is_more_than_its_beginning_and_at_most_its_end() -> None:
    rows = [row(1, max_km=D(700)), row(2, min_km=D(700))]
    found = [choose_factor(rows, "car", "", frozenset(), D(km)) for km in ("700", "700.001")]
    assert [each.id for each in found if each] == [1, 2]


@pytest.mark.rule("emissions.factor")
def test_a_flight_counts_the_effect_at_high_altitude_unless_asked_not_to(by: By) -> None:
    rows = by("desnz-2025").factors["flight"]
    there = frozenset({"DK", "BE"})
    found = choose_factor(rows, "flight", "", there, D(754))
    bare = choose_factor(rows, "flight", "", there, D(754), rf=False)
    assert found and bare and (found.best, bare.best) == (D("125.76"), D("74.35"))


@pytest.mark.parametrize(
    ("countries", "grams"),
    [({"SE"}, 7), ({"SE", "NO"}, 7), ({"FI", "SE"}, 7), ({"SE", "DK"}, 24), ({"DE"}, 24), (set(), 24)],
)
def test_a_train_is_nordic_when_both_ends_are(by: By, countries: set[str], grams: int) -> None:
    found = choose_factor(by("se-2026").factors["train"], "train", "", frozenset(countries), D(100))
    assert found and found.best == grams


@pytest.mark.rule("emissions.of_a_leg")
@pytest.mark.row("R77")
def test_a_leg_gives_off_for_all_who_travel_with_its_span() -> None:
    ferry = FactorRow(1, "ferry", "", D(170), D("18.71"), D(230))
    assert emission(D("257.3"), ferry, 2) == (D("87.48"), D("9.63"), D("118.36"))


@pytest.mark.rule("emissions.of_a_leg")
@pytest.mark.row("R77")
def test_a_vehicle_is_shared_and_a_seat_is_not() -> None:
    car, seat = row(160, per_vehicle=True), row(160)
    shares = [exact_emission(D(100), car, 1, number).best for number in (1, 2, 3, 4)]
    assert shares[0] == 16 and shares[3] == 4 and all(a > b for a, b in pairwise(shares))
    assert emission(D(100), seat, 1, 4).best == 16
    assert emission(D(100), car, 1).best == 16  # one in it where nobody says how many


@pytest.mark.rule("emissions.of_a_leg")
@pytest.mark.parametrize(("km", "travellers", "occupants"), [(-1, 1, 1), (1, 0, 1), (1, -2, 1), (1, 1, 0)])
def test_nobody_and_less_than_no_way_are_refused(km: int, travellers: int, occupants: int) -> None:
    with pytest.raises(ValueError, match="below zero"):
        emission(D(km), row(1), travellers, occupants)


def test_a_time_from_door_to_door_is_way_and_waiting() -> None:
    assert hours(WAY, D(250)) == D("3.5")
    assert hours(None, D(250)) is None
    assert hours(DistanceRow("train", D(1), D(0)), D(250)) is None
