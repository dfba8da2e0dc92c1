"""Activities of the action plans with their goals and follow-ups."""

from collections import defaultdict
from typing import Any

from django.utils.translation import gettext_lazy as _

from utblick.api.door import Asking
from utblick.api.resources.base import Resource, offer
from utblick.api.shapes import (
    Day,
    Kronor,
    PersonRef,
    Ref,
    Shape,
    Text,
    day,
    kronor,
    note,
    one_of,
    page_url,
    person,
    ref,
    text,
)
from utblick.core.permissions import View
from utblick.plans import queries
from utblick.plans.models import FollowUp, Goal, Progress
from utblick.plans.models.goals import GoalKind
from utblick.plans.views import activities as pages

STANDS = one_of(Progress.values)


class GoalShape(Shape):
    """A goal of an activity. `latest` is the value measured last."""

    id: int
    version: int
    activity: int
    indicator: Text
    kind: one_of(GoalKind.values)  # type: ignore[valid-type]
    unit: str
    baseline: Kronor | None
    target: Kronor | None
    due: Day | None
    owner: PersonRef | None
    latest: Kronor | None
    latest_on: Day | None


class FollowUpShape(Shape):
    """What was said of an activity at the end of a tertial."""

    tertial: int
    version: int
    progress: STANDS  # type: ignore[valid-type]
    comment: str
    deviation: str
    said_on: Day | None


class ActivityShape(Shape):
    """An activity. `progress` is what was said last; `budget` is what is set aside in kronor."""

    id: int
    version: int
    url: str
    year: int
    plan_status: str
    title: Text
    text: Text
    unit: Ref | None
    responsible: PersonRef | None
    starts: Day | None
    ends: Day | None
    progress: STANDS | None  # type: ignore[valid-type]
    budget: Kronor | None
    staff_share: Kronor | None
    goals: list[GoalShape]
    follow_ups: list[FollowUpShape]


def _goal(view: queries.GoalView, reader: Any) -> GoalShape:
    goal, latest = view.goal, view.latest
    return GoalShape(
        id=goal.pk,
        version=goal.version,
        activity=goal.activity_id,
        indicator=text(goal, "indicator"),
        kind=goal.kind,
        unit=goal.unit,
        baseline=kronor(goal.baseline),
        target=kronor(goal.target),
        due=day(goal.due),
        owner=person(goal.owner, reader),
        latest=kronor(latest.value) if latest else None,
        latest_on=day(latest.measured_on) if latest else None,
    )


def _activities(asking: Asking) -> Any:
    return queries.activities()


def _shaped(asking: Asking, rows: list[Any]) -> list[ActivityShape]:
    ids = [each.pk for each in rows]
    goals = queries.goals_of(ids)
    said: dict[int, list[FollowUp]] = defaultdict(list)
    for told in FollowUp.objects.filter(activity__in=ids).order_by("tertial"):
        said[told.activity_id].append(told)
    made = []
    for each in rows:
        note(each)
        made.append(
            ActivityShape(
                id=each.pk,
                version=each.version,
                url=page_url("activity", each.pk),
                year=each.plan.year,
                plan_status=each.plan.status,
                title=text(each, "title"),
                text=text(each, "text"),
                unit=ref(each.unit),
                responsible=person(each.responsible, asking.user),
                starts=day(each.starts),
                ends=day(each.ends),
                progress=each.progress,
                budget=kronor(each.kronor),
                staff_share=kronor(each.share),
                goals=[_goal(view, asking.user) for view in goals.get(each.pk, [])],
                follow_ups=[
                    FollowUpShape(
                        tertial=told.tertial,
                        version=told.version,
                        progress=told.progress,
                        comment=told.comment,
                        deviation=told.deviation,
                        said_on=day(told.said_on),
                    )
                    for told in said[each.pk]
                ],
            )
        )
    return made


def _goals(asking: Asking) -> Any:
    return Goal.objects.filter(activity__in=queries.activities().order_by().values("pk"))


def _shaped_goals(asking: Asking, rows: list[Any]) -> list[GoalShape]:
    wanted = {each.pk for each in rows}
    found = queries.goals_of({each.activity_id for each in rows})
    views = {view.goal.pk: view for each in found.values() for view in each if view.goal.pk in wanted}
    return [_goal(views[each.pk], asking.user) for each in rows if each.pk in views]


page: View = pages.activities  # type: ignore[assignment]
offer(
    Resource(
        "activities", _("Activities"), _("What the action plans hold, with goals and follow-ups."), page,
        _activities, ActivityShape, _shaped, pages.ActivityFilter, kept=True,
    ),
    Resource(
        "goals", _("Goals of activities"), _("Goals of the activities, with the value measured last."), page,
        _goals, GoalShape, _shaped_goals, kept=True,
    ),
)  # fmt: skip
