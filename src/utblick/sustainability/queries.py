"""What pages, documents and other rooms read of sustainability analyses: one place for each set of figures."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from utblick.core.once import built_once
from utblick.core.secrecy import tells_of
from utblick.sustainability import rules
from utblick.sustainability.models import (
    Answer,
    Dimension,
    Effect,
    NoEffect,
    Question,
    QuestionPart,
    QuestionSet,
    Sign,
    StopChoice,
    SustainabilityAnalysis,
)

NAMES = ("unit", "question_set", "source", "relook_of", "relook")


@tells_of
def looking_again(kind: str, thing: Any) -> Iterator[SustainabilityAnalysis]:
    """The analyses that look again at one, and again at those: they tell of the same."""
    while kind == "sustainability-analysis" and thing is not None:
        thing = SustainabilityAnalysis.objects.filter(relook_of=thing.pk).first()
        if thing is not None:
            yield thing


@built_once
def analyses() -> QuerySet[Any]:
    """All analyses, each with how many effects of either sign it has and what was chosen last at a stop."""
    chosen = StopChoice.objects.filter(analysis=OuterRef("pk")).order_by("-id").values("choice")[:1]
    return SustainabilityAnalysis.objects.select_related("unit").annotate(
        positive=_effects(Sign.POSITIVE), negative=_effects(Sign.NEGATIVE), chosen=Subquery(chosen)
    )


def _effects(sign: str) -> Subquery:
    rows = Effect.objects.filter(analysis=OuterRef("pk"), sign=sign).order_by().values("analysis")
    return Subquery(rows.annotate(count=Count("pk")).values("count"))


def ended() -> QuerySet[StopChoice]:
    """The choices by which analyses stand ended: to end, with nothing chosen after it at the same stop."""
    later = StopChoice.objects.filter(
        analysis=OuterRef("analysis"), part=OuterRef("part"), pk__gt=OuterRef("pk")
    )
    return StopChoice.objects.filter(~Exists(later), choice=rules.END).order_by()


def valid_sets(today: date) -> QuerySet[QuestionSet]:
    """The sets of questions that are valid on a day, the newest first."""
    ended = Q(valid_to=None) | Q(valid_to__gte=today)
    return QuestionSet.objects.filter(ended, valid_from__lte=today)


def set_offered(today: date) -> QuestionSet | None:
    """The questions that a new analysis asks: the newest that are valid; None where the organisation has none."""
    return valid_sets(today).first()


def set_for_relook(analysis: SustainabilityAnalysis, today: date) -> QuestionSet | None:
    """The questions that a new look asks: the same if they are still valid, so that it can be compared."""
    kept = valid_sets(today).filter(pk=analysis.question_set_id).first()
    return kept or set_offered(today)


@dataclass
class QuestionView:
    """A question with its answer, and what was answered to the same question in the analysis looked again at."""

    question: Question
    answer: Answer | None = None
    before: Answer | None = None

    @property
    def is_answered(self) -> bool:
        """Whether it has been answered whole, where it is answered on the page of its part."""
        return self.answer is not None and rules.is_answered(
            self.question.kind, self.answer.sign, self.answer.text
        )


@dataclass
class PartView:
    """A part of the questions, with each of them, and what was chosen at the stop after it, the earliest first."""

    part: QuestionPart
    questions: list[QuestionView] = field(default_factory=list)
    choices: list[StopChoice] = field(default_factory=list)

    @property
    def written(self) -> list[QuestionView]:
        """Those that are answered on the page of the part."""
        return [each for each in self.questions if each.question.is_written]

    @property
    def has(self) -> set[str]:
        """The ways in which its questions are answered."""
        return {each.question.kind for each in self.questions}

    @property
    def chosen(self) -> str:
        """What was chosen last at the stop; blank before."""
        return self.choices[-1].choice if self.choices else ""


@dataclass
class Whole:
    """All that an analysis says, and the effects of the one that it looks again at."""

    analysis: SustainabilityAnalysis
    parts: list[PartView] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)
    no_effects: list[NoEffect] = field(default_factory=list)
    earlier: list[Effect] = field(default_factory=list)

    @property
    def chosen(self) -> dict[int, str]:
        """What was chosen last at each stop where something has been, by the number of its part."""
        return {each.part.number: each.chosen for each in self.parts if each.choices}

    @property
    def is_ended(self) -> bool:
        """Whether the last choice at some stop was to end."""
        return rules.is_ended(self.chosen)

    def of(self, dimension: str) -> list[Effect]:
        """The effects of a dimension."""
        return [each for each in self.effects if each.dimension == dimension]


def with_names(analysis: SustainabilityAnalysis) -> SustainabilityAnalysis:
    """Return an analysis with what its page and its document name at hand. One query."""
    rows = SustainabilityAnalysis.objects.select_related(*NAMES)
    found: SustainabilityAnalysis = rows.get(pk=analysis.pk)
    return found


def read(analysis: SustainabilityAnalysis) -> Whole:
    """Return all that an analysis says. Five queries."""
    return read_many([analysis])[analysis.pk]


def read_many(analyses: Iterable[SustainabilityAnalysis]) -> dict[int, Whole]:
    """Return all that several analyses say, by id, in as many queries as one takes."""
    found = {each.pk: Whole(each) for each in analyses}
    before = {whole.analysis.relook_of_id for whole in found.values()} - {None}
    both = [*found, *before]
    asked = _questions({whole.analysis.question_set_id for whole in found.values()})
    answers = {
        (each.analysis_id, each.question_id): each for each in Answer.objects.filter(analysis__in=both)
    }
    effects: dict[int, list[Effect]] = defaultdict(list)
    for effect in Effect.objects.filter(analysis__in=both).select_related("measure_by").order_by("id"):
        effects[effect.analysis_id].append(effect)
    nones: dict[int, list[NoEffect]] = defaultdict(list)
    for none in NoEffect.objects.filter(analysis__in=list(found)):
        nones[none.analysis_id].append(none)
    choices: dict[tuple[int, int], list[StopChoice]] = defaultdict(list)
    for choice in StopChoice.objects.filter(analysis__in=list(found)).select_related("by").order_by("id"):
        choices[choice.analysis_id, choice.part_id].append(choice)
    for pk, whole in found.items():
        earlier = whole.analysis.relook_of_id
        whole.parts = _parts(asked[whole.analysis.question_set_id])
        if whole.parts:
            whole.analysis.question_set = whole.parts[0].part.question_set
        for part in whole.parts:
            part.choices = choices[pk, part.part.pk]
            for view in part.questions:
                view.answer = answers.get((pk, view.question.pk))
                view.before = answers.get((earlier, view.question.pk)) if earlier else None
        whole.effects, whole.no_effects = effects[pk], nones[pk]
        whole.earlier = effects[earlier] if earlier else []
    return found


def _questions(sets: Iterable[int]) -> dict[int, list[Question]]:
    found: dict[int, list[Question]] = defaultdict(list)
    rows = Question.objects.filter(part__question_set__in=list(sets)).select_related("part__question_set")
    for each in rows.order_by("part__number", "number"):
        found[each.part.question_set_id].append(each)
    return found


def _parts(questions: Iterable[Question]) -> list[PartView]:
    parts: dict[int, PartView] = {}
    for each in questions:
        parts.setdefault(each.part_id, PartView(each.part)).questions.append(QuestionView(each))
    return list(parts.values())


def parts_of(question_set: QuestionSet) -> list[PartView]:
    """The parts of a set with their questions, nothing answered. One query."""
    return _parts(_questions([question_set.pk])[question_set.pk])


def is_told(effect: Effect) -> bool:
    """Whether it has been told how an effect went, and whether its measure was carried out, where it has one."""
    return bool(effect.outcome.strip()) and bool(effect.measure_done or not effect.measure.strip())


def stated(whole: Whole) -> rules.Stated:
    """An analysis as the rules read it."""
    return rules.Stated(
        asked=[
            rules.Asked(
                view.part.number,
                each.question.number,
                each.question.kind,
                each.question.required,
                each.is_answered,
            )
            for view in whole.parts
            for each in view.questions
        ],
        stops=[view.part.number for view in whole.parts if view.part.stop_after],
        chosen=whole.chosen,
        overall=whole.analysis.overall,
        overall_reason=whole.analysis.overall_reason,
        not_told=sum(not is_told(each) for each in whole.earlier),
    )


def lacks_of(whole: Whole) -> list[rules.Missing]:
    """What an analysis lacks to be whole (R67) and to have measures (R64), in the order of the work."""
    effects = [rules.Effect(each.pk, each.dimension, bool(each.measure.strip())) for each in whole.effects]
    before = rules.analysis_before_decision(stated(whole))
    of_effects = rules.effects_have_measures(effects, [each.dimension for each in whole.no_effects])
    last = ("overall", "outcomes")
    return [
        *(each for each in before if each.where not in last),
        *of_effects,
        *(each for each in before if each.where in last),
    ]


def left_to_do(whole: Whole) -> list[rules.Missing]:
    """What an analysis lacks to be completed: one that was ended at a stop lacks no more than its judgement."""
    found = lacks_of(whole)
    return [each for each in found if each.where == "overall"] if whole.is_ended else found


def lacks(analysis: SustainabilityAnalysis) -> list[rules.Missing]:
    """What an analysis lacks; an empty list means that it may be completed. Five queries."""
    return lacks_of(read(analysis))


@dataclass(frozen=True)
class Summary:
    """An analysis in short, for other rooms.

    `completed_on` None: it is open. `lacks` is what it lacks to be whole; `effects` counts them by dimension and sign,
    every dimension and sign being there.
    """

    analysis: SustainabilityAnalysis
    completed_on: date | None
    overall: str
    is_good: bool
    is_ended: bool
    effects: dict[tuple[str, str], int]
    without_measure: int
    lacks: Sequence[rules.Missing]

    @property
    def is_whole(self) -> bool:
        """Whether it is completed and lacks nothing: what a decision may rest on, if it is dated before that."""
        return self.completed_on is not None and not self.lacks


def summary_of(whole: Whole) -> Summary:
    """An analysis in short, from all that it says."""
    counts = {(dimension, sign): 0 for dimension in Dimension.values for sign in Sign.values}
    for each in whole.effects:
        counts[each.dimension, each.sign] += 1
    return Summary(
        whole.analysis,
        whole.analysis.completed_on,
        whole.analysis.overall,
        whole.analysis.overall in rules.GOOD,
        whole.is_ended,
        counts,
        sum(not each.measure.strip() for each in whole.effects),
        lacks_of(whole),
    )


def summary(analysis: SustainabilityAnalysis) -> Summary:
    """An analysis in short. Five queries."""
    return summary_of(read(analysis))


def summaries(analyses: Iterable[SustainabilityAnalysis]) -> dict[int, Summary]:
    """Several analyses in short, by id. Five queries, however many they are."""
    return {pk: summary_of(whole) for pk, whole in read_many(analyses).items()}
