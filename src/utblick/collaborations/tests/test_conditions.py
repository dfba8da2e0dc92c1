"""The conditions before a decision: each met and not met, named by its row."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from utblick.collaborations import rules
from utblick.core.rules import RULES

WHOLE = rules.Case(
    goals=2,
    goals_whole=2,
    analysis=True,
    analysis_on=date(2026, 10, 1),
    analysis_chose_it=True,
    themes=True,
    responsible_unit=True,
    contact=True,
    sustainability=True,
    sustainability_on=date(2026, 10, 2),
    cost_year=2027,
    estimate=Decimal(60000),
    staff_share=Decimal("2.5"),
    organ=True,
    budget_line=True,
    starts="2027-01-01",
    ends="2028-12-31",
    spread_plan=True,
    taking_part=True,
    focus_points=True,
    beneficiaries=True,
    steering_documents=True,
    decided_on=date(2026, 11, 24),
)
ALL = {each.rule: True for each in rules.CONDITIONS}


def keys(case: rules.Case, demands: dict[str, bool] | None = None) -> list[str]:
    return [each.rule for each in rules.lacks(case, ALL if demands is None else demands)]


def test_nothing_is_lacking_where_all_is_stated() -> None:
    assert keys(WHOLE) == []


@pytest.mark.row("R68")
@pytest.mark.rule("collaborations.resources_set_aside")
@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"cost_year": None, "costs_later": True, "estimate": None, "organ": False}, "for the years of"),
        ({"cost_year": 2026, "estimate": None, "organ": False}, "for the years of"),
        ({"cost_year": None, "estimate": None, "organ": True}, "Money or staff not stated"),
        ({"estimate": None}, "Money or staff not stated"),
    ],
    ids=["later only", "earlier only", "none at all", "of the period"],
)
def test_costs_of_other_years_are_said_to_be_of_other_years(values: dict[str, Any], said: str) -> None:
    found = rules.lacks(replace(WHOLE, **values), {"collaborations.resources_set_aside": True})
    assert len(found) == 1 and said in found[0].what


FAILING = [
    pytest.param("goal_linked", {"goals": 0, "goals_whole": 0}, marks=pytest.mark.row("R61")),
    pytest.param("goal_linked", {"goals_whole": 1}, marks=pytest.mark.row("R61")),
    pytest.param("goal_linked", {"focus_points": False}, marks=pytest.mark.row("R61")),
    pytest.param("beneficiary_named", {"beneficiaries": False}, marks=pytest.mark.row("R7")),
    pytest.param("contributes", {"steering_documents": False}, marks=pytest.mark.row("R9")),
    pytest.param("best_suited", {"analysis_on": None}, marks=pytest.mark.row("R62")),
    pytest.param("best_suited", {"analysis_chose_it": False}, marks=pytest.mark.row("R62")),
    pytest.param("best_suited", {"analysis_on": date(2026, 11, 25)}, marks=pytest.mark.row("R62")),
    pytest.param("theme_and_unit", {"themes": False}, marks=pytest.mark.row("R63")),
    pytest.param("theme_and_unit", {"responsible_unit": False}, marks=pytest.mark.row("R63")),
    pytest.param("theme_and_unit", {"contact": False}, marks=pytest.mark.row("R63")),
    pytest.param("sustainability_first", {"sustainability_on": None}, marks=pytest.mark.row("R67", "R11")),
    pytest.param("sustainability_first", {"sustainability_ended": True}, marks=pytest.mark.row("R67")),
    pytest.param(
        "sustainability_first", {"sustainability_on": date(2026, 12, 1)}, marks=pytest.mark.row("R67", "R64")
    ),
    pytest.param("resources_set_aside", {"estimate": Decimal(0)}, marks=pytest.mark.row("R68")),
    pytest.param("resources_set_aside", {"staff_share": None}, marks=pytest.mark.row("R68")),
    pytest.param("resources_set_aside", {"organ": False}, marks=pytest.mark.row("R68")),
    pytest.param("resources_set_aside", {"budget_line": False}, marks=pytest.mark.row("R68")),
    pytest.param("resources_set_aside", {"cost_year": 2026}, marks=pytest.mark.row("R68")),
    pytest.param(
        "resources_set_aside",
        {"cost_year": None, "costs_later": True, "estimate": None, "staff_share": None, "organ": False},
        marks=pytest.mark.row("R68"),
    ),
    pytest.param("fixed_period", {"ends": ""}, marks=pytest.mark.row("R69")),
    pytest.param("fixed_period", {"starts": ""}, marks=pytest.mark.row("R69")),
    pytest.param("evaluated_before_renewal", {"renewal": True}, marks=pytest.mark.row("R70")),
    pytest.param(
        "evaluated_before_renewal",
        {"renewal": True, "evaluated_on": date(2026, 11, 25)},
        marks=pytest.mark.row("R70"),
    ),
    pytest.param("results_spread", {"spread_plan": False}, marks=pytest.mark.row("R71")),
    pytest.param("others_take_part", {"taking_part": False}, marks=pytest.mark.row("R72")),
    pytest.param("values_considered", {"party_abroad": True}, marks=pytest.mark.row("R10")),
    pytest.param("sustainability_first", {"sustainability_against": True}, marks=pytest.mark.row("R67")),
    pytest.param(
        "evaluated_before_renewal",
        {"renewal": True, "evaluated_on": date(2026, 9, 1), "evaluation_against": True},
        marks=pytest.mark.row("R70"),
    ),
]


@pytest.mark.row("R7", "R9", "R11", "R61", "R62", "R63", "R64", "R67", "R68", "R69", "R70", "R71", "R72")
@pytest.mark.rule(
    "collaborations.goal_linked",
    "collaborations.beneficiary_named",
    "collaborations.contributes",
    "collaborations.best_suited",
    "collaborations.theme_and_unit",
    "collaborations.sustainability_first",
    "collaborations.resources_set_aside",
    "collaborations.fixed_period",
    "collaborations.evaluated_before_renewal",
    "collaborations.results_spread",
    "collaborations.others_take_part",
    "collaborations.values_considered",
)
@pytest.mark.parametrize(("rule", "values"), FAILING)
def test_each_condition_is_lacking_by_itself(rule: str, values: dict[str, object]) -> None:
    lacking = rules.lacks(replace(WHOLE, **values), ALL)  # type: ignore[arg-type]
    assert {each.rule for each in lacking} == {f"collaborations.{rule}"}
    assert all(each.what and each.where for each in lacking)


@pytest.mark.row("R70")
@pytest.mark.rule("collaborations.evaluated_before_renewal")
def test_a_renewal_that_was_evaluated_first_lacks_nothing() -> None:
    assert keys(replace(WHOLE, renewal=True, evaluated_on=date(2026, 9, 1))) == []


@pytest.mark.row("R10")
@pytest.mark.rule("collaborations.values_considered")
def test_a_party_abroad_is_considered_by_its_values() -> None:
    assert keys(replace(WHOLE, party_abroad=True, values_answered=True)) == []


def test_what_is_advised_against_is_done_with_a_reason_only() -> None:
    against = replace(WHOLE, renewal=True, evaluated_on=date(2026, 9, 1), evaluation_against=True)
    against = replace(against, sustainability_against=True)
    assert set(keys(against)) == {
        "collaborations.evaluated_before_renewal",
        "collaborations.sustainability_first",
    }
    assert keys(replace(against, why_all_the_same=True)) == []


@pytest.mark.row("R69")
@pytest.mark.rule("collaborations.period_lies_ahead")
@pytest.mark.parametrize(
    ("starts", "ends", "renewal", "fine"),
    [
        ("2027-01-01", "2028-12-31", False, True),
        ("2026", "2028", False, True),  # a year that runs has not begun before its last day
        ("", "2026", False, True),
        ("2024-11-26", "2025-12-31", False, False),
        ("2024-11-26", "2025-12-31", True, False),
        ("2026-11-24", "2026-11-24", False, False),
        ("2026-11-23", "2028", False, False),
        ("2026-01-01", "2028", True, True),  # a renewal that is late
    ],
)
def test_what_is_decided_is_a_period_to_come(starts: str, ends: str, renewal: bool, fine: bool) -> None:
    assert (rules.lies_ahead(starts, ends, date(2026, 11, 24), renewal) is None) is fine


@pytest.mark.row("R63")
def test_only_what_is_recommended_may_be_left_with_a_reason() -> None:
    bare = replace(WHOLE, themes=False, exemptions=frozenset({"collaborations.theme_and_unit"}))
    assert keys(bare) == ["collaborations.theme_and_unit"]  # required here: no exception helps
    assert keys(bare, {**ALL, "collaborations.theme_and_unit": False}) == []
    (read,) = rules.read(bare, {"collaborations.theme_and_unit": False})
    assert (read.met, read.exempt, read.stops) == (False, True, False)


def test_an_organisation_has_the_conditions_of_its_own_strategy() -> None:
    nothing = rules.Case()
    assert keys(nothing, {}) == []
    assert set(keys(nothing, {"collaborations.fixed_period": True})) == {"collaborations.fixed_period"}


@pytest.mark.row("R60", "F20")
@pytest.mark.rule("collaborations.programme_assignment_exempt")
def test_a_programme_assignment_is_no_collaboration() -> None:
    """Trap 5: the guidelines ask nothing of it."""
    assert keys(rules.Case(kind="programme_assignment")) == []
    assert {each.split(".")[1] for each in keys(rules.Case(kind="network"))} == {
        each.rule.split(".")[1]
        for each in rules.CONDITIONS
        if each.rule not in ("collaborations.evaluated_before_renewal", "collaborations.values_considered")
    }


@pytest.mark.row("R69")
def test_what_is_inherited_needs_no_first_day() -> None:
    assert keys(replace(WHOLE, starts="", inherited=True)) == []


@pytest.mark.row("R60")
@pytest.mark.rule("collaborations.formal_agreement")
def test_what_is_entered_rests_on_an_agreement() -> None:
    assert rules.formal_agreement("network", True, True) is None
    assert rules.formal_agreement("network", True, False) is not None
    assert rules.formal_agreement("network", False, False) is None
    assert rules.formal_agreement("programme_assignment", True, False) is None


def test_each_of_the_seven_has_its_rules_and_they_are_registered() -> None:
    assert sorted({each.number for each in rules.CONDITIONS}) == [1, 2, 3, 4, 5, 6, 7]
    assert all(each.rule in RULES and rules.TITLES[each.rule] for each in rules.CONDITIONS)


AMOUNTS = st.one_of(st.none(), st.integers(0, 10**11).map(lambda ore: Decimal(ore) / 100))


@given(AMOUNTS, st.dictionaries(st.sampled_from(["travel", "other", "membership_fee"]), AMOUNTS), AMOUNTS)
def test_reimbursement_is_never_part_of_the_sum(
    total: Decimal | None, parts: dict[str, Decimal | None], back: Decimal | None
) -> None:
    assert rules.parts_fit(total, parts) == rules.parts_fit(total, {**parts, "reimbursement": back})
