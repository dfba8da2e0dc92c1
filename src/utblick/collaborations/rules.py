"""What the guidelines for international collaborations demand, read on what is registered.

The seven conditions before a decision come with the decision itself; here each says what is not stated.
A programme assignment is no collaboration, so none of this applies to it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from utblick.core.partial_dates import last_day
from utblick.core.rules import gettext_noop, rule

PAGE = "engagements"


@dataclass(frozen=True)
class Stated:
    """What is known of an engagement, as plain values, for the rules to read."""

    kind: str
    agreement: bool = False
    beneficiary: bool = False
    focus_point: bool = False
    responsible_unit: bool = False
    contact: bool = False
    ends: str = ""
    estimate: Decimal | None = None
    staff_share: Decimal | None = None


@dataclass(frozen=True)
class Missing:
    """Something that is not stated: the rule that asks for it, and what is to be filled in."""

    rule: str
    what: str


@rule(
    "collaborations.programme_assignment_exempt",
    gettext_noop("A programme assignment is not a collaboration, and the guidelines do not apply to it"),
    "R60",
    "F20",
    page=PAGE,
)
def guidelines_apply(kind: str) -> bool:
    """Whether the guidelines for collaborations apply to an engagement of this kind."""
    return kind != "programme_assignment"


@rule(
    "collaborations.formal_agreement",
    gettext_noop("A formalised collaboration rests on an agreement"),
    "R60",
    page=PAGE,
)
def formal_agreement(stated: Stated) -> Missing | None:
    """An agreement is registered."""
    if stated.agreement:
        return None
    return Missing("collaborations.formal_agreement", gettext_noop("Agreement not stated"))


@rule(
    "collaborations.beneficiary_named",
    gettext_noop("It is said for whom the collaboration is of value"),
    "R7",
    page=PAGE,
)
def beneficiary_named(stated: Stated) -> Missing | None:
    """At least one beneficiary is named."""
    if stated.beneficiary:
        return None
    return Missing("collaborations.beneficiary_named", gettext_noop("Not stated for whom it is of value"))


@rule(
    "collaborations.goal_linked",
    gettext_noop("The collaboration is linked to the priorities of the strategy"),
    "R61",
    page=PAGE,
)
def goal_linked(stated: Stated) -> Missing | None:
    """At least one clause of the strategy is served."""
    if stated.focus_point:
        return None
    return Missing("collaborations.goal_linked", gettext_noop("Not stated which focus points it serves"))


@rule(
    "collaborations.theme_and_unit",
    gettext_noop("A unit carries the collaboration, and a person is named"),
    "R63",
    page=PAGE,
)
def theme_and_unit(stated: Stated) -> Missing | None:
    """A responsible unit and a named person are stated."""
    if not stated.responsible_unit:
        return Missing("collaborations.theme_and_unit", gettext_noop("Responsible unit not stated"))
    if not stated.contact:
        return Missing("collaborations.theme_and_unit", gettext_noop("Responsible person not stated"))
    return None


@rule(
    "collaborations.resources_set_aside",
    gettext_noop("Money and staff are set aside"),
    "R68",
    page=PAGE,
)
def resources_set_aside(stated: Stated) -> Missing | None:
    """Both kronor and a share of full time are stated and above nought."""
    if stated.estimate and stated.staff_share:
        return None
    return Missing("collaborations.resources_set_aside", gettext_noop("Money or staff not stated"))


@rule(
    "collaborations.fixed_period",
    gettext_noop("The collaboration is entered for a fixed period"),
    "R69",
    page=PAGE,
)
def fixed_period(stated: Stated) -> Missing | None:
    """An end date is stated."""
    return (
        None if stated.ends else Missing("collaborations.fixed_period", gettext_noop("End date not stated"))
    )


NOTICE_MONTHS = 9
"""How long before the end the evaluation is asked for (row R70)."""


@rule(
    "collaborations.evaluated_before_end",
    gettext_noop("A collaboration is evaluated before it is renewed: asked for nine months before the end"),
    "R70",
    page="overview",
)
def evaluation_opens(ends: str) -> date | None:
    """Return the day when the evaluation of what ends on the partial date `ends` is asked for; None without an end."""
    if not ends:
        return None
    end = last_day(ends)
    months = end.year * 12 + end.month - 1 - NOTICE_MONTHS
    # 30 November less nine months is 30 February: counted from the first, which every month has, it is early in March.
    return date(months // 12, months % 12 + 1, 1) + timedelta(days=end.day - 1)


CONDITIONS = (
    goal_linked,
    beneficiary_named,
    formal_agreement,
    fixed_period,
    theme_and_unit,
    resources_set_aside,
)


def missing(stated: Stated) -> list[Missing]:
    """Return all that the guidelines ask for and nobody has stated; nothing for a programme assignment."""
    if not guidelines_apply(stated.kind):
        return []
    return [found for found in (condition(stated) for condition in CONDITIONS) if found]


def parts_fit(total: Decimal | None, parts: Mapping[str, Decimal | None]) -> bool:
    """Whether the parts of a cost are no more than its sum. Reimbursement comes back and is not part of it."""
    if total is None:
        return True
    return (
        sum((part for kind, part in parts.items() if part and kind != "reimbursement"), Decimal(0)) <= total
    )
