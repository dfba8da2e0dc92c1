"""What costs and their sums must hold: money is Decimal SEK, a share Decimal per cent."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

ORE = Decimal("0.01")
REIMBURSEMENT = "reimbursement"
KRONOR = "SEK"


def added(parts: Mapping[str, Decimal | None]) -> Decimal | None:
    """Return what the stated parts of a cost come to, by kind; None where none is stated.

    A reimbursement comes back and is never added in.
    """
    stated = [part for kind, part in parts.items() if part is not None and kind != REIMBURSEMENT]
    return sum(stated, Decimal(0)) if stated else None


def parts_fit(total: Decimal | None, parts: Mapping[str, Decimal | None]) -> bool:
    """Whether the parts of a cost are no more than its sum. Reimbursement comes back and is not part of it."""
    return total is None or (added(parts) or Decimal(0)) <= total


def whole(total: Decimal | None, parts: Mapping[str, Decimal | None]) -> Decimal | None:
    """Return a year's cost: the sum that is stated, or else what its parts come to."""
    return added(parts) if total is None else total


def net(total: Decimal | None, back: Decimal | None) -> Decimal | None:
    """Return what a cost leaves once the reimbursement has come back; None where either is not stated."""
    return None if total is None or back is None else total - back


def in_kronor(amount: Decimal, rate: Decimal) -> Decimal:
    """Return an amount of another currency in SEK, to the öre; half an öre is rounded up. `rate`: SEK for one unit."""
    return (amount * rate).quantize(ORE, ROUND_HALF_UP)


@dataclass(frozen=True)
class Difference:
    """How much more (or less, below zero) than before or than the budget: SEK, and per cent with one decimal.

    `per_cent` is None where there is nothing to be a share of.
    """

    kronor: Decimal
    per_cent: Decimal | None


def difference(of: Decimal | None, to: Decimal | None) -> Difference | None:
    """Return the step from `of` (a budget, the year before) to `to` (an outcome, this year); None if one is missing."""
    if of is None or to is None:
        return None
    step = to - of
    return Difference(step, (step * 100 / of).quantize(Decimal("0.1"), ROUND_HALF_UP) if of else None)


def split_evenly(amount: Decimal, among: int) -> list[Decimal]:
    """Return `among` equal shares of an amount, to the öre; the first ones take the öre that are left over.

    They come to the amount exactly. Raises ValueError where there is nobody to split it among.
    """
    if among < 1:
        raise ValueError("an amount is split among one or more")
    share = (amount / among).quantize(ORE, ROUND_DOWN)
    left = int((amount - share * among) / ORE)
    return [share + ORE if place < left else share for place in range(among)]


@dataclass(frozen=True)
class Amounts:
    """What is said of one kind of cost in one year: kronor, and the same in the currency that it is paid in."""

    currency: str
    estimate: Decimal | None = None
    outcome: Decimal | None = None
    foreign_estimate: Decimal | None = None
    foreign_outcome: Decimal | None = None
    rate: Decimal | None = None
    rate_on: date | None = None


def currency_faults(said: Amounts, today: date) -> dict[str, str]:
    """Return what is wrong with amounts and their currency: the field, and `missing`, `no_rate`, `in_kronor`
    (an amount in SEK where the currency is another), `not_kronor` (another currency where SEK is chosen) or `ahead`
    (the day of a rate is after `today`: nobody knows it yet).

    In another currency a rate with its day is asked for. An amount that was booked in SEK may stand beside one
    that is reckoned by the rate: the budget in euro, the outcome as the bank drew it.
    """
    if said.currency == KRONOR:
        foreign = ("foreign_estimate", "foreign_outcome")
        faults = {name: "not_kronor" for name in foreign if getattr(said, name) is not None}
        return faults | {name: "no_rate" for name in ("rate", "rate_on") if getattr(said, name) is not None}
    faults = {name: "missing" for name in ("rate", "rate_on") if getattr(said, name) is None}
    if said.rate_on is not None and said.rate_on > today:
        faults["rate_on"] = "ahead"
    if said.foreign_estimate is None and said.foreign_outcome is None:
        booked = [name for name in ("estimate", "outcome") if getattr(said, name) is not None]
        faults |= dict.fromkeys(booked, "in_kronor") or {"foreign_estimate": "missing"}
    return faults
