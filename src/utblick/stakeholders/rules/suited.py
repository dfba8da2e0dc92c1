"""What must be there before an analysis is completed: that what was chosen is the best suited, and shares our values.

Each rule gives what is lacking, in words and with where it is filled in; nothing lacking means that it is met.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from utblick.core.rules import gettext_noop, rule

PAGE = "stakeholder_analyses"
# The European Union and the European Economic Area, ISO 3166-1 alpha-2, as they have been since 1 February 2020.
EU_AND_EEA = frozenset(
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split()  # noqa: SIM905
)
# What one does by oneself has no partner, and acts where we are.
BY_OURSELVES = frozenset({"alone", "nothing"})


@dataclass(frozen=True)
class Stated:
    """What is stated in an analysis, as plain values.

    `kinds` are the kinds of its alternatives. `unscored` names the alternatives that lack a score by some criterion.
    `chosen_rank` is the place of what was chosen, None where it has none. `countries` are those that the chosen one
    acts in; `all_zero` whether the criteria's weights are all zero.
    """

    goal: bool = False
    kinds: Sequence[str] = ()
    only_alternative_reason: bool = False
    criteria: int = 0
    all_zero: bool = False
    unscored: Sequence[str] = ()
    chosen: bool = False
    chosen_kind: str = ""
    chosen_rank: int | None = None
    deviation_reason: bool = False
    countries: Sequence[str] = ()
    values_answer: bool = False
    rights_answer: bool = False


@dataclass(frozen=True)
class Lack:
    """Something that is lacking: the rule that asks for it, in words, and where it is filled in.

    `where` is facts, alternatives, criteria, scores, choice, countries or values. `about` names what it concerns.
    """

    rule: str
    what: str
    where: str
    about: tuple[str, ...] = ()


def _lacks(key: str, *asked: tuple[bool, str, str]) -> list[Lack]:
    return [Lack(key, what, where) for lacking, what, where in asked if lacking]


@rule(
    "stakeholders.best_suited",
    gettext_noop("Of several alternatives, compared by criteria, the best suited is chosen"),
    "R62",
    page=PAGE,
)
def best_suited(stated: Stated) -> list[Lack]:
    """Others are compared, all is scored, and what comes first is chosen; each exception has a reason."""
    key = "stakeholders.best_suited"
    others = sum(kind not in BY_OURSELVES for kind in stated.kinds)
    found = _lacks(
        key,
        (not stated.goal, gettext_noop("The goal is not stated"), "facts"),
        (len(stated.kinds) < 2, gettext_noop("There are not two alternatives to compare"), "alternatives"),
        (
            others < 2 and not stated.only_alternative_reason,
            gettext_noop("No other network, organisation or partner is compared, and not said why"),
            "alternatives",
        ),
        (not stated.criteria, gettext_noop("There are no criteria to compare by"), "criteria"),
        (
            bool(stated.criteria) and stated.all_zero,
            gettext_noop("All weights are zero, so nothing can be compared"),
            "criteria",
        ),
    )
    if stated.criteria and stated.unscored:
        what = gettext_noop("Scores are lacking for some alternatives")
        found.append(Lack(key, what, "scores", tuple(stated.unscored)))
    return found + _lacks(
        key,
        (not stated.chosen, gettext_noop("No alternative is chosen"), "choice"),
        (
            stated.chosen
            and stated.chosen_rank is not None
            and stated.chosen_rank > 1
            and not stated.deviation_reason,
            gettext_noop("What is chosen did not come first, and not said why it is chosen"),
            "choice",
        ),
    )


@rule(
    "stakeholders.values_considered",
    gettext_noop("A partner outside the EU and the EEA is considered by equal worth and human rights"),
    "R10",
    page=PAGE,
)
def values_considered(stated: Stated) -> list[Lack]:
    """Both questions are answered in words where the chosen partner acts outside the EU and the EEA.

    So that nobody gets past them by leaving it open, a partner's countries must be stated.
    """
    if not stated.chosen or stated.chosen_kind in BY_OURSELVES:
        return []
    abroad = outside(stated.countries)
    return _lacks(
        "stakeholders.values_considered",
        (
            not stated.countries,
            gettext_noop("Not stated in which countries the chosen alternative acts"),
            "countries",
        ),
        (
            bool(abroad) and not stated.values_answer,
            gettext_noop("Not said how the partner respects the equal worth of all"),
            "values",
        ),
        (
            bool(abroad) and not stated.rights_answer,
            gettext_noop("Not said how it is with human rights and the rule of law where the partner acts"),
            "values",
        ),
    )


def outside(countries: Iterable[str]) -> list[str]:
    """Return the countries (ISO 3166-1 alpha-2) that lie outside the EU and the EEA, in order."""
    return sorted({each for each in countries if each not in EU_AND_EEA})


def lacks(stated: Stated) -> list[Lack]:
    """Return all that an analysis lacks before it can be completed."""
    return [*best_suited(stated), *values_considered(stated)]
