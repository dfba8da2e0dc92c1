"""How plans, activities and goals are put in words: the same on pages and in documents."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core import doors, formats
from utblick.core.pages import Link
from utblick.core.texts import in_language
from utblick.plans import rules
from utblick.plans.deadlines import tertial_ends
from utblick.plans.models import ActionPlan, Activity, Goal, GoalKind, PlanStatus, Progress
from utblick.plans.whole import Change

STATE_TONES = {
    "draft": "warn",
    "prepared": "warn",
    "decided": "ok",
    "in_force": "ok",
    "followed_up": "neutral",
}
TONES = {
    Progress.ON_TRACK.value: "ok",
    Progress.AT_RISK.value: "warn",
    Progress.OFF_TRACK.value: "danger",
    Progress.NOT_STARTED.value: "neutral",
    Progress.DONE.value: "ok",
    Progress.STOPPED.value: "danger",
}
LEARNED_IN = ("activity", "engagement", "meeting")
CHANGES = {
    "new": gettext_lazy("New activities"),
    "continues": gettext_lazy("Activities that go on"),
    "ended": gettext_lazy("Activities that have ended"),
}


def state_of(plan: ActionPlan, today: date) -> Link:
    """Where a plan is in its life, in words and with a tone; a late decision is said to be late (R4)."""
    state = rules.state(plan.status, plan.year, today.year)
    label = _("in force") if state == "in_force" else str(plan.get_status_display())
    if plan.status == PlanStatus.DRAFT and plan.reopened_because:
        return _("being changed, to be decided anew"), "warn"
    if plan.decided_on and plan.status != PlanStatus.DRAFT and is_late(plan):
        return _("%(state)s, decided late") % {"state": label}, "warn"
    return label, STATE_TONES[state]


def is_late(plan: ActionPlan) -> bool:
    """Whether the plan was decided when its year had begun."""
    return plan.decided_on is not None and rules.timing(plan.year, plan.decided_on.year) == "late"


def paragraph(plan: ActionPlan) -> str:
    """`§ 212`; blank where it is not known."""
    return f"§ {plan.paragraph}" if plan.paragraph else ""


def period(activity: Activity) -> str:
    """From and to in words."""
    one_year = activity.starts.year == activity.ends.year
    starts = date_format(activity.starts, "j F" if one_year else "DATE_FORMAT")
    return f"{starts} – {date_format(activity.ends, 'DATE_FORMAT')}"


def unbroken(day: date) -> SafeString:
    """A short date that is not broken at the end of a line."""
    return format_html('<span class="ub-nowrap">{}</span>', date_format(day, "SHORT_DATE_FORMAT"))


def progress_label(progress: str | None) -> str:
    """How an activity stands, as it stands first on a line; an activity that nobody has followed up says so."""
    return capfirst(str(Progress(progress).label)) if progress else _("Not followed up yet")


def indicator(goal: Goal) -> str:
    """What a goal measures, and in what: `Meetings held (meetings)`."""
    return f"{goal} ({goal.unit})" if goal.kind == GoalKind.NUMBER and goal.unit else str(goal)


def standing(activity: Any, today: date) -> Link:
    """How an activity stands, with its tone; what was said for an earlier tertial than the last that ended says so."""
    label, tone = progress_label(activity.progress), TONES.get(activity.progress or "", "neutral")
    if not activity.progress or activity.progress in rules.OVER:
        return label, tone
    ended = [number for number, last in enumerate(tertial_ends(activity.plan.year), start=1) if last < today]
    if activity.progress_tertial < max(ended, default=0):
        told = {"progress": label, "tertial": activity.progress_tertial}
        return _("%(progress)s, as of tertial %(tertial)s") % told, tone
    return label, tone


def value(goal: Goal, figure: Decimal | None) -> str:
    """A value of a goal as people write it: `12`, `40 %`, `yes`, `reached`. What is counted is said by `indicator`."""
    if figure is None:
        return "–"
    if goal.kind == GoalKind.YES_NO:
        return _("yes") if figure else _("no")
    if goal.kind == GoalKind.MILESTONE:
        return _("reached") if figure else _("not reached")
    if goal.kind == GoalKind.SHARE:
        return formats.per_cent(figure)
    return formats.number(figure)


def target(goal: Goal) -> str:
    """What a goal is to come to."""
    if goal.kind == GoalKind.YES_NO:
        return _("yes")
    if goal.kind == GoalKind.MILESTONE:
        return _("reached")
    return value(goal, goal.target) if goal.target is not None else _("not stated")


def moved(change: Change) -> str:
    """What an activity goes on from, where that was called something else; blank otherwise."""
    title = in_language(change.activity, "title")
    others = [name for each in change.earlier if (name := in_language(each, "title")) != title]
    return " " + _("(was: %(names)s)") % {"names": ", ".join(others)} if others else ""


@doors.offer
def into_the_logbook(kind: str, thing: Any, reader: Any) -> Iterator[doors.Door]:
    """The way from what something is learned in to the logbook, for those who write in it."""
    if kind in LEARNED_IN and reader.has_perm("plans.log"):
        url = f"{reverse('logbook_new', args=['gott-exempel'])}?{urlencode({'i': f'{kind}-{thing.pk}'})}"
        yield _("Write down a good practice"), url, _("Something that others can do the same way")
