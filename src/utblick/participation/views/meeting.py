"""The page of one international meeting."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from utblick.core import doors
from utblick.core.dates import today
from utblick.core.pages import Page, last_change
from utblick.core.permissions import requires
from utblick.participation import approving, clashes, purposes, queries, rules, shown
from utblick.participation.models import Participant, State
from utblick.participation.views import frame
from utblick.people import shown as people


@requires(frame.PROPOSE)
def international_meeting(request: HttpRequest, pk: int) -> HttpResponse:
    """A meeting: what, where, who takes part, what it serves, and its feedback."""
    found = frame.find(request, pk)
    meeting, reader = found.meeting, found.reader
    asked = any(map(queries.owes_feedback, found.participants))
    at = queries.due_of(meeting) if asked else None
    page = Page(str(meeting), shown.days(meeting), breadcrumbs=frame.crumbs())
    if at and meeting.ends <= today():
        page.status = shown.punctual(queries.state_of(meeting, at, today()))
        frame.why(page, rules.FEEDBACK_DUE)
    if found.may_write and asked:
        page.primary = (_("Feedback"), reverse("participation_feedback", args=[pk]))
    if found.may_change:
        page.actions = [
            (_("Change"), reverse("international_meeting_edit", args=[pk])),
            (_("Take away"), reverse("international_meeting_delete", args=[pk])),
        ]
    if reader.has_perm(queries.VIEW):
        page.changed = last_change(meeting, reader)
    torn = clashes.of_meeting(meeting, found.participants) if meeting.ends >= today() else {}
    mine = any(each.person_id == reader.person_id for each in found.participants if reader.person_id)
    return page.show(
        request,
        "participation/meeting.html",
        meeting=meeting,
        participants=[_row(found, each, torn.get(each.person_id, [])) for each in found.participants],
        may_add=found.may_change,
        may_join=not mine and reader.person_id is not None,
        serves=list(meeting.serves.select_related("strategy")),
        facts=_facts(found),
        feedback=found.feedback,
        asked=asked,
        due=shown.when_due(at) if at else "",
        doors=_doors(found),
    )


def _row(found: frame.Found, each: Participant, torn: list[clashes.Clash]) -> dict[str, Any]:
    """One who takes part, with what the reader may do about them."""
    reader, pk = found.reader, found.meeting.pk
    own = reader.person_id is not None and each.person_id == reader.person_id
    begun = found.meeting.begins <= today()
    deeds = []
    waits = each.state == State.PROPOSED
    decides = waits and approving.may_decide(reader, each, today())
    if decides:
        deeds.append((_("Say yes or no"), reverse("participant_decide", args=[pk, each.pk])))
    stays = each.changed and found.meeting.ends <= today()  # the duty of feedback is not withdrawn with it
    if (
        waits
        and not stays
        and (own or each.proposed_by_id == reader.pk or reader.has_perm(queries.EDIT, found.meeting))
    ):
        deeds.append((_("Take back"), reverse("participant_withdraw", args=[pk, each.pk])))
    attends = (State.APPROVED, State.TOOK_PART, State.DID_NOT_ATTEND)
    if begun and each.state in attends and (own or reader.has_perm(queries.EDIT, found.meeting)):
        label = _("Tell whether you took part") if own else _("Tell who came")
        deeds.append((label, reverse("participant_attended", args=[pk, each.pk])))
    concerned = own or decides or each.proposed_by_id == reader.pk or found.may_change
    state, tone = shown.state(each)
    return {
        "name": people.link_to(each.person, reader)
        if reader.has_perm("people.view")
        else people.name_of(each.person, reader),
        "plain": people.name_of(each.person, reader),
        "seat": f"{each.seat.post or each.seat.get_role_display()}, {each.seat.organization}"
        if each.seat
        else "",
        "mode": each.get_mode_display(),
        "state": state,
        "tone": tone,
        "reason": each.reason if concerned else "",
        "changed": shown.changed(each),
        "said": _("%(said)s, noted by %(name)s")
        % {"said": each.said_by, "name": each.approved_by.name if each.approved_by else ""}
        if each.said_by
        else "",
        "deeds": deeds,
        "clashes": [(shown.clash(one, each.person, reader), one.torn) for one in torn] if concerned else [],
    }


def _facts(found: frame.Found) -> list[tuple[str, Any]]:
    meeting, nothing = found.meeting, people.not_stated()
    thing = purposes.things_of([meeting], found.reader).get(meeting.pk)
    served = nothing if meeting.about_id is None else _("not shown to you")
    if thing is not None:
        served = format_html('<a class="ds-link" href="{}">{}</a>', thing.get_absolute_url(), thing)
    facts = [
        (_("Days"), shown.days(meeting)),
        (_("How"), shown.mode(meeting)),
        (_("Place"), shown.place(meeting) or nothing),
        (_("Organiser"), meeting.organizer or nothing),
        (_("What it serves"), served),
        (_("Unit"), str(meeting.unit) if meeting.unit else nothing),
    ]
    if meeting.changed_because:
        facts.append((_("Changed afterwards, because"), meeting.changed_because))
    if meeting.body:
        facts.insert(4, (_("Body that meets"), str(meeting.body)))
    if meeting.web:
        link = format_html('<a class="ds-link" href="{0}" rel="noreferrer">{0}</a>', meeting.web)
        facts.append((_("Web address"), link))
    return [*facts, *people.origin(meeting)]


def _doors(found: frame.Found) -> list[doors.Door]:
    told = []
    if found.reader.has_perm(queries.VIEW) and found.reader.has_perm("documents.view"):
        papers = reverse("papers", args=["international-meeting", found.meeting.pk])
        told.append((_("Papers"), papers, _("Files, registry and secrecy")))
    return [*told, *doors.of("international-meeting", found.meeting, found.reader)]
