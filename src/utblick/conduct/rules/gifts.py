"""What the code of conduct demands of gifts. Pure functions: no Django, no clock.

Amounts are Decimal SEK, with or without VAT as stated; what they are compared with is the organisation's own dated
limit: one for each person, and where its table has one, one for the whole gift.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

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
    of what is given. `others` are gifts that are counted together with it. `stays`: it was to be decided on, and has
    been corrected since so that nothing would be left to decide.
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
    others: tuple["Gift", ...] = ()
    stays: bool = False

    @property
    def sharers(self) -> int:
        """Among how many the value is divided: those who are stated and named; one where nobody is."""
        return max(1, min(self.persons, self.named))

    @property
    def for_each(self) -> Amount:
        """The value for each who counts."""
        return Amount(self.value.sek / self.sharers, self.value.with_vat)

    @property
    def is_gone(self) -> bool:
        """Whether it was received, and has been returned or refused."""
        return self.direction == RECEIVED and bool({self.handling, self.decision} & GONE)

    def against(self, limits: Limits) -> tuple[int | None, int | None]:
        """Return how it stands to the limit for each and to that for the whole, with what is counted together with it.

        As `Amount.against` says it; what has no limit is within it.
        """
        counted = [self, *(other for other in self.others if not other.is_gone)]
        each = _sum([gift.for_each for gift in counted], limits.each)
        return each, _sum([gift.value for gift in counted], limits.whole)


def _sum(amounts: Sequence[Amount], limit: Amount | None) -> int | None:
    if limit is None:
        return 0
    kinds = {each.with_vat for each in amounts}
    # Where some are with VAT and some without, one knows as much of the sum as if it were not of the limit's kind.
    with_vat = kinds.pop() if len(kinds) == 1 else not limit.with_vat
    return Amount(sum((each.sek for each in amounts), Decimal(0)), with_vat).against(limit)


@dataclass(frozen=True)
class Sides:
    """Between whom a gift went, for telling whether two are counted together: names as `plain` makes them.

    `ours` is who of ours; `persons` and `organizations` are the other side.
    """

    direction: str
    ours: str
    persons: frozenset[str]
    organizations: frozenset[str]


def plain(name: str) -> str:
    """Return a name by its letters and figures alone: however it is written, it is one."""
    return "".join(each for each in name.casefold() if each.isalnum())


@rule(
    "conduct.gifts_counted_together",
    gettext_noop("Gifts between the same two on one day or occasion are held against the limit together"),
    "R85",
    "R86",
    page=GIFTS_PAGE,
)
def counted_together(one: Sides, other: Sides) -> bool:
    """Whether two gifts of one day or one occasion are between the same two, so that their sum is what counts.

    What one of ours received from the same person or the same organisation. What was given by any of ours to the same
    person, or to the same organisation where no person is stated: two persons of one organisation got one each.
    """
    if one.direction != other.direction:
        return False
    if one.direction == GIVEN:
        whom, whom_other = one.persons or one.organizations, other.persons or other.organizations
        return bool(whom & whom_other)
    from_whom, from_other = one.persons | one.organizations, other.persons | other.organizations
    return one.ours == other.ours and bool(from_whom & from_other)


def is_name(line: str) -> bool:
    """Whether a line can be somebody's name: more than one letter."""
    return sum(each.isalpha() for each in line) > 1


def named_in(text: str) -> int:
    """Return how many are named in a text: one on each line, whoever is named twice once.

    A line may hold a name with its organisation. A group, such as "the board", is one: nobody can tell how many it was.
    """
    return len({" ".join(each.split()).casefold() for each in text.splitlines() if is_name(each)})


def not_names(text: str) -> list[str]:
    """Return the lines of a text that name nobody, empty ones left out."""
    return [each.strip() for each in text.splitlines() if each.strip() and not is_name(each)]


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
    if gift.stays and not needs_decision(replace(gift, stays=False), limits):
        return CORRECTED_OUT, "decision", {}
    if gift.linked:
        what = gettext_noop("What has been handed over because it may influence waits for a decision")
        return what, "decision", {}
    if each is None:
        what = gettext_noop("No limit was in force that day, so somebody decides what becomes of the gift")
        return what, "decision", {}
    over, over_whole = gift.against(limits)
    alone = replace(gift, others=()).against(limits)
    if alone == (0, 0):
        held = each if over != 0 or whole is None else whole
        if (over if held is each else over_whole) is None:
            return VALUE_OR_VAT, "decision", amount_of(held)
        return TOGETHER, "decision", amount_of(held)
    if over == 0 and whole is not None:
        if over_whole is None:
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


TOGETHER = gettext_noop(
    "Together with what else went between the same two on that day or occasion, the value is over the limit of "
    "%(limit)s SEK, and nobody has decided on it"
)
CORRECTED_OUT = gettext_noop(
    "It was to be decided on and has been corrected since. What it said before stands below. It waits until somebody "
    "has decided"
)
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
    return limits.each is None or gift.against(limits) != (0, 0)


def needs_decision(gift: Gift, limits: Limits) -> bool:
    """Whether a gift waits for a decision. What was refused or returned is gone; nothing is left to decide.

    What was to be decided on and has been corrected waits all the same, also where it is now said to be gone.
    """
    if gift.decision:
        return False
    if gift.stays:
        return True
    if gift.is_gone:
        return False
    return (gift.direction == RECEIVED and gift.linked) or is_over(gift, limits)


def is_taken_out(before: Gift, after: Gift, limits_before: Limits, limits_after: Limits) -> bool:
    """Whether a correction takes a gift out of the rule: it waited, or was linked, and no longer would or is (R85)."""
    if before.decision:
        return False
    if before.direction == RECEIVED and before.linked and not after.linked:
        return True
    return needs_decision(before, limits_before) and not needs_decision(
        replace(after, stays=False), limits_after
    )


def outcomes(gift: Gift, limits: Limits) -> Sequence[str]:
    """What may be decided of a gift: what is linked or over the limit is never kept (R85)."""
    if gift.direction == GIVEN:
        return (ACCEPTED, REFUSED)
    if gift.linked or is_over(gift, limits):
        return (HANDED_OVER, RETURNED, REFUSED)
    return (KEPT, HANDED_OVER, RETURNED, REFUSED)
