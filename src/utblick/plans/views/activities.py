"""The register of activities, the page of each, and changing it."""

from typing import Any

import django_filters
from django import forms as django_forms
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core import doors, formats
from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.filters import TextFilter, YearFilter
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page, last_change
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.core.texts import marked_up
from utblick.decisions.models import PolicyArea
from utblick.people import queries as people
from utblick.people import shown as shown_people
from utblick.people.models import Organization
from utblick.plans import actions, deadlines, forms, linked, queries, rules, shown
from utblick.plans.models import Activity, FollowUp, PlanStatus, Progress
from utblick.plans.views import frame
from utblick.strategy.filters import ServingFilter

ALL = gettext_lazy("All")
NONE = ("none", gettext_lazy("Not followed up yet"))


class ActivityFilter(ServingFilter):
    """What the register can be narrowed to."""

    q = TextFilter("title", "title_en", "text", label=gettext_lazy("Title or text"))
    plan = YearFilter("plan__year")
    unit = django_filters.ModelChoiceFilter(
        queryset=people.own_units(), label=gettext_lazy("Unit"), empty_label=ALL, method="by_unit"
    )
    progress = django_filters.ChoiceFilter(
        choices=[*Progress.choices, NONE],
        label=gettext_lazy("How it stands"),
        empty_label=ALL,
        method="by_progress",
    )
    area = django_filters.ModelChoiceFilter(
        "areas", queryset=PolicyArea.objects.all(), label=gettext_lazy("Policy area"), empty_label=ALL
    )

    def by_unit(self, found: QuerySet[Any], name: str, value: Organization) -> QuerySet[Any]:
        """Those of a unit and of all below it, as the white spots count them."""
        return found.filter(unit__in=queries.units_below([value])[value.pk])

    def by_progress(self, found: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Those that stand so, or that nobody has followed up."""
        return found.filter(progress=None if value == "none" else value)


@requires("plans.view")
def activities(request: HttpRequest) -> HttpResponse:
    """The register of all years' activities."""
    register = Register(
        caption=_("Activities"),
        columns=_columns(request.user),
        queryset=queries.activities(),
        filterset=ActivityFilter,
        default_sort="year",
        file_name="aktiviteter",
        empty_title=_("No activities yet"),
        empty_text=_("Activities belong to the action plan of a year. Start with the plan."),
        empty_action=(_("To the action plans"), reverse("action_plans")),
    )
    if export := register.answer(request):
        return export
    page = Page(_("Activities"), breadcrumbs=frame.crumbs())
    return page.show(request, "core/register_page.html", register=register.shown(request))


def _columns(reader: Any) -> list[Column]:
    return [
        Column("title", _("Activity"), lambda row: marked_up(row, "title"), sort=("title",), export=str),
        Column("year", _("Year"), lambda row: row.plan.year, sort=("-plan__year", "title"), numeric=True),
        Column("unit", _("Unit"), lambda row: str(row.unit), sort=("unit__name", "title")),
        Column(
            "responsible",
            _("Responsible"),
            lambda row: shown_people.name_of(row.responsible, reader) if row.responsible else "",
            sort=("responsible__family_name", "responsible__given_name"),
        ),
        Column(
            "ends",
            _("Ends"),
            lambda row: shown.unbroken(row.ends),
            sort=("ends",),
            export=lambda row: row.ends,
        ),
        Column("progress", _("How it stands"), _progress_mark, sort=("progress", "title")),
        Column(
            "kronor",
            _("Set aside"),
            lambda row: formats.kronor(row.kronor) if row.kronor else "",
            sort=("kronor",),
            numeric=True,
            export=lambda row: row.kronor,
        ),
        Column(
            "share",
            _("Staff"),
            lambda row: formats.per_cent(row.share) if row.share else "",
            sort=("share",),
            numeric=True,
            export=lambda row: row.share,
        ),
    ]


def _progress_mark(row: Any) -> str:
    return shown_people.mark(*shown.standing(row, today()))


@requires("plans.view")
def activity(request: HttpRequest, pk: int) -> HttpResponse:
    """One activity: what is to be done and by whom, its goals and values, resources, follow-ups, comments."""
    found = frame.find_activity(request, pk)
    reader: Any = request.user
    page = Page(
        str(found),
        breadcrumbs=frame.crumbs(found.plan),
        status=None if found.plan.is_open else shown.standing(found, today()),
        changed=last_change(found, reader),
    )
    may_edit = found.plan.is_open and reader.has_perm("plans.edit", found)
    may_follow = found.plan.status == PlanStatus.DECIDED and reader.has_perm("plans.follow_up", found)
    follow_ups = list(found.follow_ups.select_related("said_by"))
    if may_edit:
        page.primary = (_("Change"), reverse("activity_edit", args=[pk]))
    elif may_follow:
        tertial = _asked(found, [each.tertial for each in follow_ups])
        label = _("Follow up tertial %(tertial)s") % {"tertial": tertial}
        page.primary = (label, reverse("follow_up", args=[pk, tertial]))
    goals = queries.goals_of([pk]).get(pk, [])
    missing = (
        rules.missing(queries.stated(found, [view.goal for view in goals])) if found.plan.is_open else []
    )
    links = linked.of_activity(found)
    return page.show(
        request,
        "plans/activity.html",
        activity=found,
        facts=_facts(found, reader),
        goals=[_goal(view, reader) for view in goals],
        missing=missing,
        resources=found.resources.select_related("organ"),
        follow_ups=_follow_ups(follow_ups),
        comments=found.comments.select_related("said_by"),
        serves=links["serves"],
        linked=_linked(links),
        may_edit=may_edit,
        may_follow=may_follow,
        may_comment=reader.has_perm("plans.comment", found),
        closed=actions.closed_because(found.plan) if reader.has_perm("plans.edit", found) else "",
        shaping=_shaping(found) if may_edit else [],
        papers=reverse("papers", args=["activity", pk]),
        doors=doors.of("activity", found, reader),
    )


def _asked(found: Any, told: list[int]) -> int:
    """The tertial to follow up now: the first that has ended and is missing, else the one that runs."""
    over = found.progress_tertial if found.progress in rules.OVER else None
    asked = deadlines.follow_ups_due(found.plan.year, found.starts, found.ends, told, over, today())
    if asked:
        return asked[0][0]
    return deadlines.tertial_of(today()) if today().year == found.plan.year else 3


def _facts(found: Any, reader: Any) -> list[tuple[str, Any]]:
    nothing = shown_people.not_stated()
    responsible = shown_people.link_to(found.responsible, reader) if found.responsible else nothing
    facts: list[tuple[str, Any]] = [
        (_("Unit"), str(found.unit)),
        (_("Responsible person"), responsible),
        (_("Period"), shown.period(found)),
        (_("Set aside"), formats.kronor(found.kronor) if found.kronor else nothing),
        (_("Staff, of a full-time post"), formats.per_cent(found.share) if found.share else nothing),
    ]
    if found.said_on:
        facts.append((_("Last followed up"), date_format(found.said_on, "DATE_FORMAT")))
    return [*facts, *shown_people.origin(found)]


def _goal(view: queries.GoalView, reader: Any) -> dict[str, Any]:
    goal = view.goal
    return {
        "goal": goal,
        "baseline": shown.value(goal, goal.baseline) if goal.baseline is not None else "",
        "name": shown.indicator(goal),
        "target": shown.target(goal),
        "due": goal.due,
        "owner": shown_people.name_of(goal.owner, reader) if goal.owner else "",
        "attained": view.attained if goal.is_counted else None,
        "values": [(each, shown.value(goal, each.value)) for each in reversed(view.values)],
    }


def _follow_ups(found: list[FollowUp]) -> list[tuple[FollowUp, str, str]]:
    """Each follow-up with its tone and how it has moved since the one before, the latest first."""
    listed: list[tuple[FollowUp, str, str]] = []
    before = ""
    words = {
        "better": _("better than before"),
        "worse": _("worse than before"),
        "same": _("as before"),
        "": "",
    }
    for each in found:
        listed.append((each, shown.TONES[each.progress], words[rules.trend(before, each.progress)]))
        before = each.progress
    return listed[::-1]


def _linked(links: dict[str, list[Any]]) -> list[tuple[str, list[Any]]]:
    """What an activity is linked to, by what it is; kinds of which there is none are left out."""
    labels = {
        "beneficiaries": _("Of value for"),
        "steering_documents": _("Contributes to"),
        "areas": _("Policy areas"),
        "after": _("Waits for"),
        "follows": _("Goes on from"),
        "followed_by": _("Is followed by"),
    }
    return [(label, links[way]) for way, label in labels.items() if links[way]]


def _shaping(found: Any) -> list[tuple[str, str]]:
    return [
        (_("Move to another year"), reverse("activity_move", args=[found.pk])),
        (_("Split"), reverse("activity_split", args=[found.pk])),
        (_("Merge others into it"), reverse("activity_merge", args=[found.pk])),
        (_("Take away"), reverse("activity_delete", args=[found.pk])),
    ]


@requires("plans.edit")
def activity_new(request: HttpRequest, year: int) -> HttpResponse:
    """Add an activity to a plan."""
    plan = frame.find_plan(year)
    start = Activity(plan=plan)
    page = frame.why(
        Page(_("Add an activity"), str(plan), breadcrumbs=frame.crumbs(plan)), "plans.serves_a_focus_point"
    )
    return _edit(request, start, page, plan.get_absolute_url())


@requires("plans.edit")
def activity_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change an activity."""
    found = frame.find_activity(request, pk, "plans.edit")
    page = Page(_("Change %(thing)s") % {"thing": found}, breadcrumbs=frame.activity_crumbs(found))
    return _edit(request, found, page, found.get_absolute_url())


def _edit(request: HttpRequest, found: Activity, page: Page, back: str) -> HttpResponse:
    form = forms.ActivityForm(posted(request), instance=found, account=request.user)

    def act(checked: forms.ActivityForm) -> Activity:
        links = checked.links()
        made = checked.save(commit=False)
        if not request.user.has_perm("plans.edit", made):
            message = _("Your role holds for your own unit only. Choose that, or a unit under it.")
            raise django_forms.ValidationError({"unit": message})
        return actions.save_activity(request.user, made, links)

    return edit(
        request, form, page, act, told=_("The activity has been saved."), button=_("Save"), cancel=back
    )


@requires("plans.edit")
def activity_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Take an activity out of a plan."""
    found = frame.find_activity(request, pk, "plans.edit")

    def act(_form: ConfirmForm) -> str:
        actions.delete_activity(request.user, found)
        return str(found.plan.get_absolute_url())

    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(_("Take away the activity?"), str(found), breadcrumbs=frame.activity_crumbs(found)),
        act,
        told=_("Taken away. The history is kept."),
        button=_("Take away"),
        cancel=found.get_absolute_url(),
        danger=True,
        intro=format_html("{}", _("Its goals, resources and comments go with it.")),
    )
