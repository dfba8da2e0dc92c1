"""How a scene of another room makes a stakeholder analysis whole: what is compared, by what, and with which scores."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from utblick.core.inventing import Stage
from utblick.stakeholders import actions
from utblick.stakeholders.models import Alternative, AlternativeKind, Criterion, Score, StakeholderAnalysis


class ComparedPart(BaseModel):
    """A criterion, with the score of our own alternative; every other gets one less, for a reason of its own."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(min_length=1)
    score: int = Field(ge=1, le=5)
    reason: str = Field(min_length=1)
    other_reason: str = Field(min_length=1)


class WeighedPart(BaseModel):
    """An analysis: the other network that is compared, and the criteria."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    countries: list[str] = Field(min_length=1)
    other: str = Field(min_length=1, description="name of the other alternative")
    criteria: list[ComparedPart] = Field(min_length=1)


def weigh(
    by: Any, analysis: StakeholderAnalysis, told: WeighedPart, key: str, stage: Stage
) -> StakeholderAnalysis:
    """Compare, score, choose the first alternative and complete the analysis. Called on the day that is played."""
    own: Alternative = analysis.alternatives.order_by("pk")[
        0
    ]  # every analysis has alternatives from the start
    own.countries = told.countries
    actions.save_part(by, stage.marked(own))
    other = Alternative(key=f"{key}-annat", analysis=analysis, name=told.other, kind=AlternativeKind.NETWORK)
    other.countries = told.countries
    actions.save_part(by, stage.marked(other))
    given = {}
    for number, each in enumerate(told.criteria, start=1):
        criterion = stage.marked(
            Criterion(key=f"{key}-kriterium-{number}", analysis=analysis, name=each.name)
        )
        actions.save_part(by, criterion)
        for alternative in analysis.alternatives.all():
            mine = alternative.pk == own.pk
            said = (each.score, each.reason, "") if mine else (each.score - 1, each.other_reason, "")
            given[alternative.pk, criterion.pk] = said
    actions.save_scores(by, given, analysis)
    for made in (*analysis.alternatives.all(), *Score.objects.filter(alternative__analysis=analysis)):
        stage.marked(made).save()  # what the analysis and its scores bring along by themselves
    return actions.choose_and_complete(by, analysis, own)
