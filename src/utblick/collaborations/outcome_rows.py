"""What each row of a file with outcomes says: which engagement, year, kind and organ it means."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from utblick.collaborations import importing, rules
from utblick.collaborations.importing import WHOLE, WHOLE_LABEL, Row
from utblick.collaborations.models import CostKind, Currency, Engagement
from utblick.collaborations.models.costs import RATE_AHEAD
from utblick.core.dates import today
from utblick.core.forms import EURO, KRONOR, split_unit
from utblick.people.models import Organization

CURRENCIES = {
    **dict.fromkeys(("", *KRONOR), Currency.SEK),
    **dict.fromkeys(EURO, Currency.EUR),
}


class Wrong(Exception):
    """One thing that is wrong with a row: the column that it stands in, and what to do."""

    def __init__(self, column: str, text: str) -> None:
        self.column, self.text = column, text


@dataclass(frozen=True)
class Said:
    """A row as it was understood. `outcome` None: the row says nothing of it."""

    row: Row
    engagement: Engagement
    year: int
    kind: str
    outcome: Decimal | None
    currency: str
    rate: Decimal | None
    rate_on: date | None
    organ: Organization | None


class Known:
    """The engagements and organs that rows may name, by key and by name."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.by_key: dict[str, Engagement] = {}
        self.by_name: dict[str, list[Engagement]] = defaultdict(list)
        for each in Engagement.objects.only("key", "name", "name_en", "short_name", "secret"):
            self.by_key[each.key] = each
            for name in _names(each):
                self.by_name[name].append(each)
        self.organs: dict[str, list[Organization]] = defaultdict(list)
        if any(row.organ for row in rows):
            for organ in Organization.objects.only("key", "name", "name_en"):
                for name in {organ.key, organ.name.casefold(), organ.name_en.casefold()} - {""}:
                    self.organs[name].append(organ)
        kinds = {WHOLE: WHOLE_LABEL, **dict(CostKind.choices)}
        self.kinds = importing.in_all_languages(kinds)

    def understand(self, row: Row) -> Said:
        """Return what a row says. Raises Wrong for the first thing in it that cannot be."""
        engagement = self._engagement(row)
        if not row.year.isdecimal() or not 1990 <= int(row.year) <= 2100:
            raise Wrong("year", _("Write the year with four figures, such as 2024."))
        kind = self.kinds.get(row.kind.casefold())
        if kind is None:
            labels = ", ".join(str(label) for label in (WHOLE_LABEL, *CostKind.labels))
            raise Wrong("kind", _("Write one of these: %(kinds)s.") % {"kinds": labels})
        currency = CURRENCIES.get(row.currency.casefold())
        if currency is None:
            raise Wrong("currency", _("Write SEK or EUR. Other currencies are given in kronor."))
        outcome = _amount(row.outcome)
        _refuse_two_currencies(row, currency)
        rate, rate_on = _rate(row, currency, kind) if outcome is not None else (None, None)
        if len(row.budget_line) > 150:
            raise Wrong("budget_line", _("Write at most 150 characters."))
        organ = self._organ(row)
        return Said(row, engagement, int(row.year), kind, outcome, currency, rate, rate_on, organ)

    def _engagement(self, row: Row) -> Engagement:
        if row.key:
            found = self.by_key.get(row.key)
            if found is None:
                raise Wrong("key", _("There is no engagement with this key. Take it from a fresh template."))
            if row.name and row.name.casefold() not in _names(found):
                said = _("The key is that of %(engagement)s. Correct the key or the name.")
                raise Wrong("name", said % {"engagement": found})
            return found
        named = self.by_name.get(row.name.casefold(), [])
        if not named:
            raise Wrong(
                "name",
                _("There is no engagement of this name. Write it as in the register, or write its key."),
            )
        if len(named) > 1:
            keys = ", ".join(sorted(each.key for each in named))
            raise Wrong(
                "name", _("Several engagements have this name. Write the key: %(keys)s.") % {"keys": keys}
            )
        return named[0]

    def _organ(self, row: Row) -> Organization | None:
        if not row.organ:
            return None
        named = self.organs.get(row.organ) or self.organs.get(row.organ.casefold(), [])
        if not named:
            raise Wrong("organ", _("There is no organ of this name. Write it as it stands in the register."))
        if len(named) > 1:
            keys = ", ".join(sorted(each.key for each in named))
            raise Wrong(
                "organ", _("Several organs have this name. Write the key: %(keys)s.") % {"keys": keys}
            )
        return named[0]


def _names(engagement: Engagement) -> set[str]:
    names = (engagement.name, engagement.name_en, engagement.short_name)
    return {name.casefold() for name in names if name}


def _amount(text: str) -> Decimal | None:
    """An outcome, None where the row says nothing of it. Raises Wrong."""
    if not text:
        return None
    try:
        found = importing.amount(text)
    except ValueError:
        if split_unit(text)[1]:  # figures, and a currency that is none of ours
            raise Wrong(
                "outcome", _("Write the amount in kronor or euro. Other currencies are given in kronor.")
            ) from None
        raise Wrong("outcome", _("Write an amount in figures, such as 1 234,50.")) from None
    if found < 0:
        raise Wrong(
            "outcome", _("Write the amount without a minus sign. What comes back is the kind reimbursement.")
        )
    if found != found.quantize(rules.ORE):
        raise Wrong("outcome", _("Write at most two decimals."))
    return found


def _refuse_two_currencies(row: Row, currency: str) -> None:
    """Refuse `10 000 EUR` in a row of kronor, and the other way round. Raises Wrong."""
    unit = split_unit(row.outcome)[1]
    if not unit or CURRENCIES[unit] == currency:
        return
    told = _("The amount is in %(unit)s and the row in %(currency)s. Correct one of them.")
    raise Wrong("outcome", told % {"unit": CURRENCIES[unit].value, "currency": Currency(currency).value})


def _rate(row: Row, currency: str, kind: str) -> tuple[Decimal | None, date | None]:
    """The rate of an amount and its day; nothing where it is in kronor. Raises Wrong."""
    if currency == Currency.SEK:
        if row.rate or row.rate_on:
            column = "rate" if row.rate else "rate_on"
            raise Wrong(column, _("An amount in kronor has no rate. Take it away, or write EUR."))
        return None, None
    if kind == WHOLE:
        raise Wrong("currency", _("The whole of a year is in kronor. Give euro for a kind of cost."))
    try:
        rate = importing.amount(row.rate)
        if rate <= 0 or rate >= 1_000_000 or rate != rate.quantize(Decimal("0.0001")):
            raise ValueError(row.rate)
    except ValueError:
        raise Wrong("rate", _("Write how many kronor one euro is, such as 11,4350.")) from None
    try:
        rate_on = date.fromisoformat(row.rate_on)
    except ValueError:
        raise Wrong("rate_on", _("Write the day of the rate, such as 2024-05-14.")) from None
    if rate_on > today():
        raise Wrong("rate_on", str(RATE_AHEAD))
    return rate, rate_on
