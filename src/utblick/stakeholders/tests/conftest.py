"""What the tests of the room share: an analysis with everything, of two administrations, and short ways to make one."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from django.utils import translation

from utblick.people.models import Organization
from utblick.people.roles import Role
from utblick.stakeholders import actions
from utblick.stakeholders.models import Actor, Alternative, Criterion, Score, StakeholderAnalysis

TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("utblick.core.dates.timezone.localdate", lambda *args: TODAY)


@pytest.fixture
def english() -> Iterator[None]:
    """Messages as they stand in the code."""
    with translation.override("en"):
        yield


@dataclass
class House:
    """Two administrations, and somebody who makes analyses."""

    unit: Organization
    other: Organization
    maker: Any

    def bare(self, **values: Any) -> StakeholderAnalysis:
        """An analysis that has begun: a network, doing it alone, doing nothing; no criteria, no scores."""
        given = {"title": "Klimat", "title_en": "Climate", "goal": "Lära av andra", "unit": self.unit}
        network = Alternative(name="Nätverk A", name_en="Network A", kind="network", countries=["SE", "PL"])
        analysis = StakeholderAnalysis(**{**given, **values})
        return actions.start_analysis(self.maker, analysis, [network])

    def criterion(self, analysis: StakeholderAnalysis, name: str = "Nytta", weight: Any = 1) -> Criterion:
        """Add a criterion."""
        made: Criterion = actions.save_part(
            self.maker, Criterion(analysis=analysis, name=name, weight=weight)
        )
        return made

    def score(self, analysis: StakeholderAnalysis, by: Any = None, **values: int) -> None:
        """Score all alternatives by all criteria, by the kind of alternative: `score(analysis, network=5)`, else 1."""
        given = {
            (each.pk, criterion.pk): (values.get(each.kind, 1), f"Skäl för {each.name}", "")
            for each in analysis.alternatives.all()
            for criterion in analysis.criteria.all()
        }
        actions.save_scores(by or self.maker, given, analysis)

    def whole(self, **values: Any) -> StakeholderAnalysis:
        """An analysis that lacks nothing but the choice: two networks, two criteria, the first network the best."""
        analysis = self.bare(**values)
        actions.save_part(
            self.maker,
            Alternative(analysis=analysis, name="Partner B", kind="partner", countries=["UA"]),
        )
        self.criterion(analysis, "Nytta", 3)
        self.criterion(analysis, "Kostnad", 1)
        self.score(analysis, network=5, partner=3)
        return analysis

    def completed(self, **values: Any) -> StakeholderAnalysis:
        """A whole analysis whose best alternative is chosen, completed today."""
        analysis = self.whole(**values)
        return actions.choose_and_complete(self.maker, analysis, of(analysis, "network"))

    def actor(self, analysis: StakeholderAnalysis, organization: Organization, **values: int) -> Actor:
        """Add an actor, of much influence and little interest unless told."""
        given = {"interest": 2, "influence": 5, **values}
        made: Actor = actions.save_part(
            self.maker, Actor(analysis=analysis, organization=organization, **given)
        )
        return made


def of(analysis: StakeholderAnalysis, kind: str) -> Alternative:
    """The alternative of a kind."""
    found: Alternative = analysis.alternatives.get(kind=kind)
    return found


@pytest.fixture
def house(db: None, account: Callable[..., Any]) -> House:
    """A house of two administrations."""
    unit = Organization.objects.create(name="Regional utveckling", classification="administration")
    other = Organization.objects.create(name="Hälsa", classification="administration")
    return House(unit, other, account(Role.INTERNATIONAL_FUNCTION, name="Strateg Ek"))


def scores_of(analysis: StakeholderAnalysis) -> list[tuple[str, str, int]]:
    """All scores as (assessor, alternative, value)."""
    found = Score.objects.filter(alternative__analysis=analysis).select_related("assessor", "alternative")
    return [(each.assessor.name, each.alternative.name, each.value) for each in found]


def words(answer: Any) -> str:
    """A page's text, with plain blanks."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()).replace("\xa0", " "))


def filled(answer: Any) -> dict[str, Any]:
    """What a form is sent with when nothing is changed."""
    form = answer.context["form"]
    values = {name: form[name].value() for name in form.fields}
    return {name: value for name, value in values.items() if value not in (None, "")}
