"""Choosing one of thousands of calls by typing: what is meant is found, and what is unclear is told."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import translation

from utblick.funding import choosing
from utblick.funding.models import Call
from utblick.funding.tests.conftest import TODAY
from utblick.people.roles import Role

pytestmark = pytest.mark.django_db


def call(title: str, identifier: str = "", **more: Any) -> Call:
    made: Call = Call.objects.create(title=title, identifier=identifier, first_seen=TODAY, **more)
    return made


def chosen(text: str, current: int | None = None) -> Call | None:
    field = choosing.CallChoice()
    field.offer(current)
    with translation.override("en"):
        return field.clean(text)


def test_a_call_is_found_by_its_identifier_its_title_or_a_few_words() -> None:
    wood, sea = call("Bygga i trä", "H-1"), call("Friskare hav")
    assert chosen("H-1") == wood == chosen("h-1")
    assert chosen("bygga i trä") == wood == chosen("TRÄ bygga")
    assert chosen(choosing.written(wood)) == wood
    assert chosen(choosing.written(sea)) == sea and f"{sea.pk}" in choosing.written(sea)
    assert chosen("  ") is None


@pytest.mark.parametrize(
    ("text", "told"), [("trä", "Several calls"), ("moln", "No call is called that"), ("stängd", "is closed")]
)
def test_what_is_unclear_is_told_with_what_to_write_instead(text: str, told: str) -> None:
    call("Bygga i trä", "H-1")
    call("Trä i staden", "H-2")
    call("Stängd", "H-3", last_deadline=date(2026, 1, 1))
    with pytest.raises(ValidationError, match=told) as error:
        chosen(text)
    assert text != "trä" or "Bygga i trä (H-1); Trä i staden (H-2)" in str(error.value)


def test_two_with_the_same_title_and_identifier_are_told_apart_by_number() -> None:
    one, two = call("Trä", "H-1"), call("Trä", "H-1")
    assert len(set(choosing.told_apart([one, two]))) == 2
    assert [chosen(each) for each in choosing.told_apart([one, two])] == [one, two]


def test_the_one_that_is_chosen_stays_though_it_has_closed() -> None:
    closed = call("Stängd", "H-3", last_deadline=date(2026, 1, 1))
    assert chosen(choosing.written(closed), current=closed.pk) == closed


def test_suggestions_come_as_one_types(client_as: Any) -> None:
    call("Bygga i trä", "H-1")
    call("Stängd trä", last_deadline=date(2026, 1, 1))
    client = client_as(Role.OFFICER)
    url = reverse("funding_call_find")
    assert client.get(url, {"q": "trä"}).json() == {"found": ["Bygga i trä (H-1)"]}
    assert client.get(url, {"q": "t"}).json() == {"found": []}


def test_a_form_with_thousands_of_calls_lists_a_few(client_as: Any) -> None:
    Call.objects.bulk_create(Call(title=f"Påhitt {number}", first_seen=TODAY) for number in range(3_000))
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    page = client.get(reverse("project_new")).content.decode()
    assert page.count("Påhitt ") == choosing.SUGGESTED and len(page) < 200_000
    one = Call.objects.first()
    page = client.get(reverse("project_new"), {"call": one.pk}).content.decode()  # type: ignore[union-attr]
    assert f'value="{choosing.written(one)}"' in page  # type: ignore[arg-type]
