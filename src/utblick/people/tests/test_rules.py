"""The rules of how people are recorded and shown, over plain values."""

from datetime import date

import pytest

from utblick.people import rules, seating

TODAY = date(2026, 11, 23)
ENDS = [date(2022, 10, 14), date(2026, 10, 14), date(2030, 10, 14)]


@pytest.mark.rule("people.party_only_for_elected")
@pytest.mark.row("F6", "F7", "F17")
@pytest.mark.parametrize(
    ("kind", "recorded", "public"),
    [("elected", True, True), ("youth", True, False), ("official", False, False), ("external", False, False)],
)
def test_trap_8_party_is_for_the_elected_in_their_role(kind, recorded, public):
    assert rules.party_may_be_recorded(kind) is recorded
    assert rules.party_may_be_public(kind) is public


@pytest.mark.rule("people.vacancy_is_shown")
@pytest.mark.row("F8", "F18")
def test_a_seat_that_nobody_holds_is_empty():
    periods = [("2022", "2025"), ("", ""), ("2027-01-01", "")]
    state = rules.occupancy(3, periods, "vacant", TODAY)
    assert (state.filled, state.empty) == (1, 2)
    assert rules.occupancy(1, periods[1:2], "not_stated", TODAY).empty == 0


@pytest.mark.row("F16")
def test_a_chair_is_a_role_and_no_seat():
    roles = ("member", "substitute", "not_stated", "chair", "contact")
    assert [role for role in roles if rules.counts_as_seat(role)] == ["member", "substitute", "not_stated"]


@pytest.mark.parametrize(
    ("start", "end", "fine"),
    [
        ("2024", "2023", False),
        ("2024-05", "2024", True),
        ("2024-05-14", "2024-05-13", False),
        ("2024-05-14", "2024-05-14", True),
        ("", "1999", True),
        ("2024", "", True),
    ],
)
def test_a_period_does_not_end_before_it_begins(start, end, fine):
    assert rules.period_is_in_order(start, end) is fine


@pytest.mark.rule("people.no_more_holders_than_seats")
@pytest.mark.row("F6", "F15", "F23")
def test_no_more_holders_at_one_time_than_seats():
    others = [("2020", ""), ("2024", "2024"), ("2025", "2025")]
    assert seating.most_at_once(("0001", ""), others, TODAY) == 2
    assert seating.most_at_once(("2026", ""), others, TODAY) == 1
    assert seating.fits(2, ("2026", ""), others, TODAY)
    assert not seating.fits(2, ("2024-12-31", ""), others, TODAY)
    assert seating.fits(1, ("2020", "2021"), [("2022", "")], TODAY)
    assert not seating.fits(0, ("", ""), [], TODAY)


@pytest.mark.rule("people.no_more_holders_than_seats")
@pytest.mark.row("F16")
def test_a_start_that_nobody_has_stated_keeps_no_successor_out():
    earlier = [("2024", "2024")]
    assert seating.fits(1, ("", ""), earlier, TODAY)  # the chair of 2024 is not the chair of today
    assert not seating.fits(1, ("", ""), [("", "")], TODAY)
    assert not seating.fits(1, ("2027", ""), [("", "")], TODAY)
    assert seating.fits(1, ("2027", ""), [("", "2026")], TODAY)
    assert seating.fits(1, ("", "2020"), [("2021", "")], TODAY)


@pytest.mark.rule("people.seats_are_renewed")
@pytest.mark.row("F6", "F15", "F22", "F23", "F28")
@pytest.mark.parametrize(
    ("start", "end", "term_end", "today", "due"),
    [
        ("", "", None, TODAY, date(2026, 10, 14)),  # nothing stated: asked when a term has ended
        ("", "", None, date(2026, 8, 14), date(2022, 10, 14)),
        ("", "", None, date(2026, 8, 15), date(2026, 10, 14)),  # 60 days before
        ("2026-10-15", "", None, TODAY, None),  # began in the new term
        ("2024", "2024", None, date(2024, 12, 1), date(2024, 12, 31)),
        ("2024", "2027", None, TODAY, None),
        ("", "", date(2026, 10, 14), TODAY, date(2026, 10, 14)),
        ("", "", date(2030, 10, 14), TODAY, None),
        ("", "2026-12-31", date(2026, 10, 14), TODAY, date(2026, 12, 31)),  # the seat's own end goes first
    ],
)
def test_trap_6_seats_are_asked_about_when_their_term_ends(start, end, term_end, today, due):
    assert seating.renewal_due((start, end), term_end, ENDS, today) == due


def test_terms_follow_one_another():
    one = (date(2022, 10, 15), date(2026, 10, 14))
    assert not seating.terms_overlap(one, (date(2026, 10, 15), date(2030, 10, 14)))
    assert seating.terms_overlap(one, (date(2026, 10, 14), date(2030, 10, 14)))
    starts = [date(2030, 10, 15), date(2022, 10, 15), date(2026, 10, 15)]
    assert seating.next_term(one[1], starts) == 2
    assert seating.next_term(date(2034, 1, 1), starts) is None
