"""Figures as people write them."""

from decimal import Decimal

import pytest
from django.utils import translation

from utblick.core import formats

NBSP = "\xa0"


@pytest.mark.parametrize(
    ("language", "amount", "text"),
    [
        ("sv", Decimal("1710000"), f"1{NBSP}710{NBSP}000{NBSP}kr"),
        ("sv", Decimal("1710000.00"), f"1{NBSP}710{NBSP}000{NBSP}kr"),
        ("sv", Decimal("12.50"), f"12,50{NBSP}kr"),
        ("en", Decimal("1710000"), f"SEK{NBSP}1,710,000"),
        ("sv", Decimal("-3000"), f"−3{NBSP}000{NBSP}kr"),
        ("en", Decimal("-3000"), f"SEK{NBSP}−3,000"),
    ],
)
def test_kronor(language: str, amount: Decimal, text: str) -> None:
    with translation.override(language):
        assert formats.kronor(amount) == text


@pytest.mark.parametrize(("language", "text"), [("sv", f"57,5{NBSP}%"), ("en", "57.5%")])
def test_per_cent(language: str, text: str) -> None:
    with translation.override(language):
        assert formats.per_cent(Decimal("57.50")) == text


def test_what_is_below_nought_has_a_real_minus_sign() -> None:
    with translation.override("sv"):
        assert formats.per_cent(Decimal("-20.0")) == f"−20{NBSP}%"


def test_what_is_not_stated_is_said_and_is_not_nought() -> None:
    with translation.override("en"):
        assert formats.kronor(None) == "not stated"
        assert formats.kronor(Decimal(0)) == f"SEK{NBSP}0"
