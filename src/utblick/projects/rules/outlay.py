"""What a project that does not exist yet would cost us before the money comes, worked out from a few assumptions."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from utblick.core.rules import gettext_noop, rule
from utblick.projects.rules.money import CENT, FULL, NOTHING, Flow, liquidity

OUTLAY = "projects.outlay_before_applying"
REPORT_EVERY, PAID_AFTER = 6, 5
"""Assumed: costs are reported every six months, and paid five months after each such period has ended."""
_START = date(2000, 1, 1)  # any first of a month: only the distance counts


@dataclass(frozen=True)
class Outlay:
    """What we pay ourselves in the end, and the most that we lie out with: kronor. `month` is when, 1 for the first."""

    own: Decimal
    most: Decimal
    month: int


@rule(
    OUTLAY,
    gettext_noop("What a call would cost us before the money comes is known before we apply"),
    "R19d",
    "R41",
    page="funding_now",
)
def outlay(cost: Decimal, share: Decimal, months: int) -> Outlay:
    """Return what costs of ours, kronor, over so many months mean where `share` per cent of them is paid afterwards.

    Costs are spread evenly, reported every `REPORT_EVERY` months, and paid `PAID_AFTER` months after that.
    """
    flows = []
    for first in range(0, months, REPORT_EVERY):
        last = min(first + REPORT_EVERY, months) - 1
        part = (cost * (last - first + 1) / months).quantize(CENT)
        flows.append(
            Flow(
                _month(first),
                _month(last),
                part,
                (part * share / FULL).quantize(CENT),
                _month(last + PAID_AFTER) if share else None,
            )
        )
    curve = liquidity(flows)
    most = max(curve, key=lambda each: each.outlay, default=None)
    if most is None:
        return Outlay(NOTHING, NOTHING, 0)
    return Outlay(curve[-1].outlay, most.outlay, curve.index(most) + 1)


def _month(count: int) -> date:
    """The first day of the month so many months after the start."""
    return date(_START.year + count // 12, count % 12 + 1, 1)
