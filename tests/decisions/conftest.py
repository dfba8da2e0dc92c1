"""What the tests of the room share: the board, its secretary, meetings, and short ways to put and to register."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from utblick.collaborations.models import Engagement
from utblick.collaborations.tests.conftest import made_ready
from utblick.decisions import actions
from utblick.decisions.models import AgendaItem, Decision, Meeting
from utblick.people.models import Organization
from utblick.people.roles import Role

TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("utblick.core.dates.timezone.localdate", lambda *args: TODAY)


@pytest.fixture
def board(kronoberg: None) -> Organization:
    return Organization.objects.get(key="regionstyrelsen")


@pytest.fixture
def assembly(kronoberg: None) -> Organization:
    return Organization.objects.get(key="regionfullmaktige")


@pytest.fixture
def committee(kronoberg: None) -> Organization:
    return Organization.objects.get(key="kulturnamnden")


@pytest.fixture
def secretary(account: Any) -> Any:
    return account(Role.BOARD_SECRETARY, name="Sekreterare Ek")


@pytest.fixture
def engagement(kronoberg: None) -> Engagement:
    """A collaboration that is ready to be decided."""
    return made_ready(Engagement.objects.get(key="samarbete-sbhss"))


@pytest.fixture
def meeting_of(kronoberg: None) -> Callable[..., Meeting]:
    """Return a meeting of a body on a day: today, unless told."""

    def make(body: Organization, day: date = TODAY, **values: Any) -> Meeting:
        found = Meeting.objects.filter(body=body, date=day).first()
        return found or Meeting.objects.create(body=body, date=day, **values)

    return make


def put(
    account: Any, meeting: Meeting, thing: Any = None, matter: str = "decisions.other", **values: Any
) -> AgendaItem:
    """Put a matter on an agenda."""
    values.setdefault("title", str(thing or "Ett ärende"))
    item = AgendaItem(meeting=meeting, matter=matter, object_id=thing.pk if thing else None, **values)
    return actions.put_on_agenda(account, item)


def decide(account: Any, item: AgendaItem, paragraph: str = "1", **values: Any) -> Decision:
    """Register what the meeting decided in a matter."""
    meeting = values.pop("meeting", item.meeting)
    given: dict[str, Any] = {
        "body": meeting.body,
        "manner": "body",
        "meeting": meeting,
        "item": item,
        "matter": item.matter,
        "object_id": item.object_id,
        "area": item.area,
        "title": item.title,
        "decided_on": meeting.date,
        "outcome": "approved",
        "text": "Styrelsen beslutar enligt förslaget.",
        "paragraph": paragraph,
    }
    disqualified, upload = values.pop("disqualified", ()), values.pop("upload", None)
    return actions.register_decision(account, Decision(**{**given, **values}), disqualified, upload)


def delegated(account: Any, body: Organization, **values: Any) -> Decision:
    """Register a decision made on behalf of a body."""
    given: dict[str, Any] = {
        "body": body,
        "manner": "delegated",
        "matter": "decisions.other",
        "title": "Avgift till ett seminarium",
        "decided_on": date(2026, 11, 2),
        "decided_by": "Regiondirektören",
        "outcome": "approved",
        "text": "Avgiften betalas.",
    }
    return actions.register_decision(account, Decision(**{**given, **values}))
