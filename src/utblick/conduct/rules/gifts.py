"""What the code of conduct demands of gifts. Pure functions: no Django, no clock.

Amounts are Decimal SEK, with or without VAT as stated; what they are compared with is the organisation's own dated
limit: one for each person, and where its table has one, one for the whole gift.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from utblick.conduct.rules.meals import STOP, WARNING, Amount, Finding, amount_of
from utblick.core.rules import gettext_noop, rule

GIFTS_PAGE = "gifts"
GIVEN, RECEIVED = "given", "received"
HELD, HANDED_OVER, RETURNED, REFUSED = "held", "handed_over", "returned", "refused"
KEPT, ACCEPTED = "kept", "accepted"
GONE = frozenset({RETURNED, REFUSED})
RECEIVED_GIFT = "conduct.received_gift"
GIVEN_GIFT = "conduct.given_gift"


@dataclass(frozen=True)
class Limits:
    """What a gift is held against: for each person, and for all who share it together; None where none is set."""

    each: Amount | None = None
    whole: Amount | None = None


@dataclass(frozen=True)
class Gift:
    """A gift as the rules read it: its `value` in all, `linked` to a procurement or exercise of authority.

    `persons` share it, as stated, and `named` of them are named. `handling` is what the receiver did with it (held,
    handed_over, returned, refused); `decision` is blank until somebody has decided. `from_catalogue` and `reason` are
    of what is given.
    """

    direction: str
    value: Amount
    linked: bool = False
    handling: str = HELD
    decision: str = ""
    from_catalogue: bool = False
    reason: str = ""
    persons: int = 1
    named: int = 0

    @property
    def sharers(self) -> int:
        """Among how many the value is divided: those who are stated and named; one where nobody is."""
        return max(1, min(self.persons, self.named))

    @property
    def for_each(self) -> Amount:
        """The value for each who counts."""
        return Amount(self.value.sek / self.sharers, self.value.with_vat)


def named_in(text: str) -> int:
    """Return how many are named in a text: one on each line, whoever is named twice once.

    A line may hold a name with its organisation. A group, such as "the board", is one: nobody can tell how many it was.
    """
    return len({" ".join(each.split()).casefold() for each in text.splitlines() if each.strip()})


@rule(
    "conduct.received_gift",
    gettext_noop("A gift that may influence is refused or handed over; one over the limit is decided on"),
    "R85",
    page=GIFTS_PAGE,
)
def received_gift(gift: Gift, limits: Limits) -> list[Finding]:
    """Return what is wrong with a received gift; `limits` are those of its day.

    Linked to a procurement or exercise of authority and still held: a stop. Over the limit, or impossible to compare
    with it, without a decision: a warning. A decision that lets such a gift be kept: a stop.
    """
    if gift.direction != RECEIVED:
        return []
    if gift.linked and gift.handling == HELD and gift.decision not in {HANDED_OVER, *GONE}:
        return [Finding(RECEIVED_GIFT, STOP, MAY_INFLUENCE, "handling")]
    if gift.decision and gift.decision not in outcomes(gift, limits):
        what = gettext_noop("This gift may not be kept: it is handed over, returned or refused")
        return [Finding(RECEIVED_GIFT, STOP, what, "decision")]
    if needs_decision(gift, limits):
        return [Finding(RECEIVED_GIFT, WARNING, *_why_decided(gift, limits))]
    return []


MAY_INFLUENCE = gettext_noop(
    "You may not keep a gift that has to do with a procurement or an exercise of authority. Refuse it, return it or "
    "hand it over, and state here which of these you have done."
)


def _why_decided(gift: Gift, limits: Limits) -> tuple[str, str, dict[str, object]]:
    """What is to be decided on, the field, and the values of the text."""
    each, whole = limits.each, limits.whole
    if gift.linked:
        what = gettext_noop("What has been handed over because it may influence waits for a decision")
        return what, "decision", {}
    if each is None:
        what = gettext_noop("No limit was in force that day, so somebody decides what becomes of the gift")
        return what, "decision", {}
    over = gift.for_each.against(each)
    if over == 0 and whole is not None:
        if gift.value.against(whole) is None:
            return VALUE_OR_VAT, "decision", amount_of(whole)
        what = gettext_noop(
            "The whole gift is over the limit of %(limit)s SEK for all who share it, and nobody has decided on it"
        )
        return what, "decision", amount_of(whole)
    if over is None:
        return VALUE_OR_VAT, "decision", amount_of(each)
    if gift.sharers < gift.persons:
        what = gettext_noop(
            "The value is over the limit of %(limit)s SEK, and nobody has decided on it. It is shared by %(persons)s, "
            "but %(named)s are named, and only those count"
        )
        more = {"persons": gift.persons, "named": min(gift.named, gift.persons)}
        return what, "decision", {**amount_of(each), **more}
    what = gettext_noop("The value is over the limit of %(limit)s SEK, and nobody has decided on it")
    return what, "decision", amount_of(each)


VALUE_OR_VAT = gettext_noop(
    "The value cannot be compared with the limit of %(limit)s SEK, since only one of them is with VAT, "
    "so somebody decides"
)


@rule(
    "conduct.given_gift",
    gettext_noop("What is given comes from the central catalogue, or has a reason, and is not exclusive"),
    "R86",
    page=GIFTS_PAGE,
)
def given_gift(gift: Gift, limits: Limits) -> list[Finding]:
    """Return what is wrong with a given gift: a stop where it is not from the catalogue and has no reason.

    Over the limit, which makes it exclusive, or impossible to compare with it, without a decision: a warning.
    """
    if gift.direction != GIVEN:
        return []
    found = []
    if not gift.from_catalogue and not gift.reason.strip():
        what = gettext_noop(
            "Say why nothing from the catalogue was given. Without a reason it may not be given."
        )
        found.append(Finding(GIVEN_GIFT, STOP, what, "reason"))
    if needs_decision(gift, limits):
        found.append(Finding(GIVEN_GIFT, WARNING, *_why_decided(gift, limits)))
    return found


def is_over(gift: Gift, limits: Limits) -> bool:
    """Whether a gift is over a limit, or may be: where none is set or VAT decides, one does not know.

    A gift to many is held against the limit for each, by those of them who are named (R85, R86: who cannot be told
    has got nothing), and against the limit for the whole where the table has one.
    """
    if limits.each is None or gift.for_each.against(limits.each) != 0:
        return True
    return limits.whole is not None and gift.value.against(limits.whole) != 0


def needs_decision(gift: Gift, limits: Limits) -> bool:
    """Whether a gift waits for a decision. What was refused or returned is gone; nothing is left to decide."""
    if gift.decision or (gift.direction == RECEIVED and gift.handling in GONE):
        return False
    return (gift.direction == RECEIVED and gift.linked) or is_over(gift, limits)


def outcomes(gift: Gift, limits: Limits) -> Sequence[str]:
    """What may be decided of a gift: what is linked or over the limit is never kept (R85)."""
    if gift.direction == GIVEN:
        return (ACCEPTED, REFUSED)
    if gift.linked or is_over(gift, limits):
        return (HANDED_OVER, RETURNED, REFUSED)
    return (KEPT, HANDED_OVER, RETURNED, REFUSED)
