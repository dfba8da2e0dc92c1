"""The money of a project: that it adds up, keeps within the frame, and what we pay before we are paid (R41)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from utblick.core.days import shifted
from utblick.core.rules import gettext_noop, rule
from utblick.projects.rules.findings import STOP, WARNING, Finding

FRAMES, REGISTER, PORTFOLIO = "project_frames", "projects", "project_portfolio"

FRAME, ADDS_UP, FUNDED, GRANT, STAFF, LIQUIDITY = (
    "projects.within_the_frame",
    "projects.budget_adds_up",
    "projects.funding_adds_up",
    "projects.grant_within_the_rate",
    "projects.staff_time_is_real",
    "projects.liquidity",
)
NOTHING, FULL, CENT = Decimal(0), Decimal(100), Decimal("0.01")


@rule(
    FRAME,
    gettext_noop("What a committee commits to projects stays within the frame of its budget"),
    "R41",
    page=FRAMES,
)
def against_frame(committed: Decimal, frame: Decimal | None, warn_at: Decimal = FULL) -> Finding | None:
    """Return what is to be said of commitments of a year, in kronor, against a committee's frame.

    Above the frame they are stopped; from `warn_at` per cent of it on they are warned of; None where all is well.
    Without a stated frame they are stopped: nobody has then set anything aside.
    """
    if committed <= NOTHING:
        return None
    if frame is None:
        what = gettext_noop(
            "%(body)s has not stated a frame for %(year)s, so nothing can be bound of it. State the frame first, as "
            "the committee has decided it."
        )
        return Finding(FRAME, STOP, what, "frame")
    if committed > frame:
        what = gettext_noop(
            "Commitments of %(committed)s kr for %(year)s are above the frame of %(body)s, %(frame)s kr. Lower them, "
            "or ask the committee for a larger frame."
        )
        return Finding(FRAME, STOP, what, "amount", {"committed": committed, "frame": frame})
    if committed * FULL >= frame * warn_at:
        what = gettext_noop("%(body)s has bound %(committed)s of the %(frame)s kr of its frame for %(year)s")
        return Finding(FRAME, WARNING, what, "frame", {"committed": committed, "frame": frame})
    return None


@dataclass(frozen=True)
class Line:
    """A budget line on plain values: the partner's key, the work package ("" for none), the kind of cost."""

    partner: str
    package: str
    kind: str
    amount: Decimal


@dataclass(frozen=True)
class Stated:
    """What is stated beside the lines: the whole budget, and sums by partner, work package and kind of cost.

    Partners are told apart by their keys, since two may have the same name; `names` says what each key is called.
    """

    whole: Decimal | None = None
    partners: Mapping[str, Decimal | None] | None = None
    packages: Mapping[str, Decimal] | None = None
    kinds: Mapping[str, Decimal] | None = None
    names: Mapping[str, str] | None = None


def sums(lines: Iterable[Line], by: str) -> dict[str, Decimal]:
    """Return the lines' sums by `partner`, `package` or `kind`."""
    found: dict[str, Decimal] = defaultdict(lambda: NOTHING)
    for line in lines:
        found[getattr(line, by)] += line.amount
    return dict(found)


@rule(
    ADDS_UP,
    gettext_noop("A budget adds up by partner, by work package and by kind of cost"),
    "R19d",
    "R41",
    page=REGISTER,
)
def budget_faults(lines: Sequence[Line], stated: Stated) -> list[Finding]:
    """Return where the lines do not add up to what is stated, with both sums and the difference. No lines: nothing."""
    if not lines:
        return []
    found = []
    total = sum((line.amount for line in lines), NOTHING)
    if stated.whole is not None and total != stated.whole:
        what = gettext_noop(
            "The lines add up to %(sum)s, the whole budget is %(stated)s: %(difference)s differs"
        )
        found.append(_differs(what, "budget", "", total, stated.whole))
    by_partner = gettext_noop(
        "%(name)s: the lines add up to %(sum)s, the partner's budget is %(stated)s: %(difference)s differs"
    )
    by_package = gettext_noop(
        "Work package %(name)s: the lines add up to %(sum)s, %(stated)s is stated: %(difference)s differs"
    )
    by_kind = gettext_noop(
        "Cost for %(name)s: the lines add up to %(sum)s, %(stated)s is stated: %(difference)s differs"
    )
    for by, said, what, where in (
        ("partner", stated.partners, by_partner, "partners"),
        ("package", stated.packages, by_package, "sums"),
        ("kind", stated.kinds, by_kind, "sums"),
    ):
        added = sums(lines, by)
        called = (stated.names or {}) if by == "partner" else {}
        for name, amount in (said or {}).items():
            if amount is not None and added.get(name, NOTHING) != amount:
                found.append(_differs(what, where, called.get(name, name), added.get(name, NOTHING), amount))
    return found


def _differs(what: str, where: str, name: str, total: Decimal, stated: Decimal) -> Finding:
    values = {"name": name, "sum": total, "stated": stated, "difference": abs(total - stated)}
    return Finding(ADDS_UP, STOP, what, where, values)


def in_kronor(amount: Decimal | None, rate: Decimal | None) -> Decimal:
    """Return an amount in kronor, to the öre; `rate` is kronor for one of the currency, None where it is in kronor."""
    return NOTHING if amount is None else (amount * (Decimal(1) if rate is None else rate)).quantize(CENT)


@rule(
    FUNDED,
    gettext_noop("Grant, own and other funding together pay for the whole budget"),
    "R41",
    page=REGISTER,
)
def funding_faults(
    budget: Decimal | None, parts: Sequence[Decimal], rounding: Decimal = Decimal(1)
) -> list[Finding]:
    """Return that the funding does not add up to the budget, both in kronor; `rounding` kronor may differ."""
    total = sum(parts, NOTHING)
    if budget is None or abs(total - budget) <= rounding:
        return []
    values = {"sum": total, "stated": budget, "difference": abs(total - budget)}
    what = gettext_noop(
        "The funding adds up to %(sum)s kr, the budget is %(stated)s kr: %(difference)s kr differs"
    )
    return [Finding(FUNDED, STOP, what, "funding", values)]


@rule(
    GRANT,
    gettext_noop("A grant is no larger than the share that the call or the programme pays"),
    "R19d",
    page=REGISTER,
)
def grant_fault(grant: Decimal | None, budget: Decimal | None, most: Decimal | None) -> Finding | None:
    """Return that the grant is above the highest share, `most` per cent of the budget; None where it is not.

    Where no share is stated it is never above the whole budget; where no budget is stated nothing can be above.
    """
    most = FULL if most is None else min(most, FULL)
    if grant is None or budget is None or grant <= budget * most / FULL:
        return None
    what = gettext_noop(
        "The grant can be at most %(most)s per cent of the budget, which is %(limit)s. Lower it."
    )
    limit = (budget * most / FULL).quantize(CENT)
    return Finding(GRANT, STOP, what, "grant", {"most": most, "limit": limit})


def own_share(own: Decimal, budget: Decimal) -> Decimal | None:
    """Return our own part of a budget as a fraction, both in kronor; None of a budget of nothing."""
    return own / budget if budget else None


@rule(STAFF, gettext_noop("Nobody's working time is promised more than once"), "R41", page=REGISTER)
def staff_fault(percents: Iterable[Decimal]) -> Finding | None:
    """Return that working time of one person, or on one row, in a year is above a full-time post; else None."""
    total = sum(percents, NOTHING)
    if total <= FULL:
        return None
    what = gettext_noop(
        "That is %(total)s per cent of a full-time post in a year. Nobody works more than 100: lower it, or divide it "
        "among more people."
    )
    return Finding(STAFF, STOP, what, "staff_percent", {"total": total})


def staff_faults(promised: Mapping[tuple[int, int], Sequence[Decimal]]) -> list[Finding]:
    """Return where the working time of one person in a year is promised more than once, by year.

    `promised`: (person, year) -> per cent of a full-time post, row by row, in all projects. Nobody is named.
    """
    what = gettext_noop(
        "One of those who work in the project is promised to projects for %(total)s per cent of a full-time post in "
        "%(year)s. Nobody works more than 100: lower it, or divide it among more people."
    )
    found = []
    for (_person, year), percents in sorted(promised.items(), key=lambda pair: (pair[0][1], pair[0][0])):
        if fault := staff_fault(percents):
            values = {**fault.values, "year": str(year)}
            found.append(Finding(STAFF, STOP, what, "staff_percent", values))
    return found


@dataclass(frozen=True)
class Flow:
    """Costs over a period, and what was paid for it: kronor. `paid_on` None: not paid yet."""

    begins: date
    ends: date
    costs: Decimal
    paid: Decimal = NOTHING
    paid_on: date | None = None


PAID_WITHIN = timedelta(days=90)
"""So long after a report a claim is assumed to be paid: programmes pay within about three months."""


def expected(costs: Decimal | None, claim: Decimal | None, share: Decimal | None) -> Decimal:
    """Return what is expected to be paid for a period, kronor: the claim, else the grant's share of its costs.

    `share` is the grant as a fraction of the budget; without it nothing can be expected.
    """
    if claim is not None:
        return claim
    return NOTHING if costs is None or share is None else (costs * share).quantize(CENT)


def expected_on(reported: date | None, due: date, today: date) -> date:
    """Return the day when a payment is expected: some time after the report, and never one that has passed."""
    return max(shifted(reported or max(due, today), PAID_WITHIN), today)


@dataclass(frozen=True)
class Month:
    """At the end of a month: what we have paid out, what we have been paid, and what we lie out with. Kronor."""

    first: date
    spent: Decimal
    received: Decimal

    @property
    def outlay(self) -> Decimal:
        """What we have paid and not been paid for."""
        return self.spent - self.received


def _months(begins: date, ends: date) -> list[date]:
    """The first days of the months from one day to another."""
    first, last = begins.year * 12 + begins.month - 1, ends.year * 12 + ends.month - 1
    return [date(month // 12, month % 12 + 1, 1) for month in range(first, last + 1)]


@rule(
    LIQUIDITY,
    gettext_noop("What we pay out before the grant comes is known, month by month"),
    "R41",
    page=PORTFOLIO,
)
def liquidity(flows: Sequence[Flow]) -> list[Month]:
    """Return the months from the first cost to the last cost or payment, with what has been spent and received by then.

    The costs of a period are spread evenly over its months, the last taking what rounding leaves.
    """
    if not flows:
        return []
    spent: dict[date, Decimal] = defaultdict(lambda: NOTHING)
    received: dict[date, Decimal] = defaultdict(lambda: NOTHING)
    for flow in flows:
        months = _months(flow.begins, flow.ends)
        each = (flow.costs / len(months)).quantize(CENT)
        for month in months:
            spent[month] += each
        spent[months[-1]] += flow.costs - each * len(months)
        if flow.paid_on is not None:
            received[flow.paid_on.replace(day=1)] += flow.paid
    days = [*spent, *received]
    out = got = NOTHING
    curve = []
    for month in _months(min(days), max(days)):
        out, got = out + spent.get(month, NOTHING), got + received.get(month, NOTHING)
        curve.append(Month(month, out, got))
    return curve
