"""The conditions that a collaboration meets before it is decided, each read on what is registered.

A condition gives what is lacking, in words and with where it is filled in; nothing lacking means that it is met. Its
state is never kept: it is read anew each time. Which conditions an organisation has, and whether one is required or
recommended, follows from the clauses of its strategy that name the rule.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from utblick.core.partial_dates import first_day, last_day
from utblick.core.rules import RULES, gettext_noop, rule

PAGE = "engagements"


@dataclass(frozen=True)
class Case:
    """What is known of a period of an engagement, as plain values.

    `analysis_on` is when the stakeholder analysis was completed, `analysis_chose_it` whether that found this one the
    best suited, `analysis_deviates` whether it did so with a reason although another came first. `cost_year` is the
    latest year with costs that is not after the period, `costs_later` whether there are costs after it; money is SEK,
    staff per cent of one full-time post.
    `evaluated_on` is when the period before was evaluated. `decided_on` None: no decision has been made.
    `party_abroad`: a party has its seat outside the EU and the EEA; `values_answered`: the stakeholder analysis
    answers both questions of equal worth and human rights. `evaluation_against` and `sustainability_against`: they
    advise against it; `why_all_the_same` whether it is said why it is proposed nevertheless.
    """

    kind: str = "network"
    inherited: bool = False
    renewal: bool = False
    goals: int = 0
    goals_whole: int = 0
    analysis: bool = False
    analysis_on: date | None = None
    analysis_chose_it: bool = False
    analysis_deviates: bool = False
    themes: bool = False
    responsible_unit: bool = False
    contact: bool = False
    sustainability: bool = False
    sustainability_on: date | None = None
    sustainability_ended: bool = False
    cost_year: int | None = None
    costs_later: bool = False
    estimate: Decimal | None = None
    staff_share: Decimal | None = None
    organ: bool = False
    budget_line: bool = False
    starts: str = ""
    ends: str = ""
    evaluated_on: date | None = None
    spread_plan: bool = False
    taking_part: bool = False
    focus_points: bool = False
    beneficiaries: bool = False
    steering_documents: bool = False
    party_abroad: bool = False
    values_answered: bool = False
    evaluation_against: bool = False
    sustainability_against: bool = False
    why_all_the_same: bool = False
    decided_on: date | None = None
    exemptions: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Lack:
    """Something that is lacking: the rule that asks for it, in words, and where it is filled in.

    `field` is the field of the engagement itself that it is mended in, blank where it is no fact of its own.
    """

    rule: str
    what: str
    where: str
    field: str = ""


Reads = Callable[[Case], list[Lack]]


def lacking(key: str, *found: tuple[bool, str, str] | tuple[bool, str, str, str]) -> list[Lack]:
    """What of (lacking, words, where), with a field of the engagement where there is one, is lacking."""
    return [Lack(key, *told) for lacking, *told in found if lacking]


@rule(
    "collaborations.goal_linked",
    gettext_noop("There is a goal, tied to the operational plan and to the strategy's priorities"),
    "R61",
    page=PAGE,
)
def goal_linked(case: Case) -> list[Lack]:
    """At least one goal; each is part of an operational plan, serves a focus point and says what good it does whom."""
    return lacking(
        "collaborations.goal_linked",
        (not case.goals, gettext_noop("No goal is stated"), "goals"),
        (
            case.goals_whole < case.goals,
            gettext_noop("A goal lacks operational plan, focus point, or what good it does whom"),
            "goals",
        ),
        (not case.focus_points, gettext_noop("Not stated which focus points it serves"), "goals", "serves"),
    )


@rule(
    "collaborations.beneficiary_named",
    gettext_noop("It is said for whom the collaboration is of value"),
    "R7",
    page=PAGE,
)
def beneficiary_named(case: Case) -> list[Lack]:
    """At least one beneficiary is named."""
    return lacking(
        "collaborations.beneficiary_named",
        (
            not case.beneficiaries,
            gettext_noop("Not stated for whom it is of value"),
            "goals",
            "beneficiaries",
        ),
    )


@rule(
    "collaborations.contributes",
    gettext_noop("It contributes to the goals of the organisation's other strategies"),
    "R9",
    page=PAGE,
)
def contributes(case: Case) -> list[Lack]:
    """At least one strategy that it contributes to is named."""
    return lacking(
        "collaborations.contributes",
        (
            not case.steering_documents,
            gettext_noop("Not stated which of our strategies it contributes to"),
            "facts",
            "steering_documents",
        ),
    )


@rule(
    "collaborations.best_suited",
    gettext_noop("A stakeholder analysis before the decision found it the best suited"),
    "R62",
    page=PAGE,
)
def best_suited(case: Case) -> list[Lack]:
    """A stakeholder analysis is completed, no later than the decision, and chose this one."""
    done = case.analysis_on is not None
    return lacking(
        "collaborations.best_suited",
        (not case.analysis, gettext_noop("No stakeholder analysis has been made"), "stakeholders"),
        (
            case.analysis and not done,
            gettext_noop("The stakeholder analysis is not completed"),
            "stakeholders",
        ),
        (
            done and not case.analysis_chose_it,
            gettext_noop("The stakeholder analysis found something else better suited"),
            "stakeholders",
        ),
        (
            _after(case.analysis_on, case.decided_on),
            gettext_noop("The stakeholder analysis is dated after the decision"),
            "stakeholders",
        ),
    )


@rule(
    "collaborations.values_considered",
    gettext_noop("Partners outside the EU and the EEA are considered by equal worth and human rights"),
    "R10",
    page=PAGE,
)
def values_considered(case: Case) -> list[Lack]:
    """Both questions are answered where a party has its seat outside the EU and the EEA, whatever the analysis says of
    where its alternative acts."""
    return lacking(
        "collaborations.values_considered",
        (
            case.party_abroad and not case.values_answered,
            gettext_noop(
                "A party is outside the EU and the EEA: answer how it is with equal worth and human rights"
            ),
            "stakeholders",
        ),
    )


@rule(
    "collaborations.theme_and_unit",
    gettext_noop("It has a theme, and a unit and a person that carry it"),
    "R63",
    page=PAGE,
)
def theme_and_unit(case: Case) -> list[Lack]:
    """A theme, a responsible unit and a named person are stated."""
    return lacking(
        "collaborations.theme_and_unit",
        (not case.themes, gettext_noop("Theme not stated"), "facts", "areas"),
        (not case.responsible_unit, gettext_noop("Responsible unit not stated"), "facts", "responsible_unit"),
        (not case.contact, gettext_noop("Responsible person not stated"), "facts", "contact"),
    )


@rule(
    "collaborations.sustainability_first",
    gettext_noop("A sustainability analysis was made before the decision"),
    "R67",
    "R64",
    "R11",
    page=PAGE,
)
def sustainability_first(case: Case) -> list[Lack]:
    """A sustainability analysis is completed, no later than the decision, and was not ended before all was answered."""
    return lacking(
        "collaborations.sustainability_first",
        (
            not case.sustainability,
            gettext_noop("No sustainability analysis has been made"),
            "sustainability",
        ),
        (
            case.sustainability and case.sustainability_on is None,
            gettext_noop("The sustainability analysis is not completed"),
            "sustainability",
        ),
        (
            case.sustainability_ended,
            gettext_noop("The sustainability analysis was ended at its stop"),
            "sustainability",
        ),
        (
            _after(case.sustainability_on, case.decided_on),
            gettext_noop("The sustainability analysis is dated after the decision"),
            "sustainability",
        ),
        (
            case.sustainability_against and not case.why_all_the_same,
            gettext_noop("The sustainability analysis advises against it, and not said why all the same"),
            "period",
        ),
    )


@rule(
    "collaborations.resources_set_aside",
    gettext_noop("Money and staff are set aside, within the budget of an organ"),
    "R68",
    page=PAGE,
)
def resources_set_aside(case: Case) -> list[Lack]:
    """Kronor and a share of full time above nought, with organ and budget line, for a year of the period."""
    stated = bool(case.estimate and case.staff_share)
    anywhere = case.cost_year is not None or case.costs_later
    outside = anywhere and not within(case.cost_year, case.starts, case.ends)
    return lacking(
        "collaborations.resources_set_aside",
        (not stated and not outside, gettext_noop("Money or staff not stated"), "costs"),
        (
            outside,
            gettext_noop("No money or staff is stated for the years of the period"),
            "costs",
        ),
        (
            # Of a year that is not one of the period's nothing more is asked: another is to be added.
            not outside and not (case.organ and case.budget_line),
            gettext_noop("Not stated in whose budget, and on which line"),
            "costs",
        ),
    )


def within(year: int | None, starts: str, ends: str) -> bool:
    """Whether a year lies within a period of partial dates; an end that is not stated sets no limit."""
    first = first_day(starts).year if starts else 0
    last = last_day(ends).year if ends else 9999
    return year is not None and first <= year <= last


@rule(
    "collaborations.fixed_period",
    gettext_noop("It is entered for a fixed period"),
    "R69",
    page=PAGE,
)
def fixed_period(case: Case) -> list[Lack]:
    """First and last day are stated; what is inherited needs an end only."""
    return lacking(
        "collaborations.fixed_period",
        (not case.starts and not case.inherited, gettext_noop("First day not stated"), "period"),
        (not case.ends, gettext_noop("End date not stated"), "period"),
    )


@rule(
    "collaborations.period_lies_ahead",
    gettext_noop("What is decided is a period to come"),
    "R69",
    page=PAGE,
)
def lies_ahead(starts: str, ends: str, decided_on: date, renewal: bool) -> Lack | None:
    """A period ends after the day of its decision, and does not begin before it; a late renewal may begin before.

    `starts` and `ends` are partial dates: a year or a month that runs has not begun or ended before its last day.
    """
    key = "collaborations.period_lies_ahead"
    if ends and last_day(ends) <= decided_on:
        return Lack(key, gettext_noop("The period is over when it is decided: choose a later end"), "period")
    if starts and not renewal and last_day(starts) < decided_on:
        return Lack(
            key, gettext_noop("The period begins before it is decided: choose a later first day"), "period"
        )
    return None


@rule(
    "collaborations.evaluated_before_renewal",
    gettext_noop("It is renewed only when the good it has done has been evaluated"),
    "R70",
    page=PAGE,
)
def evaluated_before_renewal(case: Case) -> list[Lack]:
    """The period before has been evaluated, no later than the decision to renew."""
    return lacking(
        "collaborations.evaluated_before_renewal",
        (
            case.renewal and case.evaluated_on is None,
            gettext_noop("The period before has not been evaluated"),
            "evaluation",
        ),
        (
            case.renewal and _after(case.evaluated_on, case.decided_on),
            gettext_noop("The evaluation is dated after the decision"),
            "evaluation",
        ),
        (
            case.renewal and case.evaluation_against and not case.why_all_the_same,
            gettext_noop("The evaluation recommends ending it, and not said why it is renewed all the same"),
            "period",
        ),
    )


@rule(
    "collaborations.results_spread",
    gettext_noop("Its results are passed on to those in the county who have use for them"),
    "R71",
    page=PAGE,
)
def results_spread(case: Case) -> list[Lack]:
    """It is said to whom the results will be passed on, and how."""
    return lacking(
        "collaborations.results_spread",
        (not case.spread_plan, gettext_noop("Not stated to whom the results are passed on"), "period"),
    )


@rule(
    "collaborations.others_take_part",
    gettext_noop("Others in the county can take part where it applies"),
    "R72",
    page=PAGE,
)
def others_take_part(case: Case) -> list[Lack]:
    """It is said how others can take part, or why that does not apply."""
    return lacking(
        "collaborations.others_take_part",
        (not case.taking_part, gettext_noop("Not stated whether others can take part"), "period"),
    )


def _after(made: date | None, decided_on: date | None) -> bool:
    return made is not None and decided_on is not None and made > decided_on


@dataclass(frozen=True)
class Condition:
    """One of the conditions, in the order of the guidelines. `number` is its place among the seven."""

    number: int
    rule: str
    reads: Reads


CONDITIONS = (
    Condition(1, "collaborations.goal_linked", goal_linked),
    Condition(1, "collaborations.beneficiary_named", beneficiary_named),
    Condition(1, "collaborations.contributes", contributes),
    Condition(2, "collaborations.best_suited", best_suited),
    Condition(2, "collaborations.values_considered", values_considered),
    Condition(3, "collaborations.theme_and_unit", theme_and_unit),
    Condition(4, "collaborations.sustainability_first", sustainability_first),
    Condition(5, "collaborations.resources_set_aside", resources_set_aside),
    Condition(6, "collaborations.fixed_period", fixed_period),
    Condition(6, "collaborations.evaluated_before_renewal", evaluated_before_renewal),
    Condition(7, "collaborations.results_spread", results_spread),
    Condition(7, "collaborations.others_take_part", others_take_part),
)


TITLES = {each.rule: RULES[each.rule].title for each in CONDITIONS}
"""What each condition says, in English, for translation."""


@dataclass(frozen=True)
class Read:
    """A condition as it stands: what is lacking, whether it is required, and whether an exception is made from it."""

    condition: Condition
    required: bool
    lacking: tuple[Lack, ...]
    exempt: bool

    @property
    def met(self) -> bool:
        """Whether nothing is lacking."""
        return not self.lacking

    @property
    def stops(self) -> bool:
        """Whether it keeps the case from a decision: lacking, and not excepted with a reason."""
        return bool(self.lacking) and (self.required or not self.exempt)


def read(case: Case, demands: Mapping[str, bool]) -> list[Read]:
    """Return how each condition stands that the organisation has. `demands` maps a rule to whether it is required.

    A recommended condition may be left unmet with a reason; a required one never. Nothing for a programme assignment.
    """
    if case.kind == "programme_assignment":
        return []
    return [
        Read(
            each,
            demands[each.rule],
            tuple(each.reads(case)),
            not demands[each.rule] and each.rule in case.exemptions,
        )
        for each in CONDITIONS
        if each.rule in demands
    ]


def lacks(case: Case, demands: Mapping[str, bool], *, but: Collection[str] = ()) -> list[Lack]:
    """Return all that keeps a case from a decision, in the order of the guidelines."""
    return [
        lack
        for found in read(case, demands)
        if found.stops and found.condition.rule not in but
        for lack in found.lacking
    ]


@rule(
    "collaborations.formal_agreement",
    gettext_noop("A formalised collaboration rests on an agreement"),
    "R60",
    page="engagements",
)
def formal_agreement(kind: str, entered: bool, agreement: bool) -> Lack | None:
    """What has been entered rests on a registered agreement. A programme assignment needs none."""
    if agreement or not entered or kind == "programme_assignment":
        return None
    return Lack("collaborations.formal_agreement", gettext_noop("Agreement not stated"), "agreement")


def ended_by(ends: str, today: date) -> bool:
    """Whether a period with the partial date `ends` has run out at `today`."""
    return bool(ends) and last_day(ends) < today
