"""What is under secrecy, and who has protected identity, is on no page and in no document of who may not know."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from utblick.core import secrecy
from utblick.core.documents.tree import plain
from utblick.documents.actions import lift_secrecy, mark_secret
from utblick.documents.models import SecrecyMark
from utblick.people.models import Person
from utblick.people.roles import Role
from utblick.sustainability import actions, documents, queries
from utblick.sustainability.models import (
    Answer,
    Effect,
    NoEffect,
    StopChoice,
    SustainabilityAnalysis,
)
from utblick.sustainability.tests.conftest import House

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def pages(analysis: SustainabilityAnalysis) -> list[str]:
    kind = "sustainability-analysis"
    return [
        reverse("sustainability_analyses"),
        f"{reverse('sustainability_analyses')}?format=csv",
        f"{reverse('search')}?q=zebran",
        analysis.get_absolute_url(),
        reverse("draft_document", args=[kind, analysis.pk]),
        reverse("history", args=[kind, analysis.pk]),
        reverse("papers", args=[kind, analysis.pk]),
    ]


def test_a_secret_analysis_and_its_parts_are_nowhere(house: House, client_as: Any) -> None:
    hidden = house.whole("Zebran", secret=True, what="Zebran")
    house.effect(hidden, text="Zebran")
    with secrecy.in_the_open():
        for model in (SustainabilityAnalysis, Answer, Effect, NoEffect, StopChoice):
            assert not model.objects.exists(), model
    reader = client_as(Role.OFFICER, house.unit)
    told = [url for url in pages(hidden) if "Zebran" in reader.get(url).content.decode()]
    assert told == []
    assert reader.get(reverse("sustainability_analysis_part", args=[hidden.pk, 1])).status_code == 404
    seen = client_as(Role.DIRECTOR)
    for url in (hidden.get_absolute_url(), pages(hidden)[4]):
        assert "Zebran" in seen.get(url).content.decode()


def test_in_an_open_document_it_is_only_said_that_there_is_one(house: House) -> None:
    hidden = house.whole("Zebran", secret=True, what="Zebran")
    with secrecy.in_the_open():
        (note,) = documents.blocks(hidden, 1)
    assert "under secrecy" in plain(note.runs) and "Zebran" not in plain(note.runs)


def test_what_looks_again_at_a_secret_is_secret_with_it(house: House, function: Any) -> None:
    earlier = actions.complete(function, house.whole())
    made = SustainabilityAnalysis(relook_of=earlier, title="Igen", what="x", unit=house.unit)
    again = actions.look_again(function, made)
    mark = SecrecyMark(kind="sustainability-analysis", object_id=earlier.pk, ground="OSL 15:1")
    mark.set_on, mark.set_by = date(2026, 11, 23), "RS"
    mark_secret(function, mark)
    again.refresh_from_db()
    assert again.secret
    mark.lifted_on, mark.reason = date(2026, 11, 23), "Klart"
    lift_secrecy(function, mark)
    again.refresh_from_db()
    assert not again.secret


def test_a_new_look_at_a_secret_is_secret_from_the_start(house: House, function: Any) -> None:
    earlier = actions.complete(function, house.whole(secret=True))
    made = SustainabilityAnalysis(relook_of=earlier, title="Igen", what="x", unit=house.unit)
    assert actions.look_again(function, made).secret


def test_what_is_secret_is_as_closed_as_anything_else(house: House, account: Any, function: Any) -> None:
    analysis = actions.complete(function, house.whole(secret=True))
    officer = account(Role.OFFICER, house.unit)
    with secrecy.in_the_open(), pytest.raises(actions.ValidationError):
        actions.save_answers(officer, analysis, {})


def test_a_protected_person_is_named_to_nobody_without_the_right(house: House, client_as: Any) -> None:
    person = Person.objects.create(given_name="Zelda", family_name="Zetterberg", protected_identity=True)
    analysis = house.analysis()
    effect = house.effect(analysis, measure_by=person)
    client = client_as(Role.OFFICER)
    change = reverse("sustainability_analysis_effect_edit", args=[analysis.pk, effect.pk])
    told = [url for url in [*pages(analysis), change] if "Zetterberg" in client.get(url).content.decode()]
    assert told == []


def test_effects_of_a_secret_are_counted_nowhere(house: House) -> None:
    hidden = house.whole(secret=True)
    with secrecy.in_the_open():
        assert not queries.analyses().exists()
        assert not queries.read(hidden).effects
