"""Reckoning legs: what the answer keeps, what is refused and how, and the ways side by side."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from utblick.emissions import alternatives, queries
from utblick.emissions.models import FactorSet
from utblick.emissions.places import Place
from utblick.emissions.queries import Held
from utblick.emissions.reckoning import CannotReckon, Given, Reckoned, reckon, reckon_many, under_each_set

By = Callable[[str], Held]
At = Callable[[str], Place]
D = Decimal


@pytest.mark.row("R77")
def test_the_answer_keeps_all_that_it_was_made_of(by: By, at: At) -> None:
    found = reckon(Given("flight", "", at("CPH"), at("BRU"), travellers=2), by("se-2026"))
    row = next(each for each in by("se-2026").factors["flight"] if each.id == found.factor_id)
    assert (found.grams_best, found.grams_low, found.grams_high) == (row.best, row.low, row.high)
    assert (found.set_key, found.set_version, found.method) == ("se-2026", "2026", "great_circle")
    assert found.with_rf and found.with_wtt and "DESNZ" in found.source
    assert found.kg_low < found.kg_best == D("223.67") < found.kg_high


@pytest.mark.row("R77")
def test_to_take_part_at_a_distance_is_told_as_zero_with_a_factor(by: By) -> None:
    found = reckon(Given("remote"), by("se-2026"))
    assert (found.kg_best, found.distance_km, found.method) == (0, 0, "none") and found.factor_id


@pytest.mark.row("R77")
@pytest.mark.parametrize(
    ("values", "reason", "field"),
    [
        ({"origin": None}, "unknown_place", "origin"),
        ({"destination": None}, "unknown_place", "destination"),
        ({"travellers": 0}, "no_travellers", "travellers"),
        ({"travellers": -1}, "no_travellers", "travellers"),
        ({"occupants": 0}, "no_occupants", "occupants"),
        ({"entered_km": D(-1)}, "wrong_distance", "entered_km"),
        ({"entered_km": D("1e9")}, "wrong_distance", "entered_km"),
        ({"mode": "rocket"}, "unknown_mode", "mode"),
        ({"mode": "car", "variant": "steam"}, "no_factor", "variant"),
    ],
)
@pytest.mark.usefixtures("english")
def test_what_is_missing_is_told(by: By, at: At, values: dict[str, Any], reason: str, field: str) -> None:
    given = {"mode": "train", "origin": at("Växjö"), "destination": at("Bryssel")} | values
    with pytest.raises(CannotReckon) as refused:
        reckon(Given(**given), by("se-2026"))
    assert (refused.value.reason, refused.value.field) == (reason, field)
    assert str(refused.value).endswith(".") and "%(" not in str(refused.value)


@pytest.mark.usefixtures("english")
def test_a_journey_to_where_it_begins_takes_a_distance(by: By, at: At) -> None:
    given = {"mode": "car", "origin": at("Växjö"), "destination": at("Växjö")}
    with pytest.raises(CannotReckon, match="same place"):
        reckon(Given(**given), by("se-2026"))
    assert reckon(Given(**given, entered_km=D(30)), by("se-2026")).kg_best == D("5.01")


@pytest.mark.row("R77")
@pytest.mark.usefixtures("english")
def test_a_set_without_a_factor_says_so_and_never_zero(by: By, at: At) -> None:
    leg = Given("ferry", "", at("Karlskrona"), at("Gdynia"))
    with pytest.raises(CannotReckon) as refused:
        reckon(leg, by("mobitool-3.0"))
    assert refused.value.reason == "no_factor" and "has no factor for ferry" in str(refused.value)
    with pytest.raises(CannotReckon) as refused:
        reckon(Given("train", "", at("Köpenhamn"), at("Hamburg")), by("mobitool-3.0"))
    assert "(DK)" in str(refused.value)


def test_a_distance_alone_is_enough(by: By) -> None:
    found = reckon(Given("train", entered_km=D(100), countries=frozenset({"SE"})), by("se-2026"))
    assert (found.kg_best, found.great_circle_km, found.method) == (D("0.70"), None, "entered")


def test_many_legs_give_as_many_answers_in_order(by: By, at: At) -> None:
    legs = [
        Given("train", "", at("Växjö"), at("Bryssel")),
        Given("train", "", at("Växjö"), None),
        Given("coach", "", at("Växjö"), at("Bryssel")),
    ]
    first, second, third = reckon_many(legs, by("se-2026"))
    assert isinstance(first, Reckoned) and isinstance(third, Reckoned) and isinstance(second, CannotReckon)
    assert first == reckon(legs[0], by("se-2026"))


@pytest.mark.django_db
@pytest.mark.usefixtures("kronoberg")
def test_a_set_of_the_organisation_gives_what_its_file_says(
    by: By, at: At, django_assert_num_queries: Any
) -> None:
    leg = Given("flight", "", at("CPH"), at("BRU"))
    default = queries.default_set()
    assert default is not None and default.key == "se-2026"
    with django_assert_num_queries(2):
        found = reckon_many([leg] * 50, default)
    assert {each.kg_best for each in found if isinstance(each, Reckoned)} == {D("111.84")}
    with django_assert_num_queries(3):
        compared = under_each_set([leg])
    told = {each.key: answers[0].kg_best for each, answers in compared if isinstance(answers[0], Reckoned)}
    assert next(iter(told)) == "se-2026" and told["mobitool-3.0"] == D("247.85") and len(told) == 4


@pytest.mark.django_db
@pytest.mark.usefixtures("kronoberg")
def test_a_set_that_is_retired_or_not_yet_in_use_is_not_compared_with(at: At) -> None:
    FactorSet.objects.create(name="X", edition="1", origin="Y")
    retired = FactorSet.objects.get(key="chalmers-4.1")
    retired.retired_on = retired.in_use_from
    retired.save()
    FactorSet.objects.create(name="Z", edition="1", origin="Y", in_use_from=date(2099, 1, 1))
    assert {each.key for each, _answers in under_each_set([Given("remote")])} == {
        "se-2026",
        "desnz-2025",
        "mobitool-3.0",
    }
    assert reckon(Given("flight", "", at("CPH"), at("BRU")), retired).kg_best == D("100.33")


@pytest.mark.row("R77")
def test_the_ways_stand_side_by_side(by: By, at: At) -> None:
    found = alternatives.alternatives(at("Växjö"), at("Bryssel"), 4, by("se-2026"))
    assert [(each.mode, each.sharing) for each in found] == [
        ("remote", ""),
        ("train", ""),
        ("coach", ""),
        ("car", "shared"),
        ("car", "alone"),
        ("flight", ""),
    ]
    kg = [each.reckoned.kg_best for each in found if each.reckoned]
    assert kg[0] == 0 and kg[4] == max(kg) and abs(kg[4] / 4 - kg[3]) <= D("0.01")
    assert found[0].hours == 0 and found[1].hours and found[5].hours and found[1].hours > found[5].hours
    least = alternatives.lowest(found)
    assert least is not None and least.mode == "train"


def test_ways_without_a_factor_are_there_with_the_reason(by: By, at: At) -> None:
    found = alternatives.alternatives(
        at("Karlskrona"), at("Gdynia"), 1, by("mobitool-3.0"), modes=alternatives.ALL, land_km=D(900)
    )
    reasons = {each.mode: each.answer.reason for each in found if isinstance(each.answer, CannotReckon)}
    assert reasons == dict.fromkeys(("bicycle", "train", "taxi", "ferry"), "no_factor")
    coach = next(each for each in found if each.mode == "coach").reckoned
    assert coach is not None and (coach.distance_km, coach.method) == (900, "entered")
    assert all(each.hours is None for each in found if each.reckoned is None)
    assert alternatives.lowest([each for each in found if each.mode == "remote"]) is None
