"""What the tests of the room share: people of ours, two committees with an area each, a project that lacks nothing."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.utils import translation

from utblick.decisions import actions as decisions
from utblick.decisions.models import AgendaItem, Decision, Meeting, PolicyArea
from utblick.people.models import Organization
from utblick.people.roles import Role
from utblick.projects import actions, shown
from utblick.projects.models import Frame, Project
from utblick.strategy.models import Clause

TODAY = date(2026, 11, 26)


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
    """Two committees, each with its area; the first has a frame of a million kronor for 2027."""

    unit: Organization
    other_unit: Organization
    committee: Organization
    other: Organization
    area: PolicyArea
    other_area: PolicyArea
    frame: Frame
    officer: Any
    outsider: Any
    head: Any
    function: Any
    secretary: Any

    def project(self, title: str = "Grön hamn", **values: Any) -> Project:
        """An idea."""
        given = {"idea": "Vi prövar landström.", "unit": self.unit, "since": TODAY}
        made: Any = Project(title=title, **{**given, **values})
        # It came to be on the day that the tests are of, whichever day they are run on.
        made._history_date = datetime.combine(TODAY, time(8), UTC)
        made.save()
        found: Project = made
        return found

    def whole(self, title: str = "Grön hamn", amount: int = 200_000, **values: Any) -> Project:
        """A project in preparation that lacks nothing: a million, of which at most 800 000 is a grant.

        `amount` is our own money, all of it committed of the committee's frame; what is left is working time.
        """
        given = {
            "aims": "Mindre utsläpp.",
            "area": self.area,
            "contact": self.officer.person,
            "programme_name": "Ett program",
            "most_grant": Decimal(80),
            "starts": date(2027, 1, 1),
            "ends": date(2028, 12, 31),
            "budget": Decimal(1_000_000),
            "deadline": date(2027, 2, 1),
            "state": "preparation",
        }
        made = self.project(title, **{**given, **values})
        made.serves.set([Clause.objects.get(key="fokus-1-4")])
        partner = made.partners.create(organization=self.unit, role="lead", country="SE", budget=1_000_000)
        made.lines.create(partner=partner, work_package="AP1", kind="staff", amount=700_000)
        made.lines.create(partner=partner, work_package="AP2", kind="travel", amount=300_000)
        from utblick.projects.models import Funding

        grant = min(800_000, 1_000_000 - amount)
        hours = 1_000_000 - amount - grant
        Funding.objects.create(project=made, grant=grant, own_money=amount, own_hours_value=hours)
        made.commitments.create(body=self.committee, year=2027, amount=amount, staff_percent=20)
        return made

    def decide(
        self, project: Project, body: Any = None, outcome: str = "approved", **values: Any
    ) -> Decision:
        """Let a committee decide, at a meeting of today."""
        body = body or self.committee
        meeting, _made = Meeting.objects.get_or_create(body=body, date=values.pop("on", TODAY))
        with translation.override("en"):
            return decisions.register_decision(
                self.function_secretary(body),
                Decision(
                    body=body,
                    manner="body",
                    meeting=meeting,
                    matter="projects.decide",
                    object_id=project.pk,
                    area=values.pop("area", self.area),
                    title="Projekt",
                    decided_on=meeting.date,
                    paragraph=values.pop("paragraph", str(Decision.objects.count() + 1)),
                    outcome=outcome,
                    text=values.pop(
                        "text", shown.on_the_agenda(project) if outcome == "approved" else "Nej."
                    ),
                    reasons="Skäl" if outcome != "approved" else "",
                    **values,
                ),
            )

    def function_secretary(self, body: Any) -> Any:
        """The secretary, who serves every committee here."""
        return self.secretary

    def decided(self, **values: Any) -> Project:
        """A project that the committee has decided."""
        project = self.whole(**values)
        actions.make_ready(self.function, project)
        self.decide(project)
        project.refresh_from_db()
        return project


@pytest.fixture
def house(kronoberg: None, account: Any) -> House:
    """The organisation with areas, frames and people of the tests' own, and no projects."""
    from utblick.people.models import Person

    Project.objects.all().delete()
    Frame.objects.all().delete()
    AgendaItem.objects.filter(matter="projects.decide").delete()
    areas = list(PolicyArea.objects.exclude(committee=None).select_related("committee").order_by("key")[:2])
    units = Organization.objects.filter(classification="administration").order_by("key")
    persons = [
        Person.objects.create(given_name=name, family_name="Prov", kind="official", unit=units[0])
        for name in ("Ola", "Kim")
    ]
    committee = areas[0].committee
    return House(
        units[0],
        units[1],
        committee,
        areas[1].committee,
        areas[0],
        areas[1],
        Frame.objects.create(committee=committee, year=2027, amount=1_000_000, basis="Budget"),
        account(Role.OFFICER, units[0], name="Ola Officer", person=persons[0]),
        account(Role.OFFICER, units[1], name="Kim Annan", person=persons[1]),
        account(Role.HEAD_OF_ADMINISTRATION, units[0], name="Chef Prov"),
        account(Role.INTERNATIONAL_FUNCTION, name="Strateg Ek"),
        account(Role.COMMITTEE_SECRETARY, name="Sekr Prov"),
    )


@pytest.fixture
def sign_in(client: Any) -> Callable[..., Any]:
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


DAY = timedelta(days=1)
