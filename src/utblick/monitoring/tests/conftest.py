"""What the tests of the room share: a day, desks of two units and the function, and stories on them."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from utblick.monitoring import delivering, grouping, storing
from utblick.monitoring.models import Delivery, InventedItem, Item, Rating, Story, WatchProfile
from utblick.people.models import Organization
from utblick.sources.items import Item as Told
from utblick.sources.models import Source

TODAY = date(2026, 11, 27)
NOW = datetime(2026, 11, 27, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("utblick.core.dates.timezone.localdate", lambda *args: TODAY)


@pytest.fixture
def nothing_watched(kronoberg: None) -> None:
    """No profile and no story but those that a test makes."""
    for model in (Delivery, Rating, Item, Story, WatchProfile, InventedItem):
        model.objects.all().delete()
    grouping.forget()


@pytest.fixture
def unit(nothing_watched: None) -> Organization:
    return Organization.objects.get(key="regional-utveckling")


@pytest.fixture
def other(nothing_watched: None) -> Organization:
    return Organization.objects.get(key="lanstrafiken")


@pytest.fixture
def profile(unit: Organization) -> WatchProfile:
    return WatchProfile.objects.create(name="Skog", unit=unit, words="skog = 4\nforest = 4", threshold=50)


@pytest.fixture
def source(nothing_watched: None) -> Source:
    return Source.objects.create(name="Torget", key="torget", purpose="news")


@pytest.fixture
def officer(unit: Organization, account: Any) -> Any:
    return account("officer", unit)


@pytest.fixture
def function(nothing_watched: None, account: Any) -> Any:
    return account("international_function")


@pytest.fixture
def tell(source: Source) -> Callable[..., Item]:
    """Let the source tell of something, weighed and delivered."""
    numbers = iter(range(1, 10_000))

    def told(title: str = "Skog i norr", text: str = "", **more: Any) -> Item:
        said = Told(identifier=f"n{next(numbers)}", title=title, text=text, published=TODAY, **more)
        (item,) = storing.keep(source, [said], NOW).new
        delivering.weigh([item], NOW)
        return item

    return told


@pytest.fixture
def story_on_desk(profile: WatchProfile, tell: Callable[..., Item]) -> Delivery:
    return Delivery.objects.get(story=tell().story)
