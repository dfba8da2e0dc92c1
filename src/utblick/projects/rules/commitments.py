"""What a committee binds itself to for a project: its own money, of its own frame, in its years (R40, R41)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from utblick.core.rules import gettext_noop, rule
from utblick.projects.rules.findings import STOP, Finding

FRAMES, REGISTER = "project_frames", "projects"
OWN_MONEY, OWN_FRAME, IN_ITS_YEARS, IN_WORDS = (
    "projects.commitments_are_our_own_money",
    "projects.own_frame_only",
    "projects.commitments_in_its_years",
    "projects.decision_says_the_sum",
)
NO_HOLE = "projects.grant_leaves_no_hole"
NOTHING = Decimal(0)


@dataclass(frozen=True)
class Bound:
    """A commitment on plain values: of which body (its number, and what it is called), in which year, kronor."""

    body: int
    name: str
    year: int
    amount: Decimal


@rule(
    OWN_MONEY,
    gettext_noop("What is committed of a committee's frame is all that we pay of our own money"),
    "R41",
    page=FRAMES,
)
def differs_from_own_money(own_money: Decimal | None, bound: Iterable[Bound]) -> Finding | None:
    """Return that commitments do not add up to our own money, both in kronor, with both sums; None where they do.

    Working time is no part of it: it is committed in per cent of a post. Without commitments nothing adds up.
    """
    amounts = [each.amount for each in bound]
    total, own = sum(amounts, NOTHING), own_money or NOTHING
    if not amounts or total == own:
        return None
    what = gettext_noop(
        "The commitments add up to %(sum)s kr, our own money is %(stated)s kr: %(difference)s kr differs. Commit "
        "all of our own money, year by year, or change how the project is paid."
    )
    return Finding(
        OWN_MONEY, STOP, what, "own_money", {"sum": total, "stated": own, "difference": abs(total - own)}
    )


@rule(
    OWN_FRAME,
    gettext_noop("The committee that decides a project binds its own frame, and no other body's"),
    "R40",
    "R41",
    page=FRAMES,
)
def of_another(bound: Iterable[Bound], committee: int | None, owner: str) -> list[Finding]:
    """Return the commitments of other bodies than the committee that decides. `committee` None: nobody knows who does.

    Also what is of no kronor: whose working time it is, is theirs to say.
    """
    if committee is None:
        return []
    what = gettext_noop(
        "The commitment for %(year)s is of %(name)s, but %(owner)s decides the project and can bind its own budget "
        "only. Let the commitment be of %(owner)s."
    )
    return [
        Finding(OWN_FRAME, STOP, what, "body", {"name": each.name, "year": each.year, "owner": owner})
        for each in bound
        if each.body != committee
    ]


@rule(
    IN_ITS_YEARS,
    gettext_noop("What is committed to a project is committed in the years when it goes on"),
    "R41",
    page=REGISTER,
)
def outside_its_years(bound: Iterable[Bound], starts: date | None, ends: date | None) -> list[Finding]:
    """Return the commitments of years before a project starts or after it ends; what is not stated limits nothing."""
    what = gettext_noop(
        "The commitment for %(year)s lies outside the project, which goes on from %(first)s to %(last)s. Choose a year "
        "within it, or change the days of the project."
    )
    return [
        Finding(
            IN_ITS_YEARS,
            STOP,
            what,
            "year",
            {"year": each.year, "first": starts.year if starts else "–", "last": ends.year if ends else "–"},
        )
        for each in bound
        if (starts and each.year < starts.year) or (ends and each.year > ends.year)
    ]


@rule(
    IN_WORDS,
    gettext_noop("The committee's decision says the sum that it sets aside for the project"),
    "R40",
    "R41",
    page=REGISTER,
)
def says(text: str, amount: Decimal) -> bool:
    """Return whether a text says a sum, kronor, whichever way its thousands are parted: 249 000, 249,000 or 249000."""
    groups = f"{int(amount):,}".split(",")
    written = r"[\s.,]?".join(groups)
    return re.search(rf"(?<!\d)(?<!\d[.,]){written}(?!\d)(?![\s.,]\d{{3}}(?!\d))", text) is not None


@rule(
    NO_HOLE,
    gettext_noop("A project starts when its budget is paid for by what was granted"),
    "R41",
    page=REGISTER,
)
def hole(budget: Decimal | None, paid: Iterable[Decimal], rounding: Decimal = Decimal(1)) -> Finding | None:
    """Return that a budget and what pays for it differ once the grant is known: kronor; `rounding` may differ."""
    total = sum(paid, NOTHING)
    if budget is None or abs(total - budget) <= rounding:
        return None
    what = gettext_noop(
        "With what was granted, %(sum)s kr of the budget of %(stated)s kr is paid for: %(difference)s kr differs. Open "
        "the project again, change the budget or our own money, and let the committee decide anew."
    )
    return Finding(
        NO_HOLE, STOP, what, "hole", {"sum": total, "stated": budget, "difference": abs(total - budget)}
    )
