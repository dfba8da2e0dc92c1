"""What the tests of the room share: people of ours, a visit that lacks nothing, and how long details are kept."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, time
from typing import Any

import pytest
from django.utils import translation

from utblick.conduct.acknowledging import acknowledge
from utblick.conduct.models import Limit
from utblick.decisions.models import AgendaItem, Meeting
from utblick.participation.models import FeedbackRule
from utblick.people.models import Organization, Person
from utblick.people.roles import Role
from utblick.visits.models import Diet, Guest, GuestDetails, Host, ProgrammeItem, Retention, Visit
from utblick.visits.models import Meal as MealRow

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
    """People of ours; details kept three days and six months; lunch for at most 150 SEK and dinner for 400."""

    unit: Organization
    other_unit: Organization
    board: Organization
    meeting: Meeting
    kept: Retention
    officer: Any
    outsider: Any
    host: Any
    director: Any
    function: Any

    def visit(self, title: str = "Delegationen", **values: Any) -> Visit:
        """Make a planned visit on 14 and 15 December, at a venue of our own."""
        given = {
            "what": "Studiebesök",
            "begins": date(2026, 12, 14),
            "ends": date(2026, 12, 15),
            "guest_text": "En polsk region",
            "country": "PL",
            "unit": self.unit,
            "venue_kind": "own",
            "venue": "Vår kursgård",
            "linked": False,
        }
        made: Visit = Visit.objects.create(title=title, **{**given, **values})
        return made

    def received(self, visit: Visit, acknowledged: bool = True) -> Host:
        """Let somebody receive the guests."""
        made = Host.objects.create(visit=visit, person=self.host.person)
        if acknowledged:
            acknowledge(self.host, visit)
        return made

    def guest(self, visit: Visit, name: str = "Anna Nowak", **values: Any) -> Guest:
        """Let a guest come, by name."""
        made = Guest.objects.create(visit=visit, **values)
        if name:
            GuestDetails.objects.create(guest=made, name=name, title="Direktör", languages="Polska")
        return made

    def diet(self, visit: Visit, what: str = "Jordnötter", **values: Any) -> Diet:
        """Let a guest be unable to eat something."""
        made: Diet = Diet.objects.create(visit=visit, what=what, **values)
        return made

    def item(self, visit: Visit, **values: Any) -> ProgrammeItem:
        """Put something in the programme."""
        given = {"day": visit.begins, "begins": time(9), "ends": time(10), "title": "Välkomna"}
        return ProgrammeItem.objects.create(visit=visit, **{**given, **values})

    def meal(self, visit: Visit, **values: Any) -> MealRow:
        """A lunch at noon that follows the code, not saved; a dinner at six."""
        given = {
            "kind": "lunch",
            "day": visit.begins,
            "at": time(18) if values.get("kind") == "dinner" else time(12),
            "guests": 4,
            "hosts": 2,
            "purpose": "Lunch",
            "price": 140,
            "dish_of_the_day": True,
        }
        return MealRow(visit=visit, **{**given, **values})


@pytest.fixture
def house(kronoberg: None, account: Any) -> House:
    """The organisation with people and limits of the tests' own, and no visits."""
    Visit.objects.all().delete()
    Retention.objects.all().delete()
    kept = Retention.objects.create(diet_days=3, name_months=6, basis="Plan")
    Limit.objects.all().delete()
    for kind, amount in (("day_meal", 150), ("evening_meal", 400)):
        Limit.objects.create(
            kind=kind, amount=amount, valid_from=date(2024, 1, 1), with_vat=True, basis="Beslut"
        )
    board = Organization.objects.get(classification="board")
    AgendaItem.objects.filter(meeting__body=board, decision=None).delete()
    Meeting.objects.filter(body=board, date__gte=date(2026, 11, 1)).delete()
    meeting = Meeting.objects.create(body=board, date=date(2026, 12, 18), cutoff=date(2026, 12, 8))
    FeedbackRule.objects.all().delete()
    FeedbackRule.objects.create(body=board)
    units = Organization.objects.filter(classification="administration").order_by("key")
    made = [
        Person.objects.create(given_name=name, family_name="Prov", kind="official", unit=units[0])
        for name in ("Ola", "Vera", "Dir", "Kim")
    ]
    return House(
        units[0],
        units[1],
        board,
        meeting,
        kept,
        account(Role.OFFICER, units[0], name="Ola Officer", person=made[0]),
        account(Role.OFFICER, units[1], name="Kim Annan", person=made[3]),
        account(Role.ELECTED, name="Vera Värd", person=made[1]),
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


def words(answer: Any) -> str:
    """A page's text, its figures with plain blanks."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()).replace("\xa0", " "))


def filled(answer: Any) -> dict[str, Any]:
    """What a form is sent with when nothing is changed."""
    form = answer.context["form"]
    values = {name: form[name].value() for name in form.fields}
    return {name: value for name, value in values.items() if value not in (None, "", False)}
