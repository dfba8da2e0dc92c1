"""What we claim and are paid, also in another currency than kronor (R19d, R41)."""

from dataclasses import dataclass
from decimal import Decimal

from utblick.core.rules import gettext_noop, rule
from utblick.projects.rules.findings import STOP, Finding
from utblick.projects.rules.money import NOTHING, in_kronor

CLAIMS, WITHIN = "projects.claims_in_both_currencies", "projects.claims_within_costs_and_grant"
ROUNDING = Decimal(1)


@dataclass(frozen=True)
class Money:
    """A sum: kronor, and where it is of another currency the amount in that, with kronor for one of it."""

    kronor: Decimal | None = None
    amount: Decimal | None = None
    rate: Decimal | None = None


@rule(
    CLAIMS,
    gettext_noop("Claims and payments in another currency are worked out in kronor by the rate of their day"),
    "R19d",
    "R41",
    page="projects",
)
def kronor_of(sum_: Money) -> Decimal | None:
    """Return the kronor of a sum: worked out where amount and rate are stated, to the öre, else as they are written."""
    if sum_.amount is None or sum_.rate is None:
        return sum_.kronor
    return in_kronor(sum_.amount, sum_.rate)


def contradicts(sum_: Money) -> bool:
    """Whether the kronor that are written differ by more than a krona from those that are worked out."""
    worked_out = kronor_of(sum_)
    return sum_.kronor is not None and worked_out is not None and abs(sum_.kronor - worked_out) > ROUNDING


def outstanding(claim: Money, paid: Money) -> Decimal:
    """Return what is claimed and not paid, kronor, at least 0.

    Where both are stated in the other currency, what is left is counted in that and worked out by the rate of the
    claim: a claim that is paid in full leaves nothing, whatever the rate has done since.
    """
    if claim.amount is not None and paid.amount is not None and claim.rate is not None:
        return in_kronor(max(claim.amount - paid.amount, NOTHING), claim.rate)
    return max((kronor_of(claim) or NOTHING) - (kronor_of(paid) or NOTHING), NOTHING)


def rate_difference(claim: Money, paid: Money) -> Decimal:
    """Return what the rate gave between claim and payment, kronor, below nought for a loss; 0 where it is unknown."""
    if paid.amount is None or paid.rate is None or claim.rate is None:
        return NOTHING
    return in_kronor(paid.amount, paid.rate - claim.rate)


@rule(
    WITHIN,
    gettext_noop(
        "Nothing is claimed above the costs or the grant, and nothing is paid above what was claimed"
    ),
    "R19d",
    "R41",
    page="projects",
)
def too_much(
    claim: Money, paid: Money, costs: Decimal | None, left_of_grant: Decimal | None, rate: Decimal | None
) -> Finding | None:
    """Return the first of a period's sums that is larger than what it rests on; None where none is.

    `costs` are kronor. `left_of_grant` is what other periods' claims leave of the grant, in the project's currency, and
    `rate` kronor for one of that, None where it is kronor. What is not stated limits nothing. A payment in kronor of a
    claim in another currency is not compared: the rate may have moved.
    """
    claimed = kronor_of(claim)
    if claimed is not None and costs is not None and claimed > costs + ROUNDING:
        what = gettext_noop(
            "That is more than our costs of the period, %(limit)s kr. Correct the claim or the costs."
        )
        return Finding(WITHIN, STOP, what, "claim", {"limit": costs})
    asked = in_currency(claim, rate)
    if asked is not None and left_of_grant is not None and asked > left_of_grant + ROUNDING:
        what = gettext_noop(
            "The grant has %(limit)s left to claim, in the currency of the budget. Lower the claim."
        )
        return Finding(WITHIN, STOP, what, "claim", {"limit": max(left_of_grant, NOTHING)})
    if (claim.amount is None) != (paid.amount is None):
        return None
    of_claim, got = (claim.amount, paid.amount) if claim.amount is not None else (claim.kronor, paid.kronor)
    if of_claim is not None and got is not None and got > of_claim + ROUNDING:
        what = gettext_noop("That is more than was claimed, %(limit)s. Correct the payment or the claim.")
        return Finding(WITHIN, STOP, what, "paid", {"limit": of_claim})
    return None


def in_currency(sum_: Money, rate: Decimal | None) -> Decimal | None:
    """Return a sum in the project's currency: as it is stated in that, else its kronor by `rate`; None if unstated."""
    if sum_.amount is not None:
        return sum_.amount
    return sum_.kronor if sum_.kronor is None or not rate else sum_.kronor / rate
