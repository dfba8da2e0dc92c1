"""Whatever is tried by whom in what order: nothing is active past a condition, nothing renewed past its evaluation."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Count
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from utblick.collaborations import actions, analysing, living, stated
from utblick.collaborations.models import Engagement, Goal, Period, Review, YearCost
from utblick.collaborations.tests.conftest import TODAY, decide, evaluated, fill_in
from utblick.people.models import Organization
from utblick.people.roles import Role
from utblick.stakeholders import actions as stakeholders
from utblick.strategy.models import OperationalPlan
from utblick.sustainability import actions as sustainability

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg", "november")]


def mostly(*usual: Any, others: Any) -> Any:
    """The usual three times in four, so that the roads lead somewhere; the others try too."""
    usually, seldom = st.sampled_from(usual), st.sampled_from(others)
    return st.one_of(usually, usually, usually, seldom)


ROLES = mostly("international_function", others=list(Role.values))
SECRETARIES = mostly("board_secretary", others=list(Role.values))
PICK = st.integers(0, 1)
DAYS = mostly(TODAY, date(2026, 11, 3), others=[date(2026, 9, 29), date(2026, 10, 13)])
MATTERS = mostly("collaborations.enter", "collaborations.renew", others=["collaborations.end"])
OUTCOMES = mostly("approved", others=["rejected", "returned", "noted"])
MANNERS = mostly("body", others=["urgent", "delegated"])
KINDS = mostly("network", "partnership", others=["programme_assignment"])
BODIES = mostly("board", others=["assembly", "committee"])


def machine(account: Any) -> type[RuleBasedStateMachine]:
    """Random deeds by random people on collaborations, agendas and decisions."""
    people = {role: account(role) for role in Role.values}
    bodies = {
        name: Organization.objects.filter(classification=name)[0]
        for name in ("board", "assembly", "committee")
    }

    class Life(RuleBasedStateMachine):
        def __init__(self) -> None:
            super().__init__()
            self.atomic = transaction.atomic()
            self.atomic.__enter__()
            self.inherited = set(Engagement.objects.values_list("pk", flat=True))
            self.old: set[str] = set()
            self.number = 0

        def teardown(self) -> None:
            transaction.set_rollback(True)
            self.atomic.__exit__(None, None, None)

        def _try(self, deed: Callable[[], Any]) -> None:
            try:
                with transaction.atomic():
                    deed()
            except (ValidationError, PermissionDenied):
                pass

        def _one(self, pick: int) -> Engagement | None:
            found = list(Engagement.objects.exclude(pk__in=self.inherited).order_by("pk"))
            return found[pick % len(found)] if found else None

        def _period(self, pick: int) -> Period | None:
            one = self._one(pick)
            return (living.in_preparation(one) or living.current(one)) if one else None

        @initialize()
        def begin(self) -> None:
            """One that needs its decision only."""
            made = actions.save_engagement(
                people[Role.INTERNATIONAL_FUNCTION], Engagement(kind="network", name="Först"), {}
            )
            period = fill_in(made.periods.get())
            living.make_ready(
                people[Role.INTERNATIONAL_FUNCTION],
                living.appraise(people[Role.INTERNATIONAL_FUNCTION], period),
            )

        @rule(role=ROLES, kind=KINDS, since=st.sampled_from(["", "2019", "2026"]), inherited=st.booleans())
        def register(self, role: str, kind: str, since: str, inherited: bool) -> None:
            self.number += 1
            new = Engagement(kind=kind, name=f"Nr {self.number}", member_since=since)
            if since == "2019":
                self.old.add(new.name)
            self._try(lambda: actions.save_engagement(people[role], new, {}, inherited=inherited))

        @rule(role=ROLES, pick=PICK, kind=KINDS)
        def change(self, role: str, pick: int, kind: str) -> None:
            if one := self._one(pick):
                one.kind, one.member_since = kind, ""
                self._try(lambda: actions.save_engagement(people[role], one, {"areas": []}))

        @rule(pick=PICK)
        def say_all(self, pick: int) -> None:
            """What the conditions ask for is filled in, also past the actions: that alone makes nothing active."""
            period = self._period(pick)
            if period and period.stage in ("proposed", "appraisal") and not period.engagement.costs.exists():
                fill_in(period)

        @rule(role=ROLES, pick=PICK, ends=st.sampled_from(["", "2027", "2030"]))
        def save_period(self, role: str, pick: int, ends: str) -> None:
            if period := self._period(pick):
                period.ends = ends
                self._try(lambda: living.save_period(people[role], period))

        @rule(role=ROLES, pick=PICK, what=st.sampled_from(["goal", "alternative", "sustainability", "costs"]))
        def take_away(self, role: str, pick: int, what: str) -> None:
            period = self._period(pick)
            if period is None:
                return
            if what == "goal":
                for goal in period.goals.all():
                    self._try(lambda goal=goal: living.delete_goal(people[role], goal))  # type: ignore[misc]
            elif what == "alternative":
                self._try(lambda: analysing.choose_alternative(people[role], period, None))
            elif what == "sustainability":
                self._try(lambda: analysing.choose_sustainability_analysis(people[role], period, None))
            else:
                for cost in YearCost.objects.filter(engagement=period.engagement):
                    self._try(lambda cost=cost: actions.delete_part(people[role], cost))  # type: ignore[misc]

        @rule(role=ROLES, pick=PICK, key=st.sampled_from(["theme_and_unit", "fixed_period"]))
        def make_exception(self, role: str, pick: int, key: str) -> None:
            if period := self._period(pick):
                self._try(
                    lambda: living.make_exception(people[role], period, f"collaborations.{key}", "Skäl")
                )

        @rule(
            role=ROLES,
            pick=PICK,
            step=st.sampled_from(
                [living.appraise, living.make_ready, living.make_ready, living.take_back, living.take_on]
            ),
        )
        def take_step(self, role: str, pick: int, step: Any) -> None:
            if period := self._period(pick):
                self._try(lambda: step(people[role], period))

        @rule(role=ROLES, pick=PICK, step=st.sampled_from([living.withdraw, living.finish]))
        def close(self, role: str, pick: int, step: Any) -> None:
            if period := self._period(pick):
                self._try(lambda: step(people[role], period, "Skäl"))

        @rule(role=ROLES, pick=PICK)
        def leave(self, role: str, pick: int) -> None:
            if period := self._period(pick):
                self._try(lambda: living.propose_end(people[role], period, date(2027, 6, 30), "Skäl"))

        @rule(role=ROLES, pick=PICK, again=st.sampled_from([living.propose_renewal, living.propose_again]))
        def propose(self, role: str, pick: int, again: Any) -> None:
            if one := self._one(pick):
                self._try(lambda: again(people[role], one))

        @rule(pick=PICK)
        def evaluate(self, pick: int) -> None:
            one = self._one(pick)
            period = living.current(one) if one else None
            if period and period.stage in ("decided", "inherited") and living.evaluation_of(period) is None:
                evaluated(period)

        @rule(role=ROLES, pick=PICK)
        def complete_renewal(self, role: str, pick: int) -> None:
            """A renewal gets what it lacks, so that some come to a decision."""
            period = self._period(pick)
            if period and period.renews_id and period.stage in ("proposed", "appraisal"):
                for goal in period.goals.all():
                    goal.operational_plan = OperationalPlan.objects.first()
                    self._try(lambda goal=goal: living.save_goal(people[role], goal, {}))  # type: ignore[misc]
                period.alternative, period.sustainability = (
                    period.renews.alternative,
                    period.renews.sustainability,
                )
                period.starts, period.ends = "2027-01-01", "2029-12-31"
                self._try(lambda: living.save_period(people[role], period))
                self._try(lambda: living.appraise(people[role], period))
                self._try(lambda: living.make_ready(people[role], Period.objects.get(pk=period.pk)))

        @rule(pick=PICK)
        def prepare(self, pick: int) -> None:
            """Those who may try the straight road, whatever is lacking."""
            function = people[Role.INTERNATIONAL_FUNCTION]
            if period := self._period(pick):
                self._try(lambda: living.appraise(function, period))
                self._try(lambda: living.make_ready(function, period))

        @rule(pick=PICK, what=st.sampled_from(["goals", "alternative", "sustainability", "ends", "costs"]))
        def hollow_out(self, pick: int, what: str) -> None:
            """Take a case back and something out of it."""
            function = people[Role.INTERNATIONAL_FUNCTION]
            period = self._period(pick)
            if period is None:
                return
            self._try(lambda: living.take_back(function, period))
            period = Period.objects.get(pk=period.pk)
            if what == "goals":
                for goal in period.goals.all():
                    self._try(lambda goal=goal: living.delete_goal(function, goal))  # type: ignore[misc]
            elif what == "costs":
                for cost in YearCost.objects.filter(engagement=period.engagement):
                    self._try(lambda cost=cost: actions.delete_part(function, cost))  # type: ignore[misc]
            else:
                setattr(period, what, "" if what == "ends" else None)
                self._try(lambda: living.save_period(function, period))
            self.prepare(pick)
            self.board_decides(pick)

        @rule(pick=PICK)
        def renew_at_once(self, pick: int) -> None:
            """Renew without looking at what good it has done."""
            one = self._one(pick)
            if one is not None:
                self._try(lambda: living.propose_renewal(people[Role.INTERNATIONAL_FUNCTION], one))
                self.complete_renewal(Role.INTERNATIONAL_FUNCTION, pick)
                self.board_decides(pick)

        @rule(kind=st.sampled_from(["network", "partnership"]))
        def turn_an_assignment(self, kind: str) -> None:
            """Take on an assignment, and call it something else."""
            function = people[Role.INTERNATIONAL_FUNCTION]
            self.number += 1
            new = Engagement(kind="programme_assignment", name=f"Nr {self.number}")
            made = actions.save_engagement(function, new, {})
            living.take_on(function, made.periods.get())
            made.kind = kind
            self._try(lambda: actions.save_engagement(function, made, {}))

        @rule(role=ROLES, pick=PICK, other=PICK, what=st.sampled_from(["alternative", "sustainability"]))
        def borrow(self, role: str, pick: int, other: int, what: str) -> None:
            """Let a case rest on an analysis that was made for another."""
            period, lender = self._period(pick), self._period(other)
            if period and lender:
                choose = {
                    "alternative": analysing.choose_alternative,
                    "sustainability": analysing.choose_sustainability_analysis,
                }[what]
                self._try(lambda: choose(people[role], period, getattr(lender, what), "Det passar."))
                self.board_decides(pick)

        @rule(pick=PICK, what=st.sampled_from(["stakeholders", "sustainability"]))
        def open_again(self, pick: int, what: str) -> None:
            """Open an analysis again, whatever rests on it."""
            period, function = self._period(pick), people[Role.INTERNATIONAL_FUNCTION]
            if period and what == "stakeholders" and period.alternative:
                analysis = period.alternative.analysis
                self._try(lambda: stakeholders.reopen(function, analysis, "Fel"))
            elif period and what == "sustainability" and period.sustainability:
                self._try(lambda: sustainability.reopen(function, period.sustainability, "Fel"))

        @rule(pick=PICK)
        def money_after_the_end(self, pick: int) -> None:
            """Set money aside in years when nobody takes part."""
            period, function = self._period(pick), people[Role.INTERNATIONAL_FUNCTION]
            if period is None:
                return
            self._try(lambda: living.take_back(function, period))
            for cost in YearCost.objects.filter(engagement=period.engagement):
                cost.year = 2045
                self._try(lambda cost=cost: actions.save_part(function, cost, {}))  # type: ignore[misc]
            self.prepare(pick)
            self.board_decides(pick)

        @rule(pick=PICK)
        def board_decides(self, pick: int) -> None:
            """The right body at the right time."""
            if period := self._period(pick):
                matter = "collaborations.renew" if period.renews_id else "collaborations.enter"
                self._try(lambda: decide(people[Role.BOARD_SECRETARY], period, matter))
                self._money_lies_within(period)

        def _money_lies_within(self, before: Period) -> None:
            """What has just been decided has money and staff in a year of its period."""
            after = Period.objects.get(pk=before.pk)
            if before.stage == "ready" and after.stage == "decided":
                years = range(int(after.starts[:4]), int(after.ends[:4]) + 1)
                costs = YearCost.objects.filter(engagement=after.engagement, year__in=years)
                assert costs.filter(estimate__gt=0, staff_share__gt=0).exists()

        @rule(
            role=SECRETARIES,
            pick=PICK,
            day=DAYS,
            matter=MATTERS,
            outcome=OUTCOMES,
            manner=MANNERS,
            body=BODIES,
        )
        def decide(
            self, role: str, pick: int, day: date, matter: str, outcome: str, manner: str, body: str
        ) -> None:
            period = self._period(pick)
            if period is None:
                return
            values: dict[str, Any] = {"outcome": outcome, "day": day, "body": bodies[body]}
            if manner != "body":
                values |= {"manner": manner, "decided_by": "Regiondirektören", "paragraph": ""}
            self._try(lambda: decide(people[role], period, matter, **values))
            self._money_lies_within(period)

        @invariant()
        def no_analysis_is_shared(self) -> None:
            for name in ("alternative", "sustainability"):
                found = Period.objects.exclude(**{name: None}).values(name)
                assert not found.annotate(of=Count("engagement", distinct=True)).filter(of__gt=1).exists()

        @invariant()
        def what_is_entered_met_every_required_condition(self) -> None:
            for period in Period.objects.exclude(engagement__in=self.inherited).filter(stage="decided"):
                assert period.engagement.is_collaboration
                assert period.decided_on and period.paragraph and period.as_decided
                for each in period.as_decided:
                    assert each["met"] or (not each["required"] and each["exception"]), each
                assert period.alternative and period.alternative.analysis.completed_on <= period.decided_on
                assert period.sustainability and period.sustainability.completed_on <= period.decided_on
                assert period.starts and period.ends and period.spread_plan and period.taking_part
                assert Goal.objects.filter(period=period, operational_plan__isnull=False).exists()
                assert period.decided_on.month == 11 or period.renews_id

        @invariant()
        def what_is_inherited_was_there_before_the_strategy(self) -> None:
            """A programme assignment is taken on without a decision; nothing else is active without one."""
            for period in Period.objects.exclude(engagement__in=self.inherited).filter(stage="inherited"):
                one = period.engagement
                assert not one.is_collaboration or one.name in self.old
                assert not one.is_collaboration or period.history.earliest().stage == "inherited"

        @invariant()
        def what_is_renewed_was_evaluated_first(self) -> None:
            for period in Period.objects.filter(stage="decided", renews__isnull=False):
                review = Review.objects.get(period=period.renews, kind="evaluation")
                assert review.completed_on and review.completed_on <= period.decided_on
                assert period.renews.stage == "renewed" and not period.renews.current

        @invariant()
        def each_has_one_current_period_and_one_in_preparation_at_most(self) -> None:
            for one in Engagement.objects.exclude(pk__in=self.inherited):
                assert one.periods.filter(current=True).count() == 1
                assert one.periods.filter(stage__in=["proposed", "appraisal", "ready"]).count() <= 1

    return Life


@pytest.mark.row("R32", "R61", "R62", "R67", "R68", "R69", "R70")
@pytest.mark.rule("collaborations.board_decides_new", "collaborations.evaluated_before_renewal")
def test_nothing_gets_past_the_conditions(account: Any) -> None:
    run_state_machine_as_test(
        machine(account),
        settings=settings(
            max_examples=15,
            stateful_step_count=30,
            deadline=None,
            phases=[Phase.explicit, Phase.reuse, Phase.generate],  # made smaller by hand, should it ever fail
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_the_machine_gets_somewhere(account: Any) -> None:
    """The road that the random ones may take leads to a decision and to a renewal: else they would prove nothing."""
    life = machine(account)()
    try:
        life.begin()
        life.decide("board_secretary", 0, TODAY, "collaborations.enter", "approved", "body", "board")
        one = life._one(0)
        assert one is not None and stated.engagements().get(pk=one.pk).stage == "decided"
        life.evaluate(0)
        life.propose("international_function", 0, living.propose_renewal)
        YearCost.objects.filter(engagement=one).get()
        life.complete_renewal("international_function", 0)
        life.decide(
            "board_secretary", 0, date(2026, 11, 20), "collaborations.renew", "approved", "body", "board"
        )
        assert one.periods.filter(stage="renewed").exists()
    finally:
        life.teardown()
