"""How a scene of another room makes a sustainability analysis whole: answers, stops, effects and a judgement."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from utblick.core.inventing import Stage, plain
from utblick.sustainability import actions, queries
from utblick.sustainability.models import (
    Answer,
    AnswerSign,
    Choice,
    Effect,
    NoEffect,
    Overall,
    QuestionKind,
    StopChoice,
    SustainabilityAnalysis,
)
from utblick.sustainability.packs import EffectItem, NoneItem


class AnalysedPart(BaseModel):
    """An analysis: one answer for each question that asks for words, in their order."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    answers: list[str] = Field(min_length=1)
    why_go_on: str = Field(min_length=1)
    effects: list[EffectItem] = []
    no_effects: list[NoneItem] = []
    overall: Literal[tuple(Overall.values)]  # type: ignore[valid-type]
    overall_reason: str = Field(min_length=1)


def analyse(
    by: Any, analysis: SustainabilityAnalysis, told: AnalysedPart, stage: Stage
) -> SustainabilityAnalysis:
    """Answer, go on at each stop, tell the effects, judge and complete. Called on the day that is played."""
    parts = queries.read(analysis).parts
    left = list(told.answers)
    for part in parts:
        asked = [each for each in part.questions if each.question.is_written]
        given = {each.question.pk: (_sign(each.question), left.pop(0)) for each in asked if left}
        actions.save_answers(by, analysis, given)
        for made in Answer.objects.filter(analysis=analysis, question__in=given):
            stage.marked(made).save()
        if part.part.stop_after:
            chosen = StopChoice(analysis=analysis, part=part.part, choice=Choice.GO_ON, reason=told.why_go_on)
            actions.choose(by, stage.marked(chosen))
    for each in told.effects:
        effect = Effect(analysis=analysis, **plain(each, "measure_by", "measure_done", "outcome"))
        actions.save_effect(by, stage.marked(effect))
    for none in told.no_effects:
        actions.say_none(by, stage.marked(NoEffect(analysis=analysis, **plain(none))))
    analysis.overall, analysis.overall_reason = told.overall, told.overall_reason
    actions.save_analysis(by, stage.marked(analysis))
    return actions.complete(by, analysis)


def _sign(question: Any) -> str:
    """A question that asks for a sign gets the sign of the good; one that asks for words gets none."""
    return AnswerSign.PLUS.value if question.kind == QuestionKind.SIGN else ""
