"""How a plan is put together: started from the last one; activities moved, split and merged."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.filters import year_of
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.plans import building, forms, queries
from utblick.plans.models import ActionPlan
from utblick.plans.views import frame


@requires("plans.edit_plan")
def plan_new(request: HttpRequest) -> HttpResponse:
    """Start the plan of a year (`?ar=2027`), with last year's activities to choose among."""
    year = year_of(request.GET.get("ar", "")) or today().year + 1
    plan = ActionPlan(year=year)
    before = queries.previous_plan(plan)
    form = forms.NewPlanForm(posted(request), instance=plan, before=before)

    def act(checked: forms.NewPlanForm) -> ActionPlan:
        chosen = [each.pk for each in checked.cleaned_data.get("activities", ())]
        return building.start_plan(request.user, checked.save(commit=False), before, chosen)

    page = frame.why(Page(_("Start an action plan"), breadcrumbs=frame.crumbs()), "plans.next_plan_is_due")
    return edit(
        request,
        form,
        page,
        act,
        told=_("The plan has been started. Below is what it still lacks."),
        button=_("Start the plan"),
        cancel=reverse("action_plans"),
    )


@requires("plans.edit")
def activity_move(request: HttpRequest, pk: int) -> HttpResponse:
    """Move an activity to the plan of another year."""
    activity = frame.find_activity(request, pk, "plans.edit")
    return edit(
        request,
        forms.MoveForm(posted(request), activity=activity),
        Page(_("Move to another year"), str(activity), breadcrumbs=frame.activity_crumbs(activity)),
        lambda checked: building.move_activity(request.user, activity, checked.cleaned_data["plan"]),
        told=_("The activity has been moved, and its days with it."),
        button=_("Move"),
        cancel=activity.get_absolute_url(),
        intro=_("Only plans that are drafts can be chosen. The days move as many years."),
    )


@requires("plans.edit")
def activity_split(request: HttpRequest, pk: int) -> HttpResponse:
    """Split an activity into several."""
    activity = frame.find_activity(request, pk, "plans.edit")

    def act(checked: forms.SplitForm) -> str:
        building.split_activity(request.user, activity, checked.cleaned_data["titles"])
        return str(activity.plan.get_absolute_url())

    return edit(
        request,
        forms.SplitForm(posted(request)),
        Page(_("Split the activity"), str(activity), breadcrumbs=frame.activity_crumbs(activity)),
        act,
        told=_("The activity has been split. Divide goals and resources among the parts."),
        button=_("Split"),
        cancel=activity.get_absolute_url(),
    )


@requires("plans.edit")
def activity_merge(request: HttpRequest, pk: int) -> HttpResponse:
    """Merge other activities into one."""
    activity = frame.find_activity(request, pk, "plans.edit")
    return edit(
        request,
        forms.MergeForm(posted(request), activity=activity, account=request.user),
        Page(_("Merge activities"), str(activity), breadcrumbs=frame.activity_crumbs(activity)),
        lambda checked: building.merge_activities(
            request.user, activity, list(checked.cleaned_data["others"])
        ),
        told=_("The activities have been merged."),
        button=_("Merge"),
        cancel=activity.get_absolute_url(),
    )
