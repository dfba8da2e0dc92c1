"""What follows from the days of a call, and whose money it is."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from utblick.funding import rules

TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)


@pytest.mark.row("R19c")
@pytest.mark.rule("funding.call_state")
@pytest.mark.parametrize(
    ("opens", "deadlines", "state"),
    [
        (TODAY + DAY, [TODAY + 9 * DAY], "forecast"),
        (TODAY, [TODAY + 9 * DAY], "open"),
        (None, [TODAY], "open"),  # the last day counts
        (None, [TODAY - DAY], "closed"),
        (TODAY - 90 * DAY, [TODAY - DAY, TODAY + DAY], "open"),  # one of several has passed
        (None, [], "undated"),  # nobody knows
        (TODAY - DAY, [], "open"),
        (TODAY + DAY, [], "forecast"),
    ],
)
def test_state_follows_from_the_days(opens: date | None, deadlines: list[date], state: str) -> None:
    assert rules.call_state(opens, deadlines, TODAY) == state


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.dates(), st.lists(st.dates(), max_size=4))
def test_a_closed_call_never_opens_again(opens: date, deadlines: list[date]) -> None:
    order = [
        rules.call_state(opens, deadlines, opens + timedelta(days=n)) for n in (-1, 0, 1) if opens.year > 1
    ]
    if "closed" in order:
        assert set(order[order.index("closed") :]) == {"closed"}


@pytest.mark.row("R27")
@pytest.mark.rule("funding.nordic")
def test_norden_gives_the_nordic_ones_alone() -> None:
    assert rules.is_of("nordic", "nordic") and rules.is_of("eu", "")
    assert not rules.is_of("eu", "nordic")


@pytest.mark.row("R19c", "R19d")
@pytest.mark.rule("funding.fits")
def test_a_closed_call_never_fits() -> None:
    assert rules.fits(rules.LEAST, "open") and rules.fits(80, "forecast")
    assert not rules.fits(rules.LEAST - 1, "open") and not rules.fits(100, "closed")


def test_deadlines_come_after_the_opening() -> None:
    assert rules.before_opening(TODAY, [TODAY - DAY, TODAY]) == [TODAY - DAY]
    assert rules.before_opening(None, [TODAY]) == []
    assert rules.next_deadline([TODAY - DAY, TODAY + DAY, TODAY + 2 * DAY], TODAY) == TODAY + DAY
    assert rules.next_deadline([TODAY - DAY], TODAY) is None


def test_the_same_call_has_much_the_same_title_and_a_deadline_in_common() -> None:
    assert rules.may_be_same("Healthy cities, call 2", [TODAY], "Call 2: healthy cities", [TODAY])
    assert not rules.may_be_same("Healthy cities", [TODAY], "Healthy cities", [TODAY + DAY])
    assert not rules.may_be_same("Healthy cities", [TODAY], "Water", [TODAY])


def test_new_is_a_week() -> None:
    assert rules.is_new(TODAY - 6 * DAY, TODAY) and not rules.is_new(TODAY - 7 * DAY, TODAY)
