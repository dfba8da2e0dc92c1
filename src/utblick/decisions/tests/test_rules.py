"""Who may decide, when a decision stands, what is reported: the rules over plain values."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from utblick.decisions import rules
from utblick.decisions.rules import Draft, Right

ASSEMBLY, BOARD, CULTURE, TRAFFIC = 1, 2, 3, 4
HOLIDAYS = {date(2027, 3, 26), date(2027, 3, 29), date(2027, 6, 25), date(2026, 12, 24), date(2026, 12, 25)}


@pytest.mark.row("R29", "R32")
@pytest.mark.rule("decisions.right_body_decides")
def test_only_a_body_with_the_right_decides() -> None:
    assert rules.may_decide(ASSEMBLY, [Right(ASSEMBLY)]) == ""
    assert rules.may_decide(BOARD, [Right(ASSEMBLY)]) == "no_right"
    assert rules.may_decide(BOARD, []) == "no_right"


@pytest.mark.row("R40")
@pytest.mark.rule("decisions.right_body_decides")
def test_a_committee_decides_within_its_own_policy_areas_only() -> None:
    rights = [Right(CULTURE, own_areas=True), Right(TRAFFIC, own_areas=True)]
    assert rules.may_decide(CULTURE, rights, area_of=CULTURE) == ""
    assert rules.may_decide(TRAFFIC, rights, area_of=CULTURE) == "other_area"
    assert rules.may_decide(CULTURE, rights, area_of=None) == "no_area"
    assert rules.may_decide(BOARD, [*rights, Right(BOARD)], area_of=CULTURE) == ""


@pytest.mark.rule("decisions.goals_are_not_delegated")
def test_goals_and_direction_are_never_delegated() -> None:
    assert rules.may_be_delegated(concerns_goals=True, delegated=True) == "goals"
    assert rules.may_be_delegated(concerns_goals=False, delegated=False) == "not_delegated"
    assert rules.may_be_delegated(concerns_goals=False, delegated=True) == ""


@pytest.mark.rule("decisions.delegated_is_reported")
def test_a_decision_is_reported_at_the_first_meeting_after_it() -> None:
    days = [date(2026, 10, 20), date(2026, 11, 24), date(2026, 12, 8)]
    assert rules.reported_at(date(2026, 11, 2), days) == date(2026, 11, 24)
    assert rules.reported_at(date(2026, 11, 24), days) == date(2026, 12, 8)
    assert rules.reported_at(date(2026, 12, 8), days) is None


@pytest.mark.rule("decisions.minutes_approved_in_time")
def test_minutes_are_approved_within_fourteen_days_and_put_up_within_two() -> None:
    assert rules.latest_approval(date(2026, 11, 24)) == date(2026, 12, 8)
    assert rules.latest_announcement(date(2026, 12, 8)) == date(2026, 12, 10)


@pytest.mark.rule("decisions.legal_force")
@pytest.mark.parametrize(
    ("announced", "until"),
    [
        (date(2026, 12, 1), date(2026, 12, 22)),  # a Tuesday
        (date(2026, 12, 3), date(2026, 12, 28)),  # three weeks lead to Christmas Eve, then the weekend
        (date(2027, 3, 5), date(2027, 3, 30)),  # Good Friday, Easter, Easter Monday
        (date(2027, 6, 4), date(2027, 6, 28)),  # Midsummer Eve and the weekend
    ],
)
def test_a_last_day_on_a_holiday_is_the_next_working_day(announced: date, until: date) -> None:
    assert rules.last_day_to_appeal(announced, HOLIDAYS.__contains__) == until
    assert rules.legal_force(announced, HOLIDAYS.__contains__) == until + timedelta(days=1)


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1)))
def test_the_last_day_is_a_working_day_three_weeks_on_or_just_after(announced: date) -> None:
    until = rules.last_day_to_appeal(announced, HOLIDAYS.__contains__)
    assert until.weekday() < 5 and until not in HOLIDAYS
    assert timedelta(0) <= until - (announced + timedelta(weeks=3)) <= timedelta(days=6)


def draft(**values: object) -> Draft:
    plain: dict[str, object] = {
        "manner": "body",
        "decided_on": date(2026, 11, 3),
        "meeting_on": date(2026, 11, 3),
        "meeting_status": "planned",
        "paragraph": "12",
        "thing_made_on": None,
    }
    return Draft(**{**plain, **values})  # type: ignore[arg-type]


@pytest.mark.row("R31")
@pytest.mark.rule("decisions.decision_is_complete")
@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({}, {}),
        ({"paragraph": ""}, {"paragraph": "no_paragraph"}),
        ({"meeting_on": None}, {"meeting": "no_meeting"}),
        ({"meeting_status": "cancelled"}, {"meeting": "cancelled"}),
        ({"meeting_on": date(2026, 11, 4)}, {"decided_on": "other_day"}),
        ({"decided_on": date(2026, 12, 1), "meeting_on": date(2026, 12, 1)}, {"decided_on": "future"}),
        ({"thing_made_on": date(2026, 11, 4)}, {"decided_on": "before_thing"}),
        ({"thing_made_on": date(2026, 11, 3)}, {}),
        ({"manner": "delegated", "meeting_on": None, "paragraph": ""}, {}),
    ],
)
def test_what_is_wrong_with_a_decision_is_told_by_field(
    values: dict[str, object], wrong: dict[str, str]
) -> None:
    assert rules.wrong_with(draft(**values), date(2026, 11, 23)) == wrong
