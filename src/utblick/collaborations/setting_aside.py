"""What the board set aside for the years of a period, kept as decided, and how it stands beside what is planned
now: budgets are made anew each year, but nobody changes what was decided without its being seen."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from utblick.collaborations import rules
from utblick.collaborations.models import Period, YearCost
from utblick.core import formats


@dataclass(frozen=True)
class SetAside:
    """What was set aside for a year, SEK and per cent of one full-time post, and what is planned for it now."""

    year: int
    estimate: Decimal | None
    staff_share: Decimal | None
    now: YearCost | None

    @property
    def changed(self) -> bool:
        """Whether something else is planned now than was decided."""
        if self.now is None:
            return True
        return (self.now.estimate, self.now.staff_share) != (self.estimate, self.staff_share)

    @property
    def then_in_words(self) -> str:
        """What the board set aside."""
        return _in_words(self.estimate, self.staff_share)

    @property
    def now_in_words(self) -> str:
        """What is planned now; blank where that is the same."""
        if not self.changed:
            return ""
        if self.now is None:
            return _("nothing is planned for the year")
        return _in_words(self.now.estimate, self.now.staff_share)


def _in_words(estimate: Decimal | None, share: Decimal | None) -> str:
    told = {"money": formats.kronor(estimate), "share": formats.per_cent(share)}
    return _("%(money)s and %(share)s of a full-time post") % told


def kept(period: Period, costs: Iterable[YearCost]) -> Iterator[dict[str, Any]]:
    """What is kept of the costs of the years of a period when it is decided; amounts as text."""
    for cost in sorted(costs, key=lambda each: each.year):
        if rules.within(cost.year, period.starts, period.ends):
            amounts = {"estimate": cost.estimate, "staff_share": cost.staff_share}
            told = {name: "" if value is None else str(value) for name, value in amounts.items()}
            yield {"year": cost.year, **told}


def set_aside(period: Period, costs: Iterable[YearCost]) -> list[SetAside]:
    """Return what was set aside for each year of a decided period, beside what `costs` say of it now."""
    by_year = {cost.year: cost for cost in costs}
    return [
        SetAside(
            each["year"],
            Decimal(each["estimate"]) if each["estimate"] else None,
            Decimal(each["staff_share"]) if each["staff_share"] else None,
            by_year.get(each["year"]),
        )
        for each in period.set_aside
    ]
