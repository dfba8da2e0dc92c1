"""Activities: one's page, planning and changing it, what came of it, and what has been sent out."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.advocacy import actions_plans, documents, forms_activities, forms_plans, queries, rules, shown
from utblick.advocacy.models import ActivityKind, ActivityState, AdvocacyActivity, AdvocacyPlan
from utblick.advocacy.views import frame
from utblick.core import doors
from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.pages import Page, last_change
from utblick.core.permissions import requires
from utblick.documents.models import RegistryEntry
from utblick.people import shown as people

SENT_KINDS = (ActivityKind.LETTER, ActivityKind.REPLY)


def _crumbs(activity: AdvocacyActivity, itself: bool = True) -> list[tuple[str, str]]:
    return frame.plan_crumbs(activity.plan, *([activity] if itself else []))


@requires(frame.VIEW)
def activity(request: HttpRequest, pk: int) -> HttpResponse:
    """One activity: what, with whom, who of ours, and what came of it."""
    found = frame.activity(request, pk)
    reader: Any = request.user
    page = Page(
        str(found),
        str(found.get_kind_display()).capitalize(),
        breadcrumbs=_crumbs(found, itself=False),
        status=shown.state_of(found, today()),
        changed=last_change(found, reader),
    )
    frame.why(page, rules.USED)
    _offer(page, found, reader.has_perm(frame.EDIT, found))
    entries = RegistryEntry.objects.filter(kind=queries.ACTIVITY, object_id=found.pk)
    return page.show(
        request,
        "advocacy/activity.html",
        activity=found,
        ours=shown.persons(found.ours.all(), reader),
        sent=list(entries) if reader.has_perm("documents.view") else [],
        facts=_facts(found, reader),
        doors=_doors(found, reader),
    )


def _offer(page: Page, found: AdvocacyActivity, may_edit: bool) -> None:
    if not may_edit or not found.plan.is_open:
        return
    args = [found.pk]
    outcome = reverse("advocacy_activity_outcome", args=args)
    if found.state == ActivityState.PLANNED and found.day <= today():
        page.primary = (_("Tell what came of it"), outcome)
    elif found.state == ActivityState.DONE:
        page.actions.append((_("Change what came of it"), outcome))
    if found.state != ActivityState.CANCELLED:
        page.actions.append((_("Change"), reverse("advocacy_activity_edit", args=args)))
    if found.kind in SENT_KINDS:
        page.actions.append((_("Register what was sent"), reverse("advocacy_activity_sent", args=args)))
    if found.state == ActivityState.PLANNED:
        page.actions.append((_("It came to nothing"), reverse("advocacy_activity_cancel", args=args)))


def _facts(found: Any, reader: Any) -> list[tuple[str, Any]]:
    nothing = people.not_stated()
    responsible = found.responsible or found.plan.responsible
    facts: list[tuple[str, Any]] = [
        (_("Day"), shown.day(found.day)),
        (_("Plan"), shown.link(found.plan)),
        (_("Whom"), shown.whom(found) or nothing),
        (_("Responsible"), people.name_of(responsible, reader) if responsible else nothing),
        (_("Through which network"), shown.link(found.engagement) or nothing),
        (_("Position that we put forward"), shown.link(found.used) or nothing),
    ]
    if found.meeting:
        facts.append((_("At the international meeting"), shown.link(found.meeting)))
    if found.cancelled_because:
        facts.append((_("Why it came to nothing"), found.cancelled_because))
    return [*facts, *people.origin(found)]


def _doors(found: AdvocacyActivity, reader: Any) -> list[doors.Door]:
    told = []
    if reader.has_perm("documents.view"):
        for key, kinds, label, what in (
            (
                "advocacy-briefing",
                documents.BRIEFED,
                _("Briefing"),
                _("Our position, the state of the matter, whom we meet and what we say"),
            ),
            (
                "consultation-reply",
                (ActivityKind.REPLY,),
                _("Reply to the consultation"),
                _("Made of the position, to read, issue and send"),
            ),
        ):
            if found.kind in kinds:
                told.append((label, reverse("draft_document", args=[key, found.pk]), what))
        papers = reverse("papers", args=[queries.ACTIVITY, found.pk])
        told.append((_("Papers"), papers, _("Files, registry and secrecy")))
    return [*told, *doors.of(queries.ACTIVITY, found, reader)]


@requires(frame.EDIT)
def activity_new(request: HttpRequest) -> HttpResponse:
    """Plan an activity. `?plan=` names its plan; without one it is chosen, as when it is made from a story."""
    asked = request.GET.get("plan", "")
    made = AdvocacyActivity()
    crumbs, back = frame.plan_crumbs(), reverse("advocacy_plans")
    if asked.isdecimal() and len(asked) < 19:
        plan: AdvocacyPlan = frame.open_plan(request, int(asked))
        made.plan, made.used = plan, _current(plan)
        crumbs, back = frame.plan_crumbs(plan), plan.get_absolute_url()
    page = frame.why(Page(_("Plan an activity"), breadcrumbs=crumbs), rules.USED)
    return _save(request, made, page, back)


def _current(plan: AdvocacyPlan) -> Any:
    """The version of the plan's position that is in force."""
    return queries.read(plan.position, today()).current if plan.position else None


@requires(frame.EDIT)
def activity_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change an activity of an open plan."""
    found = _open(request, pk)
    page = Page(_("Change %(thing)s") % {"thing": found}, breadcrumbs=_crumbs(found))
    return _save(request, found, page, found.get_absolute_url())


def _save(request: HttpRequest, found: AdvocacyActivity, page: Page, back: str) -> HttpResponse:
    def act(checked: forms_activities.ActivityForm) -> AdvocacyActivity:
        made = checked.save(commit=False)
        return actions_plans.save_activity(request.user, made, checked.chosen(request.user))

    form = forms_activities.ActivityForm(posted(request), instance=found, account=request.user)
    return edit(request, form, page, act, told=_("Saved."), button=_("Save"), cancel=back)


def _open(request: HttpRequest, pk: int) -> AdvocacyActivity:
    """An activity of an open plan, that has not come to nothing. Raises Http404, PermissionDenied.

    What was typed while somebody closed the plan, or said that it came to nothing, is kept: the deed says so.
    """
    found: AdvocacyActivity = frame.activity(request, pk, frame.EDIT)
    over = not found.plan.is_open or found.state == ActivityState.CANCELLED
    if over and request.method != "POST":
        raise Http404
    return found


@requires(frame.EDIT)
def activity_outcome(request: HttpRequest, pk: int) -> HttpResponse:
    """Tell what came of an activity."""
    found = _open(request, pk)

    def act(checked: forms_activities.OutcomeForm) -> AdvocacyActivity:
        said = checked.cleaned_data
        told = actions_plans.Told(said["day"], said["outcome"], said["outcome_en"])
        return actions_plans.tell_outcome(request.user, found, told)

    page = Page(_("What came of it"), str(found), breadcrumbs=_crumbs(found))
    return edit(
        request,
        forms_activities.OutcomeForm(posted(request), instance=found),
        frame.why(page, rules.FOLLOWED),
        act,
        told=_("Saved. Thank you."),
        button=_("Save"),
        cancel=found.get_absolute_url(),
    )


@requires(frame.EDIT)
def activity_cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that an activity came to nothing."""
    found = _open(request, pk)
    return edit(
        request,
        forms_plans.ReasonForm(posted(request)),
        Page(_("Did it come to nothing?"), str(found), breadcrumbs=_crumbs(found)),
        lambda checked: actions_plans.cancel_activity(request.user, found, checked.cleaned_data["reason"]),
        told=_("Noted."),
        button=_("It came to nothing"),
        cancel=found.get_absolute_url(),
        danger=True,
    )


@requires(frame.EDIT)
def activity_sent(request: HttpRequest, pk: int) -> HttpResponse:
    """Enter in the registry that a letter or a reply has gone out."""
    found = _open(request, pk)
    if found.kind not in SENT_KINDS:
        raise Http404

    def act(checked: forms_activities.SentForm) -> AdvocacyActivity:
        said = checked.cleaned_data
        sent = actions_plans.Sent(said["number"], said["day"], said["to"])
        return actions_plans.register_sent(request.user, found, sent)

    initial = {"day": today(), "to": shown.whom(found)[:200]}
    return edit(
        request,
        forms_activities.SentForm(posted(request), initial=initial),
        Page(_("Register what was sent"), str(found), breadcrumbs=_crumbs(found)),
        act,
        told=_("Entered in the registry."),
        button=_("Register"),
        cancel=found.get_absolute_url(),
        intro=_(
            "What goes out to others is an official document. The registry gets its number, day and receiver."
        ),
    )
