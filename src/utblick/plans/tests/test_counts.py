"""No page of the room asks more of the database for two hundred activities than for five, and none more than twelve."""

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from utblick.decisions.models import PolicyArea
from utblick.people.roles import Role
from utblick.plans.models import (
    ActionPlan,
    Activity,
    Comment,
    FollowUp,
    Goal,
    LogbookEntry,
    Measurement,
    Resource,
)
from utblick.plans.tests.conftest import PLAN_PAGES, House

pytestmark = pytest.mark.django_db
MOST = 12


def asked(client: Any, url: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200, url
    return len(queries)


def add(house: House, plan: ActionPlan, many: int) -> Activity:
    """Add activities with something of everything, each waiting for the one before. Past the history, to be quick."""
    period = {"starts": date(2026, 1, 1), "ends": date(2026, 12, 31), "responsible": house.person}
    made = Activity.objects.bulk_create(
        Activity(plan=plan, title=f"Nr {number}", unit=house.unit, **period) for number in range(many)
    )
    goals = Goal.objects.bulk_create(
        Goal(activity=each, indicator="Möten", target=10, owner=house.person, due=each.ends) for each in made
    )
    Resource.objects.bulk_create(
        Resource(activity=each, organ=house.unit, budget_line="7110", amount=1000) for each in made
    )
    Measurement.objects.bulk_create(
        Measurement(goal=goal, measured_on=date(2026, 5, 1), value=number)
        for number, goal in enumerate(goals)
    )
    said = {
        "tertial": 1,
        "progress": "at_risk",
        "comment": "x",
        "deviation": "y",
        "said_on": date(2026, 5, 2),
    }
    FollowUp.objects.bulk_create(FollowUp(activity=each, **said) for each in made)
    LogbookEntry.objects.bulk_create(
        LogbookEntry(kind="event", title="Forum", unit=house.unit, on=date(2026, 5, 9)) for _each in made
    )
    for name, other in (("serves", house.clause), ("areas", PolicyArea.objects.all()[0])):
        through = getattr(Activity, name).through
        ends = (f"{other._meta.model_name}_id", other.pk)
        through.objects.bulk_create(through(activity_id=each.pk, **dict([ends])) for each in made)
    for through in (Activity.after.through, Activity.follows.through):
        pairs = pairwise(made)
        through.objects.bulk_create(
            through(from_activity_id=two.pk, to_activity_id=one.pk) for one, two in pairs
        )
    return made[-1]


@pytest.mark.parametrize("status", ["decided", "draft"])
def test_many_activities_ask_no_more_than_few(house: House, client_as: Any, status: str) -> None:
    plan = house.plan(2026, status)
    house.activity(house.plan(2025, "followed_up"), "Förra året")
    activity = add(house, plan, 5)
    client = client_as(Role.OFFICER, house.unit)  # whose units have to be looked up
    urls = [reverse(name, args=[2026]) for name in PLAN_PAGES]
    urls += [reverse("activities"), reverse("logbook"), reverse("action_plans"), activity.get_absolute_url()]
    urls += [reverse("activity_edit", args=[activity.pk]), reverse("activity_new", args=[2026])]
    entry = LogbookEntry.objects.create(kind="event", title="Mässa", unit=house.unit, on=date(2026, 5, 9))
    urls += [entry.get_absolute_url(), reverse("logbook_entry_edit", args=[entry.pk])]
    few = {url: asked(client, url) for url in urls}
    add(house, plan, 195)
    for _time in range(5):
        Comment.objects.create(activity=activity, text="x", said_by=client.account, said_at=timezone.now())
        house.goal(activity)
    client.get(
        activity.get_absolute_url()
    )  # what things came from is read once for all of them, and remembered
    many = {url: asked(client, url) for url in urls}
    few[plan.get_absolute_url()] += 1  # what is shown in part is counted
    assert {url: (few[url], many[url]) for url in urls if many[url] > few[url]} == {}
    assert {url: count for url, count in many.items() if count > MOST} == {}


def test_a_document_of_many_asks_no_more_than_of_few(house: House, client_as: Any) -> None:
    plan, client = house.plan(2026, "decided"), client_as(Role.OFFICER, house.unit)
    add(house, house.plan(2025, "followed_up"), 5)
    activity = add(house, plan, 5)
    activity.follows.add(Activity.objects.filter(plan__year=2025)[0])
    urls = [reverse("draft_document", args=[kind, plan.pk]) for kind in ("action-plan", "plan-follow-up")]
    client.get(urls[0])  # the first reader asks for what is remembered
    few = {url: asked(client, url) for url in urls}
    assert {url: count for url in urls if (count := asked(client, f"{url}?form=pdf")) > MOST} == {}
    add(house, plan, 100)
    assert {url: asked(client, url) for url in urls} == few
