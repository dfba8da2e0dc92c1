"""What the tests of the room share: the strategy in force, a draft of its revision, and another day than today."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from utblick.decisions.actions import register_decision
from utblick.decisions.models import Decision, Meeting
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
def _today(on_day: Callable[[date], None], monkeypatch: pytest.MonkeyPatch) -> None:
    on_day(TODAY)
    # The clock of the database is the real one: a draft of these tests may be younger than their day.
    monkeypatch.setattr("utblick.decisions.queries.made_on", lambda thing: None)


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


def decide(secretary: Any, body: Organization, draft: Strategy, **values: Any) -> Decision:
    """Register that a body has approved a draft, at its meeting today."""
    meeting, _made = Meeting.objects.get_or_create(body=body, date=TODAY)
    given = {"outcome": "approved", "text": "Strategin antas.", "paragraph": "112", **values}
    decision = Decision(
        body=body,
        manner="body",
        meeting=meeting,
        matter="strategy.adopt",
        object_id=draft.pk,
        title="Antagande",
        decided_on=TODAY,
        **given,
    )
    return register_decision(secretary, decision)


@pytest.fixture
def adopt(account: Any, assembly: Organization) -> Callable[..., Strategy]:
    """Adopt a draft: `adopt(draft, "2029", "2033")` from when to when, by a decision of the assembly."""

    def act(draft: Strategy, valid_from: str, valid_to: str, body: Organization | None = None) -> Strategy:
        draft.valid_from, draft.valid_to = valid_from, valid_to
        draft.save()
        decide(account(Role.ASSEMBLY_SECRETARY), body or assembly, draft)
        draft.refresh_from_db()
        return draft

    return act
