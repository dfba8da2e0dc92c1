"""The rules of the room, each passing and failing."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from utblick.conduct import rules
from utblick.conduct.rules import Amount, Finding, Gift, Limits, Meal, Signature, Venue

pytestmark = pytest.mark.once
LIMIT = Amount(Decimal(300))
LIMITS = Limits(LIMIT)


def where(found: list[Finding]) -> list[tuple[str, str]]:
    return [(each.severity, each.where) for each in found]


def gift(value: int = 100, **values: Any) -> Gift:
    return Gift(**{"direction": "received", "value": Amount(Decimal(value)), **values})


@pytest.mark.row("R80")
@pytest.mark.rule("conduct.acknowledged_by_each")
def test_those_who_have_not_acknowledged_are_told_in_their_order() -> None:
    assert rules.acknowledged_by_each([3, 1, 2], {1, 2, 3}) == []
    assert rules.acknowledged_by_each([3, 1, 2], {1}) == [3, 2]
    assert rules.acknowledged_by_each([], set()) == []


@pytest.mark.row("R84")
@pytest.mark.rule("conduct.text_kept_with_signature")
def test_a_signature_is_of_a_text_that_is_as_it_was() -> None:
    at = datetime(2026, 5, 4, 12, tzinfo=UTC)
    assert rules.text_kept_with_signature(Signature(2, "aa", at), {1: "bb", 2: "aa"}) == []
    (changed,) = rules.text_kept_with_signature(Signature(2, "aa", at), {2: "bb"})
    assert "changed" in changed.what
    (gone,) = rules.text_kept_with_signature(Signature(2, "aa", at), {1: "aa"})
    assert "not kept" in gone.what
    assert where(rules.text_kept_with_signature(Signature(2, "aa", None), {2: "aa"})) == [("stop", "at")]


@pytest.mark.row("R81")
@pytest.mark.rule("conduct.venue_in_order")
def test_another_venue_has_a_reason_and_the_own_come_first() -> None:
    for passes in (Venue("own"), Venue("framework"), Venue("other", "Fullt hos oss")):
        assert rules.venue_in_order(passes) == []
    assert where(rules.venue_in_order(Venue("other", "  "))) == [("warning", "reason")]
    found = rules.ranked([Venue("other"), Venue("own"), Venue("framework")])
    assert [each.kind for each in found] == ["own", "framework", "other"]


@pytest.mark.row("R82")
@pytest.mark.rule("conduct.meal_is_moderate")
@pytest.mark.parametrize(
    ("meal", "expected"),
    [
        (Meal("day", Amount(Decimal(300)), dish_of_the_day=True), []),
        (Meal("day", Amount(Decimal(300))), [("warning", "dish_of_the_day")]),
        (Meal("day", Amount(Decimal("300.01")), dish_of_the_day=True), [("warning", "price")]),
        (Meal("evening", Amount(Decimal(250))), []),
        (Meal("evening", Amount(Decimal(301), with_vat=False)), [("warning", "price")]),
        (Meal("evening", Amount(Decimal(290), with_vat=False)), [("warning", "price")]),  # VAT decides
        (Meal("evening"), []),
    ],
)
def test_a_daytime_meal_is_the_dish_of_the_day_and_no_meal_is_over_the_limit(
    meal: Meal, expected: list[Any]
) -> None:
    assert where(rules.meal_is_moderate(meal, LIMIT)) == expected


def test_without_a_limit_no_price_is_over_it() -> None:
    assert rules.meal_is_moderate(Meal("evening", Amount(Decimal(9000))), None) == []


@pytest.mark.parametrize(
    ("value", "with_vat", "limit", "limit_with_vat", "expected"),
    [
        (300, True, 300, True, 0),
        (301, True, 300, True, 1),
        (301, False, 300, True, 1),
        (299, False, 300, True, None),
        (300, True, 300, False, 0),
        (301, True, 300, False, None),
    ],
)
def test_amounts_with_and_without_vat_are_compared_only_where_it_is_certain(
    value: int, with_vat: bool, limit: int, limit_with_vat: bool, expected: int | None
) -> None:
    found = Amount(Decimal(value), with_vat).against(Amount(Decimal(limit), limit_with_vat))
    assert found == expected


@pytest.mark.row("R83")
@pytest.mark.rule("conduct.alcohol")
@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"alcohol": ["wine"], "in_working_hours": True}, ["alcohol"]),
        ({"alcohol": ["beer", "spirits"]}, ["alcohol"]),
        ({"alcohol": ["wine"], "alcohol_free_offered": False}, ["alcohol_free_offered"]),
        ({"alcohol": ["wine", "beer"]}, []),
        ({"alcohol": [], "in_working_hours": True, "alcohol_free_offered": False}, []),
        ({"alcohol": ["none"], "in_working_hours": True}, []),
    ],
)
def test_three_hard_rules_of_alcohol(values: dict[str, Any], expected: list[str]) -> None:
    assert where(rules.alcohol(Meal("evening", **values))) == [("stop", each) for each in expected]


def test_all_three_are_told_at_once() -> None:
    meal = Meal("day", alcohol=["spirits"], in_working_hours=True, alcohol_free_offered=False)
    assert len(rules.alcohol(meal)) == 3


@pytest.mark.row("R85")
@pytest.mark.rule("conduct.received_gift")
@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, []),
        ({"value": 300}, []),
        ({"value": 301}, [("warning", "decision")]),
        ({"value": 301, "handling": "refused"}, []),
        ({"value": 301, "handling": "handed_over"}, [("warning", "decision")]),
        ({"value": 301, "handling": "handed_over", "decision": "handed_over"}, []),
        ({"value": 301, "decision": "kept"}, [("stop", "decision")]),
        ({"value": 5, "linked": True}, [("stop", "handling")]),
        ({"value": 5, "linked": True, "handling": "returned"}, []),
        ({"value": 5, "linked": True, "handling": "handed_over"}, [("warning", "decision")]),
        ({"value": 5, "linked": True, "handling": "handed_over", "decision": "kept"}, [("stop", "decision")]),
        ({"value": 5, "linked": True, "handling": "handed_over", "decision": "returned"}, []),
        ({"value": 100, "decision": "kept"}, []),
    ],
)
def test_a_received_gift_that_may_influence_is_not_kept(values: dict[str, Any], expected: list[Any]) -> None:
    assert where(rules.received_gift(gift(**values), LIMITS)) == expected
    assert rules.given_gift(gift(**values), LIMITS) == []


def test_where_vat_decides_it_is_said_so() -> None:
    (found,) = rules.received_gift(gift(301), Limits(Amount(Decimal(300), with_vat=False)))
    assert (found.severity, found.where) == ("warning", "decision") and "cannot be compared" in found.what
    assert rules.received_gift(gift(300), Limits(Amount(Decimal(300), with_vat=False))) == []


def test_without_a_limit_every_received_gift_is_decided_on() -> None:
    assert where(rules.received_gift(gift(1), Limits())) == [("warning", "decision")]


@pytest.mark.row("R86")
@pytest.mark.rule("conduct.given_gift")
@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"from_catalogue": True}, []),
        ({"reason": "Slut i lagret"}, []),
        ({"reason": " "}, [("stop", "reason")]),
        ({"from_catalogue": True, "value": 301}, [("warning", "decision")]),
        ({"from_catalogue": True, "value": 301, "decision": "accepted"}, []),
        ({"value": 301}, [("stop", "reason"), ("warning", "decision")]),
    ],
)
def test_what_is_given_comes_from_the_catalogue_and_is_not_exclusive(
    values: dict[str, Any], expected: list[Any]
) -> None:
    found = gift(**{"direction": "given", **values})
    assert where(rules.given_gift(found, LIMITS)) == expected
    assert rules.received_gift(found, LIMITS) == []


def test_what_may_be_decided_follows_from_the_gift() -> None:
    assert list(rules.outcomes(gift(direction="given"), LIMITS)) == ["accepted", "refused"]
    assert "kept" in rules.outcomes(gift(), LIMITS)
    for strict in (gift(301), gift(5, linked=True)):
        assert "kept" not in rules.outcomes(strict, LIMITS)
    assert "kept" not in rules.outcomes(gift(), Limits())


@pytest.mark.row("R85")
@pytest.mark.row("R86")
@pytest.mark.rule("conduct.received_gift")
@pytest.mark.rule("conduct.given_gift")
@pytest.mark.parametrize("direction", ["received", "given"])
def test_an_expensive_gift_is_not_made_small_by_a_number(direction: str) -> None:
    """Fifty who share it count when they are named, and the whole has a limit of its own where the table has one."""

    def found(limits: Limits = LIMITS, **values: Any) -> list[Finding]:
        one = gift(10_000, direction=direction, from_catalogue=True, persons=50, **values)
        return [*rules.received_gift(one, limits), *rules.given_gift(one, limits)]

    (unnamed,) = found()
    assert unnamed.severity == "warning" and unnamed.values["named"] == 0
    assert "only those count" in unnamed.what
    (some,) = found(named=20)  # 500 for each of the 20
    assert some.values["named"] == 20
    assert found(named=50) == []
    (too_much,) = found(Limits(LIMIT, Amount(Decimal(5000))), named=50)
    assert "The whole gift" in too_much.what and too_much.values == {"limit": Decimal(5000)}
    assert found(Limits(LIMIT, Amount(Decimal(10_000))), named=50) == []
    (unknown,) = found(Limits(LIMIT, Amount(Decimal(9_000), with_vat=False)), named=50)
    assert "cannot be compared" in unknown.what


def test_who_is_named_stands_on_a_line_and_counts_once() -> None:
    assert rules.named_in("") == rules.named_in(" \n ") == 0
    assert rules.named_in("Styrelsen för en partnerregion, 50 personer") == 1
    assert rules.named_in("Anna Ek, Regionen\nBo Alm, Regionen\n\nanna  ek, regionen") == 2
