"""What the tests of the room share: the strategy in force, a draft of its revision, and another day than today."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from utblick.people.models import Organization
from utblick.people.roles import Role
from utblick.strategy import actions
from utblick.strategy.models import Strategy

TODAY = date(2026, 11, 23)


@pytest.fixture
def on_day(monkeypatch: pytest.MonkeyPatch) -> Callable[[date], None]:
    """Let it be another day: `on_day(date(2029, 1, 1))`."""

    def be(day: date) -> None:
        monkeypatch.setattr("utblick.core.dates.timezone.localdate", lambda *args: day)

    return be


@pytest.fixture(autouse=True)
def _today(on_day: Callable[[date], None]) -> None:
    on_day(TODAY)


@pytest.fixture
def strategy(kronoberg: None) -> Strategy:
    return Strategy.objects.get()


@pytest.fixture
def editor(account: Any) -> Any:
    return account(Role.INTERNATIONAL_FUNCTION)


@pytest.fixture
def draft(strategy: Strategy, editor: Any) -> Strategy:
    """A revision of the strategy in force, as it stands when it has just been started."""
    return actions.start_revision(editor, strategy)


@pytest.fixture
def assembly(kronoberg: None) -> Organization:
    return Organization.objects.get(classification="assembly")


@pytest.fixture
def adopt(account: Any, assembly: Organization) -> Callable[..., Strategy]:
    """Adopt a draft: `adopt(draft, "2029", "2033")` from when to when."""

    def act(draft: Strategy, valid_from: str, valid_to: str) -> Strategy:
        draft.valid_from, draft.valid_to = valid_from, valid_to
        secretary = account(Role.ASSEMBLY_SECRETARY)
        return actions.adopt(secretary, draft, by=assembly, on="2026-11-17", paragraph="§ 112")

    return act
