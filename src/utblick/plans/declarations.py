"""What the plans room declares to the house."""

from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from utblick.core import navigation, things
from utblick.core.audit.reading import tell
from utblick.core.dates import today
from utblick.core.documents.kinds import DocumentKind, offer
from utblick.core.inventing import scenes
from utblick.core.packs.schema import sections
from utblick.core.permissions import Permission, declare
from utblick.core.things import Kind, Part, texts_of
from utblick.decisions import matters
from utblick.funding import assignments
from utblick.monitoring import turning
from utblick.participation import purposes
from utblick.people.roles import INSIDE, Role
from utblick.plans import actions, documents, inventing, packs
from utblick.plans.models import (
    ActionPlan,
    Activity,
    Attestation,
    Comment,
    FollowUp,
    Goal,
    LogbookEntry,
    Measurement,
    Participants,
    PlanStatus,
    Resource,
)
from utblick.plans.practices import Logbook
from utblick.plans.strengths import strengths
from utblick.strategy import practices
from utblick.strategy import queries as strategy
from utblick.strategy.contributions import contributor
from utblick.strategy.coverage import contribute

FUNCTION = Role.INTERNATIONAL_FUNCTION
OF_UNITS = frozenset({FUNCTION, Role.DIRECTOR, Role.HEAD_OF_ADMINISTRATION, Role.OFFICER})

declare(
    Permission("plans.view", _("See action plans, how they go, and the logbook"), INSIDE),
    Permission(
        "plans.edit_plan",
        _("Start, change and prepare action plans"),
        frozenset({FUNCTION, Role.DIRECTOR}),
    ),
    Permission("plans.edit", _("Add and change activities, goals and resources"), OF_UNITS, by_unit=True),
    Permission("plans.follow_up", _("Follow up activities and write down values"), OF_UNITS, by_unit=True),
    Permission("plans.comment", _("Comment on activities"), INSIDE - {Role.AUDITOR}, by_unit=True),
    Permission(
        "plans.attest",
        _("Attest the monitoring of an administration"),
        frozenset({Role.HEAD_OF_ADMINISTRATION}),
        by_unit=True,
    ),
    Permission("plans.log", _("Write in the logbook"), OF_UNITS | {Role.COMMUNICATIONS}, by_unit=True),
    Permission(
        "plans.mend_calendar",
        _("Be told when the calendar lacks a meeting that the strategy asks for"),
        frozenset({Role.ADMINISTRATOR, Role.BOARD_SECRETARY}),
    ),
)

GOALS = Part(Goal, "activity")

things.register(
    Kind(
        "action-plan",
        ActionPlan,
        _("action plan"),
        _("action plans"),
        "plans.view",
        texts=lambda plan: [
            things.SearchText("sv", gettext("Action plan %(year)s") % {"year": plan.year}, plan.summary)
        ],
        changes="plans.edit_plan",
    ),
    Kind(
        "activity",
        Activity,
        _("activity"),
        _("activities"),
        "plans.view",
        texts=lambda activity: texts_of(activity, "title", "text"),
        parts=(
            GOALS,
            Part(Measurement, "goal", within=GOALS),
            *(Part(model, "activity") for model in (Resource, FollowUp, Comment)),
        ),
        changes="plans.edit",
    ),
    Kind(
        "logbook-entry",
        LogbookEntry,
        _("entry in the logbook"),
        _("logbook"),
        "plans.view",
        texts=lambda entry: texts_of(entry, "title", "text", "place"),
        parts=(Part(Participants, "entry"),),
        changes="plans.log",
    ),
    Kind(
        "attestation",
        Attestation,
        _("attestation of monitoring"),
        _("attestations of monitoring"),
        "plans.view",
    ),
)

matters.offer(
    matters.Matter(
        "plans.decide",
        _("Action plan of a year"),
        True,
        about="action-plan",
        by_default="board",
        candidates=lambda: ActionPlan.objects.filter(status=PlanStatus.PREPARED),
        heading=lambda plan: gettext("Action plan for the international work %(year)s") % {"year": plan.year},
        proposal=lambda plan: gettext("The action plan for %(year)s is adopted.") % {"year": plan.year},
        ready=actions.not_ready_for_decision,
        carry_out=actions.decide,
        named=lambda: strategy.accountable_for("plans.decided_the_year_before", today()),
        document="action-plan",
    ),
    matters.Matter(
        "plans.report",
        _("Follow-up of the action plan of a year"),
        True,
        about="action-plan",
        by_default="board",
        candidates=lambda: ActionPlan.objects.filter(status=PlanStatus.DECIDED),
        heading=lambda plan: gettext("Follow-up of the action plan %(year)s") % {"year": plan.year},
        proposal=lambda plan: gettext("The follow-up of %(year)s is noted.") % {"year": plan.year},
        ready=actions.not_ready_for_report,
        carry_out=actions.report,
        document="plan-follow-up",
    ),
)
offer(
    DocumentKind(
        "action-plan",
        _("Action plan"),
        documents.action_plan,
        "plans.view",
        "plans.edit_plan",
        about="action-plan",
    ),
    DocumentKind(
        "plan-follow-up",
        _("Follow-up of the action plan"),
        documents.follow_up,
        "plans.view",
        "plans.edit_plan",
        about="action-plan",
        ready=actions.not_followed_yet,
    ),
)


def _draft(_reader: object) -> str:
    """The form for an activity of the earliest draft of this year or later; "" where there is no draft."""
    drafts = ActionPlan.objects.filter(status=PlanStatus.DRAFT, year__gte=today().year)
    year = drafts.order_by("year").values_list("year", flat=True).first()
    return reverse("activity_new", args=[year]) if year else ""


turning.offer(
    turning.Turn(
        "activity",
        _("An activity in the action plan"),
        _("Put it into the plan that is being worked out."),
        "plans.edit",
        _draft,
    )
)

navigation.add(
    navigation.Entry(
        30, _("Action plan"), "action_plans", "plans.view", ("/aktiviteter/", "/loggbok/", "/intyg/")
    )
)

purposes.offer("activity", Activity.objects.all)
assignments.offer_strengths(strengths)
practices.offer(Logbook())
contribute(contributor("activities", _("Activities"), Activity, "activities", name="title"))
contribute(contributor("logbook", _("Logbook"), LogbookEntry, "logbook", name="title"))

sections(*packs.SECTIONS)
scenes(*inventing.SCENES)

tell(
    {
        "plans.start_plan": _("Started an action plan"),
        "plans.save_plan": _("Saved an action plan"),
        "plans.save_part": _("Saved a goal or resources of an activity"),
        "plans.delete_part": _("Took away a goal or resources of an activity"),
        "plans.save_entry": _("Wrote in the logbook"),
        "plans.delete_entry": _("Took an entry out of the logbook"),
        "plans.save_measurement": _("Wrote down a value of a goal"),
        "plans.delete_measurement": _("Took away a value of a goal"),
        "plans.comment": _("Commented on an activity"),
        "plans.prepare": _("Prepared an action plan for decision"),
        "plans.reopen": _("Opened an action plan for changes"),
        "plans.save_activity": _("Saved an activity"),
        "plans.delete_activity": _("Took an activity out of a plan"),
        "plans.move_activity": _("Moved an activity to another year"),
        "plans.split_activity": _("Split an activity"),
        "plans.merge_activities": _("Merged activities"),
        "plans.save_follow_up": _("Followed up an activity"),
        "plans.attest": _("Attested the monitoring of a unit"),
    }
)
