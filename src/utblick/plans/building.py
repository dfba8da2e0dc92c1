"""How a plan is put together from what there is: last year's plan as a start; activities moved, split and merged."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from utblick.core import secrecy
from utblick.core.actions import action
from utblick.documents.sealing import refuse_kept
from utblick.plans import queries, rules
from utblick.plans.actions import in_a_circle, refuse_closed, refuse_followed_up
from utblick.plans.models import ActionPlan, Activity, Goal, Resource
from utblick.strategy import queries as strategy

COPIED = ("title", "title_en", "text", "text_en", "unit", "responsible")
LINKED = ("serves", "beneficiaries", "steering_documents", "areas")


@action("plans.edit_plan")
def start_plan(
    account: Any, plan: ActionPlan, before: ActionPlan | None, chosen: Iterable[int] = ()
) -> ActionPlan:
    """Start the plan of a year, with the chosen activities of an earlier plan as they stood (R3).

    Days move as many years as lie between; a goal begins where the old one had come to, without a new target.
    Raises ValidationError when the year has a plan already.
    """
    with secrecy.off():  # a year is taken also by a plan that one may not see
        taken = list(ActionPlan.objects.values_list("year", flat=True))
    if not rules.may_be_started(plan.year, taken):
        raise ValidationError(
            {"year": _("There is an action plan for this year already. There is one for each year.")}
        )
    of_the_year = list(strategy.operational_plans(plan.year)[:2])
    if plan.operational_plan is None and len(of_the_year) == 1:
        plan.operational_plan = of_the_year[0]
    plan.save()
    if before is not None:
        picked = set(chosen)
        copies = {
            old.pk: _copied(old, plan)
            for old in before.activities.prefetch_related(*LINKED)
            if old.pk in picked
        }
        _copy_parts(before, copies)
        _copy_order(before, copies)
    return plan


def _copied(old: Activity, plan: ActionPlan) -> Activity:
    years = plan.year - old.plan.year
    new = Activity(plan=plan, **{name: getattr(old, name) for name in COPIED})
    new.starts, new.ends = moved(old.starts, years), moved(old.ends, years)
    new.secret = old.secret
    new.save()
    for name in LINKED:
        getattr(new, name).set(getattr(old, name).all())
    new.follows.add(old)
    return new


def moved(day: date, years: int) -> date:
    """Return a day so many years later; 29 February becomes the 28th where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def _copy_parts(before: ActionPlan, copies: dict[int, Activity]) -> None:
    views = queries.goals_of(copies)
    for pk, new in copies.items():
        for view in views.get(pk, ()):
            goal = view.goal
            Goal.objects.create(
                activity=new,
                indicator=goal.indicator,
                indicator_en=goal.indicator_en,
                kind=goal.kind,
                unit=goal.unit,
                owner=goal.owner,
                baseline=view.latest.value if view.latest and goal.is_counted else goal.baseline,
                due=moved(goal.due, new.plan.year - before.year) if goal.due else None,
            )
    for row in Resource.objects.filter(activity__in=list(copies)):
        values = {
            name: getattr(row, name) for name in ("organ", "budget_line", "funding", "amount", "staff_share")
        }
        Resource.objects.create(activity=copies[row.activity_id], **values)


def _copy_order(before: ActionPlan, copies: dict[int, Activity]) -> None:
    """What waited for what still does, where both were taken along."""
    through = Activity.after.through.objects.filter(from_activity__plan=before)
    for one, other in through.values_list("from_activity", "to_activity"):
        if one in copies and other in copies:
            copies[one].after.add(copies[other])


@action("plans.edit")
def move_activity(account: Any, activity: Activity, plan: ActionPlan) -> Activity:
    """Move an activity to the plan of another year, its days with it. Both plans must be drafts.

    Raises ValidationError also for one that has been followed up.
    """
    refuse_closed(activity.plan, plan)
    refuse_followed_up(activity)
    years = plan.year - activity.plan.year
    activity.starts, activity.ends = moved(activity.starts, years), moved(activity.ends, years)
    activity.plan = plan
    activity.save()
    for goal in activity.goals.all():
        if goal.due:
            goal.due = moved(goal.due, years)
            goal.save()
    activity.after.clear()  # what it waited for stays in the other plan
    activity.before.clear()
    return activity


@action("plans.edit")
def split_activity(account: Any, activity: Activity, titles: Sequence[str]) -> Activity:
    """Split an activity: what is new gets a title each, and unit, days and links as the first has them.

    Goals and resources stay with the first, to be divided by whoever splits. Raises ValidationError for no titles.
    """
    refuse_closed(activity.plan)
    if not titles:
        raise ValidationError({"titles": _("Write the title of at least one new activity.")})
    origins = list(activity.follows.all())
    for title in titles:
        new = Activity(plan=activity.plan, title=title, starts=activity.starts, ends=activity.ends)
        new.unit, new.responsible, new.secret = activity.unit, activity.responsible, activity.secret
        new.save()
        for name in LINKED:
            getattr(new, name).set(getattr(activity, name).all())
        new.follows.set(origins)
    return activity


@action("plans.edit")
def merge_activities(account: Any, activity: Activity, others: Sequence[Activity]) -> Activity:
    """Merge other activities of the plan into one: their goals, resources and links come with them, and they go.

    Raises ValidationError for none chosen, for one of another plan or unit, for one that papers are kept about or that
    has been followed up, and when the whole would wait for itself.
    """
    refuse_closed(activity.plan)
    if not others:
        raise ValidationError({"others": _("Choose at least one activity to merge into this one.")})
    for other in others:
        if (
            other.plan_id != activity.plan_id
            or other.pk == activity.pk
            or not account.has_perm("plans.edit", other)
        ):
            raise ValidationError(
                {"others": _("Choose among the other activities of your own in this plan.")}
            )
        refuse_kept("activity", other.pk)
        refuse_followed_up(other)
        for part in (*other.goals.all(), *other.resources.all(), *other.comments.all()):
            part.activity = activity
            part.save()
        _take_links(activity, other)
        _take_words(activity, other)
        other.delete()
    activity.save()
    return activity


def _take_links(activity: Activity, other: Activity) -> None:
    """What `other` is linked to, and what is linked to it, is linked to `activity` instead."""
    for name in LINKED:
        getattr(activity, name).add(*getattr(other, name).all())
    activity.follows.add(*other.follows.all())
    for later in other.followed_by.all():
        later.follows.add(activity)
    both = (activity.pk, other.pk)
    for waiting in other.before.exclude(pk__in=both):
        waiting.after.add(activity)
    activity.after.add(*other.after.exclude(pk__in=both))
    activity.after.remove(other)
    if in_a_circle(activity, activity.after.all()):
        raise ValidationError(
            {"others": _("Then the activities would wait for each other. Take one of them away.")}
        )


def _take_words(activity: Activity, other: Activity) -> None:
    """The days of both, and the texts of both in each language."""
    activity.starts, activity.ends = min(activity.starts, other.starts), max(activity.ends, other.ends)
    for title, name in (("title", "text"), ("title_en", "text_en")):
        added = ": ".join(filter(None, (getattr(other, title), getattr(other, name))))
        setattr(activity, name, "\n\n".join(filter(None, (getattr(activity, name), added))))
