"""Random deeds by random roles: nothing is ever submitted without the committee's decision."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from utblick.decisions.models import Decision
from utblick.projects import actions
from utblick.projects.models import Project
from utblick.projects.rules import life
from utblick.projects.tests.conftest import TODAY, House

pytestmark = pytest.mark.django_db


@given(st.lists(st.sampled_from(sorted(life.STEPS)), max_size=40))
@pytest.mark.rule("projects.life")
@pytest.mark.row("R40")
def test_no_way_through_the_steps_passes_the_decision_by(steps: list[str]) -> None:
    state, decided_on, decisions = life.IDEA, None, 0
    for step in steps:
        to = life.next_state(state, step, decided_on)
        if to is None:
            continue
        if step == life.DECIDE:
            decided_on, decisions = TODAY, decisions + 1
        elif step in ("prepare", "reopen", "return", "refuse"):
            decided_on = None
        state = to
        assert state in life.UNDECIDED or decided_on is not None
        assert state in life.UNDECIDED or decisions


DEEDS = (
    *("prepare", "make_ready", "take_back", "submit", "grant", "reject", "start"),
    *("withdraw", "reopen", "open_again", "let_stand"),
)
ROLES = ("officer", "outsider", "head", "function", "secretary")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(ROLES), st.sampled_from((*DEEDS, "decide", "wrong"))), max_size=14))
@pytest.mark.rule("projects.life")
@pytest.mark.row("R40", "R41")
def test_random_deeds_by_random_roles_never_submit_undecided(
    house: House, deeds: list[tuple[str, str]]
) -> None:
    with transaction.atomic():
        project = house.whole(state="idea")
        for role, deed in deeds:
            _try(house, getattr(house, role), project, deed)
            project = Project.objects.get(pk=project.pk)
            if project.state not in life.UNDECIDED:
                found = Decision.objects.filter(object_id=project.pk, outcome="approved")
                assert found.filter(body=house.committee).exists() and project.decided_by == house.committee
        transaction.set_rollback(True)


def _try(house: House, account: Any, project: Project, deed: str) -> None:
    """Do what may be done; what is refused changes nothing."""
    extra: dict[str, tuple[Any, ...]] = {
        "submit": (TODAY,),
        "grant": (TODAY, "N-1"),
        "reject": (TODAY, "Nej"),
        "withdraw": ("Skäl",),
        "open_again": ("Skäl",),
    }
    try:
        with transaction.atomic():
            if deed in ("decide", "wrong"):
                house.decide(project, house.committee if deed == "decide" else house.other)
            else:
                getattr(actions, deed)(account, project, *extra.get(deed, ()))
    except (ValidationError, PermissionDenied):
        pass
