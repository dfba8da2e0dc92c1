"""When the year asks for what, against tables of days; and that no due day ever moves with today."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from utblick.plans import deadlines
from utblick.plans.deadlines import Due

pytestmark = pytest.mark.once
D = date
DAYS = st.dates(date(2024, 1, 1), date(2030, 12, 31))
MEETINGS = st.lists(DAYS, max_size=12)
YEARS = st.frozensets(st.integers(2024, 2031))
NOVEMBER = [D(2026, 10, 27), D(2026, 11, 24), D(2026, 12, 15)]


def plans(today: date, settled: list[int], meetings: list[date]) -> list[tuple[int, date, bool]]:
    return [(each.year, each.due, each.meeting) for each in deadlines.plans_due(today, settled, meetings)]


@pytest.mark.row("R31", "R35")
@pytest.mark.rule("plans.next_plan_is_due")
@pytest.mark.parametrize(
    ("today", "settled", "meetings", "expected"),
    [
        pytest.param(D(2026, 8, 31), [2026], NOVEMBER, [], id="the day before it opens"),
        pytest.param(D(2026, 9, 1), [2026], NOVEMBER, [(2027, D(2026, 11, 24), True)], id="1 September"),
        pytest.param(D(2026, 11, 23), [2026], NOVEMBER, [(2027, D(2026, 11, 24), True)], id="the day of the issue"),
        pytest.param(D(2026, 12, 31), [2026], NOVEMBER, [(2027, D(2026, 11, 24), True)], id="overdue"),
        pytest.param(D(2027, 1, 1), [2026], NOVEMBER, [(2027, D(2026, 11, 24), True)], id="the turn of the year"),
        pytest.param(D(2027, 8, 31), [2026], NOVEMBER, [(2027, D(2026, 11, 24), True)], id="long overdue"),
        pytest.param(
            D(2027, 9, 1),
            [2026],
            NOVEMBER,
            [(2027, D(2026, 11, 24), True), (2028, D(2027, 11, 30), False)],
            id="last year's and next year's",
        ),
        pytest.param(D(2026, 11, 25), [2026, 2027], NOVEMBER, [], id="decided"),
        pytest.param(D(2027, 3, 1), [2026, 2027], NOVEMBER, [], id="decided late"),
        pytest.param(D(2026, 11, 23), [2026], [], [(2027, D(2026, 11, 30), False)], id="an empty calendar"),
        pytest.param(
            D(2026, 11, 23),
            [2026],
            [D(2026, 10, 27), D(2025, 11, 18), D(2027, 11, 2)],
            [(2027, D(2026, 11, 30), False)],
            id="November of other years",
        ),
        pytest.param(
            D(2026, 9, 1),
            [2026],
            [D(2026, 11, 24), D(2026, 11, 3)],
            [(2027, D(2026, 11, 24), True)],
            id="two in November: the last",
        ),
        pytest.param(
            D(2026, 9, 1), [2026], [D(2026, 11, 17)], [(2027, D(2026, 11, 17), True)], id="the meeting moved"
        ),
        pytest.param(
            D(2028, 2, 29), [2028], [D(2027, 11, 30)], [], id="leap day: next year's has not opened"
        ),
        pytest.param(
            D(2028, 2, 29), [], [D(2027, 11, 30)], [(2028, D(2027, 11, 30), True)], id="leap day, still overdue"
        ),
    ],
)  # fmt: skip
def test_next_years_plan_is_due_in_november(
    today: date, settled: list[int], meetings: list[date], expected: list[tuple[int, date, bool]]
) -> None:
    assert plans(today, settled, meetings) == expected


@pytest.mark.row("R33")
@pytest.mark.rule("plans.report_in_april")
@pytest.mark.parametrize(
    ("today", "waiting", "meetings", "expected"),
    [
        pytest.param(D(2027, 1, 31), [2026], [D(2027, 4, 20)], [], id="the day before it opens"),
        pytest.param(D(2027, 2, 1), [2026], [D(2027, 4, 20)], [(2026, D(2027, 4, 20), True)], id="1 February"),
        pytest.param(D(2027, 4, 21), [2026], [D(2027, 4, 20)], [(2026, D(2027, 4, 20), True)], id="overdue"),
        pytest.param(D(2027, 2, 1), [2026], [D(2027, 3, 30)], [(2026, D(2027, 4, 30), False)], id="none in April"),
        pytest.param(
            D(2027, 3, 1), [2026], [D(2027, 4, 6), D(2027, 4, 27)], [(2026, D(2027, 4, 27), True)], id="two in April"
        ),
        pytest.param(D(2028, 2, 29), [2027], [], [(2027, D(2028, 4, 30), False)], id="leap day"),
        pytest.param(D(2027, 4, 1), [], [D(2027, 4, 20)], [], id="nothing waits"),
        pytest.param(D(2027, 4, 1), [2027], [D(2027, 4, 20)], [], id="a year that runs is not reported"),
        pytest.param(
            D(2027, 2, 1),
            [2026, 2025],
            [D(2026, 4, 21)],
            [(2025, D(2026, 4, 21), True), (2026, D(2027, 4, 30), False)],
            id="two years wait, the earliest first",
        ),
    ],
)  # fmt: skip
def test_a_year_is_reported_in_april_of_the_next(
    today: date, waiting: list[int], meetings: list[date], expected: list[tuple[int, date, bool]]
) -> None:
    found = deadlines.reports_due(today, waiting, meetings)
    assert [(each.year, each.due, each.meeting) for each in found] == expected


YEAR = (D(2027, 1, 1), D(2027, 12, 31))


@pytest.mark.row("R36")
@pytest.mark.rule("plans.followed_up_each_tertial")
@pytest.mark.parametrize(
    ("period", "done", "over", "today", "expected"),
    [
        pytest.param(YEAR, [], None, D(2027, 4, 29), [], id="the tertial runs"),
        pytest.param(YEAR, [], None, D(2027, 4, 30), [1], id="its last day"),
        pytest.param(YEAR, [], None, D(2027, 8, 31), [1, 2], id="two wait"),
        pytest.param(YEAR, [1], None, D(2027, 8, 31), [2], id="the first is done"),
        pytest.param(YEAR, [2], None, D(2027, 12, 31), [1, 3], id="one was passed over"),
        pytest.param(YEAR, [1, 2, 3], None, D(2028, 1, 1), [], id="all done"),
        pytest.param(YEAR, [1, 2], None, D(2028, 1, 1), [3], id="the turn of the year"),
        pytest.param(YEAR, [], None, D(2026, 12, 31), [], id="before the year"),
        pytest.param((D(2027, 5, 1), D(2027, 12, 31)), [], None, D(2027, 12, 31), [2, 3], id="begins in May"),
        pytest.param((D(2027, 4, 30), D(2027, 12, 31)), [], None, D(2027, 4, 30), [1], id="begins 30 April"),
        pytest.param((D(2027, 1, 1), D(2027, 4, 30)), [], None, D(2028, 1, 1), [1], id="ends in April"),
        pytest.param((D(2027, 1, 1), D(2027, 5, 1)), [], None, D(2028, 1, 1), [1, 2], id="ends 1 May"),
        pytest.param((D(2027, 6, 1), D(2027, 6, 30)), [], None, D(2028, 1, 1), [2], id="one month"),
        pytest.param((D(2025, 9, 1), D(2029, 3, 1)), [], None, D(2028, 1, 1), [1, 2, 3], id="longer than the year"),
        pytest.param(YEAR, [1], 1, D(2028, 1, 1), [], id="done in the first"),
        pytest.param(YEAR, [2], 2, D(2028, 1, 1), [1], id="stopped in the second, the first is missing"),
    ],
)  # fmt: skip
def test_an_activity_is_followed_up_for_each_tertial_that_it_runs_in(
    period: tuple[date, date], done: list[int], over: int | None, today: date, expected: list[int]
) -> None:
    found = deadlines.follow_ups_due(2027, *period, done, over, today)
    assert [number for number, _opens, _due in found] == expected


def test_a_follow_up_opens_on_the_tertials_last_day_and_is_due_thirty_days_after() -> None:
    found = deadlines.follow_ups_due(2028, D(2028, 1, 1), D(2028, 12, 31), [], None, D(2029, 1, 1))
    assert [(opens, due) for _number, opens, due in found] == [
        (D(2028, 4, 30), D(2028, 5, 30)),
        (D(2028, 8, 31), D(2028, 9, 30)),
        (D(2028, 12, 31), D(2029, 1, 30)),
    ]


@pytest.mark.row("R42", "R20")
@pytest.mark.rule("plans.monitoring_is_attested")
@pytest.mark.parametrize(
    ("latest", "since", "today", "expected"),
    [
        pytest.param(D(2026, 6, 30), D(2020, 1, 1), D(2026, 11, 30), None, id="the half-year runs"),
        pytest.param(D(2026, 6, 30), D(2020, 1, 1), D(2026, 12, 1), D(2026, 12, 31), id="its last month"),
        pytest.param(D(2026, 6, 30), D(2020, 1, 1), D(2027, 3, 1), D(2026, 12, 31), id="overdue stays the same"),
        pytest.param(D(2026, 12, 31), D(2020, 1, 1), D(2026, 12, 31), None, id="attested"),
        pytest.param(D(2026, 12, 31), D(2020, 1, 1), D(2027, 5, 31), D(2027, 6, 30), id="the next half-year"),
        pytest.param(D(2027, 6, 30), D(2020, 1, 1), D(2027, 6, 15), None, id="attested early"),
        pytest.param(None, D(2026, 9, 14), D(2026, 11, 23), None, id="a new unit"),
        pytest.param(None, D(2026, 9, 14), D(2026, 12, 1), D(2026, 12, 31), id="a new unit's first half-year"),
        pytest.param(None, D(2026, 6, 30), D(2026, 7, 1), D(2026, 6, 30), id="came on the last day of June"),
        pytest.param(None, D(2026, 7, 1), D(2026, 7, 1), None, id="came on the first day of July"),
        pytest.param(None, D(2028, 2, 29), D(2028, 5, 31), D(2028, 6, 30), id="came on a leap day"),
    ],
)  # fmt: skip
def test_monitoring_is_attested_half_year_by_half_year(
    latest: date | None, since: date, today: date, expected: date | None
) -> None:
    due = deadlines.attestation_due(latest, since, today)
    assert (due.due if due else None) == expected
    if due:
        assert (due.opens, due.year) == (due.due - deadlines.TIME_TO_ATTEST, due.due.year)


@given(DAYS)
def test_every_day_lies_in_its_tertial(day: date) -> None:
    number = deadlines.tertial_of(day)
    last = deadlines.tertial_ends(day.year)[number - 1]
    assert deadlines.begins(day.year, number) <= day <= last
    assert number == 1 or deadlines.begins(day.year, number) - deadlines.tertial_ends(day.year)[
        number - 2
    ] == (timedelta(days=1))


@given(DAYS)
def test_every_day_lies_in_its_half_year(day: date) -> None:
    end = deadlines.half_year_end(day)
    assert day <= end < day + timedelta(days=184)
    assert deadlines.half_year_end(end) == end
    assert deadlines.half_year_end(end + timedelta(days=1)) > end


def same_at_both(one: list[Due], other: list[Due]) -> None:
    first, second = ({each.year: each for each in found} for found in (one, other))
    for year in first.keys() & second.keys():
        assert first[year] == second[year]


@given(DAYS, DAYS, YEARS, MEETINGS)
def test_no_due_day_moves_with_today(
    one: date, other: date, years: frozenset[int], meetings: list[date]
) -> None:
    ask: list[Callable[[date], list[Due]]] = [
        lambda day: deadlines.plans_due(day, years, meetings),
        lambda day: deadlines.reports_due(day, years, meetings),
    ]
    for derive in ask:
        same_at_both(derive(one), derive(other))
        assert all(each.opens <= day for day in (one, other) for each in derive(day))


@given(DAYS, DAYS, DAYS, DAYS, st.sets(st.integers(1, 3)))
def test_what_waits_today_waits_tomorrow_on_the_same_day(
    one: date, other: date, start: date, end: date, done: set[int]
) -> None:
    (sooner, later), (starts, ends) = sorted((one, other)), sorted((start, end))
    waited = deadlines.follow_ups_due(starts.year, starts, ends, done, None, sooner)
    assert set(waited) <= set(deadlines.follow_ups_due(starts.year, starts, ends, done, None, later))
    first, second = (deadlines.attestation_due(start, end, day) for day in (sooner, later))
    assert first is None or first == second
    reports, still = (deadlines.reports_due(day, {starts.year}, [end]) for day in (sooner, later))
    assert set(reports) <= set(still)
