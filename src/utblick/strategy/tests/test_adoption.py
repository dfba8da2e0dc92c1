"""A strategy is adopted by a decision of the assembly and by nothing else, whatever is tried in whatever order."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from utblick.decisions import actions as decisions
from utblick.decisions.models import AgendaItem, Decision, Meeting
from utblick.people.models import Organization
from utblick.people.roles import Role
from utblick.strategy import actions
from utblick.strategy.models import Strategy, StrategyStatus

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)
BODIES = st.sampled_from(["regionfullmaktige", "regionstyrelsen", "kulturnamnden"])
OUTCOMES = st.sampled_from(["approved", "rejected", "returned", "noted"])
ROLES = st.sampled_from(list(Role.values))


def machine(account: Any) -> type[RuleBasedStateMachine]:
    """Random deeds by random people on the strategy, its draft, agendas and decisions."""
    people = {role: account(role) for role in Role.values}

    class Life(RuleBasedStateMachine):
        def __init__(self) -> None:
            super().__init__()
            from django.db import transaction

            self.atomic = transaction.atomic()
            self.atomic.__enter__()
            self.paragraph = 0

        def teardown(self) -> None:
            from django.db import transaction

            transaction.set_rollback(True)
            self.atomic.__exit__(None, None, None)

        def _try(self, deed: Any) -> None:
            from django.db import transaction

            try:
                with transaction.atomic():
                    deed()
            except (ValidationError, PermissionDenied):
                pass

        def _draft(self) -> Strategy | None:
            return Strategy.objects.order_by("-number").first()

        @rule(role=ROLES)
        def revise(self, role: str) -> None:
            self._try(lambda: actions.start_revision(people[role], Strategy.objects.order_by("-number")[0]))

        @rule(role=ROLES, valid=st.booleans())
        def date_it(self, role: str, valid: bool) -> None:
            draft = self._draft()
            draft.valid_from, draft.valid_to = ("2029", "2032") if valid else ("", "")
            self._try(lambda: actions.save_strategy(people[role], draft))

        @rule(role=ROLES, body=BODIES)
        def put(self, role: str, body: str) -> None:
            meeting, _made = Meeting.objects.get_or_create(
                body=Organization.objects.get(key=body), date=TODAY
            )
            item = AgendaItem(
                meeting=meeting, matter="strategy.adopt", object_id=self._draft().pk, title="Antagande"
            )
            self._try(lambda: decisions.put_on_agenda(people[role], item))

        @rule(
            role=ROLES,
            body=BODIES,
            outcome=OUTCOMES,
            manner=st.sampled_from(["body", "body", "urgent", "delegated"]),
        )
        def decide(self, role: str, body: str, outcome: str, manner: str) -> None:
            self.paragraph += 1
            item = AgendaItem.objects.filter(decision=None, meeting__body__key=body).first()
            meeting, _made = Meeting.objects.get_or_create(
                body=Organization.objects.get(key=body), date=TODAY
            )
            decision = Decision(
                body=meeting.body,
                manner=manner,
                meeting=meeting if manner == "body" else None,
                item=item,
                matter="strategy.adopt",
                object_id=self._draft().pk,
                title="Antagande",
                decided_on=TODAY,
                outcome=outcome,
                text="x",
                paragraph=str(self.paragraph),
                decided_by="Ordföranden",
            )
            self._try(lambda: decisions.register_decision(people[role], decision))

        @rule(role=ROLES, outcome=OUTCOMES)
        def correct(self, role: str, outcome: str) -> None:
            earlier = Decision.objects.order_by("?").first()
            if earlier is None or earlier.meeting is None:
                return
            self.paragraph += 1
            decision = Decision(
                body=earlier.body,
                manner="body",
                meeting=earlier.meeting,
                matter=earlier.matter,
                object_id=earlier.object_id,
                title=earlier.title,
                decided_on=TODAY,
                outcome=outcome,
                text="y",
                paragraph=str(self.paragraph),
                corrects=earlier,
            )
            self._try(lambda: decisions.register_decision(people[role], decision))

        @invariant()
        def adopted_by_decision_only(self) -> None:
            for strategy in Strategy.objects.exclude(status=StrategyStatus.DRAFT).exclude(number=1):
                assert Decision.objects.filter(
                    matter="strategy.adopt",
                    object_id=strategy.pk,
                    outcome="approved",
                    manner="body",
                    body__classification="assembly",
                ).exists(), f"{strategy} is {strategy.status} without a decision"
            assert Decision.objects.exclude(body__classification="assembly").count() == 0

    return Life


@pytest.mark.row("R29")
@pytest.mark.rule("strategy.only_assembly_adopts")
def test_no_path_leads_to_adopted_without_a_decision_of_the_assembly(kronoberg: None, account: Any) -> None:
    run_state_machine_as_test(
        machine(account),
        settings=settings(
            max_examples=15,
            stateful_step_count=15,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            database=None,
        ),
    )
