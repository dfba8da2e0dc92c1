"""What people do with analyses: begun, answered, stopped at, judged, completed, opened again, looked again at."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from utblick.people.roles import Role
from utblick.sustainability import actions, queries
from utblick.sustainability.models import (
    Answer,
    Effect,
    NoEffect,
    QuestionSet,
    StopChoice,
    SustainabilityAnalysis,
)
from utblick.sustainability.tests.conftest import TODAY, House

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def begin(house: House, account: Any, **values: Any) -> SustainabilityAnalysis:
    given = {"title": "Nytt", "what": "Ett nätverk", "unit": house.unit}
    return actions.start_analysis(account, SustainabilityAnalysis(**{**given, **values}))


def where(analysis: SustainabilityAnalysis) -> list[str]:
    return [each.where for each in queries.lacks(analysis)]


@pytest.mark.row("R67")
def test_an_analysis_is_begun_with_the_newest_questions_that_are_valid(house: House, function: Any) -> None:
    QuestionSet.objects.create(name="Framtida", number=8, valid_from=date(2027, 1, 1))
    QuestionSet.objects.create(
        name="Utgångna", number=9, valid_from=date(2026, 11, 2), valid_to=date(2026, 11, 22)
    )
    assert begin(house, function).question_set == house.questions


def test_without_questions_nothing_is_begun(house: House, function: Any) -> None:
    QuestionSet.objects.all().delete()
    with pytest.raises(ValidationError, match="no questions"):
        begin(house, function)


def test_all_is_missing_from_the_start_in_the_order_of_the_work(house: House, function: Any) -> None:
    assert where(begin(house, function)) == [
        "part-1",
        "stop-1",
        "effects-social",
        "effects-environmental",
        "effects-economic",
        "overall",
    ]


def test_answers_are_kept_as_far_as_they_have_come(house: House, function: Any) -> None:
    analysis = begin(house, function)
    first, second = house.question(1, 1), house.question(1, 2)
    actions.save_answers(function, analysis, {first.pk: ("", " Nytta. "), second.pk: ("minus", "")})
    assert [(each.sign, each.text) for each in analysis.answers.order_by("id")] == [
        ("", "Nytta."),
        ("minus", ""),
    ]
    (missing, *_rest) = queries.lacks(analysis)
    assert missing.values == {"part": 1, "numbers": "2"}


def test_only_what_differs_is_written(house: House, function: Any) -> None:
    analysis, question = begin(house, function), house.question(1, 1)
    for _time in range(2):
        actions.save_answers(function, analysis, {question.pk: ("", "Nytta.")})
    assert Answer.history.filter(analysis=analysis).count() == 1


def test_a_question_of_another_set_is_refused(house: House, function: Any) -> None:
    strange = QuestionSet.objects.exclude(pk=house.questions.pk).first().parts.first().questions.first()
    with pytest.raises(ValidationError, match="does not ask"):
        actions.save_answers(function, begin(house, function), {strange.pk: ("", "x")})


@pytest.mark.row("R67")
def test_the_stop_keeps_its_rounds_and_the_last_one_holds(house: House, function: Any) -> None:
    analysis = house.analysis()
    house.answer(analysis)
    for choice in ("think_again", "end", "go_on", "think_again"):
        made = StopChoice(analysis=analysis, part=house.first, choice=choice, reason="Därför.")
        chosen = actions.choose(function, made)
        assert (chosen.by, chosen.on) == (function, TODAY)
    assert "stop-1" in where(analysis)
    assert analysis.stop_choices.count() == 4
    assert analysis.answers.count() == 3  # thinking again takes nothing away


@pytest.mark.row("R67")
def test_one_does_not_go_on_before_the_part_is_answered(house: House, function: Any) -> None:
    made = StopChoice(analysis=house.analysis(), part=house.first, choice="go_on", reason="Därför.")
    with pytest.raises(ValidationError) as refused:
        actions.choose(function, made)
    assert "questions 1, 2 are not answered" in str(refused.value.message_dict["choice"])
    assert not StopChoice.objects.filter(analysis=made.analysis).exists()


def test_a_choice_has_a_reason_and_a_stop(house: House, function: Any) -> None:
    analysis = house.analysis()
    with pytest.raises(ValidationError) as refused:
        actions.choose(function, StopChoice(analysis=analysis, part=house.first, choice="end", reason=" "))
    assert list(refused.value.message_dict) == ["reason"]
    with pytest.raises(ValidationError, match="no stop"):
        actions.choose(function, StopChoice(analysis=analysis, part=house.last, choice="end", reason="x"))


@pytest.mark.row("R64")
def test_an_effect_takes_back_that_there_was_none(house: House, function: Any) -> None:
    analysis = house.analysis()
    actions.say_none(function, NoEffect(analysis=analysis, dimension="social", reason="Inget."))
    assert "effects-social" not in where(analysis)
    effect = Effect(analysis=analysis, dimension="social", sign="negative", text="Buller", affected="Barn")
    actions.save_effect(function, effect)
    assert not analysis.no_effects.exists()
    assert f"effect-{effect.pk}" in where(analysis)
    with pytest.raises(ValidationError, match="Effects are stated"):
        actions.say_none(function, NoEffect(analysis=analysis, dimension="social", reason="Inget."))
    actions.delete_effect(function, effect)
    assert "effects-social" in where(analysis)


@pytest.mark.row("R67")
def test_a_whole_analysis_is_completed_and_then_closed(house: House, function: Any) -> None:
    analysis = house.whole()
    done = actions.complete(function, analysis)
    assert done.completed_on == TODAY
    assert queries.summary(done).is_whole and queries.summary(done).is_good
    none, effect = analysis.no_effects.first(), analysis.effects.get()
    refused: list[Callable[[], Any]] = [
        lambda: actions.save_analysis(function, done),
        lambda: actions.save_analysis(function, analysis),  # read while it was open
        lambda: actions.save_answers(function, analysis, {}),
        lambda: actions.choose(
            function, StopChoice(analysis=done, part=house.first, choice="end", reason="x")
        ),
        lambda: actions.save_effect(function, effect),
        lambda: actions.delete_effect(function, effect),
        lambda: actions.say_none(function, none),
        lambda: actions.take_back_none(function, none),
        lambda: actions.complete(function, done),
    ]
    for act in refused:
        with pytest.raises(ValidationError, match="completed"):
            act()


@pytest.mark.row("R67")
def test_an_analysis_with_something_missing_is_not_completed(house: House, function: Any) -> None:
    analysis = house.whole(overall_reason="")
    house.effect(analysis, measure="")
    with pytest.raises(ValidationError, match=r"has no measure; The overall judgement has no reasons"):
        actions.complete(function, analysis)
    analysis.refresh_from_db()
    assert analysis.is_open


def test_what_was_ended_lacks_no_more_than_its_judgement(house: House, client_as: Any) -> None:
    analysis = house.analysis()
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    assert len(client.get(analysis.get_absolute_url()).context["missing"]) > 1
    house.choose(analysis, "end")
    (left,) = client.get(analysis.get_absolute_url()).context["missing"]
    assert left[1] == reverse("sustainability_analysis_overall", args=[analysis.pk])


@pytest.mark.row("R67")
def test_what_was_ended_is_completed_by_its_judgement_but_never_as_good(house: House, function: Any) -> None:
    analysis = house.analysis(overall="good", overall_reason="Bra ändå.")
    house.choose(analysis, "end")
    with pytest.raises(ValidationError, match="cannot be judged as good"):
        actions.complete(function, analysis)
    analysis.overall = "not_to_be_done"
    analysis.save()
    assert queries.lacks(analysis) and not queries.left_to_do(queries.read(analysis))
    done = actions.complete(function, analysis)
    found = queries.summary(done)
    assert done.completed_on and found.is_ended and not found.is_whole and not found.is_good


def test_an_analysis_is_opened_again_with_a_reason(house: House, function: Any) -> None:
    done = actions.complete(function, house.whole())
    with pytest.raises(ValidationError) as refused:
        actions.reopen(function, done, "  ")
    assert list(refused.value.message_dict) == ["reason"]
    opened = actions.reopen(function, done, "Nya siffror.")
    assert opened.is_open and opened.reopened_because == "Nya siffror."
    again = actions.complete(function, opened)
    assert again.reopened_because == ""
    with pytest.raises(ValidationError, match="open already"):
        actions.reopen(function, opened, "x") and actions.reopen(function, opened, "x")


def relook(house: House, account: Any, earlier: SustainabilityAnalysis) -> SustainabilityAnalysis:
    made = SustainabilityAnalysis(relook_of=earlier, title="Igen", what="Samma", unit=earlier.unit)
    return actions.look_again(account, made)


def test_looking_again_asks_the_same_questions_while_they_are_valid(
    house: House, function: Any, on_day: Callable[[date], None]
) -> None:
    first, second = house.whole(), house.whole("Ett annat")
    for each in (first, second):
        actions.complete(function, each)
    newer = QuestionSet.objects.create(name="Nyare", number=8, valid_from=date(2026, 11, 20))
    assert relook(house, function, first).question_set == house.questions
    house.questions.valid_to = date(2026, 12, 31)
    house.questions.save()
    on_day(date(2027, 1, 1))
    assert relook(house, function, second).question_set == newer


def test_how_the_earlier_effects_went_is_told_in_the_new_analysis(house: House, function: Any) -> None:
    earlier = house.whole()
    effect = earlier.effects.get()
    actions.complete(function, earlier)
    again = relook(house, function, earlier)
    assert "outcomes" in where(again)
    actions.save_outcomes(function, again, {effect.pk: ("", "Fler kom.")})
    assert "outcomes" in where(again)  # nothing said of the measure
    actions.save_outcomes(function, again, {effect.pk: ("partly", "Fler kom.")})
    assert "outcomes" not in where(again)
    effect.refresh_from_db()
    assert (effect.measure_done, effect.outcome) == ("partly", "Fler kom.")
    stranger = house.effect(house.analysis("Ett annat"))
    with pytest.raises(ValidationError, match="does not belong"):
        actions.save_outcomes(function, again, {stranger.pk: ("yes", "x")})


def test_only_what_is_completed_is_looked_again_at_and_only_once(house: House, function: Any) -> None:
    earlier = house.whole()
    with pytest.raises(ValidationError, match="Only an analysis that is completed"):
        relook(house, function, earlier)
    actions.complete(function, earlier)
    relook(house, function, earlier)
    with pytest.raises(ValidationError, match="already"):
        relook(house, function, earlier)
    with pytest.raises(ValidationError, match="stays as it was"):
        actions.reopen(function, earlier, "Nya siffror.")


def test_each_unit_changes_its_own(house: House, account: Any) -> None:
    analysis = house.whole()
    own, other = account(Role.OFFICER, house.unit), account(Role.OFFICER, house.other)
    with pytest.raises(PermissionDenied):
        actions.save_answers(other, analysis, {})
    with pytest.raises(PermissionDenied):
        actions.complete(other, analysis)
    analysis.unit = house.other
    with pytest.raises(PermissionDenied):
        actions.save_analysis(other, analysis)  # not theirs to take over
    analysis.unit = house.unit
    done = actions.complete(own, analysis)
    made = SustainabilityAnalysis(relook_of=done, title="Igen", what="Samma", unit=house.other)
    with pytest.raises(PermissionDenied):
        actions.look_again(other, made)
