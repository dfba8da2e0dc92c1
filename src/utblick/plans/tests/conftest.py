"""What the tests of the room share: a house without plans, another day than today, and short ways to what one needs."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.urls import reverse
from django.utils import translation

from utblick.decisions import actions as deciding
from utblick.decisions.models import AgendaItem, Decision, Meeting
from utblick.people.models import Organization, Person
from utblick.people.roles import Role
from utblick.plans.models import (
    ActionPlan,
    Activity,
    Attestation,
    FollowUp,
    Goal,
    LogbookEntry,
    Measurement,
    Resource,
)
from utblick.strategy.models import Clause, OperationalPlan

TODAY = date(2026, 11, 23)


@pytest.fixture
def on_day(monkeypatch: pytest.MonkeyPatch) -> Callable[[date], None]:
    """Let it be another day: `on_day(date(2027, 5, 1))`."""

    def be(day: date) -> None:
        monkeypatch.setattr("utblick.core.dates.timezone.localdate", lambda *args: day)

    return be


@pytest.fixture(autouse=True)
def _today(on_day: Callable[[date], None], monkeypatch: pytest.MonkeyPatch) -> None:
    on_day(TODAY)
    # The clock of the database is the real one: a plan of these tests may be younger than their day.
    monkeypatch.setattr("utblick.decisions.queries.made_on", lambda thing: None)


@pytest.fixture
def english() -> Iterator[None]:
    """Messages as they stand in the code."""
    with translation.override("en"):
        yield


def fields(error: Any) -> list[str]:
    """The fields that a refusal is told at."""
    return list(error.value.message_dict)


@pytest.fixture
def house(kronoberg: None) -> "House":
    """The organisation without the plans, the logbook and the meetings that its pack tells of."""
    _empty()
    units = list(Organization.objects.filter(classification="administration").order_by("key"))
    return House(
        board=Organization.objects.get(classification="board"),
        assembly=Organization.objects.get(classification="assembly"),
        unit=units[0],
        other=units[1],
        person=Person.objects.filter(protected_identity=False).order_by("pk")[0],
        clause=Clause.objects.get(strategy__status="adopted", number="2.1"),
    )


def _empty() -> None:
    """Past the history and the index: each test begins here, so it is to be quick."""
    tables = {
        model._meta.db_table for model in apps.get_models(include_auto_created=True) if _is_planned(model)
    }
    with connection.cursor() as cursor:
        for table in (*sorted(tables), OperationalPlan._meta.db_table):
            cursor.execute(f"DELETE FROM {table}")  # names of tables
    Meeting.objects.filter(decisions=None, items=None)._raw_delete(connection.alias)


def _is_planned(model: Any) -> bool:
    return model._meta.app_label == "plans" and "historical" not in model._meta.db_table


@dataclass
class House:
    """Two administrations, the bodies, somebody who answers, and a clause to serve; and ways to make plans of them."""

    board: Organization
    assembly: Organization
    unit: Organization
    other: Organization
    person: Person
    clause: Clause

    def plan(self, year: int = 2027, status: str = "draft", **values: Any) -> ActionPlan:
        """Make a plan that names its operational plan; a decided one was decided in November before."""
        named, _made = OperationalPlan.objects.get_or_create(year=year, title=f"Verksamhetsplan {year}")
        if status in ("decided", "followed_up"):
            values.setdefault("decided_on", date(year - 1, 11, 24))
        return ActionPlan.objects.create(
            year=year, status=status, **{"operational_plan": named, "summary": "Mer samarbete.", **values}
        )

    def activity(self, plan: ActionPlan, title: str = "Nätverk", **values: Any) -> Activity:
        """Make an activity of a plan with nothing but what the database asks for, for the whole year."""
        given = {"unit": self.unit, "starts": date(plan.year, 1, 1), "ends": date(plan.year, 12, 31)}
        return Activity.objects.create(plan=plan, title=title, **{**given, **values})

    def whole(self, plan: ActionPlan, title: str = "Nätverk", **values: Any) -> Activity:
        """Make an activity with all that it takes for its plan to be prepared."""
        made = self.activity(plan, title, **{"responsible": self.person, **values})
        made.serves.add(self.clause)
        self.goal(made)
        self.resource(made)
        return made

    def goal(self, activity: Activity, **values: Any) -> Goal:
        """Give an activity a goal of ten meetings."""
        given = {"indicator": "Möten", "target": Decimal(10), "due": activity.ends, "owner": self.person}
        return Goal.objects.create(activity=activity, **{**given, **values})

    def resource(self, activity: Activity, **values: Any) -> Resource:
        """Set 100 000 kr aside for an activity, in its unit's budget."""
        given = {"organ": self.unit, "budget_line": "Konto 7110", "amount": Decimal(100_000)}
        return Resource.objects.create(activity=activity, **{**given, **values})

    def ready(self, year: int = 2027) -> ActionPlan:
        """Make a plan that lacks nothing, with one activity."""
        plan = self.plan(year)
        self.whole(plan)
        return plan

    def meeting(self, day: date = TODAY, body: Organization | None = None) -> Meeting:
        """Return the meeting of a body (the board) on a day."""
        found, _made = Meeting.objects.get_or_create(body=body or self.board, date=day)
        return found


@transaction.atomic
def decide(secretary: Any, meeting: Meeting, plan: ActionPlan, **values: Any) -> Decision:
    """Put a plan on an agenda and register what was decided of it."""
    matter = values.pop("matter", "plans.decide")
    item = deciding.put_on_agenda(
        secretary, AgendaItem(meeting=meeting, matter=matter, object_id=plan.pk, title="Handlingsplan")
    )
    given = {"outcome": "approved", "text": "Planen antas.", "paragraph": str(100 + item.pk), **values}
    decision = Decision(
        body=meeting.body,
        manner="body",
        meeting=meeting,
        item=item,
        matter=matter,
        object_id=plan.pk,
        title="Handlingsplan",
        decided_on=meeting.date,
        **given,
    )
    return deciding.register_decision(secretary, decision)


@pytest.fixture
def function(account: Any) -> Any:
    return account(Role.INTERNATIONAL_FUNCTION, name="Strateg Ek")


@pytest.fixture
def secretary(account: Any) -> Any:
    return account(Role.BOARD_SECRETARY, name="Sekreterare Ask")


PLAN_PAGES = ("action_plan", "plan_standing", "plan_timeline", "plan_coverage", "plan_resources")
LISTS = ("action_plans", "activities", "logbook", "attestations")


@pytest.fixture
def full(house: House) -> Activity:
    """An activity of the plan that runs with something of everything, besides one that is bare."""
    plan = house.plan(2026, "decided", paragraph="187")
    activity = house.whole(plan, "Nätverk", title_en="Network", text="Vi möts.")
    bare = house.activity(plan, "Bar")
    activity.after.add(bare)
    earlier = house.activity(house.plan(2025, "followed_up"), "Nätverket")
    activity.follows.add(earlier)
    goal = activity.goals.get()
    Measurement.objects.create(goal=goal, measured_on=date(2026, 5, 1), value=4)
    said = {"activity": activity, "said_on": date(2026, 5, 2)}
    FollowUp.objects.create(tertial=1, progress="on_track", comment="Går bra.", **said)
    FollowUp.objects.create(tertial=2, progress="at_risk", comment="Sent.", deviation="Ingen tid.", **said)
    LogbookEntry.objects.create(kind="event", title="Forum", unit=house.unit, on=date(2026, 5, 9))
    Attestation.objects.create(
        unit=house.unit, until=date(2026, 6, 30), goes_on=True, watched="AI", said_on=date(2026, 6, 2)
    )
    return activity


def urls(plan: ActionPlan | None = None, activity: Activity | None = None) -> list[str]:
    """The pages of the room, of a plan and of an activity."""
    found = [reverse(name) for name in LISTS]
    found += [reverse(name, args=[plan.year]) for name in PLAN_PAGES] if plan else []
    return [*found, activity.get_absolute_url()] if activity else found


def words(answer: Any) -> str:
    """A page's text, its figures with plain blanks."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()).replace("\xa0", " "))


def filled(answer: Any) -> dict[str, Any]:
    """What a form is sent with when nothing is changed."""
    form = answer.context["form"]
    values = {name: form[name].value() for name in form.fields}
    return {name: value for name, value in values.items() if value not in (None, "")}
