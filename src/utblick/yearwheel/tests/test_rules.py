"""How things stand at a day, and who sees what is late: a table of dates, with today as an argument."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from utblick.core import obligations
from utblick.core.obligations import Obligation
from utblick.yearwheel import rules

DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


def asked(due: date | None, opens: date | None = None, **values: Any) -> Obligation:
    return Obligation("k", "T", "S", "/", "B", "strategy.edit", due, opens, **values)


@pytest.mark.parametrize(
    ("due", "opens", "today", "state"),
    [
        # due today, yesterday, tomorrow
        (date(2026, 11, 23), None, date(2026, 11, 23), "now"),
        (date(2026, 11, 22), None, date(2026, 11, 23), "overdue"),
        (date(2026, 11, 24), None, date(2026, 11, 23), "now"),
        # this month, the next, and the same month of another year
        (date(2026, 11, 30), None, date(2026, 11, 1), "now"),
        (date(2026, 12, 1), None, date(2026, 11, 30), "later"),
        (date(2027, 11, 23), None, date(2026, 11, 23), "later"),
        # the turn of the year
        (date(2026, 12, 31), None, date(2026, 12, 31), "now"),
        (date(2026, 12, 31), None, date(2027, 1, 1), "overdue"),
        (date(2027, 1, 1), None, date(2026, 12, 31), "later"),
        # the leap day
        (date(2028, 2, 29), None, date(2028, 2, 28), "now"),
        (date(2028, 2, 29), None, date(2028, 2, 29), "now"),
        (date(2028, 2, 29), None, date(2028, 3, 1), "overdue"),
        # what has opened is to be done now, however late it is due
        (date(2027, 4, 15), date(2026, 10, 15), date(2026, 10, 15), "now"),
        (date(2027, 4, 15), date(2026, 10, 15), date(2026, 10, 14), "later"),
        (None, None, date(2026, 11, 23), "undated"),
    ],
)
def test_how_an_obligation_stands_follows_from_its_dates(
    due: date | None, opens: date | None, today: date, state: str
) -> None:
    assert asked(due, opens).state(today) == state


def test_a_fault_stands_first_whatever_its_date() -> None:
    assert asked(None, fault=True).state(date(2026, 11, 23)) == "fault"
    assert asked(date(2026, 1, 1), fault=True).state(date(2026, 11, 23)) == "fault"


HEAD, DIRECTOR = rules.HEAD, rules.DIRECTOR


@pytest.mark.rule("yearwheel.overdue_goes_to_the_next_in_line")
@pytest.mark.row("R31")
@pytest.mark.row("R49")
@pytest.mark.parametrize(
    ("due", "has_unit", "today", "levels"),
    [
        # within the first week nobody else sees it
        (date(2026, 11, 23), True, date(2026, 11, 23), ()),
        (date(2026, 11, 23), True, date(2026, 11, 24), ()),
        (date(2026, 11, 23), True, date(2026, 11, 30), ()),
        (date(2026, 11, 23), False, date(2026, 11, 30), ()),
        # then the head of the administration, or the chief executive where there is no unit
        (date(2026, 11, 23), True, date(2026, 12, 1), (HEAD,)),
        (date(2026, 11, 23), False, date(2026, 12, 1), (DIRECTOR,)),
        # and after three weeks both
        (date(2026, 11, 23), True, date(2026, 12, 14), (HEAD,)),
        (date(2026, 11, 23), True, date(2026, 12, 15), (HEAD, DIRECTOR)),
        # over the turn of the year, and over a leap day
        (date(2026, 12, 28), True, date(2027, 1, 4), ()),
        (date(2026, 12, 28), True, date(2027, 1, 5), (HEAD,)),
        (date(2028, 2, 22), True, date(2028, 2, 29), ()),
        (date(2028, 2, 22), True, date(2028, 3, 1), (HEAD,)),
        (date(2028, 2, 8), True, date(2028, 2, 29), (HEAD,)),
        (date(2028, 2, 8), True, date(2028, 3, 1), (HEAD, DIRECTOR)),
        # what has no day is late for nobody
        (None, True, date(2026, 12, 15), ()),
        (None, False, date(2026, 12, 15), ()),
    ],
)
def test_what_is_overdue_goes_to_the_next_in_line(
    due: date | None, has_unit: bool, today: date, levels: tuple[str, ...]
) -> None:
    assert rules.escalates_to(due, has_unit, today) == levels


@given(DAYS, st.booleans(), st.integers(0, 400))
def test_whoever_has_come_to_see_it_goes_on_seeing_it(due: date, has_unit: bool, days: int) -> None:
    today = due + timedelta(days=days)
    now = set(rules.escalates_to(due, has_unit, today))
    assert now <= set(rules.escalates_to(due, has_unit, today + timedelta(days=1)))


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2026, 11, 22), "passed"),
        (date(2026, 11, 23), "passed"),
        (date(2026, 11, 24), ""),
        (date(2027, 2, 21), ""),
        (date(2027, 2, 22), "too_long"),
    ],
)
def test_something_may_wait_for_ninety_days_at_most(day: date, why: str) -> None:
    assert rules.may_wait_until(day, date(2026, 11, 23)) == why


@pytest.mark.row("R47")
def test_the_due_day_stays_however_long_it_is_overdue(kronoberg: None) -> None:
    """The seats of a term that has ended: asked for before it ends, due when it ends, and due then for ever."""
    found = {}
    for today in (date(2026, 10, 14), date(2026, 10, 15), date(2026, 11, 23), date(2027, 3, 1)):
        (each,) = (each for each in obligations.derive(today) if each.key.startswith("renewal-abroad"))
        found[today] = (each.key, each.due, each.state(today))
    key, due = "renewal-abroad-2026-10-14", date(2026, 10, 14)
    assert found == {
        date(2026, 10, 14): (key, due, "now"),
        date(2026, 10, 15): (key, due, "overdue"),
        date(2026, 11, 23): (key, due, "overdue"),
        date(2027, 3, 1): (key, due, "overdue"),
    }


def test_keys_stand_in_addresses_as_they_are(kronoberg: None) -> None:
    import re

    keys = [each.key for each in obligations.derive(date(2026, 11, 23))]
    assert keys and len(keys) == len(set(keys))
    assert [key for key in keys if not re.fullmatch(r"[a-z0-9.-]{1,200}", key)] == []
