"""One box over everything that the reader may see, the same on both databases."""

from typing import Any

import pytest
from django.core.management import call_command
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from utblick.collaborations.models import Engagement, Statement
from utblick.core.permissions import PERMISSIONS
from utblick.people.models import Person
from utblick.people.roles import Role
from utblick.search.engine import Reader, search
from utblick.search.models import SearchDocument
from utblick.strategy.models import Clause

pytestmark = pytest.mark.django_db
TRICKS = ['"', "a AND", "NEAR(", "x*", "':*&|!", "\x00", "a" * 10_000]
EVERYTHING = Reader(frozenset(PERMISSIONS) - {"people.see_protected"}, "sv")


@pytest.fixture
def officer(client_as: Any) -> Any:
    return client_as(Role.OFFICER)


def titles(text: str, reader: Reader = EVERYTHING) -> list[str]:
    return [each.title for each in search(text, reader)]


@pytest.mark.parametrize("text", ["Östersjön", "näringsliv", "östersjön", "ÖSTERSJÖN"])
def test_what_the_first_user_looks_for_is_found(kronoberg: None, text: str) -> None:
    assert titles(text)


def test_the_baltic_is_found_in_compounds(kronoberg: None) -> None:
    assert "Euroregion Baltic" in titles("Östersjön")


@pytest.mark.parametrize(("one", "other"), [("samarbetet", "samarbeten"), ("nätverk", "nätverken")])
def test_inflection_makes_no_difference(kronoberg: None, one: str, other: str) -> None:
    assert titles(one)
    assert set(titles(one)) == set(titles(other))


def test_a_part_of_a_compound_is_found_in_titles(kronoberg: None) -> None:
    clause = Clause.objects.first()
    clause.title = "Fjärrvärmeavtal"
    clause.save()
    assert "Fjärrvärmeavtal" in titles("avtal")


def test_what_is_saved_is_found_at_once_and_what_is_deleted_no_more(kronoberg: None) -> None:
    engagement = Engagement.objects.get(name="Energy Cities")
    engagement.name = engagement.name_en = "Kvastfeningen"
    engagement.save()
    assert titles("kvastfeningen") == ["Kvastfeningen"]
    assert not SearchDocument.objects.filter(kind="engagement", title="Energy Cities").exists()
    engagement.delete()
    assert titles("kvastfeningen") == []


def test_a_part_changes_what_its_whole_is_found_by(kronoberg: None) -> None:
    engagement = Engagement.objects.get(name="Energy Cities")
    said = Statement.objects.create(engagement=engagement, kind="other", text="Om murmeldjur")
    assert titles("murmeldjuren") == ["Energy Cities"]
    said.delete()
    assert titles("murmeldjuren") == []


def test_without_the_permission_nothing_is_found(kronoberg: None) -> None:
    assert titles("Östersjön", Reader(frozenset({"strategy.view"}), "sv")) == [
        title for title in titles("Östersjön") if title in set(Clause.objects.values_list("title", flat=True))
    ]
    assert titles("Östersjön", Reader(frozenset(), "sv")) == []


def test_a_protected_person_is_found_by_nobody_without_the_right(kronoberg: None, client_as: Any) -> None:
    Person.objects.create(
        given_name="Xenia", family_name="Hemligsson", kind="elected", protected_identity=True
    )
    assert titles("Hemligsson") == []
    assert titles("Hemligsson", Reader(frozenset(PERMISSIONS), "sv")) == ["Xenia Hemligsson"]
    for role in Role.values:
        page = client_as(role).get(reverse("search"), {"q": "Hemligsson"}).content.decode()
        assert ("Xenia" in page) == (role == Role.ADMINISTRATOR)


def test_each_thing_once_in_the_readers_language(kronoberg: None) -> None:
    english = search("Baltic", Reader(frozenset(PERMISSIONS), "en"))
    things = [(each.kind, each.object_id) for each in english]
    assert len(things) == len(set(things))
    programmes = [each for each in english if each.kind == "engagement"]
    assert {each.language for each in programmes} == {"en"}


def test_the_whole_index_made_anew_is_the_same(kronoberg: None) -> None:
    before = set(SearchDocument.objects.values_list("kind", "object_id", "language", "title", "body"))
    call_command("index", verbosity=0)
    assert set(SearchDocument.objects.values_list("kind", "object_id", "language", "title", "body")) == before


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.one_of(st.text(max_size=60), st.sampled_from(TRICKS)))
def test_no_text_breaks_the_page(kronoberg: None, officer: Any, text: str) -> None:
    assert officer.get(reverse("search"), {"q": text}).status_code == 200


def test_hits_are_marked_and_markup_is_harmless(kronoberg: None, client_as: Any) -> None:
    engagement = Engagement.objects.get(name="Energy Cities")
    Statement.objects.create(
        engagement=engagement, kind="other", text="<script>alert(1)</script> om murmeldjur"
    )
    page = client_as(Role.OFFICER).get(reverse("search"), {"q": "murmeldjur"}).content.decode()
    assert "<mark>murmeldjur</mark>" in page
    assert "<script>alert" not in page


def test_the_page_takes_few_queries(
    kronoberg: None, client_as: Any, django_assert_max_num_queries: Any
) -> None:
    client = client_as(Role.OFFICER)
    with django_assert_max_num_queries(12):
        client.get(reverse("search"), {"q": "Östersjön"})
