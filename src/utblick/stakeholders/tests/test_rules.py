"""What must be there before an analysis is completed (R62, R10), and the groups of actors."""

from dataclasses import replace

import pytest

from utblick.stakeholders.rules import (
    EU_AND_EEA,
    Stated,
    best_suited,
    group_of,
    lacks,
    outside,
    values_considered,
)

WHOLE = Stated(
    goal=True,
    kinds=("network", "partner", "alone", "nothing"),
    criteria=2,
    chosen=True,
    chosen_kind="network",
    chosen_rank=1,
    countries=("PL", "SE"),
)


def wheres(found: list) -> list[str]:  # type: ignore[type-arg]
    """Where each lack is filled in."""
    return [each.where for each in found]


@pytest.mark.row("R62")
@pytest.mark.rule("stakeholders.best_suited")
def test_the_best_of_several_is_chosen() -> None:
    assert best_suited(WHOLE) == []
    assert lacks(WHOLE) == []


@pytest.mark.row("R62")
@pytest.mark.rule("stakeholders.best_suited")
@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"goal": False}, "facts"),
        ({"kinds": ("network", "alone", "nothing")}, "alternatives"),
        ({"criteria": 0}, "criteria"),
        ({"all_zero": True}, "criteria"),
        ({"unscored": ("Partner B",)}, "scores"),
        ({"chosen": False}, "choice"),
        ({"chosen_rank": 2}, "choice"),
    ],
)
def test_what_is_not_shown_to_be_the_best_lacks_something(change: dict[str, object], where: str) -> None:
    assert wheres(best_suited(replace(WHOLE, **change))) == [where]  # type: ignore[arg-type]


@pytest.mark.row("R62")
@pytest.mark.rule("stakeholders.best_suited")
def test_exceptions_have_a_reason() -> None:
    nobody_else = replace(WHOLE, kinds=("network", "alone"), only_alternative_reason=True)
    assert best_suited(nobody_else) == []
    assert best_suited(replace(WHOLE, chosen_rank=3, deviation_reason=True)) == []
    assert wheres(best_suited(replace(nobody_else, kinds=("network",)))) == ["alternatives"]


def test_who_lacks_scores_is_named() -> None:
    (found,) = best_suited(replace(WHOLE, unscored=("Partner B", "Nätverk A")))
    assert found.about == ("Partner B", "Nätverk A")


@pytest.mark.row("R10")
@pytest.mark.rule("stakeholders.values_considered")
def test_within_the_eea_nothing_is_asked_and_outside_both_are_answered() -> None:
    assert values_considered(replace(WHOLE, countries=("NO", "SE"))) == []
    abroad = replace(WHOLE, countries=("SE", "UA"), values_answer=True, rights_answer=True)
    assert values_considered(abroad) == []
    assert values_considered(replace(WHOLE, countries=(), chosen_kind="alone")) == []
    assert values_considered(replace(WHOLE, chosen=False, countries=())) == []


@pytest.mark.row("R10")
@pytest.mark.rule("stakeholders.values_considered")
def test_outside_the_eea_silence_is_a_lack() -> None:
    abroad = replace(WHOLE, countries=("SE", "UA"))
    assert wheres(values_considered(abroad)) == ["values", "values"]
    assert wheres(values_considered(replace(abroad, values_answer=True))) == ["values"]
    assert wheres(values_considered(replace(WHOLE, countries=()))) == ["countries"]


def test_the_eu_and_the_eea() -> None:
    assert len(EU_AND_EEA) == 27 + 3
    assert outside(["SE", "GB", "CH", "NO", "GB"]) == ["CH", "GB"]


@pytest.mark.parametrize(
    ("classification", "country", "group"),
    [
        ("municipality", "SE", "municipality"),
        ("municipality", "", "municipality"),
        ("municipality", "DK", "abroad"),
        ("business", "SE", "business"),
        ("university", "SE", "academia"),
        ("civil_society", "SE", "civil_society"),
        ("authority", "SE", "authority"),
        ("region_partner", "SE", "authority"),
        ("administration", "SE", "ours"),
        ("office", "BE", "ours"),
        ("board", "SE", "ours"),
        ("network", "SE", "other"),
        ("network", "BE", "abroad"),
    ],
)
def test_the_group_follows_from_what_it_is_and_where(classification: str, country: str, group: str) -> None:
    assert group_of(classification, country, "SE") == group
