"""Sums, shares and currencies: nothing is lost to rounding, and a reimbursement is never added in."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from utblick.collaborations import importing, rules
from utblick.collaborations.importing import COLUMNS, Row

ORE = st.integers(0, 10**11).map(lambda ore: Decimal(ore) / 100)
RATES = st.integers(1, 2_000_000).map(lambda rate: Decimal(rate) / 10_000)
KINDS = st.sampled_from(["membership_fee", "staff_support", "travel", "fees_elected", "other"])
DAY = date(2024, 5, 14)
NEXT_DAY = date(2024, 5, 15)


@given(ORE, st.integers(1, 40))
def test_what_is_split_evenly_comes_to_the_whole(amount: Decimal, among: int) -> None:
    shares = rules.split_evenly(amount, among)
    assert sum(shares) == amount and len(shares) == among
    assert max(shares) - min(shares) <= Decimal("0.01")


def test_nothing_is_split_among_nobody() -> None:
    with pytest.raises(ValueError):
        rules.split_evenly(Decimal(1), 0)


@pytest.mark.row("F24")
@given(st.dictionaries(KINDS, ORE), ORE)
def test_a_reimbursement_is_never_added(parts: dict[str, Decimal], back: Decimal) -> None:
    with_back = {**parts, "reimbursement": back}
    assert rules.added(with_back) == rules.added(parts) == (sum(parts.values()) if parts else None)
    total = rules.whole(None, with_back)
    if total is not None:
        assert rules.net(total, back) == total - back
        assert rules.parts_fit(total, with_back)
        assert not parts or not rules.parts_fit(total - Decimal("0.01"), with_back)


def test_what_is_left_is_not_told_while_the_reimbursement_is_not_stated() -> None:
    assert rules.net(Decimal(300), None) is None
    assert rules.net(None, Decimal(10)) is None


@given(ORE, RATES)
def test_kronor_are_within_half_an_ore_of_the_euro(amount: Decimal, rate: Decimal) -> None:
    kronor = rules.in_kronor(amount, rate)
    assert abs(kronor - amount * rate) <= Decimal("0.005")
    assert -int(kronor.as_tuple().exponent) == 2


def test_half_an_ore_is_rounded_up() -> None:
    assert rules.in_kronor(Decimal("0.01"), Decimal("0.5")) == Decimal("0.01")
    assert rules.in_kronor(Decimal(5000), Decimal("11.4350")) == Decimal("57175.00")


@given(ORE, ORE)
def test_a_difference_takes_the_one_to_the_other(before: Decimal, after: Decimal) -> None:
    found = rules.difference(before, after)
    assert found is not None and before + found.kronor == after
    assert (found.per_cent is None) == (before == 0)


def test_a_difference_with_what_is_not_stated_is_none() -> None:
    assert rules.difference(None, Decimal(1)) is None and rules.difference(Decimal(1), None) is None
    assert rules.difference(Decimal(200), Decimal(210)) == rules.Difference(Decimal(10), Decimal("5.0"))


@pytest.mark.parametrize(
    ("said", "faults"),
    [
        ({"currency": "SEK", "estimate": Decimal(1)}, {}),
        ({"currency": "SEK", "rate": Decimal(11)}, {"rate": "no_rate"}),
        ({"currency": "SEK", "rate_on": DAY}, {"rate_on": "no_rate"}),
        ({"currency": "SEK", "foreign_outcome": Decimal(1)}, {"foreign_outcome": "not_kronor"}),
        ({"currency": "EUR", "foreign_estimate": Decimal(1), "rate": Decimal(11), "rate_on": DAY}, {}),
        (
            {"currency": "EUR", "foreign_estimate": Decimal(1)},
            {"rate": "missing", "rate_on": "missing"},
        ),
        (
            {"currency": "EUR", "estimate": Decimal(1)},
            {"rate": "missing", "rate_on": "missing", "estimate": "in_kronor"},
        ),
        (
            {"currency": "EUR", "rate": Decimal(11), "rate_on": DAY},
            {"foreign_estimate": "missing"},
        ),
        (
            {"currency": "EUR", "foreign_estimate": Decimal(1), "rate": Decimal(11), "rate_on": NEXT_DAY},
            {"rate_on": "ahead"},
        ),
    ],
)
def test_an_amount_in_the_wrong_currency_is_found(said: dict[str, object], faults: dict[str, str]) -> None:
    assert rules.currency_faults(rules.Amounts(**said), DAY) == faults  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1 234,50", "1234.50"),
        ("1\xa0234,50", "1234.50"),
        ("1.234,50", "1234.50"),
        ("1,234.50", "1234.50"),
        ("1234.5", "1234.5"),
        ("60 000 kr", "60000"),
        ("60 000 kr.", "60000"),
        ("60000:-", "60000"),
        ("EUR 60", "60"),
        ("60 €", "60"),
        ("\u22125", "-5"),
        ("0", "0"),
    ],
)
def test_amounts_are_read_as_people_write_them(text: str, amount: str) -> None:
    assert importing.amount(text) == Decimal(amount)


@pytest.mark.parametrize("text", ["", "tusen", "5 USD", "kr", "1e9", "1,2,3", "NaN", "9" * 13])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        importing.amount(text)


def test_a_row_has_the_columns_of_the_file() -> None:
    row = Row(2, *COLUMNS)
    assert row.packed() == [2, *COLUMNS] and all(getattr(row, name) == name for name in COLUMNS)
    assert Row(*row.packed()) == row
