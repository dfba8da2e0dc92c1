"""How conduct is put into words: days, findings, the two sides of a gift, and where it stands."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from utblick.conduct import queries_gifts, rules
from utblick.conduct.models import Gift, Limit
from utblick.core import formats
from utblick.core.dates import in_words
from utblick.people import shown as people


def day(value: date | None) -> str:
    """A day in words, blank for none."""
    return in_words(value.isoformat()) if value else ""


def finding(each: rules.Finding) -> str:
    """What a rule found, in words."""
    values = {name: _number(value) for name, value in each.values.items()}
    return _(each.what) % values if values else _(each.what)


def _number(value: object) -> object:
    return formats.number(value) if isinstance(value, int | Decimal) else value


def amount(sek: Decimal, with_vat: bool) -> str:
    """An amount with what it says of VAT."""
    told = {"amount": formats.kronor(sek)}
    return _("%(amount)s with VAT") % told if with_vat else _("%(amount)s without VAT") % told


def limit(each: Limit | None) -> str:
    """A limit for each person, in words; where none is in force, that."""
    return amount(each.amount, each.with_vat) if each else _("no limit in force")


def value(gift: Gift) -> str:
    """The value of a gift, and that it is estimated."""
    told = amount(gift.value, gift.with_vat)
    return _("%(amount)s, estimated") % {"amount": told} if gift.estimated else told


def ours(gift: Gift, reader: Any = None) -> SafeString | str:
    """Who of ours gave or received it, as the reader may see it; for no reader as anybody may."""
    if gift.person is None:
        return gift.declared_by.name
    return people.link_to(gift.person, reader) if reader else str(gift.person)


def theirs(gift: Gift, reader: Any = None) -> str:
    """The other side: the person, the organisation and the words, as far as they are stated."""
    person = ""
    if gift.other_person:
        person = people.name_of(gift.other_person, reader) if reader else str(gift.other_person)
    organization = str(gift.other_organization) if gift.other_organization else ""
    return ", ".join(filter(None, (person, gift.other_text, organization)))


def giver(gift: Gift, reader: Any = None) -> SafeString | str:
    """Who gave it."""
    return ours(gift, reader) if gift.direction == rules.GIVEN else theirs(gift, reader)


def receiver(gift: Gift, reader: Any = None) -> SafeString | str:
    """Who received it."""
    return theirs(gift, reader) if gift.direction == rules.GIVEN else ours(gift, reader)


HANDLED = {
    rules.HELD: lambda: _("no decision needed"),
    rules.HANDED_OVER: lambda: pgettext("of a gift", "handed over"),
    rules.RETURNED: lambda: pgettext("of a gift", "returned"),
    rules.REFUSED: lambda: pgettext("of a gift", "refused"),
}


def state(gift: Gift) -> tuple[str, str]:
    """Where a gift stands, in words and tone: what was decided, that it waits, or what was done with it."""
    if gift.decision:
        return str(gift.get_decision_display()), "ok"
    if queries_gifts.waits(gift):
        return _("waits for a decision"), "warn"
    return HANDLED[gift.handling](), "neutral"


def state_words(gift: Gift) -> str:
    """Where a gift stands, first on a line."""
    return capfirst(state(gift)[0])


def _total(value: Decimal, bare: Decimal) -> str:
    """A sum of amounts, those with and those without VAT kept apart; `bare` is what of it is stated without."""
    if not bare:
        return amount(value, with_vat=True)
    if bare == value:
        return amount(value, with_vat=False)
    return f"{amount(value - bare, with_vat=True)}, {amount(bare, with_vat=False)}"


def sums(found: queries_gifts.YearSums) -> list[tuple[str, str]]:
    """The figures of a year as facts."""
    return [
        (_("Received gifts"), formats.number(found.received)),
        (_("Value of what was received"), _total(found.received_value, found.received_bare)),
        (_("Refused or returned"), formats.number(found.refused)),
        (_("Given gifts"), formats.number(found.given)),
        (_("Value of what was given"), _total(found.given_value, found.given_bare)),
        (_("Wait for a decision"), formats.number(found.waiting)),
    ]
