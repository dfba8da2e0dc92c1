"""The sections of a pack that the sustainability room owns: the questions, and analyses made by them."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Literal

from django.utils.translation import gettext as _
from pydantic import Field

from utblick.core import secrecy
from utblick.core.packs.schema import Item, Key, KeyedItem, Path, Ref, Row, Section, own_values, ref
from utblick.people.models import Organization, Person
from utblick.sustainability import queries
from utblick.sustainability.models import (
    Answer,
    AnswerSign,
    Choice,
    Dimension,
    Done,
    Effect,
    NoEffect,
    Overall,
    Question,
    QuestionKind,
    QuestionPart,
    QuestionSet,
    Sign,
    StopChoice,
    SustainabilityAnalysis,
)

SIGNS = {"+": AnswerSign.PLUS, "0": AnswerSign.NONE, "-": AnswerSign.MINUS, "": ""}


class QuestionItem(Item):
    """One question. `kind`: words, sign (effect +, 0 or − with words), effects, overall."""

    text: str = Field(min_length=1)
    text_en: str = ""
    help: str = ""
    help_en: str = ""
    kind: Literal[tuple(QuestionKind.values)] = "words"  # type: ignore[valid-type]
    required: bool = True
    in_basis: bool = Field(False, description="true where the answer stands by itself in the decision basis")


class PartItem(Item):
    """A part of the method, with a stop after it or none."""

    title: str = Field(min_length=1)
    title_en: str = ""
    intro: str = ""
    intro_en: str = ""
    stop_after: bool = False
    questions: list[QuestionItem] = Field(min_length=1)


class SetItem(KeyedItem):
    """A version of the questions. Changed questions are a new set, with a key and a version of its own."""

    name: str = Field(min_length=1)
    name_en: str = ""
    version: int = Field(ge=1)
    valid_from: date
    valid_to: date | None = None
    parts: list[PartItem] = Field(min_length=1)


class AnswerItem(Item):
    """An answer to a question, by the numbers of its part and itself: `question: "1.2"`."""

    question: str = Field(pattern=r"^[1-9][0-9]*\.[1-9][0-9]*$")
    sign: Literal["+", "0", "-", ""] = ""
    text: str = ""


class EffectItem(Item):
    """An effect, and what is done about it."""

    dimension: Literal[tuple(Dimension.values)]  # type: ignore[valid-type]
    sign: Literal[tuple(Sign.values)]  # type: ignore[valid-type]
    text: str
    affected: str
    size: int = Field(2, ge=1, le=3)
    measure: str = ""
    measure_by: Key | None = None
    measure_by_other: str = ""
    measure_done: Literal[(*Done.values, "")] = ""  # type: ignore[valid-type]
    outcome: str = ""


class NoneItem(Item):
    """That a dimension has no effect, and why."""

    dimension: Literal[tuple(Dimension.values)]  # type: ignore[valid-type]
    reason: str


class ChoiceItem(Item):
    """What was chosen at the stop after a part, by the number of the part."""

    part: int = Field(ge=1)
    choice: Literal[tuple(Choice.values)]  # type: ignore[valid-type]
    reason: str
    on: date


class AnalysisItem(KeyedItem):
    """An analysis made by a set of questions."""

    title: str
    title_en: str = ""
    what: str
    unit: Key
    questions: Key
    relook_of: Key | None = None
    completed_on: date | None = None
    overall: Literal[(*Overall.values, "")] = ""  # type: ignore[valid-type]
    overall_reason: str = ""
    answers: list[AnswerItem] = []
    effects: list[EffectItem] = []
    no_effects: list[NoneItem] = []
    stop_choices: list[ChoiceItem] = []


def _part_key(questions: str, part: int) -> str:
    return f"{questions}-{part}"


def _question_key(questions: str, part: int, number: int) -> str:
    return f"{questions}-{part}.{number}"


def _sets(item: SetItem) -> Iterator[Row]:
    yield Row(QuestionSet, item.key, own_values(item, "parts", "version") | {"number": item.version})
    for place, part in enumerate(item.parts):
        number = place + 1
        at: Path = ("parts", place)
        key = _part_key(item.key, number)
        values = own_values(part, "questions") | {
            "question_set": Ref(QuestionSet, item.key),
            "number": number,
        }
        yield Row(QuestionPart, key, values, at)
        for position, question in enumerate(part.questions):
            asked = own_values(question) | {"part": Ref(QuestionPart, key), "number": position + 1}
            made = _question_key(item.key, number, position + 1)
            yield Row(Question, made, asked, (*at, "questions", position))


def _check_set(item: SetItem) -> list[tuple[Path, str]]:
    """Refuse to change questions that an analysis has been begun with: that would change what it answered."""
    if not any("overall" in {each.kind for each in part.questions} for part in item.parts):
        return [
            (("parts",), _("The method ends in an overall judgement: ask a question of the kind overall."))
        ]
    with secrecy.off():
        if not SustainabilityAnalysis.objects.filter(question_set__key=item.key).exists():
            return []
    held = queries.parts_of(QuestionSet.objects.get(key=item.key))
    then = [[_told(each.question) for each in part.questions] for part in held]
    now = [[_told(each) for each in part.questions] for part in item.parts]
    stops_then, stops_now = [each.part.stop_after for each in held], [each.stop_after for each in item.parts]
    if then == now and stops_then == stops_now:
        return []
    message = _(
        "Analyses have been begun with these questions, so they stay as they are. Give changed questions a key and a "
        "version of their own."
    )
    return [(_first_difference(then, now), message)]


def _told(question: Any) -> tuple[str, str, bool]:
    """What may not change in a question once it has been asked; help and translations may be mended."""
    return question.text.strip(), question.kind, question.required


def _first_difference(then: list[Any], now: list[Any]) -> Path:
    for place, asked in enumerate(now):
        if place >= len(then):
            return ("parts", place)
        for position, each in enumerate(asked):
            if position >= len(then[place]) or then[place][position] != each:
                return ("parts", place, "questions", position)
    return ("parts",)


def _analyses(item: AnalysisItem) -> Iterator[Row]:
    parts = ("answers", "effects", "no_effects", "stop_choices")
    values = own_values(item, "unit", "questions", "relook_of", *parts) | {
        "unit": ref(Organization, item.unit, "unit"),
        "question_set": ref(QuestionSet, item.questions, "questions"),
        "relook_of": ref(SustainabilityAnalysis, item.relook_of, "relook_of"),
    }
    yield Row(SustainabilityAnalysis, item.key, values)
    analysis = Ref(SustainabilityAnalysis, item.key)
    for place, answer in enumerate(item.answers):
        part, number = map(int, answer.question.split("."))
        asked = Ref(Question, _question_key(item.questions, part, number), ("question",))
        made = own_values(answer, "question", "sign") | {
            "analysis": analysis,
            "question": asked,
            "sign": SIGNS[answer.sign],
        }
        yield Row(Answer, f"{item.key}-answer-{answer.question}", made, ("answers", place))
    for place, effect in enumerate(item.effects):
        made = own_values(effect, "measure_by") | {
            "analysis": analysis,
            "measure_by": ref(Person, effect.measure_by, "measure_by"),
        }
        yield Row(Effect, f"{item.key}-effect-{place + 1}", made, ("effects", place))
    for place, none in enumerate(item.no_effects):
        made = own_values(none) | {"analysis": analysis}
        yield Row(NoEffect, f"{item.key}-none-{none.dimension}", made, ("no_effects", place))
    for place, chosen in enumerate(item.stop_choices):
        after = Ref(QuestionPart, _part_key(item.questions, chosen.part), ("part",))
        made = own_values(chosen, "part") | {"analysis": analysis, "part": after}
        yield Row(StopChoice, f"{item.key}-stop-{place + 1}", made, ("stop_choices", place))


SECTIONS = (
    Section("sustainability_questions", "sustainability.yaml", SetItem, _sets, check=_check_set),
    Section("sustainability_analyses", "sustainability.yaml", AnalysisItem, _analyses),
)
