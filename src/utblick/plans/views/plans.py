"""The plans of all years, one plan, and what is done with a whole plan."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core import formats
from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page, last_change
from utblick.core.permissions import requires
from utblick.core.texts import in_language
from utblick.decisions import queries as decisions
from utblick.decisions.shown import put_on_agenda_url
from utblick.plans import actions, forms, queries, reported, shown
from utblick.plans.models import ActionPlan, PlanStatus
from utblick.plans.views import frame
from utblick.strategy import queries as strategy

SHOWN = 100
"""How many activities, and how much that is missing, a plan's page lists; the register has them all."""


@requires("plans.view")
def action_plans(request: HttpRequest) -> HttpResponse:
    """The plans, the year that runs and the next first, and the doors to what lies beside them."""
    found = list(queries.plans())
    now = today()
    page = Page(_("Action plan"), _("What we do each year to carry out the strategy"))
    years = {plan.year for plan in found}
    if request.user.has_perm("plans.edit_plan"):
        year = next((year for year in (now.year, now.year + 1) if year not in years), None)
        if year:
            label = _("Start the action plan %(year)s") % {"year": year}
            page.primary = (label, f"{reverse('plan_new')}?ar={year}")
    cards = [
        {"plan": plan, "state": shown.state_of(plan, now), "count": _count(plan.activity_count)}  # type: ignore[attr-defined]
        for plan in found
    ]
    doors = [
        (_("Activities of all years"), reverse("activities"), _("A register to filter, sort and take along")),
        (_("Logbook"), reverse("logbook"), _("Strengths, exchanges, good practice, events and support")),
        (
            _("Attested monitoring"),
            reverse("attestations"),
            _("What each administration follows, half-year by half-year"),
        ),
        (_("Operational plans"), reverse("operational_plans"), _("What the action plan is part of")),
    ]
    return page.show(request, "plans/plans.html", cards=cards, doors=doors)


def _count(count: int) -> str:
    return ngettext("%(count)s activity", "%(count)s activities", count) % {"count": count}


@requires("plans.view")
def action_plan(request: HttpRequest, year: int) -> HttpResponse:
    """One plan: what the year is about, its activities, and what is missing before it can be decided."""
    plan = frame.find_plan(year)
    reader: Any = request.user
    page = frame.plan_page(request, plan, "action_plan")
    page.changed = last_change(plan, reader)
    lacks = queries.lacks(plan) if plan.is_open else []
    may_edit = reader.has_perm("plans.edit_plan")
    may_add = reader.has_perm("plans.edit") and plan.is_open
    _offer(page, plan, lacks, reader)
    listed = list(queries.activities_of(plan)[:SHOWN])
    count = plan.activities.count() if len(listed) == SHOWN else len(listed)
    clauses = strategy.clauses_by_rule(today()) if lacks else {}
    return page.show(
        request,
        "plans/plan.html",
        plan=plan,
        summary=in_language(plan, "summary"),
        activities=[(each, shown.period(each), *_progress(each)) for each in listed],
        more=_count(count - SHOWN) if count > SHOWN else "",
        lacks=[(each, _door(each, plan, may_edit), clauses.get(each.missing.rule)) for each in lacks[:SHOWN]],
        more_lacks=max(0, len(lacks) - SHOWN),
        closed=actions.closed_because(plan),
        facts=_facts(plan),
        decisions=decisions.decisions_about("plans.", plan.pk),
        doors=_doors(plan),
        may_edit=may_edit and plan.is_open,
        may_add=may_add,
        may_reopen=may_edit and plan.status in (PlanStatus.PREPARED, PlanStatus.DECIDED),
    )


def _offer(page: Page, plan: ActionPlan, lacks: list[queries.Lack], reader: Any) -> None:
    """The one thing to do next with a plan stands first."""
    if plan.is_open and reader.has_perm("plans.edit_plan"):
        page.actions = [(_("Change"), reverse("plan_edit", args=[plan.year]))]
        if not lacks:
            page.primary = (_("Prepare for decision"), reverse("plan_prepare", args=[plan.year]))
    if plan.is_open and (lacks or page.primary is None) and reader.has_perm("plans.edit"):
        page.primary = (_("Add an activity"), reverse("activity_new", args=[plan.year]))
    if reader.has_perm("decisions.propose"):
        if plan.status == PlanStatus.PREPARED:
            page.primary = (_("Put on the board's agenda"), put_on_agenda_url("plans.decide", plan))
        elif plan.status == PlanStatus.DECIDED and plan.year < today().year:
            # One way to the board: with the year's report, where a room makes one.
            page.primary = reported.place_of(plan.year) or (
                _("Put the follow-up on the board's agenda"),
                put_on_agenda_url("plans.report", plan),
            )


def _progress(activity: Any) -> tuple[str, str]:
    return shown.standing(activity, today())


def _door(lack: queries.Lack, plan: ActionPlan, may_edit_plan: bool) -> tuple[str, str]:
    """Where what is missing is filled in, and what the link says; blank for who may not."""
    rule = lack.missing.rule
    if lack.activity is None:
        if not may_edit_plan:
            return "", ""
        url = reverse("plan_edit", args=[plan.year])
        if not strategy.operational_plans(plan.year).exists():
            return f"{reverse('operational_plan_new')}?year={plan.year}", _("Add the operational plan")
        return url, _("Name it")
    pk = lack.activity.pk
    if rule == "plans.resources_set_aside":
        return reverse("activity_part_new", args=[pk, "resurs"]), _("Add resources")
    if rule == "plans.goal_is_measurable":
        if lack.activity.goal_count:
            return f"{reverse('activity', args=[pk])}#mal", _("Complete the goal")
        return reverse("activity_part_new", args=[pk, "mal"]), _("Add a goal")
    return reverse("activity_edit", args=[pk]), _("Fill in")


def _facts(plan: ActionPlan) -> list[tuple[str, Any]]:
    total = queries.sums(plan)
    facts: list[tuple[str, Any]] = [
        (_("Operational plan"), plan.operational_plan or _("not stated")),
        (_("Set aside"), formats.kronor(total.kronor)),
        (_("Staff, of a full-time post"), formats.per_cent(total.share)),
    ]
    if plan.decided_on:
        decided = ", ".join(
            filter(None, (date_format(plan.decided_on, "DATE_FORMAT"), shown.paragraph(plan)))
        )
        facts.insert(0, (_("Decided by the board"), decided))
    if plan.reopened_because:
        facts.append((_("Why it is being changed"), plan.reopened_because))
    return facts


def _doors(plan: ActionPlan) -> list[tuple[str, str, str]]:
    doors = [
        (
            _("Document"),
            reverse("draft_document", args=["action-plan", plan.pk]),
            _("To read, print or issue"),
        ),
        (
            _("Activities as a list"),
            f"{reverse('activities')}?plan={plan.year}",
            _("To filter, sort and take along"),
        ),
        (_("Papers"), reverse("papers", args=["action-plan", plan.pk]), _("Files, registry and secrecy")),
    ]
    if plan.status in queries.SETTLED:
        follow_up = (
            _("Follow-up"),
            reverse("draft_document", args=["plan-follow-up", plan.pk]),
            _("How the year has gone, as a document"),
        )
        doors.insert(1, follow_up)
    return doors


@requires("plans.edit_plan")
def plan_edit(request: HttpRequest, year: int) -> HttpResponse:
    """Change a draft's own facts."""
    plan = frame.find_plan(year)
    return edit(
        request,
        forms.PlanForm(posted(request), instance=plan),
        Page(_("Change %(thing)s") % {"thing": plan}, breadcrumbs=frame.crumbs(plan)),
        lambda checked: actions.save_plan(request.user, checked.save(commit=False)),
        told=_("The plan has been saved."),
        button=_("Save"),
        cancel=plan.get_absolute_url(),
    )


@requires("plans.edit_plan")
def plan_prepare(request: HttpRequest, year: int) -> HttpResponse:
    """Say that a draft is ready for the board."""
    plan = frame.find_plan(year)
    page = frame.why(
        Page(_("Prepare for decision?"), str(plan), breadcrumbs=frame.crumbs(plan)), "plans.next_plan_is_due"
    )
    return edit(
        request,
        ConfirmForm(posted(request)),
        page,
        lambda _form: actions.prepare(request.user, plan),
        told=_("The plan is prepared. Put it on the board's agenda."),
        button=_("Prepare"),
        cancel=plan.get_absolute_url(),
        intro=_(
            "Activities, goals and resources are then as the board will see them, and are not changed any more."
        ),
    )


@requires("plans.edit_plan")
def plan_reopen(request: HttpRequest, year: int) -> HttpResponse:
    """Open a prepared or decided plan for changes, and say why."""
    plan = frame.find_plan(year)
    return edit(
        request,
        forms.ReopenForm(posted(request)),
        Page(_("Open the plan for changes?"), str(plan), breadcrumbs=frame.crumbs(plan)),
        lambda checked: actions.reopen(request.user, plan, checked.cleaned_data["reason"]),
        told=_("The plan is open for changes. It must be decided anew."),
        button=_("Open for changes"),
        cancel=plan.get_absolute_url(),
        intro=_(
            "The plan becomes a draft again. What the board decided before stays in its minutes and in the history."
        ),
    )
