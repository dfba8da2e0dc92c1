"""Ways by land exist only where there is land, or something that is known to cross the water."""

from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from utblick.emissions import alternatives, lands, places
from utblick.emissions.packs import held_from_file
from utblick.emissions.places import Place
from utblick.emissions.reckoning import CannotReckon, Given, reckon
from utblick.emissions.rules import Mode, great_circle_km, is_too_short

TOWNS = [each for each in places._held().by_key.values() if each.kind == places.TOWN]


def at(name: str) -> Place:
    found = places.resolve(name)
    assert found is not None, name
    return found


def by_land(origin: str, destination: str) -> set[str]:
    found = alternatives.alternatives(at(origin), at(destination), 1, held_from_file("se-2026"))
    return {str(each.mode) for each in found} & {str(each) for each in lands.BY_LAND}


APART = (
    "New York",
    "Dublin",
    "Reykjavik",
    "Visby",
    "Rønne",
    "Mariehamn",
    "Valletta",
    "Nicosia",
    "Bryssel",
    "Palma",
)


@pytest.mark.row("R77")
@pytest.mark.parametrize(("origin", "destination"), list(combinations(APART, 2)))
def test_nothing_by_land_crosses_between_lands(origin: str, destination: str) -> None:
    found = [places.resolve(each) for each in (origin, destination)]
    assert None not in found
    assert by_land(origin, destination) == set()


@pytest.mark.row("R77")
@pytest.mark.parametrize(
    ("origin", "destination"),
    [
        ("Växjö", "Köpenhamn"),
        ("Växjö", "Bryssel"),
        ("London", "Paris"),
        ("Oslo", "Stockholm"),
        ("Lissabon", "Rom"),
    ],
)
def test_bridges_and_tunnels_are_ways(origin: str, destination: str) -> None:
    assert by_land(origin, destination) == {"train", "coach", "car"}


@pytest.mark.row("R77")
def test_the_way_round_the_baltic_is_not_the_straight_one() -> None:
    straight = great_circle_km(at("Karlskrona"), at("Gdynia"))
    round_it = lands.land_km(at("Karlskrona"), at("Gdynia"))
    assert round_it is not None and round_it > 3 * straight
    found = alternatives.alternatives(at("Karlskrona"), at("Gdynia"), 1, held_from_file("se-2026"))
    hours = {each.mode: each.hours for each in found}
    assert Mode.FERRY in hours and hours[Mode.TRAIN] is not None and hours[Mode.TRAIN] > 8
    # A way that only winds is as long as it was.
    assert lands.land_km(at("Växjö"), at("Bryssel")) == great_circle_km(at("Växjö"), at("Bryssel"))


@pytest.mark.parametrize("over", ["Helsingfors", "Tallinn", "Riga"])
def test_a_ferry_goes_between_coasts_that_lie_opposite_each_other(over: str) -> None:
    assert lands.by_ferry(at("Stockholm"), at(over)) and lands.by_ferry(at(over), at("Stockholm"))
    assert not lands.by_ferry(at("Växjö"), at(over))
    assert "train" not in by_land("Stockholm", "Helsingfors") and not by_land("Tallinn", "Helsingfors")


@given(st.sampled_from(TOWNS), st.sampled_from(TOWNS))
def test_a_way_is_as_long_in_both_directions_and_never_shorter_than_straight(a: Place, b: Place) -> None:
    there = lands.land_km(a, b)
    assert there == lands.land_km(b, a)
    assert there is None or there >= great_circle_km(a, b)


@pytest.mark.usefixtures("english")
def test_a_leg_by_land_over_the_sea_is_refused_with_what_to_do() -> None:
    by = held_from_file("se-2026")
    with pytest.raises(CannotReckon, match="no way by land"):
        reckon(Given(Mode.TRAIN, origin=at("CPH"), destination=at("JFK")), by)


@pytest.mark.row("R77")
def test_a_distance_below_the_great_circle_is_refused() -> None:
    by = held_from_file("se-2026")
    for km in (Decimal(0), Decimal(1), Decimal(700)):
        with pytest.raises(CannotReckon) as refused:
            reckon(Given(Mode.FLIGHT, origin=at("CPH"), destination=at("BRU"), entered_km=km), by)
        assert (refused.value.reason, refused.value.field) == ("too_short", "entered_km")
    assert reckon(Given(Mode.FLIGHT, origin=at("CPH"), destination=at("BRU"), entered_km=Decimal(720)), by)
    assert is_too_short(Decimal("94.9"), Decimal(100)) and not is_too_short(Decimal(95), Decimal(100))
