"""What the tests of the room share: a set of questions of two parts, and short ways to an analysis that is whole."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from django.utils import translation

from utblick.people.models import Organization, Person
from utblick.people.roles import Role
from utblick.sustainability.models import (
    Answer,
    Effect,
    NoEffect,
    Question,
    QuestionPart,
    QuestionSet,
    StopChoice,
    SustainabilityAnalysis,
)

TODAY = date(2026, 11, 23)


@pytest.fixture
def on_day(monkeypatch: pytest.MonkeyPatch) -> Callable[[date], None]:
    """Let it be another day: `on_day(date(2027, 5, 1))`."""

    def be(day: date) -> None:
        monkeypatch.setattr("utblick.core.dates.timezone.localdate", lambda *args: day)

    return be


@pytest.fixture(autouse=True)
def _today(on_day: Callable[[date], None]) -> None:
    on_day(TODAY)


@pytest.fixture
def english() -> Iterator[None]:
    """Messages as they stand in the code."""
    with translation.override("en"):
        yield


@dataclass
class House:
    """Two administrations, somebody who sees to measures, and the newest questions: two in a part with a stop."""

    unit: Organization
    other: Organization
    person: Person
    questions: QuestionSet
    first: QuestionPart
    last: QuestionPart

    def analysis(self, title: str = "Nätverket", **values: Any) -> SustainabilityAnalysis:
        """Make an analysis with nothing answered."""
        given = {"what": "Medlemskapet", "unit": self.unit, "question_set": self.questions}
        return SustainabilityAnalysis.objects.create(title=title, **{**given, **values})

    def whole(self, title: str = "Nätverket", **values: Any) -> SustainabilityAnalysis:
        """Make an analysis that lacks nothing."""
        given = {"overall": "with_measures", "overall_reason": "Nyttan väger tyngst."}
        made = self.analysis(title, **{**given, **values})
        self.answer(made)
        self.choose(made, "go_on")
        self.effect(made)
        for dimension in ("environmental", "economic"):
            NoEffect.objects.create(analysis=made, dimension=dimension, reason="Inget ändras.")
        return made

    def answer(self, analysis: SustainabilityAnalysis) -> None:
        """Answer all questions that are answered in words."""
        for question in Question.objects.filter(part__question_set=self.questions):
            if question.is_written:
                sign = "plus" if question.kind == "sign" else ""
                Answer.objects.create(analysis=analysis, question=question, sign=sign, text="Det gör det.")

    def choose(self, analysis: SustainabilityAnalysis, choice: str) -> StopChoice:
        """Choose at the stop after the first part."""
        return StopChoice.objects.create(
            analysis=analysis, part=self.first, choice=choice, reason="Tydlig nytta.", on=TODAY
        )

    def effect(self, analysis: SustainabilityAnalysis, **values: Any) -> Effect:
        """Give an analysis a social effect with a measure."""
        given = {
            "dimension": "social",
            "sign": "positive",
            "text": "Fler unga deltar.",
            "affected": "Unga",
            "measure": "Bjud in skolor.",
            "measure_by": self.person,
        }
        return Effect.objects.create(analysis=analysis, **{**given, **values})

    def question(self, part: int, number: int) -> Question:
        """A question by its numbers."""
        return Question.objects.get(part__question_set=self.questions, part__number=part, number=number)


@pytest.fixture
def house(kronoberg: None) -> House:
    """The organisation with questions of the tests' own, newer than those of its pack, and no analyses."""
    SustainabilityAnalysis.objects.all().delete()
    units = list(Organization.objects.filter(classification="administration").order_by("key"))
    questions = QuestionSet.objects.create(
        name="Frågorna", name_en="Questions", number=7, valid_from=date(2026, 11, 1)
    )
    first = QuestionPart.objects.create(
        question_set=questions, number=1, title="Prövning", title_en="Test", stop_after=True
    )
    last = QuestionPart.objects.create(question_set=questions, number=2, title="Slutsats", title_en="End")
    asked = {"part": first, "help": "Tänk <brett>."}
    Question.objects.create(number=1, text="Vad ger det?", text_en="What does it give?", **asked)
    Question.objects.create(number=2, text="Hur påverkas målen?", kind="sign", in_basis=True, **asked)
    Question.objects.create(number=1, part=last, text="Vilka effekter?", kind="effects")
    Question.objects.create(number=2, part=last, text="Något mer?", required=False)
    Question.objects.create(number=3, part=last, text="Helheten?", kind="overall")
    person = Person.objects.filter(protected_identity=False).order_by("pk")[0]
    return House(units[0], units[1], person, questions, first, last)


@pytest.fixture
def function(account: Any) -> Any:
    return account(Role.INTERNATIONAL_FUNCTION, name="Strateg Ek")


def words(answer: Any) -> str:
    """A page's text, its figures with plain blanks."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()).replace("\xa0", " "))


def filled(answer: Any) -> dict[str, Any]:
    """What a form is sent with when nothing is changed."""
    form = answer.context["form"]
    values = {name: form[name].value() for name in form.fields}
    return {name: value for name, value in values.items() if value not in (None, "")}
