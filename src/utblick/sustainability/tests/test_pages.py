"""The pages of the room: who reaches them and is offered what, with data and with none."""

from typing import Any

import pytest
from django.urls import reverse

from utblick.core import doors
from utblick.people.roles import Role
from utblick.sustainability import actions
from utblick.sustainability.models import SustainabilityAnalysis
from utblick.sustainability.tests.conftest import House, words

pytestmark = pytest.mark.django_db
FORMS = ("edit", "overall", "effect_new", "complete", "reopen", "relook")


def urls(analysis: SustainabilityAnalysis) -> list[str]:
    """Forms of an analysis."""
    found = [reverse(f"sustainability_analysis_{name}", args=[analysis.pk]) for name in FORMS]
    found += [reverse("sustainability_analysis_part", args=[analysis.pk, step]) for step in (1, 2)]
    found.append(reverse("sustainability_analysis_stop", args=[analysis.pk, 1]))
    found.append(reverse("sustainability_analysis_no_effect", args=[analysis.pk, "miljo"]))
    return found


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("made", ["analysis", "whole"])
def test_every_page_is_there_with_data_and_with_none(
    house: House, client_as: Any, language: str, made: str
) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION, language=language)
    analysis = getattr(house, made)()
    pages = [analysis.get_absolute_url(), house.questions.get_absolute_url(), *urls(analysis)]
    for url in [reverse("sustainability_analyses"), reverse("sustainability_analysis_new"), *pages]:
        answer = client.get(url)
        assert answer.status_code == 200, url
        assert answer.content.decode().count("<h1") == 1, url
        assert "Tänk <brett>" not in answer.content.decode(), url


def test_an_empty_register_says_what_to_do(house: House, client_as: Any) -> None:
    url = reverse("sustainability_analyses")
    begin = reverse("sustainability_analysis_new")
    assert begin in client_as(Role.OFFICER, language="en").get(url).content.decode()
    text = client_as(Role.ELECTED, language="en").get(url).content.decode()
    assert "No sustainability analyses yet" in text and begin not in text


@pytest.mark.parametrize("role", [Role.ELECTED, Role.AUDITOR, Role.DIRECTOR])
def test_all_within_the_house_read_and_only_some_change(house: House, client_as: Any, role: str) -> None:
    analysis = house.whole()
    client = client_as(role)
    page = client.get(analysis.get_absolute_url())
    assert page.status_code == 200
    assert [url for url in urls(analysis) if url in page.content.decode()] == []
    assert {client.get(url).status_code for url in urls(analysis)} == {403}


def test_a_partner_reads_none(house: House, client_as: Any) -> None:
    client = client_as(Role.PARTNER)
    assert client.get(reverse("sustainability_analyses")).status_code == 403
    assert client.get(house.whole().get_absolute_url()).status_code == 403


def test_an_officer_changes_only_what_is_of_the_own_unit(house: House, client_as: Any) -> None:
    analysis = house.whole()
    own, other = client_as(Role.OFFICER, house.unit), client_as(Role.OFFICER, house.other)
    part = reverse("sustainability_analysis_part", args=[analysis.pk, 1])
    assert part in own.get(analysis.get_absolute_url()).content.decode()
    assert part not in other.get(analysis.get_absolute_url()).content.decode()
    assert other.get(part).status_code == 403 and other.post(part, {}).status_code == 403


def test_the_page_tells_what_is_missing_and_leads_to_it(house: House, client_as: Any) -> None:
    analysis = house.analysis()
    effect = house.effect(analysis, measure="")
    page = client_as(Role.INTERNATIONAL_FUNCTION, language="en").get(analysis.get_absolute_url())
    doors = {url for _what, url, _label in page.context["missing"]}
    new = reverse("sustainability_analysis_effect_new", args=[analysis.pk])
    assert doors == {
        reverse("sustainability_analysis_part", args=[analysis.pk, 1]),
        reverse("sustainability_analysis_stop", args=[analysis.pk, 1]),
        f"{new}?dimension=miljo",
        f"{new}?dimension=ekonomi",
        reverse("sustainability_analysis_effect_edit", args=[analysis.pk, effect.pk]),
        reverse("sustainability_analysis_overall", args=[analysis.pk]),
    }
    assert "Part 1: questions 1, 2 are not answered" in words(page)


def test_the_page_tells_effects_answers_rounds_and_judgement(house: House, client_as: Any) -> None:
    analysis = house.whole()
    house.choose(analysis, "think_again")
    house.effect(analysis, dimension="economic", sign="negative", text="Avgiften.", measure="Sänk den.")
    text = words(client_as(Role.ELECTED, language="en").get(analysis.get_absolute_url()))
    for told in (
        "Good with the measures",
        "Nyttan väger tyngst.",
        "Positive: 1. Negative: 1.",
        "Lessened by: Sänk den.",
        "Strengthened by: Bjud in skolor.",
        house.person.full_name,
        "What does it give?",
        "+ it helps",
        "Det gör det.",
        "Inget ändras.",
        "think again",
        "being thought over again",
    ):
        assert told in text, told


def test_the_register_is_narrowed_and_taken_along(house: House, client_as: Any) -> None:
    house.analysis("Öppen", unit=house.other)
    house.whole("Klar", completed_on="2026-10-01")
    client = client_as(Role.ELECTED, language="en")
    url = reverse("sustainability_analyses")
    shown = {
        "state=open": ["Öppen"],
        "state=completed": ["Klar"],
        f"unit={house.other.pk}": ["Öppen"],
        "overall=with_measures": ["Klar"],
        "q=öppen": ["Öppen"],
        "state=odd": ["Klar", "Öppen"],
        "sort=positive": ["Öppen", "Klar"],
        "sort=odd&page=99": ["Klar", "Öppen"],
    }
    for asked, expected in shown.items():
        text = words(client.get(f"{url}?{asked}"))
        assert all(title in text for title in expected), asked
        if len(expected) == 1:
            assert not {"Öppen", "Klar"} - set(expected) & set(text.split()), asked
    lines = client.get(f"{url}?format=csv&sort=title").content.decode("utf-8-sig").splitlines()
    assert [line.split(";")[0] for line in lines[1:]] == ["Klar", "Öppen"]
    assert "2026-10-01" in lines[1] and ";1;0;" in lines[1]


def test_other_rooms_have_their_doors_on_the_page(
    house: House, client_as: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def offer(kind: str, thing: Any, reader: Any) -> list[tuple[str, str, str]]:
        return [("Samarbetet", "/x/", "Därför")] if kind == "sustainability-analysis" else []

    monkeypatch.setattr(doors, "OFFERS", [*doors.OFFERS, offer])
    assert "Samarbetet" in words(client_as(Role.ELECTED).get(house.whole().get_absolute_url()))


def test_a_completed_analysis_offers_to_look_again_and_to_open_it(
    house: House, client_as: Any, function: Any
) -> None:
    analysis = actions.complete(function, house.whole())
    client = client_as(Role.OFFICER, house.unit, language="en")
    page = client.get(analysis.get_absolute_url()).content.decode()
    for name in ("relook", "reopen"):
        assert reverse(f"sustainability_analysis_{name}", args=[analysis.pk]) in page
    assert reverse("sustainability_analysis_edit", args=[analysis.pk]) not in page
    assert "completed" in page


def test_a_dimension_that_is_none_is_not_found(house: House, client_as: Any) -> None:
    analysis = house.analysis()
    client = client_as(Role.OFFICER)
    for url in (
        reverse("sustainability_analysis_no_effect", args=[analysis.pk, "annat"]),
        reverse("sustainability_analysis_part", args=[analysis.pk, 9]),
        reverse("sustainability_analysis_stop", args=[analysis.pk, 2]),
        reverse("sustainability_analysis_outcomes", args=[analysis.pk]),
        reverse("sustainability_analysis", args=[99999]),
    ):
        assert client.get(url).status_code == 404, url
