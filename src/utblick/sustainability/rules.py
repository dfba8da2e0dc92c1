"""What the strategy demands of a sustainability analysis, read on plain values. Pure functions: no Django, no clock.

That an analysis was completed before the decision it is made for is tested by the room that decides: it knows the day.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from utblick.core.rules import gettext_noop, rule

PAGE = "sustainability_analyses"
BEFORE_DECISION = "sustainability.analysis_before_decision"
MEASURES = "sustainability.effects_have_measures"
DIMENSIONS = ("social", "environmental", "economic")
GO_ON, THINK_AGAIN, END = "go_on", "think_again", "end"
GOOD = frozenset({"good", "with_measures"})
WRITTEN = frozenset({"words", "sign"})


@dataclass(frozen=True)
class Asked:
    """A question as the rules read it: where it stands, how it is answered, and whether it has been."""

    part: int
    number: int
    kind: str
    required: bool
    answered: bool


@dataclass(frozen=True)
class Stated:
    """An analysis as the rules read it.

    `stops` are the numbers of the parts with a stop after them, `chosen` what was chosen last at each. `not_told` is
    how many effects of the analysis that it looks again at still lack how they went.
    """

    asked: Sequence[Asked]
    stops: Sequence[int]
    chosen: Mapping[int, str]
    overall: str = ""
    overall_reason: str = ""
    not_told: int = 0


@dataclass(frozen=True)
class Effect:
    """An effect as the rules read it."""

    key: int
    dimension: str
    measure: bool


@dataclass(frozen=True)
class Missing:
    """Something that is missing: the rule that asks for it, what it is, and where it is filled in.

    `what` takes `values` by name. `where` is stable: `part-1`, `stop-1`, `overall`, `outcomes`, `effects-social`,
    `effect-12`.
    """

    rule: str
    what: str
    where: str
    values: Mapping[str, object] = field(default_factory=dict)


@rule(
    "sustainability.analysis_before_decision",
    gettext_noop("A sustainability analysis is made whole before the decision"),
    "R67",
    "R11",
    page=PAGE,
)
def analysis_before_decision(stated: Stated) -> list[Missing]:
    """Return what is missing: answers to required questions, "go on" at each stop, an overall judgement with reasons.

    What looks again at an earlier analysis also tells how each effect of that one went.
    """
    found = [*_unanswered(stated), *_not_passed(stated)]
    found.sort(key=lambda each: (int(each.where.split("-")[1]), each.where))  # a stop comes after its part
    if not stated.overall:
        found.append(Missing(BEFORE_DECISION, gettext_noop("There is no overall judgement"), "overall"))
    elif not stated.overall_reason.strip():
        found.append(
            Missing(BEFORE_DECISION, gettext_noop("The overall judgement has no reasons"), "overall")
        )
    if stated.not_told:
        what = gettext_noop("Not told how all effects of the earlier analysis went")
        found.append(Missing(BEFORE_DECISION, what, "outcomes"))
    return found


def _unanswered(stated: Stated) -> Iterable[Missing]:
    parts: dict[int, list[int]] = {}
    for each in stated.asked:
        if each.required and not each.answered and each.kind in WRITTEN:
            parts.setdefault(each.part, []).append(each.number)
    for part, numbers in parts.items():
        if len(numbers) == 1:
            what = gettext_noop("Part %(part)s: question %(numbers)s is not answered")
        else:
            what = gettext_noop("Part %(part)s: questions %(numbers)s are not answered")
        listed = ", ".join(map(str, numbers))
        yield Missing(BEFORE_DECISION, what, f"part-{part}", {"part": part, "numbers": listed})


NOT_PASSED = {
    "": gettext_noop("Nothing is chosen at the stop after part %(part)s"),
    THINK_AGAIN: gettext_noop("Part %(part)s is to be thought over again"),
    END: gettext_noop("The analysis was ended at the stop after part %(part)s"),
}


def _not_passed(stated: Stated) -> Iterable[Missing]:
    for part in stated.stops:
        chosen = stated.chosen.get(part, "")
        if chosen != GO_ON:
            yield Missing(BEFORE_DECISION, NOT_PASSED[chosen], f"stop-{part}", {"part": part})


NO_LOOK = {
    "social": gettext_noop("Social effects: none stated, and not said that there are none"),
    "environmental": gettext_noop("Environmental effects: none stated, and not said that there are none"),
    "economic": gettext_noop("Economic effects: none stated, and not said that there are none"),
}


@rule(
    "sustainability.effects_have_measures",
    gettext_noop("Each dimension of sustainability is looked at, and every effect has a measure"),
    "R64",
    page=PAGE,
)
def effects_have_measures(effects: Sequence[Effect], said_none: Iterable[str]) -> list[Missing]:
    """Return what is missing: a dimension without effects that is not said to have none; an effect without measure."""
    looked_at = {each.dimension for each in effects} | set(said_none)
    found = [
        Missing(MEASURES, NO_LOOK[dimension], f"effects-{dimension}")
        for dimension in DIMENSIONS
        if dimension not in looked_at
    ]
    without = gettext_noop("An effect has no measure")
    return found + [Missing(MEASURES, without, f"effect-{each.key}") for each in effects if not each.measure]


def is_answered(kind: str, sign: str, text: str) -> bool:
    """Whether a question that is answered in words, or by sign and words, is answered whole."""
    return bool(text.strip()) and (kind != "sign" or bool(sign))


def is_ended(chosen: Mapping[int, str]) -> bool:
    """Whether the last choice at some stop was to end."""
    return END in chosen.values()


def may_end_as(overall: str) -> bool:
    """Whether an analysis that was ended at a stop may be judged so: never as good."""
    return overall not in GOOD
