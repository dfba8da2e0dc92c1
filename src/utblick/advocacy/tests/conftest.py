"""What the tests of the room share: people of ours, positions, and plans."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from django.utils import translation

from utblick.advocacy import approving
from utblick.advocacy.models import (
    AdvocacyActivity,
    AdvocacyPlan,
    Position,
    PositionApproval,
    PositionVersion,
)
from utblick.advocacy.queries import MATTER
from utblick.collaborations.models import Engagement
from utblick.decisions.models import Delegation
from utblick.dossiers.models import Dossier
from utblick.people.models import Organization, Person
from utblick.people.roles import Role

TODAY = date(2026, 11, 23)


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


@dataclass
class House:
    """An officer, a director and the function; the board delegates the approval of positions."""

    unit: Organization
    other_unit: Organization
    board: Organization
    delegation: Delegation
    dossier: Dossier
    network: Engagement
    officer: Any
    outsider: Any
    director: Any
    function: Any

    def position(self, title: str = "Vägarna", approved: date | None = None, **values: Any) -> Position:
        """Register a position with a first version, approved by the board on a day or not."""
        made = Position.objects.create(title=title, unit=self.unit, **values)
        self.version(made, approved)
        return made

    def version(self, position: Position, approved: date | None = None, **values: Any) -> PositionVersion:
        """Write a version, of this year and the next, approved or not."""
        given = {
            "number": position.versions.count() + 1,
            "title": position.title,
            "what": "Vi vill ha vägar",
            "why": "De behövs",
            "valid_from": date(2026, 1, 1),
            "valid_until": date(2027, 12, 31),
            "written_on": date(2026, 1, 2),
        }
        made = PositionVersion.objects.create(position=position, **{**given, **values})
        if approved is not None:
            PositionApproval.objects.create(
                of=made,
                way="body",
                approved_on=approved,
                approved_by="Styrelsen",
                fingerprint=approving.fingerprint(made),
            )
        return made

    def plan(self, title: str = "Planen", **values: Any) -> AdvocacyPlan:
        """Make an open plan about the dossier."""
        given = {
            "goal": "Bättre text",
            "dossier": self.dossier,
            "begins": date(2026, 1, 1),
            "ends": date(2027, 6, 30),
            "unit": self.unit,
            "responsible": self.officer.person,
        }
        made: AdvocacyPlan = AdvocacyPlan.objects.create(title=title, **{**given, **values})
        return made

    def activity(self, plan: AdvocacyPlan, title: str = "Mötet", **values: Any) -> AdvocacyActivity:
        """Plan a meeting on 20 November."""
        given = {"kind": "meeting", "day": date(2026, 11, 20)}
        made: AdvocacyActivity = AdvocacyActivity.objects.create(
            plan=plan, title=title, **{**given, **values}
        )
        return made


@pytest.fixture
def house(kronoberg: None, account: Any) -> House:
    """The organisation with people of the tests' own, and no positions or plans."""
    AdvocacyPlan.objects.all().delete()
    Delegation.objects.filter(matter=MATTER).delete()
    board = Organization.objects.get(classification="board")
    delegation = Delegation.objects.create(
        matter=MATTER, body=board, delegate="Direktören", reference="9.1", reported=True
    )
    units = Organization.objects.filter(classification="administration").order_by("key")
    made = [
        Person.objects.create(given_name=name, family_name="Prov", kind="official", unit=units[place])
        for name, place in (("Ola", 0), ("Kim", 1), ("Dir", 0))
    ]
    return House(
        units[0],
        units[1],
        board,
        delegation,
        Dossier.objects.create(title="Dossiern", kind="regulation", unit=units[0], begun_on=date(2026, 1, 1)),
        Engagement.objects.get(key="samarbete-sbhss"),
        account(Role.OFFICER, units[0], name="Ola Officer", person=made[0]),
        account(Role.OFFICER, units[1], name="Kim Annan", person=made[1]),
        account(Role.DIRECTOR, name="Dir Ektör", person=made[2]),
        account(Role.INTERNATIONAL_FUNCTION, name="Strateg Ek"),
    )


@pytest.fixture
def sign_in(client: Any) -> Callable[[Any], Any]:
    """Return a client that is signed in as an account."""

    def be(found: Any, language: str = "en") -> Any:
        found.language = language
        found.save()
        client.force_login(found)
        return client

    return be
