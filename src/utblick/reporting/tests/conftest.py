"""What the tests of the room share: the day, people, a plan of 2026 that has run, and short ways to a decision."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from django.db import transaction
from django.utils import translation

from utblick.decisions import actions as deciding
from utblick.decisions.models import AgendaItem, Decision, Meeting
from utblick.people.models import Organization
from utblick.people.roles import Role
from utblick.plans.models import ActionPlan
from utblick.reporting import actions, queries
from utblick.reporting.models import AnnualReport, ChapterKey, TextPart

TODAY = date(2027, 2, 8)
APRIL = date(2027, 4, 20)


@pytest.fixture
def on_day(monkeypatch: pytest.MonkeyPatch) -> Callable[[date], None]:
    """Let it be another day: `on_day(date(2027, 5, 1))`."""

    def be(day: date) -> None:
        monkeypatch.setattr("utblick.core.dates.timezone.localdate", lambda *args: day)

    return be


@pytest.fixture(autouse=True)
def _today(on_day: Callable[[date], None], monkeypatch: pytest.MonkeyPatch) -> None:
    on_day(TODAY)
    monkeypatch.setattr(
        "utblick.decisions.queries.made_on", lambda thing: None
    )  # the database's clock is the real


@pytest.fixture
def english() -> Iterator[None]:
    """Messages as they stand in the code."""
    with translation.override("en"):
        yield


@dataclass
class House:
    """The function, an officer who is asked for texts, another who is not, and the board with its secretary."""

    function: Any
    officer: Any
    outsider: Any
    secretary: Any
    board: Organization
    on_day: Callable[[date], None]

    def report(self, year: int = 2026) -> AnnualReport:
        """Make the report of a year."""
        return actions.make(self.function, AnnualReport(year=year))

    def asked(self, report: AnnualReport, *chapters: str, due: date = date(2027, 3, 1)) -> list[TextPart]:
        """Ask the officer for the texts of some chapters, or of all."""
        whom = dict.fromkeys(chapters or ChapterKey.values, self.officer)
        actions.ask(self.function, report, whom, due)
        return queries.texts_of(report)

    def written(self, report: AnnualReport, said: str = "Det gick bra.") -> AnnualReport:
        """Let all texts be there."""
        for part in self.asked(report):
            part.text, part.text_en, part.ready = said, "It went well.", True
            actions.write(self.officer, part)
        return report

    @transaction.atomic
    def decide(self, report: AnnualReport, day: date = APRIL, **values: Any) -> Decision:
        """Put the report on the agenda of the board and register what was decided of it."""
        self.on_day(day)
        meeting, _made = Meeting.objects.get_or_create(body=self.board, date=day)
        item = deciding.put_on_agenda(
            self.secretary,
            AgendaItem(meeting=meeting, matter=queries.MATTER, object_id=report.pk, title="Årsrapport"),
        )
        given = {"outcome": "noted", "text": "Rapporten noteras.", "paragraph": str(100 + item.pk), **values}
        decision = Decision(
            body=self.board,
            manner="body",
            meeting=meeting,
            item=item,
            matter=queries.MATTER,
            object_id=report.pk,
            title="Årsrapport",
            decided_on=day,
            **given,
        )
        return deciding.register_decision(self.secretary, decision)


@pytest.fixture
def house(kronoberg: None, account: Any, on_day: Callable[[date], None]) -> House:
    plan, _made = ActionPlan.objects.get_or_create(year=2026)
    plan.status, plan.decided_on = "decided", date(2025, 11, 18)
    plan.save()
    return House(
        account(Role.INTERNATIONAL_FUNCTION, name="Strateg Ek", language="en"),
        account(
            Role.OFFICER,
            Organization.objects.filter(classification="administration").first(),
            name="Ask",
            language="en",
        ),
        account(
            Role.OFFICER,
            Organization.objects.filter(classification="administration").last(),
            name="Bok",
            language="en",
        ),
        account(Role.BOARD_SECRETARY, name="Sekreterare Alm"),
        Organization.objects.get(classification="board"),
        on_day,
    )
