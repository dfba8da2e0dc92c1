"""Searching within items: inflected forms and compounds, narrowed and paged, whatever somebody types."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection

from utblick.monitoring import searching, storing
from utblick.monitoring.models import Item
from utblick.monitoring.searching import Wanted, find
from utblick.monitoring.tests.conftest import NOW, TODAY
from utblick.sources.items import Item as Told
from utblick.sources.models import Source

pytestmark = pytest.mark.django_db


def test_inflected_forms_and_compounds_are_found(tell: Callable[..., Item]) -> None:
    skog, wood = tell("Skogens framtid").pk, tell("New uses of wood", language="en").pk
    bruk = tell("Om skogsbruk").pk
    tell("Hav och sjö")
    assert find(Wanted("skogar"))[0] == [bruk, skog]
    assert find(Wanted("wood use"))[0] == [wood]
    assert find(Wanted("skog hav"))[0] == []


def test_it_is_narrowed_by_source_language_and_day(tell: Callable[..., Item], source: Source) -> None:
    swedish, english = tell("Energi ett", language="sv").pk, tell("Energi two", language="en").pk
    assert find(Wanted("energi", language="en"))[0] == [english]
    assert find(Wanted("energi", source=source.pk, since=TODAY))[0] == [english, swedish]
    assert find(Wanted("energi", until=date(2020, 1, 1)))[0] == []
    assert find(Wanted("energi", source=source.pk + 999))[0] == []


def test_pages_follow_on_each_other(source: Source) -> None:
    told = [Told(identifier=f"p{n}", title=f"Energi nummer {n} av många", published=TODAY) for n in range(30)]
    storing.keep(source, told, NOW)
    first, following = find(Wanted("energi"))
    second, last = find(Wanted("energi", before=following))
    assert (len(first), len(second), last) == (25, 5, None)
    assert first + second == sorted({*first, *second}, reverse=True)


def test_a_change_is_found_and_what_stood_before_is_not(source: Source) -> None:
    storing.keep(source, [Told(identifier="1", title="Före ändringen")], NOW)
    storing.keep(source, [Told(identifier="1", title="Efter ändringen")], NOW)
    assert len(find(Wanted("efter"))[0]) == 1 and find(Wanted("före"))[0] == []
    searching.rebuild()
    assert len(find(Wanted("efter"))[0]) == 1


def test_the_newest_lie_in_an_index_of_their_own_and_the_others_are_still_found(
    source: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "RECENT", 4)
    for number in range(40):
        storing.keep(
            source, [Told(identifier=f"n{number}", title=f"Energi {number} {'trea' * (number == 3)}")], NOW
        )
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT COUNT(*) FROM {searching.NEWEST}")
        assert 4 <= cursor.fetchone()[0] <= 9
    every = list(Item.objects.order_by("-pk").values_list("pk", flat=True))
    first, following = find(Wanted("energi"))
    second, last = find(Wanted("energi", before=following))
    assert first + second == every and last is None
    old = Item.objects.get(title__startswith="Energi 3 ")
    storing.keep(source, [Told(identifier="n3", title="Energi 3 ändrad")], NOW)
    assert find(Wanted("trea"))[0] == [] and find(Wanted("ändrad"))[0] == [old.pk]


@pytest.mark.parametrize(
    "text", ['"', "* OR NEAR(", "a:b & !c | <->", "'; DROP TABLE x", "\x00", "åäö" * 200, "-", ""]
)
def test_anything_may_be_typed(tell: Callable[..., Item], text: str) -> None:
    tell()
    find(Wanted(text))


def test_a_number_finds_what_names_it(tell: Callable[..., Item], client_as: Any) -> None:
    item = tell("Förslaget COM(2026) 123 är här")
    assert searching.by_identifier("com(2026)123") == [item.pk]
    assert searching.by_identifier("skog") == []
    page = client_as("officer").get("/omvarld/sok/", {"q": "com(2026)123"})
    assert page.status_code == 200 and "COM(2026) 123" in page.content.decode()


def test_days_the_wrong_way_round_are_told_of(client_as: Any, nothing_watched: None) -> None:
    answer = client_as("officer").get("/omvarld/sok/", {"q": "x", "fran": "2026-05-02", "till": "2026-05-01"})
    assert answer.status_code == 422 and "ub-error" in answer.content.decode()
