"""The document of an analysis, and what of it is set into a decision basis."""

from typing import Any

import pytest
from django.urls import reverse
from django.utils import translation

from utblick.core.documents.tree import Document, Figure, Heading, Paragraph, text
from utblick.core.documents.tree import words as words_of
from utblick.people.roles import Role
from utblick.sustainability import actions, documents
from utblick.sustainability.models import SustainabilityAnalysis
from utblick.sustainability.tests.conftest import House, words

pytestmark = pytest.mark.django_db


def said(blocks: tuple[Any, ...]) -> str:
    return "\n".join(line for block in blocks for line in words_of(block))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_it_is_a_page_a_pdf_and_a_word_file(house: House, client_as: Any, language: str) -> None:
    analysis = house.whole()
    client = client_as(Role.DIRECTOR)
    url = f"{reverse('draft_document', args=['sustainability-analysis', analysis.pk])}?sprak={language}"
    answer = client.get(url)
    assert answer.status_code == 200
    assert all(told in words(answer) for told in ("Nyttan väger tyngst.", "Bjud in skolor.", "Det gör det."))
    assert client.get(f"{url}&form=pdf").content[:5] == b"%PDF-"
    assert client.get(f"{url}&form=docx").content[:2] == b"PK"


@pytest.mark.row("R64", "R67")
@pytest.mark.parametrize("level", [1, 2])
def test_its_blocks_fit_into_another_document(house: House, level: int) -> None:
    analysis = house.whole(completed_on="2026-11-01")
    analysis.refresh_from_db()
    house.effect(analysis, dimension="economic", sign="negative", text="Avgiften.", measure="Sänk den.")
    with translation.override("en"):
        blocks = documents.blocks(analysis, level)
    before = [Heading(each, "Beslutsunderlag") for each in range(1, level)]
    Document("Underlag", "sv", (*before, Paragraph(text("Vi föreslår.")), *blocks))  # no heading is skipped
    told = said(blocks)
    for each in ("Good with the measures", "Nyttan väger tyngst.", "Avgiften.", "Sänk den.", "Inget ändras."):
        assert each in told, each
    assert "To weigh in the decision" in told
    assert told.index("To weigh in the decision") < told.index("What was asked and answered")
    assert told.count("Hur påverkas målen?") == 1  # asked once, where it is weighed
    assert any(isinstance(block, Figure) for block in blocks)
    assert "not completed" not in told


def test_an_open_one_says_what_it_lacks(house: House) -> None:
    with translation.override("en"):
        told = said(documents.blocks(house.analysis(), 1))
    assert "not completed" in told and "There is no overall judgement" in told


def test_a_new_look_tells_how_the_earlier_effects_went(house: House, function: Any) -> None:
    earlier = actions.complete(function, house.whole())
    made = SustainabilityAnalysis(relook_of=earlier, title="Igen", what="x", unit=house.unit)
    again = actions.look_again(function, made)
    actions.save_outcomes(function, again, {earlier.effects.get().pk: ("no", "Ingen kom.")})
    with translation.override("en"):
        told = said(documents.blocks(again, 1))
    assert "Not carried out | Ingen kom." in told


def test_the_same_data_make_the_same_document(house: House) -> None:
    analysis = house.whole()
    assert documents.blocks(analysis, 1) == documents.blocks(analysis, 1)
