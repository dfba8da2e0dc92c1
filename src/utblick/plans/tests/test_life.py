"""A plan is decided by the board and by nothing else, and stays as it was decided, whatever is tried in what order."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from utblick.decisions import actions as deciding
from utblick.decisions.models import AgendaItem, Decision, Meeting
from utblick.people.models import Organization
from utblick.people.roles import Role
from utblick.plans import actions, building, following
from utblick.plans.models import ActionPlan, Activity, FollowUp, Goal, Progress, Resource
from utblick.plans.tests.conftest import House, decide
from utblick.strategy.models import OperationalPlan

pytestmark = pytest.mark.django_db
NOW = date(2027, 5, 3)


def mostly(*usual: Any, others: Any) -> Any:
    """The usual three times in four, so that the roads lead somewhere; the others try too."""
    usually, seldom = st.sampled_from(usual), st.sampled_from(others)
    return st.one_of(usually, usually, usually, seldom)


ROLES = mostly("international_function", "international_function", "director", others=list(Role.values))
SECRETARIES = mostly("board_secretary", others=list(Role.values))
YEAR = mostly(2026, 2027, others=[2028])
PICK = st.integers(0, 5)
BODIES = mostly("board", others=["assembly", "committee"])
DAYS = mostly(date(2026, 11, 3), date(2027, 4, 20), others=[date(2025, 11, 18), date(2026, 2, 3)])
OUTCOMES = mostly("approved", others=["rejected", "returned", "noted"])
MATTERS = mostly("plans.decide", others=["plans.report"])
MANNERS = mostly("body", others=["urgent", "delegated"])


def said_by(plan: ActionPlan) -> tuple[Any, ...]:
    """All that a plan says of what is to be done and with what."""
    activities = (
        Activity.objects.filter(plan=plan).order_by("pk").values_list("pk", "title", "starts", "ends", "unit")
    )
    goals = (
        Goal.objects.filter(activity__plan=plan)
        .order_by("pk")
        .values_list("pk", "indicator", "target", "activity")
    )
    resources = (
        Resource.objects.filter(activity__plan=plan).order_by("pk").values_list("pk", "amount", "activity")
    )
    links = (
        Activity.serves.through.objects.filter(activity__plan=plan)
        .order_by("pk")
        .values_list("activity", "clause")
    )
    return tuple(activities), tuple(goals), tuple(resources), tuple(links)


def machine(account: Any, house: House) -> type[RuleBasedStateMachine]:
    """Random deeds by random people on plans, activities, agendas and decisions."""
    people = {role: account(role) for role in Role.values}
    bodies = {
        "board": house.board,
        "assembly": house.assembly,
        "committee": Organization.objects.filter(classification="committee")[0],
    }

    class Life(RuleBasedStateMachine):
        def __init__(self) -> None:
            super().__init__()
            self.atomic = transaction.atomic()
            self.atomic.__enter__()
            self.number = 0
            self.decided: dict[int, tuple[Any, ...]] = {}

        def teardown(self) -> None:
            transaction.set_rollback(True)
            self.atomic.__exit__(None, None, None)

        def _try(self, deed: Callable[[], Any]) -> None:
            try:
                with transaction.atomic():
                    deed()
            except (ValidationError, PermissionDenied):
                pass

        def _plan(self, year: int) -> ActionPlan | None:
            return ActionPlan.objects.filter(year=year).first()

        def _activity(self, pick: int) -> Activity | None:
            found = list(Activity.objects.select_related("plan").order_by("pk"))
            return found[pick % len(found)] if found else None

        @initialize()
        def begin(self) -> None:
            """The year before is decided, the next lacks nothing."""
            plan = actions.prepare(people[Role.INTERNATIONAL_FUNCTION], house.ready(2026))
            decide(people[Role.BOARD_SECRETARY], house.meeting(date(2025, 11, 18)), plan)
            house.ready(2027)
            OperationalPlan.objects.create(year=2028, title="Verksamhetsplan 2028")

        @rule(role=ROLES, year=YEAR, copied=st.booleans())
        def start(self, role: str, year: int, copied: bool) -> None:
            plan = ActionPlan(year=year, operational_plan=OperationalPlan.objects.filter(year=year).first())
            before = self._plan(year - 1) if copied else None
            chosen = list(before.activities.values_list("pk", flat=True)) if before else []
            self._try(lambda: building.start_plan(people[role], plan, before, chosen))

        @rule(role=ROLES, year=YEAR, whole=st.sampled_from([True, True, False]))
        def add(self, role: str, year: int, whole: bool) -> None:
            plan = self._plan(year)
            if plan is None:
                return
            self.number += 1
            activity = Activity(
                plan=plan, title=f"Nr {self.number}", unit=house.unit, responsible=house.person
            )
            activity.starts, activity.ends = date(year, 1, 1), date(year, 12, 31)

            def deed() -> None:
                made = actions.save_activity(people[role], activity, {"serves": [house.clause]})
                if whole:
                    goal = Goal(activity=made, indicator="x", target=1, due=made.ends, owner=house.person)
                    actions.save_part(people[role], goal)
                    row = Resource(activity=made, organ=house.unit, budget_line="x", amount=1)
                    actions.save_part(people[role], row)

            self._try(deed)

        @rule(role=ROLES, pick=PICK)
        def change(self, role: str, pick: int) -> None:
            activity = self._activity(pick)
            if activity is None:
                return
            self.number += 1
            activity.title = f"Nr {self.number}"
            self._try(lambda: actions.save_activity(people[role], activity, {"serves": [house.clause]}))
            for part in (*activity.goals.all(), *activity.resources.all()):
                self._try(lambda part=part: actions.save_part(people[role], part))  # type: ignore[misc]

        @rule(role=ROLES, pick=PICK)
        def take_away(self, role: str, pick: int) -> None:
            if activity := self._activity(pick):
                for part in activity.resources.all():
                    self._try(lambda part=part: actions.delete_part(people[role], part))  # type: ignore[misc]
                self._try(lambda: actions.delete_activity(people[role], activity))

        @rule(role=ROLES, pick=PICK, year=YEAR)
        def move(self, role: str, pick: int, year: int) -> None:
            activity, plan = self._activity(pick), self._plan(year)
            if activity and plan:
                self._try(lambda: building.move_activity(people[role], activity, plan))

        @rule(role=ROLES, pick=PICK, other=PICK)
        def merge_or_split(self, role: str, pick: int, other: int) -> None:
            one, two = self._activity(pick), self._activity(other)
            if one and two and one != two:
                self._try(lambda: building.merge_activities(people[role], one, [two]))
            elif one:
                self._try(lambda: building.split_activity(people[role], one, ["Del"]))

        @rule(role=ROLES, year=YEAR)
        def prepare(self, role: str, year: int) -> None:
            if plan := self._plan(year):
                self._try(lambda: actions.prepare(people[role], plan))

        @rule(role=ROLES, year=YEAR)
        def reopen(self, role: str, year: int) -> None:
            if plan := self._plan(year):
                self._try(lambda: actions.reopen(people[role], plan, "Skäl"))

        @rule(role=ROLES, year=YEAR)
        def save(self, role: str, year: int) -> None:
            if plan := self._plan(year):
                plan.summary = f"Nr {self.number}"
                self._try(lambda: actions.save_plan(people[role], plan))

        @rule(role=SECRETARIES, year=YEAR, body=BODIES, day=DAYS, matter=MATTERS)
        def put(self, role: str, year: int, body: str, day: date, matter: str) -> None:
            if plan := self._plan(year):
                meeting, _made = Meeting.objects.get_or_create(body=bodies[body], date=day)
                item = AgendaItem(meeting=meeting, matter=matter, object_id=plan.pk, title="Plan")
                self._try(lambda: deciding.put_on_agenda(people[role], item))

        @rule(role=SECRETARIES, year=YEAR, body=BODIES, day=DAYS, matter=MATTERS, outcome=OUTCOMES,
              manner=MANNERS)  # fmt: skip
        def decide(
            self, role: str, year: int, body: str, day: date, matter: str, outcome: str, manner: str
        ) -> None:
            if (plan := self._plan(year)) is None:
                return
            self.number += 1
            meeting, _made = Meeting.objects.get_or_create(body=bodies[body], date=day)
            item = meeting.items.filter(decision=None, object_id=plan.pk, matter=matter).first()
            decision = Decision(
                body=meeting.body, manner=manner, meeting=meeting if manner == "body" else None, item=item,
                matter=matter, object_id=plan.pk, title="Plan", decided_on=day, outcome=outcome, text="x",
                paragraph=str(self.number), decided_by="Ordföranden",
            )  # fmt: skip
            self._try(lambda: deciding.register_decision(people[role], decision))

        @rule(pick=PICK, outcome=OUTCOMES, day=DAYS)
        def as_it_should_be(self, pick: int, outcome: str, day: date) -> None:
            """The next step with one of the plans, by who should take it."""
            plans = list(ActionPlan.objects.order_by("year"))
            plan = plans[pick % len(plans)]
            self.number += 1
            if plan.status == "draft":
                self._try(lambda: actions.prepare(people[Role.INTERNATIONAL_FUNCTION], plan))
                return
            matter = "plans.decide" if plan.status == "prepared" else "plans.report"
            said = {"matter": matter, "outcome": outcome, "paragraph": str(self.number)}
            self._try(lambda: decide(people[Role.BOARD_SECRETARY], house.meeting(day), plan, **said))

        @rule(role=SECRETARIES, outcome=OUTCOMES, pick=PICK)
        def correct(self, role: str, outcome: str, pick: int) -> None:
            there = list(Decision.objects.exclude(meeting=None).order_by("pk"))
            if not there:
                return
            earlier = there[pick % len(there)]
            self.number += 1
            decision = Decision(
                body=earlier.body, manner="body", meeting=earlier.meeting, matter=earlier.matter,
                object_id=earlier.object_id, title="Plan", decided_on=earlier.decided_on, outcome=outcome,
                text="y", paragraph=str(self.number), corrects=earlier,
            )  # fmt: skip
            self._try(lambda: deciding.register_decision(people[role], decision))

        @rule(role=ROLES, pick=PICK, progress=st.sampled_from(Progress.values), tertial=st.integers(1, 3))
        def follow_up(self, role: str, pick: int, progress: str, tertial: int) -> None:
            if activity := self._activity(pick):
                said = FollowUp(
                    activity=activity, tertial=tertial, progress=progress, comment="x", deviation="y"
                )
                self._try(lambda: following.save_follow_up(people[role], said))

        def _approved(self, plan: ActionPlan, matter: str, *outcomes: str) -> bool:
            found = Decision.objects.filter(
                matter=matter, object_id=plan.pk, outcome__in=outcomes, manner="body", body=house.board
            )
            return found.filter(decided_on__year__gte=plan.year - 1).exists()

        @invariant()
        def decided_and_followed_up_by_the_board_only(self) -> None:
            for plan in ActionPlan.objects.filter(status__in=("decided", "followed_up")):
                assert self._approved(plan, "plans.decide", "approved"), f"{plan} without a decision"
                assert plan.decided_on is not None
                assert plan.operational_plan is not None
                assert plan.operational_plan.year == plan.year
            for plan in ActionPlan.objects.filter(status="followed_up"):
                assert self._approved(plan, "plans.report", "approved", "noted"), f"{plan} without a report"
            for plan in ActionPlan.objects.exclude(status__in=("decided", "followed_up")):
                assert (plan.decided_on, plan.paragraph) == (None, "")
            others = Decision.objects.exclude(body=house.board)
            assert not others.exists()

        @invariant()
        def one_plan_a_year(self) -> None:
            years = list(ActionPlan.objects.values_list("year", flat=True))
            assert len(years) == len(set(years))

        @invariant()
        def what_is_decided_stays_as_it_was_decided(self) -> None:
            closed = {plan.pk: said_by(plan) for plan in ActionPlan.objects.exclude(status="draft")}
            for pk in closed.keys() & self.decided.keys():
                assert closed[pk] == self.decided[pk]
            for activities, goals, resources, links in closed.values():
                ids = {each[0] for each in activities}
                assert ids
                assert ids == {each[3] for each in goals} == {each[2] for each in resources}
                assert ids == {each[0] for each in links}
            self.decided = closed

        @invariant()
        def nothing_said_is_lost(self) -> None:
            gone = FollowUp.history.filter(history_type="-")
            assert not gone.exists()

    return Life


@pytest.mark.row("R3", "R4", "R31")
@pytest.mark.rule("plans.life_of_a_plan", "plans.one_plan_a_year", "plans.decided_the_year_before")
def test_no_path_leads_to_a_decided_plan_without_the_board_and_nothing_of_it_changes(
    house: House, account: Any, on_day: Callable[[date], None]
) -> None:
    on_day(NOW)
    run_state_machine_as_test(
        machine(account, house),
        settings=settings(
            max_examples=20,
            stateful_step_count=30,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            database=None,
        ),
    )
