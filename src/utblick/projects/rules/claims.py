"""What we claim and are paid, also in another currency than kronor (R19d, R41)."""

from dataclasses import dataclass
from decimal import Decimal

from utblick.core.rules import gettext_noop, rule
from utblick.projects.rules.money import NOTHING, in_kronor

CLAIMS = "projects.claims_in_both_currencies"
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
