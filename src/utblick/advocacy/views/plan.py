"""The page of one plan for advocacy."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.advocacy import queries, rules, shown
from utblick.advocacy.models import Assessment
from utblick.advocacy.views import frame
from utblick.core import doors
from utblick.core.dates import today
from utblick.core.pages import Page, last_change
from utblick.core.permissions import requires
from utblick.core.texts import in_language
from utblick.people import shown as people


@requires(frame.VIEW)
def plan(request: HttpRequest, pk: int) -> HttpResponse:
    """One plan: the goal, whom to reach and with whom, what is done, and what changed in the end."""
    found = frame.plan(request, pk)
    reader: Any = request.user
    whole = queries.whole(found)
    now = today()
    page = Page(
        str(found),
        _("Plan for advocacy"),
        breadcrumbs=frame.plan_crumbs(),
        status=shown.plan_state(found, now),
        changed=last_change(found, reader),
    )
    frame.why(page, rules.FOLLOWED)
    may_edit = reader.has_perm(frame.EDIT, found)
    _offer(page, whole, may_edit)
    return page.show(
        request,
        "advocacy/plan.html",
        plan=found,
        messages_said=[each for each in in_language(found, "messages").splitlines() if each.strip()],
        targets=whole.targets,
        allies=[(each, shown.link(each.engagement) or str(each)) for each in whole.allies],
        activities=[
            (each, *shown.state_of(each, now), shown.whom(each), shown.persons(each.ours.all(), reader))
            for each in whole.activities
        ],
        assessments=[_told(each) for each in whole.assessments],
        facts=_facts(found, reader),
        doors=_doors(found, reader),
        may_change=may_edit and found.is_open,
    )


def _told(each: Assessment) -> dict[str, Any]:
    return {
        "assessment": each,
        "taken_in": shown.taken_in(each.taken_in),
        "tone": shown.TAKEN_TONES[each.taken_in],  # type: ignore[index]
        "due": str(each.get_due_to_us_display()) if each.due_to_us else "",
    }


def _offer(page: Page, whole: queries.Whole, may_edit: bool) -> None:
    """The one thing to do next stands first."""
    if not may_edit:
        return
    found = whole.plan
    args = [found.pk]
    if not found.is_open:
        page.actions = [(_("Open again"), reverse("advocacy_plan_reopen", args=args))]
        return
    close = (_("Close with an assessment"), reverse("advocacy_plan_close", args=args))
    add = (_("Add an activity"), f"{reverse('advocacy_activity_new')}?plan={found.pk}")
    page.primary = close if found.ends < today() else add
    page.actions = [
        (_("Change"), reverse("advocacy_plan_edit", args=args)),
        add if page.primary == close else close,
    ]
    if not whole.assessments and not any(each.state != rules.PLANNED for each in whole.activities):
        page.actions.append((_("Take away"), reverse("advocacy_plan_delete", args=args)))


def _facts(found: Any, reader: Any) -> list[tuple[str, Any]]:
    nothing = people.not_stated()
    facts: list[tuple[str, Any]] = [
        (_("Period"), f"{shown.day(found.begins)} – {shown.day(found.ends)}"),
        (_("Position"), shown.link(found.position) or nothing),
        (_("Dossier"), shown.link(found.dossier) or nothing),
        (_("Unit"), str(found.unit)),
        (_("Responsible"), people.name_of(found.responsible, reader) if found.responsible else nothing),
    ]
    if found.closed_on:
        facts.append((_("Closed on"), shown.day(found.closed_on)))
    if found.reopened_because:
        facts.append((_("Why it was reopened"), found.reopened_because))
    return [*facts, *people.origin(found)]


def _doors(found: Any, reader: Any) -> list[doors.Door]:
    told = [
        (_("How the networks were used"), reverse("advocacy_networks"), _("In all plans")),
        (_("What our advocacy led to"), reverse("advocacy_outcomes"), _("Of all plans that are closed")),
    ]
    if reader.has_perm("documents.view"):
        papers = reverse("papers", args=[queries.PLAN, found.pk])
        told.insert(0, (_("Papers"), papers, _("Files, registry and secrecy")))
    return [*told, *doors.of(queries.PLAN, found, reader)]
