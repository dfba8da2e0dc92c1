"""What must hold of any journey."""

from dataclasses import dataclass
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from utblick.emissions import places
from utblick.emissions.packs import held_from_file
from utblick.emissions.reckoning import Given, reckon
from utblick.emissions.rules import FactorRow, exact_emission, great_circle_km

pytestmark = pytest.mark.row("R77")
# A busy machine is slow to begin, and that says nothing about the rules.
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
METRES = Decimal("0.002")  # what rounding to a metre may add


@dataclass(frozen=True)
class Spot:
    latitude: float
    longitude: float


spots = some.builds(Spot, some.floats(-90, 90), some.floats(-180, 180))
lengths = some.decimals(0, 20_000, places=3)
grams = some.decimals(0, 1000, places=3)


def row(figure: Decimal, *, per_vehicle: bool = False) -> FactorRow:
    return FactorRow(1, "x", "", figure, figure / 2, figure * 2, per_vehicle=per_vehicle)


@unhurried
@given(spots, spots)
def test_a_way_is_as_long_in_both_directions(a: Spot, b: Spot) -> None:
    assert great_circle_km(a, b) == great_circle_km(b, a) >= 0


@unhurried
@given(spots)
def test_a_place_is_no_way_from_itself(a: Spot) -> None:
    assert great_circle_km(a, a) == 0


@unhurried
@given(spots, spots, spots)
def test_a_detour_is_never_shorter(a: Spot, b: Spot, c: Spot) -> None:
    assert great_circle_km(a, c) <= great_circle_km(a, b) + great_circle_km(b, c) + METRES


@unhurried
@given(lengths, lengths, grams, some.integers(1, 500))
def test_legs_add_up(first: Decimal, second: Decimal, figure: Decimal, travellers: int) -> None:
    parts = [exact_emission(km, row(figure), travellers) for km in (first, second)]
    whole = exact_emission(first + second, row(figure), travellers)
    assert tuple(map(sum, zip(*parts, strict=True))) == whole


@unhurried
@given(lengths, grams, some.integers(1, 500))
def test_twice_as_many_give_off_twice_as_much(km: Decimal, figure: Decimal, travellers: int) -> None:
    once = exact_emission(km, row(figure), 1)
    assert exact_emission(km, row(figure), travellers) == tuple(each * travellers for each in once)


@unhurried
@given(lengths, grams, some.integers(1, 8))
def test_one_more_in_the_car_never_raises_a_share(km: Decimal, figure: Decimal, occupants: int) -> None:
    car = row(figure, per_vehicle=True)
    assert exact_emission(km, car, 1, occupants + 1) <= exact_emission(km, car, 1, occupants)


@unhurried
@given(lengths, grams)
def test_the_figure_lies_in_its_span(km: Decimal, figure: Decimal) -> None:
    found = exact_emission(km, row(figure), 1)
    assert found.low <= found.best <= found.high


def test_a_row_with_the_effect_at_high_altitude_is_never_below_the_one_without() -> None:
    rows = held_from_file("desnz-2025").factors["flight"]
    pairs = 0
    for each in rows:
        for other in rows:
            alike = (each.variant, each.domestic, each.min_km, each.max_km) == (
                other.variant,
                other.domestic,
                other.min_km,
                other.max_km,
            )
            if alike and each.with_rf and other.with_rf is False:
                pairs += 1
                assert each.best >= other.best
    assert pairs == 12


PLACES = ("CPH", "BRU", "Växjö", "Hamburg", "Gdynia", "Lund", "Madrid")
ways = some.sampled_from(("train", "coach", "car", "flight", "ferry"))


@unhurried
@given(some.permutations(PLACES), ways, some.integers(1, 40))
def test_a_leg_gives_off_as_much_in_both_directions(found: list[str], mode: str, travellers: int) -> None:
    ends = [places.resolve(each) for each in found[:2]]
    by = held_from_file("se-2026")
    there = reckon(Given(mode, "", ends[0], ends[1], travellers=travellers), by)
    back = reckon(Given(mode, "", ends[1], ends[0], travellers=travellers), by)
    assert (there.kg_low, there.kg_best, there.kg_high) == (back.kg_low, back.kg_best, back.kg_high)
