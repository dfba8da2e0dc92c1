"""Packs: the questions come in versions, and what has been answered stays as it was asked."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command

from utblick.core.packs import plan
from utblick.core.packs.reader import PackError
from utblick.people.models import Organization
from utblick.sustainability import queries
from utblick.sustainability.models import Answer, QuestionSet, SustainabilityAnalysis

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]
KEY = "hallbarhetssakring-1"
FILE = "sustainability.yaml"
ASKED = "Vilka målkonflikter kan uppstå?"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A copy of the Kronoberg pack that a test may spoil."""
    return Path(shutil.copytree(Path(settings.PACKS) / "kronoberg", tmp_path / "kronoberg"))


def change(pack: Path, *pairs: tuple[str, str]) -> int:
    """Replace each first `old`; return the line of the last."""
    file, line = pack / FILE, 0
    text = file.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text, old
        line = text[: text.index(old)].count("\n") + 1
        text = text.replace(old, new, 1)
    file.write_text(text, encoding="utf-8")
    return line


def load(pack: Path) -> plan.Report:
    return plan.load(pack, demonstration=True)


@pytest.mark.row("R67")
def test_the_method_of_the_region_is_four_parts_with_a_stop_after_the_first() -> None:
    parts = queries.parts_of(QuestionSet.objects.get(key=KEY))
    assert [each.part.stop_after for each in parts] == [True, False, False, False]
    assert [len(each.questions) for each in parts] == [4, 3, 2, 1]
    assert parts[3].has == {"overall"} and "effects" in parts[2].has
    assert QuestionSet.objects.get(key=KEY).assumed


@pytest.mark.row("R64", "R67")
def test_the_analysis_of_the_pack_lacks_nothing() -> None:
    analysis = SustainabilityAnalysis.objects.get(key="hallbarhet-energinatverk")
    assert queries.summary(analysis).is_whole
    assert [each.choice for each in analysis.stop_choices.all()] == ["think_again", "go_on"]


@pytest.mark.row("R67")
def test_questions_that_have_been_answered_are_not_changed(pack: Path) -> None:
    line = change(pack, (ASKED, "Vad kan krocka?"))
    with pytest.raises(PackError) as refused:
        load(pack)
    (problem,) = refused.value.problems
    assert (problem.file, problem.line) == (FILE, line)
    assert Answer.objects.filter(asked=ASKED).exists()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("        stop_after: true\n", ""),
        ("            in_basis: true\n", "            required: false\n"),
        ("            kind: sign\n", ""),
        ("          - text: Vad är osäkert, och", "          - text: Vad är helt osäkert, och"),
    ],
)
def test_no_more_are_a_stop_a_kind_or_a_demand(pack: Path, old: str, new: str) -> None:
    change(pack, (old, new))
    with pytest.raises(PackError):
        load(pack)


def test_help_and_translations_may_be_mended(pack: Path) -> None:
    change(pack, ("Which conflicts of goals may arise?", "Which goals may conflict?"))
    load(pack)
    question = queries.parts_of(QuestionSet.objects.get(key=KEY))[0].questions[3].question
    assert question.text_en == "Which goals may conflict?"
    assert question.answers.get().asked_en == "Which conflicts of goals may arise?"  # as it was asked then


def test_questions_that_nobody_has_answered_may_be_changed(pack: Path) -> None:
    SustainabilityAnalysis.objects.all().delete()
    text = (pack / FILE).read_text(encoding="utf-8")
    questions = text[: text.index("sustainability_analyses:")]
    (pack / FILE).write_text(questions.replace(ASKED, "Vad kan krocka?"), encoding="utf-8")
    load(pack)
    question = queries.parts_of(QuestionSet.objects.get(key=KEY))[0].questions[3].question
    assert question.text == "Vad kan krocka?"


@pytest.mark.row("R67")
def test_changed_questions_are_a_new_version_and_old_analyses_keep_theirs(pack: Path) -> None:
    analysis = SustainabilityAnalysis.objects.get(key="hallbarhet-energinatverk")
    before = [(each.asked, each.text) for each in analysis.answers.all()]
    text = (pack / FILE).read_text(encoding="utf-8")
    start, end = text.index("  - key: " + KEY), text.index("sustainability_analyses:")
    second = text[start:end].replace(KEY, "hallbarhetssakring-2").replace("version: 1", "version: 2")
    second = second.replace("2024-01-01", "2026-06-01").replace(ASKED, "Vad kan krocka?")
    (pack / FILE).write_text(text[:end] + second + text[end:], encoding="utf-8")
    load(pack)
    analysis.refresh_from_db()
    assert analysis.question_set.key == KEY
    assert [(each.asked, each.text) for each in analysis.answers.all()] == before
    assert queries.summary(analysis).is_whole
    offered = queries.set_offered(date(2026, 11, 23))
    assert offered and offered.key == "hallbarhetssakring-2"
    assert queries.set_for_relook(analysis, date(2026, 11, 23)) == analysis.question_set


def test_a_method_without_an_overall_judgement_is_refused(pack: Path) -> None:
    change(pack, ("            kind: overall\n", ""))
    with pytest.raises(PackError, match="overall"):
        load(pack)


def test_an_answer_to_a_question_that_there_is_not_is_told_by_its_line(pack: Path) -> None:
    line = change(pack, ('question: "3.2"', 'question: "3.9"'))
    with pytest.raises(PackError) as refused:
        load(pack)
    assert [(each.file, each.line) for each in refused.value.problems] == [(FILE, line)]


@pytest.mark.django_db(transaction=True)
def test_another_organisation_has_questions_of_its_own(emptied: None) -> None:
    call_command("load", "tallmo", verbosity=0)
    offered = queries.set_offered(date(2026, 11, 23))
    assert offered and offered.key == "tallmomallen-1"
    parts = queries.parts_of(offered)
    assert len(parts) == 2
    made = SustainabilityAnalysis.objects.create(
        title="x",
        what="x",
        question_set=offered,
        unit=Organization.objects.get(key="kommunkansliet"),
    )
    assert [each.where for each in queries.lacks(made)][:3] == ["part-1", "stop-1", "part-2"]
