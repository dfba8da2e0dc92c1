"""The rules, each where it holds and where it does not; the days of feedback as a table (trap 7)."""

from datetime import date

import pytest

from utblick.participation import rules

JUNE = (date(2026, 6, 9), date(2026, 5, 29), False)
AUGUST = (date(2026, 8, 25), date(2026, 8, 14), False)
SEPTEMBER = (date(2026, 9, 22), None, False)
CALENDAR = [SEPTEMBER, JUNE, AUGUST]  # in no order


@pytest.mark.row("R34")
@pytest.mark.rule("participation.feedback_due")
@pytest.mark.parametrize(
    ("ends", "same_day", "day", "oral"),
    [
        (date(2026, 5, 28), True, date(2026, 6, 9), False),  # before the agenda closes
        (date(2026, 5, 29), True, date(2026, 6, 9), False),  # the last day that the agenda takes matters
        (date(2026, 5, 30), True, date(2026, 6, 9), True),  # the agenda has closed: told orally
        (date(2026, 6, 9), True, date(2026, 6, 9), True),  # home on the day of the meeting
        (date(2026, 6, 9), False, date(2026, 8, 25), False),  # where the same day does not count
        (date(2026, 6, 10), True, date(2026, 8, 25), False),  # the day after, over the summer
        (date(2026, 7, 15), True, date(2026, 8, 25), False),  # in the middle of the summer
        (date(2026, 8, 20), True, date(2026, 8, 25), True),
        (date(2026, 8, 26), True, date(2026, 9, 22), False),  # a meeting whose agenda has no last day
        (date(2026, 9, 22), True, date(2026, 9, 22), False),
        (date(2026, 9, 22), False, None, False),  # none to come
        (date(2026, 9, 23), True, None, False),
    ],
)
def test_feedback_is_due_at_the_nearest_meeting(
    ends: date, same_day: bool, day: date | None, oral: bool
) -> None:
    due = rules.feedback_due(ends, CALENDAR, same_day)
    assert (due.day, due.oral, due.none) == (day, oral, day is None)


@pytest.mark.row("R34")
@pytest.mark.rule("participation.feedback_due")
def test_a_cancelled_meeting_has_nothing_before_it() -> None:
    cancelled = [(JUNE[0], JUNE[1], True), AUGUST]
    assert rules.feedback_due(date(2026, 5, 1), cancelled, True).day == AUGUST[0]
    assert rules.feedback_due(date(2026, 5, 1), cancelled[:1], True).none
    assert rules.feedback_due(date(2026, 5, 1), [], True).none


@pytest.mark.row("R34")
@pytest.mark.rule("participation.feedback_due")
def test_it_is_written_until_the_agenda_closes_or_told_on_the_day() -> None:
    assert rules.feedback_due(date(2026, 5, 1), CALENDAR, True).write_by == JUNE[1]
    assert rules.feedback_due(date(2026, 6, 1), CALENDAR, True).write_by == JUNE[0]
    assert rules.feedback_due(date(2026, 9, 1), CALENDAR, True).write_by == SEPTEMBER[0]
    assert rules.feedback_due(date(2026, 12, 1), CALENDAR, True).write_by is None


@pytest.mark.row("R34")
@pytest.mark.rule("participation.feedback_punctuality")
@pytest.mark.parametrize(
    ("handed_in", "today", "said"),
    [
        (date(2026, 5, 29), date(2026, 7, 1), "in_time"),
        (date(2026, 5, 30), date(2026, 7, 1), "addition"),
        (date(2026, 6, 9), date(2026, 7, 1), "addition"),
        (date(2026, 6, 10), date(2026, 7, 1), "late"),
        (None, date(2026, 6, 9), "waiting"),
        (None, date(2026, 6, 10), "missing"),
    ],
)
def test_late_is_said_to_be_late(handed_in: date | None, today: date, said: str) -> None:
    due = rules.feedback_due(date(2026, 5, 20), CALENDAR, True)
    presented = due.day if handed_in and handed_in <= date(2026, 6, 9) else None
    assert rules.punctuality(due, handed_in, today, presented) == said


@pytest.mark.row("R34")
@pytest.mark.rule("participation.feedback_punctuality")
@pytest.mark.parametrize(
    ("presented", "today", "said"),
    [
        (None, date(2026, 6, 9), "in_time"),  # the meeting has not been yet
        (None, date(2026, 6, 10), "not_presented"),  # nobody presented it when it was due
        (date(2026, 6, 9), date(2026, 9, 1), "in_time"),
        (date(2026, 8, 18), date(2026, 9, 1), "not_presented"),
    ],
)
def test_what_is_presented_later_than_due_is_late(presented: date | None, today: date, said: str) -> None:
    due = rules.feedback_due(date(2026, 5, 20), CALENDAR, True)
    assert rules.punctuality(due, date(2026, 5, 25), today, presented) == said


@pytest.mark.row("R34")
@pytest.mark.rule("participation.feedback_punctuality")
def test_nothing_is_late_where_no_meeting_is_to_come() -> None:
    assert rules.punctuality(rules.Due(None), None, date(2027, 1, 1)) == "waiting"
    assert rules.punctuality(rules.Due(None), date(2026, 1, 1), date(2027, 1, 1)) == "in_time"


@pytest.mark.row("R34")
@pytest.mark.row("R43")
@pytest.mark.rule("participation.who_approves")
def test_the_table_of_the_organisation_says_who_approves() -> None:
    table = {"elected": "presidium", "official": "head"}
    assert rules.who_approves("elected", table) == "presidium"
    assert rules.who_approves("official", table) == "head"
    assert rules.who_approves("youth", table) == ""


@pytest.mark.row("R43")
@pytest.mark.rule("participation.who_approves")
def test_nobody_approves_their_own() -> None:
    assert rules.may_approve(True, own_participation=False, own_proposal=False)
    assert not rules.may_approve(True, own_participation=True, own_proposal=False)
    assert not rules.may_approve(True, own_participation=False, own_proposal=True)
    assert not rules.may_approve(False, own_participation=False, own_proposal=False)


@pytest.mark.row("R8")
@pytest.mark.rule("participation.visible_abroad")
def test_we_are_seen_where_we_said_something() -> None:
    assert rules.visible_abroad(True, "Vi vill dela data")
    assert not rules.visible_abroad(True, "  ")
    assert not rules.visible_abroad(False, "Vi vill dela data")


@pytest.mark.row("R15")
@pytest.mark.rule("participation.good_practice_is_spread")
def test_good_practice_is_spread_when_it_is_handed_in() -> None:
    assert rules.good_practice_is_spread("En mall", handed_in=True)
    assert not rules.good_practice_is_spread("En mall", handed_in=False)
    assert not rules.good_practice_is_spread(" ", handed_in=True)


IN_JUNE, IN_AUGUST = date(2026, 6, 9), date(2026, 8, 18)


@pytest.mark.row("R34")
@pytest.mark.parametrize(
    ("at", "due", "handed_in", "today", "there"),
    [
        (rules.Standing(IN_JUNE), IN_JUNE, date(2026, 6, 1), date(2026, 6, 2), True),
        (rules.Standing(IN_JUNE), IN_AUGUST, date(2026, 6, 1), date(2026, 6, 2), False),  # due later
        (rules.Standing(IN_JUNE), None, date(2026, 6, 1), date(2026, 6, 2), False),
        (rules.Standing(IN_JUNE, over=True), IN_JUNE, date(2026, 6, 1), date(2026, 7, 1), False),
        # It waits on the agenda of June, which has not been or has not been registered: not in August's report too.
        (rules.Standing(IN_AUGUST, earlier=[IN_JUNE]), IN_JUNE, date(2026, 6, 1), date(2026, 6, 2), False),
        (rules.Standing(IN_AUGUST, earlier=[IN_JUNE]), IN_JUNE, date(2026, 6, 1), date(2026, 7, 1), False),
        # Handed in after June's meeting, it cannot have been there.
        (rules.Standing(IN_AUGUST, earlier=[IN_JUNE]), IN_JUNE, date(2026, 6, 20), date(2026, 7, 1), True),
        (rules.Standing(IN_AUGUST), IN_JUNE, date(2026, 6, 20), date(2026, 7, 1), True),
    ],
)
def test_feedback_is_in_one_report_and_no_other(
    at: rules.Standing, due: date | None, handed_in: date | None, today: date, there: bool
) -> None:
    assert rules.is_reported_at(at, due, handed_in, today) is there


@pytest.mark.row("R34")
def test_what_came_after_a_meeting_was_not_before_it() -> None:
    assert rules.was_before(IN_JUNE, IN_JUNE) and not rules.was_before(IN_JUNE, date(2026, 6, 10))
    assert not rules.was_before(IN_JUNE, None)
