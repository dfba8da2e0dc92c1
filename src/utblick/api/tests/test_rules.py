"""What holds for keys and messages, without a database."""

from datetime import UTC, date, datetime, timedelta

import pytest

from utblick.api import rules

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def test_a_key_reads_only_what_it_is_made_for() -> None:
    assert rules.allows(["projects:read"], rules.scope("projects", rules.READ))
    assert not rules.allows(["projects:read"], rules.scope("projects", rules.WRITE))
    assert not rules.allows(["projects:write"], rules.scope("projects", rules.READ))


def test_a_key_lasts_a_year_at_most() -> None:
    assert rules.last_day_allowed(date(2026, 3, 1)) == date(2027, 3, 1)


@pytest.mark.parametrize(
    ("tries", "minutes"), [(1, 1), (2, 4), (3, 16), (4, 64), (5, 256), (6, 360), (99, 360)]
)
def test_one_waits_longer_each_time(tries: int, minutes: int) -> None:
    assert rules.wait(tries) == timedelta(minutes=minutes)


def test_a_message_is_tried_for_a_day_and_an_address_for_a_week() -> None:
    assert not rules.is_given_up(NOW - timedelta(hours=23, minutes=59), NOW)
    assert rules.is_given_up(NOW - timedelta(hours=24), NOW)
    assert not rules.is_dead(None, NOW) and not rules.is_dead(NOW - timedelta(days=6), NOW)
    assert rules.is_dead(NOW - timedelta(days=7), NOW)


def test_a_signature_is_of_the_time_and_the_body() -> None:
    signed = rules.signature("secret", 1, b"{}")
    assert len(signed) == 64 and signed == rules.signature("secret", 1, b"{}")
    others = [("other", 1, b"{}"), ("secret", 2, b"{}"), ("secret", 1, b"{ }")]
    assert all(rules.signature(*each) != signed for each in others)


def test_a_window_ends() -> None:
    assert rules.seconds_left(0) == rules.WINDOW and rules.seconds_left(rules.WINDOW - 1) == 1
