"""Whatever an address says instead of a year, the page opens, or says that there is none."""

from typing import Any

import pytest
from django.urls import NoReverseMatch, reverse
from django.utils import translation

from tests.addresses import patterns
from utblick.people.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]
NO_YEARS = ("0", "-1", "10000", "00202699", "abc", "2026.5", "١٩٩٩")
NAMES = ("year", "ar", "plan")


def whole_pages() -> list[str]:
    """Every address that is about no single thing: registers, statistics, and forms for what is new."""
    found = []
    for pattern in patterns():
        try:
            found.append(reverse(str(pattern.name)))
        except NoReverseMatch:
            continue
    return [each for each in found if "logga-ut" not in each]


@pytest.mark.row("R38")
def test_no_page_breaks_on_what_is_no_year(client_as: Any) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    client.raise_request_exception = False
    pages = whole_pages()
    assert {reverse("advice_cases"), reverse("advice_statistics"), reverse("travel_monitor")} <= set(pages)
    broken = []
    for url in pages:
        for said in NO_YEARS:
            answer = client.get(url, dict.fromkeys(NAMES, said))
            if answer.status_code >= 500:
                broken.append((url, said))
            if answer.status_code >= 400:
                break
    assert broken == []


@pytest.mark.parametrize("year", ["0", "10000", "99999"])
@pytest.mark.parametrize(
    ("name", "more"), [("gift_year", []), ("travel_summary", []), ("funding_calendar_month", [5])]
)
def test_no_year_in_a_path_breaks(client_as: Any, name: str, more: list[int], year: str) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    client.raise_request_exception = False
    assert client.get(reverse(name, args=[int(year), *more])).status_code in (200, 404)


@pytest.mark.parametrize("year", ["0", "-1", "10000", "abc"])
def test_a_filter_says_what_a_year_is(client_as: Any, year: str) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    form = client.get(reverse("advice_cases"), {"year": year}).context["register"]["filter_form"]
    with translation.override("en"):
        assert [str(each) for each in form.errors["year"]] == ["Write a year with four digits, such as 2026."]
