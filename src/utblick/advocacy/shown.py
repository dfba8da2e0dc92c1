"""How positions and advocacy are put into words: standings, states, who approves, days."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from utblick.advocacy import rules
from utblick.advocacy.models import ActivityState, AdvocacyActivity, AdvocacyPlan, PositionVersion, TakenIn
from utblick.core.pages import Link
from utblick.people import shown as people

TONES = {
    rules.DRAFT: "warn",
    rules.COMING: "neutral",
    rules.IN_FORCE: "ok",
    rules.REPLACED: "neutral",
    rules.EXPIRED: "danger",
    rules.WITHDRAWN: "neutral",
    rules.ANNULLED: "danger",
}
STATE_TONES = {ActivityState.PLANNED: "warn", ActivityState.DONE: "ok", ActivityState.CANCELLED: "neutral"}
TAKEN_TONES = {
    TakenIn.WHOLLY: "ok",
    TakenIn.PARTLY: "ok",
    TakenIn.NOT: "neutral",
    TakenIn.UNKNOWN: "neutral",
    TakenIn.AGAINST: "danger",
}


def day(value: date | None) -> str:
    """A full date; blank for none."""
    return date_format(value, "DATE_FORMAT") if value else ""


def standings() -> dict[str, str]:
    """Where a position or a version can stand, in words, by key."""
    return {
        rules.IN_FORCE: pgettext("of a position", "in force"),
        rules.DRAFT: pgettext("of a position", "draft, not approved"),
        rules.COMING: pgettext("of a position", "approved, not in force yet"),
        rules.EXPIRED: pgettext("of a position", "expired"),
        rules.WITHDRAWN: pgettext("of a position", "withdrawn"),
        rules.REPLACED: pgettext("of a position", "replaced"),
        rules.ANNULLED: pgettext("of a position", "not approved, the decision was corrected"),
    }


def standing(key: str) -> Link:
    """Where it stands: the word, and its tone."""
    return standings()[key], TONES[key]


def standing_mark(key: str) -> SafeString:
    """Where it stands, as a mark."""
    return people.mark(*standing(key))


def valid(version: PositionVersion) -> str:
    """From when to when a version holds; blank where neither is stated."""
    if version.valid_from and version.valid_until:
        return f"{day(version.valid_from)} – {day(version.valid_until)}"
    if version.valid_until:
        return _("until %(day)s") % {"day": day(version.valid_until)}
    return _("from %(day)s") % {"day": day(version.valid_from)} if version.valid_from else ""


def state_of(activity: AdvocacyActivity, today: date) -> Link:
    """How far an activity has come; one whose day has passed says that its outcome is missing."""
    if rules.asks_for_outcome(activity.state, activity.day, today):
        return pgettext("of an advocacy activity", "outcome missing"), "danger"
    return str(activity.get_state_display()), STATE_TONES[ActivityState(activity.state)]


def plan_state(plan: AdvocacyPlan, today: date) -> Link:
    """Whether a plan is open, over without an assessment, or closed."""
    if plan.closed_on is not None:
        return pgettext("of a plan for advocacy", "closed"), "neutral"
    if plan.ends < today:
        return pgettext("of a plan for advocacy", "over, not assessed"), "danger"
    return pgettext("of a plan for advocacy", "open"), "ok"


def taken_in(key: str) -> str:
    """How much was taken in, in words; blank for nothing."""
    return str(TakenIn(key).label) if key else ""


def persons(found: Iterable[Any], reader: Any) -> str:
    """Persons by their names, as this reader may see them."""
    return ", ".join(people.name_of(each, reader) for each in found)


def whom(activity: AdvocacyActivity) -> str:
    """Whom an activity is with: the target of the plan, and what is said besides."""
    told = [str(activity.target)] if activity.target else []
    return "; ".join([*told, *filter(None, [activity.whom])])


def link(thing: Any, label: str = "") -> SafeString | str:
    """A thing as a link to its page; blank for none, and "Secret" without a link for what is covered."""
    if thing is None:
        return ""
    if getattr(thing, "covered", False):
        return str(thing)
    return format_html('<a class="ds-link" href="{}">{}</a>', thing.get_absolute_url(), label or str(thing))


def links(things: Iterable[Any]) -> SafeString:
    """Things as links, with commas between."""
    return format_html_join(", ", "{}", ((link(each),) for each in things))
