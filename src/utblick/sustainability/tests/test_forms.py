"""Forms: mistakes stand at their field, nothing typed is lost, a double click makes one, nobody writes over anybody."""

from typing import Any

import pytest
from django.urls import reverse

from utblick.people.roles import Role
from utblick.sustainability import actions
from utblick.sustainability.models import (
    Answer,
    Effect,
    NoEffect,
    StopChoice,
    SustainabilityAnalysis,
)
from utblick.sustainability.tests.conftest import House, filled, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(client_as: Any) -> Any:
    return client_as(Role.INTERNATIONAL_FUNCTION, language="en", name="Strateg Ek")


def url(name: str, analysis: SustainabilityAnalysis, *more: Any) -> str:
    return reverse(f"sustainability_analysis_{name}", args=[analysis.pk, *more])


def test_an_analysis_is_begun_once_by_a_double_click(house: House, client: Any) -> None:
    page = reverse("sustainability_analysis_new")
    sent = {**filled(client.get(page)), "title": "Nytt", "what": "Ett nätverk", "unit": house.unit.pk}
    first, second = client.post(page, sent), client.post(page, sent)
    assert SustainabilityAnalysis.objects.count() == 1
    made = SustainabilityAnalysis.objects.get()
    assert first["Location"] == second["Location"] == made.get_absolute_url()
    assert made.question_set == house.questions


def test_what_is_left_out_is_told_at_its_field_and_the_rest_is_kept(house: House, client: Any) -> None:
    page = reverse("sustainability_analysis_new")
    answer = client.post(page, {"title": "", "what": "Ett nätverk", "unit": house.unit.pk})
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["title"]
    assert "Ett nätverk" in words(answer)


def test_one_of_another_unit_cannot_be_begun(house: House, client_as: Any) -> None:
    officer = client_as(Role.OFFICER, house.unit, language="en")
    sent = {"title": "Nytt", "what": "Ett nätverk", "unit": house.other.pk}
    answer = officer.post(reverse("sustainability_analysis_new"), sent)
    assert list(answer.context["form"].errors) == ["unit"]
    assert not SustainabilityAnalysis.objects.exists()


@pytest.mark.row("R67")
def test_a_part_is_saved_half_filled_in_and_leads_to_the_stop_when_whole(house: House, client: Any) -> None:
    analysis = house.analysis()
    one, two = house.question(1, 1).pk, house.question(1, 2).pk
    page = url("part", analysis, 1)
    sent = {**filled(client.get(page)), f"text-{one}": "Nytta."}
    assert client.post(page, sent)["Location"] == f"{analysis.get_absolute_url()}#steg"
    sent = {**filled(client.get(page)), f"text-{two}": "Uppåt.", f"choice-{two}": "plus"}
    assert sent[f"text-{one}"] == "Nytta."
    assert client.post(page, sent)["Location"] == url("stop", analysis, 1)
    assert {each.text for each in analysis.answers.all()} == {"Nytta.", "Uppåt."}


def test_a_part_sent_twice_is_saved_once_and_stands_in_nobodys_way(house: House, client: Any) -> None:
    analysis, one = house.analysis(), house.question(1, 1).pk
    page = url("part", analysis, 1)
    sent = {**filled(client.get(page)), f"text-{one}": "Nytta."}
    assert [client.post(page, sent).status_code for _time in range(2)] == [302, 302]
    assert Answer.history.filter(analysis=analysis).count() == 1


def test_nobody_writes_over_what_somebody_else_answered(house: House, client: Any, client_as: Any) -> None:
    analysis, one = house.analysis(), house.question(1, 1).pk
    other, page = client_as(Role.OFFICER, house.unit, name="Handläggare Al"), url("part", analysis, 1)
    mine = {**filled(client.get(page)), f"text-{one}": "Mitt svar."}
    other.post(page, {**filled(other.get(page)), f"text-{one}": "Ditt svar."})
    answer = client.post(page, mine)
    assert answer.status_code == 422
    assert "Handläggare Al" in words(answer) and "Mitt svar." in words(answer)
    assert analysis.answers.get().text == "Ditt svar."
    assert client.post(page, filled(answer)).status_code == 302  # with open eyes
    assert analysis.answers.get().text == "Mitt svar."


def test_what_only_the_other_answered_is_not_written_over_on_the_second_try(
    house: House, client: Any, client_as: Any
) -> None:
    analysis, one, two = house.analysis(), house.question(1, 1).pk, house.question(1, 2).pk
    page = url("part", analysis, 1)
    begun = {f"text-{one}": "Först.", f"text-{two}": "Först.", f"choice-{two}": "plus"}
    client.post(page, {**filled(client.get(page)), **begun})
    other = client_as(Role.OFFICER, house.unit, name="Handläggare Al")
    mine = {**filled(client.get(page)), f"text-{one}": "Mitt svar."}
    other.post(page, {**filled(other.get(page)), f"text-{two}": "Ditt svar.", f"choice-{two}": "minus"})
    answer = client.post(page, mine)
    assert answer.status_code == 422
    sent = filled(answer)
    assert (sent[f"text-{one}"], sent[f"text-{two}"], sent[f"choice-{two}"]) == (
        "Mitt svar.",
        "Ditt svar.",
        "minus",
    )
    assert client.post(page, sent).status_code == 302
    assert {(each.text, each.sign) for each in analysis.answers.all()} == {
        ("Mitt svar.", ""),
        ("Ditt svar.", "minus"),
    }


def test_where_both_have_answered_the_others_answer_stands_beside_ones_own(
    house: House, client: Any, client_as: Any
) -> None:
    analysis, two = house.analysis(), house.question(1, 2).pk
    page = url("part", analysis, 1)
    other = client_as(Role.OFFICER, house.unit, name="Handläggare Al")
    mine = {**filled(client.get(page)), f"text-{two}": "Mitt svar.", f"choice-{two}": "plus"}
    other.post(page, {**filled(other.get(page)), f"text-{two}": "Ditt svar.", f"choice-{two}": "minus"})
    answer = client.post(page, mine)
    fields = answer.context["form"].fields
    assert fields[f"text-{two}"].theirs == "Ditt svar." and fields[f"choice-{two}"].theirs
    assert "Mitt svar." in words(answer) and "Ditt svar." in words(answer)


def test_another_part_answered_meanwhile_is_in_nobodys_way(house: House, client: Any) -> None:
    analysis, one, two = house.analysis(), house.question(1, 1).pk, house.question(2, 2).pk
    pages = url("part", analysis, 1), url("part", analysis, 2)
    sent = [filled(client.get(page)) for page in pages]
    assert client.post(pages[1], {**sent[1], f"text-{two}": "Nej."}).status_code == 302
    assert client.post(pages[0], {**sent[0], f"text-{one}": "Ja."}).status_code == 302


def test_an_odd_sign_is_told_at_its_question(house: House, client: Any) -> None:
    analysis, two = house.analysis(), house.question(1, 2).pk
    sent = {f"choice-{two}": "odd", f"text-{two}": "Uppåt."}
    answer = client.post(url("part", analysis, 1), sent)
    assert list(answer.context["form"].errors) == [f"choice-{two}"]
    assert "Uppåt." in words(answer)


def test_what_is_written_when_the_analysis_is_completed_meanwhile_is_not_lost(
    house: House, client: Any, function: Any
) -> None:
    analysis, one = house.whole(), house.question(1, 1).pk
    page = url("part", analysis, 1)
    sent = {**filled(client.get(page)), f"text-{one}": "Långt svar."}
    actions.complete(function, analysis)
    answer = client.post(page, sent)
    assert answer.status_code == 422
    assert "Open it again" in words(answer) and "Långt svar." in words(answer)


@pytest.mark.row("R67")
def test_the_stop_asks_for_a_choice_and_a_reason(house: House, client: Any) -> None:
    analysis = house.analysis()
    page = url("stop", analysis, 1)
    answer = client.post(page, {"reason": "Därför."})
    assert list(answer.context["form"].errors) == ["choice"]
    answer = client.post(page, {"choice": "end"})
    assert list(answer.context["form"].errors) == ["reason"]
    answer = client.post(page, {"choice": "go_on", "reason": "Vi vill vidare."})
    assert list(answer.context["form"].errors) == ["choice"]
    assert "Vi vill vidare." in words(answer)
    sent = {**filled(client.get(page)), "choice": "think_again", "reason": "Oklart."}
    for _click in range(2):
        assert client.post(page, sent).status_code == 302
    assert StopChoice.objects.filter(analysis=analysis).count() == 1
    assert client.post(page, {**filled(client.get(page)), "choice": "think_again", "reason": "Ännu."})[
        "Location"
    ] == url("part", analysis, 1)


def test_an_effect_is_added_once_changed_and_taken_away(house: House, client: Any) -> None:
    analysis = house.analysis()
    page = f"{url('effect_new', analysis)}?dimension=miljo"
    sent = {
        **filled(client.get(page)),
        "sign": "negative",
        "text": "Resor",
        "affected": "Klimatet",
        "size": 3,
    }
    assert sent["dimension"] == "environmental"
    for _click in range(2):
        assert client.post(page, sent)["Location"].endswith(("#effekter-miljo", analysis.get_absolute_url()))
    effect = analysis.effects.get()
    change = url("effect_edit", analysis, effect.pk)
    client.post(change, {**filled(client.get(change)), "measure": "Tåg.", "measure_by": house.person.pk})
    effect.refresh_from_db()
    assert (effect.measure, effect.measure_by, effect.size) == ("Tåg.", house.person, 3)
    assert client.post(url("effect_delete", analysis, effect.pk)).status_code == 302
    assert not Effect.objects.filter(analysis=analysis).exists()
    assert client.get(change).status_code == 404


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"text": ""}, "text"),
        ({"sign": "odd"}, "sign"),
        ({"size": 9}, "size"),
        ({"affected": ""}, "affected"),
    ],
)
def test_a_mistake_in_an_effect_stands_at_its_field(
    house: House, client: Any, values: dict[str, Any], field: str
) -> None:
    analysis = house.analysis()
    right = {
        "dimension": "social",
        "sign": "positive",
        "text": "Fler",
        "affected": "Unga",
        "size": 1,
        "measure": "Bjud in.",
    }
    answer = client.post(url("effect_new", analysis), {**right, **values})
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert "Bjud in." in words(answer)


@pytest.mark.row("R64")
def test_a_dimension_is_said_to_have_none_once_and_it_is_taken_back(house: House, client: Any) -> None:
    analysis = house.analysis()
    page = url("no_effect", analysis, "ekonomi")
    assert client.post(page, {"reason": ""}).status_code == 422
    sent = {**filled(client.get(page)), "reason": "Inget ändras."}
    for _click in range(2):
        assert client.post(page, sent).status_code in (302, 422)
    assert NoEffect.objects.get(analysis=analysis).reason == "Inget ändras."
    back = url("no_effect_delete", analysis, "ekonomi")
    for _click in range(2):
        assert client.post(back).status_code == 302
    assert not NoEffect.objects.filter(analysis=analysis).exists()
    house.effect(analysis, dimension="economic")
    answer = client.post(page, {"reason": "Inget alls."})
    assert "Effects are stated" in words(answer) and "Inget alls." in words(answer)


def test_a_judgement_has_reasons(house: House, client: Any) -> None:
    analysis = house.analysis()
    page = url("overall", analysis)
    answer = client.post(page, {"overall": "good"})
    assert list(answer.context["form"].errors) == ["overall_reason"]
    sent = {**filled(client.get(page)), "overall": "doubtful", "overall_reason": "Osäkert."}
    assert client.post(page, sent).status_code == 302
    analysis.refresh_from_db()
    assert (analysis.overall, analysis.overall_reason) == ("doubtful", "Osäkert.")


def test_it_is_completed_opened_and_looked_again_at(house: House, client: Any) -> None:
    analysis = house.whole()
    assert client.post(url("complete", analysis)).status_code == 302
    assert client.post(url("reopen", analysis), {"reason": ""}).status_code == 422
    assert client.post(url("reopen", analysis), {"reason": "Nytt."}).status_code == 302
    assert client.post(url("complete", analysis)).status_code == 302
    page = url("relook", analysis)
    sent = filled(client.get(page))
    answers = [client.post(page, sent) for _click in range(2)]
    again = SustainabilityAnalysis.objects.get(relook_of=analysis)
    assert {each["Location"] for each in answers} == {again.get_absolute_url()}
    told = words(client.get(url("part", again, 1)))
    assert "Answered last time" in told and "Det gör det." in told
    effect, page = analysis.effects.get(), url("outcomes", again)
    sent = {**filled(client.get(page)), f"text-{effect.pk}": "Fler kom.", f"choice-{effect.pk}": "yes"}
    assert client.post(page, sent).status_code == 302
    for each in (again, analysis):
        assert "Carried out. Fler kom." in words(client.get(each.get_absolute_url()))
    assert "Judged last time" in words(client.get(url("overall", again)))


def test_what_cannot_be_completed_yet_says_why(house: House, client: Any) -> None:
    analysis = house.analysis()
    answer = client.post(url("complete", analysis))
    assert answer.status_code == 422
    assert "This is missing: Part 1: questions 1, 2 are not answered" in words(answer)
