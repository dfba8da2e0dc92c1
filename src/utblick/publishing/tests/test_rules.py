"""The rules, each with what passes and what does not."""

from datetime import UTC, datetime, timedelta

import pytest

from utblick.publishing import rules
from utblick.publishing.rules import CURRENT, ENDED, NOT, Version

pytestmark = pytest.mark.once
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)
FIRST = Version(1, NOW - 20 * DAY, NOW - 10 * DAY)
DRAFT = Version(2)
SENT = Version(2, NOW - DAY)
LATER = Version(2, NOW - DAY, NOW + DAY)


@pytest.mark.row("R45")
@pytest.mark.rule("publishing.only_formalised")
def test_only_what_is_formalised_is_anything_to_the_public() -> None:
    assert rules.collaboration_is(True, "active", True) == CURRENT
    assert rules.collaboration_is(True, "decided", True) == CURRENT
    assert rules.collaboration_is(True, "run_out", True) == ENDED
    for state in ("proposed", "appraisal", "ready", "declined", "withdrawn", "awaits_approval"):
        assert rules.collaboration_is(True, state, True) == NOT
    assert rules.collaboration_is(False, "active", True) == NOT  # a programme assignment is no collaboration
    assert rules.collaboration_is(True, "active", False) == NOT  # no agreement, not formalised (R60)


@pytest.mark.row("R45")
def test_only_an_approved_project_is_anything_to_the_public() -> None:
    assert rules.project_is(True, "running", "") == CURRENT
    assert rules.project_is(True, "closed", "") == ENDED
    assert rules.project_is(False, "running", "") == NOT
    assert rules.project_is(True, "application", "running") == CURRENT  # opened again: the decision stands
    for state in ("idea", "preparation", "application", "rejected", "withdrawn"):
        assert rules.project_is(True, state, "") == NOT


@pytest.mark.row("R45", "R46")
@pytest.mark.rule("publishing.two_steps")
def test_what_was_not_sent_is_not_published() -> None:
    assert rules.why_not_published(True, CURRENT, NOW, NOW) == ""
    assert rules.why_not_published(False, CURRENT, NOW, NOW) == "not_sent"
    assert rules.why_not_published(True, NOT, NOW, NOW) == "not_formalised"
    assert rules.why_not_published(True, CURRENT, NOW - DAY, NOW) == "past"


@pytest.mark.row("R45", "R46")
@pytest.mark.rule("publishing.public_sees")
def test_the_public_sees_the_last_published_version() -> None:
    assert rules.seen([DRAFT, FIRST], None, CURRENT, False, NOW) == FIRST
    assert rules.seen([LATER, FIRST], None, CURRENT, False, NOW) == FIRST
    assert rules.seen([LATER, FIRST], None, CURRENT, False, NOW + DAY) == LATER
    assert rules.seen([DRAFT], None, CURRENT, False, NOW) is None
    assert rules.seen([FIRST], None, ENDED, False, NOW) == FIRST


@pytest.mark.row("R45")
def test_what_is_secret_no_longer_formalised_or_taken_down_is_not_seen() -> None:
    assert rules.seen([FIRST], None, CURRENT, True, NOW) is None
    assert rules.seen([FIRST], None, NOT, False, NOW) is None
    down = NOW - DAY
    assert rules.seen([FIRST], down, CURRENT, False, NOW) is None
    assert rules.seen([LATER, FIRST], down, CURRENT, False, NOW + DAY) == LATER


@pytest.mark.row("R46")
def test_the_state_tells_what_waits() -> None:
    def state(
        *versions: Version, down: datetime | None = None, thing: str = CURRENT, secret: bool = False
    ) -> str:
        return rules.state(versions, down, thing, secret, NOW)

    assert state(Version(1)) == rules.DRAFT
    assert state(Version(1, NOW)) == rules.SENT
    assert state(Version(1, NOW, NOW + DAY)) == rules.SCHEDULED
    assert state(FIRST) == rules.PUBLISHED
    assert state(DRAFT, FIRST) == state(SENT, FIRST) == state(LATER, FIRST) == rules.CHANGED
    assert state(FIRST, secret=True) == state(FIRST, thing=NOT) == rules.WITHHELD
    assert state(FIRST, down=NOW - DAY) == rules.TAKEN_DOWN
    assert state(SENT, FIRST, down=NOW - DAY) == rules.SENT


@pytest.mark.row("R46")
@pytest.mark.rule("publishing.described_by_owner")
def test_what_goes_on_and_is_not_described_is_asked_for() -> None:
    assert rules.asks_for_description(CURRENT, "", False)
    assert rules.asks_for_description(CURRENT, rules.DRAFT, False)
    assert rules.asks_for_description(CURRENT, rules.CHANGED, True)  # it came back
    assert not rules.asks_for_description(CURRENT, rules.CHANGED, False)
    assert not rules.asks_for_description(CURRENT, rules.SENT, False)
    assert not rules.asks_for_description(CURRENT, rules.TAKEN_DOWN, False)
    assert not rules.asks_for_description(ENDED, "", False)


def test_a_description_says_what_it_is_and_whom_to_ask() -> None:
    assert rules.lacks("T", "S", "X", True) == []
    assert rules.lacks(" ", "", "X", False) == ["title", "summary", "contact_email"]


def test_what_changes_next_follows_from_the_clock() -> None:
    assert rules.next_change([FIRST, LATER], NOW) == NOW + DAY
    assert rules.next_change([FIRST, DRAFT], NOW) is None
