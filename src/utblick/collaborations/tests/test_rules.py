"""What the guidelines ask for, each condition met and not met, named by its row."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from utblick.collaborations import rules

WHOLE = rules.Stated(
    kind="network",
    agreement=True,
    beneficiary=True,
    focus_point=True,
    responsible_unit=True,
    contact=True,
    ends="2028",
    estimate=Decimal(60000),
    staff_share=Decimal("2.5"),
)


def keys(stated: rules.Stated) -> list[str]:
    return [each.rule for each in rules.missing(stated)]


def test_nothing_is_missing_where_all_is_stated() -> None:
    assert keys(WHOLE) == []


@pytest.mark.row("R60")
@pytest.mark.rule("collaborations.formal_agreement")
def test_an_agreement_is_asked_for() -> None:
    assert keys(replace(WHOLE, agreement=False)) == ["collaborations.formal_agreement"]


@pytest.mark.row("R7")
@pytest.mark.rule("collaborations.beneficiary_named")
def test_it_is_asked_for_whom_it_is_of_value() -> None:
    assert keys(replace(WHOLE, beneficiary=False)) == ["collaborations.beneficiary_named"]


@pytest.mark.row("R61")
@pytest.mark.rule("collaborations.goal_linked")
def test_a_link_to_the_priorities_is_asked_for() -> None:
    assert keys(replace(WHOLE, focus_point=False)) == ["collaborations.goal_linked"]


@pytest.mark.row("R63")
@pytest.mark.rule("collaborations.theme_and_unit")
@pytest.mark.parametrize("field", ["responsible_unit", "contact"])
def test_a_unit_and_a_person_are_asked_for(field: str) -> None:
    assert keys(replace(WHOLE, **{field: False})) == ["collaborations.theme_and_unit"]


@pytest.mark.row("R68")
@pytest.mark.rule("collaborations.resources_set_aside")
@pytest.mark.parametrize(
    ("estimate", "share"), [(None, Decimal(5)), (Decimal(5), None), (Decimal(0), Decimal(0)), (None, None)]
)
def test_money_and_staff_are_asked_for(estimate: Decimal | None, share: Decimal | None) -> None:
    assert keys(replace(WHOLE, estimate=estimate, staff_share=share)) == [
        "collaborations.resources_set_aside"
    ]


@pytest.mark.row("R69")
@pytest.mark.rule("collaborations.fixed_period")
def test_an_end_is_asked_for() -> None:
    assert keys(replace(WHOLE, ends="")) == ["collaborations.fixed_period"]


@pytest.mark.row("R60", "F20")
@pytest.mark.rule("collaborations.programme_assignment_exempt")
def test_a_programme_assignment_is_no_collaboration() -> None:
    """Trap 5: the guidelines ask nothing of it."""
    assert keys(rules.Stated(kind="programme_assignment")) == []
    assert len(keys(rules.Stated(kind="network"))) == 6


AMOUNTS = st.one_of(st.none(), st.decimals(min_value=0, max_value=10**9, places=2))


@given(AMOUNTS, st.dictionaries(st.sampled_from(["travel", "other", "membership_fee"]), AMOUNTS), AMOUNTS)
def test_reimbursement_is_never_part_of_the_sum(
    total: Decimal | None, parts: dict[str, Decimal | None], back: Decimal | None
) -> None:
    assert rules.parts_fit(total, parts) == rules.parts_fit(total, {**parts, "reimbursement": back})
