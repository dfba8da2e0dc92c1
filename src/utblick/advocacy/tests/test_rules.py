"""The rules, each with what passes and what does not."""

from dataclasses import replace
from datetime import date

import pytest

from utblick.advocacy import rules
from utblick.advocacy.rules import Version

pytestmark = pytest.mark.once
TODAY = date(2026, 11, 23)
FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
APPROVED = Version(1, date(2026, 2, 1), FIRST, LAST)
DRAFT = Version(2, None, FIRST, date(2027, 12, 31))
NEWER = Version(2, date(2026, 10, 1), date(2026, 10, 1), date(2027, 12, 31))


@pytest.mark.row("R14")
@pytest.mark.rule("advocacy.in_force")
def test_the_newest_approved_version_that_is_valid_is_in_force() -> None:
    assert rules.in_force([DRAFT, APPROVED], TODAY) == APPROVED
    assert rules.in_force([NEWER, APPROVED], TODAY) == NEWER
    assert rules.in_force([NEWER, APPROVED], date(2026, 9, 30)) == APPROVED
    assert rules.in_force([DRAFT], TODAY) is None
    assert rules.in_force([APPROVED], date(2027, 1, 1)) is None
    assert rules.in_force([APPROVED], date(2026, 1, 31)) is None  # not approved by then


@pytest.mark.row("R14")
def test_what_was_replaced_does_not_come_back() -> None:
    short = Version(2, date(2026, 3, 1), date(2026, 3, 1), date(2026, 10, 31))
    assert rules.in_force([APPROVED, short], date(2026, 2, 2)) == APPROVED
    assert rules.in_force([APPROVED, short], date(2026, 10, 31)) == short
    assert rules.in_force([APPROVED, short], date(2026, 11, 1)) is None
    assert rules.standing(APPROVED, [APPROVED, short], TODAY) == rules.REPLACED
    assert rules.standing_of_all([APPROVED, short], TODAY) == rules.EXPIRED


@pytest.mark.parametrize(
    ("version", "others", "day", "stands"),
    [
        (DRAFT, [APPROVED], TODAY, rules.DRAFT),
        (APPROVED, [DRAFT], TODAY, rules.IN_FORCE),
        (APPROVED, [NEWER], TODAY, rules.REPLACED),
        (APPROVED, [], date(2027, 1, 1), rules.EXPIRED),
        (NEWER, [APPROVED], date(2026, 9, 1), rules.COMING),
        (replace(APPROVED, ended_on=TODAY), [], TODAY, rules.WITHDRAWN),
        (replace(APPROVED, ended_on=TODAY), [], date(2026, 11, 22), rules.IN_FORCE),
        (replace(APPROVED, ended_on=TODAY), [replace(NEWER, ended_on=TODAY)], TODAY, rules.REPLACED),
        (replace(APPROVED, ended_on=date(2027, 2, 1)), [], date(2027, 2, 1), rules.EXPIRED),
    ],
)
def test_each_version_stands_somewhere(
    version: Version, others: list[Version], day: date, stands: str
) -> None:
    assert rules.standing(version, [version, *others], day) == stands


@pytest.mark.row("R21")
@pytest.mark.rule("advocacy.only_approved")
def test_only_what_is_in_force_is_exported() -> None:
    assert rules.why_not_exported([APPROVED, DRAFT], TODAY) == ""
    assert rules.why_not_exported([DRAFT], TODAY) == rules.DRAFT
    assert rules.why_not_exported([], TODAY) == rules.DRAFT
    assert rules.why_not_exported([APPROVED], date(2027, 1, 1)) == rules.EXPIRED
    assert rules.why_not_exported([NEWER], date(2026, 9, 1)) == rules.COMING
    withdrawn = replace(APPROVED, ended_on=TODAY)
    assert rules.why_not_exported([withdrawn], TODAY) == rules.WITHDRAWN
    assert rules.why_not_exported([withdrawn], date(2026, 11, 22)) == ""
    assert (
        rules.why_not_exported([withdrawn, replace(NEWER, valid_from=date(2027, 2, 1))], TODAY)
        == rules.COMING
    )
    assert rules.why_not_exported([withdrawn, NEWER], TODAY) == ""
    assert rules.why_not_exported([APPROVED], LAST) == ""  # its last day is one of its days


@pytest.mark.row("R21")
@pytest.mark.rule("advocacy.approved_by")
def test_an_approval_lies_after_its_text_and_not_ahead() -> None:
    written = date(2026, 11, 20)
    assert rules.wrong_with_approval(written, written, LAST, TODAY) == ""
    assert rules.wrong_with_approval(None, date(2020, 1, 1), LAST, TODAY) == ""
    assert rules.wrong_with_approval(written, date(2026, 11, 19), LAST, TODAY) == "before_text"
    assert rules.wrong_with_approval(written, date(2026, 11, 24), LAST, TODAY) == "future"
    assert rules.wrong_with_approval(written, TODAY, date(2026, 11, 22), TODAY) == "expired"


def test_what_a_version_lacks_is_named_by_its_field() -> None:
    assert rules.lacks("Vi vill", "Därför", FIRST, LAST) == []
    assert rules.lacks(" ", "", None, None) == ["what", "why", "valid_from", "valid_until"]
    assert rules.valid_in_order(FIRST, None) and rules.valid_in_order(FIRST, FIRST)
    assert not rules.valid_in_order(LAST, FIRST)


@pytest.mark.row("R14")
@pytest.mark.rule("advocacy.renewed")
def test_renewal_is_asked_for_sixty_days_before() -> None:
    assert rules.asked_to_renew_from(date(2027, 3, 2)) == date(2027, 1, 1)


@pytest.mark.row("R21")
@pytest.mark.rule("advocacy.used_when_approved")
def test_what_is_put_forward_was_approved_that_day() -> None:
    assert rules.may_be_used(APPROVED, [APPROVED], TODAY)
    assert not rules.may_be_used(DRAFT, [DRAFT, APPROVED], TODAY)
    assert not rules.may_be_used(APPROVED, [APPROVED], date(2026, 1, 31))
    assert not rules.may_be_used(APPROVED, [APPROVED], date(2027, 1, 1))
    withdrawn = replace(APPROVED, ended_on=TODAY)
    assert not rules.may_be_used(withdrawn, [withdrawn], TODAY)
    assert rules.may_be_used(withdrawn, [withdrawn], date(2026, 11, 22))
    assert not rules.may_be_used(APPROVED, [APPROVED, NEWER], TODAY)
    assert rules.may_be_used(APPROVED, [APPROVED, NEWER], date(2026, 9, 30))


@pytest.mark.row("R16")
@pytest.mark.rule("advocacy.outcome_told")
def test_an_outcome_is_asked_for_the_day_after() -> None:
    assert rules.asks_for_outcome(rules.PLANNED, date(2026, 11, 22), TODAY)
    assert not rules.asks_for_outcome(rules.PLANNED, TODAY, TODAY)
    assert not rules.asks_for_outcome(rules.DONE, FIRST, TODAY)
    assert not rules.asks_for_outcome(rules.CANCELLED, FIRST, TODAY)


@pytest.mark.row("R16")
@pytest.mark.rule("advocacy.assessed")
def test_a_plan_closes_with_an_honest_assessment() -> None:
    assert rules.lacks_to_close(rules.PARTLY, rules.PLAUSIBLE, "Två meningar") == []
    assert rules.lacks_to_close(rules.UNKNOWN, "", "Ingen har sett texten") == []
    assert rules.lacks_to_close(rules.AGAINST, "", "Motsatsen") == []
    assert rules.lacks_to_close("", "", "") == ["taken_in"]
    assert rules.lacks_to_close(rules.WHOLLY, "", " ") == ["due_to_us", "evidence"]
