"""What sums of costs must hold."""

from collections.abc import Mapping
from decimal import Decimal


def parts_fit(total: Decimal | None, parts: Mapping[str, Decimal | None]) -> bool:
    """Whether the parts of a cost are no more than its sum. Reimbursement comes back and is not part of it."""
    if total is None:
        return True
    return (
        sum((part for kind, part in parts.items() if part and kind != "reimbursement"), Decimal(0)) <= total
    )
