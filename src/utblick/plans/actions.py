"""What people do with action plans. A plan becomes decided by a registered decision and by nothing else."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.utils.translation import gettext as _

from utblick.core import secrecy
from utblick.core.actions import action
from utblick.decisions.models import Decision, Outcome
from utblick.documents.sealing import refuse_kept
from utblick.plans import queries, rules
from utblick.plans.models import ActionPlan, Activity, PlanStatus
from utblick.plans.models.activities import PartOfActivity

Links = Mapping[str, Iterable[models.Model]]


@action("plans.edit_plan")
def save_plan(account: Any, plan: ActionPlan) -> ActionPlan:
    """Save a plan's own facts. Raises ValidationError for one that is not a draft, or a second one of its year."""
    refuse_closed(plan)
    if not plan.is_open:  # read while it was closed: it is not closed again by being saved
        raise ValidationError(closed_because(plan))
    plan.validate_unique()
    plan.save()
    return plan


@action("plans.edit_plan")
def prepare(account: Any, plan: ActionPlan) -> ActionPlan:
    """Say that a draft is ready to be decided (R3–R6). Raises ValidationError with all that is missing."""
    plan = _locked(plan)
    refuse_closed(plan)
    if reason := not_ready(plan):
        raise ValidationError(reason)
    plan.status = PlanStatus.PREPARED
    plan.save()
    return plan


def not_ready(plan: ActionPlan) -> str:
    """Why a plan cannot be prepared yet, in words; blank when it can."""
    lacks = queries.lacks(plan)
    if lacks:
        told = [
            f"{each.activity}: {_(each.missing.what)}" if each.activity else _(each.missing.what)
            for each in lacks
        ]
        return _("This is missing: %(what)s.") % {"what": "; ".join(told[:5] + (["…"] if told[5:] else []))}
    if not plan.activities.exists():
        return _("The plan has no activities yet.")
    return ""


@action("plans.edit_plan")
def reopen(account: Any, plan: ActionPlan, reason: str) -> ActionPlan:
    """Make a prepared or decided plan a draft again, to be decided anew; why is kept. Raises ValidationError."""
    plan = _locked(plan)
    if plan.status not in (PlanStatus.PREPARED, PlanStatus.DECIDED):
        raise ValidationError(_("Only a plan that is prepared or decided can be opened for changes."))
    if not reason.strip():
        raise ValidationError({"reason": _("Say why the plan is being changed.")})
    plan.reopened_because = reason.strip()
    _make_draft(plan)
    return plan


def _make_draft(plan: ActionPlan) -> None:
    """No decision stands any longer."""
    plan.status, plan.decided_on, plan.paragraph = PlanStatus.DRAFT, None, ""
    plan.save()


def decide(decision: Decision, plan: ActionPlan) -> None:
    """Carry out the board's decision on a plan: approved, it is decided; else it is a draft again (R4, R31).

    A decision that corrects the one that stands changes the facts of it. Raises ValidationError for a decision made
    before the year before the plan's, for a second approval, and for what would undo a year that is followed up.
    """
    if rules.timing(plan.year, decision.decided_on.year) == "too_early":
        raise ValidationError(
            {
                "meeting": _("The plan of %(year)s is decided the year before at the earliest.")
                % {"year": plan.year}
            }
        )
    plan = _locked(plan)
    if decision.outcome == Outcome.APPROVED:
        if plan.status in queries.SETTLED and decision.corrects_id is None:
            raise ValidationError({"outcome": closed_because(plan)})
        if plan.status != PlanStatus.FOLLOWED_UP:
            plan.status = PlanStatus.DECIDED
        plan.decided_on, plan.paragraph = decision.decided_on, decision.paragraph
        plan.reopened_because = ""
        plan.save()
    elif decision.outcome in (Outcome.REJECTED, Outcome.RETURNED):
        if plan.status == PlanStatus.FOLLOWED_UP:
            raise ValidationError({"outcome": closed_because(plan)})
        _make_draft(plan)


def not_ready_for_decision(plan: ActionPlan) -> str:
    """Why a plan may not be decided yet: it is not prepared, or something has come to be missing since.

    Blank of one that is decided: a decision may correct that; `decide` refuses another.
    """
    if plan.status in queries.SETTLED:
        return ""
    if plan.status != PlanStatus.PREPARED:
        return _("The plan is not prepared for decision yet. Its page says what is missing.")
    return not_ready(plan)


def report(decision: Decision, plan: ActionPlan) -> None:
    """Carry out that the board has been given the follow-up of a year: the plan is followed up (R33).

    Where the board sends it back, the year is to be reported again. Raises ValidationError for a plan that has not been
    decided, for a year that has not ended, and for a second report that corrects none.
    """
    plan = _locked(plan)
    if decision.outcome in (Outcome.APPROVED, Outcome.NOTED):
        if plan.status == PlanStatus.FOLLOWED_UP and decision.corrects_id is None:
            raise ValidationError({"outcome": closed_because(plan)})
        if reason := not_ready_for_report(plan):
            raise ValidationError(reason)
        if decision.decided_on.year <= plan.year:
            message = _("The year %(year)s has not ended at that meeting, so it is not reported yet.")
            raise ValidationError({"meeting": message % {"year": plan.year}})
        plan.status = PlanStatus.FOLLOWED_UP
        plan.save()
    elif plan.status == PlanStatus.FOLLOWED_UP:
        plan.status = PlanStatus.DECIDED
        plan.save()


def not_ready_for_report(plan: ActionPlan) -> str:
    """Why the follow-up of a year may not be reported yet; blank when it may."""
    if plan.status not in queries.SETTLED:
        return _("Only a plan that has been decided is followed up.")
    return ""


def not_followed_yet(plan: ActionPlan) -> str:
    """Why there is no follow-up of a plan yet; blank when there is."""
    if plan.status in (PlanStatus.DRAFT, PlanStatus.PREPARED):
        return _("There is nothing to follow up before the plan is decided.")
    return ""


@action("plans.edit")
def save_activity(account: Any, activity: Activity, links: Links) -> Activity:
    """Save an activity of a draft; `links` maps a many-to-many field to its records.

    Raises PermissionDenied also when it would move to a unit that is not the account's own; ValidationError when the
    plan is not a draft, or when activities would wait for each other in a circle.
    """
    before = Activity.objects.filter(pk=activity.pk).first() if activity.pk else None
    if before is not None and not account.has_perm("plans.edit", before):
        raise PermissionDenied
    refuse_closed(activity.plan, *([before.plan] if before else []))
    if "after" in links and in_a_circle(activity, links["after"]):
        message = _("Then the activities would wait for each other. Take one of them away.")
        raise ValidationError({"after": message})
    if before is None and activity.plan.secret:
        activity.secret = True
    activity.save()
    for name, records in links.items():
        getattr(activity, name).set(records)
    return activity


def in_a_circle(activity: Activity, after: Iterable[Any]) -> bool:
    """Whether an activity would wait for itself, if it waited for `after`."""
    through = Activity.after.through.objects.filter(from_activity__plan=activity.plan)
    waits: dict[int, list[int]] = {}
    for one, other in through.values_list("from_activity", "to_activity"):
        waits.setdefault(one, []).append(other)
    look, seen = [each.pk for each in after], set()
    while look:
        here = look.pop()
        if here == activity.pk:
            return True
        if here not in seen:
            seen.add(here)
            look += waits.get(here, ())
    return False


@action("plans.edit")
def delete_activity(account: Any, activity: Activity) -> None:
    """Take an activity out of a draft. Its history stays.

    Raises ValidationError for one that papers are kept about, and for one that has been followed up.
    """
    refuse_closed(activity.plan)
    refuse_kept("activity", activity.pk)
    refuse_followed_up(activity)
    activity.delete()


def refuse_followed_up(activity: Activity) -> None:
    """Raise ValidationError for an activity that has been followed up: what was said of its year would be lost."""
    if activity.follow_ups.exists():
        message = _("%(activity)s has been followed up, so it stays in its plan with what was said of it.")
        raise ValidationError(message % {"activity": activity})


@action("plans.edit")
def save_part(account: Any, part: PartOfActivity) -> PartOfActivity:
    """Save a goal or a resource of an activity in a draft. Raises ValidationError when the plan is not a draft."""
    refuse_closed(part.activity.plan)
    part.save()
    return part


@action("plans.edit")
def delete_part(account: Any, part: PartOfActivity) -> None:
    """Take away a goal or a resource of an activity in a draft."""
    refuse_closed(part.activity.plan)
    part.delete()


def _locked(plan: ActionPlan) -> ActionPlan:
    with secrecy.off():  # a plan is what it is, also for somebody who may not see it
        found: ActionPlan = ActionPlan.objects.select_for_update().get(pk=plan.pk)
    return found


def refuse_closed(*plans: ActionPlan) -> None:
    """Raise ValidationError unless the plans are drafts, as they stand now; nobody prepares them meanwhile."""
    for plan in sorted(plans, key=lambda each: each.pk or 0):  # locked in the same order by all
        if plan.pk and (reason := closed_because(_locked(plan))):
            raise ValidationError(reason)


def closed_because(plan: ActionPlan) -> str:
    """Why a plan's activities, goals and resources stay as they are, and what to do; blank for a draft."""
    if plan.is_open:
        return ""
    if plan.status == PlanStatus.FOLLOWED_UP:
        return _("The year is followed up, so the plan stays as it was.")
    return _("The plan is %(status)s. Open it for changes first; then it is decided anew.") % {
        "status": plan.get_status_display()
    }
