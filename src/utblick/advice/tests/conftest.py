"""What the tests of the room share: days, a form as a person fills it in, and accounts of partners."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import translation

from utblick.people.models import Organization
from utblick.people.roles import Role

TODAY = date(2026, 11, 26)
ASK = "/radgivning/fraga/"


@pytest.fixture
def on_day(monkeypatch: pytest.MonkeyPatch) -> Callable[[date], None]:
    """Let it be another day: `on_day(date(2027, 5, 1))`."""

    def be(day: date) -> None:
        monkeypatch.setattr("utblick.core.dates.timezone.localdate", lambda *args: day)

    return be


@pytest.fixture(autouse=True)
def _today(on_day: Callable[[date], None]) -> None:
    on_day(TODAY)


@pytest.fixture
def english() -> Iterator[None]:
    """Messages as they stand in the code."""
    with translation.override("en"):
        yield


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A person who needs no time: the shortest time is none."""
    monkeypatch.setattr("utblick.advice.rules.SHORTEST", -1)


def opened(client: Client, url: str = ASK) -> str:
    """What a form carries when it is opened."""
    answer = client.get(url)
    assert answer.status_code == 200
    found = re.search(r'name="opened" value="([^"]+)"', answer.content.decode())
    assert found is not None
    return found[1]


def question(client: Client, **values: Any) -> dict[str, Any]:
    """A question as a person fills it in."""
    given = {
        "opened": opened(client),
        "website": "",
        "question": "Vilka program kan betala en förstudie om regnvatten?",
        "kind": "company",
        "organization_text": "Ett bolag",
        "name": "Ada Frågare",
        "email": "ada@example.org",
    }
    return {**given, **values}


@pytest.fixture
def function(kronoberg: None, client_as: Any) -> Any:
    """The international function, signed in; its account is a person that may have cases."""
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    return client


@pytest.fixture
def partner_of(kronoberg: None, client_as: Any) -> Callable[[str], Any]:
    """Sign in for an organisation, by its key: `partner_of("vaxjo-kommun")`."""

    def make(key: str) -> Any:
        return client_as(Role.PARTNER, Organization.objects.get(key=key))

    return make
