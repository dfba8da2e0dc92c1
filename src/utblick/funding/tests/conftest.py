"""What the tests of the room share: a day, programmes of several funders, and a source that tells of calls."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from utblick.core import things
from utblick.funding import storing
from utblick.funding.models import Call, Interest, Match, Matched, Programme
from utblick.people.models import Organization, Person
from utblick.sources.items import Item
from utblick.sources.models import Source

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture
def on_day(monkeypatch: pytest.MonkeyPatch) -> Callable[[date], None]:
    """Let it be another day."""

    def be(day: date) -> None:
        monkeypatch.setattr("utblick.core.dates.timezone.localdate", lambda *args: day)

    return be


@pytest.fixture(autouse=True)
def _today(on_day: Callable[[date], None]) -> None:
    on_day(TODAY)


@pytest.fixture(autouse=True)
def _no_calls_of_the_demonstration(request: pytest.FixtureRequest) -> None:
    """Only the calls and words that a test makes."""
    if request.node.get_closest_marker("django_db"):
        request.getfixturevalue("db")
        projects = things.KINDS["project"].model  # of a room above, which may be applied for in a call
        for model in (projects, Call, Interest, Match, Matched):
            model.objects.all().delete()


@pytest.fixture
def programme(db: None) -> Programme:
    return Programme.objects.create(name="Horizon", key="horizon", code="43108390", objectives=["1"])


@pytest.fixture
def nordic(db: None) -> Programme:
    return Programme.objects.create(name="Norden", key="norden", funder_kind="nordic")


@pytest.fixture
def source(db: None) -> Source:
    return Source.objects.create(name="Portal", key="portal", kind="sedia")


@pytest.fixture
def unit(db: None) -> Organization:
    return Organization.objects.create(name="Development", key="development", classification="administration")


@pytest.fixture
def interest(unit: Organization) -> Interest:
    return Interest.objects.create(organization=unit, words="forest = 3\nenergy")


@pytest.fixture
def officer(unit: Organization, account: Any) -> Any:
    person = Person.objects.create(given_name="Ada", family_name="Ek", unit=unit)
    return account("officer", unit, person=person)


def item(number: int = 1, **more: Any) -> Item:
    told = {
        "identifier": f"T-{number}",
        "title": f"Topic {number} on forest energy",
        "opens": date(2026, 12, 1),
        "deadlines": (date(2027, 3, 1),),
        "programme_code": "43108390",
        "language": "en",
    }
    return Item(**{**told, **more})


def fetched(source: Source, *items: Item) -> list[Call]:
    storing.receive(source, items, NOW)
    return list(Call.objects.order_by("pk"))
