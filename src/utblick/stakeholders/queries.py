"""What pages, documents and rules read of stakeholder analyses: the one place for each set of figures."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from django.db.models import Count, QuerySet

from utblick.core.identity import identity
from utblick.stakeholders import rules
from utblick.stakeholders.models import Actor, Alternative, Criterion, Score, StakeholderAnalysis


def analyses() -> QuerySet[StakeholderAnalysis]:
    """Return all analyses with unit, choice and how many alternatives they compare."""
    return StakeholderAnalysis.objects.select_related("unit", "chosen__analysis").annotate(
        compared=Count("alternatives", distinct=True)
    )


@dataclass(frozen=True)
class Result:
    """An analysis read whole. `ranking` None: there are no criteria, or all weights are zero."""

    analysis: StakeholderAnalysis
    alternatives: Sequence[Alternative]
    criteria: Sequence[Criterion]
    scores: Sequence[Score]
    ranking: rules.Ranking | None

    @property
    def firmness(self) -> rules.Firmness | None:
        """How firm the first place is; None where fewer than two are ranked."""
        return rules.firmness(self.ranking) if self.ranking else None

    def alternative(self, pk: int) -> Alternative:
        """One of the alternatives. Raises KeyError."""
        return {each.pk: each for each in self.alternatives}[pk]

    @property
    def first(self) -> list[Alternative]:
        """Those that share the first place."""
        return [self.alternative(pk) for pk in self.ranking.first] if self.ranking else []

    @property
    def unscored(self) -> list[Alternative]:
        """Those that lack a score by some criterion."""
        if self.ranking:
            return [self.alternative(each.alternative) for each in self.ranking.places if each.lacks]
        given = {(each.alternative_id, each.criterion_id) for each in self.scores}
        return [
            each
            for each in self.alternatives
            if any((each.pk, criterion.pk) not in given for criterion in self.criteria)
        ]

    @property
    def assessors(self) -> list[Any]:
        """Those who have scored, by name."""
        return sorted({each.assessor for each in self.scores}, key=lambda each: (each.name, each.pk))


def result_of(analysis: StakeholderAnalysis) -> Result:
    """Return an analysis with its ranking, in three queries."""
    alternatives = list(analysis.alternatives.select_related("organization"))
    criteria = list(analysis.criteria.all())
    scores = list(Score.objects.filter(alternative__analysis=analysis).select_related("assessor"))
    for each in (*alternatives, *criteria):
        each.analysis = analysis
    weights = {each.pk: each.weight for each in criteria}
    given: dict[int, dict[int, list[rules.Number]]] = {each.pk: {} for each in alternatives}
    named = {each.pk: each for each in alternatives}
    by_criterion = {each.pk: each for each in criteria}
    for score in scores:
        score.alternative, score.criterion = named[score.alternative_id], by_criterion[score.criterion_id]
        given[score.alternative_id].setdefault(score.criterion_id, []).append(score.value)
    found = rules.ranking(weights, given) if any(weights.values()) else None
    return Result(analysis, alternatives, criteria, scores, found)


def lacks(analysis: StakeholderAnalysis, result: Result | None = None) -> list[rules.Lack]:
    """Return all that an analysis lacks before it can be completed; `result` where it has been read already."""
    return rules.lacks(stated(result or result_of(analysis)))


def countries_of(alternative: Alternative) -> list[str]:
    """The countries that an alternative acts in: those stated, and where its organisation has its seat."""
    organization = alternative.organization
    seat = [organization.country] if organization and organization.country else []
    return sorted({*alternative.countries, *seat})


def stated(result: Result) -> rules.Stated:
    """Return an analysis as the rules read it."""
    analysis = result.analysis
    chosen = next((each for each in result.alternatives if each.pk == analysis.chosen_id), None)
    rank = result.ranking.place(chosen.pk).rank if chosen and result.ranking else None
    return rules.Stated(
        goal=bool(analysis.goal.strip()),
        kinds=[each.kind for each in result.alternatives],
        only_alternative_reason=bool(analysis.only_alternative_reason.strip()),
        criteria=len(result.criteria),
        all_zero=not any(each.weight for each in result.criteria),
        unscored=[str(each) for each in result.unscored],
        chosen=chosen is not None,
        chosen_kind=chosen.kind if chosen else "",
        chosen_rank=rank,
        deviation_reason=bool(analysis.deviation_reason.strip()),
        countries=countries_of(chosen) if chosen else [],
        values_answer=bool(analysis.values_answer.strip()),
        rights_answer=bool(analysis.rights_answer.strip()),
    )


@dataclass(frozen=True)
class Disagreement:
    """Scores of one alternative by one criterion that lie apart: the lowest and the highest, and who gave each."""

    alternative: Alternative
    criterion: Criterion
    low: int
    high: int
    scores: Sequence[Score]

    @property
    def apart(self) -> int:
        """How far the highest is from the lowest."""
        return self.high - self.low


def disagreements(result: Result, most: int = 5) -> list[Disagreement]:
    """Return where the assessors lie the furthest apart, at least two steps, the widest first."""
    groups: dict[tuple[int, int], list[Score]] = {}
    for score in result.scores:
        groups.setdefault((score.alternative_id, score.criterion_id), []).append(score)
    found = []
    for given in groups.values():
        values = [each.value for each in given]
        if max(values) - min(values) >= 2:
            first = given[0]
            found.append(Disagreement(first.alternative, first.criterion, min(values), max(values), given))
    share = result.ranking.shares if result.ranking else {}
    # Of those equally far apart, what weighs most comes first.
    found.sort(
        key=lambda each: (
            -each.apart,
            -share.get(each.criterion.pk, Fraction(0)),
            each.alternative.pk,
            each.criterion.pk,
        )
    )
    return found[:most]


def actors_of(analysis: StakeholderAnalysis) -> list[Any]:
    """Return the actors, each with its `group`: the most influential first."""
    face = identity()
    home = face.country if face else ""
    found: list[Any] = list(Actor.objects.filter(analysis=analysis).select_related("organization"))
    for each in found:
        each.analysis = analysis
        each.group = rules.group_of(each.organization.classification, each.organization.country, home)
    found.sort(key=lambda each: (-each.influence, -each.interest, str(each)))
    return found
