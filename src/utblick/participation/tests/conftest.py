"""What the tests of the room share: a board with meetings, people of ours, and a meeting that has been."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from django.utils import translation

from utblick.core import things
from utblick.decisions.models import AgendaItem, Meeting
from utblick.participation.models import (
    ApprovalRule,
    Feedback,
    FeedbackRule,
    InternationalMeeting,
    NextStep,
    Participant,
)
from utblick.people.models import Membership, Organization, Person
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
    """A board that meets on 24 November (its agenda closed on the 13th) and on 15 December (closes on the 4th)."""

    board: Organization
    unit: Organization
    first: Meeting
    second: Meeting
    officer: Any
    colleague: Any
    head: Any
    director: Any
    member: Any
    chair: Any
    other_member: Any
    secretary: Any
    function: Any

    def meeting(self, title: str = "Nätverksmötet", **values: Any) -> InternationalMeeting:
        """Make a meeting that ended on 20 November, after the agenda of the board's next meeting had closed."""
        given = {
            "begins": date(2026, 11, 19),
            "ends": date(2026, 11, 20),
            "place": "Bryssel",
            "country": "BE",
            "unit": self.unit,
        }
        return InternationalMeeting.objects.create(title=title, **{**given, **values})

    def went(self, meeting: InternationalMeeting, *accounts: Any, state: str = "took_part") -> None:
        """Let people have taken part."""
        for account in accounts or (self.officer,):
            Participant.objects.create(
                meeting=meeting, person=account.person, state=state, proposed_by=account
            )

    def feedback(self, meeting: InternationalMeeting, **values: Any) -> Feedback:
        """Make feedback that lacks nothing, handed in today unless said otherwise."""
        given = {
            "discussed": "Gemensamma mål",
            "means_for_us": "Vi kan vara med",
            "our_position": "Vi vill",
            "handed_in_on": TODAY,
            "first_handed_in_on": TODAY,
        }
        return Feedback.objects.create(meeting=meeting, **{**given, **values})


@pytest.fixture
def house(kronoberg: None, account: Any) -> House:
    """The organisation with board meetings, tables and people of the tests' own, and no international meetings."""
    for kind in ("journey", "visit"):  # what other rooms tie to meetings, or tell the board besides
        things.KINDS[kind].model._default_manager.all().delete()
    for model in (NextStep, Feedback, Participant, InternationalMeeting, ApprovalRule, FeedbackRule):
        model.objects.all().delete()
    board = Organization.objects.get(classification="board")
    AgendaItem.objects.filter(meeting__body=board, decision=None).delete()
    Meeting.objects.filter(body=board, date__gte=date(2026, 11, 1)).delete()
    first = Meeting.objects.create(body=board, date=date(2026, 11, 24), cutoff=date(2026, 11, 13))
    second = Meeting.objects.create(body=board, date=date(2026, 12, 15), cutoff=date(2026, 12, 4))
    FeedbackRule.objects.create(body=board)
    for who, by in (("elected", "presidium"), ("director", "presidium"), ("official", "head")):
        ApprovalRule.objects.create(who=who, by=by, body=board if by == "presidium" else None)
    unit = Organization.objects.filter(classification="administration").order_by("key")[0]
    Membership.objects.filter(organization=board, role__in=("chair", "vice_chair")).delete()
    made = [
        Person.objects.create(given_name=name, family_name="Prov", kind=kind, unit=where)
        for name, kind, where in (
            ("Ola", "official", unit),
            ("Kim", "official", unit),
            ("Dir", "official", None),
            ("Eva", "elected", None),
            ("Ove", "elected", None),
            ("Ulf", "elected", None),
            ("Hed", "official", unit),
        )
    ]
    Membership.objects.create(person=made[4], organization=board, role="chair", start="2023")
    return House(
        board,
        unit,
        first,
        second,
        account(Role.OFFICER, unit, name="Ola Officer", person=made[0]),
        account(Role.OFFICER, unit, name="Kim Kollega", person=made[1]),
        account(Role.HEAD_OF_ADMINISTRATION, unit, name="Hed Chef", person=made[6]),
        account(Role.DIRECTOR, name="Dir Ektör", person=made[2]),
        account(Role.ELECTED, name="Eva Ledamot", person=made[3]),
        account(Role.ELECTED, name="Ove Ordförande", person=made[4]),
        account(Role.ELECTED, name="Ulf Ledamot", person=made[5]),
        account(Role.BOARD_SECRETARY, name="Sek Reterare"),
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
