"""What the tests of the room share: a day, a unit, persons with accounts, and short ways to a journey."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from django.utils import translation

from utblick.decisions.models import AgendaItem, Meeting
from utblick.participation.models import Feedback, FeedbackRule, InternationalMeeting, NextStep, Participant
from utblick.people.models import Account, Organization, Person
from utblick.people.roles import Role
from utblick.travel import actions, reckoning
from utblick.travel.models import EmissionBudget, Journey, Leg, TravelGuideline, Traveller

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


def leg(mode: str, origin: str, destination: str, **values: Any) -> Leg:
    """A leg between places as people write them; not yet reckoned, not yet saved."""
    from utblick.emissions import places

    made = Leg(mode=mode, **values)
    for end, text in (("from", origin), ("to", destination)):
        found = places.resolve(text)
        assert found is not None, text
        reckoning.put_place(made, end, found)
    return made


@dataclass
class House:
    """Two administrations, a traveller with an account, another one, who proposes, and who approves."""

    unit: Organization
    other: Organization
    person: Person
    second: Person
    traveller: Account
    proposer: Account
    director: Account
    guideline: TravelGuideline
    elected: Person

    def journey(self, title: str = "Mötet", legs: Any = None, persons: Any = None, **values: Any) -> Journey:
        """Propose a journey by train to Copenhagen and back, by the proposer."""
        given = {
            "purpose": "Ett avtal",
            "unit": self.unit,
            "begins": date(2027, 2, 1),
            "ends": date(2027, 2, 3),
            "why_needed": "Det behövs.",
            "why_not_remote": "Det går inte.",
        }
        made = Journey(title=title, **{**given, **values})
        ways = legs or [leg("train", "Växjö", "Köpenhamn"), leg("train", "Köpenhamn", "Växjö")]
        return actions.propose(self.proposer, made, ways, persons or [self.person])

    def ready(self, **values: Any) -> Journey:
        """A journey that nothing keeps from being approved."""
        from utblick.conduct.acknowledging import acknowledge

        made = self.journey(**values)
        acknowledge(self.traveller, made)
        return actions.acknowledge_guideline(self.proposer, made)


@pytest.fixture
def house(kronoberg: None, account: Any) -> House:
    """The organisation without the journeys of its pack."""
    for model in (Traveller, Leg, Journey, EmissionBudget):
        model.objects.all().delete()
    units = list(Organization.objects.filter(classification="administration").order_by("key"))
    found = Person.objects.filter(protected_identity=False).order_by("pk")
    persons = list(found.filter(kind="official"))  # their heads approve, so the chief executive may
    traveller = account(Role.ELECTED, name="Resenär Ek")
    traveller.person = persons[0]
    traveller.save()
    return House(
        units[0],
        units[1],
        persons[0],
        persons[1],
        traveller,
        account(Role.INTERNATIONAL_FUNCTION, name="Strateg Ek"),
        account(Role.DIRECTOR, name="Direktör Ask"),
        TravelGuideline.objects.get(),
        found.filter(kind="elected", accounts=None)[0],
    )


@pytest.fixture
def board(house: House) -> Meeting:
    """A board that meets on 24 November and on 15 December, and no international meetings."""
    for model in (NextStep, Feedback, Participant, InternationalMeeting, FeedbackRule):
        model.objects.all().delete()
    body = Organization.objects.get(classification="board")
    AgendaItem.objects.filter(meeting__body=body, decision=None).delete()
    Meeting.objects.filter(body=body, date__gte=date(2026, 11, 1)).delete()
    FeedbackRule.objects.create(body=body)
    Meeting.objects.create(body=body, date=date(2026, 12, 15), cutoff=date(2026, 12, 4))
    return Meeting.objects.create(body=body, date=date(2026, 11, 24), cutoff=date(2026, 11, 13))


@pytest.fixture
def sign_in(client: Any) -> Callable[[Any], Any]:
    """Return a client that is signed in as an account."""

    def be(found: Any, language: str = "") -> Any:
        if language:
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
