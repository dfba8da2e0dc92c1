"""The rules of projects, each passing and failing."""

from dataclasses import replace
from datetime import date
from decimal import Decimal as D

import pytest

from utblick.projects.rules import STOP, WARNING, commitments, life, money

TODAY = date(2026, 11, 26)


@pytest.mark.rule("projects.life")
@pytest.mark.row("R19d", "R40")
def test_a_project_goes_by_steps_and_nothing_is_submitted_undecided() -> None:
    assert life.next_state(life.IDEA, "prepare", None) == life.PREPARATION
    assert life.next_state(life.DECIDED, "submit", TODAY) == life.SUBMITTED
    assert life.next_state(life.DECIDED, "submit", None) is None
    assert life.next_state(life.PREPARATION, "submit", TODAY) is None
    assert life.next_state(life.PREPARATION, "grant", None) is None
    assert life.next_state(life.CLOSED, "withdraw", TODAY) is None
    assert life.next_state(life.IDEA, "no such step", None) is None


@pytest.mark.rule("projects.committee_of_the_area_decides")
@pytest.mark.row("R40")
def test_the_committee_of_the_policy_area_decides_and_no_other() -> None:
    assert life.may_decide(7, 7) == ""
    assert life.may_decide(7, 8) == "other_area"
    assert life.may_decide(7, None) == "no_area"


READY = life.Case(
    life.PREPARATION,
    frozenset({*life.NEEDED, "funding"}),
    has_committee=True,
    partners=2,
    leads=1,
    lines=3,
    committed=True,
    own=D(100),
    deadline=date(2027, 1, 1),
)


@pytest.mark.rule("projects.complete_before_decision")
@pytest.mark.row("R19d", "R40", "R41")
@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"has_committee": False}, "committee"),
        ({"partners": 0, "leads": 0}, "partners"),
        ({"leads": 0}, "partners"),
        ({"lines": 0}, "lines"),
        ({"committed": False}, "commitments"),
        ({"deadline": date(2026, 11, 25)}, "deadline"),
        ({"stated": READY.stated - {"funding"}}, "funding"),
        ({"stated": READY.stated - {"aims"}}, "aims"),
    ],
)
def test_what_a_project_lacks_before_it_is_decided_is_said(change: dict[str, object], where: str) -> None:
    assert life.lacks(READY, TODAY) == []
    (found,) = life.lacks(replace(READY, **change), TODAY)  # type: ignore[arg-type]
    assert (found.where, found.severity) == (where, STOP)


@pytest.mark.rule("projects.complete_before_decision")
@pytest.mark.row("R19d")
def test_a_project_is_closed_when_all_is_reported_paid_and_told() -> None:
    done = life.Case(life.CLOSING, results=1, results_spread=1, reports=2)
    assert life.lacks(done, TODAY) == []
    left = life.lacks(replace(done, unreported=1, unpaid=2, results=0), TODAY)
    assert [each.where for each in left] == ["periods", "periods", "results"]
    granted = life.Case(life.GRANTED, frozenset({"starts", "ends", "funder_number"}), reports=1)
    assert life.lacks(granted, TODAY) == []
    assert [each.where for each in life.lacks(replace(granted, reports=0), TODAY)] == ["periods"]


@pytest.mark.rule("projects.success_rate")
@pytest.mark.row("R19d")
def test_the_success_rate_is_granted_of_all_that_were_answered() -> None:
    assert life.success_rate(3, 1) == D(3) / D(4)
    assert life.success_rate(0, 0) is None
    assert life.success_rate(0, 2) == 0


@pytest.mark.rule("projects.within_the_frame")
@pytest.mark.row("R41")
def test_commitments_are_warned_of_at_the_frame_and_stopped_above_it() -> None:
    frame = D(1_000_000)
    assert money.against_frame(D(990_000), frame) is None
    at = money.against_frame(D(1_000_000), frame)
    assert at is not None and at.severity == WARNING
    above = money.against_frame(D(1_100_000), frame)
    assert above is not None and above.severity == STOP
    early = money.against_frame(D(900_000), frame, D(90))
    assert early is not None and early.severity == WARNING
    unknown = money.against_frame(D(1), None)
    assert unknown is not None and (unknown.severity, unknown.where) == (STOP, "frame")
    assert money.against_frame(D(0), None) is None


OURS = commitments.Bound(7, "Vi", 2027, D(200))


@pytest.mark.rule("projects.commitments_are_our_own_money")
@pytest.mark.row("R41")
def test_what_is_committed_is_all_of_our_own_money() -> None:
    assert commitments.differs_from_own_money(D(200), [OURS]) is None
    assert commitments.differs_from_own_money(D(500), [OURS, replace(OURS, year=2028, amount=D(300))]) is None
    assert commitments.differs_from_own_money(D(200), []) is None
    less = commitments.differs_from_own_money(D(5_000_000), [replace(OURS, amount=D(1))])
    assert less is not None and less.severity == STOP
    assert (less.values["sum"], less.values["stated"]) == (D(1), D(5_000_000))
    assert commitments.differs_from_own_money(None, [OURS]) is not None


@pytest.mark.rule("projects.grant_leaves_no_hole")
@pytest.mark.row("R41")
def test_a_smaller_grant_leaves_a_hole_that_somebody_fills() -> None:
    assert commitments.hole(D(1000), [D(800), D("199.50")]) is None
    assert commitments.hole(None, [D(800)]) is None
    found = commitments.hole(D(1000), [D(1), D(200)])
    assert found is not None and (found.severity, found.values["difference"]) == (STOP, D(799))


@pytest.mark.rule("projects.own_frame_only")
@pytest.mark.row("R40", "R41")
def test_a_committee_binds_its_own_frame_only() -> None:
    assert commitments.of_another([OURS], 7, "Vi") == []
    assert commitments.of_another([OURS], None, "") == []
    (found,) = commitments.of_another([OURS], 8, "De")
    assert (found.severity, found.where, found.values["owner"]) == (STOP, "body", "De")


@pytest.mark.rule("projects.commitments_in_its_years")
@pytest.mark.row("R41")
def test_what_is_committed_lies_within_the_project() -> None:
    first, last = date(2027, 3, 1), date(2028, 2, 28)
    assert commitments.outside_its_years([OURS, replace(OURS, year=2028)], first, last) == []
    assert commitments.outside_its_years([OURS], None, None) == []
    for year in (2026, 2031):
        (found,) = commitments.outside_its_years([replace(OURS, year=year)], first, last)
        assert (found.severity, found.where) == (STOP, "year")


LINES = [
    money.Line("Vi", "WP1", "staff", D(100)),
    money.Line("Vi", "WP2", "travel", D(50)),
    money.Line("De", "WP2", "staff", D(150)),
]


@pytest.mark.rule("projects.budget_adds_up")
@pytest.mark.row("R19d", "R41")
def test_a_budget_that_does_not_add_up_says_where() -> None:
    right = money.Stated(
        D(300),
        {"Vi": D(150), "De": D(150), "Okänd": None},
        {"WP1": D(100), "WP2": D(200)},
        {"staff": D(250), "travel": D(50)},
    )
    assert money.budget_faults(LINES, right) == []
    wrong = money.Stated(D(310), {"Vi": D(140), "De": D(150)}, {"WP3": D(5)}, {"travel": D(60)})
    found = money.budget_faults(LINES, wrong)
    assert [(each.where, each.values["name"], each.values["difference"]) for each in found] == [
        ("budget", "", D(10)),
        ("partners", "Vi", D(10)),
        ("sums", "WP3", D(5)),
        ("sums", "travel", D(10)),
    ]
    assert money.budget_faults([], wrong) == []


@pytest.mark.rule("projects.funding_adds_up")
@pytest.mark.row("R41")
def test_the_funding_pays_for_the_whole_budget() -> None:
    assert money.funding_faults(D(1000), [D(800), D("199.50")]) == []
    (short,) = money.funding_faults(D(1000), [D(800), D(100)])
    assert (short.where, short.values["difference"]) == ("funding", D(100))
    assert money.funding_faults(None, [D(1)]) == []
    assert money.in_kronor(D(100), D("11.2345")) == D("1123.45")
    assert money.in_kronor(D(100), None) == D(100) and money.in_kronor(None, None) == 0


@pytest.mark.rule("projects.grant_within_the_rate")
@pytest.mark.row("R19d")
def test_a_grant_above_the_rate_of_the_call_is_refused() -> None:
    assert money.grant_fault(D(800), D(1000), D(80)) is None
    above = money.grant_fault(D("800.01"), D(1000), D(80))
    assert above is not None and (above.where, above.values["limit"]) == ("grant", D("800.00"))
    assert money.grant_fault(D(999), D(1000), None) is None
    whole = money.grant_fault(D(1001), D(1000), None)
    assert whole is not None and whole.values["limit"] == D(1000)
    assert money.own_share(D(200), D(1000)) == D("0.2") and money.own_share(D(1), D(0)) is None


@pytest.mark.rule("projects.staff_time_is_real")
@pytest.mark.row("R41")
def test_140_per_cent_of_a_post_is_refused() -> None:
    assert money.staff_fault([D(60), D(40)]) is None
    found = money.staff_fault([D(100), D(40)])
    assert found is not None and (found.where, found.values["total"]) == ("staff_percent", D(140))


@pytest.mark.rule("projects.liquidity")
@pytest.mark.row("R41")
def test_what_we_lie_out_with_is_known_month_by_month() -> None:
    flows = [
        money.Flow(date(2026, 11, 1), date(2027, 1, 31), D(100), D(80), date(2027, 3, 5)),
        money.Flow(date(2027, 2, 1), date(2027, 2, 28), D(50)),
    ]
    curve = money.liquidity(flows)
    assert [(each.first, each.outlay) for each in curve] == [
        (date(2026, 11, 1), D("33.33")),
        (date(2026, 12, 1), D("66.66")),
        (date(2027, 1, 1), D("100.00")),
        (date(2027, 2, 1), D("150.00")),
        (date(2027, 3, 1), D("70.00")),
    ]
    assert money.liquidity([]) == []


@pytest.mark.rule("projects.liquidity")
@pytest.mark.row("R41")
def test_what_is_not_paid_yet_is_expected_and_never_in_the_past() -> None:
    assert money.expected(D(100), None, D("0.8")) == 80 and money.expected(D(100), D(75), D("0.8")) == 75
    assert money.expected(D(100), None, None) == 0 and money.expected(None, None, D("0.8")) == 0
    assert money.expected_on(date(2026, 11, 1), TODAY, TODAY) == date(2026, 11, 1) + money.PAID_WITHIN
    assert money.expected_on(date(2026, 1, 1), date(2026, 1, 1), TODAY) == TODAY
    assert money.expected_on(None, date(2026, 1, 1), TODAY) == TODAY + money.PAID_WITHIN
    assert money.expected_on(None, date(2027, 3, 1), TODAY) == date(2027, 3, 1) + money.PAID_WITHIN
